"""What a harness makes of bytes: choices and texts, of the words that newsrooms use and of any characters at all."""

import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any, TypeVar

T = TypeVar("T")

BLOCKS = (0x0000, 0x0300, 0x0600, 0x2000, 0x4E00, 0xD800, 0xFF00, 0x1F300)
"""Where characters are drawn from: Latin, combining, Arabic, punctuation, Chinese, surrogates, full width, emoji."""

COMMON = """
    0 1 2 3 5 7 10 12 13 23 30 46 100 140 155 300 500 999 007 1,500 3,000 10,000 1.500 12.000 1.5 0.75 2,5 1٢3 ١٢٣ 1e5
    1e400
    2013 2024 1999 ½ ¾ ² ³ ⁶ $ € £ ¥ US$ Rs EUR % ‰ ° °C . , ; : ! ? ' ’ " “ ” ( ) [ ] { } < > ≤ ≥ = + - – — − ± ~ ≈ /
    * ^
    ** & @ # | \\ _ x × ÷ 10^ k m bn mn tn th st nd s a an the of and or to in per about at least most more than up from
    between one two twenty dozen hundred thousand million half
""".split()
COMMON += ["\n", "\t", " ", "\u00a0", "\u202f", "\u200b", "\u202e", "\u0301", "\x00"]
"""Words, numerals and signs of every language, and what is not seen."""

HOSTILE = (
    "<script>alert(1)</script>", '"onload="alert(1)', "--><!--", "]]>", "[a](javascript:alert(1))", "{{subst:x}}", "|}",
    "[[File:a]]", "~~~~", "__NOTOC__", "=1+1", "@SUM(1)", "\x1b[31m\x07", "exe.\u202egnp", "\ud800",
    "z" + "\u0301" * 40,
    "N" * 300, "%s {0}", "$\\frac{1}{0}$", "a\tb\nc", "İı", "ﬁ", "'", "NaN", "-", "None", "https://example.org/a?b=<c>",
)  # fmt: skip
"""Names that mean harm to a page, a wiki, a spreadsheet or a terminal."""


class Draws:
    """Bytes that are spent one after the other; when they are spent, all choices are the first."""

    __slots__ = ("at", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def __bool__(self) -> bool:
        return self.at < len(self.data)

    def byte(self) -> int:
        """The next byte."""
        at, self.at = self.at, self.at + 1
        return self.data[at] if at < len(self.data) else 0

    def one_of(self, options: Sequence[T]) -> T:
        """One of a few options: at most 256."""
        return options[self.byte() % len(options)]

    def chance(self, of_256: int) -> bool:
        """Yes, so many times of 256; no when the bytes are spent."""
        return self.byte() > 255 - of_256

    def some(self, most: int) -> range:
        """From none to `most` turns."""
        return range(self.byte() % (most + 1))

    def bytes(self, most: int) -> bytes:
        """The next bytes, at most so many."""
        at, self.at = self.at, min(self.at + most, len(self.data))
        return self.data[at : self.at]

    def text(self, words: Sequence[str], most: int = 8) -> str:
        """A text of at most so many words."""
        return text_of(self.bytes(2 * (1 + self.byte() % most)), words)


def text_of(data: bytes, words: Sequence[str]) -> str:
    """Two bytes make a word, and say whether a space stands behind it; or any character of a block."""
    said: list[str] = []
    for high, low in zip(data[::2], data[1::2], strict=False):
        if high < len(BLOCKS):
            said.append(chr(BLOCKS[high] + low))
        else:
            said.append(words[(high << 7 | low >> 1) % len(words)])
            if low & 1:
                said.append(" ")
    return "".join(said)


@functools.cache
def words_of(code: str, *tables: str) -> tuple[str, ...]:
    """The words of a language's file, or of some of its tables, and as often what is common to all."""
    read = tomllib.loads(files("figrecon.languages").joinpath(f"{code}.toml").read_text("utf-8"))
    own = sorted({word for name in tables or read for word in _words(read.get(name))})
    return (*own, *COMMON * (1 + len(own) // len(COMMON)))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split()
        yield value if len(value) < LONGEST else ""
    elif isinstance(value, dict):
        yield from (word for key, inner in value.items() for word in (key, *_words(inner)))
    elif isinstance(value, list):
        yield from (word for inner in value for word in _words(inner))


LONGEST = 40
"""Characters of a phrase: what is longer is a list of words."""

UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)
"""Controls, turns of the direction, surrogates: what no display and no message may hold."""
