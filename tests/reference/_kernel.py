"""A second way to the same answers, for plain subjects alone: the rules of REPORTED over sorted columns of numpy.

A subject is plain where every source gives one bare whole number, no noun says what is counted, and all of it is known.
It has no reasons, flags or marks, and knows nothing of the library: only the rules that the documentation tells. It is
there to be another program, against which the library is held on more subjects than anybody could look at.
"""

from typing import Any

import numpy as np

CAP = 0.05
"""A bare numeral stands for what rounds to it, and for no more than 5 % to either side."""

NAN = float("nan")


def last_digits(values: Any) -> Any:
    """The value of the last digit of each whole number that is not 0; 1 for 0."""
    place = np.ones_like(values)
    rest = np.where(values == 0, 1, np.abs(values))
    while (round_ones := rest % 10 == 0).any():
        place = np.where(round_ones, place * 10, place)
        rest = np.where(round_ones, rest // 10, rest)
    return place


def starts(codes: Any) -> Any:
    """Where a run of equal values begins."""
    return np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]])


def lower_medians(codes: Any, values: Any) -> Any:
    """The lower median of each run of codes, whose values are sorted within it."""
    first = starts(codes)
    length = np.diff(np.r_[first, len(codes)])
    return values[first + (length - 1) // 2]


def answers(subjects: Any, values: Any, days: Any) -> dict[str, Any]:
    """For each subject, in order: low, best (NaN for none) and high, how many sources, and whether all can be true."""
    order = np.lexsort((values, subjects))
    subjects, values, days = subjects[order], values[order], days[order]
    first = starts(subjects)
    count = np.diff(np.r_[first, len(subjects)])
    low, high = np.minimum.reduceat(values, first), np.maximum.reduceat(values, first)
    half = np.minimum(last_digits(values) / 2, CAP * np.abs(values))
    ceiling, open_above = values + half, half > 0
    floor = np.maximum.reduceat(values - half, first)
    roof = np.minimum.reduceat(ceiling, first)
    shut = ~np.logical_or.reduceat(open_above & (ceiling == np.repeat(roof, count)), first)
    compatible = (floor < roof) | ((floor == roof) & shut)

    newest = days == np.repeat(np.maximum.reduceat(days, first), count)
    of_newest = lower_medians(subjects[newest], values[newest])
    of_all = lower_medians(subjects, values).astype(float)
    best = np.where(compatible, of_newest, np.where(count == 2, NAN, of_all))
    best = np.where(low == high, low, best)
    return {"subject": subjects[first], "low": low, "best": best, "high": high, "sources": count, "can": compatible}


def verdicts(found: dict[str, Any]) -> Any:
    """The verdict of each subject."""
    agreed = np.where(found["low"] == found["high"], "agreed", np.where(found["can"], "compatible", "disputed"))
    return np.where(found["sources"] == 1, "single", agreed)
