"""Reconciliation: the answer for one subject as of a date, with the account of every report."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from figrecon import narrate
from figrecon._values import FrozenMapping
from figrecon.dates import Period
from figrecon.flags import Flag
from figrecon.frames import Table
from figrecon.policies import REPORTED, Estimate, Policy
from figrecon.ranges import Range
from figrecon.reports import Kind, Report
from figrecon.select import Position, Reason, SetAside, Verdict

from .rows import ACCOUNT, account_rows


@attrs.frozen
class Entry:
    """One line of the account: a report, its place, and for those set aside why and by which other report.

    `place` is "position", "denial", "set aside", or the kind beside the count ("plan").
    """

    report: Report
    place: str
    reason: Reason | None = None
    by: Report | None = None


@attrs.frozen(repr=False)
class Reconciliation:
    """The reconciled range of one subject as of a date, and where every report went.

    `range` is in `unit`. `positions` are what the origins hold, one each; `beside` maps each kind that stands beside
    the count ("plan") to a reconciliation of its own; `denials` holds denials and withdrawals; `set_aside` the rest,
    each with its reason; `flags` the doubts, which change no number; `policy` the rules, by name and version. Of a
    whole, `parts` are the reconciliations of its parts and `parts_range` their sum, which is the range where nobody
    gives a figure for the whole. `notes` say how the policy came to its range.

    >>> import figrecon as fr
    >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for n, s in [(1500, "A"), (3000, "B")]]
    >>> fr.reconcile(said)
    <Reconciliation troops as of 2024-10-23: 1,500–3,000, disputed, 2 reports>
    """

    subject: str
    unit: str | None
    as_of: date
    known_by: date
    range: Range
    verdict: Verdict
    positions: tuple[Position, ...] = ()
    beside: Mapping[str, "Reconciliation"] = attrs.field(factory=FrozenMapping)
    denials: tuple[Report, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    flags: tuple[Flag, ...] = ()
    policy: Policy = REPORTED
    parts: Mapping[str, "Reconciliation"] = attrs.field(factory=FrozenMapping)
    parts_range: Range | None = None
    notes: tuple[str, ...] = ()

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent sources whose figures stand."""
        return tuple(p.origin for p in self.positions)

    @property
    def denied_by(self) -> tuple[str, ...]:
        """The sources of the denials, each once."""
        return tuple(sorted({r.source for r in self.denials if r.kind is Kind.DENIAL}))

    @property
    def unquantified(self) -> tuple[Report, ...]:
        """The reports that say there are some and give no number."""
        return tuple(a.report for a in self.set_aside if a.reason is Reason.UNQUANTIFIED)

    @property
    def account(self) -> tuple[Entry, ...]:
        """Every report given, exactly once, in the order of publication.

        >>> import figrecon as fr
        >>> told = {"2024-10-01": 160, "2024-10-03": 140}
        >>> said = [fr.Report("dead", n, source="A", published=day) for day, n in told.items()]
        >>> [(entry.report.figure.best, entry.place, entry.reason) for entry in fr.reconcile(said).account]
        [(160, 'set aside', Reason.SUPERSEDED), (140, 'position', None)]
        """
        entries = [*self.own_account, *(e for part in self.parts.values() for e in part.account)]
        for kind, other in self.beside.items():
            reason = Reason(kind)
            entries += [attrs.evolve(e, place=str(kind), reason=e.reason or reason) for e in other.account]
        return tuple(sorted(entries, key=lambda e: (e.report.day, e.report.key)))

    @property
    def own_account(self) -> tuple[Entry, ...]:
        """The account without what stands beside the count and without the parts."""
        entries = [Entry(report, "position") for p in self.positions for report in p.reports]
        entries += [Entry(report, "denial") for report in self.denials]
        entries += [Entry(a.report, "set aside", a.reason, a.by) for a in self.set_aside]
        return tuple(sorted(entries, key=lambda e: (e.report.day, e.report.key)))

    def to_rows(self) -> list[dict[str, Any]]:
        """The account as one dict a report; None is an open end or a missing cell."""
        return account_rows(self.account)

    def to_frame(self) -> Table:
        """The account as a table that pandas, polars, pyarrow and DuckDB take."""
        return Table.of_rows(ACCOUNT, self.to_rows())

    @property
    def told(self) -> narrate.Told:
        """The answer as the parts of a sentence."""
        return narrate.Told(
            self.subject,
            self.unit,
            self.range,
            self.verdict,
            self.positions,
            self.as_of,
            denials=self.denials,
            unquantified=self.unquantified,
            beside={kind: other.told for kind, other in self.beside.items()},
            parts={name: part.told for name, part in self.parts.items()},
            parts_range=self.parts_range,
            set_aside=self.set_aside,
        )

    def sentence(self) -> str:
        """The answer as a newsroom prints it, never more certain than the verdict."""
        return narrate.sentence(self.told)

    def estimate(self, coverage: float = 0.9) -> Range:
        """Where the truth lies, by the same positions, with a stated coverage; in the same unit.

        Raises PolicyError for a coverage outside 0 to 1.

        >>> import figrecon as fr
        >>> said = [fr.Report("troops", n, source=s, published="2024-10-23") for n, s in [(1500, "A"), (3000, "B")]]
        >>> f"{fr.reconcile(said).estimate(0.9):,.0f}"
        '2,121 (928–4,848)'
        """
        return Estimate(coverage).judge(self.positions, self.verdict).range

    def footnotes(self) -> tuple[str, ...]:
        """A numbered line for each report: those the figures rest on first, then denials, then those not counted."""
        return narrate.footnotes(self.told)

    def explain(self) -> str:
        """The whole defense, line by line: each position, each report set aside with its reason, each doubt."""
        head = f"{self.subject}, as of {Period.of(self.as_of)}"
        if self.known_by != self.as_of:
            head += f", as known by {Period.of(self.known_by)}"
        lines = [
            head,
            f"{narrate.amount(self.range, self.unit, '')}: {self.verdict.value} (policy {self.policy.label})",
        ]
        lines += _body(self)
        for kind, other in self.beside.items():
            title = f"{narrate.BESIDE_WORDS[kind]}, beside the count: {narrate.amount(other.range, other.unit, '')}"
            lines += [f"{title}, {other.verdict.value}", *(f"  {line}" for line in _body(other))]
        for name, part in self.parts.items():
            lines += [f"Part: {name}: {narrate.amount(part.range, part.unit, '')}, {part.verdict.value}"]
            lines += [f"  {line}" for line in _body(part)]
        lines += narrate.block("Doubts", (narrate.flag_line(flag) for flag in self.flags))
        lines += self.notes
        nobody = "No source gives a figure of the whole." if self.told.is_sum else "No source gives a figure."
        lines.append(narrate.worth(len(self.positions)) if self.positions else nobody)
        return "\n".join(lines)

    def to_html(self) -> str:
        """The answer as a page of HTML that stands alone: nothing in it is loaded from elsewhere, and nothing runs.

        >>> import figrecon as fr
        >>> fr.reconcile([fr.Report("dead", 140, source="A", published="2024-10-23")]).to_html()[:15]
        '<!doctype html>'
        """
        from figrecon import _render

        from . import display

        return _render.page(self.subject, [_render.html(display.answer_sheet(self)._replace(title=""))])

    def _repr_html_(self) -> str:
        from figrecon import _render

        from . import display

        return _render.cell(display.answer_html(self))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from figrecon import _render

        from . import display

        _render.pretty(printer, self, cycle, lambda: _render.text(display.answer_sheet(self)))

    def __str__(self) -> str:
        return f"{self.subject}: {self.told.amount} ({self.verdict.value})"

    def __repr__(self) -> str:
        n = len(self.account)
        counted = f"{self.verdict.value}, {n} report{'s' if n != 1 else ''}"
        return f"<Reconciliation {self.subject} as of {self.as_of}: {self.told.amount}, {counted}>"


def _body(answer: Reconciliation) -> list[str]:
    return [
        *narrate.block("Positions", map(narrate.position_line, answer.positions)),
        *narrate.block("Denials", map(narrate.report_line, answer.denials)),
        *narrate.block("Set aside", map(narrate.set_aside_line, answer.set_aside)),
    ]
