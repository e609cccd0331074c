"""The plots as Vega-Lite specs: plain dicts for Altair, Observable, Datawrapper-like tools and editors.

They show what `figrecon.plot` draws, in the same order and on the same scale, and every mark names its report when it
is pointed at. Vega-Lite is a published grammar (Satyanarayan and others, "Vega-Lite: A Grammar of Interactive
Graphics", 2017); nothing is installed for it.
"""

from collections.abc import Collection, Iterator, Mapping

from figrecon import display
from figrecon.answer import Answer
from figrecon.display import Mark, Style

from .axis import NumberAxis
from .lettering import LONGEST_NAME, LONGEST_VALUE, NAME_COLUMNS, in_columns
from .lines import Drawn, Lines, PlotLine, of_policies, of_sources
from .over_time import over_time
from .sentences import sentence
from .several import AnyAnswers, several
from .vega_over_time import spec_over_time
from .vega_parts import (
    BLUE,
    COLOR,
    INK_ON_GROUND,
    LEFTWARD,
    LINKED,
    REPORT,
    RIGHTWARD,
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

A_LINE, BELOW = 34, 11
"""Pixels of a line, and how far below the figure that stands those set aside are drawn."""

MOST_TOLD, LONGEST_TOLD = 6, 60
"""So many figures that are not drawn a tooltip names, each in so many characters."""

BEHIND = {"name": "source", "told": "figure", "rest": "also set aside"}
POLICY = {"source": "policy", "figure": "range", "why": "verdict"}

NAMES: Spec = {
    "title": None,
    "domain": False,
    "ticks": False,
    "labelPadding": 12,
    "labelLimit": 260,
    "labelFontSize": 11,
    "labelExpr": "split(datum.label, '\\n')",
}
"""The names beside the lines, which a line break breaks."""

COUNTS: Spec = {"strokeWidth": 2.8, "size": 80, "opacity": 1}
ASIDE: Spec = {"strokeWidth": 1.2, "size": 30, "opacity": 0.8, "yOffset": BELOW}
"""What counts outweighs what was set aside, which stands a little below its line: equal figures would hide it."""

ENDS: tuple[tuple[str, str, Spec, str | Spec], ...] = (
    ("left", "open", {"type": "point", "shape": LEFTWARD, "filled": True}, {"value": 0}),
    ("right", "open", {"type": "point", "shape": RIGHTWARD, "filled": True}, {"value": "width"}),
    ("left", "cap", {"type": "point", "shape": "M0,-1V1"}, "start"),
    ("right", "cap", {"type": "point", "shape": "M0,-1V1"}, "end"),
    ("left", "far off", {"type": "point", "shape": LEFTWARD}, {"value": 0}),
    ("right", "far off", {"type": "point", "shape": RIGHTWARD}, {"value": "width"}),
)
"""What is drawn at an end of a figure, and where."""


def vega(answers: AnyAnswers, *, caption: str | None = None) -> Spec:
    """A Vega-Lite spec of an answer, as a plain dict: what `plot.sources` draws, each mark with its report.

    Of answers over time it is what `plot.timeline` draws, with the reports as points, and of answers under several
    policies, or of several subjects, what `plot.policies` does. The data are in the spec, a row for each figure:
    those set aside that are not drawn too, with `drawn` false. `caption` is as in the plots. Names are data
    there and no part of an expression; only references of http and https are links.
    Raises ExportError for anything but answers, and for a caption that is no text.

    >>> import figrecon as fr
    >>> said = [("A", "1,500"), ("B", "at least 3,000"), ("C", "20,000")]
    >>> spec = vega(fr.reconcile([fr.Report("troops", n, source=s, published="2024-10-23") for s, n in said]))
    >>> [(row["line"], row["figure"], row["status"]) for row in spec["data"]["values"]]
    [('C', '20,000', 'used'), ('B', 'at least 3,000', 'used'), ('A', '1,500', 'used')]
    """
    if isinstance(answers, Answer):
        return _of_lines(of_sources(answers, caption), sentence(answers), REPORT)
    given = several(answers)
    if len({(answer.subject, answer.policy.label) for answer in given}) > 1:
        return _of_lines(of_policies(given, caption), " ".join(map(sentence, given)), POLICY)
    told = over_time(given)
    return spec_over_time(told, told.notes(caption))


def _of_lines(told: Lines, description: str, fields: Mapping[str, str]) -> Spec:
    above = top(told.title, told.notes, description)
    if not told.lines:
        return no_figure(above)
    lines = [(name, line, line.apart(told.axis)) for name, line in zip(_names(told.lines), told.lines, strict=True)]
    rows = [row for name, line, apart in lines for row in _rows(name, line, apart, told.axis)]
    labels = [_label(name, line, apart) for name, line, apart in lines]
    y = {"field": "line", "type": "nominal", "scale": {"domain": [name for name, _, _ in lines]}, "axis": NAMES}
    x = {"type": "quantitative", "scale": number_scale(told.axis), "axis": number_guide(told.axis, told.unit)}
    layers = [*_band(told, x), *_figures(told, rows, x, y, fields), _values(labels, y)]
    return {**above, "height": {"step": A_LINE}, "data": {"values": rows}, "layer": layers}


def _names(lines: list[PlotLine]) -> list[str]:
    """The lines by name, each once: what looks the same is told apart by its number."""
    names: dict[str, None] = {}
    for line in lines:
        name = told = in_columns(line.name, LONGEST_NAME, NAME_COLUMNS, most_lines=2)
        n = 1
        while told in names:
            n += 1
            told = f"{name} ({n})"
        names[told] = None
    return list(names)


# --- the data


def _rows(name: str, line: PlotLine, apart: Collection[Drawn], axis: NumberAxis) -> Iterator[Spec]:
    """A row for each figure of a line; `start`, `end` and `point` are where it is drawn."""
    for figure in (*line.held, *line.aside):
        behind = report_fields(figure.reports)
        if not figure.reports:  # the range of a policy
            behind |= {"source": harmless(line.name), "figure": harmless(line.words)}
        drawn = any(figure is one for one in (*line.held, *apart))
        yield {"line": name, **behind, **_drawn(figure, axis), "drawn": drawn}


def _drawn(figure: Drawn, axis: NumberAxis) -> Spec:
    low, best, high, style = figure.mark
    ends = [edge if n is None else axis.held(n) for n, edge in ((low, axis.low), (high, axis.high))]
    return {
        "status": style.value,
        "why": harmless(figure.why),
        "low": json_number(low),
        "best": json_number(best),
        "high": json_number(high),
        "start": json_number(ends[0]),
        "end": json_number(ends[1]),
        "point": json_number(best) if best is not None and axis.holds(best) else None,
        "left": _end(low, best, axis, beyond=best is not None and best < axis.low),
        "right": _end(high, best, axis, beyond=best is not None and best > axis.high),
    }


def _end(n: float | None, best: float | None, axis: NumberAxis, *, beyond: bool) -> str:
    """What is drawn at an end of a figure: an arrow, a cap, a hollow arrow, or nothing, for the dot is there."""
    if beyond:
        return "far off"
    if n is None:
        return "open"
    return "cap" if best is None and axis.holds(n) else ""


def _label(name: str, line: PlotLine, apart: Collection[Drawn]) -> Spec:
    """What is told behind a line, and in its tooltip what was set aside and is not drawn."""
    rest, more = display.excerpt([a for a in line.aside if not any(a is one for one in apart)], MOST_TOLD)
    named = [f"{r.words} ({r.day.isoformat()}, {aside.why})" for aside in rest for r in aside.reports]
    named = [display.clean(words, LONGEST_TOLD) for words in named]
    named += [f"and {more:,} more"] if more else []
    words = display.clean(line.told(len(apart)).replace("  ", " · "), LONGEST_VALUE)
    return {"line": name, "name": harmless(line.name), "told": words, "rest": harmless("; ".join(named))}


# --- the marks


def _band(told: Lines, x: Spec) -> list[Spec]:
    """The range behind the lines, whose closed ends are dotted lines, and its best."""
    if told.band is None:
        return []
    low, best, high, _ = told.band
    start, end = (edge if n is None else n for n, edge in ((low, told.axis.low), (high, told.axis.high)))
    span: Spec = {"x": {"field": "start", **x}, "x2": {"field": "end"}}
    ground = {"type": "rect", "color": BLUE, "opacity": 0.15}
    dots = {"type": "rule", "color": BLUE, "strokeDash": [1, 3]}
    line = {"type": "rule", "color": BLUE, "strokeWidth": 1.5}
    return [
        _layer(
            [{"start": json_number(start), "end": json_number(end)}],
            ground,
            span,
        ),
        _layer([{"end": json_number(n)} for n in (low, high) if n is not None], dots, {"x": {"field": "end", **x}}),
        _layer([{"best": json_number(n)} for n in [best] if n is not None], line, {"x": {"field": "best", **x}}),
    ]


def _layer(values: list[Spec], mark: Spec, encoding: Spec) -> Spec:
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _figures(told: Lines, rows: list[Spec], x: Spec, y: Spec, fields: Mapping[str, str]) -> list[Spec]:
    """Bars, what is at their ends, and dots: what was set aside lighter and lower, behind what counts."""
    shown = [row for row in rows if row["drawn"]]
    dots = looks(_looks(told, shown), {"field": "status", "type": "nominal"})
    layers: list[Spec] = []
    for aside, look in ((True, ASIDE), (False, COUNTS)):
        kind: Spec = {"field": "status", "equal": Style.ASIDE.value}
        only = [{"field": "drawn", "equal": True}, kind if aside else {"not": kind}]
        found = [row for row in shown if (row["status"] == Style.ASIDE) is aside]
        behind: Spec = {"y": y, "color": COLOR, "tooltip": tooltip(fields), "href": LINKED}
        bar = {"type": "rule", "strokeWidth": look["strokeWidth"]}
        drawn = [(only, bar, {"x": {"field": "start", **x}, "x2": {"field": "end"}, **behind})]
        for side, what, mark, place in ENDS:
            if any(row[side] == what for row in found):
                at = {"field": place, **x} if isinstance(place, str) else place
                drawn.append(([*only, {"field": side, "equal": what}], mark, {"x": at, **behind}))
        dot = {key: value for key, value in behind.items() if key != "color"} | dots
        drawn.append((only, {"type": "point", "strokeWidth": 1.5}, {"x": {"field": "point", **x}, **dot}))
        for test, mark, encoding in drawn if found else ():
            layers.append({"transform": [{"filter": {"and": test}}], "mark": {**look, **mark}, "encoding": encoding})
    return layers


def _looks(told: Lines, shown: list[Spec]) -> Iterator[str]:
    """The entries of the legend: the looks of what is drawn."""
    band = Mark(None, None, None) if told.band is None else told.band
    if told.band is not None:
        yield "low to high"
    if band.best is not None:
        yield "best"
    for row in shown:
        yield from [row["status"]] if row["point"] is not None else []
        ends = (row["left"], row["right"])
        yield from (name for what, name in (("open", "open end"), ("far off", "far off")) if what in ends)


def _values(labels: list[Spec], y: Spec) -> Spec:
    """The figures in words, in a column of their own behind the lines."""
    text = {"type": "text", "align": "left", "dx": 12, "fontSize": 11, "color": INK_ON_GROUND}
    words = {"text": {"field": "told", "type": "nominal"}, "tooltip": tooltip(BEHIND)}
    return _layer(labels, text, {"x": {"value": "width"}, "y": y, **words})
