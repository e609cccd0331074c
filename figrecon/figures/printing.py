"""A figure in words: another 1,500 troops, about 3,000, 12 confirmed deaths, 30 fewer.

The functions take a Figure; they cannot name its class, which prints by them.
"""

from typing import Any

from figrecon import units
from figrecon._visible import visible
from figrecon.conventions import CEILINGS, FLOORS, Qualifier

NO_OF = frozenset(
    {
        "several",
        "few",
        "many",
        "some",
        "most",
        "numerous",
        "countless",
        "multiple",
        "various",
        "dozen",
        "hundred",
        "thousand",
        "million",
        "billion",
    }
)
"""Vague words that a noun follows without "of": several hundred troops, dozens of troops."""

MANY = 2
"""As many as a vague word stands for, at least: its noun is in the plural."""

UNHEDGED = (Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.VAGUE)
"""The qualifiers that print as no word."""


def in_words(figure: Any, spec: str, more: str = "") -> str:
    """The figure in words; `spec` is the number format of its numerals, `more` what is told of them behind them."""
    again = "another " if figure.increment and not more else ""
    if figure.qualifier is Qualifier.VAGUE and figure.word:
        return again + _vague(figure, visible(figure.word))
    if figure.numerals is None:
        return "no figure"
    return again + _plain(figure, spec, more)


def _vague(figure: Any, word: str) -> str:
    of = "" if word.rpartition(" ")[2] in NO_OF or not figure.unit else " of"
    return units.format_amount(word + of, figure.unit, MANY, _status(figure))


def _plain(figure: Any, spec: str, more: str) -> str:
    """The numerals with their hedge before them, and behind them what is said of them and the noun."""
    _, last = figure.numerals or (0, 0)
    amount = units.format_amount(_numeral(figure, spec) + more, figure.unit, last, _status(figure))
    return amount if figure.qualifier in UNHEDGED else f"{figure.qualifier.value} {amount}"


def _numeral(figure: Any, spec: str) -> str:
    said = figure.range
    if said.best is not None and (said.low is None or said.high is None):
        return format(said.best, spec or ",")
    if said.high is None and figure.qualifier in FLOORS:  # whose word stands before it
        return format(said.low, spec or ",")
    if said.low is None and figure.qualifier in CEILINGS:
        return format(said.high, spec or ",")
    return format(said, spec)


def _status(figure: Any) -> str:
    return figure.status.value if figure.status else ""


def takes_away(figure: Any) -> bool:
    """Whether it is an increment below zero that can be told as so many fewer: of what is counted, in one numeral.

    Money and measures, a soft bound and a number with two ends keep their sign: no words read back as the same.
    """
    if not figure.increment or figure.numerals is None or figure.numerals[1] >= 0:
        return False
    said = figure.range
    both_ends = said.best is not None and None not in (said.low, said.high) and said.low != said.high
    if both_ends or figure.qualifier in (Qualifier.UP_TO, Qualifier.VAGUE):
        return False
    return figure.unit is None or units.is_count(figure.unit)
