"""The track record of sources: how far each stood from the truth or the others, and how early it spoke."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import attrs

from figrecon import display
from figrecon._values import FrozenMapping, number_of
from figrecon.errors import SourceError, nearest, shown
from figrecon.frames import Table
from figrecon.ranges import LARGEST

PSEUDO_SUBJECTS = 10
"""A weight is that of a source whose own subjects are joined by so many on which it did as sources usually do: the
record of a few subjects is mostly luck, and weights without such a brake lost to a plain vote on published data."""
LARGEST_PRINTED = 700.0
"""A factor beyond e**700 is printed as that, for no float holds it."""


@attrs.frozen
class SourceRecord:
    """How one source did, and on how many subjects that rests; None where nothing tells.

    `subjects` counts those on which it gave a figure. `bias` is the median of how far its figures stood from the
    truths, or from the answers without it, over `compared` subjects: in natural logarithms, so that 0.69 is twice as
    high, or in the unit of the figures where the `scale` of the record is linear. `spread` is the scale Sn of the same,
    which one wild figure does not move; it needs two. `no_ratio` counts the comparisons that are left out of a
    logarithmic record, as one of the two numbers is 0 or below. `lag` is the median of days from the first figure of
    any source to its own first, and `first` how often that was none, over the `raced` subjects on which another source
    spoke, too; several can be first on one day.
    """

    source: str
    subjects: int
    compared: int = 0
    bias: float | None = None
    spread: float | None = None
    no_ratio: int = 0
    lag: float | None = None
    first: int = 0
    raced: int = 0


COLUMNS = (*(field.name for field in attrs.fields(SourceRecord)), "scale")


def _records(value: Iterable[SourceRecord]) -> tuple[SourceRecord, ...]:
    return tuple(value)


@attrs.frozen(repr=False)
class TrackRecord(Sequence[SourceRecord]):
    """How each source did over `subjects` subjects, those compared most often first; `track_record` makes it.

    `scale` is "log" or "linear". `against` says what the figures were compared with: "the truths", or "the others",
    that is, the answers without the source. It is shown, and changes nothing: what it says counts only where its
    `weights` are passed on.
    A notebook and `print` show it as a table.

    >>> import figrecon as fr
    >>> told = {"2031-05-04": (100, 130), "2031-06-09": (20, 24), "2031-07-01": (500, 640)}
    >>> said = [fr.Report(f"flood of {day}", n, source=who, published=day)
    ...     for day, pair in told.items() for who, n in zip(["Army", "Mayor"], pair)]
    >>> truths = {"flood of 2031-05-04": 100, "flood of 2031-06-09": 21, "flood of 2031-07-01": 500}
    >>> record = fr.scoring.track_record(fr.reconcile_each(said), truths)
    >>> print(record)
    2 sources on 3 subjects, compared with the truths
    <BLANKLINE>
      source  subjects  compared   bias  spread  lag   first
      Army           3         3     ×1     ×÷1    0  3 of 3
      Mayor          3         3  ×1.28  ×÷1.03    0  3 of 3
    >>> record.of("Mayor").bias > record.of("Army").bias
    True
    """

    sources: tuple[SourceRecord, ...] = attrs.field(default=(), converter=_records)
    subjects: int = 0
    scale: str = "log"
    against: str = "the truths"

    @overload
    def __getitem__(self, index: int) -> SourceRecord: ...
    @overload
    def __getitem__(self, index: slice) -> "TrackRecord": ...
    def __getitem__(self, index: int | slice) -> "SourceRecord | TrackRecord":
        if isinstance(index, slice):
            return attrs.evolve(self, sources=self.sources[index])
        return self.sources[index]

    def __len__(self) -> int:
        return len(self.sources)

    def __iter__(self) -> Iterator[SourceRecord]:
        return iter(self.sources)

    def of(self, source: str) -> SourceRecord:
        """The record of one source, by the name of who stands behind the figures. Raises SourceError."""
        for record in self:
            if record.source == source:
                return record
        names = [record.source for record in self]
        raise SourceError(f"no figure of {shown(source)} is on record{nearest(str(source), names)}")

    def weights(self) -> FrozenMapping[str, float]:
        """A weight for each source: 1 for the usual one, more for one that stood nearer to the truth, never 0.

        The inverse of its mean square of bias and spread, relative to the median of all sources', after ten subjects on
        which it did as that median are added to its own. Where all were exact, or nothing was compared, all are 1.
        `policies.WeightedBest` takes them. They may choose a best; they narrow no range, for on one set of published
        data ranges that learned weights had narrowed held the truth in 4 % of cases instead of 95 %.
        """
        squares = {one.source: _square(one) for one in self}
        above = [square for square in squares.values() if square]
        usual = sorted(above)[(len(above) - 1) // 2] if above else 0
        return FrozenMapping({one.source: _weight(one.compared, squares[one.source], usual) for one in self})

    def to_rows(self) -> list[dict[str, Any]]:
        """One dict for each source, with the scale."""
        return [{**attrs.asdict(one), "scale": self.scale} for one in self]

    def to_frame(self) -> Table:
        """The rows as a table that pandas, polars, pyarrow and DuckDB take."""
        return Table.of_rows(COLUMNS, self.to_rows())

    def to_text(self, wide: int = display.LINE) -> str:
        """The table for a terminal, in lines of at most `wide` characters."""
        return display.grid_text(self._grid(), wide)

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return f"<TrackRecord: {number_of(len(self), 'source')}, {number_of(self.subjects, 'subject')}>"

    def _repr_html_(self) -> str:
        return display.cell(display.grid_html(self._grid()))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        display.pretty(printer, self, cycle, lambda: self.to_text(display.room(printer)))

    def _grid(self) -> display.Grid:
        title = (
            f"{number_of(len(self), 'source')} on {number_of(self.subjects, 'subject')}, compared with {self.against}"
        )
        shown_of, more = display.excerpt(self.sources)
        cells = {
            "source": [one.source for one in shown_of],
            "subjects": [f"{one.subjects:,}" for one in shown_of],
            "compared": [f"{one.compared:,}" for one in shown_of],
            "bias": [self._bias(one.bias) for one in shown_of],
            "spread": [self._spread(one.spread) for one in shown_of],
            "lag": ["" if one.lag is None else f"{one.lag:g}" for one in shown_of],
            "first": [f"{one.first:,} of {one.raced:,}" if one.raced else "" for one in shown_of],
        }
        if any(one.no_ratio for one in self):
            cells["no ratio"] = [f"{one.no_ratio:,}" for one in shown_of]
        columns = [display.Column(name, column, numeric=name != "source") for name, column in cells.items()]
        return display.Grid(title, columns, more)

    def _bias(self, bias: float | None) -> str:
        if bias is None:
            return ""
        return f"{bias:+.3g}" if self.scale == "linear" else f"×{_factor(bias):.3g}"

    def _spread(self, spread: float | None) -> str:
        if spread is None:
            return ""
        return f"±{spread:.3g}" if self.scale == "linear" else f"×÷{_factor(spread):.3g}"


def _factor(logarithm: float) -> float:
    return math.exp(min(logarithm, LARGEST_PRINTED))


def _square(one: SourceRecord) -> float | None:
    """How far a source usually stood off, squared; None where nothing was compared."""
    return None if one.bias is None else one.bias**2 + (one.spread or 0) ** 2


def _weight(compared: int, square: float | None, usual: float) -> float:
    if square is None or not usual:
        return 1.0
    return (PSEUDO_SUBJECTS + compared) / (PSEUDO_SUBJECTS + compared * min(square / usual, float(LARGEST)))
