"""Words for print: the sentence and the explanation, from positions and ranges."""

import math
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
from .select import How, Position, Reason, SetAside, Verdict

BESIDE_WORDS: Mapping[str, str] = {
    Kind.PLAN: "Planned",
    Kind.PROJECTION: "Projected",
    Kind.CAPACITY: "Capacity",
    Kind.WORST_CASE: "Worst case",
    Kind.HYPOTHETICAL: "Hypothetical",
    Kind.PROXY: "Counted in its place",
}

TAKES_THE = re.compile(
    r"(United|Department|Government|Office|World|Red|International|European|African|Arab) |"
    r"(Netherlands|Philippines|Bahamas|Maldives|Pentagon|Kremlin|Vatican|Ministry|opposition|police|army)\b|"
    r"(US|UK|UN|EU|WHO|IOM)( |$)|"
    r".*\b(Republic|Union|Islands|States|Nations|Agency|Bank|Commission|Service)$",
)
"""Names that English prints with an article: "the United States", "the Ministry of Health"."""

NOT_COUNTED: Mapping[Reason, str] = {
    Reason.INTERESTED_PARTY: "a party to the matter",
    Reason.OUTRANKED: "outranked",
    Reason.FLOOR: "a tally",
    Reason.STALE: "older",
    Reason.UNCORROBORATED: "uncorroborated",
}
"""Why a figure that nobody took back is not in the range: by the marks or the policy, which print must say."""

MOST_LISTED = 4
"""How many sources a sentence lists with their figures or reasons; more would be a table."""

RESIDUE = 7
"""A fraction with so many significant digits comes from arithmetic, a change of unit, and not from a newsroom."""
PRINTED = 4
"""To so many significant digits such a number is printed, and never to fewer than a whole number."""


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
    return together([with_article(name) for name in sorted(set(names))])


