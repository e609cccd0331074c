"""The account, line by line: positions, reports, doubts, footnotes."""

from collections.abc import Iterable

from figrecon.dates import Period
from figrecon.flags import Flag
from figrecon.methods import hull_confidence
from figrecon.reports import Kind, Report
from figrecon.select import How, Position, SetAside

from .told import Told
from .words import dated


def worth(n: int) -> str:
    """What the low and high of n origins are worth as a promise.

    >>> worth(3)
    'If 3 sources were independent and unbiased, lowest to highest would hold the truth with probability 75 %.'
    """
    if n < 2:  # noqa: PLR2004  one figure is no range
        return "One source gives no range: nothing bears it out, nothing disputes it."
    chance = f"probability {100 * hull_confidence(n):.3g} %"
    return f"If {n} sources were independent and unbiased, lowest to highest would hold the truth with {chance}."


def position_line(position: Position) -> str:
    """A position, the reports it rests on, and how it was reached.

    The earlier reports that add up to it are named.
    """
    keys = ", ".join(r.key for r in position.reports)
    line = f"{position.origin}: {position.figure}, {dated(position.as_of)}; {position.how.value} ({keys})"
    if position.how is not How.REPORTED:
        line += ": " + " + ".join(str(r.figure) for r in position.reports)
    if position.adds_up:
        line += "; adds up: " + " + ".join(f"{r.figure} ({r.key})" for r in position.adds_up)
    return line


def set_aside_line(aside: SetAside) -> str:
    """A report set aside, why, and by which other."""
    by = f" (see {aside.by.key})" if aside.by is not None else ""
    return f"{report_line(aside.report)}: {aside.reason.value}{by}"


def report_line(report: Report) -> str:
    """A report on one line: key, source, figure, day."""
    via = f" via {', '.join(report.via)}" if report.via else ""
    figure = "no number" if report.figure is None else str(report.figure)
    return f"{report.key}: {report.source}{via}, {figure}, {report.day}"


def flag_line(flag: Flag) -> str:
    """A doubt with the reports it concerns."""
    return f"{flag} ({', '.join(flag.keys)})" if flag.keys else str(flag)


def block(title: str, lines: Iterable[str]) -> list[str]:
    """A titled list, or nothing where it is empty."""
    told = [f"  {line}" for line in lines]
    return [f"{title}:", *told] if told else []


def footnotes(told: Told) -> tuple[str, ...]:
    """One line for each report that the printed figures rest on, then for each denial, then for each not counted."""
    all_told = _with_all_within(told)
    lines = [_footnote(r) for t in all_told for p in t.positions for r in p.reports]
    lines += [_footnote(r) for t in all_told for r in t.denials]
    lines += [f"{_footnote(a.report)} Not counted: {a.reason.value}." for t in all_told for a in t.set_aside]
    return tuple(f"{n}. {line}" for n, line in enumerate(lines, 1))


def _with_all_within(told: Told) -> list[Told]:
    """An answer, those of its parts, and those beside the count."""
    return [told, *(t for inner in (*told.parts.values(), *told.beside.values()) for t in _with_all_within(inner))]


def _footnote(report: Report) -> str:
    via = f", via {', '.join(report.via)}" if report.via else ""
    words = "no number" if report.figure is None else f"“{report.figure.text or report.figure}”"
    kind = "" if report.kind is Kind.TOTAL else f" ({report.kind.value})"
    when = f", {dated(report.as_of)}" if report.has_as_of else ""
    reference = f", {report.reference}" if report.reference else ""
    return f"{report.source}{via}: {words}{kind}, published {Period.of(report.day)}{when}{reference}."
