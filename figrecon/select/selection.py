"""Selection as of a date: every report of a subject to its one place, by the rules of the trade in their order."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import attrs

from figrecon import units
from figrecon._values import FrozenMapping
from figrecon.conventions import Convention
from figrecon.errors import IncommensurableError
from figrecon.figures import Figure
from figrecon.flags import Flag
from figrecon.reports import ABOUT_REPORTS, BESIDE, Kind, Report

from .account import Position, Reason, Selection, SetAside
from .docket import Docket, Item
from .marks import apply_marks, exceeding_parts
from .origins import Held, Said, hold, hold_parts


@attrs.frozen(eq=False)
class Selector:
    """Selects from one docket on many dates; what an origin holds is worked out once for the same reports."""

    docket: Docket
    convention: Convention
    subject: str
    _held: dict[Any, Held] = attrs.field(factory=dict, init=False)

    def at(self, as_of: date, known_by: date) -> Selection:
        """All reports as of a date, as far as they were published by another."""
        set_aside, standing = self._standing(as_of, known_by)
        counts = [item for item in standing if item.report.kind.counts]
        unit = self._unit(counts)
        main = self._group(counts, unit)
        beside: dict[Kind, Selection] = {}
        for kind in BESIDE:
            items = [item for item in standing if item.report.kind is kind]
            if items:
                beside[kind] = self._group(items, self._unit(items) or unit)
        return attrs.evolve(
            main,
            beside=FrozenMapping(beside),
            denials=tuple(item.report for item in standing if item.report.kind in ABOUT_REPORTS),
            set_aside=(*set_aside, *self._copies(), *main.set_aside),
            flags=(*self._own_flags(known_by), *main.flags),
        )

    def _own_flags(self, known_by: date) -> Iterable[Flag]:
        for item in self.docket.items if self.docket.flags else ():
            if item.report.day <= known_by:
                yield from self.docket.flags.get(item.report.key, ())

    def _copies(self) -> Iterable[SetAside]:
        return (SetAside(report, Reason.SAME_ORIGIN, item.report) for report, item in self.docket.copies)

    # --- what is not to be counted at all

    def _standing(self, as_of: date, known_by: date) -> tuple[list[SetAside], list[Item]]:
        """The reports that still stand at the date, and those that fell with what felled them."""
        struck = self._struck(as_of, known_by)
        aside, standing = [], []
        for item in self.docket.items:
            report = item.report
            if _is_later(item, as_of, known_by):
                aside.append(SetAside(report, Reason.LATER))
            elif report.key in struck:
                aside.append(struck[report.key])
            elif item.root is not None:
                aside.append(SetAside(report, Reason.SAME_ORIGIN, item.root.report))
            elif any_source := self._made_from(report, known_by):
                aside.append(SetAside(report, Reason.DERIVED, any_source))
            else:
                standing.append(item)
        return aside, standing

    def _struck(self, as_of: date, known_by: date) -> dict[str, SetAside]:
        """Whom a withdrawal, denial or replacement takes out; one that is itself withdrawn or denied has no effect."""
        struck: dict[str, SetAside] = {}
        for strike in self.docket.strikes:
            by, key = strike.by.report, strike.target.report.key
            undone = by.key in struck and struck[by.key].reason is not Reason.SUPERSEDED
            if undone or _is_later(strike.by, as_of, known_by):
                continue
            if key not in struck or struck[key].reason is Reason.SUPERSEDED:
                struck[key] = SetAside(strike.target.report, strike.reason, by)
        return struck

    def _made_from(self, report: Report, known_by: date) -> Report | None:
        sources = self.docket.made_from.get(report.key)
        return sources[0] if sources and all(source.day <= known_by for source in sources) else None

    # --- one group: the count, or one kind beside it

    def _unit(self, items: Sequence[Item]) -> str | None:
        """The unit of the earliest-published report that has one.

        Raises IncommensurableError where a bare number could be of two dimensions.
        """
        given = [(item.moment, item.report.key, item.report.figure) for item in items if item.report.figure is not None]
        named = [row for row in given if row[2].unit is not None]
        if not named:
            return None
        first = named[0] if self.docket.one_unit else min(named, key=lambda row: row[:2])
        unit = first[2].unit
        if not self.docket.one_unit and len(named) < len(given):
            other = next((row for row in named if not units.commensurable(unit or "", row[2].unit or "")), None)
            if other is not None:
                bare = next(row for row in given if row[2].unit is None)
                raise IncommensurableError(
                    f"{bare[2]} ({bare[1]}) has no unit, and the others are {first[2]} ({first[1]}) and "
                    f"{other[2]} ({other[1]}); give it one"
                )
        return unit

    def _group(self, items: Sequence[Item], unit: str | None) -> Selection:
        """Positions, one per origin, after the user's marks; all other reports set aside."""
        set_aside: list[SetAside] = []
        counts: dict[str, list[Item]] = {}
        parts: dict[str, list[Item]] = {}
        for item in items:
            figure = item.report.figure
            if figure is None or figure.read_with(self.convention).says_nothing:
                set_aside.append(SetAside(item.report, Reason.UNQUANTIFIED))
            else:
                group = parts if item.report.kind is Kind.PART else counts
                group.setdefault(item.source.name, []).append(item)
        held = [self._hold(counts[origin], unit) for origin in sorted(counts)]
        if not counts:
            held = [self._hold(parts[origin], unit) for origin in sorted(parts)]
        positions = [_in_unit(h.position, unit) for h in held]
        kept, marked, flags = apply_marks(positions, self.subject, self.convention)
        if counts:
            listed = [item.report for origin in sorted(parts) for item in parts[origin]]
            set_aside += [SetAside(report, Reason.PART, _of_origin(report, positions)) for report in listed]
            flags += exceeding_parts(listed, kept)
        return Selection(
            unit=unit,
            positions=tuple(kept),
            set_aside=(*set_aside, *(aside for h in held for aside in h.set_aside), *marked),
            flags=(*(flag for h in held for flag in h.flags), *flags),
        )

    def _hold(self, items: Sequence[Item], unit: str | None) -> Held:
        key = (unit, tuple(item.number for item in items))
        if key not in self._held:
            said = [Said(item, _entering(item.report.figure, unit, self.convention)) for item in items]
            self._held[key] = hold_parts(said) if items[0].report.kind is Kind.PART else hold(said)
        return self._held[key]


def _is_later(item: Item, as_of: date, known_by: date) -> bool:
    """A count is later by what it speaks of; everything else only by its publication."""
    report = item.report
    return report.day > known_by or (report.kind.counts and item.root is None and report.speaks_on > as_of)


def _entering(figure: Figure | None, unit: str | None, convention: Convention) -> Figure:
    """The figure as it enters the range: vague words by the convention, a bare number in the subject's unit."""
    read = figure.read_with(convention) if figure is not None else Figure()
    return attrs.evolve(read, unit=unit) if read.unit is None and unit is not None else read


def _in_unit(position: Position, unit: str | None) -> Position:
    if unit is None or position.figure.unit == unit:
        return position
    try:
        return attrs.evolve(position, figure=position.figure.to(unit))
    except IncommensurableError as error:
        raise IncommensurableError(
            f"{position.origin}'s {position.figure} ({position.newest.key}) is not in {unit}: {error}"
        ) from None


def _of_origin(report: Report, positions: Sequence[Position]) -> Report | None:
    """The report that a part is held against: its own source's, where it has one."""
    own = [p for p in positions if p.newest.source == report.source]
    return (own or positions)[0].newest if positions else None
