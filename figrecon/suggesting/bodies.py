"""Bodies: what is left of a source's name once spokesmen, titles and the order of its words are taken out."""

import functools
import re
from collections.abc import Iterable, Sequence

import attrs

from figrecon.languages import language
from figrecon.languages.sources import SourceWords
from figrecon.reports import folded_name, host_of, together_in

from .words import REMEMBERED, compared_words, in_other_words, name_words

LONGEST = 200
"""A name of more characters is a sentence, and is compared with none."""

SHORTEST, LONGEST_INITIALS = 2, 8
"""Letters of an abbreviation that is made of initials: UN, UNESCO."""

LEAST_BEHIND_LAND = 3
"""Words behind that for a land whose initials are an abbreviation; of two it is too often another's."""

PERSON = (2, 4)
"""Words of a person's name: Cho Tae-yong, Ana de la Cruz."""

BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
"""An abbreviation with its points: U.N."""


@attrs.frozen
class Body:
    """What a name says of the body that it stands for.

    `words` are those that tell it from others, in order of the alphabet, `joined` all of them written as one word;
    `speaks_for` says that the name is of somebody who speaks for it; `initials` are the letters by which it may be
    shortened, and `short` is an abbreviation: the whole name, one in its brackets, or whom a spokesman speaks for.
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
    plain = in_other_words(BRACKETED.sub(" ", name).strip() or name, code)
    initials = _initials(name_words(plain), said) | _initials(name_words(plain.replace("-", " ")), said)
    initials |= _initials(_without_land(name_words(plain), said), said)
    short = next((inner for inner in bracketed if letters_of(inner) in initials), "")
    if bracketed and not short:
        return Body((folded_name(name),))  # a bracket that says something else may make another source
    if is_abbreviation(plain):
        return Body(told_apart([plain.casefold()], code), short=plain)
    kept, speaks_for = _without_person(_without_office(plain, said), code)
    joined = "".join(word for word in kept if word not in said.small)
    if speaks_for and len(kept) == 1:
        short = next((token for token in plain.split() if is_abbreviation(token)), "")
    return Body(told_apart(kept, code), speaks_for, frozenset() if speaks_for else initials, short, joined)


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
        and not bodily & set(compared_words(name, code))
    )


def told_apart(words: Iterable[str], code: str) -> tuple[str, ...]:
    """The words that tell a body apart, usual abbreviations in full, and lands in the place of their peoples."""
    said = language(code).sources
    full = [one for word in words for one in compared_words(said.abbreviations.get(word, word), code)]
    return tuple(sorted({said.peoples.get(word, word) for word in full if word not in said.small}))


def _without_office(name: str, said: SourceWords) -> str:
    """The name of him whose office a name is: "the governor's office"."""
    tokens = name.split()
    whose = len(tokens) > 1 and re.search(r"['’]s?$", tokens[-2]) is not None
    return " ".join(tokens[:-1]) if whose and tokens[-1].casefold() in said.offices else name


def _without_land(words: Sequence[str], said: SourceWords) -> Sequence[str]:
    """The words behind that for a land: South Korean NATIONAL INTELLIGENCE SERVICE; none where few are left."""
    lands = [n for n, word in enumerate(words) if word in said.peoples or word in said.peoples.values()]
    behind = words[lands[-1] + 1 :] if lands else ()
    return behind if len(behind) >= LEAST_BEHIND_LAND else ()


def _initials(words: Sequence[str], said: SourceWords) -> frozenset[str]:
    """The letters that words begin with, all of them and without the small words, in small letters."""
    if len(words) < SHORTEST:
        return frozenset()
    all_of_them = "".join(word[0] for word in words)
    return frozenset({all_of_them, "".join(word[0] for word in words if word not in said.small)})


def letters_of(name: str) -> str:
    """The letters of an abbreviation in small letters; of any other name, nothing.

    >>> letters_of("U.N."), letters_of("Oxfam")
    ('un', '')
    """
    return name.replace(".", "").casefold() if is_abbreviation(name) else ""


def _without_person(name: str, code: str) -> tuple[list[str], bool]:
    """The words of the body that a name of a speaker names, and whether it is a speaker's: army spokesman Jan Blix."""
    said = language(code).sources
    tokens = tokens_of_office(name, code)
    if not tokens:
        return list(compared_words(name, code)), False
    words = [
        said.titles.get(word, word)
        for token in tokens
        for word in compared_words(token, code)
        if word not in said.speakers
    ]
    return (words, True) if words else (list(compared_words(name, code)), False)


def tokens_of_office(name: str, code: str) -> list[str]:
    """The office in a name, without the person's own name; empty where it has none or nothing says of what it is.

    >>> tokens_of_office("army spokesman Jan Blix", "en"), tokens_of_office("Governor Blix", "en")
    (['army', 'spokesman'], [])
    """
    said = language(code).sources
    offices = {*said.speakers, *said.titles}
    parts = name.split(",")
    of_office = [part for part in parts if offices & set(compared_words(part, code))]
    if len(parts) > 1 and len(of_office) == 1:
        name = of_office[0]  # "Jan Blix, army spokesman"
    tokens = name.split()
    places = [n for n, token in enumerate(tokens) if offices & set(compared_words(token, code))]
    if not places:
        return []
    last = places[-1]
    behind = tokens[last + 1 :]
    of_what = last > 0 or len(compared_words(tokens[last], code)) > 1
    if of_what and behind and all(token[0].isupper() for token in behind):
        return tokens[: last + 1]  # a person's name behind a title that says of what
    if behind and not _stands_before_body(behind[0], said):
        return []  # "Governor Blix": nothing says of what
    return tokens


def _stands_before_body(token: str, said: SourceWords) -> bool:
    """Whether a word says that what is behind it is of whom a title is: minister OF health, ministre D'État."""
    folded = folded_name(token)
    return folded in said.of or folded.startswith(said.elided)
