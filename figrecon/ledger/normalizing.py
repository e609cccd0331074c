"""normalize(): every report on one footing, and how a notebook shows that."""

from collections.abc import Iterable

from figrecon.display import Listed, Sheet
from figrecon.reports import Report, RosterLike, roster_of

from .listing import normalized_sheet
from .normalized import Normalized, footed


class Footed(Listed[Normalized]):
    """Reports on one footing, as a notebook shows them: by subject, each with its mark."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        return normalized_sheet(self)


def normalize(reports: Iterable[Report], *, roster: "RosterLike | None" = None) -> tuple[Normalized, ...]:
    """Each report with its canonical source, days, unit, low, best and high, in the order given.

    `roster` is a Roster or a mapping of names to aliases; a Ledger brings its own.

    >>> import figrecon as fr
    >>> said = fr.Report("troops", "1,500", source="Cho", published="2024-10-18")
    >>> (row,) = normalize([said], roster={"NIS": ["Cho"]})
    >>> row.origin, row.low, row.best, row.high, str(row.as_of)
    ('NIS', 1500, 1500, 1500, '18 October 2024')
    """
    return Footed(footed(tuple(reports), roster_of(reports, roster)))
