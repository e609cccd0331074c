"""Numerals in digits: any script, any grouping, the decimal sign by locale."""

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from .locales import Separators

MAX_NUMERAL = 200
"""Characters of one numeral: 10**100, beyond which there is no figure, has 134 with its separators."""

MAX_EXPONENT = 330
"""The smallest float is 5e-324."""

Number = int | Fraction

GROUP = 3
"""Digits of a group: as many after a point may be one, and need a second look."""

ARABIC = "٫"
"""The decimal sign of Arabic digits, the same in every locale."""

PLAIN = str.maketrans("’−·，．", "'-.,.")
"""Typographic and full-width forms of separators."""

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
SPACED = re.compile(r"\s")


class Numeral(NamedTuple):
    """What digits say: the value, and what is doubtful.

    `step` is the value of the last digit, where that is a zero after the decimal sign: 3.0.
    """

    value: Number
    step: Number | None = None
    doubt: str | None = None


def numeral(text: str, separators: Separators) -> Numeral | None:
    """The value of a numeral as its locale prints it; None where the groups of digits make none."""
    if len(text) > MAX_NUMERAL:
        return None
    if text.isascii() and (common := _common(text, separators)):
        return common
    plain = _in_ascii(text)
    if plain is None:
        return None
    mantissa, _, exponent = plain.replace("E", "e").partition("e")
    found = _mantissa(mantissa, separators)
    if found is None or not exponent:
        return found
    power = int(exponent)
    if abs(power) > MAX_EXPONENT:
        return None
    scale = 10**power if power >= 0 else Fraction(1, 10**-power)
    return Numeral(found.value * scale, None if found.step is None else found.step * scale, found.doubt)


def _common(text: str, separators: Separators) -> Numeral | None:
    """The numerals that most are: digits alone, groups with commas, decimals that can be no group."""
    if text.isdigit():
        return Numeral(int(text))
    if separators.group == "," and GROUPED.fullmatch(text):
        return Numeral(int(text.replace(",", "")))
    whole, point, decimals = text.partition(separators.decimal)
    plainly = point and len(decimals) != GROUP and whole.isdigit() and decimals.isdigit()
    return _decimal(whole, decimals) if plainly else None


def _in_ascii(text: str) -> str | None:
    """The numeral in the digits 0 to 9 and plain separators; None where two scripts are mixed."""
    if text.isascii():
        return text
    zeros = {ord(c) - unicodedata.decimal(c) for c in text if c.isdecimal()}
    if len(zeros) != 1:
        return None
    plain = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return SPACED.sub(" ", plain.translate(PLAIN))


def _mantissa(text: str, separators: Separators) -> Numeral | None:
    if text.startswith("."):
        return _decimal("0", text[1:]) if text[1:].isdigit() else None
    groups = re.findall(r"\d+", text)
    marks = [c for c in text if not c.isdigit()]
    if not marks:
        return Numeral(int(text))
    last, others = marks[-1], set(marks[:-1])
    if len(others | {last}) == 1:
        return _one_mark(text, groups, last, separators)
    if len(others) != 1 or marks.count(last) != 1 or last in " '٬" or not _is_grouped(groups[:-1]):
        return None
    found = _decimal("".join(groups[:-1]), groups[-1])
    return found if last in (separators.decimal, ARABIC) else _doubted(found, text, None, separators)


def _one_mark(text: str, groups: list[str], mark: str, separators: Separators) -> Numeral | None:
    """A numeral with one kind of separator: groups, or a decimal sign."""
    whole, grouped = Numeral(int("".join(groups))), _is_grouped(groups)
    groups_only = mark in " '٬"
    if grouped and (groups_only or mark == separators.group):
        return whole
    if groups_only or (len(groups) > 2 and not (grouped and mark != separators.group)):
        return None
    if len(groups) > 2:
        return _doubted(whole, text, None, separators)
    decimal = _decimal(*groups)
    if mark == ARABIC or (mark == separators.decimal and not grouped):
        return decimal
    if mark == separators.decimal:
        return _doubted(decimal, text, whole.value, separators)
    return _doubted(whole, text, decimal.value, separators) if grouped else _doubted(decimal, text, None, separators)


def _is_grouped(groups: list[str]) -> bool:
    """Whether digits stand in threes, or as in India in twos before the last three; no group of one follows."""
    first, *rest = groups
    if len(rest[-1]) != 3 or first.startswith("0"):
        return False
    middle = {len(g) for g in rest[:-1]}
    return (len(first) <= 3 and middle <= {3}) or (len(first) <= 2 and middle <= {2})


def _decimal(whole: str, decimals: str) -> Numeral:
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    step = Fraction(1, 10 ** len(decimals)) if decimals[-1] == "0" else None
    return Numeral(value.numerator if value.denominator == 1 else value, step)


def _doubted(found: Numeral, text: str, other: Number | None, separators: Separators) -> Numeral:
    """The numeral with the doubt of what else it may be, or that the locale does not print it so."""
    how = f"{text!r} read as {_plain(found.value)}"
    doubt = f"{how}; not printed so in {separators.name}" if other is None else f"{how}; it may be {_plain(other)}"
    return found._replace(doubt=doubt)


def _plain(value: Number) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{float(value):,}"
