"""The one scan: text into words, numerals and marks, each with its place."""

import re

import attrs

END, WORD, NUMBER, VULGAR, RAISED, SIGN, DASH, MARK = range(8)

GAPS = " \u00a0\u2007\u2008\u2009\u202f"
"""Spaces that print between groups of digits: plain, no-break, figure, punctuation, thin, narrow no-break."""

SINGLE = "¼-¾⅐-⅞"
SUPERSCRIPT = "⁰¹²³⁴-⁹"
LETTER = rf"[^\W\d_{SINGLE}{SUPERSCRIPT}]"

TOKEN = re.compile(
    rf"""
    (?: https?:// | www\. ) \S+                                   # an address is no figure, and no kind
  | ( {LETTER} (?: \. {LETTER} \. (?: {LETTER} \. )*               # 1 a word: U.S., a.m.
    | [\w\u0300-\u036f]* (?: ['’] {LETTER} [\w\u0300-\u036f]* )* ) )
  | ( (?: (?<![\w.,]) [.] )? (?: \d{{1,3}} (?: [{GAPS}] \d{{3}} (?!\d) )+ | \d+ )
      (?: [.,'’·٫٬，．] \d+ )*
      (?: [eE] [+\-−]? \d{{1,4}} (?!\w) )? )                        # 2 a numeral
  | ( [{SINGLE}] )                                               # 3 a fraction in one sign
  | ( [{SUPERSCRIPT}⁻⁺]+ )                                       # 4 raised digits
  | ( [$¢-¥֏؋৲৳௹฿៛₠-₿﷼﹩＄￠￡￥￦] )                               # 5 a sign of money
  | ( --? | [‐‑‒–—―−] )                                          # 6 a dash or minus
  | ( × | <= | >= | \+/-? | \+- | \*\* | \S )                   # 7 any other mark
    """,
    re.VERBOSE,
)
"""No alternative can match in two ways, so that the scan is linear in the text."""

TIMES = re.compile(r"[xX](\d+)")
"""The x10 of 1.3x10^6, which the scan takes for a word."""

SENTINELS = 12
"""Ends after the last token, and by Python's negative indices before the first: no look-ahead reaches further."""


@attrs.frozen
class Tokens:
    """A text cut up: each token's kind, its word in small letters, its start and end; and where amounts may begin."""

    text: str
    kinds: list[int]
    words: list[str]
    starts: list[int]
    ends: list[int]
    anchors: list[int]

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a space."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def raw(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


ENDS = [END] * SENTINELS
BLANKS = [""] * SENTINELS


def tokenize(text: str, openers: frozenset[str] = frozenset()) -> Tokens:
    """The tokens of a text, with ends after the last; an amount may begin at digits and at any word of `openers`."""
    matches = list(TOKEN.finditer(text))
    kinds = [match.lastindex or END for match in matches]
    words = [match[0].lower() for match in matches]
    anchors = [i for i, kind in enumerate(kinds) if NUMBER <= kind <= VULGAR or (kind == WORD and words[i] in openers)]
    beyond = [len(text) + 1] * SENTINELS
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    return Tokens(text, kinds + ENDS, words + BLANKS, starts + beyond, ends + beyond, anchors)
