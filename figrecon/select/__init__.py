"""Selection: from reports to positions, one per origin, and every other report set aside with its reason."""

from .account import How, Position, Reason, Selection, SetAside
from .docket import Docket, by_key, prepare
from .items import Names
from .marks import Marks, Parties
from .selection import Selector
from .verdicts import Verdict, verdict

__all__ = [
    "Docket",
    "How",
    "Marks",
    "Names",
    "Parties",
    "Position",
    "Reason",
    "Selection",
    "Selector",
    "SetAside",
    "Verdict",
    "by_key",
    "prepare",
    "verdict",
]
