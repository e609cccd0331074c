"""Grounding: rows that somebody or something else made of a text are held against it before they are drafts."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import attrs

from figrecon.dates import DateLike, read_published
from figrecon.errors import FigreconError, RowError, shown
from figrecon.frames import as_plain, is_missing
from figrecon.reports import Report, Roster, RosterLike
from figrecon.tables import COLUMNS, Layout, Reject
from figrecon.tables.headers import column_name

from .draft import Draft, Evidence, Role, as_span
from .drafts import Drafts
from .folding import Folded, Span, fold_text
from .held.figures import HeldFigures
from .held.names import HeldNames
from .held.read_again import ReadAgain
from .held.said_by import SaidBy
from .told.article import Article

OURS = (*COLUMNS, "quote", "span")
"""Columns that a row may have under any spelling."""

AROUND = " \"'"
"""What people and programs put around a quote."""

MOST_PLACES = 20
"""Places of one quote at which its figure is looked for: what stands more often than that is no quote of anything."""

NOBODY = "nobody is named for it; the outlet stands in"


def ground(
    rows: Iterable[Mapping[str, object]],
    text: str,
    *,
    published: DateLike,
    subject: str | None = None,
    outlet: str | None = None,
    roster: "RosterLike | None" = None,
    locale: str = "en",
) -> Drafts:
    """Hold rows, made by a colleague or a program, against the text that they were made of.

    The rows have the columns of reports, as `figrecon.schema(draft=True)` asks for them, and each a `quote`: words of
    the text. `published` is the day of the text, and goes for all rows; `subject` goes for those without one. `outlet`
    is who published the text: a row may name it though the text does not, and it is the source of a row without one.
    Of the sources in a `roster` any name may stand in the text.

    A row is refused, with all its reasons in `Drafts.refused`, where its quote is not in the text letter by letter
    (white space, dashes and quotation marks may be of another form), where its figure is not in its quote, where the
    text does not name its source or relays, and where it makes no report. What is doubtful is kept with a doubt in
    words: another hedge, a quote that stands twice, another speaker, kind or time than the rules of `draft` read there.
    No draft enters a ledger before it is accepted.
    Raises RowError for what are no rows or no text, and DateError for no date.

    >>> rows = [{"figure": "1,500 troops", "source": "Cho", "quote": "about 1,500 troops"},
    ...     {"figure": "1,600 troops", "source": "Cho", "quote": "about 1,500 troops"}]
    >>> drafts = ground(rows, "There are about 1,500 troops, Cho said.", published="2024-10-18", subject="troops")
    >>> drafts[0].doubts, str(drafts.refused[0].error)
    (('another hedge: the text has about 1,500 troops',), "figure '1,600 troops' is not in the quote")
    """
    if not isinstance(text, str):
        raise RowError(f"rows are held against a text; got {shown(text)}")
    folded, known = fold_text(text), Roster.of(roster)
    day = read_published(published)
    said = {"subject": subject, "source": outlet, "published": day}
    once = {name: value for name, value in said.items() if not is_missing(value)}
    article = Article(text, locale)
    figures = HeldFigures(text, article.mentions)
    read_again = ReadAgain(article, date(day.year, day.month, day.day))
    said_by = SaidBy(read_again.sources, known)
    held = _Held(folded, figures, HeldNames(folded, known, outlet), said_by, read_again, once, locale)
    drafts: list[Draft] = []
    refused: list[Reject] = []
    for number, row in enumerate(_mappings(rows), 1):
        try:
            drafts.append(held.draft(row, number))
        except FigreconError as error:
            refused.append(Reject(number, row, error))
    return Drafts(drafts, text, refused, known)


def _mappings(rows: Any) -> list[Mapping[str, Any]]:
    table = None if isinstance(rows, (str, Mapping)) or not isinstance(rows, Iterable) else list(rows)
    if table is None or not all(isinstance(row, Mapping) for row in table):
        raise RowError(f"rows are mappings of column to cell; got {shown(rows)}")
    return table


def _cells(row: Mapping[Any, Any]) -> dict[Any, Any]:
    """The filled cells of a row, our columns by our names. Raises RowError for a column that stands twice."""
    cells: dict[Any, Any] = {}
    for theirs, cell in row.items():
        plain = column_name(theirs)
        name = plain if plain in OURS else theirs
        if name in cells:
            raise RowError(f"a column must be named once; got {shown(theirs)} twice")
        if not is_missing(cell):
            cells[name] = as_plain(cell)
    return cells


@attrs.frozen
class _Held:
    """A text, ready for rows to be held against it."""

    folded: Folded
    figures: HeldFigures
    names: HeldNames
    said_by: SaidBy
    read_again: ReadAgain
    once: Mapping[str, Any]
    locale: str
    known: dict[str, list[Span]] = attrs.field(init=False, factory=dict)
    """Where quotes stand, once looked for."""

    def draft(self, row: Mapping[Any, Any], number: int) -> Draft:
        """The draft of one row. Raises RowError, or the error of a cell, with all that is wrong with it."""
        cells = _cells(row)
        doubts = self._filled(cells)
        given, wanted = cells.pop("quote", None), cells.pop("span", None)
        wrong: list[FigreconError] = []
        places: list[Span] = []
        if isinstance(given, str) and (quote := fold_text(given).plain.strip(AROUND)):
            places = self._places(quote)
            if not places:
                wrong.append(RowError(f"the quote is not in the text: {shown(given)}"))
        else:
            wrong.append(RowError("the row has no quote"))
        report = self._report(cells, wrong)
        span = places[0] if places else (0, 0)
        evidence: list[Evidence] = []
        if report is not None and places:
            span, evidence = self._placed(report, places, wanted, doubts, wrong)
            at = evidence[0].span if evidence else span
            if doubt := self._said_by_others(report, at):
                doubts.append(doubt)
            if evidence:
                doubts += self.read_again.doubts(report, at, self.figures.within(at))
        if report is not None:
            evidence += self._named(report, span, wrong)
        if report is None or wrong:
            raise wrong[0] if len(wrong) == 1 else RowError("; ".join(map(str, wrong)))
        start, end = span
        return Draft(report, self.figures.text[start:end], span, evidence, doubts, number)

    def _places(self, quote: str) -> list[Span]:
        if quote not in self.known:
            self.known[quote] = list(self.folded.all(quote))
        return self.known[quote]

    def _filled(self, cells: dict[Any, Any]) -> list[str]:
        """Say what goes for all rows; the doubts of it."""
        doubts = []
        day, told = self.once["published"], cells.pop("published", None)
        if told is not None and str(told) != str(day):
            doubts.append(f"the row is published {shown(str(told))}, the text {day}")
        if "source" not in cells and "source" in self.once:
            doubts.append(NOBODY)
        for name, value in self.once.items():
            cells.setdefault(name, value)
        return doubts

    def _report(self, cells: dict[Any, Any], wrong: list[FigreconError]) -> Report | None:
        layout = Layout.of(list(cells), {"locale": self.locale, "links": "source"}, ())
        reports, errors = layout.reports(cells)
        wrong += errors
        return reports[0] if reports else None

    def _placed(
        self, report: Report, places: list[Span], wanted: Any, doubts: list[str], wrong: list[FigreconError]
    ) -> tuple[Span, list[Evidence]]:
        """Which place of the quote is meant, and where its figure stands in it."""
        if wanted is not None:
            asked = as_span(wanted)
            at = bisect_left(places, asked)
            places = [asked] if places[at : at + 1] == [asked] else places
        if len(places) > 1:
            doubts.append(f"the quote stands {len(places):,} times in the text")
        if report.figure is None:
            return places[0], []
        held = [(*found, place) for place in places[:MOST_PLACES] if (found := self.figures.held(report.figure, place))]
        if not held:
            wrong.append(RowError(f"figure {shown(report.figure.words)} is not in the quote"))
            return places[0], []
        span, doubt, place = min(held, key=lambda each: bool(each[1]))  # the first without a doubt
        doubts += [doubt] if doubt else []
        return place, [Evidence(Role.FIGURE, span)]

    def _said_by_others(self, report: Report, place: Span) -> str:
        return self.said_by.doubt((report.source, *report.via), place)

    def _named(self, report: Report, span: Span, wrong: list[FigreconError]) -> list[Evidence]:
        """Where the names of a report stand, each as near to its quote as it does."""
        evidence = []
        for role, name in ((Role.SOURCE, report.source), *((Role.VIA, name) for name in report.via)):
            found = self.names.near(name, span)
            if found is None:
                wrong.append(RowError(f"the text does not name {shown(name)}"))
            else:
                evidence += [Evidence(role, place) for place in found]
        return evidence
