"""What Wikidata can say of a figure: its number, its unit and its hedges as cells; all else is refused by name."""

import re
from collections.abc import Mapping
from decimal import Decimal

import attrs

from figrecon import units
from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.errors import ExportError, shown
from figrecon.figures import Figure, FigureStatus, told_in
from figrecon.ranges import Range
from figrecon.reports import Report
from figrecon.select import How, Position

from .wikidata_items import ITEMS, MEASURED_THINGS
from .words import range_of, whole_amount, without_residue

Hedges = Mapping[Qualifier | FigureStatus, tuple[str, ...]]
"""The cells that say each hedge or status; none where the property itself says the status."""

CIRCA: Hedges = {Qualifier.ABOUT: ("P1480", "Q5727902")}
"""Sourcing circumstances: circa, Wikidata's own way to say "about". It has none for the other hedges."""

NO_UNIT = "1"
"""What Wikidata's data model writes where a quantity has no unit."""


SIGN = r"(?=[^\W\d_]{2,4}(?![^\W\d_]))[^\W\d_]+[A-Z][^\W\d_]*"
SIGN_AT_A_NUMBER = re.compile(rf"\d ?({SIGN})|(?<![^\W\d_])({SIGN}) ?\d")
"""What looks like the sign of a unit or a currency beside a number, as in "200 kV" and "CFA 3 million". A figure has no
unit where it was not read as one, and a bare number would lose it."""


@attrs.frozen
class Statement:
    """What is to be stated: a range in a unit, as hedged, of a period, by whom, in whose words, by which reports."""

    value: Range
    unit: str | None
    hedges: tuple[Qualifier | FigureStatus, ...]
    when: Period
    who: str
    words: str
    cited: tuple[tuple[str, Report], ...]
    is_of_one: bool = True
    """Whether it is what one origin says, and no reconciled range."""

    def refused(self, why: str) -> ExportError:
        """The error that names the source and the figure."""
        advice = ", or leave the source out by leave_out=" if self.is_of_one else ""
        return ExportError(f"Wikidata cannot say {shown(self.words)} ({self.who}): {why}{advice}")


def of_position(position: Position) -> Statement:
    """What one origin says, in the unit it said it in. Raises ExportError for a number that no report of it prints.

    >>> import figrecon as fr
    >>> said = fr.Report("burnt", "2,471 acres", source="Rangers", published="2031-05-04")
    >>> stated = of_position(fr.reconcile([said], unit="hectares").positions[0])
    >>> print(stated.value, stated.unit)
    2,471 acre
    """
    figure = _own_figure(position)
    stated = Statement(
        figure.range,
        figure.unit,
        tuple(hedge for hedge in (figure.qualifier, figure.status) if hedge is not None),
        position.as_of,
        position.origin,
        figure.words,
        tuple((position.origin, report) for report in position.reports),
    )
    if position.how is not How.REPORTED:
        raise stated.refused(f"no report prints this number, it is {position.how.value}")
    return stated


def _own_figure(position: Position) -> Figure:
    """The figure as its report gives it: a change of unit would state a number that the source did not print."""
    held = position.figure
    for report in reversed(position.reports):
        own = report.figure
        if own is not None and own.unit is not None and held.unit is not None and told_in(own, held.unit) == held:
            return own
    return held


def of_answer(answer: Answer) -> Statement:
    """The reconciled range, hedged as all are who name its best, unless its ends already tell how unsure it is.

    Raises ExportError for a sum of parts.
    """
    value = without_residue(range_of(answer))
    is_wide = None not in (value.low, value.high) and value.low != value.high
    behind = [p for p in answer.positions if p.figure.best == answer.range.best]
    said = sorted({p.figure.qualifier for p in behind}, key=lambda q: (q is not Qualifier.EXACT, q.value))
    statuses = sorted({p.figure.status for p in answer.positions if p.figure.status is not None})
    stated = Statement(
        value,
        answer.unit,
        (*([] if is_wide else said[:1]), *statuses),
        Period.of(answer.as_of),
        "the reconciled range",
        whole_amount(answer),
        tuple((p.origin, report) for p in answer.positions for report in p.reports),
        is_of_one=False,
    )
    if answer.is_sum:
        raise stated.refused("it is the sum of the parts, and no source gives the whole")
    return stated


def quantity(stated: Statement, unit: str | None, hedges: Hedges) -> list[str]:
    """The cell of the quantity with its unit, and behind it those of the qualifiers that hedge it.

    `unit` is an item that the user names, or "1" for none. Raises ExportError for what Wikidata has no way to say.
    """
    number = _number(stated)
    said: dict[str, None] = {}
    cells: list[str] = []
    for hedge in _to_be_said(stated):
        if hedge not in hedges:
            raise stated.refused(f"say by hedges= what stands for '{hedge.value}'")
        if hedges[hedge] and "\t".join(hedges[hedge]) not in said:
            said["\t".join(hedges[hedge])] = None
            cells += hedges[hedge]
    return [number + _unit(stated, unit), *cells]


def _number(stated: Statement) -> str:
    value = stated.value
    if Qualifier.VAGUE in stated.hedges:
        raise stated.refused("it is a word, and its numbers are a convention's")
    if value.best is None:
        raise stated.refused("it names no best, and Wikidata needs one number")
    best = _plain(value.best)
    if value.low is not None and value.high is not None:
        return best if value.low == value.high else f"{best}[{_plain(value.low)},{_plain(value.high)}]"
    if value.best not in (value.low, value.high):
        raise stated.refused("Wikidata has no open end")
    return best


def _plain(value: float) -> str:
    """A number in digits, without an exponent."""
    return format(Decimal(repr(value)), "f")


def _to_be_said(stated: Statement) -> list[Qualifier | FigureStatus]:
    """The hedges that a bare number would swallow; an open end is one, whatever the words are."""
    bare = (Qualifier.EXACT, Qualifier.BETWEEN)
    hedges = [hedge for hedge in stated.hedges if hedge not in bare]
    is_open = stated.value.low is None or stated.value.high is None
    if is_open and not any(isinstance(hedge, Qualifier) for hedge in hedges):
        hedges.insert(0, Qualifier.AT_LEAST if stated.value.high is None else Qualifier.AT_MOST)
    return hedges


def _unit(stated: Statement, given: str | None) -> str:
    """The unit as the end of a quantity, `U35852`; nothing for people and things, which the property names."""
    known = None if stated.unit is None else ITEMS.get(stated.unit)
    if known is not None and given not in (None, known):
        raise stated.refused(f"{units.label(stated.unit or '')} are {known}, and unit= says {given}")
    if given is None and stated.unit is None:
        _check_signs(stated)
    item = given or known or (NO_UNIT if _is_bare(stated.unit) else None)
    if item is None:
        raise stated.refused(
            f"no item is known for the unit {shown(stated.unit)}: name it by unit=, say unit='{NO_UNIT}' for a plain "
            f"count, or convert by reconcile(..., unit=)"
        )
    return "" if item == NO_UNIT else f"U{item[1:]}"


def _check_signs(stated: Statement) -> None:
    """Raises ExportError where a report has the sign of a unit that was not read as one."""
    for words in (report.words for _, report in stated.cited):
        sign = SIGN_AT_A_NUMBER.search(words)
        if sign is not None:
            name = shown(sign[1] or sign[2])
            raise stated.refused(f"{name} is no unit known here: name its item by unit=, or say unit='{NO_UNIT}'")


def _is_bare(unit: str | None) -> bool:
    return unit is None or (units.is_count(unit) and unit not in MEASURED_THINGS)
