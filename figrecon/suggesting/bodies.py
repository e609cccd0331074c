"""Bodies: what is left of a source's name once spokesmen, titles and the order of its words are taken out."""

import functools
import re
from collections.abc import Iterable, Sequence

import attrs

from figrecon.languages import language
from figrecon.languages.sources import SourceWords
from figrecon.reports import folded_name, host_of, together_in

REMEMBERED = 4096
"""Names whose body is kept: more than any one ledger has."""

LONGEST = 200
"""A name of more characters is a sentence, and is compared with none."""

LONGEST_SUBJECT = 1_000
"""Characters of a subject whose words are looked at: more than a headline has."""

SHORTEST, LONGEST_INITIALS = 2, 8
"""Letters of an abbreviation that is made of initials: UN, UNESCO."""

PERSON = (2, 4)
"""Words of a person's name: Cho Tae-yong, Ana de la Cruz."""

BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
"""An abbreviation with its points: U.N."""

POSSESSIVE = re.compile(r"'s?(?=\s|$)")


@attrs.frozen
class Body:
    """What a name says of the body that it stands for.

    `words` are those that tell it from others, in order of the alphabet, `joined` all of them written as one word;
    `speaks_for` says that the name is of somebody who speaks for it; `initials` are the letters by which it may be
    shortened, and `short` is an abbreviation: the whole name, or one in its brackets.
    """

    words: tuple[str, ...] = ()
    speaks_for: bool = False
    initials: frozenset[str] = frozenset()
    short: str = ""
    joined: str = ""


@functools.lru_cache(REMEMBERED)
def body_of(name: str, code: str) -> Body:
    """The body that a name stands for, by the words of a language; one without words stands for none but itself.

    >>> body_of("Ministry of Health", "en").words == body_of("Health Minister Ana Blix", "en").words
    True
    >>> body_of("World Health Organization (WHO)", "en").short
    'WHO'
    >>> body_of("Governor Blix", "en").words == body_of("Governor Lind", "en").words
    False
    """
    if len(name) > LONGEST or len(together_in(name)) > 1 or host_of(name) is not None:
        return Body()
    said = language(code).sources
    name = DOTTED.sub(lambda found: found[0].replace(".", ""), name)
    bracketed = [inner.strip() for inner in BRACKETED.findall(name)]
    plain = BRACKETED.sub(" ", name).strip() or name
    initials = _initials(name_words(plain), said) | _initials(name_words(plain.replace("-", " ")), said)
    short = next((inner for inner in bracketed if _letters(inner) in initials), "")
    if bracketed and not short:
        return Body((folded_name(name),))  # a bracket that says something else may make another source
    if is_abbreviation(plain):
        return Body(_told_apart([plain.casefold()], said), short=plain)
    kept, speaks_for = _without_person(_without_office(plain, said), said)
    joined = "".join(word for word in kept if word not in said.small)
    return Body(_told_apart(kept, said), speaks_for, frozenset() if speaks_for else initials, short, joined)


def name_words(text: str) -> list[str]:
    """The words of a text, folded, without the "'s" of possession.

    >>> name_words("Ukraine's Government")
    ['ukraine', 'government']
    """
    return WORD.findall(POSSESSIVE.sub(" ", folded_name(text)))


@functools.lru_cache(REMEMBERED)
def subject_words(subject: str) -> frozenset[str]:
    """The words of a subject, of its first characters where it is a page of text.

    >>> sorted(subject_words("Dead in Guinea"))
    ['dead', 'guinea', 'in']
    """
    return frozenset(name_words(subject[:LONGEST_SUBJECT]))


def is_abbreviation(name: str) -> bool:
    """Whether a name is one short word of letters that are mostly capitals.

    >>> [is_abbreviation(name) for name in ("WHO", "MoH", "U.N.", "Oxfam", "NATO forces")]
    [True, True, True, False, False]
    """
    letters = name.replace(".", "")
    capitals = sum(letter.isupper() for letter in letters)
    return letters.isalpha() and SHORTEST <= len(letters) <= LONGEST_INITIALS and 2 * capitals > len(letters)


def is_person(name: str, code: str) -> bool:
    """Whether a name may be a person's: a few words with capitals, none of which is a body's or an outlet's.

    >>> [is_person(name, "en") for name in ("Cho Tae-yong", "Evening Post", "Coast Guard", "WHO", "medics")]
    [True, False, False, False, False]
    """
    said = language(code).sources
    parts = name.split()
    bodily = {*said.bodies, *said.outlets, *said.tallies, *said.speakers, *said.titles}
    return (
        PERSON[0] <= len(parts) <= PERSON[1]
        and parts[0][0].isupper()
        and parts[-1][0].isupper()
        and all(part.replace("-", "").replace("'", "").isalpha() for part in parts)
        and not any(part.isupper() for part in parts)
        and not bodily & set(name_words(name))
    )


def names_an(kind: Sequence[str], name: str) -> bool:
    """Whether one of some words stands in a name."""
    return not set(kind).isdisjoint(name_words(name))


def _told_apart(words: Iterable[str], said: SourceWords) -> tuple[str, ...]:
    """The words that tell a body apart, the usual abbreviations among them in full."""
    full = [one for word in words for one in name_words(said.abbreviations.get(word, word))]
    return tuple(sorted({word for word in full if word not in said.small}))


def _without_office(name: str, said: SourceWords) -> str:
    """The name of him whose office a name is: "the governor's office"."""
    tokens = name.split()
    whose = len(tokens) > 1 and re.search(r"['’]s?$", tokens[-2]) is not None
    return " ".join(tokens[:-1]) if whose and tokens[-1].casefold() in said.offices else name


def _initials(words: Sequence[str], said: SourceWords) -> frozenset[str]:
    """The letters that words begin with, all of them and without the small words, in small letters."""
    if len(words) < SHORTEST:
        return frozenset()
    all_of_them = "".join(word[0] for word in words)
    return frozenset({all_of_them, "".join(word[0] for word in words if word not in said.small)})


def _letters(name: str) -> str:
    return name.replace(".", "").casefold() if is_abbreviation(name) else ""


def letters_of(name: str) -> str:
    """The letters of an abbreviation in small letters; of any other name, nothing.

    >>> letters_of("U.N."), letters_of("Oxfam")
    ('un', '')
    """
    return _letters(name)


def _without_person(name: str, said: SourceWords) -> tuple[list[str], bool]:
    """The words of the body that a name of a speaker names, and whether it is a speaker's: army spokesman Jan Blix."""
    offices = {*said.speakers, *said.titles}
    parts = name.split(",")
    of_office = [part for part in parts if offices & set(name_words(part))]
    if len(parts) > 1 and len(of_office) == 1:
        name = of_office[0]  # "Jan Blix, army spokesman"
    tokens = name.split()
    places = [n for n, token in enumerate(tokens) if offices & set(name_words(token))]
    if not places:
        return name_words(name), False
    last = places[-1]
    behind = tokens[last + 1 :]
    if last > 0 and behind and all(token[0].isupper() for token in behind):
        tokens = tokens[: last + 1]  # a person's name behind a title that says of what
    elif behind and behind[0].casefold() not in said.of:
        return name_words(name), False  # "Governor Blix": nothing says of what
    words = [said.titles.get(word, word) for token in tokens for word in name_words(token) if word not in said.speakers]
    return (words, True) if words else (name_words(name), False)
