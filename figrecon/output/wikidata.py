"""QuickStatements: the figures of an answer as statements for Wikidata, one for each origin with its reference.

The syntax is that of version 1 of the commands (Help:QuickStatements on Wikidata): cells between tabs, a quantity with
its bounds as `1500[1400,1600]U11573`, a time as `+2024-10-23T00:00:00Z/11` with its precision behind the slash (9 a
year, 10 a month, 11 a day), qualifiers as P, references as S, and `!S` where another reference begins.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeVar

from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.display import link
from figrecon.errors import ExportError, nearest, shown
from figrecon.figures import FigureStatus
from figrecon.reports import Report

from .several import AnyAnswers, several
from .wikidata_values import CIRCA, NO_UNIT, Hedges, Statement, of_answer, of_position, quantity

V = TypeVar("V")

ITEM = re.compile(r"Q[1-9][0-9]{0,15}")
PROPERTY = re.compile(r"P[1-9][0-9]{0,15}")

POINT, START, END = "P585", "P580", "P582"
"""Wikidata's point in time, start time and end time."""
EARLIEST, LATEST = "P1319", "P1326"
"""Earliest date and latest date, for a period with an open end."""
STATED_IN, REFERENCE_URL = "S248", "S854"


def quickstatements(
    answer: AnyAnswers,
    item: str,
    prop: str,
    *,
    unit: str | None = None,
    sources: Mapping[str, str] | None = None,
    hedges: Mapping[str, tuple[str, str] | None] | None = None,
    leave_out: Collection[str] = (),
    reconciled: bool = False,
) -> str:
    r"""Commands that add the figures of an answer, or of each of several, to an item of Wikidata.

    One statement for each origin, in the unit in which it gave its figure, with the date that this speaks of and, as
    references, where it was said: an S248 where `sources` maps the origin to an item, and one for each of those who
    passed the figure on that it maps; an S854 for a reference that is a link, an S248 for one that is an item. Other
    references, which Wikidata has no place for, are left out. With `reconciled`, one statement for each answer: the
    best with low and high as its bounds, and the references of all.

    `item` and `prop` say where to: "Q…", "P…". Units and currencies are given their items; people and things have no
    unit, for the property says what it counts. `unit` names the item of a unit that is not known here, or of figures
    that are told without one; "1" says that they are plain counts. "About" is said as circa (P1480, Q5727902); `hedges`
    maps any other hedge ("at least") or status ("suspected") to the property and the item that say so, and a status to
    None where the property itself says it. What Wikidata has no way to say is refused, with its source and its words,
    unless `leave_out` names the source.

    Raises ExportError for that, for what is no identifier, and for a name that no report of the answer has.

    >>> import figrecon as fr
    >>> said = fr.Report("troops", fr.Figure(1400, 1500, 1600), source="NIS", published="2024-10-23",
    ...     reference="https://example.org/1")
    >>> print(quickstatements(fr.reconcile([said]), "Q4115189", "P1132", unit="Q11573").replace("\t", " | "))
    Q4115189 | P1132 | 1500[1400,1600]U11573 | P585 | +2024-10-23T00:00:00Z/11 | S854 | "https://example.org/1"
    <BLANKLINE>
    """
    at = (_id(item, ITEM, "an item"), _id(prop, PROPERTY, "a property"))
    if unit not in (None, NO_UNIT):
        unit = _id(unit, ITEM, "a unit")
    given = several(answer)
    known = {name: _id(source, ITEM, "a source") for name, source in _mapping(sources, "sources").items()}
    omitted = _names(leave_out)
    _check_names((*known, *omitted), given)
    if reconciled and omitted:
        raise ExportError("a reconciled range rests on all its sources: leave_out is for statements of single ones")
    said = {**CIRCA, **{_hedge(name): _cells(name, pair) for name, pair in _mapping(hedges, "hedges").items()}}
    lines = [
        [*at, *_statement(stated, unit, said), *_references(stated.cited, known)]
        for one in given
        for stated in _to_state(one, omitted, reconciled=reconciled)
    ]
    return "".join("\t".join(cells) + "\n" for cells in lines)


