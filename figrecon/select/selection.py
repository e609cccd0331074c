"""Selection as of a date: every report of a subject to its one place, by the rules of the trade in their order."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

import attrs

from figrecon import units
from figrecon._values import NOTHING, FrozenMapping
from figrecon.conventions import Qualifier
from figrecon.figures import Figure, FigureStatus
from figrecon.reports import BESIDE, Course, Kind, Report, course_of_nouns

from .account import Holding, Reason, Selection, SetAside, in_unit
from .days import DayRules, without_overtaken
from .dividing import Division, Quantities, flag_on, for_bare, unit_of_earliest
from .growing import pace_of
from .items import Counted, Item, Rules
from .marks import Marks, apply_marks, exceeding_parts
from .memory import Memory
from .origins import hold, hold_parts
from .prepared import Prepared
from .stated import AllStated
from .statuses import Others, by_firmness, status_in, status_of


@attrs.define(eq=False)  # never handed out, so not frozen: it is filled twice as fast
class Selector:
    """Selects from the reports of one subject on many dates; what an origin holds is worked out once."""

    prepared: Prepared
    marks: Marks
    subject: str
    course: Course | None = None
    """How the count moves in time, where the user says so; else the nouns tell."""
    asked: str | None = None
    """The unit that was asked for."""
    quantities: Quantities = attrs.field(init=False, repr=False)
    memory: Memory = attrs.field(factory=Memory, init=False, repr=False)

    @quantities.default
    def _quantities(self) -> Quantities:
        return Quantities(self.prepared.units, self.subject, self.asked)

    def at(self, as_of: date, known_by: date) -> Selection:
        """All reports as of a date, as far as they were published by another."""
        set_aside, standing = self._standing(as_of, known_by)
        counts = [item for item in standing if item.counts]
        others: dict[Kind, list[Item]] = {}
        for item in standing if len(counts) < len(standing) else ():
            if not item.counts:
                others.setdefault(item.kind, []).append(item)
        division = self.quantities.divide(counts)
        firm, softer = self._by_firmness(division.counted)
        unit = self._unit(division.counted)
        main = self._with_others(self._count(firm, unit), division)
        beside: dict[Kind | FigureStatus, Selection] = {s: self._group(softer[s], unit)[0] for s in softer}
        for kind in (kind for kind in BESIDE if kind in others):
            division = self.quantities.beside(others[kind], unit)
            group, _ = self._group(division.counted, self._unit(division.counted) or for_bare(unit))
            beside[kind] = self._with_others(group, division)
        own_flags = [flag for day, flags in self.prepared.flags if day <= known_by for flag in flags]
        main.beside = FrozenMapping(beside) if beside else NOTHING
        main.denials = tuple([item.report for item in standing if item.about_reports])
        main.set_aside = (*set_aside, *self.prepared.copies, *main.set_aside)
        main.flags = (*own_flags, *main.flags)
        return main

    # --- what is not to be counted at all

    def _standing(self, as_of: date, known_by: date) -> tuple[list[SetAside], list[Item]]:
        """The reports that still stand at the date, and those that do not, each with its reason."""
        removed = self._removed(as_of, known_by)
        items = self.prepared.items
        known = len(items)
        if items and items[-1].report.day > known_by:
            known = bisect_right(items, known_by, key=lambda item: item.report.day)
        all_spoken = as_of >= known_by  # what is published speaks of no later day
        aside, standing = [], []
        for item in items[:known]:
            if not all_spoken and item.is_later(as_of, known_by):
                aside.append(self.memory.set_aside(item.report, Reason.LATER))
            elif removed and item.report.key in removed:
                aside.append(removed[item.report.key])
            elif item.root is not None:
                aside.append(self.memory.set_aside(item.report, Reason.SAME_ORIGIN, item.root.report))
            elif item.report.derived_from and (source := self._made_from(item.report, known_by)):
                aside.append(self.memory.set_aside(item.report, Reason.DERIVED, source))
            else:
                standing.append(item)
        if known < len(items):
            aside += self._all_later()[known:]
        return aside, standing

    def _all_later(self) -> list[SetAside]:
        later = self.memory.later
        if not later:
            later.extend(self.memory.set_aside(item.report, Reason.LATER) for item in self.prepared.items)
        return later

    def _removed(self, as_of: date, known_by: date) -> dict[str, SetAside]:
        """Whom a withdrawal, denial or replacement takes out; one that is itself withdrawn or denied has no effect."""
        removed: dict[str, SetAside] = {}
        done: dict[int, int] = {}  # of each list of an origin's reports, how many are taken out already
        for removal in self.prepared.removals:
            by, earlier = removal.by.report, removal.earlier
            undone = by.key in removed and removed[by.key].reason is not Reason.SUPERSEDED
            if undone or removal.by.is_later(as_of, known_by):
                continue
            start = done.get(id(earlier), 0)
            done[id(earlier)] = max(start, removal.count)
            fell = [self.memory.set_aside(report, removal.reason, by) for report in earlier[start : removal.count]]
            for aside in (*removal.named, *fell):
                target = aside.report.key
                if target not in removed or removed[target].reason is Reason.SUPERSEDED:
                    removed[target] = aside
        return removed

    def _made_from(self, report: Report, known_by: date) -> Report | None:
        sources = self.prepared.made_from.get(report.key)
        return sources[0] if sources and all(source.day <= known_by for source in sources) else None

    # --- one group: the count, or one kind beside it

    def _by_firmness(self, items: Sequence[Item]) -> tuple[Sequence[Item], Others]:
        """The reports that are the count, and those beside it by their status."""
        if not self.prepared.has_statuses:
            return items, {}
        return by_firmness(items, {item.number: self._figure(item) for item in items}, status_in(self.subject))

    def _with_others(self, group: Selection, division: Division) -> Selection:
        """A group with the reports set aside that count something else: what each origin holds of it, and why."""
        if not division.others:
            return group
        set_aside: list[SetAside] = []
        for items in division.others.values():
            other = self._group(items, self._unit(items), marked=False)[0]
            out = [report for position in other.positions for report in position.reports]
            out += [aside.report for aside in other.set_aside if aside.reason is Reason.UNQUANTIFIED]  # many injured
            set_aside += [self.memory.set_aside(report, Reason.OTHER_QUANTITY) for report in out]
            set_aside += [aside for aside in other.set_aside if aside.reason is not Reason.UNQUANTIFIED]
        flag = flag_on([aside for aside in set_aside if aside.reason is Reason.OTHER_QUANTITY], division, group.unit)
        return attrs.evolve(group, set_aside=(*group.set_aside, *set_aside), flags=(*group.flags, flag))

    def _unit(self, items: Sequence[Item]) -> str | None:
        """The unit of a group, where any of the figures has one."""
        return unit_of_earliest(items) if self.prepared.units else None

    def _count(self, items: Sequence[Item], unit: str | None) -> Selection:
        """The count itself: of its positions, those that no later one has overtaken."""
        course, basis = self._course_and_basis(items, unit)
        group, series = self._group(items, unit, course)
        rules = DayRules(course, self.marks.window, self.marks.convention)
        kept, overtaken, aside = without_overtaken(group.positions, series, rules)
        group.positions, group.overtaken = tuple(kept), tuple(overtaken)
        group.set_aside = (*group.set_aside, *aside)
        group.course, group.course_basis = course, basis
        group.pace = pace_of(series) if course is Course.CUMULATIVE and len(kept) > 1 else None
        return group

    def _course_and_basis(self, items: Sequence[Item], unit: str | None) -> tuple[Course | None, str]:
        """How the count moves, and what says so: the user, the noun of its figures, or the words of the subject."""
        given = self.course
        if given is None and self.prepared.has_courses:
            given = next((item.report.course for item in items if item.report.course is not None), None)
        if given is not None:
            return given, "as given"
        return course_of_nouns("" if unit is None else units.label(unit), self.subject)

    def _group(
        self, items: Sequence[Item], unit: str | None, course: Course | None = None, *, marked: bool = True
    ) -> tuple[Selection, AllStated]:
        """Positions, one per origin, after the user's marks; all other reports set aside; and who said what by day."""
        set_aside: list[SetAside] = []
        counts: dict[str, list[Item]] = {}
        parts: dict[str, list[Item]] = {}
        figures = self.memory.figures
        for item in items:
            if (figures[item.number] if item.number in figures else self._figure(item)) is None:
                set_aside.append(self.memory.set_aside(item.report, Reason.UNQUANTIFIED))
            else:
                group = parts if item.kind is Kind.PART else counts
                group.setdefault(item.source.name, []).append(item)
        rules = Rules(self.marks.convention, course)
        holdings = [self._hold(origin, counts[origin], unit, rules) for origin in sorted(counts)]
        if not counts:
            parts, without_floor = self._with_a_floor(parts, unit)
            set_aside += without_floor
            holdings = [self._hold(origin, parts[origin], unit, rules) for origin in sorted(parts)]
        positions = [h.position if unit is None else in_unit(h.position, unit) for h in holdings]
        kept, left_out, flags = apply_marks(positions, self.subject, self.marks) if marked else (positions, [], [])
        if counts and parts:
            of_origin = {p.origin: p.newest for p in positions}
            listed = [(item.report, origin) for origin in sorted(parts) for item in parts[origin]]
            set_aside += [
                SetAside(report, Reason.PART, of_origin.get(origin, positions[0].newest)) for report, origin in listed
            ]
            flags += exceeding_parts([report for report, _ in listed], kept)
        for holding in holdings:
            set_aside += holding.set_aside
        selection = Selection(
            unit=unit,
            positions=tuple(kept),
            set_aside=(*set_aside, *left_out),
            flags=(*(flag for h in holdings for flag in h.flags), *flags),
        )
        return selection, {h.position.origin: h.stated for h in holdings}

    def _with_a_floor(
        self, parts: dict[str, list[Item]], unit: str | None
    ) -> tuple[dict[str, list[Item]], list[SetAside]]:
        """The parts of which at least something is said, and the others: "at most 7" of a part is none of the whole.

        Nor is a part that counts something else, which was kept to be held against a count.
        """
        floors: dict[str, list[Item]] = {}
        aside = []
        for origin, items in parts.items():
            for item in items:
                figure = self._figure(item)
                own = None if figure is None else figure.unit
                if own is not None and unit is not None and not units.commensurable(own, unit):
                    aside.append(self.memory.set_aside(item.report, Reason.OTHER_QUANTITY))
                elif figure is not None and figure.low is not None:
                    floors.setdefault(origin, []).append(item)
                else:
                    aside.append(self.memory.set_aside(item.report, Reason.PART))
        return floors, aside

    def _hold(self, origin: str, items: Sequence[Item], unit: str | None, rules: Rules) -> Holding:
        kind = items[0].kind
        of_kind = None if kind is Kind.TOTAL or kind is Kind.INCREMENT else kind
        key = origin, of_kind, unit, rules.course, status_of(items[0])
        before = self.memory.holdings.get(key)
        if before is not None and before[0] == items:
            return before[1]
        entered = self.memory.counted.setdefault((unit, rules.course), {})
        counted = [entered.get(item.number) or self._entered(item, unit, rules.course, entered) for item in items]
        holding = hold_parts(counted, self.memory) if kind is Kind.PART else hold(counted, self.memory, rules)
        if unit is not None and not holding.stated.units <= {unit}:
            holding = attrs.evolve(holding, stated=holding.stated.in_unit(unit))
        self.memory.holdings[key] = items, holding
        return holding

    def _entered(self, item: Item, unit: str | None, course: Course | None, entered: dict[int, Counted]) -> Counted:
        """The report with its figure as it enters the range: a bare number in the subject's unit."""
        figure = self.memory.figures[item.number] or Figure()  # it was read when the reports were grouped
        if figure.unit is None and unit is not None:
            figure = attrs.evolve(figure, unit=unit)
        counted = entered[item.number] = Counted(item, figure, item.on, item.report, course)
        return counted

    def _figure(self, item: Item) -> Figure | None:
        """The figure as the convention reads it, None where it gives no number."""
        figures = self.memory.figures
        if item.number in figures:
            return figures[item.number]
        figure = item.report.figure
        if figure is not None and (figure.best is None or figure.qualifier is Qualifier.VAGUE):
            figure = figure.read_with(self.marks.convention)
            figure = None if figure.says_nothing else figure
        figures[item.number] = figure
        return figure
