"""What shows itself as a sheet: a base for values, and tuples that are still tuples."""

from typing import Any, Self, SupportsIndex, TypeVar, overload

from .pages import cell, html
from .sheets import Sheet
from .terminal import plain_text, pretty, room

T = TypeVar("T")


class Displayed:
    """A value that a notebook and a terminal show as a sheet; what it is, `repr` says."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # IPython prefers the `__repr__` of a class to what it inherits.
        cls._repr_pretty_ = Displayed._repr_pretty_  # type: ignore[method-assign]

    def _sheet(self) -> Sheet:
        raise NotImplementedError

    def _repr_html_(self) -> str:
        return cell(html(self._sheet()))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        pretty(printer, self, cycle, lambda: plain_text(self._sheet(), room(printer)))


class Listed(Displayed, tuple[T, ...]):
    """A tuple of values that shows itself, and so do its slices; it is equal to any tuple of the same values."""

    __slots__ = ()

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> T: ...
    @overload
    def __getitem__(self, index: slice, /) -> Self: ...
    def __getitem__(self, index: SupportsIndex | slice, /) -> T | Self:
        return type(self)(super().__getitem__(index)) if isinstance(index, slice) else super().__getitem__(index)
