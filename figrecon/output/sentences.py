"""The sentence for print: the claim, who is left out or denies, and what stands beside the count."""

from collections.abc import Iterable, Sequence

from figrecon.answer import Answer
from figrecon.dates import Period
from figrecon.reports import Kind
from figrecon.select import Position, Reason, Verdict

from .claims import MOST_LISTED, agreed, claim, earlier, rivals
from .silence import fallen_silent, is_a_last
from .words import amount, amount_of, as_worded, enumerated, listed, sum_of_parts, with_article


def sentence(answer: Answer) -> str:
    """One sentence for print, and one more for each kind of figure beside the count.

    It never claims more than the verdict: one source is named as the only one only where it is, rivals are named at
    either end, and who is not counted is named with the reason.
    """
    clauses = [f"{answer.subject}: {claim(answer)}"]
    if answer.verdict is not Verdict.SINGLE:
        clauses += [f"{with_article(p.origin)} corrects {earlier(p, answer)}" for p in answer.positions if p.corrects]
    clauses += [*_not_counted(answer), *fallen_silent(answer)]
    if answer.positions and answer.parts_range is not None and not answer.parts_range.is_nothing:
        clauses.append(f"its parts add up to {sum_of_parts(answer, answer.parts_range)}")
    clauses += [*_taken_back(answer), *_denials(answer)]
    silent = {r.source for r in answer.unquantified} - {p.origin for p in answer.positions}
    if silent:
        clauses.append(f"{listed(silent)} give{'s' if len(silent) == 1 else ''} no number")
    sentences = ["; ".join(clauses) + "."]
    for kind, other in answer.beside.items():
        if other.positions:
            sentences.append(f"{Kind(kind).printed}: {_beside(other)}{_none_confirmed(answer)}.")
    return " ".join(sentences)


def _none_confirmed(answer: Answer) -> str:
    """Behind a plan where nobody counts; a source that says there are some, without a number, confirms some."""
    if answer.positions or not answer.range.is_nothing:
        return ""
    return "; no number confirmed" if answer.unquantified else "; none confirmed"


def _beside(other: Answer) -> str:
    if other.verdict is Verdict.SINGLE:
        return f"{as_worded(other.positions[0].figure, amount_of(other))} ({_by(other.positions)})"
    if other.verdict is Verdict.AGREED:
        return f"{agreed(other)} ({_by(other.positions)})"
    disputed = "disputed, " if other.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{rivals(other, {p.origin: _by([p]) for p in other.positions})}"


def _by(positions: Sequence[Position]) -> str:
    """Sources with the date their figure is for, where they give one."""
    dated = []
    for p in positions:
        when = f", {p.as_of}" if p.newest.has_as_of and p.as_of != Period.of(p.newest.day) else ""
        dated.append(f"{p.origin}{when}")
    return "; ".join(dated)


def _taken_back(answer: Answer) -> Iterable[str]:
    """Who withdrew a figure, or disowned one that others quoted from it: that is no denial of what stands."""
    figures: dict[tuple[str, Reason], list[str]] = {}
    for aside in answer.set_aside:
        figure = aside.report.figure
        if aside.reason in (Reason.DENIED, Reason.WITHDRAWN) and aside.by is not None and figure is not None:
            number = amount(figure.range, figure.unit, answer.subject)
            figures.setdefault((aside.by.source, aside.reason), []).append(number)
    for (source, reason), numbers in sorted(figures.items()):
        each = list(dict.fromkeys(numbers))[:MOST_LISTED]
        said = f"the figure{'s' if len(each) > 1 else ''} of {enumerated(each)}"
        did = f"disowns {said} quoted from it" if reason is Reason.DENIED else f"withdraws {said}"
        yield f"{with_article(source)} {did}"


def _denials(answer: Answer) -> Iterable[str]:
    """Who denies the figures that stand; of several, whose."""
    disowning = {aside.by.key for aside in answer.set_aside if aside.by is not None}
    counts = {r.key: p.origin for p in answer.positions for r in p.reports}
    besides = {r.key: (k, p.origin) for k, other in answer.beside.items() for p in other.positions for r in p.reports}
    general, one_sided = [], []
    for denial in (r for r in answer.denials if r.kind is Kind.DENIAL):
        who = with_article(denial.source)
        meant = {counts[key] for key in denial.denies if key in counts}
        meant_beside = sorted({besides[key] for key in denial.denies if key in besides})
        if len(meant) == len(answer.positions) > 0 or not (denial.denies or denial.key in disowning):
            general.append(denial.source)
        elif meant:
            one_sided.append(f"{who} denies the figure of {listed(meant)}")
        elif denial.key not in disowning and not meant_beside:
            one_sided.append(f"{who} denies an earlier figure")
        one_sided += [f"{who} denies the {kind} figure of {with_article(origin)}" for kind, origin in meant_beside]
    if general:
        yield f"denied by {listed(general)}"
    yield from sorted(one_sided)


def _not_counted(answer: Answer) -> Iterable[str]:
    """Whose standing figure the marks or the policy left out, and why."""
    reasons = {a.report.source: a.reason for a in answer.set_aside if a.reason.leaves_out and not is_a_last(a, answer)}
    lines = [f"{with_article(name)} ({reasons[name].printed})" for name in sorted(reasons)]
    if len(lines) > MOST_LISTED:
        lines[MOST_LISTED - 1 :] = [f"{len(lines) - MOST_LISTED + 1} others"]
    if lines:
        yield f"not counted: {enumerated(lines)}"
