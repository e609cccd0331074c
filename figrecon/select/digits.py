"""A digit too many: a total that is about ten times the one before, in a series that does not grow so."""

from collections.abc import Sequence
from itertools import pairwise

ORDINARY = 0.1
"""Growth by a tenth from one total to the next is ordinary in any series; more where the series has shown more."""

LEAST_DIGITS = 3
"""Round numbers are ten times each other by chance, and what has two digits may well grow tenfold."""

POWERS = (10, 100, 1000)
"""A digit too many, two, or thousands that were written out and counted in thousands again."""


def extra_digit(now: float, before: Sequence[float]) -> int:
    """About how many times too large a total is beside those before it, the newest last; 0 where it is not.

    It is 10 where a digit can be struck out so that the rest goes on where the series stood, and 100 or 1,000 where
    these can be divided out; and only where the series has never grown so before.

    >>> extra_digit(3_330_386, [301_998, 324_053]), extra_digit(1199, [119]), extra_digit(1199, [2, 17, 119])
    (10, 10, 0)
    """
    last = next((n for n in reversed(before) if n != now), 0)
    if not may_have_extra_digit(now, last) or max(map(_digits, (now, last))) < LEAST_DIGITS:
        return 0
    steps = [b / a for a, b in pairwise(before) if a > 0 and b != now]
    most = max([1 + ORDINARY, *steps])
    if now / last <= 2 * most:
        return 0
    digits = str(now)
    struck = {int(digits[:n] + digits[n + 1 :]) for n in range(len(digits))} if isinstance(now, int) else set()
    if any(last <= rest <= last * most for rest in struck if len(str(rest)) == len(digits) - 1):
        return POWERS[0]
    return next((times for times in POWERS if last <= now / times <= last * most), 0)


def may_have_extra_digit(now: float, last: float) -> bool:
    """Whether a total is so far above the one before that the question arises."""
    return last >= 10 ** (LEAST_DIGITS - 1) and now >= POWERS[0] * last * (1 - ORDINARY)


def _digits(n: float) -> int:
    """How many digits of a number say something."""
    return len(repr(n).replace(".", "").strip("-0"))
