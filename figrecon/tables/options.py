"""How a table is to be read: what its columns are called, and what its words, numerals and dates mean."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Protocol, TypedDict

import attrs

from figrecon._values import FrozenMapping
from figrecon.dates import DateLike, read_reference
from figrecon.errors import FigureError, TableError, nearest, one_of, shown
from figrecon.figures import FigureStatus
from figrecon.reports import Course, Kind, Subject
from figrecon.wording import separators

from .cells import REMEMBERED
from .files import File
from .links import Links
from .serials import DateNumbers
from .templates import is_template

ONCE = ("subject", "source", "kind", "course", "unit", "status", "published", "as_of", "note", "key")
"""May be given once for a table that lacks the column, or as a template for each row."""

WORDS_FOR_NOTHING = """- -- – — . .. … ? n/a n.a. na #n/a nan null n.d. nd unknown unk tbc tba tbd pending no-data
    nodata missing unspecified undisclosed k.a. unbekannt inconnu inconnue n.c. n/c desconocido desconocida
    s/d n/d desconhecido desconhecida sconosciuto ignoto onbekend n.b. nieznana b.d."""
PHRASES_FOR_NOTHING = (
    "no data", "no number", "not available", "not reported", "not known", "not stated", "not specified",
    "k. a.", "keine angabe", "keine angaben", "keine daten", "nicht bekannt", "non communiqué", "non disponible",
    "non précisé", "sin datos", "sin dato", "no disponible", "sem dados", "não disponível", "non disponibile",
    "niet bekend", "geen gegevens", "brak danych",
)  # fmt: skip

MISSING = frozenset([*WORDS_FOR_NOTHING.split(), *PHRASES_FOR_NOTHING])
"""What people and programs write in a cell for a number that is not there, in small letters. "None" is not among them,
for it may be a zero; numeric codes such as −99 are only where they are named."""

KINDS: Mapping[str, Kind | FigureStatus] = {
    **dict.fromkeys(("cumulative", "count", "toll", "reported", "estimate", "estimated", "actual"), Kind.TOTAL),
    **dict.fromkeys(("daily", "weekly", "monthly", "new", "incident", "additional"), Kind.INCREMENT),
    **dict.fromkeys(("forecast", "projected", "predicted", "model", "modelled", "modeled"), Kind.PROJECTION),
    **dict.fromkeys(("planned", "target", "intended"), Kind.PLAN),
    **{status.value: status for status in FigureStatus},
}
"""Words that trackers have in a column of kinds beside our own. A status is the total's: 12, confirmed."""


class Laying(Protocol):
    """A layout, as `figrecon.layouts()` has it: what has options."""

    @property
    def options(self) -> Mapping[str, Any]:
        """The keywords of `read_csv` and its like."""


class Options(TypedDict, total=False):
    """The keywords by which every table is read: `read_csv`, `from_rows`, `from_frame`, JSON, layouts.

    `columns` maps foreign names to ours. `locale` says how numerals and words are written, `"{language}"` that a
    column says it; `day_first` decides 03/04/2024, and `reference` is the day against which a date without a year is
    read. `date_numbers` says what a bare number in a column of dates is: "excel", "unix" or "unix-ms". `missing`
    holds words, or numbers such as -99, that stand for no number, beside those that are known; `kinds` maps the
    table's words for a kind to ours or to a status. `split_via` reads "US officials (via NYT)" as a source and its
    relay; `links` says what a link is that stands in the place of a source. `header` is the row of the header, as a
    spreadsheet counts, where it is not to be looked for; `fill_down` names columns in which an empty cell means the
    one above. `wide` says which columns hold a figure each, and what is said of it: `{"Deaths": {"subject":
    "dead"}}`, `{"source": ["NIS"]}` or `{"published": "dates"}`. The others are given once for a table that lacks the
    column, or as a template that the columns of each row fill: `subject="{type} in {country}[, {state}]"`, where what
    is in brackets is left out with an empty cell. `layout` is all of them together: the name of one in
    `figrecon.layouts()`, a TOML file, or a mapping; what is given beside it wins.
    """

    layout: Laying | File | Mapping[str, object] | None
    columns: Mapping[Any, str] | None
    wide: Mapping[Any, object] | None
    locale: str
    day_first: bool | None
    reference: "DateLike | None"
    date_numbers: "DateNumbers | str | None"
    missing: "Iterable[str | float] | str"
    kinds: Mapping[str, Kind | FigureStatus | str] | None
    split_via: bool
    links: Links | str
    header: int | None
    fill_down: "Iterable[str] | str"
    subject: Subject | str | None
    source: str | None
    kind: Kind | str | None
    course: Course | str | None
    unit: str | None
    status: FigureStatus | str | None
    published: DateLike | None
    as_of: DateLike | None
    note: str | None
    key: str | None


