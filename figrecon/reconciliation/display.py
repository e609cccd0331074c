"""What an answer, a timeline and a comparison of policies show: rows for `_render`, which knows no class of ours."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from figrecon import _render, narrate, units
from figrecon.dates import Period
from figrecon.figures import Figure
from figrecon.ranges import Range
from figrecon.reports import Report
from figrecon.select import How, Position, Reason, SetAside

if TYPE_CHECKING:
    from .answer import Reconciliation

Row = tuple[str, str, Range, str, str | None]
"""A policy in a comparison: name, version, range, verdict, unit."""

Comparison = Sequence["Row | Reconciliation"]
"""One row a policy, or the answer that it gives."""


# --- one answer


def answer_html(answer: "Reconciliation") -> str:
    """An answer as a fragment for `_render.page` or `_render.cell`."""
    return _render.html(answer_sheet(answer))


def answer_sheet(answer: "Reconciliation") -> _render.Sheet:
    """The answer on strips of one scale: what stands, the parts, what stands beside it, denials, what was set aside."""
    all_of_it = list(_within("", answer, _render.USED))
    asides = [aside for _, one, _ in all_of_it for aside in one.set_aside]
    denials = [report for _, one, _ in all_of_it for report in one.denials]
    held = [(title, [_position(p, answer.unit, style) for p in one.positions]) for title, one, style in all_of_it]
    shown, more = _render.excerpt(asides)
    aside = [_set_aside(a, answer.unit) for a in shown]
    scale = _render.scale_of(row.mark for rows in (*(rows for _, rows in held), aside) for row in rows)
    band = None if answer.range.is_nothing else (answer.range.low, answer.range.high)
    parts = [_part(title, rows, scale, None if title else band) for title, rows in held]
    parts += [_part("Denials and withdrawals", [_silent(report) for report in denials], scale)]
    parts += [_render.Part(_aside_title(asides), aside, scale, folded=len(asides) > _OPEN, more=more)]
    return _render.Sheet(
        title=answer.subject,
        head=("source", "figure", "as of", "report", "how, or why not"),
        widths=(20, 14, 13, 14, 15),
        parts=[part for part in parts if part.rows],
        answer=narrate.amount(answer.range, answer.unit, ""),
        badge=answer.verdict.value,
        under=f"as of {Period.of(answer.as_of)}{_known_by(answer)}, policy {answer.policy.label}",
        sentences=(answer.sentence(),),
        notes=[*answer.notes, *(narrate.flag_line(flag) for flag in answer.flags)],
    )


_OPEN = 8
"""What was set aside is read after the rest: a long list is folded."""


def _known_by(answer: "Reconciliation") -> str:
    return "" if answer.known_by == answer.as_of else f", as known by {Period.of(answer.known_by)}"


def _part(
    title: str,
    rows: Sequence[_render.Row],
    scale: _render.Scale | None,
    band: tuple[float | None, float | None] | None = None,
) -> _render.Part:
    shown, more = _render.excerpt(rows)
    return _render.Part(title, shown, scale, band, more=more)


def _position(position: Position, unit: str | None, style: str) -> _render.Row:
    how = "" if position.how is How.REPORTED else position.how.value
    if position.adds_up:
        how = "adds up: " + " + ".join(str(r.figure) for r in position.adds_up)
    keys = ", ".join(r.key for r in position.reports)
    cells = (position.origin, str(position.figure), str(position.as_of), keys, how)
    return _render.Row(cells, mark(position.figure, unit, style))


def _set_aside(aside: SetAside, unit: str | None) -> _render.Row:
    report = aside.report
    why = aside.reason.value + (f", see {aside.by.key}" if aside.by is not None else "")
    drawn = mark(report.figure, unit, _render.ASIDE)
    return _render.Row((_who(report), said(report.figure), str(report.as_of), report.key, why), drawn)


def _silent(report: Report) -> _render.Row:
    names = f" of {', '.join(report.denies)}" if report.denies else ""
    return _render.Row((_who(report), said(report.figure), str(report.as_of), report.key, report.kind.value + names))


def _who(report: Report) -> str:
    return f"{report.source} via {', '.join(report.via)}" if report.via else report.source


def said(figure: Figure | None) -> str:
    """A figure in the words that said it."""
    return "no number" if figure is None else figure.text or str(figure)


def _within(title: str, answer: "Reconciliation", style: str) -> Iterator[tuple[str, "Reconciliation", str]]:
    """The answer, then its parts, then what stands beside it, and within each the same; each with its title."""
    yield title, answer, style
    told = [(name, part, style) for name, part in answer.parts.items()]
    told += [(narrate.BESIDE_WORDS[kind], other, _render.BESIDE) for kind, other in answer.beside.items()]
    for name, other, own in told:
        yield from _within(f"{name}: {narrate.amount(other.range, other.unit, '')}, {other.verdict.value}", other, own)


def _aside_title(asides: Sequence[SetAside]) -> str:
    reasons = Counter(aside.reason.value for aside in asides)
    return f"Set aside: {', '.join(f'{n:,} {reason}' for reason, n in reasons.most_common())}"


def mark(figure: Figure | None, unit: str | None, style: str) -> _render.Mark | None:
    """A figure as a mark on a strip in `unit`; none for one that cannot be compared, names no number, or only adds."""
    if figure is None or figure.increment or figure.says_nothing:
        return None
    if figure.unit not in (None, unit):
        if unit is None or not units.commensurable(figure.unit or "", unit):
            return None
        figure = figure.to(unit)
    return _render.Mark(figure.low, figure.best, figure.high, style)


# --- answers over time


def timeline_html(answers: Sequence["Reconciliation"]) -> str:
    """Answers over time as a fragment for `_render.page` or `_render.cell`."""
    return _render.html(timeline_sheet(answers))


def timeline_sheet(answers: Sequence["Reconciliation"]) -> _render.Sheet:
    """One row a date, with a note where a source lowered or withdrew its own figure."""
    changes = corrections(answers)
    rows = [
        _render.Row(
            (
                str(Period.of(answer.as_of)),
                narrate.amount(answer.range, answer.unit, ""),
                answer.verdict.value,
                "; ".join(answer.origins),
                "; ".join(changes.get(n, ())),
            ),
            mark(Figure.of(answer.range), None, _render.USED) if answer.unit == unit_of(answers) else None,
        )
        for n, answer in enumerate(answers[: _render.MOST_ROWS])
    ]
    more = max(0, len(answers) - len(rows))
    parts = [_render.Part("", rows, _render.scale_of(row.mark for row in rows), more=more)] if rows else []
    return _render.Sheet(
        title=answers[0].subject if answers else "no dates",
        head=("as of", "range", "verdict", "sources", "corrected"),
        widths=(13, 18, 9, 18, 18),
        parts=parts,
    )


def unit_of(answers: Iterable["Reconciliation"]) -> str | None:
    """The unit of the first answer that has one; all answers of a timeline that have a figure share it."""
    return next((answer.unit for answer in answers if answer.unit is not None), None)


def corrections(answers: Sequence["Reconciliation"]) -> Mapping[int, tuple[str, ...]]:
    """Where a source corrected itself, by the place of the answer: what it lowered or withdrew since the one before.

    A figure that rises is news; one that falls, or is taken back, is the source's word against its own.
    """
    found: dict[int, tuple[str, ...]] = {}
    in_order = sorted(range(len(answers)), key=lambda n: answers[n].as_of)
    for earlier, n in pairwise(in_order):
        before, now = answers[earlier], answers[n]
        held = {p.origin: p.figure for p in now.positions}
        withdrawn = {a.report.key for a in now.set_aside if a.reason is Reason.WITHDRAWN}
        told = []
        for p in before.positions:
            if p.origin in held:
                told += [f"{p.origin} lowered {p.figure}"] * _falls(p.figure, held[p.origin])
            elif withdrawn.intersection(r.key for r in p.reports):
                told.append(f"{p.origin} withdrew {p.figure}")
        if told:
            found[n] = tuple(told)
    return found


def _falls(before: Figure, now: Figure) -> bool:
    return before.numerals is not None and now.numerals is not None and now.numerals[1] < before.numerals[1]


# --- one ledger under several policies


def policies_html(table: Comparison) -> str:
    """A comparison of policies as a fragment for `_render.page` or `_render.cell`."""
    return _render.html(policies_sheet(table))


def compared(table: Comparison) -> list[Row]:
    """The rows of a comparison, those of answers with the rest."""
    return [row if isinstance(row, tuple) else _compared(row) for row in table]


def _compared(answer: "Reconciliation") -> Row:
    return answer.policy.name, answer.policy.version, answer.range, answer.verdict.value, answer.unit


def policies_sheet(table: Comparison) -> _render.Sheet:
    """One row a policy, on one scale; a range in another unit than the first has no mark."""
    rows = compared(table)
    first = next((unit for *_, found, _, unit in rows if not found.is_nothing), None)
    lines = [
        _render.Row(
            (f"{name} {version}", narrate.amount(found, unit, ""), verdict),
            _render.Mark(found.low, found.best, found.high) if unit == first and not found.is_nothing else None,
        )
        for name, version, found, verdict, unit in rows
    ]
    return _render.Sheet(
        "", ("policy", "range", "verdict"), (20, 28, 28), [_part("", lines, _render.scale_of(r.mark for r in lines))]
    )


# --- which origin a report belongs to


def origins(answer: "Reconciliation") -> Mapping[str, str]:
    """The origin of each report set aside, by key: that of the figure that took its place, else the source it names."""
    found = {r.key: p.origin for p in answer.positions for r in p.reports}
    by_source = {r.source: p.origin for p in answer.positions for r in (*p.reports, *p.adds_up)}
    asides = {aside.report.key: aside for aside in answer.set_aside}
    for aside in answer.set_aside:
        passed = [aside]
        while (by := _replaced_by_its_own(passed[-1])) is not None and by not in found and by in asides:
            passed.append(asides.pop(by))  # popped: no chain is walked twice, or in a circle
        source = passed[-1].report.source
        origin = found.get(by or "") or by_source.get(source, source)
        found.update({link.report.key: origin for link in passed if link.report.key not in found})
    return found


def _replaced_by_its_own(aside: SetAside) -> str | None:
    """The key of the report of the same origin that this one gave way to."""
    by = aside.by
    if by is None or aside.reason not in (Reason.SAME_ORIGIN, Reason.SUPERSEDED):
        return None
    return None if aside.report.key in by.replaces else by.key
