"""Building blocks of the value classes: an enum that prints as it is written, and a mapping that cannot change."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Word(StrEnum):
    """An enum of plain words whose repr is the code that names it, so that reprs of values round-trip.

    >>> class Color(Word):
    ...     RED = "red"
    >>> Color("red")
    Color.RED
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


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