OWN = tuple(name for name in Options.__annotations__ if name not in (*ONCE, "layout"))
"""What is not given once for all rows."""


def _columns(value: Mapping[str, str] | None) -> Mapping[str, str]:
    return value or {}


def _words(value: Any) -> frozenset[str]:
    """Words and numbers that stand for no number, in small letters."""
    given = (value,) if isinstance(value, (str, int, float)) else value
    if not isinstance(given, Iterable) or not all(isinstance(each, (str, int, float)) for each in given):
        raise TableError(f"missing= is words, or numbers such as -99, that stand for no number; got {shown(value)}")
    return MISSING.union(plain_word(each) for each in given)


def _row(_: Any, __: Any, value: Any) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise TableError(f"header= is the number of a row, as a spreadsheet counts; got {shown(value)}")


def _names(value: Any) -> tuple[str, ...]:
    given = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, Iterable) else (None,)
    if not all(isinstance(each, str) for each in given):
        raise TableError(f"fill_down= is names of columns; got {shown(value)}")
    return given


def _kinds(value: Any) -> FrozenMapping[str, Kind | FigureStatus]:
    """The words for kinds, ours to be found by any name of theirs."""
    if value is not None and not isinstance(value, Mapping):
        raise TableError(f"kinds= maps the words of a table to kinds; got {shown(value)}")
    return FrozenMapping(
        {**KINDS, **{plain_word(theirs): _kind_or_status(ours) for theirs, ours in (value or {}).items()}}
    )


def _kind_or_status(value: Any) -> Kind | FigureStatus:
    return FigureStatus(value.strip().casefold()) if is_status(value) else Kind.read(value)


def is_status(value: Any) -> bool:
    """Whether a cell says how sure a figure is."""
    return isinstance(value, str) and value.strip().casefold() in set(FigureStatus)


def check_names(options: Mapping[str, Any]) -> None:
    """Raises TableError for a keyword that is no option."""
    for name in options:
        if name not in Options.__annotations__:
            allowed = tuple(Options.__annotations__)
            raise TableError(f"a table is read by {', '.join(allowed)}; got {shown(name)}{nearest(name, allowed)}")


def _links(value: Any) -> Links:
    return one_of(Links, value, value, "links", TableError)


def _numbers(value: Any) -> DateNumbers | None:
    return None if value is None else one_of(DateNumbers, value, value, "date_numbers", TableError)


def _is_locale(_: Any, __: Any, value: Any) -> None:
    if not is_template(value):
        try:
            separators(value)
        except FigureError as error:
            raise TableError(str(error)) from None


@attrs.frozen(kw_only=True)
class Reading:
    """The options of one table, its layout unfolded, checked. Raises TableError, KindError and DateError."""

    columns: Mapping[str, str] = attrs.field(default=None, converter=_columns)
    once: Mapping[str, Any] = attrs.field(factory=dict)
    wide: Mapping[str, Any] | None = None
    locale: str = attrs.field(default="en", validator=_is_locale)
    day_first: bool | None = None
    reference: date | None = attrs.field(default=None, converter=read_reference)
    date_numbers: DateNumbers | None = attrs.field(default=None, converter=_numbers)
    missing: frozenset[str] = attrs.field(default=(), converter=_words)
    kinds: FrozenMapping[str, Kind | FigureStatus] = attrs.field(default=None, converter=_kinds)
    split_via: bool = False
    links: Links = attrs.field(default=Links.REFERENCE, converter=_links)
    header: int | None = attrs.field(default=None, validator=_row)
    fill_down: tuple[str, ...] = attrs.field(default=(), converter=_names)

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> "Reading":
        """The options from keywords, all of which are some."""
        once = {name: value for name in ONCE if (value := options.get(name)) is not None}
        return cls(once=once, **{name: options[name] for name in OWN if name in options})

    def is_no_number(self, cell: Any) -> bool:
        """Whether a cell says that there is no number."""
        return (str(cell) if type(cell) is int else plain_word(cell)) in self.missing


def plain_word(cell: Any) -> str:
    """A cell as words are compared: in small letters, with single spaces; a whole number without its fraction.

    >>> plain_word(" Not  Reported"), plain_word(-99.0), plain_word("−99")
    ('not reported', '-99', '-99')
    """
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell)
    return _plain_text(text) if len(text) > LONGEST_WORD else _plain_word(text)


def _plain_text(text: str) -> str:
    return " ".join(text.casefold().replace("−", "-").split())


LONGEST_WORD = 100
"""Characters of a cell that is remembered: longer ones are notes, and no two of these are the same."""

_plain_word = lru_cache(REMEMBERED)(_plain_text)
