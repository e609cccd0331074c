"""What others count beside the subject: the injured under the dead, told by their own noun."""

from collections.abc import Iterable, Sequence

from figrecon import units
from figrecon._values import in_a_row
from figrecon.answer import Answer
from figrecon.reports import Report
from figrecon.select import Reason

from .grammar import says

MOST_TOLD = 3
"""How many figures of something else a sentence names; more would be a table."""


def others_told(answer: Answer) -> Sequence[Report]:
    """The figures of something else that a sentence names."""
    return _others(answer)[:MOST_TOLD]


def _others(answer: Answer) -> list[Report]:
    origin = answer.origins_of_set_aside()
    asides = [aside.report for aside in answer.set_aside if aside.reason is Reason.OTHER_QUANTITY]
    return sorted(asides, key=lambda report: (origin[report.key], report.day, report.key))


def counting_else(answer: Answer) -> Iterable[str]:
    """Who counts something else, and what: each origin with its figures that stand, each by its own noun."""
    origin, asides = answer.origins_of_set_aside(), _others(answer)
    told: dict[tuple[str, bool], list[str]] = {}
    for report in asides[:MOST_TOLD]:
        told.setdefault((origin[report.key], _counts(report)), []).append(str(report.figure))
    for (name, counts), figures in told.items():
        yield f"{says(name, 'count' if counts else 'give')} {in_a_row(figures)}"
    if len(asides) > MOST_TOLD:
        more = len(asides) - MOST_TOLD
        yield f"{more} more figure{'s are' if more > 1 else ' is'} of something else"


def _counts(report: Report) -> bool:
    """Whether something is counted one by one; a percentage and a sum of money are given."""
    unit = None if report.figure is None else report.figure.unit
    return unit is None or units.is_count(unit)
