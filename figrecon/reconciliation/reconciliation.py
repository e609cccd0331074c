"""Reconciliation: an answer with the ways in which it can be shown."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from figrecon import display
from figrecon._values import NOTHING, number_of
from figrecon._visible import visible
from figrecon.answer import Answer
from figrecon.frames import Table
from figrecon.policies import Estimate, judged
from figrecon.ranges import Range

if TYPE_CHECKING:
    import os

    from figrecon.output import SentenceStyle

# `figrecon.output` is imported where it is used: an answer alone needs none of its writers of JSON, CSV or HTML.


@attrs.frozen(repr=False)
class Reconciliation(Answer, display.Displayed):
    """The reconciled range of one subject as of a date, where every report went, and how to print it.

    Its fields are those of `Answer`. `beside` maps each kind that stands beside the count ("plan") to a reconciliation
    of its own, `parts` each part of a whole.

    >>> import figrecon as fr
    >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for n, s in [(1500, "A"), (3000, "B")]]
    >>> fr.reconcile(said)
    <Reconciliation troops as of 2024-10-23: 1,500–3,000, disputed, 2 reports>
    """

    beside: Mapping[str, "Reconciliation"] = NOTHING
    parts: Mapping[str, "Reconciliation"] = NOTHING

    def estimate(self, coverage: float = 0.9) -> Range:
        """Where the truth lies, by the same positions, with a stated coverage; in the same unit.

        Raises PolicyError for a coverage outside 0 to 1.

        >>> import figrecon as fr
        >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for n, s in [(1500, "A"), (3000, "B")]]
        >>> f"{fr.reconcile(said).estimate(0.9):,.0f}"
        '2,121 (744–6,047)'
        """
        return judged(Estimate(coverage), self.positions, self.verdict).range

    def sentence(self, style: "SentenceStyle | None" = None) -> str:
        """The answer as a newsroom prints it, never more certain than the verdict, in a style of its own.

        >>> import figrecon as fr
        >>> answer = fr.reconcile([fr.Report("dead in the flood", "140 people", source="Army", published="2031-05-04")])
        >>> print(answer.sentence(fr.SentenceStyle(beginning="capitalized", dates="month first")))
        Dead in the flood: 140 people as of May 4, 2031, according to the Army, the only source with a figure.
        """
        from figrecon import output

        return output.sentence(self) if style is None else output.sentence(self, style)

    def explain(self, format: str = "text") -> str:  # noqa: A002  the word that people try
        """The whole defense, line by line: each position, each report set aside with its reason, each doubt.

        As "html" each report has an anchor, to which whatever names it links.
        """
        from figrecon import output

        return output.explain(self, format)

    def footnotes(self, form: str = "text") -> str:
        """The sentence with a note for each report that stands behind it, as text, Markdown, HTML or wikitext.

        What was superseded or merely repeated has no note; `account` and `explain` have every report.
        """
        from figrecon import output

        return output.footnotes(self, form)

    def to_rows(self) -> list[dict[str, Any]]:
        """The account as one dict for each report, its unknown columns last; None is an open end or a missing cell.

        >>> import figrecon as fr
        >>> said = fr.Report("dead", 140, source="A", published="2024-10-23", extra={"desk": "Foreign"})
        >>> fr.reconcile([said]).to_rows()[0]["desk"]
        'Foreign'
        """
        from figrecon import output

        return output.account_rows(self)

    def to_frame(self) -> Table:
        """The account as a table that pandas, polars, pyarrow and DuckDB take."""
        from figrecon import output

        return Table.of_rows(output.account_columns(self), self.to_rows())

    def to_html(self) -> str:
        """The answer as a page of HTML that stands alone: nothing in it is loaded from elsewhere, and nothing runs.

        >>> import figrecon as fr
        >>> fr.reconcile([fr.Report("dead", 140, source="A", published="2024-10-23")]).to_html()[:15]
        '<!doctype html>'
        """
        from figrecon import output

        return output.page(self)

    def to_excel(self, path: "str | os.PathLike[str]") -> None:
        """Write a workbook, .xlsx: the range and the positions on the first sheet, the account on the second.

        Raises TableError where the file cannot be written, for a cell that no workbook holds, and without the extra
        figrecon[excel].
        """
        from figrecon import output

        output.save_workbook(self, path)

    def _sheet(self) -> display.Sheet:
        from figrecon.output.sheets import answer_sheet

        return answer_sheet(self)

    def __str__(self) -> str:
        from figrecon import output

        return visible(f"{self.subject}: {output.amount_of(self)} ({self.verdict.value})")

    def __repr__(self) -> str:
        from figrecon import output

        reports = number_of(self.number_of_reports, "report")
        amount = output.amount_of(self)
        return visible(f"<Reconciliation {self.subject} as of {self.as_of}: {amount}, {self.verdict.value}, {reports}>")
