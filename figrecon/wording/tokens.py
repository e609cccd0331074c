"""The one scan: text into words, numerals and marks, each with its place."""

import re
from collections.abc import Iterable

import attrs

from .unseen import Readable, seen

END, LINK, WORD, NUMBER, VULGAR, RAISED, SIGN, DASH, MARK = range(9)

GAPS = " \u00a0\u2007\u2008\u2009\u202f"
"""Spaces that print between groups of digits: plain, no-break, figure, punctuation, thin, narrow no-break."""

SINGLE = "¼-¾⅐-⅞"
SUPERSCRIPT = "⁰¹²³⁴-⁹"
LETTER = rf"[^\W\d_{SINGLE}{SUPERSCRIPT}]"

BREAK = r"\n \s* \n"
"""A blank line, over which no phrase goes on: "46 dead", and then a paragraph that begins with More."""

SCAN = rf"""
    [ ]? (?:                                                      # one look at a blank and what follows it
    ( (?: https?:// | www\. ) \S+ )                               # 1 an address is no figure
  | ( CODES {LETTER} (?: \. {LETTER} \. (?: {LETTER} \. )*               # 2 a word: U.S., a.m.
    | [\w\u0300-\u036f]* (?: ['’] {LETTER} [\w\u0300-\u036f]* )* ) )
  | ( (?: (?<![\w.,]) [.] )? (?: \d{{1,3}} (?: [{GAPS}] \d{{3}} (?!\d) )+ | \d+ )
      (?: [.,'’·٫٬，．] \d+ )*
      (?: [eE] [+\-−]? \d{{1,4}} (?!\w) )? )                        # 3 a numeral
  | ( [{SINGLE}] )                                               # 4 a fraction in one sign
  | ( [{SUPERSCRIPT}⁻⁺]+ )                                       # 5 raised digits
  | ( [$¢-¥֏؋৲৳௹฿៛₠-₿﷼﹩＄￠￡￥￦] )                               # 6 a sign of money
  | ( --? | [‐‑‒–—―−] )                                          # 7 a dash or minus
  | ( × | <= | >= | \+/-? | \+- | \*\* | \S | {BREAK} ) )         # 8 any other mark, and a blank line
"""
"""No alternative can match in two ways, so that the scan is linear in the text."""

TOKEN = re.compile(SCAN.replace("CODES", ""), re.VERBOSE)
"""The scan without codes of money, for the words of a table."""

SHORTEST_SCALE = 3
"""Letters that a scale has more of where a hyphen stands before it: R5-billion."""

MAX_GLUED = 20
"""Digits and signs of a numeral that is looked through for what tells that a letter before it is money."""


def scanner(codes: Iterable[str], letters: Iterable[str], scales: Iterable[str]) -> re.Pattern[str]:
    """The scan of a text in which codes of money hang on numerals: USD34.6m, Rs50.

    A letter is money only where what follows is no name: R1.5bn, N50 billion, R1,200, R1 200;
    but N95, R2, N95 300 masks.
    """
    known = set(scales)
    every = (codes, letters, known, (each for each in known if len(each) > SHORTEST_SCALE))
    code, letter, scale, long = ("|".join(sorted(map(re.escape, each), reverse=True)) for each in every)
    sized = rf"\d [\d.,]{{0,{MAX_GLUED}}}"
    glued = rf"""
        (?= [A-Za-zł-ž]{{1,4}} \d ) (?:
            (?: {code} ) (?= \d )
          | (?: {letter} ) (?=
                \d{{1,3}} (?: ,\d{{3}} )+ (?![\w,])
              | \d{{1,3}} (?: [{GAPS}]\d{{3}} )+ (?! \w | [.,]\d{{3}} | [ ][a-z]{{3,20}}s\b )
              | {sized} (?: [ ]? (?: {scale} ) \b | - (?: {long} ) \b | (?<=\.\d\d) (?![\w.,]) )
            )
        )
      |"""
    return re.compile(SCAN.replace("CODES", glued, 1), re.VERBOSE)


TIMES = re.compile(r"[xX](\d+)")
"""The x10 of 1.3x10^6, which the scan takes for a word."""

NUMERALS = (NUMBER, VULGAR)
"""The kinds of tokens that are amounts by themselves."""

OPENING, CLOSING = ("(", "["), (")", "]")
"""Brackets in which figures are told again, or their ends."""

SENTINELS = 12
"""Ends after the last token, and by Python's negative indices before the first: no look-ahead reaches further."""


def words_in(text: str) -> tuple[str, ...]:
    """The tokens of a phrase of a table, in small letters.

    >>> words_in("More than")
    ('more', 'than')
    """
    return tuple(match[match.lastindex or 0].lower() for match in TOKEN.finditer(text))


@attrs.frozen(eq=False)
class Tokens:
    """A text cut up: each token's kind, its word in small letters, its start and end; and where amounts may begin."""

    text: str
    kinds: list[int]
    words: list[str]
    starts: list[int]
    ends: list[int]
    anchors: list[int]
    seen: Readable | None = None
    """How the text was given, where not all of it is read."""

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a space."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def raw(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where those tokens stand in the text as it was given."""
        start, end = self.starts[first], self.ends[last - 1]
        return (start, end) if self.seen is None else (self.seen.place(start), self.seen.end(end))

    def said(self, first: int, last: int) -> str:
        """The words of those tokens as they were given."""
        if self.seen is None:
            return self.text[self.starts[first] : self.ends[last - 1]]
        start, end = self.span(first, last)
        return self.seen.given_text[start:end]


LINE = "\n"
"""The word of a blank line."""

ENDS = (END,) * SENTINELS
BLANKS = ("",) * SENTINELS


def tokenize(text: str, openers: frozenset[str] = frozenset(), scan: re.Pattern[str] = TOKEN) -> Tokens:
    """The tokens of a text, with ends after the last; an amount may begin at digits and at any word of `openers`."""
    given = seen(text)
    if given is not None:
        text = given.text
    kinds: list[int] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    anchors: list[int] = []
    for match in scan.finditer(text):
        kind = match.lastindex or END
        word = match[kind].lower()
        if kind in NUMERALS or (kind == WORD and word in openers):
            anchors.append(len(kinds))
        elif kind == MARK and word[0] == LINE:
            if kinds and kinds[-1] == NUMBER and (len(kinds) == 1 or words[-2] == LINE):
                continue  # a number alone between blank lines has its noun below it
            word = LINE
        kinds.append(kind)
        words.append(word)
        starts.append(match.start(kind))
        ends.append(match.end())
    beyond = (len(text) + 1,) * SENTINELS
    kinds.extend(ENDS)
    words.extend(BLANKS)
    starts.extend(beyond)
    ends.extend(beyond)
    return Tokens(text, kinds, words, starts, ends, anchors, given)
