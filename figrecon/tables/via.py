"""A source and its relay in one cell: "US officials (via NYT)"."""

import re

from figrecon.reports import BRACKETS, tidy

OPEN, BRACKET = (rf"[{re.escape(''.join(marks))}]" for marks in (BRACKETS, [*BRACKETS, *BRACKETS.values()]))
PLAIN = BRACKET.replace("[", "[^", 1)
"""In patterns: a bracket that opens, any bracket, and what is none."""

BEHIND = re.compile(rf"\s+via:?\s+|\s*{OPEN}\s*(?:via|through):?\s+", re.IGNORECASE)
"""Before the mark stands the source, behind it the relay: "US officials via NYT", "US officials (through NYT)"."""

BEFORE = re.compile(rf"\s*,?\s+citing:?\s+|\s*{OPEN}\s*citing:?\s+", re.IGNORECASE)
"""Before the mark stands the relay, behind it the source: "NYT, citing US officials", "NYT (citing US officials)"."""

INSIDE = re.compile(
    rf"(?P<before>{PLAIN}*{OPEN}{PLAIN}*?)[,;]?\s+via:?\s+(?P<relay>{PLAIN}+)(?P<after>{BRACKET}{PLAIN}*)",
    re.IGNORECASE,
)
"""A relay within a bracket that says something else first: "Ministry (statement via Reuters)"."""


def split_via(cell: str) -> tuple[str, tuple[str, ...]]:
    """The source of a cell and those who passed it on; a cell with none of the marks is the source alone.

    Read are "X (via Y)", "X via Y", "X, via Y", "X (through Y)", "Y citing X", "Y, citing X" and "Y (citing X)", in any
    case; several relays stand in a row, or with `;` between them. A bare "through" is left alone: names have it. No
    bracket is cut: of "X (statement via Y)" the relay is Y, and the rest is the source, for what the bracket says of
    it is not for a reader of tables to drop. Whatever is more tangled, or has a bracket that is not closed, is left
    alone; so are several sources in one name, "X and Y", "X & Y", "X/Y" and "X; Y".

    >>> split_via("US officials (via NYT)"), split_via("NYT, citing US officials"), split_via("Walk Through Media")
    (('US officials', ('NYT',)), ('US officials', ('NYT',)), ('Walk Through Media', ()))
    >>> split_via("army, via AFP via BBC"), split_via("Ministry (statement via Reuters)"), split_via("Army (via AFP")
    (('army', ('AFP', 'BBC')), ('Ministry (statement)', ('Reuters',)), ('Army (via AFP', ()))
    """
    text = " ".join(cell.split())
    if not _is_whole(text):
        return cell, ()
    inside = INSIDE.fullmatch(text)
    if inside is not None:
        rest = inside["before"] + inside["after"]
        opened = max(map(inside["before"].rfind, BRACKETS))
        if inside["before"][opened + 1 :].strip() and not (BEHIND.search(rest) or BEFORE.search(rest)):
            return rest, tuple(tidy(part.strip()) for part in BEHIND.split(inside["relay"]))
    for mark, source_first in ((BEHIND, True), (BEFORE, False)):
        parts = [tidy(_bare(part)) for part in mark.split(text)]
        if len(parts) > 1 and all(map(_is_whole, parts)):
            source, *relays = parts if source_first else reversed(parts)
            first, closer = (source, ()) if source_first else split_via(source)  # "NYT, citing the army via AFP"
            return first, (*closer, *relays)
    return cell, ()


def _bare(part: str) -> str:
    """Without the bracket that closes the mark's own."""
    part = part.strip()
    return part[:-1].rstrip() if part[-1:] in BRACKETS.values() and _depth(part) < 0 else part


def _depth(part: str) -> int:
    """How many brackets are opened in a part and not closed in it."""
    return sum((letter in BRACKETS) - (letter in BRACKETS.values()) for letter in part)


def _is_whole(part: str) -> bool:
    """Whether a part is a name in which every bracket is closed."""
    opened: list[str] = []
    for letter in part:
        if letter in BRACKETS:
            opened.append(BRACKETS[letter])
        elif letter in BRACKETS.values() and (not opened or opened.pop() != letter):
            return False
    return bool(part) and not opened
