"""The sentence for print: the claim, who is left out or denies, and what stands beside the count."""

from collections.abc import Iterable, Mapping, Sequence

from figrecon.dates import Period
from figrecon.reports import Kind
from figrecon.select import Position, Reason, Verdict

from .claims import MOST_LISTED, NOT_COUNTED, agreed, claim, earlier, rivals
from .told import Told
from .words import amount, as_worded, listed, together, with_article

BESIDE_WORDS: Mapping[str, str] = {
    Kind.PLAN: "Planned",
    Kind.PROJECTION: "Projected",
    Kind.CAPACITY: "Capacity",
    Kind.WORST_CASE: "Worst case",
    Kind.HYPOTHETICAL: "Hypothetical",
    Kind.PROXY: "Counted in its place",
}


def sentence(told: Told) -> str:
    """One sentence for print, and one more for each kind of figure beside the count.

    It never claims more than the verdict: one source is named as the only one only where it is, rivals are named at
    either end, and who is not counted is named with the reason.
    """
    clauses = [f"{told.subject}: {claim(told)}"]
    if told.verdict is not Verdict.SINGLE:
        clauses += [f"{with_article(p.origin)} corrects {earlier(p, told)}" for p in told.positions if p.corrects]
    clauses += _not_counted(told)
    if told.positions and told.parts_range is not None and not told.parts_range.is_nothing:
        clauses.append(f"its parts add up to {told.sum_of_parts(told.parts_range)}")
    clauses += [*_taken_back(told), *_denials(told)]
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
        return f"{as_worded(other.positions[0], other.amount)} ({_by(other.positions)})"
    if other.verdict is Verdict.AGREED:
        return f"{agreed(other)} ({_by(other.positions)})"
    disputed = "disputed, " if other.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{rivals(other, {p.origin: _by([p]) for p in other.positions})}"


def _by(positions: Sequence[Position]) -> str:
    """Sources with the date their figure is for, where they told one."""
    told = []
    for p in positions:
        when = f", {p.as_of}" if p.newest.has_as_of and p.as_of != Period.of(p.newest.day) else ""
        told.append(f"{p.origin}{when}")
    return "; ".join(told)


def _taken_back(told: Told) -> Iterable[str]:
    """Who withdrew a figure, or disowned one that others quoted from it: that is no denial of what stands."""
    figures: dict[tuple[str, Reason], list[str]] = {}
    for aside in told.set_aside:
        figure = aside.report.figure
        if aside.reason in (Reason.DENIED, Reason.WITHDRAWN) and aside.by is not None and figure is not None:
            number = amount(figure.range, figure.unit, told.subject)
            figures.setdefault((aside.by.source, aside.reason), []).append(number)
    for (source, reason), numbers in sorted(figures.items()):
        each = list(dict.fromkeys(numbers))[:MOST_LISTED]
        said = f"the figure{'s' if len(each) > 1 else ''} of {together(each)}"
        did = f"disowns {said} quoted from it" if reason is Reason.DENIED else f"withdraws {said}"
        yield f"{with_article(source)} {did}"


def _denials(told: Told) -> Iterable[str]:
    """Who denies the figures that stand; of several, whose."""
    disowning = {aside.by.key for aside in told.set_aside if aside.by is not None}
    counts = {r.key: p.origin for p in told.positions for r in p.reports}
    besides = {r.key: (k, p.origin) for k, other in told.beside.items() for p in other.positions for r in p.reports}
    general, one_sided = [], []
    for denial in (r for r in told.denials if r.kind is Kind.DENIAL):
        who = with_article(denial.source)
        meant = {counts[key] for key in denial.denies if key in counts}
        meant_beside = sorted({besides[key] for key in denial.denies if key in besides})
        if len(meant) == len(told.positions) > 0 or not (denial.denies or denial.key in disowning):
            general.append(denial.source)
        elif meant:
            one_sided.append(f"{who} denies the figure of {listed(meant)}")
        elif denial.key not in disowning and not meant_beside:
            one_sided.append(f"{who} denies an earlier figure")
        one_sided += [f"{who} denies the {kind} figure of {with_article(origin)}" for kind, origin in meant_beside]
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
