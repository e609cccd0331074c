"""What selection remembers between dates."""

from collections.abc import Sequence
from typing import Any

from figrecon.figures import Figure
from figrecon.reports import Course, Report

from .account import Holding, Reason, SetAside
from .items import Counted, Item


class Memory:
    """What was worked out for one date and is the same on the next.

    Plainly mutable, and a cache only: every entry follows from the reports alone, so that the answer is the same with
    an empty one. Without it a timeline of a thousand dates would work out every origin a thousand times over, and make
    a thousand equal objects for each report that is set aside.
    """

    def __init__(self) -> None:
        self.holdings: dict[Any, tuple[Sequence[Item], Holding]] = {}
        """For each origin, kind, unit and course the last holding, with the items that it rests on."""
        self.figures: dict[int, Figure | None] = {}
        """The figure of each item as the convention reads it, by the number of the item."""
        self.counted: dict[tuple[str | None, Course | None], dict[int, Counted]] = {}
        """The same as it enters a range, by the unit and the course, and by the number of the item."""
        self.succeeded: dict[tuple[int, int], SetAside] = {}
        """Each total that gave way to the next, by the numbers of the two items."""
        self.repeats: dict[tuple[int, int], bool] = {}
        """Whether one total only says another one less exactly, by the numbers of the two items."""
        self.later: list[SetAside] = []
        """Every report set aside as published later: on an early date most of them are."""
        self._set_aside: dict[tuple[str, Reason, str | None], SetAside] = {}

    def set_aside(self, report: Report, reason: Reason, by: Report | None = None) -> SetAside:
        """The one object that says that a report was set aside, why, and because of which other."""
        key = report.key, reason, None if by is None else by.key
        made = self._set_aside.get(key)
        if made is None:
            made = self._set_aside[key] = SetAside(report, reason, by)
        return made
