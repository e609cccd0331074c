"""Drafts: the draft reports of a text, to be accepted, changed or dropped; only what was accepted is in the ledger."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Unpack, overload

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon.errors import RowError, shown
from figrecon.ledger import Ledger, read_csv, read_json
from figrecon.reports import Report, ReportFields, Roster, RosterLike
from figrecon.tables import File, Reject, Rejects

from . import showing
from .draft import Draft, Evidence

TOLD = ("quote", "span", "draft", "accepted", "evidence", "doubts")
"""Columns of a table of drafts beside those of reports, in their order."""

BETWEEN = "\n"
"""Between the doubts in one cell: no doubt has a line break."""


def _roster(value: RosterLike | None) -> Roster:
    return Roster.of(value)


def _rejects(value: Iterable[Reject]) -> tuple[Reject, ...]:
    return Rejects(value)


def _drafts(value: Iterable[Draft]) -> tuple[Draft, ...]:
    drafts = tuple(value)
    for draft in drafts:
        if not isinstance(draft, Draft):
            raise RowError(f"drafts must be Draft objects; got {shown(draft)}")
    return drafts


@attrs.frozen(repr=False)
class Drafts(Sequence[Draft]):
    """The drafts of a text, those of other things, the rows that were refused, and the text itself.

    `aside` are figures of the text that are none of the subject's, each with its reason; to accept one by its number
    takes it in. Without the text drafts are not shown in it. Nothing changes in place: each verb gives new drafts.
    Drafts are named by their numbers, as they are shown; these stay when others are dropped.

    >>> import figrecon as fr
    >>> text = "Cho spoke of 1,500 troops. Russia denied it."
    >>> rows = [{"figure": "1,500", "source": "Cho", "quote": "1,500 troops"}, {"source": "Russia", "kind": "denial",
    ...     "quote": "Russia denied it"}]
    >>> drafts = fr.ground(rows, text, published="2024-10-18", subject="troops")
    >>> drafts, drafts.accept(2).ledger(), drafts.drop(1).accept()
    (<Drafts: 2, none accepted>, <Ledger of 1 report, 1 subject>, <Drafts: 1, all accepted>)
    """

    drafts: tuple[Draft, ...] = attrs.field(default=(), converter=_drafts)
    text: str = ""
    refused: tuple[Reject, ...] = attrs.field(default=(), converter=_rejects, eq=False)
    roster: Roster = attrs.field(factory=Roster, converter=_roster)
    aside: tuple[Draft, ...] = attrs.field(default=(), converter=_drafts, eq=False)

    def __attrs_post_init__(self) -> None:
        every = (*self.drafts, *self.aside)
        if len({draft.number for draft in every}) < len(every):
            raise RowError("each draft has a number of its own")
        for draft in every if self.text else ():
            start, end = draft.span
            if self.text[start:end] != draft.quote:
                raise RowError(f"the quote of draft {draft.number} is not at {start}:{end} of this text")

    @overload
    def __getitem__(self, index: int) -> Draft: ...
    @overload
    def __getitem__(self, index: slice) -> "Drafts": ...
    def __getitem__(self, index: int | slice) -> "Draft | Drafts":
        if isinstance(index, slice):
            return attrs.evolve(self, drafts=self.drafts[index])
        return self.drafts[index]

    def __len__(self) -> int:
        return len(self.drafts)

    def __iter__(self) -> Iterator[Draft]:
        return iter(self.drafts)

    def __repr__(self) -> str:
        n, accepted = len(self), sum(draft.accepted for draft in self)
        told = "none" if not accepted else "all" if accepted == n else f"{accepted:,}"
        aside = f", {len(self.aside):,} set aside" if self.aside else ""
        refused = f", {number_of(len(self.refused), 'row')} refused" if self.refused else ""
        return f"<Drafts: {n:,}{f', {told} accepted' if n else ''}{aside}{refused}>"

    def _repr_html_(self) -> str:
        return display.cell(showing.drafts_html(self.exhibit))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        display.pretty(printer, self, cycle, lambda: self.to_text(display.room(printer)))

    def to_html(self) -> str:
        """The drafts as a page that stands alone: marked in their text, and in a table; nothing in it runs."""
        return display.document(number_of(len(self), "draft"), [showing.drafts_html(self.exhibit)])

    def to_text(self, wide: int = display.LINE) -> str:
        """The same in characters, for a terminal: figures in brackets with their numbers, names between low lines.

        No line has more than `wide` columns.
        """
        return showing.drafts_text(self.exhibit, wide)

    @property
    def exhibit(self) -> showing.Exhibit:
        """What is shown of them, for a page of several."""
        return showing.Exhibit(self.text, self.drafts, self.aside, self.refused, self.roster)

    # --- what a person says of them

    def accept(self, *numbers: int) -> "Drafts":
        """Accept the drafts of these numbers, or all but those set aside; one of these is taken in by its number.

        Raises RowError for a number that no draft has.

        >>> import figrecon as fr
        >>> drafts = fr.draft("12 died and 30 were hurt.", published="2031-05-07", subject="dead in the flood")
        >>> drafts, drafts.accept(2)
        (<Drafts: 1, none accepted, 1 set aside>, <Drafts: 2, 1 accepted>)
        """
        return self._each(numbers, lambda draft: attrs.evolve(draft, accepted=True))

    def change(self, number: int, **columns: Unpack[ReportFields]) -> "Drafts":
        """Change columns of one draft's report, `kind="part"`; what they were is kept among its doubts.

        Raises RowError for a number that no draft has and for no such column, and FigureError, KindError and so on.

        >>> import figrecon as fr
        >>> rows = [{"figure": "12", "source": "Cho", "quote": "12 ships"}]
        >>> drafts = fr.ground(rows, "Cho saw 12 ships.", published="2024-10-18", subject="ships")
        >>> drafts.change(1, kind="part")[0].doubts
        ('kind was total',)
        """
        return self._each((number,), lambda draft: draft.changed(columns))

    def drop(self, *numbers: int) -> "Drafts":
        """Leave out the drafts of these numbers. Raises RowError for a number that no draft has, and for none."""
        if not numbers:
            raise RowError("drop takes the numbers of the drafts that are to go")
        gone = self._checked(numbers)
        kept, aside = ([draft for draft in each if draft.number not in gone] for each in (self.drafts, self.aside))
        return attrs.evolve(self, drafts=kept, aside=aside)

    def _each(self, numbers: Sequence[int], made: Callable[[Draft], Draft]) -> "Drafts":
        """The drafts with those of some numbers, or all, made anew; those set aside are taken in by their numbers."""
        asked = self._checked(numbers) if numbers else {draft.number for draft in self.drafts}
        taken = [attrs.evolve(draft, aside="") for draft in self.aside if draft.number in asked]
        every = sorted((*self.drafts, *taken), key=lambda draft: draft.number)
        drafts = [made(draft) if draft.number in asked else draft for draft in every]
        return attrs.evolve(self, drafts=drafts, aside=[draft for draft in self.aside if draft.number not in asked])

    def _checked(self, numbers: Sequence[int]) -> set[int]:
        have = {draft.number for draft in (*self.drafts, *self.aside)}
        for number in numbers:
            if number not in have:
                raise RowError(f"no draft has the number {shown(number)}")
        return set(numbers)

    def ledger(self) -> Ledger:
        """The reports that were accepted, each with its quote and span among its unknown columns, and the roster."""
        return Ledger((draft.report for draft in self if draft.accepted), self.roster)

    # --- to tables and back

    def to_csv(self, path: str | os.PathLike[str]) -> None:
        """Write the drafts, accepted or not, as a CSV file that `from_csv` and `figrecon.read_csv` read.

        Raises TableError where the file cannot be written.
        """
        self._table().to_csv(path)

    def to_csv_text(self) -> str:
        """The same as one text."""
        return self._table().to_csv_text()

    def to_json(self, path: str | os.PathLike[str]) -> None:
        """Write the drafts and the roster as JSON that `from_json` and `figrecon.read_json` read.

        Raises TableError where the file cannot be written.
        """
        self._table().to_json(path)

    def to_json_text(self) -> str:
        """The same as one text."""
        return self._table().to_json_text()

    @classmethod
    def from_csv(cls, path: File, text: str = "", *, roster: "RosterLike | None" = None) -> "Drafts":
        """Read what `to_csv` wrote; the text, which no table holds, is needed to show the drafts in it.

        Raises what `figrecon.read_csv` raises, and RowError for a row without a quote, or of another text.
        """
        return cls.of_table(read_csv(path, roster=roster), text)

    @classmethod
    def from_json(cls, path: File, text: str = "", *, roster: "RosterLike | None" = None) -> "Drafts":
        """Read what `to_json` wrote. Raises what `figrecon.read_json` raises."""
        return cls.of_table(read_json(path, roster=roster), text)

    @classmethod
    def of_table(cls, table: Ledger, text: str = "") -> "Drafts":
        """The drafts of a ledger in which each report tells what its draft says, as `to_csv` and `to_json` write it.

        So drafts come back from a workbook or a frame. Raises RowError for a report that tells of none.
        """
        return cls([_as_draft(report, n) for n, report in enumerate(table, 1)], text, roster=table.roster)

    def _table(self) -> Ledger:
        return Ledger(map(_as_report, self), self.roster)


def _as_report(draft: Draft) -> Report:
    told = {
        "draft": str(draft.number),
        "accepted": "yes" if draft.accepted else "",
        "evidence": "; ".join(map(str, draft.evidence)),
        "doubts": BETWEEN.join(draft.doubts),
    }
    extra = {**draft.report.extra, **{name: said for name, said in told.items() if said}}
    return attrs.evolve(draft.report, extra=extra)


def _as_draft(report: Report, n: int) -> Draft:
    """The draft that a row tells of. Raises RowError for a row that tells of none."""
    told = {name: str(report.extra[name]) for name in TOLD if name in report.extra}
    if "quote" not in told:
        raise RowError(f"a draft has a quote; row {n} has none")
    number = told.get("draft", str(n))
    if not number.isdecimal():
        raise RowError(f"a draft has a number; got {shown(number)}")
    extra = {name: cell for name, cell in report.extra.items() if name not in TOLD}
    return Draft(
        attrs.evolve(report, extra=extra),
        told["quote"],
        told.get("span", "0:0"),
        [Evidence.read(each) for each in told.get("evidence", "").split(";") if each],
        [doubt for doubt in told.get("doubts", "").split(BETWEEN) if doubt],
        int(number),
        told.get("accepted", "").casefold() in ("yes", "true", "1", "x"),
    )
