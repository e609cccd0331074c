"""Names, dates and amounts as a newsroom prints them."""

import math
import re
from collections.abc import Iterable, Sequence

from figrecon import units
from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.dates import Period
from figrecon.figures import Figure
from figrecon.ranges import Range

TAKES_THE = re.compile(
    r"(United|Department|Government|Office|World|Red|International|European|African|Arab) |"
    r"(Netherlands|Philippines|Bahamas|Maldives|Pentagon|Kremlin|Vatican|Ministry|opposition|police|army)\b|"
    r"(US|UK|UN|EU|WHO|IOM)( |$)|"
    r".*\b(Ministry|Department|Office|University) of |"
    r".*\b(Republic|Union|Islands|States|Nations|Agency|Bank|Commission|Service)$",
)
"""Names that English prints with an article: "the United States", "the Ministry of Health"."""


RESIDUE = 7
"""A fraction with so many significant digits comes from arithmetic, a change of unit, and not from a newsroom."""


PRINTED = 4
"""To so many significant digits such a number is printed, and never to fewer than a whole number."""


def with_article(name: str) -> str:
    """The name as it stands in running text.

    >>> with_article("United States"), with_article("Russia")
    ('the United States', 'Russia')
    """
    return f"the {name}" if TAKES_THE.match(name) else name


def possessive(name: str) -> str:
    """Whose it is.

    >>> possessive("the Ministry"), possessive("rescuers"), possessive("the Red Cross")
    ("the Ministry's", "rescuers'", "the Red Cross's")
    """
    plural = name.endswith("s") and not name.endswith("ss")
    return f"{name}'" if plural else f"{name}'s"


def listed(names: Iterable[str]) -> str:
    """Names in order, each once, as a sentence lists them.

    >>> listed(["Russia", "North Korea", "Russia"])
    'North Korea and Russia'
    """
    return enumerated([with_article(name) for name in sorted(set(names))])


def enumerated(words: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def dated(period: Period) -> str:
    """A period behind a number: "as of October 2024", but "by December 2024".

    >>> dated(Period.read("2024-10")), dated(Period.read("../2024-12"))
    ('as of October 2024', 'by December 2024')
    """
    return str(period) if period.first is None else f"as of {period}"


def amount(value: Range, unit: str | None, subject: str) -> str:
    """A range with its unit, which is left out where the subject already names it.

    >>> amount(Range.exactly(3000), "troop", "troops in Russia"), amount(Range.exactly(3000), "troop", "the front")
    ('3,000', '3,000 troops')
    >>> [amount(Range.exactly(n), "hectare", "") for n in (4046.8564224, 24700.000000000004, 2.5, 0.0012345678)]
    ['4,047 hectares', '24,700 hectares', '2.5 hectares', '0.001235 hectares']
    """
    value = Range(*(None if n is None else _printed(n) for n in (value.low, value.best, value.high)))
    if unit is None or value.is_nothing or units.label(unit).casefold() in subject.casefold():
        return str(value)
    last = next(n for n in (value.high, value.best, value.low) if n is not None)
    return units.format_amount(str(value), unit, last)


def _printed(n: float) -> float:
    """A number without the digits that only arithmetic gave it; rounding keeps low, best and high in order."""
    text = f"{n:.15g}"  # what a float surely holds
    digits = text.lstrip("-0.").replace(".", "")
    if isinstance(n, int) or len(digits) < RESIDUE or "e" in text:
        return n if isinstance(n, int) else float(text)
    return round(n, max(0, PRINTED - 1 - math.floor(math.log10(abs(n)))))


def as_worded(figure: Figure, number: str) -> str:
    """A number as its figure words it: a single figure keeps its hedge."""
    hedge = figure.qualifier.value
    if figure.word:
        return str(figure)
    closed = figure.low is not None and figure.high is not None
    plain = not closed or figure.qualifier in (Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.VAGUE)
    if not closed and hedge not in number:
        return number.replace("at least", hedge).replace("at most", hedge)
    return number if plain else f"{hedge} {number}"


def amount_of(answer: Answer) -> str:
    """The range of an answer with its unit; of a sum of open parts, with the bound that they make of it."""
    return sum_of_parts(answer, answer.range) if answer.is_sum else amount(answer.range, answer.unit, answer.subject)


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
    head = f"{answer.subject}, as of {Period.of(answer.as_of)}"
    return head if answer.known_by == answer.as_of else f"{head}, as known by {Period.of(answer.known_by)}"
