"""Positions and what was set aside as a notebook and a terminal show them: rows with marks, for an answer too."""

from collections.abc import Iterable

from figrecon import display
from figrecon._values import number_of
from figrecon.display import Linked, Listed, Row, Section, Sheet, Style
from figrecon.figures import mark
from figrecon.ranges import Range
from figrecon.reports import Report

from .account import How, Position, Reason, SetAside

HEAD = ("source", "figure", "as of", "report", "how, or why not")
"""The columns of an account."""

WHOLE, PROSE, KEYS = ("as of",), ("how, or why not",), "report"


def position_row(position: Position, unit: str | None, style: Style) -> Row:
    """What an origin holds, its mark in a unit, and how it came to be."""
    how = "" if position.how is How.REPORTED else position.how.value
    if position.adds_up:
        how = "adds up: " + " + ".join(str(r.figure) for r in position.adds_up)
    how = "; ".join(filter(None, [how, *(r.marks for r in position.reports)]))
    keys = ", ".join(r.key for r in position.reports)
    cells = (position.origin, str(position.said), str(position.as_of), keys, how)
    return Row(cells, mark(position.figure, unit, style), key_links(position.reports))


def report_row(report: Report, why: str) -> Row:
    """A report in its own words, and why it is where it is."""
    told = ", ".join(filter(None, [why, report.marks]))
    cells = (report.attribution, report.words, str(report.as_of), report.key, told)
    return Row(cells, links=key_links([report]))


def because(reason: Reason, by: Report | None) -> str:
    """Why a report does not count, and which other one is to be looked at."""
    return reason.value if by is None else f"{reason.value}, see {by.key}"


def aside_row(aside: SetAside, unit: str | None) -> Row:
    """A report that was set aside: why, and by which other."""
    row = report_row(aside.report, because(aside.reason, aside.by))
    return row._replace(mark=mark(aside.report.figure, unit, Style.ASIDE))


def silent_row(report: Report) -> Row:
    """A report that is no figure of its own: what kind it is, and which others it is about."""
    denied = f" of {', '.join(report.denies)}" if report.denies else ""
    return report_row(report, report.kind.value + denied)


def key_links(reports: Iterable[Report]) -> tuple[Linked, ...]:
    """The keys of reports, each with its reference."""
    return tuple(Linked(report.key, report.reference) for report in reports)


def _sheet(title: str, rows: list[Row], more: int) -> Sheet:
    """Rows of an account on a strip of their own."""
    section = Section("", rows, display.scale_of(row.mark for row in rows), more=more)
    return Sheet(title, HEAD, [section] if rows else [], whole=WHOLE, prose=PROSE, keys=KEYS)


class Positions(Listed[Position]):
    """Positions as a notebook shows them: each with its mark, the lowest and the highest before any fold."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        unit = next((p.figure.unit for p in self if p.figure.unit is not None), None)
        rows = [position_row(p, unit, Style.USED) for p in self]
        said = [n for row in rows if row.mark is not None for n in row.mark.numbers]
        hull = Range(min(said), None, max(said)) if said else Range()
        rows, more = display.excerpt(display.givers_first(rows, hull.low, hull.high))
        return _sheet(number_of(len(self), "position"), rows, more)


class SetAsides(Listed[SetAside]):
    """Reports that were set aside, as a notebook shows them: each with the reason."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        figures = [aside.report.figure for aside in self]
        unit = next((f.unit for f in figures if f is not None and f.unit is not None), None)
        shown, more = display.excerpt(self)
        return _sheet(f"{number_of(len(self), 'report')} set aside", [aside_row(one, unit) for one in shown], more)


class Reports(Listed[Report]):
    """Denials, and what gives no number, as a notebook shows them."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        shown, more = display.excerpt(self)
        return _sheet(number_of(len(self), "report"), [silent_row(report) for report in shown], more)
