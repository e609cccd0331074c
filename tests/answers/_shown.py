"""What a notebook and a terminal would be given, taken apart."""

from datetime import date
from typing import Any

import figrecon as fr
from figrecon import display
from tests._markup import Markup

INK = display.ON_ANY_GROUND
USED, BESIDE = INK[display.Style.USED], INK[display.Style.BESIDE]


def reports(*said: tuple[str, Any, str], **more: Any) -> list[fr.Report]:
    return [fr.Report("dead", n, source=s, published=f"2024-10-{d}", **more) for s, n, d in said]


def under(name: str, version: str, found: fr.Range, verdict: str, unit: str | None) -> fr.Reconciliation:
    """The answer that a policy of this name gives, made by hand."""
    policy = fr.policies.Reported(name=name, version=version)
    day = date(2024, 10, 23)
    return fr.Reconciliation("troops", unit, day, day, found, fr.Verdict(verdict), policy=policy)


def pretty(value: Any, *, nested: bool = False, cycle: bool = False, wide: int = display.LINE) -> str:
    """What IPython's pretty printer would be told."""

    class Printer:
        stack = (1, 2) if nested else (1,)
        max_width = wide
        told = ""

        def text(self, text: str) -> None:
            self.told += text

    printer = Printer()
    value._repr_pretty_(printer, cycle)
    return printer.told


def html(value: Any) -> Markup:
    return Markup(value._repr_html_())


def strip(markup: Markup, tag: str) -> list[float]:
    """From left to right, where the dots are."""
    return [float(told["cx"]) for t, told in markup.elements if t == tag]