def _to_state(answer: Answer, omitted: Collection[str], *, reconciled: bool) -> list[Statement]:
    if not reconciled:
        return [of_position(p) for p in answer.positions if p.origin not in omitted]
    return [] if answer.range.is_nothing else [of_answer(answer)]


def _statement(stated: Statement, unit: str | None, hedges: Hedges) -> list[str]:
    return [*quantity(stated, unit, hedges), *_time(stated.when)]


def _time(period: Period) -> list[str]:
    first, last = period.first, period.last
    if first is None or last is None:
        return [EARLIEST, _day(first)] if first is not None else [LATEST, _day(last)]
    iso = period.isoformat()
    if "/" in iso:
        return [START, _day(first), END, _day(last)]
    precision = 9 + iso.count("-")
    return [POINT, f"+{iso}{'-00' * (11 - precision)}T00:00:00Z/{precision}"]


def _day(day: date | None) -> str:
    return f"+{day}T00:00:00Z/11"


def _references(cited: Iterable[tuple[str, Report]], known: Mapping[str, str]) -> list[str]:
    """Each reference as its cells; another begins with `!S`, and the same is given once."""
    listed: dict[tuple[str, ...], None] = {}
    for origin, report in cited:
        reference = (report.reference or "").strip()
        items = [known[name] for name in (origin, *report.via) if name in known]
        items += [reference] if ITEM.fullmatch(reference) else []
        cells = [cell for found in dict.fromkeys(items) for cell in (STATED_IN, found)]
        if found := link(reference):
            cells += [REFERENCE_URL, f'"{found}"']
        if cells:
            listed[tuple(cells)] = None
    blocks = list(listed)
    return [cell if k or not n else f"!{cell}" for n, block in enumerate(blocks) for k, cell in enumerate(block)]


def _mapping(given: Mapping[str, V] | None, argument: str) -> Mapping[str, V]:
    if given is not None and not isinstance(given, Mapping):
        raise ExportError(f"{argument} must map names to what stands for them in Wikidata; got {shown(given)}")
    return given or {}


def _names(given: object) -> Collection[str]:
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, Collection) or not all(isinstance(name, str) for name in listed):
        raise ExportError(f"leave_out must name sources; got {shown(given)}")
    return listed


def _check_names(names: Iterable[str], answers: Iterable[Answer]) -> None:
    """Raises ExportError for a name that is neither an origin nor one who passed a figure on."""
    had: dict[str, None] = {}
    for answer in answers:
        for one in answer.within():
            had |= dict.fromkeys(p.origin for p in one.positions)
            for entry in one.own_account:
                had |= dict.fromkeys((one.origin_of(entry.report), *entry.report.via))
    for name in names:
        if name not in had:
            raise ExportError(f"no report is of a source {shown(name)}{nearest(str(name), had)}")


def _id(value: object, form: re.Pattern[str], what: str) -> str:
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ExportError(f"{what} of Wikidata is named {form.pattern[0]} and a number; got {shown(value)}")
    return value


def _hedge(name: str) -> Qualifier | FigureStatus:
    allowed: dict[object, Qualifier | FigureStatus] = {word.value: word for word in (*Qualifier, *FigureStatus)}
    if name not in allowed:
        words = ", ".join(map(str, allowed))
        raise ExportError(f"a hedge must be one of {words}; got {shown(name)}{nearest(str(name), map(str, allowed))}")
    return allowed[name]


def _cells(name: str, pair: object) -> tuple[str, ...]:
    if pair is None and isinstance(_hedge(name), FigureStatus):
        return ()
    if not isinstance(pair, (tuple, list)) or len(pair) != 2:  # noqa: PLR2004  a pair
        raise ExportError(f"what stands for a hedge is a property and an item; got {shown(pair)}")
    return _id(pair[0], PROPERTY, "a property"), _id(pair[1], ITEM, "an item")
