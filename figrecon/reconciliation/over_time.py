"""Timeline: answers over time, in one object that a notebook can show."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import attrs

from .answer import Reconciliation


def _answers(value: Iterable[Reconciliation]) -> tuple[Reconciliation, ...]:
    return tuple(value)


@attrs.frozen(repr=False, eq=False)
class Timeline(Sequence[Reconciliation]):
    """Reconciliations of one subject, one a date, in the order in which the dates were given.

    It equals, and hashes like, the tuple of its answers.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source="A", published=d) for n, d in [(160, "2024-10-01"), (140, "2024-10-03")]]
    >>> answers = fr.timeline(said)
    >>> answers, str(answers[-1].range), answers == tuple(answers)
    (<Timeline of 2 answers, 2024-10-01 to 2024-10-03>, '140', True)
    """

    answers: tuple[Reconciliation, ...] = attrs.field(default=(), converter=_answers)

    @overload
    def __getitem__(self, index: int) -> Reconciliation: ...
    @overload
    def __getitem__(self, index: slice) -> "Timeline": ...
    def __getitem__(self, index: int | slice) -> "Reconciliation | Timeline":
        return Timeline(self.answers[index]) if isinstance(index, slice) else self.answers[index]

    def __len__(self) -> int:
        return len(self.answers)

    def __iter__(self) -> Iterator[Reconciliation]:
        return iter(self.answers)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Timeline):
            return self.answers == other.answers
        return self.answers == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.answers)

    def __repr__(self) -> str:
        n = len(self)
        days = [answer.as_of for answer in self]
        span = f", {min(days)} to {max(days)}" if days else ""
        return f"<Timeline of {n} answer{'s' * (n != 1)}{span}>"

    def _repr_html_(self) -> str:
        from figrecon import _render

        from . import display

        return _render.cell(display.timeline_html(self.answers))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from figrecon import _render

        from . import display

        _render.pretty(printer, self, cycle, lambda: _render.text(display.timeline_sheet(self.answers)))
