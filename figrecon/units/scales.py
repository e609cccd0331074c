"""Scales in the labels of units: million USD, '000 people, US$ m. What a table prints once, over its numbers."""

import re

from .table import Sort, find_unit

WORDS = {
    "dozen": 12,
    "doz": 12,
    "dz": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "lkh": 10**5,
    "million": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "crore": 10**7,
    "krore": 10**7,
    "karor": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "quadrillion": 10**15,
}
"""Words and abbreviations of scales; in the plural too. A score is none here: it is what exams and games have."""

LETTERS = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9}
"""Letters that are scales beside a currency or what is counted, and else a unit: 155 m, but US$ m."""

DIGITS = {"000": 10**3, "000s": 10**3, "000,000": 10**6, **{f"{10**n:,}": 10**n for n in (3, 6, 9)}}
DIGITS |= {number.replace(",", ""): n for number, n in DIGITS.items()}
"""Scales in digits: '000, 1000 tonnes."""

ASIDE = re.compile(r"[()\[\]'’‘`´]+|,(?=\s|$)|\b(?:in|of)\s", re.IGNORECASE)
"""What stands between a scale and its unit and says nothing: USD (millions), in thousands of people."""

GLUED = re.compile(r"(\w*[$¢-¥₠-₿])(\w+)")
"""A sign of money with its scale: US$m, €bn."""

RATE = re.compile(r"\s*/|\s+per\b", re.IGNORECASE)
"""Where what a rate is per begins: deaths per million is no scale."""

MOST = 3
"""Scales that multiply each other: hundred thousand million."""


def split(label: str) -> tuple[int, str]:
    """How many a label is of its unit, and the label of that unit, empty where it names none.

    A label that the table has as it stands is itself: a million barrels is a unit of the oil trade.

    >>> split("million USD"), split("'000 US$"), split("people (thousands)"), split("$bn"), split("million barrels")
    ((1000000, 'USD'), (1000, 'US$'), (1000, 'people'), (1000000000, '$'), (1, 'million barrels'))
    """
    if find_unit(label):
        return 1, label
    below = RATE.search(label)
    if below:
        factor, above = split(label[: below.start()])
        return (factor, above + label[below.start() :]) if factor > 1 and above else (1, label)
    words = GLUED.sub(r"\1 \2", ASIDE.sub(" ", f"{label} ")).split()
    factor = 1
    for _ in range(MOST):
        found = _at_an_end(words)
        if found is None:
            break
        factor *= found
    return (1, label) if factor == 1 else (factor, " ".join(words))


def names_scale(text: str) -> bool:
    """Whether a word of a text is a scale.

    >>> names_scale("about 1.2 million"), names_scale("1,200")
    (True, False)
    """
    return any(word in WORDS or word.removesuffix("s") in WORDS for word in text.lower().split())


def _at_an_end(words: list[str]) -> int | None:
    """The scale at the beginning or the end of some words, which is taken off them."""
    for end in (0, -1) if words else ():
        word = words[end].lower()
        found = WORDS.get(word) or WORDS.get(word.removesuffix("s")) or DIGITS.get(word)
        if found is None and word in LETTERS and _is_counted(words[1:] if end == 0 else words[:-1]):
            found = LETTERS[word]
        if found is not None:
            del words[end]
            return found
    return None


def _is_counted(words: list[str]) -> bool:
    """Whether a letter beside these words is a scale: they name a currency, people or things."""
    entry = find_unit(" ".join(words)) if words else None
    return entry is not None and entry.sort is not Sort.MEASURES
