"""Report: one source's statement of a figure, with its two dates and its place among the other reports."""

import functools
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter
from typing import Any, TypedDict

import attrs

from figrecon import units
from figrecon._values import NOTHING, FrozenMapping, NamesLike, brief
from figrecon.dates import DateLike, Period, read_published
from figrecon.errors import LineageError, RowError, shown
from figrecon.figures import Figure, FigureLike
from figrecon.flags import Doubt, Flag, Flags
from figrecon.ranges import NumberLike
from figrecon.wording import read

from .courses import Course
from .keys import YOUNG, content_key
from .kinds import Kind
from .sources import as_name, as_rank, attribution, names
from .subjects import Subject, subject_name

MOST_NESTED = 100
"""How deep lists and mappings lie in a cell of an unknown column: no table goes as deep, and whatever writes, shows or
copies a report goes down by one call for each."""


def as_figure(value: FigureLike | None) -> Figure | None:
    """A figure from a Figure, a number, a Quantity or words; None for None and for an empty text.

    Raises FigureError for words that are no figure.
    """
    if value is None or type(value) is Figure:
        return value
    if isinstance(value, str) and not value.strip():
        return None
    return read(value) if isinstance(value, str) else Figure.of(value)


def _kind(value: Kind | str | None) -> Kind | None:
    return None if value is None or value == "" else Kind.read(value)


def _course(value: Course | str | None) -> Course | None:
    return None if value is None or value == "" else Course.read(value)


def _period(value: DateLike | None) -> Period | None:
    return None if value is None or value == "" else Period.of(value)


def _keys(value: NamesLike | None) -> tuple[str, ...]:
    if value is None or value == ():
        return ()
    listed = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, Iterable) else (None,)
    if not all(isinstance(part, str) for part in listed):
        raise LineageError(f"keys of reports must be text or a list of texts; got {shown(value)}")
    parts = [part.strip() for entry in listed for part in entry.split(";")]
    return tuple(dict.fromkeys(part for part in parts if part))


def _key(value: str | None) -> str | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str) or ";" in value:
        raise LineageError(f"a key must be text without ';'; got {shown(value)}")
    return value.strip()


def _text(value: str | None) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    raise RowError(f"a reference or note must be text; got {shown(value)}")


def _confidence(value: str | None) -> str | None:
    if value is None:
        return None
    if isinstance(value, str):
        return " ".join(value.split()) or None
    raise RowError(f"a confidence must be a word, such as 'high'; got {shown(value)}")


def _extra(value: Mapping[str, object]) -> FrozenMapping[str, Any]:
    if type(value) is dict and not value:  # as in most tables
        return NOTHING
    if not isinstance(value, Mapping):
        raise RowError(f"extra is a mapping of unknown columns to their cells; got {shown(value)}")
    for name, cell in value.items():
        if type(cell) is not str and not _is_shallow(cell):
            raise RowError(f"a cell is nested at most {MOST_NESTED} deep; that of {shown(name)} is deeper")
    return FrozenMapping(value) if value else NOTHING


def _is_shallow(cell: object) -> bool:
    level: list[Any] = [cell]
    for _ in range(MOST_NESTED + 1):
        level = [one for one in level if isinstance(one, list | tuple | Mapping)]
        if not level:
            return True
        level = [inner for one in level for inner in (one.values() if isinstance(one, Mapping) else one)]
    return False


class ReportFields(TypedDict, total=False):
    """The fields of a Report, and what each of them takes."""

    subject: Subject | str
    figure: FigureLike | None
    source: str
    via: NamesLike | None
    published: DateLike
    as_of: DateLike | None
    kind: Kind | str | None
    derived_from: NamesLike | None
    replaces: NamesLike | None
    denies: NamesLike | None
    course: Course | str | None
    reference: str | None
    note: str | None
    confidence: str | None
    rank: NumberLike | str | None
    key: str | None


