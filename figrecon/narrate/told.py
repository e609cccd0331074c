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
        """The range with its unit; of a sum of open parts, with the bound that they make of it."""
        return self.sum_of_parts(self.range) if self.is_sum else amount(self.range, self.unit, self.subject)

    @property
    def is_sum(self) -> bool:
        """Whether it is known by its parts alone."""
        return not self.positions and bool(self.parts) and not self.range.is_nothing

    @property
    def open_ends(self) -> tuple[bool, bool]:
        """Whether the low and the high are open, as a part of a whole; an unknown part makes the whole at least."""
        if self.range.is_nothing:
            return False, True
        if not self.is_sum:
            return self.range.low is None, self.range.high is None
        ends = [part.open_ends for part in self.parts.values()]
        return any(low for low, _ in ends), any(high for _, high in ends)

    def sum_of_parts(self, total: Range) -> str:
        """A sum of the parts: an open one counts in it with its numeral, and print says what that makes."""
        ends = [part.open_ends for part in self.parts.values()]
        below, above = any(low for low, _ in ends), any(high for _, high in ends)
        worded = amount(total, self.unit, self.subject)
        if above and below:
            return f"{worded} by the numerals of open figures"
        if (above or below) and total.low == total.high:
            return f"at least {worded}" if above else f"at most {worded}"
        if above and total.high is not None:
            return f"{worded} or more"
        return f"{worded} or less" if below and total.low is not None else worded
