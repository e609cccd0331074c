"""Other people's text as it may be printed: no control, no format and no bidirectional character of it takes effect."""

import re
import unicodedata

JOINERS = "\u200c\u200d"
"""Invisible, and part of the spelling in Persian, in Indic scripts and in emoji."""

UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
"""Controls, formats (the bidirectional overrides among them), unassigned, private and lone surrogates, and the two
separators of lines and paragraphs."""

REPLACEMENT = "\ufffd"

MOST_MARKS = 4
"""Combining marks on one letter; no script in use stacks more, and a stack of a hundred covers the lines above."""

PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*")
"""Latin letters, dashes and quotation marks, without the soft hyphen: nothing of it need be looked at one by one."""


def visible(text: str) -> str:
    r"""A text on one line in which each character is seen; what is not becomes U+FFFD, all white space a blank.

    >>> visible("gnp.exe \u202e fdp"), visible("two\nlines"), visible("\x1b[2J"), visible("Zoë")
    ('gnp.exe � fdp', 'two lines', '�[2J', 'Zoë')
    >>> len(visible("z" + "\u0301" * 100))
    5
    """
    if PLAIN.fullmatch(text):
        return text
    shown: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MOST_MARKS:
            shown.append(" " if character.isspace() else character if is_seen(character) else REPLACEMENT)
    return "".join(shown)


def visible_lines(text: str) -> str:
    r"""The same of a text of several lines, each of which is ours: between them nothing changes.

    >>> visible_lines("dead: 140\n  A\x07: 140")
    'dead: 140\n  A�: 140'
    """
    return "\n".join(map(visible, text.split("\n")))


def is_seen(character: str) -> bool:
    """Whether a character is to be seen, or is the white space or the joiner that it seems to be."""
    return character in JOINERS or unicodedata.category(character) not in UNSEEN


def visible_json(text: str) -> str:
    r"""JSON in which such characters are escaped: no program reads another text, and no terminal obeys one.

    >>> print(visible_json('{"name": "gnp.exe \u202e"}'))
    {"name": "gnp.exe \u202e"}
    """
    lines = text.split("\n")
    return "\n".join(line if line.isprintable() else "".join(map(_escaped, line)) for line in lines)


def _escaped(character: str) -> str:
    if is_seen(character):
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
