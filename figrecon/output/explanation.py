"""The whole defense of an answer, line by line: positions, reports set aside with their reasons, doubts."""

from collections.abc import Iterable

from figrecon.answer import Answer
from figrecon.flags import Flag
from figrecon.methods import hull_confidence
from figrecon.reports import Kind, Report
from figrecon.select import How, Position, Reason, SetAside

from .words import amount, dated, heading


def explain(answer: Answer) -> str:
    """Each position, each report set aside with its reason, each doubt, and what the range is worth.

    >>> import figrecon as fr
    >>> print(explain(fr.reconcile([fr.Report("dead", 140, source="A", published="2024-10-23", key="a1")])))
    dead, as of 23 October 2024
    140: single (policy REPORTED 1)
    Positions:
      A: 140, as of 23 October 2024; as reported (a1)
    One source gives no range: nothing bears it out, nothing disputes it.
    """
    lines = [
        heading(answer),
        f"{amount(answer.range, answer.unit, '')}: {answer.verdict.value} (policy {answer.policy.label})",
        *_course(answer),
        *_body(answer),
    ]
    for kind, other in answer.beside.items():
        title = f"{Kind(kind).printed}, beside the count: {amount(other.range, other.unit, '')}"
        lines += [f"{title}, {other.verdict.value}", *(f"  {line}" for line in _body(other))]
    for name, part in answer.parts.items():
        lines += [f"Part: {name}: {amount(part.range, part.unit, '')}, {part.verdict.value}"]
        lines += [f"  {line}" for line in _body(part)]
    lines += _block("Doubts", map(flag_line, answer.flags))
    lines += answer.notes
    nobody = "No source gives a figure of the whole." if answer.is_sum else "No source gives a figure."
    lines.append(worth(len(answer.positions)) if answer.positions else nobody)
    return "\n".join(lines)


def _course(answer: Answer) -> list[str]:
    """How the count moves in time, where figures of different days made that matter."""
    days = {p.on for p in answer.positions} | {
        a.report.speaks_on for a in answer.set_aside if a.reason in (Reason.OVERTAKEN, Reason.STALE)
    }
    if len(days) < 2 or answer.course is None:  # noqa: PLR2004  figures of one day have no course
        return []
    return [f"Course: {answer.course.value}, {answer.course_basis}"]


def worth(n: int) -> str:
    """What the low and high of n origins are worth as a promise.

    >>> worth(3)
    'If 3 sources were independent and unbiased, lowest to highest would hold the truth with probability 75 %.'
    """
    if n < 2:  # noqa: PLR2004  one figure is no range
        return "One source gives no range: nothing bears it out, nothing disputes it."
    chance = f"probability {100 * hull_confidence(n):.3g} %"
    return f"If {n} sources were independent and unbiased, lowest to highest would hold the truth with {chance}."


def flag_line(flag: Flag) -> str:
    """A doubt with the reports it concerns."""
    return f"{flag} ({', '.join(flag.keys)})" if flag.keys else str(flag)


def see(by: Report | None) -> str:
    """Which other report set one aside, in brackets; nothing where none did."""
    return f" (see {by.key})" if by is not None else ""


def _body(answer: Answer) -> list[str]:
    return [
        *_block("Positions", map(_position_line, answer.positions)),
        *_block("Denials", map(_report_line, answer.denials)),
        *_block("Set aside", map(_set_aside_line, answer.set_aside)),
    ]


def _block(title: str, lines: Iterable[str]) -> list[str]:
    """A titled list, or nothing where it is empty."""
    indented = [f"  {line}" for line in lines]
    return [f"{title}:", *indented] if indented else []


def _position_line(position: Position) -> str:
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


def _set_aside_line(aside: SetAside) -> str:
    """A report set aside, why, and by which other."""
    return f"{_report_line(aside.report)}: {aside.reason.value}{see(aside.by)}"


def _report_line(report: Report) -> str:
    """A report on one line: key, source, figure, day."""
    figure = "no number" if report.figure is None else str(report.figure)
    return f"{report.key}: {report.attribution}, {figure}, {report.day}"
