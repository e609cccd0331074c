"""The sentence for print: the claim, who is left out or denies, and what stands beside the count."""

from collections.abc import Iterable, Sequence

import attrs

from figrecon._values import MOST_NAMED, FrozenMapping, among, in_a_row
from figrecon._visible import visible
from figrecon.answer import Answer
from figrecon.dates import Period
from figrecon.errors import ExportError, shown
from figrecon.reports import Course, Kind
from figrecon.select import How, Position, Reason, SetAside, Verdict

from .claims import MOST_LISTED, agreed, claim, each_figure, fallen, rivals
from .grammar import all_say, first_few, listed, says, takes_plural, with_article
from .others import counting_else
from .silence import fallen_silent, is_a_last
from .style import PLAIN, Beginning, Length, SentenceStyle
from .words import amount, amount_of, as_worded, beside_title, sum_of_parts


def sentence(answer: Answer, style: SentenceStyle = PLAIN) -> str:
    """One sentence for print, and one more for each kind of figure beside the count.

    It never claims more than the verdict: one source is named as the only one only where it is, rivals are named at
    either end, and who is not counted is named with the reason. `style` chooses how it begins, how much it says and
    how it writes dates. Raises ExportError for a style that is no SentenceStyle.
    """
    if not isinstance(style, SentenceStyle):
        raise ExportError(f"the style of a sentence is a SentenceStyle; got {shown(style)}")
    return visible(" ".join("; ".join(clauses) + "." for clauses in passages(answer, style).values()))


def passages(answer: Answer, style: SentenceStyle = PLAIN) -> dict[str, list[str]]:
    """The clauses of each sentence: of the count under an empty name, then of what stands beside it by its kind.

    >>> import figrecon as fr
    >>> said = [fr.Report("troops", n, source="A", published="2024-10-23", kind=k) for n, k in [(3, None), (9, "plan")]]
    >>> passages(fr.reconcile(said))
    {'': ['troops: 3 as of 23 October 2024, according to A, the only source with a figure'], 'plan': ['Planned: 9 (A)']}
    """
    answer = _without_subject(answer) if style.beginning is Beginning.WITHOUT_SUBJECT else answer
    clauses = [_begun(answer.subject, claim(answer, style), style)]
    if style.length is Length.SHORT:
        return {"": clauses}
    if answer.verdict is not Verdict.SINGLE:
        clauses += _fallen_of_each(answer, style)
    clauses += _several_of_each(answer)
    clauses += [*_not_counted(answer), *counting_else(answer), *fallen_silent(answer, style)]
    if answer.positions and answer.parts_range is not None and not answer.parts_range.is_nothing:
        clauses.append(f"its parts add up to {sum_of_parts(answer, answer.parts_range)}")
    clauses += [*_taken_back(answer), *_denials(answer)]
    silent = {answer.origin_of(r) for r in answer.unquantified} - {p.origin for p in answer.positions}
    if silent:
        clauses.append(f"{all_say(silent, 'give')} no number")
    found = {"": clauses}
    for kind, other in answer.beside.items():
        if other.positions:
            found[kind] = [f"{beside_title(kind)}: {_beside(other, style)}{_none_confirmed(answer)}"]
    return found


def _without_subject(answer: Answer) -> Answer:
    """The answer with nothing in it that names the subject, so that every number is printed with its noun."""
    beside: FrozenMapping[str, Answer] = FrozenMapping(
        {kind: attrs.evolve(other, subject="") for kind, other in answer.beside.items()}
    )
    return attrs.evolve(answer, subject="", beside=beside)


def _begun(subject: str, claimed: str, style: SentenceStyle) -> str:
    """The subject and the claim, or the claim alone, with the first letter as the style has it."""
    begun = f"{subject}: {claimed}" if subject else claimed
    return begun if style.beginning is Beginning.AS_IT_IS else begun[:1].upper() + begun[1:]


def _fallen_of_each(answer: Answer, style: SentenceStyle) -> Iterable[str]:
    """Who of several corrects a figure, or is down from one."""
    told = [
        f"{with_article(p.origin)} {fell}"
        for p in answer.positions
        if (fell := fallen(p, answer, style, *_verbs_of(p.origin)))
    ]
    return first_few(told, "others are down, too" if answer.course is Course.LEVEL else "others correct theirs")


def _verbs_of(name: str) -> tuple[str, str]:
    return ("correct", "are down from") if takes_plural(name) else ("corrects", "is down from")


def _several_of_each(answer: Answer) -> Iterable[str]:
    """Who gives two figures for one date, unless that is the claim itself."""
    claimed = answer.verdict is Verdict.SINGLE
    hulls = [p for p in answer.positions if (p.how is How.HULL and not claimed) or _adds_to_several(p)]
    told = [f"{says(p.origin, 'give')} {in_a_row(each_figure(p, answer))} for one date" for p in hulls]
    return first_few(told, "others give several, too")


