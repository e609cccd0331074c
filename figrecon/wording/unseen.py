"""What stands in a text and is not read: soft hyphens, signs without width, tags, entities, marks of footnotes, 5,–.

Nor are the control sequences of a terminal (ECMA-48, sections 5.3 to 5.6; xterm's OSC ends in a bell as well).
"""

import html
import re
from bisect import bisect_right
from typing import NamedTuple

MAX_TAG = 200
"""Characters of a tag with its attributes: a link has most."""

MAX_TITLE = 200
"""Characters of a text to a terminal, such as the title of its window."""

COLOR = r"(?: \x1b\[ | \x9b ) [0-?]* [ -/]* m"
CONTROL = rf"""(?:
    (?: \x1b\[ | \x9b ) [0-?]* [ -/]* [@-~]?
  | \x1b [\]PX^_] [^\x07\x1b\n]{{0,{MAX_TITLE}}} (?: \x07 | \x1b\\ )?
  | \x1b [ -/]* [0-~]? )"""
"""Control sequences that only dress the text, and all of them: what moves, titles and links, and the short ones."""

SUSPECT = re.compile("[\x1b\x9b&<\\[*†‡§\u00ad\u200b-\u200f\u2060\ufeffᵃ-ᶻ]")
"""One of these stands in every text that holds anything of the kind but 5,–; most texts have none."""

UNSEEN = re.compile(
    rf"""
    [\u00ad\u200b-\u200f\u2060\ufeff]+                             # soft hyphens, joiners, marks of direction
  | (?P<color> {COLOR} ) | (?P<control> {CONTROL} )                # of a terminal
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
"""Each alternative begins with a sign of its own, and is bounded or takes all that it looks at, so that the work is
linear."""

INSTEAD = {"power": "^", "index": "_", "ending": "\n", "control": "\n"}
"""What is read in the place of a tag: 10<sup>6</sup> is no 106, and what another tag ends, or a terminal leaves, does
not go on behind it."""


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


CONTROLS = re.compile(CONTROL, re.VERBOSE)


def uncontrolled(text: str) -> str:
    r"""The text with blanks in the place of control sequences, as long as it was.

    >>> uncontrolled("\x1b[2J12 dead")
    '    12 dead'
    """
    return CONTROLS.sub(lambda match: " " * len(match[0]), text) if "\x1b" in text or "\x9b" in text else text


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
