"""Long work that can be watched, by a bar of whoever asks."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from figrecon.errors import MethodError, shown

T = TypeVar("T")


class Progress(Protocol):
    """What shows how far a loop has come, and hands its items on: `tqdm.tqdm`, or `tqdm.auto.tqdm` in a notebook."""

    def __call__(self, items: Iterable[T], /) -> Iterable[T]:
        """The same items."""


def with_progress(items: Iterable[T], progress: Progress | None) -> Iterable[T]:
    """The items, watched where that is asked for. Raises MethodError for what can watch nothing.

    >>> list(with_progress("ab", iter)), list(with_progress("ab", None))
    (['a', 'b'], ['a', 'b'])
    """
    if progress is None:
        return items
    if not callable(progress):
        raise MethodError(
            f"progress must be what takes the items and hands them on, such as tqdm; got {shown(progress)}"
        )
    return progress(items)
