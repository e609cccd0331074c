"""What a sentence is made of."""

from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from figrecon.ranges import Range
from figrecon.reports import Report
from figrecon.select import Position, SetAside, Verdict

from .words import amount


@attrs.frozen
class Told:
    """What a sentence is made of, in plain parts."""

    subject: str
    unit: str | None
    range: Range
    verdict: Verdict
    positions: Sequence[Position]
    as_of: date
    denials: Sequence[Report] = ()
    unquantified: Sequence[Report] = ()
    beside: Mapping[str, "Told"] = attrs.field(factory=dict)
    parts: Mapping[str, "Told"] = attrs.field(factory=dict)
    parts_range: Range | None = None
    set_aside: Sequence[SetAside] = ()

    @property
    def amount(self) -> str:
        """The range with its unit."""
        return amount(self.range, self.unit, self.subject)
