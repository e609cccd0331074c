"""What stands in a text and is not read: soft hyphens, signs without width, tags, entities, marks of footnotes, 5,–."""

import html
import re
from bisect import bisect_right
from typing import NamedTuple

MAX_TAG = 200
"""Characters of a tag with its attributes: a link has most."""

SUSPECT = re.compile("[&<\\[*†‡§\u00ad\u200b-\u200f\u2060\ufeffᵃ-ᶻ]")
"""One of these stands in every text that holds anything of the kind but 5,–; most texts have none."""

UNSEEN = re.compile(
    rf"""
    [\u00ad\u200b-\u200f\u2060\ufeff]+                             # soft hyphens, joiners, marks of direction
  | (?P<entity> & (?: \#\d{{1,7}} | \#[xX][0-9a-fA-F]{{1,6}} | [A-Za-z]{{2,8}} ) ; )
  | (?P<power> <[sS][uU][pP]> ) | (?P<index> <[sS][uU][bB]> )
  | (?P<within> </? (?i: a|abbr|b|big|em|font|i|mark|s|small|span|strong|su[bp]|u ) \b [^<>]{{0,{MAX_TAG}}} > )
  | (?P<ending> </? [A-Za-z]+ \b [^<>]{{0,{MAX_TAG}}} > )                # a new cell or line
  | (?<= [\w.,)%”"’] ) \[ (?: \d{{1,3}} | [a-z] | note\ \d{{1,3}} ) \]    # company[3], 120[a]
  | (?<! [\w*] ) \*\* (?= [^\s*] ) | (?<= [^\s*] ) \*\* (?! [\w*] )        # **bold**
  | (?<= \d ) (?: \*{{1,3}} | [†‡§ᵃ-ᶻ]{{1,3}} ) (?= [\s.,;:!?)\]] | $ )   # 45*, 3,000†
  | (?<= \d ) , [-–—]{{1,2}} (?= \s | $ )                                # 1.500,- Euro
    """,
    re.VERBOSE,
)
"""Each alternative begins with a sign of its own and is bounded, so that the work is linear."""

INSTEAD = {"power": "^", "index": "_", "ending": "\n"}
"""What is read in the place of a tag: 10<sup>6</sup> is no 106, and what another tag ends does not go on behind it."""


class Readable(NamedTuple):
    """A text as it is read, and for each of its pieces where it begins, here and in the text as it was given."""

    text: str
    given_text: str
    here: list[int]
    given: list[int]

    def place(self, offset: int) -> int:
        """Where in the text as given a character stands."""
        piece = bisect_right(self.here, offset) - 1
        return self.given[piece] + offset - self.here[piece]

    def end(self, offset: int) -> int:
        """Where a span ends that ends here before this character: what is not seen behind it is not part of it."""
        return self.place(offset - 1) + 1 if offset else 0


def seen(text: str) -> Readable | None:
    """The text without what is not read; None where it has nothing of the kind.

    >>> seen("3,\u00ad000 <b>troops</b>").text
    '3,000 troops'
    >>> seen("1,500 troops") is None
    True
    """
    if SUSPECT.search(text) is None and ",-" not in text and ",–" not in text and ",—" not in text:
        return None
    pieces: list[str] = []
    here, given, length, at = [0], [0], 0, 0
    for match in UNSEEN.finditer(text):
        instead = _instead(match)
        pieces += (text[at : match.start()], instead)
        length += match.start() - at
        if instead:
            here.append(length)
            given.append(match.start())
        length += len(instead)
        at = match.end()
        here.append(length)
        given.append(at)
    if not pieces:
        return None
    return Readable("".join([*pieces, text[at:]]), text, here, given)


def _instead(match: re.Match[str]) -> str:
    """What is read in the place of what is not."""
    if match["entity"]:
        sign = html.unescape(match[0])
        return sign if sign != match[0] and not UNSEEN.fullmatch(sign) else "" if len(sign) == 1 else match[0]
    return INSTEAD.get(match.lastgroup or "", "")
