"""Tables of a page beside those that a command prints: the same words, and numbers to one unit of their last digit.

Python 3.12 sums floats more exactly than 3.11, and a number that lies between two roundings may be printed as either.
"""

import re
from collections.abc import Iterator

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def is_on_page(printed: str, page: str) -> bool:
    """Whether a page has a printed table."""
    return any(_alike(printed, table) for table in _tables(page))


def _tables(page: str) -> Iterator[str]:
    return (block for block in page.split("\n\n") if block.startswith("|"))


def _alike(one: str, other: str) -> bool:
    if NUMBER.sub("#", one) != NUMBER.sub("#", other.strip("\n")):
        return False
    pairs = zip(NUMBER.findall(one), NUMBER.findall(other), strict=True)
    return all(len(a.partition(".")[2]) == len(b.partition(".")[2]) and _near(a, b) for a, b in pairs)


def _near(one: str, other: str) -> bool:
    """Whether two numbers differ by one unit of their last digit at most."""
    a, b = (int(number.replace(",", "").replace(".", "")) for number in (one, other))
    return abs(a - b) <= 1