def _adds_to_several(position: Position) -> bool:
    """Whether increments were added to two totals of one date."""
    totals = [report for report in position.reports if report.kind is not Kind.INCREMENT]
    return position.how is How.ADDED and len(totals) > 1


def _none_confirmed(answer: Answer) -> str:
    """Behind a plan where nobody counts; a source that says there are some, without a number, confirms some."""
    if answer.positions or not answer.range.is_nothing:
        return ""
    return "; no number confirmed" if answer.unquantified else "; none confirmed"


def _beside(other: Answer, style: SentenceStyle) -> str:
    """What stands beside the count; how sure it is stands before it, and need not be said again."""
    unsaid = [attrs.evolve(p, figure=attrs.evolve(p.figure, status=None)) for p in other.positions]
    other = attrs.evolve(other, positions=tuple(unsaid)) if other.status else other
    if other.verdict is Verdict.SINGLE:
        return f"{as_worded(other.positions[0].figure, amount_of(other))} ({_by(other.positions, style)})"
    if other.verdict is Verdict.AGREED:
        return f"{agreed(other)} ({_by(other.positions, style)})"
    disputed = "disputed, " if other.verdict is Verdict.DISPUTED else ""
    return f"{disputed}{rivals(other, {p.origin: _by([p], style) for p in other.positions})}"


def _by(positions: Sequence[Position], style: SentenceStyle) -> str:
    """Sources with the date their figure is for, where they give one."""
    dated = []
    for p in positions:
        when = f", {style.date(p.as_of)}" if p.newest.has_as_of and p.as_of != Period.of(p.newest.day) else ""
        dated.append(f"{p.origin}{when}")
    return "; ".join(dated) if len(dated) <= MOST_NAMED else among(dated)


def _taken_back(answer: Answer) -> Iterable[str]:
    """Who withdrew a figure, or disowned one that others quoted from it: that is no denial of what stands."""
    figures: dict[tuple[str, Reason], list[str]] = {}
    for aside in answer.set_aside:
        figure = aside.report.figure
        if aside.reason in (Reason.DENIED, Reason.WITHDRAWN) and aside.by is not None and figure is not None:
            number = amount(figure.range, figure.unit, answer.subject)
            figures.setdefault((answer.origin_of(aside.by), aside.reason), []).append(number)
    for (source, reason), numbers in sorted(figures.items()):
        each = list(dict.fromkeys(numbers))[:MOST_LISTED]
        said = f"the figure{'s' if len(each) > 1 else ''} of {in_a_row(each)}"
        from_it = f" quoted from {'them' if takes_plural(source) else 'it'}"
        did, how = ("disown", from_it) if reason is Reason.DENIED else ("withdraw", "")
        yield f"{says(source, did)} {said}{how}"


def _denials(answer: Answer) -> Iterable[str]:
    """Who denies the figures that stand; of several, whose."""
    disowning = {a.by.key for a in answer.set_aside if a.by is not None and a.reason is Reason.DENIED}
    counts = {r.key: p.origin for p in answer.positions for r in p.reports}
    besides = {r.key: (k, p.origin) for k, other in answer.beside.items() for p in other.positions for r in p.reports}
    general, one_sided = [], []
    for denial in (r for r in answer.denials if r.kind is Kind.DENIAL):
        who = says(answer.origin_of(denial), "deny")
        meant = {counts[key] for key in denial.denies if key in counts}
        meant_beside = sorted({besides[key] for key in denial.denies if key in besides})
        if len(meant) == len(answer.positions) > 0 or not (denial.denies or denial.key in disowning):
            general.append(answer.origin_of(denial))
        elif meant:
            one_sided.append(f"{who} the figure of {listed(meant)}")
        elif denial.key not in disowning and not meant_beside:
            one_sided.append(f"{who} an earlier figure")
        one_sided += [f"{who} the {kind} figure of {with_article(origin)}" for kind, origin in meant_beside]
    if general:
        yield f"denied by {listed(general)}"
    yield from first_few(sorted(one_sided), "others deny single figures")


def _not_counted(answer: Answer) -> Iterable[str]:
    """Whose standing figure the marks or the policy left out, and why."""
    left_out = [a for a in answer.set_aside if a.reason.leaves_out and not is_a_last(a, answer)]
    reasons = {answer.origin_of(a.report): _why(a) for a in left_out}
    lines = [f"{with_article(name)} ({reasons[name]})" for name in sorted(reasons)]
    if len(lines) > MOST_LISTED:
        lines[MOST_LISTED - 1 :] = [f"{len(lines) - MOST_LISTED + 1} others"]
    if lines:
        yield f"not counted: {in_a_row(lines)}"


def _why(aside: SetAside) -> str:
    """The reason as print has it; a floor is a tally, or increments alone."""
    alone = aside.reason is Reason.FLOOR and aside.report.kind is Kind.INCREMENT
    return "increments alone" if alone else aside.reason.printed
