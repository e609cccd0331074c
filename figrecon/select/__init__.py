"""Selection: from reports to positions, one per origin, and every other report set aside with its reason."""

from .account import How, Pace, Position, Reason, Selection, SetAside
from .days import Window
from .digits import extra_digit
from .items import window_of
from .marks import Marks, Parties
from .prepared import Prepared, by_key, prepare, unlinked
from .quantities import EVERYBODY
from .selection import Selector
from .verdicts import Verdict, verdict

__all__ = [
    "EVERYBODY",
    "How",
    "Marks",
    "Pace",
    "Parties",
    "Position",
    "Prepared",
    "Reason",
    "Selection",
    "Selector",
    "SetAside",
    "Verdict",
    "Window",
    "by_key",
    "extra_digit",
    "prepare",
    "unlinked",
    "verdict",
    "window_of",
]
