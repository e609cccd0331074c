"""HXL, the hashtags of humanitarian data: a row of them says what each column holds.

Source: the HXL 1.1 standard and its core dictionary of hashtags and attributes, hxlstandard.org.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import attrs

from figrecon._values import FrozenMapping

from .headers import HEADER_ROWS, filled

TAG = re.compile(r"\s*#[a-z]\w*(?:\s*\+\s*[a-z]\w*)*\s*", re.IGNORECASE)


@attrs.frozen
class Tag:
    """A hashtag and its attributes: `#affected+killed`."""

    name: str
    attributes: frozenset[str]

    @classmethod
    def of(cls, cell: Any) -> "Tag | None":
        """The tag of a cell, None where it holds something else.

        >>> Tag.of(" #Affected +killed+f").name, Tag.of("affected"), Tag.of("#1")
        ('#affected', None, None)
        """
        if not isinstance(cell, str) or TAG.fullmatch(cell) is None:
            return None
        name, *attributes = "".join(cell.casefold().split()).split("+")
        return cls(name, frozenset(attributes))


NUMBERS = ("#affected", "#population", "#inneed", "#targeted", "#reached", "#capacity", "#value")
"""Hashtags of columns that hold numbers; `#indicator` does with one of the attributes below."""

OF_A_NUMBER = frozenset({"num", "value"})

ENDS = (("low", {"min", "low"}), ("high", {"max", "high"}), ("best", {"best", "median"}))
"""Attributes of a number that is an end of a range, or the best within it."""

PLACES = ("#country", "#region", "#adm1", "#adm2", "#adm3", "#adm4", "#adm5", "#loc", "#geo")

OUTCOMES: Mapping[str, str] = {
    "killed": "deaths",
    "injured": "injured",
    "infected": "infected",
    "missing": "missing",
    "displaced": "displaced",
}
"""What the attribute of `#affected` says of those who are counted."""

CANDIDATES: Mapping[str, tuple[tuple[str, Collection[str], Collection[str]], ...]] = {
    "published": (
        ("#date", {"reported", "published", "updated"}, ()),
        ("#date", (), {"start", "end", "occurred", "code", "year"}),
        ("#date", (), ()),
    ),
    "as_of": (("#date", {"occurred"}, ()),),
    "source": (("#meta", {"source"}, {"url", "link"}), ("#org", (), {"code", "type", "id"})),
    "reference": (("#meta", {"url", "link", "reference"}, ()),),
    "note": (("#meta", {"notes", "note", "comments", "description"}, ()), ("#description", (), ())),
    "subject": (
        ("#indicator", {"name"}, ()),
        ("#event", (), {"code", "id", "type", "date"}),
        ("#crisis", (), {"code", "id", "type", "date"}),
    ),
}
"""What column of ours a tag is, the surest first: a hashtag, attributes of which it has one, those that it has not."""


def tags_at(grid: Sequence[Sequence[Any]]) -> int | None:
    """Which of the first rows is one of hashtags alone, None where there is none.

    >>> tags_at([["Where", "Dead"], ["#country", "#affected+killed"], ["Hamra", "12"]])
    1
    """
    return next((n for n, cells in enumerate(grid[:HEADER_ROWS]) if are_tags(cells)), None)


def are_tags(cells: Sequence[Any]) -> bool:
    """Whether a row holds hashtags and nothing else.

    >>> are_tags(["#date", "", "#org"]), are_tags(["#date", "2031"]), are_tags([])
    (True, False, False)
    """
    places = filled(cells)
    return bool(places) and all(Tag.of(cells[place]) is not None for place in places)


def columns_by_tags(cells: Iterable[Any], taken: Collection[str]) -> tuple[dict[int, str], FrozenMapping[str, str]]:
    """Which columns the tags name, by our names, but for those that are `taken`; and what they say once, the unit.

    A column of ours is told only where one tag alone can be it: of two columns of numbers the tags choose none, and
    of a country and its provinces neither is the subject.

    >>> columns_by_tags(["#country", "#date", "#affected+killed", "#meta+source"], ())[0]
    {2: 'figure', 1: 'published', 3: 'source', 0: 'subject'}
    """
    tags = {n: tag for n, cell in enumerate(cells) if (tag := Tag.of(cell)) is not None}
    found = _numbers(tags) if not {"figure", "low", "best", "high"}.intersection(taken) else {}
    units = {OUTCOMES[each] for n in found for each in tags[n].attributes if each in OUTCOMES}
    for ours, choices in CANDIDATES.items():
        if ours in taken:
            continue
        for name, some, none in choices:
            fits = [n for n, tag in tags.items() if n not in found and _fits(tag, name, some, none)]
            if fits:
                found |= {fits[0]: ours} if len(fits) == 1 else {}
                break
    if "subject" not in {*taken, *found.values()}:
        places = [n for n, tag in tags.items() if tag.name in PLACES and not {"code", "lat", "lon"} & tag.attributes]
        found |= {places[0]: "subject"} if len(places) == 1 else {}
    once = {"unit": units.pop()} if len(units) == 1 and "unit" not in taken else {}
    return found, FrozenMapping(once)


def _fits(tag: Tag, name: str, some: Collection[str], none: Collection[str]) -> bool:
    attributes = tag.attributes
    return tag.name == name and (not some or bool(attributes.intersection(some))) and not attributes.intersection(none)


def _numbers(tags: Mapping[int, Tag]) -> dict[int, str]:
    """The one column of numbers, or the ends of one range."""
    numbers = {
        n: tag
        for n, tag in tags.items()
        if tag.name in NUMBERS or (tag.name == "#indicator" and tag.attributes & OF_A_NUMBER)
    }
    found: dict[int, str] = {}
    for ours, marks in ENDS:
        fits = [n for n, tag in numbers.items() if tag.attributes & marks]
        found |= {fits[0]: ours} if len(fits) == 1 else {}
    rest = [n for n in numbers if n not in found]
    if len(rest) > 1:
        return {}
    return found | dict.fromkeys(rest, "best" if found and "best" not in found.values() else "figure")
