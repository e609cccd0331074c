"""Dates and amounts as a newsroom prints them."""

import math
import re

import attrs

from figrecon import units
from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.errors import UnitError
from figrecon.figures import Figure, FigureStatus
from figrecon.ranges import Range
from figrecon.reports import Kind
from figrecon.select import Position

RESIDUE = 7
"""A fraction with so many significant digits comes from arithmetic, a change of unit, and not from a newsroom."""


PRINTED = 4
"""To so many significant digits such a number is printed, and never to fewer than a whole number."""

NO_COUNT = re.compile(
    r"\b(?:per|rates?|ratio|share|average|mean|median|index|percent(?:age)?|proportion)\b|[%‰/]", re.IGNORECASE
)
"""A subject with such a word is no number of people or things, whatever else it names."""

MOST_WORDS = 20
"""So many words of a subject are looked at for what it counts."""

TITLES: dict[str, str] = {word.value: word.printed for word in (*Kind, *FigureStatus)}


def amount(value: Range, unit: str | None, subject: str, status: FigureStatus | None = None) -> str:
    """A range with its unit, which is left out where the subject already names it, and with how sure it is.

    >>> amount(Range.exactly(3000), "troop", "troops in Russia"), amount(Range.exactly(3000), "troop", "the front")
    ('3,000', '3,000 troops')
    >>> [amount(Range.exactly(n), "hectare", "") for n in (4046.8564224, 24700.000000000004, 2.5, 0.0012345678)]
    ['4,047 hectares', '24,700 hectares', '2.5 hectares', '0.001235 hectares']
    """
    value = without_residue(value)
    said = status.value if status else ""
    if unit is None or value.is_nothing or units.label(unit).casefold() in subject.casefold():
        return units.format_amount(str(value), None, 0, said)
    last = next(n for n in (value.high, value.best, value.low) if n is not None)
    return units.format_amount(str(value), unit, last, said)


def without_residue(value: Range) -> Range:
    """A range without the digits that only arithmetic gave its numbers; rounding keeps low, best and high in order.

    >>> print(without_residue(Range.exactly(741.3161444014961)))
    741.3
    """
    return Range(*(None if n is None else _printed(n) for n in (value.low, value.best, value.high)))


def _printed(n: float) -> float:
    text = f"{n:.15g}"  # what a float surely holds
    digits = text.lstrip("-0.").replace(".", "")
    if isinstance(n, int) or len(digits) < RESIDUE or "e" in text:
        return n if isinstance(n, int) else float(text)
    return round(n, max(0, PRINTED - 1 - math.floor(math.log10(abs(n)))))


def range_of(answer: Answer) -> Range:
    """The range of an answer as it is printed: people and things do not come in tenths.

    Where all who are behind it gave whole numbers of them, and an estimate, a mean or a change of unit made fractions
    of these, the low is rounded down, the high up and the best to the nearest. The answer keeps its own numbers.

    >>> import figrecon as fr
    >>> said = [fr.Report("at the border", "3,000 troops", source="Spy agency", published="2031-10-23")]
    >>> answer = fr.reconcile(said, policy=fr.Estimate(0.9))
    >>> print(range_of(answer), "|", f"{answer.range:,.2f}")
    3,000 (965–9,323) | 3,000.00 (965.37–9,322.82)
    """
    return in_whole_numbers(answer.range) if _is_of_whole_numbers(answer) else answer.range


def in_whole_numbers(value: Range) -> Range:
    """A range rounded outward.

    >>> print(in_whole_numbers(Range(1.5, 2.25, 3)))
    2 (1–3)
    """
    low, best, high = value.low, value.best, value.high
    return Range(
        None if low is None else math.floor(low),
        None if best is None else round(best),
        None if high is None else math.ceil(high),
    )


def _is_of_whole_numbers(answer: Answer) -> bool:
    ends = (answer.range.low, answer.range.best, answer.range.high)
    if not any(isinstance(n, float) for n in ends) or not _counts(answer.unit, answer.subject):
        return False
    return all(_is_whole(p) for one in (answer, *answer.parts.values()) for p in one.positions)


def _is_whole(position: Position) -> bool:
    """Whether all that its reports say is in whole numbers, in their own units."""
    figures = [report.figure for report in position.reports if report.figure is not None]
    return not any(isinstance(n, float) for f in figures for n in (f.low, f.best, f.high))


def _counts(unit: str | None, subject: str) -> bool:
    """Whether people or things are counted, by the unit or, where there is none, by a word of the subject."""
    if unit is not None:
        return units.is_count(unit)
    words = [] if NO_COUNT.search(subject) else re.findall(r"[^\W\d_]+", subject)[:MOST_WORDS]
    return any(map(_is_count, words))


def _is_count(word: str) -> bool:
    try:
        return units.is_count(word)
    except UnitError:
        return False


def as_worded(figure: Figure, number: str) -> str:
    """A number as its figure words it: a single figure keeps its hedge."""
    hedge = figure.qualifier.value
    if figure.increment and not figure.word:
        return f"another {as_worded(attrs.evolve(figure, increment=False), number)}"
    if figure.word:
        return str(figure)
    closed = figure.low is not None and figure.high is not None
    plain = not closed or figure.qualifier in (Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.VAGUE)
    if not closed and hedge not in number:
        return number.replace("at least", hedge).replace("at most", hedge)
    return number if plain else f"{hedge} {number}"


def amount_of(answer: Answer) -> str:
    """The range of an answer with its unit; of a sum of open parts, with the bound that they make of it."""
    found = range_of(answer)
    return sum_of_parts(answer, found) if answer.is_sum else amount(found, answer.noun, answer.subject, answer.status)


def whole_amount(answer: Answer) -> str:
    """The same in a table, where the noun stands whatever the subject says."""
    return amount(range_of(answer), answer.noun, "", answer.status)


def beside_title(kind: str) -> str:
    """How print introduces what stands beside the count: by its kind, or by how sure it is.

    >>> beside_title("plan"), beside_title("feared")
    ('Planned', 'Feared')
    """
    return TITLES[kind]


def sum_of_parts(answer: Answer, total: Range) -> str:
    """A sum of the parts: an open one counts in it with its numeral, and print says what that makes."""
    below, above = answer.open_parts
    worded = amount(total, answer.unit, answer.subject)
    if above and below:
        return f"{worded} by the numerals of open figures"
    if (above or below) and total.low == total.high:
        return f"at least {worded}" if above else f"at most {worded}"
    if above and total.high is not None:
        return f"{worded} or more"
    return f"{worded} or less" if below and total.low is not None else worded


def heading(answer: Answer) -> str:
    """What an answer is about: the subject and the day, and by when what it rests on was known."""
    return f"{answer.subject}, {dated(answer)}"


def dated(answer: Answer) -> str:
    """The day that an answer is about, and by when what it rests on was known, where that is another."""
    day = f"as of {Period.of(answer.as_of)}"
    return day if answer.known_by == answer.as_of else f"{day}, as known by {Period.of(answer.known_by)}"
