"""Building blocks of the value classes: an enum that prints as it is written, and a mapping that cannot change."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache, wraps
from typing import Any, Self, TypeVar

import attrs

NamesLike = str | Iterable[str]
"""One text, in which `;` may separate several, or several texts."""

K = TypeVar("K")
V = TypeVar("V")


class Word(StrEnum):
    """An enum of plain words whose repr is the code that names it, so that reprs of values round-trip.

    A member may be given with the words that stand for it in print; without them `printed` is empty.

    >>> class Color(Word):
    ...     RED = "red"
    ...     GREY = "grey", "Shaded"
    >>> Color("red"), Color.RED.printed, Color("grey").printed
    (Color.RED, '', 'Shaded')
    """

    printed: str

    def __new__(cls, value: str, printed: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.printed = printed
        return member

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


def number_of(n: int, noun: str) -> str:
    """A number of things, in the plural unless there is one.

    >>> number_of(1, "report"), number_of(4609, "report")
    ('1 report', '4,609 reports')
    """
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


MOST_NAMED = 6
"""So many names a sentence has room for; of more it names the first `FEW` and the number."""

FEW = 3


def in_a_row(words: Sequence[str]) -> str:
    """Words in a row: "a, b and c".

    >>> in_a_row(["a"]), in_a_row(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def among(names: Sequence[str]) -> str:
    """Names in a row or, of many, how many there are and the first few.

    >>> among(["A", "B"]), among("ABCDEFG")
    ('A and B', '7 sources, among them A, B and C')
    """
    if len(names) <= MOST_NAMED:
        return in_a_row(names)
    return f"{len(names):,} sources, among them {in_a_row(names[:FEW])}"


def brief(value: Any, *, always: int = 0) -> str:
    """The repr of an attrs value: its first `always` fields, and of the others those that are not at their default.

    A field that has a `repr` of its own is shown by it.

    >>> import attrs
    >>> Point = attrs.make_class("Point", {"x": attrs.field(default=0), "y": attrs.field(default=0)})
    >>> brief(Point(0, 2)), brief(Point(), always=1)
    ('Point(y=2)', 'Point(x=0)')
    """
    given = []
    for n, field in enumerate(attrs.fields(type(value))):
        at, default = getattr(value, field.name), field.default
        if field.init and (n < always or at != (default.factory() if isinstance(default, attrs.Factory) else default)):  # type: ignore[arg-type]
            text = field.repr(at) if callable(field.repr) else repr(at)
            given.append(f"{field.alias}={text}")
    return f"{type(value).__name__}({', '.join(given)})"


class FrozenMapping(Mapping[K, V]):
    """A mapping with value equality and hash that nobody can change; order is kept and does not count.

    >>> FrozenMapping({"a": 1})["a"]
    1
    >>> FrozenMapping(a=1)
    FrozenMapping({'a': 1})
    """

    __slots__ = ("_items",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        object.__setattr__(self, "_items", dict(*args, **kwargs))

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"a FrozenMapping cannot change; tried to set {name!r}")

    def __getitem__(self, key: K) -> V:
        items: dict[K, V] = self._items  # type: ignore[attr-defined]
        return items[key]

    def __iter__(self) -> Iterator[K]:
        items: dict[K, V] = self._items  # type: ignore[attr-defined]
        return iter(items)

    def __len__(self) -> int:
        return len(self._items)  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        return f"FrozenMapping({self._items!r})"  # type: ignore[attr-defined]

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenMapping, (self._items,)  # type: ignore[attr-defined]


NOTHING: FrozenMapping[Any, Any] = FrozenMapping()
"""The empty mapping: most values have one or another that is empty, and all of these are this one."""


SHORT = 200
"""Characters of a text that is remembered: a longer one is a paragraph, and no two of these are the same."""

REMEMBERED = 4096
"""Texts kept in mind."""

G = TypeVar("G")
M = TypeVar("M")


def remembered(read: Callable[[G], M]) -> Callable[[G], M]:
    """A function of one value that remembers what it makes of short texts: a table repeats a few in many rows."""
    short = lru_cache(REMEMBERED)(read)

    @wraps(read)
    def reader(value: G) -> M:
        return short(value) if isinstance(value, str) and len(value) <= SHORT else read(value)

    return reader
