"""How drafts are shown: the text with figures marked and speakers underlined, the table of drafts, what was refused."""

from collections.abc import Sequence
from typing import NamedTuple

from figrecon import display
from figrecon._values import number_of
from figrecon.display import Highlight, Ink
from figrecon.ledger import normalize
from figrecon.ledger.listing import mark_of
from figrecon.reports import Kind, Roster
from figrecon.tables import Reject

from .draft import Draft, Role

MOST_NOTES = 60
"""Doubts and refused rows, each, that a display tells."""

INKS = {Kind.TOTAL: Ink.COUNT, Kind.INCREMENT: Ink.COUNT, Kind.PART: Ink.PART}
NAMES = (Role.SOURCE, Role.VIA)


class Exhibit(NamedTuple):
    """What is shown: the text or an empty one, its drafts, those set aside, and the rows that were refused."""

    text: str
    drafts: Sequence[Draft]
    aside: Sequence[Draft]
    refused: Sequence[Reject]
    roster: Roster


def drafts_html(shown: Exhibit) -> str:
    """The drafts as elements of a page, without their style."""
    text = display.passage_html(shown.text, _highlights(shown)) if shown.text else ""
    block = f'<div class="figrecon">{text}</div>\n' if text else ""
    return block + display.html(_sheet(shown))


def drafts_text(shown: Exhibit, wide: int) -> str:
    """The drafts in characters, in lines of at most `wide` columns."""
    text = display.passage_text(shown.text, _highlights(shown), wide) if shown.text else ""
    return "\n\n".join(filter(None, (text, display.plain_text(_sheet(shown), wide))))


def _highlights(shown: Exhibit) -> list[Highlight]:
    """The figures by kind with the numbers of their drafts, and the names; of a draft without a figure its quote."""
    found = []
    for draft in (*shown.drafts, *shown.aside):
        kind, label = draft.report.kind, str(draft.number)
        ink = Ink.OTHER if draft.aside else INKS.get(kind, Ink.BESIDE if kind.is_beside else Ink.OTHER)
        figures = [each.span for each in draft.evidence if each.role is Role.FIGURE] or [draft.span]
        found += [Highlight(*span, ink, label) for span in figures]
        names = [] if draft.aside else draft.evidence
        found += [Highlight(*each.span, Ink.NAME) for each in names if each.role in NAMES]
    return found


def _sheet(shown: Exhibit) -> display.Sheet:
    first, more = display.excerpt(shown.drafts)
    normal = normalize([draft.report for draft in first], roster=shown.roster)
    unit = next((row.unit for row in normal if row.unit is not None), None)
    marks = [mark_of(row, unit) for row in normal]
    accepted = sum(draft.accepted for draft in shown.drafts)
    return display.Sheet(
        title=f"{number_of(len(shown.drafts), 'draft')}, {accepted:,} accepted",
        head=("draft", "figure", "source", "kind", "as of", "accepted"),
        sections=_sections(first, marks, more),
        notes=[
            *_notes([note for draft in first for note in _doubts(draft)]),
            *_notes([f"{draft.number} set aside: {draft.quote}: {draft.aside}" for draft in shown.aside]),
            *_notes(_refused(shown.refused)),
        ],
        whole=("kind", "as of", "accepted"),
    )


def _sections(drafts: Sequence[Draft], marks: Sequence[display.Mark | None], more: int) -> list[display.Section]:
    """The drafts as rows, of several subjects each with a heading and a scale of its own."""
    by_subject: dict[str, list[tuple[display.Row, display.Mark | None]]] = {}
    for draft, mark in zip(drafts, marks, strict=True):
        by_subject.setdefault(draft.report.subject, []).append((_row(draft, mark), mark))
    made: list[display.Section] = []
    for subject, rows in by_subject.items():
        heading = subject if len(by_subject) > 1 else ""
        last = len(made) + 1 == len(by_subject)
        scale = display.scale_of([mark for _, mark in rows])
        made.append(display.Section(heading, [row for row, _ in rows], scale, more=more if last else 0))
    return made


def _row(draft: Draft, mark: display.Mark | None) -> display.Row:
    report = draft.report
    cells = (str(draft.number), report.words, report.attribution, report.kind.value, str(report.as_of))
    return display.Row((*cells, "yes" if draft.accepted else ""), mark)


def _doubts(draft: Draft) -> list[str]:
    return [f"{draft.number}: {doubt}" for doubt in draft.remarks]


def _refused(rejects: Sequence[Reject]) -> list[str]:
    return [f"row {reject.row} refused: {reject.error}" for reject in rejects]


def _notes(notes: Sequence[str]) -> list[str]:
    first, more = display.excerpt(notes, MOST_NOTES)
    return [*first, *([f"… {more:,} more"] if more else [])]