def together(told: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"


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
    >>> amount(Range.exactly(4046.8564224), "hectare", "burned area"), amount(Range.exactly(2.5), None, "")
    ('4,047 hectares', '2.5')
    """
    value = Range(*(None if n is None else _printed(n) for n in (value.low, value.best, value.high)))
    if unit is None or value.is_nothing or units.label(unit).casefold() in subject.casefold():
        return str(value)
    last = next(n for n in (value.high, value.best, value.low) if n is not None)
    return units.format_amount(str(value), unit, last)


def _printed(n: float) -> float:
    """A number without the digits that only arithmetic gave it; rounding keeps low, best and high in order."""
    digits = f"{abs(n):.15g}".replace(".", "").lstrip("0")
    if isinstance(n, int) or len(digits) < RESIDUE:
        return n
    before = math.floor(math.log10(abs(n))) + 1
    return round(n, max(0, PRINTED - before))


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


def sentence(told: Told) -> str:
    """One sentence for print, and one more for each kind of figure beside the count.

    It never claims more than the verdict: one source is named as the only one only where it is, rivals are named at
    either end, and who is not counted is named with the reason.
    """
    clauses = [f"{told.subject}: {_claim(told)}"]
    if told.verdict is not Verdict.SINGLE:
        clauses += [f"{with_article(p.origin)} corrects {_earlier(p, told)}" for p in told.positions if p.corrects]
    clauses += _not_counted(told)
    if told.positions and told.parts_range is not None and not told.parts_range.is_nothing:
        clauses.append(f"its parts add up to {_open(told, amount(told.parts_range, told.unit, told.subject))}")
    clauses += _denials(told)
    silent = {r.source for r in told.unquantified} - {p.origin for p in told.positions}
    if silent:
        clauses.append(f"{listed(silent)} give{'s' if len(silent) == 1 else ''} no number")
    sentences = ["; ".join(clauses) + "."]
    for kind, other in told.beside.items():
        if other.positions:
            sentences.append(f"{BESIDE_WORDS[kind]}: {_beside(other)}{_none_confirmed(told)}.")
    return " ".join(sentences)


def _none_confirmed(told: Told) -> str:
    """Behind a plan where nobody counts; a source that says there are some, without a number, confirms some."""
    if told.positions or not told.range.is_nothing:
        return ""
    return "; no number confirmed" if told.unquantified else "; none confirmed"


def _beside(other: Told) -> str:
    if other.verdict is Verdict.SINGLE:
        return f"{_as_worded(other.positions[0], other.amount)} ({_by(other.positions)})"
    if other.verdict is Verdict.AGREED:
        return f"{_agreed(other)} ({_by(other.positions)})"
    disputed = "disputed, " if other.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{_rivals(other, {p.origin: _by([p]) for p in other.positions})}"


def _claim(told: Told) -> str:
    positions = told.positions
    if not positions:
        return _sum_of_parts(told) if not told.range.is_nothing else f"no figure as of {Period.of(told.as_of)}"
    newest = max(positions, key=lambda p: p.recency).as_of
    when = dated(newest)
    older = {p.origin: "" if p.as_of == newest else f", {p.as_of}" for p in positions}
    if told.verdict is Verdict.DISPUTED:
        return f"disputed, {_rivals(told, {p.origin: _name(p) + older[p.origin] for p in positions})} {when}"
    if told.verdict is Verdict.SINGLE:
        correcting = f", correcting {_earlier(positions[0], told)}" if positions[0].corrects else ""
        return f"{_as_worded(positions[0], told.amount)} {when}, according to {_only(told)}{correcting}"
    behind = {p.origin: older[p.origin] for p in positions}
    if told.verdict is Verdict.AGREED:
        return f"{_agreed(told)} {when}, according to {_sources(positions, behind)}, who agree"
    if len(positions) <= MOST_LISTED:
        behind = {p.origin: f", {_worded(p, told)}{older[p.origin]}" for p in positions}
    return f"{told.amount} {when}; the figures of {_sources(positions, behind)} are compatible"


def _sources(positions: Sequence[Position], behind: Mapping[str, str]) -> str:
    """Sources by name, each with what is to be said of it in brackets."""
    named = sorted((p.origin, behind[p.origin].removeprefix(", ")) for p in positions)
    return together([f"{with_article(origin)}{f' ({told})' if told else ''}" for origin, told in named])


def _name(position: Position) -> str:
    return f"{position.origin}{', a party to the matter' if position.interested else ''}"


def _only(told: Told) -> str:
    """The single source, as the only one where no other gave a figure of the whole that stands."""
    reasons = {aside.reason for aside in told.set_aside}
    name = with_article(_name(told.positions[0]))
    if reasons.intersection(NOT_COUNTED):
        return name
    return f"{name}, the only source with a figure{' for the whole' if Reason.PART in reasons else ''}"


def _agreed(told: Told) -> str:
    """One number from all; hedged where every one of them hedges it."""
    closest = min(told.positions, key=lambda p: (p.figure.qualifier is not Qualifier.EXACT, p.origin))
    return _as_worded(closest, told.amount)


def _earlier(position: Position, told: Told) -> str:
    """What a source took back by its new figure."""
    figure = None if position.corrects is None else position.corrects.figure
    return "" if figure is None else f"an earlier count of {amount(figure.range, figure.unit, told.subject)}"


def _denials(told: Told) -> Iterable[str]:
    """Who denies the figures, and who disowns one that others quoted from it: that is no denial of what stands."""
    disowned: dict[str, list[str]] = {}
    for aside in told.set_aside:
        if aside.reason is Reason.DENIED and aside.by is not None and aside.report.figure is not None:
            figure = aside.report.figure
            disowned.setdefault(aside.by.source, []).append(amount(figure.range, figure.unit, told.subject))
    for source, figures in sorted(disowned.items()):
        yield f"{with_article(source)} disowns {together(list(dict.fromkeys(figures)))}, quoted from it"
    standing = {r.key: p.origin for p in told.positions for r in p.reports}
    general, one_sided = [], []
    for denial in told.denials:
        meant = {standing[key] for key in denial.denies if key in standing}
        if meant and len(meant) < len(told.positions):
            one_sided.append(f"{with_article(denial.source)} denies the figure of {listed(meant)}")
        elif meant or not (denial.denies or denial.source in disowned):
            general.append(denial.source)
    if general:
        yield f"denied by {listed(general)}"
    yield from sorted(one_sided)


def _not_counted(told: Told) -> Iterable[str]:
    """Whose standing figure the marks or the policy left out, and why."""
    reasons = {a.report.source: a.reason for a in told.set_aside if a.reason in NOT_COUNTED}
    lines = [f"{with_article(name)} ({NOT_COUNTED[reasons[name]]})" for name in sorted(reasons)]
    if len(lines) > MOST_LISTED:
        lines[MOST_LISTED - 1 :] = [f"{len(lines) - MOST_LISTED + 1} others"]
    if lines:
        yield f"not counted: {together(lines)}"


def _open(told: Told, total: str) -> str:
    """A sum of parts, some of which are open: in it they count with their numeral, and print says what that makes."""
    known = [part.range for part in told.parts.values() if not part.range.is_nothing]
    above = len(known) < len(told.parts) or any(r.high is None for r in known)
    below = any(r.low is None for r in known)
    if above and below:
        return f"{total} by the numerals of open figures"
    hedge = "at least " if above else "at most " if below else ""
    return total if total.startswith(hedge) else hedge + total


def _sum_of_parts(told: Told) -> str:
    """A whole that nobody gives a figure for."""
    known = [part for part in told.parts.values() if not part.range.is_nothing]
    of = " and ".join(f"{part.subject} ({part.amount}, {_sources_of(part)})" for part in known)
    missing = [part.subject for part in told.parts.values() if part.range.is_nothing]
    rest = f"; nothing is known of {' and '.join(missing)}" if missing else ""
    disputed = "disputed, " if told.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{_open(told, told.amount)} as of {Period.of(told.as_of)}, the sum of {of}{rest}"


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


def _worded(position: Position, told: Told) -> str:
    return _as_worded(position, amount(position.figure.range, told.unit, told.subject))


def _rivals(told: Told, names: Mapping[str, str]) -> str:
    """The lowest and the highest, each with its source, and the middle one where there is one."""
    lowest = min(told.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin))
    highest = max(told.positions, key=lambda p: ((p.figure.numerals or (0, 0))[::-1], p.origin))
    ends = [f"{_worded(p, told)} ({names[p.origin]})" for p in (lowest, highest)]
    between = f"between {ends[0]} and {ends[1]}"
    middle = [p for p in told.positions if told.range.best is not None and p.figure.best == told.range.best]
    if not middle or {lowest.origin, highest.origin}.issuperset(p.origin for p in middle):
        return between
    sources = together([names[p.origin] for p in sorted(middle, key=lambda p: p.origin)])
    return f"{between}, {amount(Range.exactly(told.range.best), told.unit, told.subject)} in the middle ({sources})"


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
