"""What two amounts share: the unit, and the scale that is written once for both."""

from fractions import Fraction

from figrecon.ranges import may_share_thousands

from .labels import resolved
from .lexicon import Lexicon
from .phrases import WordedAmount

SPREAD = 10
"""The second end of a range is at most this many times the first where it shares its thousands: "10-12,000"."""


def is_one_unit(first: WordedAmount, last: WordedAmount, opener: str) -> bool:
    """Whether two parts count the same: one noun for both, or the same noun twice."""
    paid, repaid = first.left.money, last.left.money
    if paid and repaid and resolved(paid)[0] != resolved(repaid)[0]:
        return False
    if is_rate_of_both(first, last):
        return True
    if first.noun is None or (paid and first.noun.label == paid):
        return True
    if last.noun is None:  # from 12% to 345: the second number is no percentage
        return bool(opener) and not (opener == "from" and is_percent(first))
    return resolved(first.noun.label)[0] == resolved(last.noun.label)[0]


def is_rate_of_both(first: WordedAmount, last: WordedAmount) -> bool:
    """Whether what the first amount of money is per is told once: from $90 A BARREL to $60."""
    if first.noun is None or last.noun is None or not first.left.money or last.noun.label != last.left.money:
        return False
    return first.noun.label.startswith(f"{first.left.money} per ")


def is_percent(part: WordedAmount) -> bool:
    """Whether a part is a percentage."""
    return part.noun is not None and resolved(part.noun.label)[0] == "percent"


def with_letter_of(first: WordedAmount, last: WordedAmount, lex: Lexicon) -> WordedAmount:
    """10m-12m people: the m before the dash is what the m before the noun is."""
    letter = first.amount.letter
    if not letter or last.amount.letter or last.amount.factor != lex.symbols[letter]:
        return first
    return first._replace(amount=first.amount.with_letter(lex.symbols[letter]), noun=None)


def with_scale_of(first: WordedAmount, last: WordedAmount, *, changes: bool = False) -> tuple[WordedAmount, str | None]:
    """10 to 12 thousand: what scales the second amount scales the first; where that cannot be, the doubt says so."""
    a, b = first.amount, last.amount
    if b.factor == 1 or a.factor > 1 or a.letter or not a.value:
        return first, None
    if a.value * b.factor < b.value * (SPREAD if changes else 1):  # the numerals alone: 10 and 12
        return first.scaled(b.factor), None
    if b.factor < 1000 or a.value >= min(b.value, 1000):
        return first, None
    ends = f"{float(a.value):,.15g} to {float(b.value):,.15g}"
    return first, f"{ends}: the first may share the magnitude of the second"


def with_scale_before(first: WordedAmount, last: WordedAmount, most: int) -> tuple[WordedAmount, str | None]:
    """Between 5 hundred and 6: what scales the first amount may scale the second, as the doubt says.

    The numerals alone rise, the second to at most so many times the first: between 5 thousand and 700 is told backward.
    """
    a, b = first.amount, last.amount
    if a.factor == 1 or b.factor > 1 or b.letter or last.left.money:
        return last, None
    numeral = Fraction(a.value) / a.factor
    if not numeral < b.value <= most * numeral:
        return last, None
    bare, size = f"{float(b.value):,g}", f"{float(b.value * a.factor):,.15g}"
    return last.scaled(a.factor), f"'{bare}' is read as {size}, by the magnitude of the number before; it may be {bare}"


def with_thousands_of(first: WordedAmount, last: WordedAmount) -> tuple[WordedAmount, str | None]:
    """10-12,000: a first end below a thousand shares the thousands of the second; the doubt is the other reading."""
    a, b = first.amount, last.amount
    if not a.factor == b.factor == 1 or not isinstance(a.value, int) or not isinstance(b.value, int):
        return first, None
    if first.noun is not None or b.end > b.start + 1 or not may_share_thousands(a.value, b.value):
        return first, None
    low = a.value
    return (
        first.scaled(1000),
        f"'{low}-{b.value:,}' read as {low * 1000:,} to {b.value:,}; it may be {low} to {b.value:,}",
    )
