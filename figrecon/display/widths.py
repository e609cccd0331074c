"""How many columns of a terminal a text takes.

Unicode says of single characters how wide they are (UAX #11), and terminals draw several as one: marks on a letter, a
family of emoji, a flag. The rules are those that the library wcwidth found by measuring terminals; tests hold the two
against each other. Characters that are wide in East Asian fonts alone, such as the dots and lines of a strip, take one.
"""

import unicodedata
from collections.abc import Iterator
from itertools import accumulate

LINE = 79
"""Columns of a line in a terminal, unless its owner says how many."""

WIDE = 2

JOINER, AS_EMOJI = "\u200d", "\ufe0f"
"""What joins emoji to one picture, and what asks for a sign such as a heart as an emoji."""

SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")
"""The first and the last of the tones that color the emoji before them, and of the letters that are flags in pairs."""

WITHIN_A_SYLLABLE = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7fb"))
"""Korean vowels and final consonants, which are drawn into the syllable that a consonant begins."""

VIRAMA = 9
"""The combining class of the marks of Indian scripts that join a consonant to the next."""

SIGN = "So"
"""The category of emoji and other pictures."""


def width(text: str) -> int:
    r"""Columns that a terminal gives to a text: two for a wide character, none for a mark on another.

    >>> width("NIS"), width("国家"), width("e\u0301"), width("\U0001f468\u200d\U0001f469\u200d\U0001f467")
    (3, 4, 1, 2)
    """
    if text.isascii():
        return len(text)
    return sum(columns for _, columns in clusters(text))


def clusters(text: str) -> Iterator[tuple[str, int]]:
    r"""What is drawn as one, piece by piece, and the columns that each takes.

    >>> [columns for _, columns in clusters("a国e\u0301")]
    [1, 2, 1]
    """
    cluster, columns = "", 0
    for character in text:
        more = _joined(cluster, columns, character) if cluster else None
        if more is None:
            if cluster:
                yield cluster, columns
            cluster, columns = character, _alone(character)
        else:
            cluster, columns = cluster + character, more
    if cluster:
        yield cluster, columns


def shortened(text: str, columns: int) -> str:
    """The beginning of a text that fits, with an ellipsis where something is left off.

    >>> shortened("国家统计局", 7), shortened("国家统计局", 10)
    ('国家统…', '国家统计局')
    """
    if width(text) <= columns:
        return text
    taken = accumulate(wide for _, wide in clusters(text))
    kept = (cluster for (cluster, _), so_far in zip(clusters(text), taken, strict=True) if so_far < columns)
    return "".join(kept).rstrip() + "…"


def _joined(cluster: str, columns: int, character: str) -> int | None:
    """The columns of a cluster with one more character in it; None where that begins one of its own."""
    first, last = cluster[0], cluster[-1]
    if character == AS_EMOJI:
        return columns if columns == 0 or first.isalpha() else WIDE
    if unicodedata.category(character) == "Mc":  # stands beside its letter, where it has one
        return columns and WIDE
    if _alone(character) == 0:
        return columns
    if _between(character, FLAG_LETTERS):
        return WIDE if len(cluster) == 1 and _between(first, FLAG_LETTERS) else None
    if unicodedata.combining(last) == VIRAMA or (last == JOINER and unicodedata.combining(cluster[-2:-1] or " ")):
        return WIDE if character.isalpha() else None
    is_of_a_picture = _between(character, SKIN_TONES) or (last == JOINER and unicodedata.category(character) == SIGN)
    return columns if is_of_a_picture and unicodedata.category(first) == SIGN else None


def _alone(character: str) -> int:
    if _between(character, FLAG_LETTERS):
        return WIDE
    if unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf"):
        return 0
    if any(_between(character, some) for some in WITHIN_A_SYLLABLE):
        return 0
    return WIDE if unicodedata.east_asian_width(character) in "WF" else 1


def _between(character: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= character <= ends[1]
