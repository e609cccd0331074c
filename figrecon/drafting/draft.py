"""Draft: a report that a text seems to make, with the words that it stands on; a person accepts it or drops it."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from figrecon._values import Word
from figrecon.errors import RowError, nearest, one_of, shown
from figrecon.reports import Kind, Report

from .folding import Span


class Role(Word):
    """What some words of a text are evidence of."""

    FIGURE = "figure"
    """The number, with its hedge and noun."""
    SOURCE = "source"
    """The name of who stands behind it."""
    VIA = "via"
    """The name of who passed it on."""
    KIND = "kind"
    """What tells of what kind it is: a plan, a part."""
    AS_OF = "as of"
    """The time of which it speaks."""


def _role(value: Role | str) -> Role:
    return one_of(Role, value, value, "what words are evidence of", RowError)


def as_span(value: Iterable[int] | str) -> Span:
    """A span from two numbers or from "41:65". Raises RowError.

    >>> as_span("41:65")
    (41, 65)
    """
    given = value.split(":") if isinstance(value, str) else value
    try:
        start, end = map(int, given)
    except (TypeError, ValueError):
        start, end = 0, -1
    if not 0 <= start <= end:
        raise RowError(f"a span is two offsets in a text, such as 41:65; got {shown(value)}")
    return start, end


@attrs.frozen
class Evidence:
    """Words of a text, by their place, and what they are evidence of.

    >>> Evidence("figure", (41, 65))
    Evidence(role=Role.FIGURE, span=(41, 65))
    """

    role: Role = attrs.field(converter=_role)
    span: Span = attrs.field(converter=as_span)

    def __str__(self) -> str:
        return f"{self.role.value} {self.span[0]}:{self.span[1]}"

    @classmethod
    def read(cls, text: str) -> "Evidence":
        """The evidence that `str` wrote. Raises RowError.

        >>> Evidence.read("figure 41:65").span
        (41, 65)
        """
        role, _, span = text.strip().rpartition(" ")
        return cls(role, span)


def _evidence(value: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(value)


def _texts(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(text.split()) for text in value)


@attrs.frozen
class Draft:
    """A report as it was drafted: the quote that it stands on, where that is in the text, evidence, doubts in words.

    `number` is by what a person names it; it stays when others are dropped. `accepted` is the person's word. `aside`
    says why a figure is none of the subject's: "counts the injured"; it is empty where it is one. `is_window` marks
    the count of a day, which is none of the whole.
    """

    report: Report
    quote: str
    span: Span = attrs.field(converter=as_span)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence)
    doubts: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    number: int = 1
    accepted: bool = False
    aside: str = ""
    is_window: bool = attrs.field(default=False, repr=False, eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        told = {"quote": self.quote, "span": f"{self.span[0]}:{self.span[1]}"}
        if any(self.report.extra.get(name) != said for name, said in told.items()):
            report = attrs.evolve(self.report, extra={**self.report.extra, **told})
            object.__setattr__(self, "report", report)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Its doubts, and those that the report raises by itself."""
        return tuple(dict.fromkeys((*self.doubts, *map(str, self.report.flags))))

    def changed(self, columns: Mapping[str, object]) -> "Draft":
        """The draft with other values in some columns of its report, and what they were before among its doubts.

        Raises RowError for no such column, and FigureError, KindError and so on for no such value.
        """
        for name in columns:
            if name not in CHANGEABLE:
                allowed = ", ".join(CHANGEABLE)
                raise RowError(f"to change are {allowed}; got {shown(name)}{nearest(name, CHANGEABLE)}")
        changes: dict[str, Any] = dict(columns)  # a Report checks them
        report = attrs.evolve(self.report, **changes)
        told = [
            f"{name} was {before}" for name in columns if (before := _told(self.report, name)) != _told(report, name)
        ]
        return attrs.evolve(self, report=report, doubts=(*self.doubts, *told))


CHANGEABLE = tuple(str(field.alias) for field in attrs.fields(Report) if field.init and field.alias != "extra")
"""Columns of a report that a person may change."""


def _told(report: Report, name: str) -> str:
    """What a report says in a column, for print; "nothing" where it is empty."""
    value = report.words if name == "figure" else getattr(report, name)
    if isinstance(value, Kind):
        value = value.value
    return str("; ".join(value) if isinstance(value, tuple) else value or "") or "nothing"
