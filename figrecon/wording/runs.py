"""The rule that a figure is the whole numeral or nothing: what may not touch it, and where a run ends."""

import re

from .lexicon import Lexicon
from .tokens import DASH, NUMBER, RAISED, SIGN, VULGAR, WORD, Tokens

SEPARATORS = frozenset(".,'’·:/")
"""Signs that belong to a numeral where digits stand on the other side."""

DASHES = frozenset("-‐‑‒–−")
"""Dashes that make a range or a difference where digits stand on the other side; a long dash makes a pause."""

TIED = frozenset("%‰°+*^=#@_±×÷~≈\\|&")
"""Signs that belong to what they touch."""

FREE = frozenset(' \n\t\r()[]{}"“”„«»;!?…')
"""What may stand beside any figure."""


COMPARING = frozenset("<>≤≥=")
"""Signs that part what they compare: x>10, n=150."""


def is_whole(t: Tokens, first: int, last: int) -> bool:
    """Whether the figure from token `first` to before token `last` touches nothing that it does not hold."""
    text, start, end = t.text, t.starts[first], t.ends[last - 1]
    if start and text[start - 1] not in FREE and text[start] not in COMPARING and _is_cut(text, start - 1, -1):
        return False
    return end >= len(text) or text[end] in FREE or not _is_cut(text, end, 1)


def _is_cut(text: str, at: int, step: int) -> bool:
    """Whether the character beside a figure is part of a longer numeral or word; `step` leads away from the figure."""
    beside = text[at]
    if beside.isalnum() or beside in TIED or beside in MONEY:
        return True
    if step > 0 and beside in ".," and LOOK_ALIKES.match(text, at + 1):
        return True
    if step > 0 and not text[at - 1].isnumeric():
        return False  # behind a noun a sentence ends, or another word hangs on
    while beside in SEPARATORS and 0 <= at + step < len(text) and text[at + step] in SEPARATORS:
        at += step
    beyond = text[at + step] if 0 <= at + step < len(text) else " "
    if step < 0 and beside == "." and beyond.isupper():
        return True  # BA.5
    if beside in SEPARATORS:
        return beyond.isnumeric() or (step < 0 and beside in ".,·" and beyond == " ")
    return beside in DASHES and beyond.isnumeric()


LOOK_ALIKES = re.compile(r"[OoIl0-9]{3}(?!\w)")
"""Letters that are typed or scanned for digits: 5,OOO."""

MONEY = frozenset("$¢£¤¥֏؋৲৳௹฿៛﷼﹩＄￠￡￥￦") | {chr(code) for code in range(0x20A0, 0x20C1)}
"""Signs of money."""


def beside_run_together(t: Tokens, first: int, last: int, lex: Lexicon) -> str:
    """A word by the figure that is a number run together by mistake, or nothing: TWOTHOUSAND and one.

    What a language writes together is a number of its own: zweitausend.
    """
    words, kinds = t.words, t.kinds
    first -= 2 if words[first - 1] in lex.range_and or kinds[first - 1] == DASH else 1
    last += 2 if words[last] in lex.range_and or kinds[last] == DASH else 1
    for j in range(max(first, 0), last):
        if len(words[j]) >= SHORTEST_RUN and lex.is_run_together(words[j]) and lex.number(words[j]) is None:
            return words[j]
    return ""


SHORTEST_RUN = 6
"""Letters of two number words that are run together: onetwo."""


def run_end(t: Tokens, j: int) -> int:
    """The token after all that hangs together without a space from token j on."""
    while t.glued(j):
        if t.kinds[j] not in (WORD, NUMBER, VULGAR, RAISED, SIGN, DASH) and not (
            t.words[j] in LINKS and t.glued(j + 1) and t.kinds[j + 1] in (WORD, NUMBER, VULGAR, RAISED, SIGN, DASH)
        ):
            break
        j += 1
    return j


def run_around(t: Tokens, i: int) -> str:
    """Everything that hangs together with token i, between two spaces."""
    before, behind = t.text[: t.starts[i]], t.text[t.ends[i] :]
    left = before.split()[-1] if before and not before[-1].isspace() else ""
    right = behind.split(maxsplit=1)[0] if behind and not behind[0].isspace() else ""
    return f"{left}{t.words[i]}{right}"


LINKS = SEPARATORS | TIED
"""Signs that lead on within a run."""