@attrs.frozen(repr=False)
class Report:
    """One source's statement: a figure for a subject, from a source, published on a day, speaking of a date.

    `figure` takes a Figure, a number, a pint Quantity or words for `read`; None or an empty text says that no number
    was given. `source` is the origin, who stands behind the number; `via` is who passed it on. `published` is a date,
    or a datetime where the hour matters; `as_of` is the period the number speaks of, by default the day it was
    published. `kind` is by default INCREMENT for "another 1,500", else TOTAL; `course` is how the subject moves in
    time, by default as its nouns tell. `derived_from`, `replaces` and `denies` name other reports by key; `key` is by
    default made from the content. A denial or withdrawal may carry the figure that it speaks of; it is never used.
    `confidence` is a word of the source's or the user's ("high"), kept and shown; no policy of ours weighs it. `rank`
    is this report's place in the user's trust, 1 the best: where it is given, it takes the place of its source's.
    Raises FigureError, DateError, SourceError, SubjectError, KindError or LineageError for what it cannot take.

    >>> r = Report("North Korean troops in Russia", "another 1,500", source="NIS", via="Cho", published="2024-10-23")
    >>> r.kind, str(r.as_of), r.figure.best
    (Kind.INCREMENT, '23 October 2024', 1500)
    """

    subject: str = attrs.field(converter=subject_name)
    figure: Figure | None = attrs.field(default=None, converter=as_figure)
    source: str = attrs.field(converter=as_name, kw_only=True)
    via: tuple[str, ...] = attrs.field(default=(), converter=names, kw_only=True)
    published: date | datetime = attrs.field(converter=read_published, kw_only=True)
    _as_of: Period | None = attrs.field(default=None, converter=_period, kw_only=True, alias="as_of")
    _kind: Kind | None = attrs.field(default=None, converter=_kind, kw_only=True, alias="kind")
    derived_from: tuple[str, ...] = attrs.field(default=(), converter=_keys, kw_only=True)
    replaces: tuple[str, ...] = attrs.field(default=(), converter=_keys, kw_only=True)
    denies: tuple[str, ...] = attrs.field(default=(), converter=_keys, kw_only=True)
    course: Course | None = attrs.field(default=None, converter=_course, kw_only=True)
    reference: str | None = attrs.field(default=None, converter=_text, kw_only=True)
    note: str | None = attrs.field(default=None, converter=_text, kw_only=True)
    confidence: str | None = attrs.field(default=None, converter=_confidence, kw_only=True)
    rank: int | None = attrs.field(default=None, converter=as_rank, kw_only=True)
    extra: FrozenMapping[str, Any] = attrs.field(default=NOTHING, converter=_extra, kw_only=True, hash=False)
    _key: str | None = attrs.field(default=None, converter=_key, kw_only=True, alias="key")
    day: date = attrs.field(init=False, eq=False, repr=False)
    """The day of publication."""
    speaks_on: date = attrs.field(init=False, eq=False, repr=False)
    """The day a count speaks of: its period's last, or its publication day if that is earlier."""

    @day.default
    def _day(self) -> date:
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @speaks_on.default
    def _speaks_on(self) -> date:
        last = None if self._as_of is None else self._as_of.last
        return self.day if last is None else min(last, self.day)

    @property
    def kind(self) -> Kind:
        """What the figure is of."""
        if self._kind is not None:
            return self._kind
        return Kind.INCREMENT if self.figure is not None and self.figure.increment else Kind.TOTAL

    @property
    def as_of(self) -> Period:
        """The period that the number speaks of."""
        return self._as_of or _on(self.day)

    @property
    def has_as_of(self) -> bool:
        """Whether the date it speaks of was given, and not taken from the day of publication."""
        return self._as_of is not None

    @property
    def has_kind(self) -> bool:
        """Whether the kind was given, and not taken from the words."""
        return self._kind is not None

    @property
    def has_key(self) -> bool:
        """Whether the key was given, and not made from the content."""
        return self._key is not None

    @cached_property
    def key(self) -> str:
        """Its name among the reports: the one given, or a hash of the content (not of the words of the figure)."""
        return self._key if self._key is not None else _key_of(self)

    @property
    def words(self) -> str:
        """The figure in the words that gave it, or "no number"."""
        return "no number" if self.figure is None else self.figure.words

    @property
    def attribution(self) -> str:
        """Who says so and who passed it on: "NIS via Yonhap"."""
        return attribution(self.source, self.via)

    @property
    def marks(self) -> str:
        """Its confidence and its rank, in words: "confidence high, rank 2"; empty where it has neither."""
        if self.confidence is None and self.rank is None:
            return ""
        return ", ".join(f"{name} {said}" for name in YOUNG if (said := getattr(self, name)) is not None)

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The doubts that this report raises by itself."""
        figure = self.figure
        if self._as_of is None and (figure is None or not (figure.flags or figure.increment or figure.best in CODES)):
            return ()  # as most
        kind = self.kind
        flags = list(figure.flags) if figure is not None else []
        if figure is not None and figure.increment and kind is Kind.TOTAL:
            flags.append(Flag(Doubt.KIND, f"told as a total, worded as an increment: {figure}"))
        if figure is not None and figure.best in CODES and kind in (Kind.TOTAL, Kind.PART) and _may_be_code(figure):
            flags.append(Flag(Doubt.MISSING_CODE, f"{figure.best} may stand for a missing value"))
        first = None if self._as_of is None else self._as_of.first
        if first is not None and kind.counts and first > self.day:
            flags.append(Flag(Doubt.AS_OF_AFTER_PUBLISHED, f"a count as of {self.as_of}, published {self.published}"))
        return Flags([attrs.evolve(flag, keys=(self.key,)) for flag in flags]) if flags else ()

    def _repr_html_(self) -> str:
        from figrecon.display import card

        rows = {
            "subject": self.subject,
            "figure": self.words,
            "source": self.source,
            "via": "; ".join(self.via),
            "kind": self.kind.value,
            "course": "" if self.course is None else self.course.value,
            "published": str(self.published),
            "as of": str(self.as_of),
            "derived from": ", ".join(self.derived_from),
            "replaces": ", ".join(self.replaces),
            "denies": ", ".join(self.denies),
            "reference": self.reference or "",
            "note": self.note or "",
            "confidence": self.confidence or "",
            "rank": "" if self.rank is None else str(self.rank),
            **{str(name): str(value) for name, value in self.extra.items()},
            "key": self.key,
            "doubts": "; ".join(map(str, self.flags)),
        }
        return card(rows, self.reference)

    def __repr__(self) -> str:
        return brief(self, always=1)


@functools.lru_cache(4096)
def _on(day: date) -> Period:
    """A day as a period; many reports are of one day."""
    return Period(day, day)


CODES = frozenset({-9, -99, -999, -9999})
"""What statistical programs and their users write where a value is missing."""


def _may_be_code(figure: Figure) -> bool:
    """Whether a number below zero can be none: an increment can, and so can degrees and dollars, but no count."""
    return not figure.increment and (figure.unit is None or units.is_count(figure.unit))


_key_of = content_key(Report)


links_of = attrgetter("_key", "derived_from", "replaces", "denies")
"""The key that a report was given, and those by which it names others."""


def reports_in(value: Iterable[Report]) -> tuple[Report, ...]:
    """The reports of an iterable of them. Raises RowError for anything else, or for anything else in it.

    >>> reports_in("troops")
    Traceback (most recent call last):
    figrecon.errors.RowError: reports must be an iterable of Report; got 'troops'
    """
    if isinstance(value, (str, Report)) or not isinstance(value, Iterable):
        raise RowError(f"reports must be an iterable of Report; got {shown(value)}")
    reports = tuple(value)
    for report in reports if set(map(type, reports)) != {Report} else ():  # mostly there is nothing to look at
        if not isinstance(report, Report):
            raise RowError(f"reports must be Report objects; got {shown(report)}")
    return reports
