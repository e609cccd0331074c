"""How sure the figures are: the firmest are the count, and the others stand beside it by their own name."""

from collections.abc import Mapping, Sequence

from figrecon.figures import Figure, FigureStatus

from .items import Item
from .quantities import WORD

Others = dict[FigureStatus, list[Item]]


def status_of(item: Item) -> FigureStatus | None:
    """How sure the figure of a report is said to be."""
    return None if item.report.figure is None else item.report.figure.status


def by_firmness(
    items: Sequence[Item], figures: Mapping[int, Figure | None], asked: FigureStatus | None
) -> tuple[Sequence[Item], Others]:
    """The reports that are the count, and the others by their status.

    `figures` has the figure of each item by its number, None where it gives no number. Bare and confirmed figures are
    the count; where nobody gives one, the firmest of the others are. A subject that asks for a status itself, as
    "suspected cases" does, has the bare figures and those of that status as its count.
    """
    apart: Others = {}
    count = []
    for item in items:
        status = status_of(item)
        firm = status is None or (status.is_firm if asked is None else status is asked)
        if status is None or firm or figures[item.number] is None:
            count.append(item)
        else:
            apart.setdefault(status, []).append(item)
    if apart and all(figures[item.number] is None for item in count):
        firmest = next(status for status in FigureStatus if status in apart)
        count = sorted([*count, *apart.pop(firmest)], key=lambda item: item.number)
    return count, {status: apart[status] for status in FigureStatus if status in apart}


def status_in(subject: str) -> FigureStatus | None:
    """The status that the words of a subject ask for.

    >>> status_in("suspected cases in Hamra"), status_in("cases in Hamra") is None
    (FigureStatus.SUSPECTED, True)
    """
    words = {word.casefold() for word in WORD.findall(subject)}
    return next((status for status in FigureStatus if status.value in words), None)
