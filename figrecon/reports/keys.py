"""The key of a report that was given none: a hash of what it says."""

import hashlib
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import attrs

from figrecon.figures import Figure

KEY_LENGTH = 16
"""Hexadecimal digits of a key made from a report's content: among a million reports, two share one by chance once in
30 million tables."""

YOUNG = ("confidence", "rank")
"""Fields that came after keys were first written down: without them a report has the key that it always had."""

NOT_HASHED = ("figure", "extra", "course", "_key", *YOUNG)
"""Fields that are hashed by themselves, or not at all."""

NOT_SAID = ("status", "flags", "text")
"""Of a figure, the words are not hashed, and a status only where there is one, for it is young, too."""


def content_key(report_class: type[Any]) -> Callable[[Any], str]:
    """What makes the key of a report of a class."""
    content = _written(report_class, NOT_HASHED, ("subject", "source", "published"), "[{}]", "({name!r}, {value})")
    said = _written(Figure, NOT_SAID, ("low", "best", "high", "unit"), "({})", "{value}")

    def key(report: Any) -> str:
        figure = report.figure
        told = "None" if figure is None else said(figure)
        if figure is not None and figure.status is not None:
            told = f"{told[:-1]}, {figure.status!r})"
        extra = repr(sorted((str(k), str(v)) for k, v in report.extra.items())) if report.extra else "[]"
        whole = f"{content(report)}{told}{extra}{report.marks}"
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_LENGTH]

    return key


def _written(
    of: type[Any], without: tuple[str, ...], most: tuple[str, ...], whole: str, each: str
) -> Callable[[Any], str]:
    """How all fields of an object are written down, each as its repr; quickly where only the `most` usual are given."""
    fields = [field for field in attrs.fields(of) if field.init and field.name not in without]
    full = whole.format(", ".join(each.format(name=field.name, value="%r") for field in fields))
    plain = whole.format(
        ", ".join(
            each.format(name=field.name, value="%r" if field.name in most else repr(field.default)) for field in fields
        )
    )
    rest = [field for field in fields if field.name not in most]
    unsaid = tuple(field.default for field in rest)
    usual, unusual, every = (attrgetter(*names) for names in (most, [f.name for f in rest], [f.name for f in fields]))
    return lambda one: plain % usual(one) if unusual(one) == unsaid else full % every(one)
