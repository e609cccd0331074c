"""The one scan: text into words, numerals and marks, each with its place."""

import re

import attrs

END, NUMBER, VULGAR, RAISED, TIMES, WORD, SIGN, DASH, MARK = range(9)

GAPS = " \u00a0\u2007\u2008\u2009\u202f"
"""Spaces that print between groups of digits: plain, no-break, figure, punctuation, thin, narrow no-break."""

LETTER = r"[^\W\d_]"

TOKEN = re.compile(
    rf"""
    (?: https?:// | www\. ) \S+                                   # an address is no figure
  | ( (?: (?<![\w.,]) [.] )? (?: \d{{1,3}} (?: [{GAPS}] \d{{3}} (?!\d) )+ | \d+ )
      (?: [.,'’·٫٬] \d+ )*
      (?: [eE] [+\-−]? \d{{1,4}} (?!\w) )? )                        # 1 a numeral
  | ( [¼-¾⅐-⅞] )                                                # 2 a fraction in one sign
  | ( [⁰¹²³⁴-⁹⁻⁺]+ )                                            # 3 raised digits
  | ( (?<=[\d\s]) [xX×] (?= \s? \d ) )                              # 4 times
  | ( (?: {LETTER} \. ){{2,}}                                       # 5 a word: U.S., a.m.
    | {LETTER} [\w\u0300-\u036f]* (?: ['’] {LETTER} [\w\u0300-\u036f]* )* )
  | ( [$¢-¥֏؋৲৳௹฿៛₠-₿﷼﹩＄￠￡￥￦] )                               # 6 a sign of money
  | ( -- | [-‐‑‒–—―−] )                                         # 7 a dash or minus
  | ( <= | >= | \+/-? | \+- | \*\* | \S )   # 8 any other mark
    """,
    re.VERBOSE,
)
"""No alternative can match in two ways, so that the scan is linear in the text."""

SENTINELS = 12
"""Ends after the last token, and by Python's negative indices before the first: no look-ahead reaches further."""


@attrs.define
class Tokens:
    """A text cut up: for each token its kind, its word in small letters, its start and its end."""

    text: str
    kinds: list[int]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a space."""
        return self.starts[i] == self.ends[i - 1] and i > 0

    def raw(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def tokenize(text: str) -> Tokens:
    """The tokens of a text, with ends after the last."""
    kinds: list[int] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in TOKEN.finditer(text):
        group = match.lastindex
        if group is None:
            continue
        word = match.group()
        kinds.append(group)
        words.append(word.lower() if group == WORD else word)
        start, end = match.span()
        starts.append(start)
        ends.append(end)
    size = len(text)
    kinds += [END] * SENTINELS
    words += [""] * SENTINELS
    starts += [size + 1] * SENTINELS
    ends += [size + 1] * SENTINELS
    return Tokens(text, kinds, words, starts, ends)
