"""How likely it is that so many sources gave the same figure: by copying, or as each found the exact one."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import fsum, inf, lgamma, log

from .prior import URNS


def chances_of_repeats(times: Sequence[int]) -> Iterator[tuple[float, dict[int, float]]]:
    """For each urn: ln probability of the repeats if no figure is exact, and what is gained if one is, by its sources.

    With k distinct figures, given by m sources each, n in all: estimates are all different but for copies, so that
    Pólya's urn gives Π of (1 - a) c · Γ(m) over the figures, times Γ(c) / Γ(c + n), with a the share of exact figures
    and c the concentration (Ewens' sampling formula; Hoppe, Journal of Mathematical Biology 20 (1984) 91). The exact
    figure is given anew with probability a, so that its factor is Γ(a c + m) / Γ(a c) in place of that.
    """
    k, n = len(times), sum(times)
    counts = set(times)
    copied = fsum([lgamma(m) for m in times])
    for a, c in URNS:
        own = log(c * (1 - a))
        yield k * own + copied - lgamma(c + n) + lgamma(c), {m: _gain(m, a, c) - own for m in counts}


@lru_cache(maxsize=4096)
def _gain(m: int, a: float, c: float) -> float:
    """What an exact figure of m sources gains, but for the factor of an estimate of its own."""
    exact = a * c
    return lgamma(exact + m) - lgamma(exact) - lgamma(m) if exact else -inf
