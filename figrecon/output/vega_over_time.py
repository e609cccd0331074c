"""Answers over time as a Vega-Lite spec: the steps of the range, and the reports as points that are pointed at."""

from collections.abc import Iterator, Sequence
from datetime import date

from figrecon._values import number_of
from figrecon.answer import Answer, Entry, Place
from figrecon.dates import Period
from figrecon.display import Mark, Style
from figrecon.figures import mark

from .axis import NumberAxis, axis_of
from .over_time import OverTime
from .vega_parts import (
    BLUE,
    COLOR,
    LINKED,
    REPORT,
    VERMILION,
    Spec,
    harmless,
    json_number,
    looks,
    no_figure,
    number_guide,
    number_scale,
    report_fields,
    tooltip,
    top,
)
from .words import whole_amount

TALL = 280
"""Pixels of the plot itself."""

FEW_DAYS = 8
"""So many days at most each have a tick, with no hours between them."""

MANY = 60
"""Of more reports than these the points are smaller: they would cover the band."""

EPOCH, A_DAY = date(1970, 1, 1), 86_400_000
"""Vega-Lite takes the ends of a scale of time in milliseconds since then."""

UPWARD, DOWNWARD = "M-0.8,0.7L0,-0.9L0.8,0.7Z", "M-0.8,-0.7L0,0.9L0.8,-0.7Z"

DATES = {"year": "%Y", "quarter": "%b", "month": "%b", "week": "%-d %b", "date": "%-d %b", "day": "%-d %b"}
"""How a tick tells its day, by d3-time-format: the year alone where it begins."""

STEP = {"as_of": "as of", "range": "range", "verdict": "verdict", "sources": "sources"}
CORRECTED = {"as_of": "as of", "corrected": "a source corrected itself"}


def spec_over_time(told: OverTime, notes: Sequence[str]) -> Spec:
    """A band from low to high and a line at best from each answer until the next, and on them the reports."""
    if not any(found.numbers for found in told.marks):
        return no_figure(top(told.title, notes, _description(told)))
    entries = list(_entries(told))
    axis = axis_of([*told.marks, *(found._replace(style=Style.ASIDE) for _, _, _, found in entries)])
    rows = [_row(told, axis, *entry) for entry in entries]
    left_out = sum(not row["drawn"] for row in rows)
    more = [f"not drawn: {number_of(left_out, 'report')} far off or of other days"] if left_out else []
    x = {"type": "temporal", "scale": _days(told), "axis": _dates(told)}
    y = {"type": "quantitative", "scale": number_scale(axis), "axis": number_guide(axis, told.unit)}
    steps = [_step(told, n) for n in range(len(told.answers))]
    layers = [*_band(x, y), *_points(rows, x, y, _looks(told, rows)), *_signs(told, x, y)]
    above = top(told.title, [*notes, *more], _description(told))
    return {**above, "height": TALL, "data": {"values": steps}, "layer": layers}


def _description(told: OverTime) -> str:
    if not told.answers:
        return "no figure"
    first, last = told.answers[0], told.answers[-1]
    days = Period(first.as_of, last.as_of)
    return f"{told.title}, as of {days}: at first {whole_amount(first)}, at last {whole_amount(last)}"


# --- the data


def _step(told: OverTime, n: int) -> Spec:
    """One answer: from its day until the next, `start` and `end` where the band is drawn."""
    answer, found = told.answers[n], told.marks[n]
    ends = (found.numbers[0], found.numbers[-1]) if found.numbers else (None, None)
    return {
        "day": told.days[n].isoformat(),
        "until": told.until[n].isoformat(),
        "as_of": told.days[n].isoformat(),
        "range": whole_amount(answer),
        "verdict": answer.verdict.value,
        "sources": harmless("; ".join(answer.origins)),
        "low": json_number(found.low),
        "best": json_number(found.best),
        "high": json_number(found.high),
        "start": json_number(ends[0]),
        "end": json_number(ends[1]),
    }


def _entries(told: OverTime) -> Iterator[tuple[Entry, Style, list[date], Mark]]:
    """Each report whose figure can be drawn: whether it counts, and the days on which it stood."""
    stood: dict[str, list[date]] = {}
    styles: dict[str, Style] = {}
    entries = {entry.report.key: entry for entry in told.answers[-1].account}
    for answer in told.answers:
        for entry, style in _standing(answer, Style.USED):
            key = entry.report.key
            entries.setdefault(key, entry)
            stood.setdefault(key, []).append(answer.as_of)
            styles[key] = style
    for key, entry in entries.items():
        style = styles.get(key, Style.ASIDE)
        found = mark(entry.report.figure, told.unit, style)
        if found is not None:
            yield entry, style, stood.get(key, []), found


def _standing(answer: Answer, style: Style) -> Iterator[tuple[Entry, Style]]:
    """The reports that stand, those beside the count with their own style."""
    yield from ((Entry(report, Place.POSITION), style) for p in answer.positions for report in p.reports)
    for part in answer.parts.values():
        yield from _standing(part, style)
    for other in answer.beside.values():
        yield from _standing(other, Style.BESIDE)


