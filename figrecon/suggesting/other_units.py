"""Other units: a figure that misses what two others say by just the ratio of two units, or by a thousand.

Only one against two or more that agree is corrected, and only to a unit that is named: of one against one nobody knows
which is wrong, and the checks flag it.
"""

from collections.abc import Mapping

import attrs

from figrecon import units
from figrecon.checks.seen import is_unround
from figrecon.figures import Figure
from figrecon.reports import Report

from .suggestion import Hint, Suggestion
from .testimony import Number, Testimony, is_exact, keys

LEAST_AGREED = 2
"""So many others must say the same."""

SAME = 0.02
"""Others say the same within this share, the rounding of two digits."""

RATIOS = {
    ("hectare", "acre"): 2.471,
    ("oil_barrel", "gallon"): 42.0,
    ("stremma", "acre"): 0.2471,
}
"""Numbers of the second unit for one of the first: those that newsrooms mix up (see the checks)."""

NEAR = 0.001
"""By what share a ratio may be missed: units have no round ratios."""

THOUSAND = 1000


def other_units(told: Testimony) -> list[Suggestion]:
    """The figures that are in another unit than the one they are told in."""
    by_subject: dict[tuple[str, str | None], dict[str, tuple[Number, Report]]] = {}
    for name, numbers in told.numbers.items():
        for number, report in numbers.items():
            by_subject.setdefault((number.subject, number.unit), {})[name] = number, report
    found = []
    for (_, unit), newest in sorted(by_subject.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        if len(newest) > LEAST_AGREED:
            found += _odd_one_out(newest, unit)
    return found


def _odd_one_out(newest: Mapping[str, tuple[Number, Report]], unit: str | None) -> list[Suggestion]:
    in_order = sorted(newest.items(), key=lambda item: (item[1][0].value, item[0]))
    found = []
    for (name, (number, report)), rest in ((in_order[0], in_order[1:]), (in_order[-1], in_order[:-1])):
        low, high = rest[0][1][0].value, rest[-1][1][0].value
        figure = report.figure
        if figure is None or low <= 0 or number.value <= 0 or high > low * (1 + SAME):
            continue
        if not is_exact(report) or not is_unround(number.value):
            continue
        mended = _mended(figure, unit, number.value, low, high)
        if mended is not None:
            agreed = [other for _, (_, other) in rest]
            found.append(
                Suggestion(
                    Hint.UNIT,
                    f"{report.words} of {name} is {mended.words}",
                    f"it is then what {len(agreed)} others say, and else far from all of them",
                    keys([*agreed[:LEAST_AGREED], report]),
                    corrections={report.key: {"figure": mended}},
                )
            )
    return found


def _mended(figure: Figure, unit: str | None, value: float, low: float, high: float) -> Figure | None:
    """The figure in another unit, or in thousands, where it is then among the others."""
    thousands = value * THOUSAND
    if low * (1 - SAME) <= thousands <= high * (1 + SAME):
        return attrs.evolve(figure, low=thousands, best=thousands, high=thousands, grain=None, text="")
    for (one, other), ratio in RATIOS.items():
        for told, meant, times in ((one, other, 1 / ratio), (other, one, ratio)):
            if unit == units.canonical(told) and low * (1 - NEAR) <= value * times <= high * (1 + NEAR):
                return attrs.evolve(figure, unit=meant, text="")
    return None
