"""FrameLike: a frame of any library, as a type checker knows it: by what its class has."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

Way = Callable[..., Any]


class OfArrow(Protocol):
    """A frame that speaks the Arrow PyCapsule interface: pyarrow, polars, pandas, DuckDB, our own Table."""

    @property
    def __arrow_c_stream__(self) -> Way:
        """Gives the stream."""


class OfPandas(Protocol):
    """A frame of pandas, or one like it."""

    @property
    def iterrows(self) -> Way:
        """Gives the rows."""

    @property
    def to_dict(self) -> Way:
        """Gives the columns."""


class OfDuckDB(Protocol):
    """A relation of DuckDB."""

    @property
    def fetchall(self) -> Way:
        """Gives the rows."""

    @property
    def columns(self) -> Iterable[str]:
        """The names of its columns."""


class OfNarwhals(Protocol):
    """A frame of narwhals."""

    @property
    def to_native(self) -> Way:
        """Gives the frame behind it."""


class OfLazyPolars(Protocol):
    """A lazy frame of polars."""

    @property
    def collect(self) -> Way:
        """Gives the frame."""

    @property
    def collect_schema(self) -> Way:
        """Gives its columns."""


class OfDask(Protocol):
    """A frame of Dask."""

    @property
    def compute(self) -> Way:
        """Gives the frame."""


class OfSpark(Protocol):
    """A frame of Spark."""

    @property
    def toPandas(self) -> Way:  # noqa: N802  Spark's name
        """Gives the frame."""


FrameLike = OfArrow | OfPandas | OfDuckDB | OfNarwhals | OfLazyPolars | OfDask | OfSpark | Mapping[Any, object]
"""A frame of pandas, polars, pyarrow, DuckDB, narwhals, Dask or Spark, anything that speaks Arrow, a dict of lists.

A header may be a number or a date, and to mypy a dict of lists of texts and of numbers is a `dict[str, object]`.
"""
