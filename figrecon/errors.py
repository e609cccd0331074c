"""Every error and warning that figrecon raises: one root each, and beside it the builtin a caller would have caught."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar

from ._visible import visible

W = TypeVar("W", bound=StrEnum)

SHOWN = 40
"""How many characters of what was got a message repeats: enough to find it, too few to flood a log."""

MOST_TOLD = 20
"""Bad rows that are told one by one: what is wrong with a table is seen by then."""


class FigreconError(Exception):
    r"""The root of all errors: `except FigreconError` catches whatever figrecon raises on purpose.

    An error is one line, and nothing in it, nor in its notes, is invisible or obeyed by a terminal.

    >>> print(FigreconError("no sheet 'a\nERROR: all is lost \x1b[2J'"))
    no sheet 'a ERROR: all is lost �[2J'
    """

    def __str__(self) -> str:
        return visible(super().__str__())

    def add_note(self, note: str, /) -> None:
        """Add a note, as visible as the message."""
        super().add_note(visible(note))


class FigureError(FigreconError, ValueError):
    """A text or value that is no figure; `position` is the offset in the text where reading stopped, if it did.

    >>> import figrecon as fr
    >>> fr.read("1,5OO troops")
    Traceback (most recent call last):
    figrecon.errors.FigureError: no figure in '1,5OO troops'
    """

    def __init__(self, message: str, *, position: int | None = None) -> None:
        super().__init__(message)
        self.position = position


class RangeError(FigreconError, ValueError):
    """Numbers that make no range: out of order, not finite, or too large.

    >>> import figrecon as fr
    >>> fr.Range(3000, 2000, 1000)
    Traceback (most recent call last):
    figrecon.errors.RangeError: a range must have low <= best <= high; got low=3000, best=2000, high=1000
    """


class DateError(FigreconError, ValueError):
    """A text or value that is no date or period.

    >>> import figrecon as fr
    >>> fr.Period.read("2024-02-30")
    Traceback (most recent call last):
    figrecon.errors.DateError: no such date: '2024-02-30'
    """


class LanguageError(FigreconError, ValueError):
    """A file of a language that cannot be used: a key that is not known, is missing, or holds what it should not."""


class UnitError(FigreconError, ValueError):
    """A label that names no unit."""


class IncommensurableError(UnitError):
    """Two units that cannot be compared, such as troops and tanks."""


class KindError(FigreconError, ValueError):
    """A word that is no kind of report."""


class SourceError(FigreconError, LookupError):
    """A roster that contradicts itself, or a source that it does not allow."""


class SubjectError(FigreconError, LookupError, ValueError):
    """Reports of several subjects where one is asked for, or a subject that no report speaks of."""


class NoReportsError(FigreconError, ValueError):
    """An empty list of reports where at least one is needed."""


class KeyConflictError(FigreconError, ValueError):
    """Two reports with one key and other content."""


class LineageError(FigreconError, LookupError, ValueError):
    """A report that names a key no report has, or reports that derive from each other in a circle."""


class PolicyError(FigreconError, LookupError, ValueError):
    """A policy that does not exist, or whose parameters are out of bounds."""


class MethodError(FigreconError, ValueError):
    """Numbers or parameters that a statistical method cannot take; the message names the argument."""


class TableError(FigreconError, ValueError):
    """A file or table that cannot be read as a whole: not there, not text, or a column missing."""


class ExportError(FigreconError, ValueError):
    """An answer that the other format cannot say, or an identifier of it that is none."""


class RowError(FigreconError, ValueError):
    """A cell or row that makes no report where no narrower error says why."""


class ReportErrors(ExceptionGroup[FigreconError], FigreconError):  # noqa: N818  many errors, as ExceptionGroup is many
    """All the bad rows of a table at once; each error carries a note that names its row."""

    def derive(self, excs: Sequence[FigreconError]) -> "ReportErrors":  # type: ignore[override]
        """Keep the class when `except*` splits the group."""
        return ReportErrors(self.message, excs)

    def lines(self, most: int = MOST_TOLD) -> list[str]:
        r"""A line for each bad row, with its place; beyond the first `most`, one line says how many more there are.

        >>> import figrecon as fr
        >>> rows = [{"subject": "dead", "figure": n, "source": "A", "published": "2024-02-30"} for n in range(1_000)]
        >>> try:
        ...     fr.Ledger.from_rows(rows)
        ... except fr.ReportErrors as errors:
        ...     print("\n".join(errors.lines(1)))
        row 1, column published: no such date: '2024-02-30'
        … and 999 more
        """
        told = [line_of(error) for error in self.exceptions[:most]]
        more = len(self.exceptions) - len(told)
        return [*told, f"… and {more:,} more"] if more else told

    def __repr__(self) -> str:
        return f"ReportErrors({self.message!r}, {len(self.exceptions):,} of them)"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        del cycle  # no error is within itself
        printer.text("\n".join([self.message, *self.lines()]))


def line_of(error: BaseException) -> str:
    """An error as one line, with its place, such as its row or subject, where its notes tell one.

    >>> error = RowError("the source is missing")
    >>> error.add_note("row 7")
    >>> line_of(error)
    'row 7: the source is missing'
    """
    where = ", ".join(reversed(getattr(error, "__notes__", [])))
    return " ".join(f"{where}: {error}".removeprefix(": ").split())


class FigreconWarning(UserWarning):
    """The root of all warnings."""


def shown(got: object) -> str:
    """What was got, fit for a message: its repr, cut to `SHOWN` characters.

    >>> shown("9" * 100_000)
    "'999999999999999999999999999999999999999…'"
    """
    if isinstance(got, str):
        return repr(got if len(got) <= SHOWN else got[: SHOWN - 1] + "…")
    try:
        text = repr(got)
    except Exception:  # noqa: BLE001  a broken __repr__ must not hide the error at hand
        text = f"<{type(got).__name__}>"
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


MOST_COMPARED = 1000
"""Words that are looked through for the nearest: more than any table has columns by design."""

MANY = 100
"""Of more words than these only those with the same first letter are compared, so that a column of a thousand bad cells
takes no minute: slips rarely touch it (1 to 7 % of those of adults; Kukich 1992, ACM Computing Surveys 24:4, 2.1.2)."""


def nearest(got: str, allowed: Iterable[str]) -> str:
    """A hint such as "; did you mean 'plan'?", or nothing where no allowed word is near.

    >>> nearest("plam", ["plan", "total"])
    "; did you mean 'plan'?"
    >>> nearest("xyz", ["plan", "total"])
    ''
    """
    from difflib import get_close_matches

    words = list(islice(allowed, MOST_COMPARED))
    if len(words) > MANY:
        first = (got[:1].lower(), got[:1].upper())
        words = [word for word in words if word.startswith(first)]
    match = get_close_matches(got[:SHOWN], words, n=1)
    return f"; did you mean {shown(match[0])}?" if match else ""


def one_of(words: type[W], word: Any, got: Any, what: str, error: type[FigreconError]) -> W:
    """The one of some words that a cell or an argument names; `got` is how it was given, which the error shows.

    >>> class Color(StrEnum):
    ...     RED = "red"
    >>> one_of(Color, "rde", " RDE", "a color", FigreconError)
    Traceback (most recent call last):
    figrecon.errors.FigreconError: a color must be one of red; got ' RDE'; did you mean 'red'?
    """
    try:
        return words(word)
    except ValueError:
        allowed = [each.value for each in words]
        hint = nearest(str(word), allowed)
        raise error(f"{what} must be one of {', '.join(allowed)}; got {shown(got)}{hint}") from None
