"""Report: one source's statement of a figure, with its two dates and its place among the other reports."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any

import attrs

from ._values import FrozenMapping, Word, brief
from .dates import Period, read_published
from .errors import KindError, LineageError, RowError, SubjectError, nearest, shown
from .figures import Figure
from .flags import Doubt, Flag
from .sources import as_name, names
from .wording import read

KEY_LENGTH = 16
"""Hexadecimal digits of a key made from a report's content: among a million reports, two share one by chance once in
30 million tables."""


class Kind(Word):
    """What a figure is of: a count, a part of it, something beside it, or no figure but a word on other reports.

    >>> Kind.read("Worst case")
    Kind.WORST_CASE
    """

    TOTAL = "total"
    """A count of the whole subject."""
    INCREMENT = "increment"
    """What came on top of an earlier count: "another 1,500"."""
    PART = "part"
    """A count of a part of the subject: a floor for the whole."""
    PLAN = "plan"
    """An intention: troops to be sent."""
    PROJECTION = "projection"
    """A forecast or a model's result for a date to come."""
    CAPACITY = "capacity"
    """What could be, not what is: beds, seats."""
    WORST_CASE = "worst case"
    """The upper end of a scenario."""
    HYPOTHETICAL = "hypothetical"
    """What would be under a condition."""
    PROXY = "proxy"
    """Something else, counted in its place: the missing for the dead."""
    DENIAL = "denial"
    """A source says that others' figures are wrong; it gives none."""
    WITHDRAWAL = "withdrawal"
    """A figure is taken back by its origin, or was not found where it was cited."""

    @classmethod
    def read(cls, text: Any) -> "Kind":
        """A kind from its name in any case, with spaces, hyphens or underscores. Raises KindError."""
        if isinstance(text, cls):
            return text
        word = " ".join(text.replace("_", " ").replace("-", " ").casefold().split()) if isinstance(text, str) else ""
        try:
            return cls(word)
        except ValueError:
            allowed = [kind.value for kind in cls]
            raise KindError(
                f"a kind must be one of {', '.join(allowed)}; got {shown(text)}{nearest(word, allowed)}"
            ) from None

    @property
    def counts(self) -> bool:
        """Whether such a figure counts the subject or a part of it."""
        return self in COUNTS


COUNTS = (Kind.TOTAL, Kind.INCREMENT, Kind.PART)
BESIDE = (Kind.PLAN, Kind.PROJECTION, Kind.CAPACITY, Kind.WORST_CASE, Kind.HYPOTHETICAL, Kind.PROXY)
ABOUT_REPORTS = (Kind.DENIAL, Kind.WITHDRAWAL)


def subject_name(value: Any) -> str:
    """The name of a subject given as text or as a Subject. Raises SubjectError for an empty one."""
    name = " ".join(value.split()) if isinstance(value, str) else getattr(value, "name", "")
    if not isinstance(name, str) or not name:
        raise SubjectError(f"a subject must be a name, such as 'dead in the flood'; got {shown(value)}")
    return name


def _parts(value: Any) -> "tuple[Subject, ...]":
    listed = value.split(";") if isinstance(value, str) else value
    return tuple(Subject.of(part) for part in listed)


@attrs.frozen
class Subject:
    """What is counted: a name and, where it is a whole, the parts whose counts add up to it.

    A plain string will do wherever there are no parts. Raises SubjectError for an empty name, or a part told twice.

    >>> Subject("dead in both countries", parts=("dead in A", "dead in B")).parts[0]
    Subject(name='dead in A', parts=())
    """

    name: str = attrs.field(converter=subject_name)
    parts: "tuple[Subject, ...]" = attrs.field(default=(), converter=_parts)

    def __attrs_post_init__(self) -> None:
        told = [self.name, *(part.name for part in self.parts)]
        twice = next((name for name in told if told.count(name) > 1), None)
        if twice is not None:
            raise SubjectError(f"a part must be told once, and not be the whole itself; got {shown(twice)} twice")

    @classmethod
    def of(cls, value: "Subject | str") -> "Subject":
        """A subject from text or from a Subject."""
        return value if isinstance(value, cls) else cls(value)

    def __str__(self) -> str:
        return self.name