def _row(told: OverTime, axis: NumberAxis, entry: Entry, style: Style, stood: list[date], found: Mark) -> Spec:
    """A report on the day that it speaks of."""
    day = entry.report.speaks_on
    why = [f"stood as of {Period(stood[0], stood[-1])}"] if stood else []
    numbers = found.numbers
    why += [] if entry.reason is None or (entry.place is Place.BESIDE and stood) else [entry.reason.value]
    return {
        **report_fields([entry.report]),
        "status": style.value,
        "why": harmless(", then ".join(why)),
        "day": day.isoformat(),
        "low": json_number(found.low),
        "best": json_number(found.best),
        "high": json_number(found.high),
        "start": json_number(numbers[0]),
        "end": json_number(numbers[-1]),
        "point": json_number(found.best if len(numbers) > 1 else numbers[0]),
        "drawn": told.days[0] <= day <= told.days[-1] and all(map(axis.holds, numbers)),
    }


# --- the marks


def _days(told: OverTime) -> Spec:
    ends = (min(told.days[0], told.until[-1]), told.until[-1])
    return {"type": "utc", "domain": [(day - EPOCH).days * A_DAY for day in ends]}


def _dates(told: OverTime) -> Spec:
    few = (told.days[-1] - told.days[0]).days < FEW_DAYS
    ticks = {"tickCount": {"interval": "day", "step": 1}, "format": DATES["day"]} if few else {"format": DATES}
    return {"title": None, "grid": False, **ticks}


def _band(x: Spec, y: Spec) -> list[Spec]:
    """The steps: a band with its edges, dashed where there is no best, and a line at best."""
    across = {"x": {"field": "day", **x}, "x2": {"field": "until"}, "tooltip": tooltip(STEP)}
    dashed = {"condition": {"test": {"field": "best", "valid": True}, "value": [1, 0]}, "value": [4, 3]}
    some, known = {"field": "start", "valid": True}, {"field": "best", "valid": True}
    edges: list[Spec] = [
        {
            "transform": [{"filter": some}],
            "mark": {"type": "rule", "color": BLUE, "strokeWidth": 1},
            "encoding": {"y": {"field": edge, **y}, "strokeDash": dashed, **across},
        }
        for edge in ("start", "end")
    ]
    band: Spec = {
        "transform": [{"filter": some}],
        "mark": {"type": "rect", "color": BLUE, "opacity": 0.18},
        "encoding": {"y": {"field": "start", **y}, "y2": {"field": "end"}, **across},
    }
    best: Spec = {
        "transform": [{"filter": known}],
        "mark": {"type": "rule", "color": BLUE, "strokeWidth": 2.5},
        "encoding": {"y": {"field": "best", **y}, **across},
    }
    return [band, *edges, best]


def _signs(told: OverTime, x: Spec, y: Spec) -> Iterator[Spec]:
    """Arrowheads where an end is open, and triangles where a source corrected itself."""
    place = {"x": {"field": "day", **x}, "y": {"field": "n", **y}}
    for end, shape, beyond in (("low", DOWNWARD, 9), ("high", UPWARD, -9)):
        values = [{"day": day.isoformat(), "n": json_number(n)} for day, n in told.open_at(end)]
        if values:
            arrow = {"type": "point", "shape": shape, "filled": True, "color": BLUE, "opacity": 1, "size": 60}
            arrow["yOffset"] = beyond  # clear of the report that is drawn at the end
            yield {"data": {"values": values}, "mark": arrow, "encoding": place}
    corrected = [
        {"day": day.isoformat(), "as_of": day.isoformat(), "n": json_number(n), "corrected": harmless(what)}
        for day, n, what in told.corrected()
    ]
    if corrected:
        sign = {"type": "point", "shape": "triangle-down", "color": VERMILION, "size": 190, "strokeWidth": 2}
        yield {"data": {"values": corrected}, "mark": sign, "encoding": {**place, "tooltip": tooltip(CORRECTED)}}


def _points(rows: list[Spec], x: Spec, y: Spec, names: list[str]) -> Iterator[Spec]:
    """The reports: a dot at best, or a bar from low to high, each with what names it."""
    size = 45 if len(rows) <= MANY else 14
    behind = {"x": {"field": "day", **x}, "tooltip": tooltip(REPORT), "href": LINKED}
    dots = looks(names, {"field": "status", "type": "nominal"}, {"open end": UPWARD})
    bar = {"y2": {"field": "end"}, "color": COLOR}
    dot = {"type": "point", "size": size, "opacity": 1, "strokeWidth": 1.2}
    kinds = [
        ({"field": "point", "valid": False}, {"type": "rule", "strokeWidth": 1.5}, "start", bar),
        ({"field": "point", "valid": True}, dot, "point", dots),
    ]
    for test, mark_of, at, more in kinds:
        filters = [{"filter": {"and": [{"field": "drawn", "equal": True}, test]}}]
        encoding = {"y": {"field": at, **y}, **behind, **more}
        yield {"data": {"values": rows}, "transform": filters, "mark": mark_of, "encoding": encoding}


def _looks(told: OverTime, rows: list[Spec]) -> list[str]:
    found = [mark for mark in told.marks if mark.numbers]
    names = ["low to high", *(row["status"] for row in rows if row["drawn"] and row["point"] is not None)]
    names += ["best"] * any(mark.best is not None for mark in found)
    names += ["no best"] * any(mark.best is None for mark in found)
    names += ["open end"] * any(mark.low is None or mark.high is None for mark in found)
    return names + ["a source corrected itself"] * bool(told.corrected())
