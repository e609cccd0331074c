"""Words for print: the sentence and the explanation, from positions and ranges."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import attrs

from . import units
from .conventions import Qualifier
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

    @property
    def amount(self) -> str:
        """The range with its unit."""
        return amount(self.range, self.unit, self.subject)


def sentence(told: Told) -> str:
    """One sentence for print, and one more for each kind of figure beside the count.

    It never claims more than the verdict: one source is named as the only one, rivals are named at either end.
    """
    clauses = [f"{told.subject}: {_claim(told)}"]
    if told.denials:
        clauses.append(f"denied by {listed(r.source for r in told.denials)}")
    silent = {r.source for r in told.unquantified} - {p.origin for p in told.positions}
    if silent:
        clauses.append(f"{listed(silent)} give{'s' if len(silent) == 1 else ''} no number")
    sentences = ["; ".join(clauses) + "."]
    for kind, other in told.beside.items():
        if other.positions:
            none = "; none confirmed" if not told.positions and not told.parts else ""
            sentences.append(f"{BESIDE_WORDS[kind]}: {_beside(other, told.subject)} ({_by(other.positions)}){none}.")
    return " ".join(sentences)


def _beside(other: Told, subject: str) -> str:
    told = amount(other.range, other.unit, subject)
    return _as_worded(other.positions[0], told) if len(other.positions) == 1 else told


def _claim(told: Told) -> str:
    positions = told.positions
    if not positions:
        return _sum_of_parts(told) if not told.range.is_nothing else f"no figure as of {Period.of(told.as_of)}"
    when = dated(max(positions, key=lambda p: p.recency).as_of)
    origins = listed(p.origin for p in positions)
    if told.verdict is Verdict.SINGLE:
        worded = _as_worded(positions[0], told.amount)
        return (
            f"{worded} {when}, according to {origins}, the only source with a figure{_correcting(positions[0], told)}"
        )
    if told.verdict is Verdict.AGREED:
        return f"{told.amount} {when}, according to {origins}, who agree"
    if told.verdict is Verdict.COMPATIBLE:
        return f"{told.amount} {when}; the figures of {origins} are compatible"
    return f"disputed, {_rivals(told)} {when}"


def _correcting(position: Position, told: Told) -> str:
    """What a single source took back by its new figure."""
    if position.corrects is None or position.corrects.figure is None:
        return ""
    figure = position.corrects.figure
    earlier = amount(figure.range, figure.unit, told.subject)
    return f", correcting an earlier count of {earlier}"


def _sum_of_parts(told: Told) -> str:
    """A whole that nobody gives a figure for."""
    known = [part for part in told.parts.values() if not part.range.is_nothing]
    of = " and ".join(f"{part.subject} ({part.amount}, {_sources_of(part)})" for part in known)
    missing = [part.subject for part in told.parts.values() if part.range.is_nothing]
    rest = f"; nothing is known of {' and '.join(missing)}" if missing else ""
    disputed = "disputed, " if told.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{told.amount} as of {Period.of(told.as_of)}, the sum of {of}{rest}"


def _sources_of(part: Told) -> str:
    return ", ".join(p.origin for p in part.positions) or "summed itself"


def _as_worded(position: Position, told: str) -> str:
    """A single figure keeps the hedge it was told with."""
    figure = position.figure
    hedge = figure.qualifier.value
    if figure.word:
        return str(figure)
    closed = figure.low is not None and figure.high is not None
    plain = not closed or figure.qualifier in (Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.VAGUE)
    if not closed and hedge not in told:
        return told.replace("at least", hedge).replace("at most", hedge)
    return told if plain else f"{hedge} {told}"


def _rivals(told: Told) -> str:
    """The lowest and the highest, each with its source, and the middle one where there is one."""
    lowest = min(told.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin))
    highest = max(told.positions, key=lambda p: ((p.figure.numerals or (0, 0))[::-1], p.origin))
    ends = []
    for p in (lowest, highest):
        worded = _as_worded(p, amount(p.figure.range, told.unit, told.subject))
        ends.append(f"{worded} ({p.origin})")
    middle = [p.origin for p in told.positions if told.range.best is not None and p.figure.best == told.range.best]
    between = f"between {ends[0]} and {ends[1]}"
    if not middle or {lowest.origin, highest.origin}.issuperset(middle):
        return between
    return (
        f"{between}, {amount(Range.exactly(told.range.best), told.unit, told.subject)} in the middle ({listed(middle)})"
    )


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


def footnotes(told: Told, set_aside: Sequence[SetAside]) -> tuple[str, ...]:
    """One line for each report that the printed figures rest on, then for each denial, then for each set aside."""
    used = [r for p in told.positions for r in p.reports]
    used += [r for part in told.parts.values() for p in part.positions for r in p.reports]
    used += [r for other in told.beside.values() for p in other.positions for r in p.reports]
    lines = [_footnote(r) for r in (*used, *told.denials)]
    lines += [f"{_footnote(a.report)} Not counted: {a.reason.value}." for a in set_aside]
    return tuple(f"{n}. {line}" for n, line in enumerate(lines, 1))


def _footnote(report: Report) -> str:
    via = f", via {', '.join(report.via)}" if report.via else ""
    words = "no number" if report.figure is None else f"“{report.figure.text or report.figure}”"
    kind = "" if report.kind is Kind.TOTAL else f" ({report.kind.value})"
    when = f", {dated(report.as_of)}" if report.has_as_of else ""
    reference = f", {report.reference}" if report.reference else ""
    return f"{report.source}{via}: {words}{kind}, published {Period.of(report.day)}{when}{reference}."
