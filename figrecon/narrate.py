"""Words for print: the sentence and the explanation, from positions and ranges."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from . import units
from .dates import Period
from .flags import Flag
from .methods import hull_confidence
from .ranges import Range
from .reports import Kind, Report
from .select import How, Position, SetAside, Verdict

BESIDE_WORDS: Mapping[str, str] = {
    Kind.PLAN: "Planned",
    Kind.PROJECTION: "Projected",
    Kind.CAPACITY: "Capacity",
    Kind.WORST_CASE: "Worst case",
    Kind.HYPOTHETICAL: "Hypothetical",
    Kind.PROXY: "Counted in its place",
}

TAKES_THE = re.compile(
    r"(United|Ministry|Department|Government|Office|World|Red|International|European|African|Arab) |"
    r"(Netherlands|Philippines|Bahamas|Maldives|Pentagon|Kremlin|Vatican|opposition|police|army)\b|"
    r".*\b(Republic|Union|Islands|States|Nations|Agency|Bank|Commission|Service)$",
)
"""Names that English prints with an article: "the United States", "the Ministry of Health"."""


def with_article(name: str) -> str:
    """The name as it stands in running text.

    >>> with_article("United States"), with_article("Russia")
    ('the United States', 'Russia')
    """
    return f"the {name}" if TAKES_THE.match(name) else name


def listed(names: Iterable[str]) -> str:
    """Names in order, each once, as a sentence lists them.

    >>> listed(["Russia", "North Korea", "Russia"])
    'North Korea and Russia'
    """
    once = [with_article(name) for name in sorted(set(names))]
    return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} and {once[-1]}"


def dated(period: Period) -> str:
    """A period behind a number: "as of October 2024", but "by December 2024".

    >>> dated(Period.read("2024-10")), dated(Period.read("../2024-12"))
    ('as of October 2024', 'by December 2024')
    """
    return str(period) if period.first is None else f"as of {period}"


def amount(value: Range, unit: str | None, subject: str) -> str:
    """A range with its unit, which is left out where the subject already names it.

    >>> amount(Range.exactly(3000), "troop", "troops in Russia"), amount(Range.exactly(3000), "troop", "the front")
    ('3,000', '3,000 troops')
    """
    if unit is None or value.is_nothing or units.label(unit).casefold() in subject.casefold():
        return str(value)
    last = next(n for n in (value.high, value.best, value.low) if n is not None)
    return units.format_amount(str(value), unit, last)


def sentence(
    subject: str,
    unit: str | None,
    value: Range,
    verdict: Verdict,
    positions: Sequence[Position],
    *,
    as_of: date,
    denials: Sequence[Report] = (),
    unquantified: Sequence[Report] = (),
    beside: Mapping[str, tuple[Range, str | None, Sequence[Position]]] | None = None,
) -> str:
    """One sentence for print, and one more for each kind of figure beside the count."""
    clauses = [f"{subject}: {_claim(subject, unit, value, verdict, positions, as_of)}"]
    if denials:
        clauses.append(f"denied by {listed(r.source for r in denials)}")
    silent = {r.source for r in unquantified} - {p.origin for p in positions}
    if silent:
        clauses.append(f"{listed(silent)} give{'s' if len(silent) == 1 else ''} no number")
    told = ["; ".join(clauses) + "."]
    for kind, (other, other_unit, theirs) in (beside or {}).items():
        if theirs:
            told.append(f"{BESIDE_WORDS[kind]}: {amount(other, other_unit, subject)} ({_by(theirs)}).")
    return " ".join(told)


def _claim(
    subject: str, unit: str | None, value: Range, verdict: Verdict, positions: Sequence[Position], as_of: date
) -> str:
    if not positions:
        return f"no figure as of {Period.of(as_of)}"
    newest = max(positions, key=lambda p: p.recency)
    when = dated(newest.as_of)
    told = amount(value, unit, subject)
    if verdict is Verdict.SINGLE:
        worded = _as_worded(positions[0], told)
        return f"{worded} {when}, according to {listed([newest.origin])}, the only source with a figure"
    if verdict is Verdict.AGREED:
        return f"{told} {when}, according to {listed(p.origin for p in positions)}, who agree"
    if verdict is Verdict.COMPATIBLE:
        return f"{told} {when}; the figures of {listed(p.origin for p in positions)} are compatible"
    return f"disputed, {_rivals(subject, unit, value, positions)} {when}"


def _as_worded(position: Position, told: str) -> str:
    """A single figure keeps the hedge it was told with."""
    figure = position.figure
    hedge = figure.qualifier.value
    closed = figure.low is not None and figure.high is not None
    plain = not closed or hedge in {"exact", "between", "vague"}
    if not closed and hedge not in told:
        return told.replace("at least", hedge).replace("at most", hedge)
    return told if plain else f"{hedge} {told}"


def _rivals(subject: str, unit: str | None, value: Range, positions: Sequence[Position]) -> str:
    lowest = min(positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin))
    highest = max(positions, key=lambda p: ((p.figure.numerals or (0, 0))[::-1], p.origin))
    ends = [f"{amount(p.figure.range, unit, subject)} ({p.origin})" for p in (lowest, highest)]
    middle = [p.origin for p in positions if value.best is not None and p.figure.best == value.best]
    if not middle:
        return f"between {ends[0]} and {ends[1]}"
    best = amount(Range.exactly(value.best), unit, subject)
    return f"between {ends[0]} and {ends[1]}, {best} in the middle ({listed(middle)})"


def _by(positions: Sequence[Position]) -> str:
    """Sources with the date their figure is for, where they told one."""
    told = []
    for p in positions:
        when = f", {p.as_of}" if p.newest.has_as_of and p.as_of != Period.of(p.newest.day) else ""
        told.append(f"{p.origin}{when}")
    return "; ".join(told)


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