def as_figure(value: Any) -> Figure | None:
    """A figure from a Figure, a number, a Quantity or words; None for None and for an empty text.

    Raises FigureError for words that are no figure.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return read(value) if isinstance(value, str) else Figure.of(value)


def _kind(value: Any) -> Kind | None:
    return None if value is None or value == "" else Kind.read(value)


def _period(value: Any) -> Period | None:
    return None if value is None or value == "" else Period.of(value)


def _keys(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    listed = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, Iterable) else (None,)
    if not all(isinstance(part, str) for part in listed):
        raise LineageError(f"keys of reports must be text or a list of texts; got {shown(value)}")
    parts = [part.strip() for entry in listed for part in entry.split(";")]
    return tuple(dict.fromkeys(part for part in parts if part))


def _key(value: Any) -> str | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str) or ";" in value:
        raise LineageError(f"a key must be text without ';'; got {shown(value)}")
    return value.strip()


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    raise RowError(f"a reference or note must be text; got {shown(value)}")


def _extra(value: Mapping[str, Any]) -> FrozenMapping[str, Any]:
    return FrozenMapping(value)


@attrs.frozen(repr=False)
class Report:
    """One source's statement: a figure for a subject, from a source, published on a day, speaking of a date.

    `figure` takes a Figure, a number, a pint Quantity or words for `read`; None or an empty text says that no number
    was given. `source` is the origin, who stands behind the number; `via` is who passed it on. `published` is a date,
    or a datetime where the hour matters; `as_of` is the period the number speaks of, by default the day it was
    published. `kind` is by default INCREMENT for "another 1,500", else TOTAL. `derived_from`, `replaces` and `denies`
    name other reports by key; `key` is by default made from the content. A denial or withdrawal may carry the figure
    that it speaks of; it is never used.
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
    reference: str | None = attrs.field(default=None, converter=_text, kw_only=True)
    note: str | None = attrs.field(default=None, converter=_text, kw_only=True)
    extra: FrozenMapping[str, Any] = attrs.field(factory=FrozenMapping, converter=_extra, kw_only=True, hash=False)
    _key: str | None = attrs.field(default=None, converter=_key, kw_only=True, alias="key")

    @property
    def kind(self) -> Kind:
        """What the figure is of."""
        if self._kind is not None:
            return self._kind
        return Kind.INCREMENT if self.figure is not None and self.figure.increment else Kind.TOTAL

    @property
    def as_of(self) -> Period:
        """The period that the number speaks of."""
        return self._as_of or Period.of(self.day)

    @property
    def has_as_of(self) -> bool:
        """Whether the date it speaks of was told, and not taken from the day of publication."""
        return self._as_of is not None

    @property
    def has_kind(self) -> bool:
        """Whether the kind was told, and not taken from the words."""
        return self._kind is not None

    @property
    def has_key(self) -> bool:
        """Whether the key was given, and not made from the content."""
        return self._key is not None

    @cached_property
    def day(self) -> date:
        """The day of publication."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @cached_property
    def speaks_on(self) -> date:
        """The day a count speaks of: its period's last, or its publication day if that is earlier."""
        last = None if self._as_of is None else self._as_of.last
        return self.day if last is None else min(last, self.day)

    @cached_property
    def key(self) -> str:
        """Its name among the reports: the one given, or a hash of the content (not of the words of the figure)."""
        if self._key is not None:
            return self._key
        import hashlib

        content = repr([(f.name, getattr(self, f.name)) for f in attrs.fields(Report) if f.name not in _NOT_HASHED])
        content += repr(None if self.figure is None else attrs.astuple(self.figure, filter=_said))
        content += repr(sorted((str(k), str(v)) for k, v in self.extra.items()))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_LENGTH]

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The doubts that this report raises by itself."""
        flags = list(self.figure.flags) if self.figure is not None else []
        if self.figure is not None and self.figure.increment and self.kind is Kind.TOTAL:
            flags.append(Flag(Doubt.KIND, f"told as a total, worded as an increment: {self.figure}"))
        first = None if self._as_of is None else self._as_of.first
        if self.kind.counts and first is not None and first > self.day:
            flags.append(Flag(Doubt.AS_OF_AFTER_PUBLISHED, f"a count as of {self.as_of}, published {self.published}"))
        return tuple(attrs.evolve(flag, keys=(self.key,)) for flag in flags)

    def __repr__(self) -> str:
        return brief(self, always=1)


_NOT_HASHED = ("figure", "extra", "_key")


def _said(attribute: "attrs.Attribute[Any]", value: Any) -> bool:
    del value
    return attribute.name not in ("text", "flags")
