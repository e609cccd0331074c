"""The parts of which Vega-Lite specs are made: fields, scales, axes, looks with their legend, tooltips, the top."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from figrecon import display
from figrecon._values import FrozenMapping
from figrecon._visible import visible
from figrecon.display import INK, Style, link
from figrecon.reports import Report

from .axis import NumberAxis, Shape
from .lettering import LONGEST_TITLE, in_columns

Spec = dict[str, Any]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
"""The version that Altair 6, Observable and the editors take. All that is used of it was in version 5 already."""

WIDE, TITLE_COLUMNS, SUBTITLE_COLUMNS = 460, 60, 90
"""Pixels of the plot itself; characters of a line of the title, and of what stands below it."""

LONGEST_FIELD, LONGEST_NOTE = 400, 1000
"""Characters of a field of a tooltip, and of a description: no screen shows more."""

EXACT = 2**53
"""Up to here a program that reads JSON in doubles, as those that draw do, has every whole number."""

BLUE, VERMILION, GRAY = INK[Style.USED], INK[Style.BESIDE], "#808080"
"""The gray has a contrast of 3:1 on white and on the dark themes alike (WCAG 2.2, 1.4.11)."""

LEFTWARD, RIGHTWARD = "M0.7,-0.8L-0.9,0L0.7,0.8Z", "M-0.7,-0.8L0.9,0L-0.7,0.8Z"
"""Arrowheads, as paths."""

INK_ON_GROUND: Spec = {"expr": "luminance(background || '#fff') < 0.2 ? '#fff' : '#000'"}
"""The color of words among the marks, for which themes have none: what can be read on their ground."""

HOLLOW, PALE = "transparent", "rgba(0,114,178,0.18)"

LOOKS: Mapping[str, tuple[str, str, str]] = FrozenMapping(
    {
        "low to high": ("M-1,-0.7H1V0.7H-1Z", PALE, PALE),
        "no best": ("M-1,-0.7H-0.4M0.1,-0.7H0.7M-1,0.7H-0.4M0.1,0.7H0.7", HOLLOW, BLUE),
        "best": ("M-1.5,0H1.5", BLUE, BLUE),
        "used": ("circle", BLUE, BLUE),
        "set aside": ("circle", HOLLOW, GRAY),
        "beside": ("diamond", HOLLOW, VERMILION),
        "open end": (RIGHTWARD, BLUE, BLUE),
        "far off": (RIGHTWARD, HOLLOW, GRAY),
        "a source corrected itself": ("triangle-down", HOLLOW, VERMILION),
    }
)
"""What each mark is called in the legend, and its shape, fill and stroke: no two differ by color alone."""

REPORT = {
    "source": "source",
    "figure": "as written",
    "kind": "kind",
    "published": "published",
    "as_of": "as of",
    "status": "status",
    "why": "how, or why not",
    "reference": "reference",
}
"""The fields that name a report, and how a tooltip titles them."""

COLOR: Spec = {
    "field": "status",
    "type": "nominal",
    "scale": {"domain": [style.value for style in Style], "range": [BLUE, VERMILION, GRAY]},
    "legend": None,
}
"""The color of a bar or an arrow, by the status of its figure."""

LINKED: Spec = {"condition": {"test": "datum.link !== null", "field": "link", "type": "nominal"}, "value": None}
"""The link of a mark that has one: only those of http and https are in the data."""


def json_number(n: float | None) -> float | None:
    """A number as JSON has it: whole ones above 2**53 as the nearest double, which their words tell exactly.

    >>> json_number(2**53), json_number(10**30), json_number(None)
    (9007199254740992, 1e+30, None)
    """
    return float(n) if n is not None and abs(n) > EXACT else n


def harmless(text: str | None) -> str:
    """Other people's text as a field of the data: clean, and never null, which a tooltip would print."""
    return display.clean(text or "", LONGEST_FIELD)


def report_fields(reports: Sequence[Report]) -> Spec:
    """What names the reports behind a mark, each thing that they say once."""

    def all_say(things: Iterable[str | None]) -> str:
        return harmless("; ".join(dict.fromkeys(thing for thing in things if thing)))

    return {
        "source": all_say(report.attribution for report in reports),
        "figure": all_say(report.words for report in reports),
        "kind": all_say(report.kind.value for report in reports),
        "published": all_say(report.day.isoformat() for report in reports),
        "as_of": all_say(report.as_of.isoformat() for report in reports),
        "reference": all_say(report.reference for report in reports),
        "link": next(filter(None, (link(report.reference) for report in reports)), None),
        "key": visible("; ".join(report.key for report in reports)),
    }


def number_scale(axis: NumberAxis) -> Spec:
    """The scale of an axis; Vega's symlog is log1p, which is nearly linear below its constant."""
    bent = {"constant": axis.begin} if axis.shape is Shape.SYMLOG else {}
    return {"type": axis.shape.value, "domain": [axis.low, axis.high], **bent}


def number_guide(axis: NumberAxis, unit: str | None) -> Spec:
    """The ticks, as the other plots have them, and what the axis is titled."""
    title = axis.label(unit).replace(", linear", ", nearly linear")
    words = {n: display.compact(n) for n in axis.ticks}
    short = [f"datum.value === {n!r} ? '{word}'" for n, word in words.items() if word[-1].isalpha() or "e" in word]
    labels = {"labelExpr": " : ".join([*short, "datum.label"])} if short else {}
    return {"title": title or None, "values": list(axis.ticks), "format": ",.12~g", "gridOpacity": 0.4, **labels}


def looks(names: Iterable[str], field: Spec, shapes: Mapping[str, str] = FrozenMapping()) -> Spec:
    """The encodings of shape, fill and stroke of a field, with one legend above the plot of the looks named.

    `shapes` are drawn in place of those of `LOOKS`.
    """
    found = set(names)
    domain = [name for name in LOOKS if name in found]
    drawn = [(shapes.get(name, LOOKS[name][0]), *LOOKS[name][1:]) for name in domain]
    legend = {"orient": "top", "title": None, "columns": 4, "symbolSize": 90, "symbolOpacity": 1} if domain else None
    return {
        channel: {
            **field,
            "scale": {"domain": domain, "range": [look[n] for look in drawn]},
            "legend": legend,
        }
        for n, channel in enumerate(("shape", "fill", "stroke"))
    }


def tooltip(fields: Mapping[str, str]) -> list[Spec]:
    """A tooltip of some fields, each with its title."""
    return [{"field": name, "type": "nominal", "title": title} for name, title in fields.items()]


def top(title: str, notes: Sequence[str], description: str) -> Spec:
    """What stands above every plot: its title, the day and the sources below it, and a description to be read out."""
    texts = {"text": in_columns(title, LONGEST_TITLE, TITLE_COLUMNS).split("\n")}
    below = [line for note in notes for line in in_columns(note, LONGEST_FIELD, SUBTITLE_COLUMNS).split("\n")]
    return {
        "$schema": SCHEMA,
        "description": display.clean(description, LONGEST_NOTE),
        "title": {**texts, "subtitle": below, "anchor": "start", "frame": "bounds", "subtitlePadding": 4},
        "width": WIDE,
        "config": {"view": {"stroke": None}},
    }


def no_figure(above: Spec) -> Spec:
    """A plot that says that there is no figure."""
    text = {"type": "text", "fontSize": 13, "color": INK_ON_GROUND}
    shown = {"text": {"field": "text", "type": "nominal"}}
    return {**above, "height": 80, "data": {"values": [{"text": "no figure"}]}, "mark": text, "encoding": shown}
