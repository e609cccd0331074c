"""What an answer, answers over time and answers under several policies show: rows and marks for `display`."""

from collections import Counter
from collections.abc import Iterable, Sequence

from figrecon import display, units
from figrecon._values import number_of
from figrecon.answer import Answer
from figrecon.dates import Period
from figrecon.display import Style
from figrecon.figures import mark
from figrecon.select import SetAside, showing

from .corrections import corrections
from .explanation import flag_line
from .sentences import sentence
from .several import by_subject
from .words import beside_title, dated, whole_amount

OPEN_ROWS = 8
"""What was set aside is read after the rest: a longer list than this is folded."""

# --- one answer


def answer_sheet(answer: Answer) -> display.Sheet:
    """The answer on strips of one scale: what stands, the parts, what stands beside it, denials, what was set aside."""
    blocks = [(_title(answer, one), one, style) for one, style in _styled(answer, Style.USED)]
    asides = [aside for _, one, _ in blocks for aside in one.set_aside]
    denials = [report for _, one, _ in blocks for report in one.denials]
    held = [(title, _held(one, answer.unit, style)) for title, one, style in blocks]
    shown, more = display.excerpt(asides)
    aside = [showing.aside_row(a, answer.unit) for a in shown]
    scale = display.scale_of(row.mark for rows in (*(rows for _, rows in held), aside) for row in rows)
    band = None if answer.range.is_nothing else (answer.range.low, answer.range.high)
    sections = [_section(title, rows, scale, None if title else band) for title, rows in held]
    sections += [_section("Denials and withdrawals", [showing.silent_row(report) for report in denials], scale)]
    sections += [display.Section(_aside_title(asides), aside, scale, folded=len(asides) > OPEN_ROWS, more=more)]
    return display.Sheet(
        title=answer.subject,
        head=showing.HEAD,
        sections=[section for section in sections if section.rows],
        answer=whole_amount(answer),
        badge=answer.verdict.value,
        under=f"{dated(answer)}, policy {answer.policy.label}",
        sentences=(sentence(answer),),
        notes=[*answer.notes, *answer.policy.remarks(answer.positions), *map(flag_line, answer.flags)],
        whole=showing.WHOLE,
        prose=showing.PROSE,
        keys=showing.KEYS,
    )


def _held(one: Answer, unit: str | None, style: Style) -> list[display.Row]:
    """The positions, with those that give an end of the range before any fold."""
    rows = [showing.position_row(position, unit, style) for position in one.positions]
    found = range_mark(one, unit)
    return rows if found is None else display.givers_first(rows, found.low, found.high, found.best)


def _styled(answer: Answer, style: Style) -> Iterable[tuple[Answer, Style]]:
    """The answer, its parts and what stands beside it, each with the style of its marks."""
    yield answer, style
    for part in answer.parts.values():
        yield from _styled(part, style)
    for other in answer.beside.values():
        yield from _styled(other, Style.BESIDE)


def _title(whole: Answer, one: Answer) -> str:
    """What stands above the rows of a part or of a kind beside the count; nothing above the answer itself."""
    if one is whole:
        return ""
    kind = _kind(whole, one)
    name = one.subject if kind is None else beside_title(kind)
    return f"{name}: {whole_amount(one)}, {one.verdict.value}"


def _kind(whole: Answer, one: Answer) -> str | None:
    """The kind of what stands beside the count; None for the answer itself or a part."""
    return next((kind for answer in whole.within() for kind, other in answer.beside.items() if other is one), None)


def strips(answer: Answer) -> display.Section:
    """Who says what, each with a strip: the positions, then those of the parts and what stands beside the count."""
    rows: list[display.Row] = []
    for one, style in _styled(answer, Style.USED):
        within = "" if one is answer else f" ({_kind(answer, one) or one.subject})"
        rising = sorted(one.positions, key=lambda p: (p.figure.numerals or (0, 0), p.origin))
        rows += [display.Row((p.origin + within, str(p.said)), mark(p.figure, answer.unit, style)) for p in rising]
    shown, more = display.excerpt(rows)
    return display.Section("", shown, display.scale_of(row.mark for row in shown), more=more)


def _section(
    title: str,
    rows: Sequence[display.Row],
    scale: display.Scale | None,
    band: tuple[float | None, float | None] | None = None,
) -> display.Section:
    shown, more = display.excerpt(rows)
    return display.Section(title, shown, scale, band, more=more)


def _aside_title(asides: Sequence[SetAside]) -> str:
    reasons = Counter(aside.reason.value for aside in asides)
    return f"Set aside: {', '.join(f'{n:,} {reason}' for reason, n in reasons.most_common())}"


# --- several answers


def timeline_sheet(answers: Sequence[Answer]) -> display.Sheet:
    """One row for each date, with a note where a source lowered or withdrew its own figure."""
    changes, unit = corrections(answers), shared_unit(answers)
    shown, more = display.excerpt(answers)
    rows = [
        _answer_row(
            str(Period.of(answer.as_of)), answer, unit, "; ".join(answer.origins), "; ".join(changes.get(n, ()))
        )
        for n, answer in enumerate(shown)
    ]
    scale = display.scale_of(row.mark for row in rows)
    return display.Sheet(
        title=answers[0].subject if answers else "no dates",
        head=("as of", "range", "verdict", "sources", "corrected"),
        sections=[display.Section("", rows, scale, more=more)] if rows else [],
        whole=("as of", "verdict"),
        prose=("sources", "corrected"),
    )


def comparison_sheet(answers: Sequence[Answer]) -> display.Sheet:
    """One row for each policy, those of a subject on one scale; a range in another unit than the first has no mark."""
    groups = by_subject(answers)
    sections = []
    for group in groups:
        unit = shared_unit(group)
        rows = [_answer_row(answer.policy.label, answer, unit) for answer in group]
        title = group[0].subject if len(groups) > 1 else ""
        sections.append(_section(title, rows, display.scale_of(row.mark for row in rows)))
    return display.Sheet("", ("policy", "range", "verdict"), sections or [_section("", [], None)], whole=("verdict",))


def subjects_sheet(answers: Sequence[Answer]) -> display.Sheet:
    """One row for each subject; without a strip, for their numbers count different things."""
    shown, more = display.excerpt(answers)
    rows = [
        display.Row(
            (one.subject, whole_amount(one), one.verdict.value, str(Period.of(one.as_of)), "; ".join(one.origins))
        )
        for one in shown
    ]
    return display.Sheet(
        title=number_of(len(answers), "subject"),
        head=("subject", "range", "verdict", "as of", "sources"),
        sections=[display.Section("", rows, more=more)] if rows else [],
        whole=("verdict", "as of"),
        prose=("sources",),
    )


def _answer_row(label: str, answer: Answer, unit: str | None, *more: str) -> display.Row:
    cells = (label, whole_amount(answer), answer.verdict.value, *more)
    return display.Row(cells, range_mark(answer, unit))


def range_mark(answer: Answer, unit: str | None) -> display.Mark | None:
    """The range of an answer as a mark in `unit`; none where there is no figure, or one that cannot be compared.

    A bare number counts in the unit, which other answers came to know.
    """
    found = answer.range
    if found.is_nothing:
        return None
    if answer.unit not in (None, unit):
        if unit is None or not units.commensurable(answer.unit or "", unit):
            return None
        found = found.scaled(units.factor(answer.unit or "", unit))
    return display.Mark(found.low, found.best, found.high)


def shared_unit(answers: Iterable[Answer]) -> str | None:
    """The unit of the first answer that has one."""
    return next((answer.unit for answer in answers if answer.unit is not None), None)
