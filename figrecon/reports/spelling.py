"""Spelling: by what two names are one source, and what in a name is no part of it."""

import functools
import re
import unicodedata

REMEMBERED = 4096
"""Names whose folded form is kept: more than any one set of reports has."""

VARIANTS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02bb\u2032\uff07`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", None),
    }
)
"""Dashes, quotes, and characters that nobody sees."""

STRAY = " .,;:!?'\"-_*\u00b7\u2022|/\\"
"""At the ends of a name this is dirt of the table, or of the sentence that the name was cut from."""

STRAY_IN_PRINT = " ,;:-\u2013\u2014/\\"
"""The same for print, which keeps the dot of "Inc." and the mark of "Yahoo!"."""

BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "｛": "｝", "【": "】", "〔": "〕"}
"""Each bracket that opens and the one that closes it, those of East Asian type too."""

MOST_WRAPPED = 8
"""No more brackets than these are taken off a name: more is a game, and would cost its length each."""

JOINT = re.compile(r"\s*[/;&+]\s*|\s+and\s+", re.IGNORECASE)
"""Between two who speak together: "A / B", "A and B"."""

PLAIN = re.compile(r"(?!the )[a-z0-9]+(?: (?!and )[a-z0-9]+)*")
"""A name of plain small words, of which nothing is to be taken off or split."""

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://(?:[^\s/?#@]*@)?([^\s/?#:@]+)", re.IGNORECASE)
BARE_LINK = re.compile(r"(?=www\.|[^/?#\s]+[/?#])((?:[\w-]+\.)+[^\W\d_]{2,})(?::\d+)?(?:[/?#]\S*)?$", re.IGNORECASE)
"""A link with its scheme, and one without: "www.example.org", "example.org/bulletin"."""


def tidy(name: str) -> str:
    """A name for print: as it was spelled, without the stray marks at its ends.

    >>> tidy("Interior Ministry,"), tidy("Acme Inc."), tidy("--")
    ('Interior Ministry', 'Acme Inc.', '--')
    """
    return name.strip(STRAY_IN_PRINT) or name


@functools.lru_cache(REMEMBERED)
def folded_name(name: str) -> str:
    """What all spellings of one name share.

    Case, width, white space, the form of dashes and quotes, marks and brackets that wrap or trail it, and a leading
    "the" make no other name; of names in a row the order does not matter. Articles of other languages are kept: El
    Salvador is not Salvador.

    >>> folded_name("Interior Ministry,") == folded_name("the INTERIOR ministry")
    True
    >>> folded_name("WHO / MSF") == folded_name("MSF/WHO")
    True
    """
    small = name.lower()
    if PLAIN.fullmatch(small):
        return small
    plain = unicodedata.normalize("NFKC", name).translate(VARIANTS).casefold()
    plain = unicodedata.normalize("NFKC", plain).replace("i\u0307", "i")  # what is left of a Turkish capital I
    for _ in range(MOST_WRAPPED):  # what is taken off may lay open more of the same
        plain, before = " / ".join(sorted(map(_without_article, _split(plain)))), plain
        if plain == before:
            break
    return plain or name


def together_in(name: str) -> list[str]:
    """The names that stand together in one, in their order; of a plain name, itself alone.

    Nothing is split within brackets, and no link is.

    >>> together_in("Interior Ministry / WHO"), together_in("WHO (Jan/Feb)")
    (['Interior Ministry', 'WHO'], ['WHO (Jan/Feb)'])
    """
    return _split(name)


def host_of(name: str) -> str | None:
    """The host of a name that is a link, in small letters and without "www."; None for any other.

    >>> host_of("https://www.example.org/bulletin-3"), host_of("example.org/3"), host_of("Reuters/AFP")
    ('example.org', 'example.org', None)
    """
    found = SCHEME.match(name) or BARE_LINK.match(name)
    return None if found is None else found[1].casefold().removeprefix("www.")


def _split(name: str) -> list[str]:
    if host_of(name) is not None:
        return [name]
    parts, start, depth, at = [], 0, 0, 0
    for mark in JOINT.finditer(name):
        depth += _opened(name[at : mark.start()])
        at = mark.start()
        if depth <= 0:
            parts.append(name[start : mark.start()])
            start = mark.end()
    parts = [part for part in (*parts, name[start:]) if part.strip(STRAY)]
    return parts or [name]


def _opened(text: str) -> int:
    """How many brackets are opened in a text and not closed in it."""
    return sum((letter in BRACKETS) - (letter in BRACKETS.values()) for letter in text)


def _without_article(name: str) -> str:
    bare = _bare(" ".join(name.split()))
    while bare.startswith("the ") and (rest := _bare(bare[4:])):
        bare = rest
    return bare


def _bare(name: str) -> str:
    """Without stray marks, without a bracket that nothing answers, and out of brackets that hold the whole."""
    bare = _without_dirt(name)
    for _ in range(MOST_WRAPPED if bare else 0):
        first, last = bare[0], bare[-1]
        if BRACKETS.get(first) == last and _closes_at_the_end(bare):
            inner = bare[1:-1]
        elif last in BRACKETS.values() and _opened(bare) < 0:
            inner = bare[:-1]
        elif first in BRACKETS and _opened(bare) > 0:
            inner = bare[1:]
        else:
            break
        bare = _without_dirt(inner) or bare
    return bare or name


def _without_dirt(name: str) -> str:
    """Without stray marks, brackets that open at the end and brackets that close at the start."""
    return name.rstrip(STRAY + "".join(BRACKETS)).lstrip(STRAY + "".join(BRACKETS.values()))


def _closes_at_the_end(name: str) -> bool:
    """Whether the bracket that opens a name is the one that closes it."""
    depth = 0
    for n, letter in enumerate(name):
        depth += (letter in BRACKETS) - (letter in BRACKETS.values())
        if depth == 0:
            return n == len(name) - 1
    return False
