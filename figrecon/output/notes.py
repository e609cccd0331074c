"""Footnotes: which reports stand behind the sentence of an answer, and what the note of each says."""

from collections.abc import Collection

import attrs

from figrecon._visible import visible
from figrecon.answer import Answer, Entry, Place
from figrecon.dates import Period
from figrecon.display import beside_link, link
from figrecon.reports import ABOUT_REPORTS, Report
from figrecon.select import Reason

from .others import others_told

ORDER = (Place.POSITION, Place.BESIDE, Place.DENIAL, Place.SET_ASIDE)
"""The notes of what the range rests on come first."""


@attrs.frozen
class Note:
    """What a footnote says, and where it can be looked up: a link, or none; and the report that it is of, by origin."""

    text: str
    link: str | None
    entry: Entry = attrs.field(repr=False)
    origin: str = attrs.field(repr=False)
    words: str = attrs.field(repr=False)
    """Who said what, without the day and the reference."""


def notes(answer: Answer) -> tuple[Note, ...]:
    """A note for each report that stands behind the sentence.

    Noted are the reports of the positions, those beside the count, the denials and withdrawals, those that give no
    number, and those that count something else, as far as the sentence tells them; what was superseded or merely
    repeated is not.

    >>> import figrecon as fr
    >>> notes(fr.reconcile([fr.Report("dead", 140, source="Ministry", via="Daily News", published="2024-10-23")]))
    (Note(text='Ministry via Daily News: “140”, 23 October 2024', link=None),)
    """
    others = {report.key for one in answer.within() for report in others_told(one)}
    behind = [entry for entry in answer.account if _stands_behind(entry, others)]
    origins = {r.key: p.origin for one in answer.within() for p in one.positions for r in p.reports}
    ordered = sorted(behind, key=lambda entry: ORDER.index(entry.place))
    return tuple(_note(e, origins.get(e.report.key) or answer.origin_of(e.report)) for e in ordered)


def _stands_behind(entry: Entry, others: Collection[str]) -> bool:
    """Whether the sentence rests on a report: beside the count, only on what is in a position there."""
    if entry.place is Place.SET_ASIDE:
        return entry.reason is Reason.UNQUANTIFIED or entry.report.key in others
    return entry.reason is None or entry.reason.value in (entry.report.kind.value, _status(entry.report))


def _status(report: Report) -> str | None:
    return None if report.figure is None or report.figure.status is None else report.figure.status.value


def _note(entry: Entry, origin: str) -> Note:
    report = entry.report
    words = report.words if report.figure is None else f"“{report.words}”"
    if report.kind in ABOUT_REPORTS:
        words = report.kind.value
    elif entry.place is Place.BESIDE and report.kind.is_beside:
        words = f"{report.kind.value}, {words}"
    said = " ".join(visible(f"{report.attribution}: {words}").split())
    told = ", ".join(filter(None, [said, str(Period.of(report.day)), beside_link(report.reference)]))
    return Note(" ".join(visible(told).split()), link(report.reference), entry, origin, said)
