"""Words for print: the sentence, the account line by line, footnotes; from positions and ranges."""

from .lines import block, flag_line, footnotes, position_line, report_line, set_aside_line, worth
from .sentences import BESIDE_WORDS, sentence
from .told import Told
from .words import amount

__all__ = [
    "BESIDE_WORDS",
    "Told",
    "amount",
    "block",
    "flag_line",
    "footnotes",
    "position_line",
    "report_line",
    "sentence",
    "set_aside_line",
    "worth",
]
