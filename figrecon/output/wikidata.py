"""QuickStatements: the figures of an answer as statements for Wikidata, one for each origin with its reference.

The syntax is that of version 1 of the commands (Help:QuickStatements on Wikidata): cells between tabs, a quantity with
its bounds as `1500[1400,1600]U11573`, a time as `+2024-10-23T00:00:00Z/11` with its precision behind the slash (9 a
year, 10 a month, 11 a day), qualifiers as P, references as S, and `!S` where another reference begins.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.errors import ExportError, nearest, shown
from figrecon.ranges import Range
from figrecon.reports import Report

from .links import link
from .several import AnyAnswers, several

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
    hedges: Mapping[str, tuple[str, str]] | None = None,
    reconciled: bool = False,
) -> str:
    r"""Commands that add the figures of an answer, or of each of several, to an item of Wikidata.

    One statement for each origin, with the date its figure speaks of and, as references, where it was said: an S248
    where `sources` maps the origin to an item, an S854 for a reference that is a link, an S248 for one that is an item;
    other references, which Wikidata has no place for, are left out. With `reconciled`, one statement for each answer:
    the best with low and high as its bounds, and the references of all.

    `item` and `prop` say where to: "Q…", "P…"; `unit` is an item, and the figures must be in it: convert by
    `reconcile(..., unit=)`. Wikidata has no bare "at least": `hedges` maps a qualifier to the property and the item
    that say so there. Raises ExportError for what is no identifier, a figure with an open end that no entry of
    `hedges` is for, and one without a best number.

    >>> import figrecon as fr
    >>> said = fr.Report("troops", fr.Figure(1400, 1500, 1600), source="NIS", published="2024-10-23",
    ...     reference="https://example.org/1")
    >>> print(quickstatements(fr.reconcile([said]), "Q4115189", "P1132", unit="Q11573").replace("\t", " | "))
    Q4115189 | P1132 | 1500[1400,1600]U11573 | P585 | +2024-10-23T00:00:00Z/11 | S854 | "https://example.org/1"
    <BLANKLINE>
    """
    at = (_id(item, ITEM, "an item"), _id(prop, PROPERTY, "a property"))
    of = "" if unit is None else f"U{_id(unit, ITEM, 'a unit')[1:]}"
    known = {name: _id(source, ITEM, "a source") for name, source in (sources or {}).items()}
    doubts = {_qualifier(name): _hedge(hedge) for name, hedge in (hedges or {}).items()}
    lines = []
    for one in several(answer):
        for value, qualifier, when, cited in _statements(one, reconciled=reconciled):
            hedge = doubts.get(qualifier, ())
            cells = [*at, _quantity(value, hedged=bool(hedge)) + of, *hedge, *_time(when), *_references(cited, known)]
            lines.append("\t".join(cells) + "\n")
    return "".join(lines)


Cited = list[tuple[str, Report]]


def _statements(answer: Answer, *, reconciled: bool) -> list[tuple[Range, Qualifier, Period, Cited]]:
    """The values to state: figure, hedge, date, and the reports behind it with their origins."""
    if not reconciled:
        return [
            (p.figure.range, p.figure.qualifier, p.as_of, [(p.origin, report) for report in p.reports])
            for p in answer.positions
        ]
    if answer.range.is_nothing:
        return []
    cited = [(p.origin, report) for p in answer.positions for report in p.reports]
    hedge = Qualifier.EXACT
    if answer.range.low is None or answer.range.high is None:
        hedge = Qualifier.AT_LEAST if answer.range.high is None else Qualifier.AT_MOST
    return [(answer.range, hedge, Period.of(answer.as_of), cited)]


def _quantity(value: Range, *, hedged: bool) -> str:
    if value.best is None:
        raise ExportError(f"Wikidata needs one number; got {value}, which names no best")
    best = _plain(value.best)
    if value.low is None or value.high is None:
        if not hedged:
            raise ExportError(f"Wikidata has no open end; got {value}: say by hedges= what stands for it")
        return best
    return best if value.low == value.high else f"{best}[{_plain(value.low)},{_plain(value.high)}]"


def _plain(value: float) -> str:
    """A number in digits, without an exponent."""
    return format(Decimal(repr(value)), "f")


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


def _references(cited: Cited, known: Mapping[str, str]) -> list[str]:
    """Each reference as its cells; another begins with `!S`, and the same is given once."""
    listed: dict[tuple[str, ...], None] = {}
    for origin, report in cited:
        cells = [STATED_IN, known[origin]] if origin in known else []
        reference = (report.reference or "").strip()
        if found := link(reference):
            cells += [REFERENCE_URL, f'"{found}"']
        elif ITEM.fullmatch(reference) and reference not in cells:
            cells += [STATED_IN, reference]
        if cells:
            listed[tuple(cells)] = None
    blocks = list(listed)
    return [cell if k or not n else f"!{cell}" for n, block in enumerate(blocks) for k, cell in enumerate(block)]


def _id(value: object, form: re.Pattern[str], what: str) -> str:
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ExportError(f"{what} of Wikidata is named {form.pattern[0]} and a number; got {shown(value)}")
    return value


def _qualifier(name: str) -> Qualifier:
    try:
        return Qualifier(name)
    except ValueError:
        allowed = [qualifier.value for qualifier in Qualifier]
        raise ExportError(
            f"a hedge must be one of {', '.join(allowed)}; got {shown(name)}{nearest(str(name), allowed)}"
        ) from None


def _hedge(pair: object) -> tuple[str, str]:
    if not isinstance(pair, (tuple, list)) or len(pair) != 2:  # noqa: PLR2004  a pair
        raise ExportError(f"what stands for a hedge is a property and an item; got {shown(pair)}")
    return _id(pair[0], PROPERTY, "a property"), _id(pair[1], ITEM, "an item")
