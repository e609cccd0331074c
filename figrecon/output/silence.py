"""The last figures of sources that fell silent, where others have moved on."""

from collections.abc import Iterable

from figrecon.answer import Answer
from figrecon.dates import Period
from figrecon.figures import Figure
from figrecon.reports import Course, Report
from figrecon.select import Reason, SetAside

from .claims import MOST_LISTED
from .grammar import possessive, with_article
from .style import SentenceStyle
from .words import amount, as_worded


def fallen_silent(answer: Answer, style: SentenceStyle) -> Iterable[str]:
    """The last figure of each source that others have overtaken, where it would have widened the range."""
    origin = answer.origins_of_set_aside()
    last = {origin[aside.report.key]: aside.report for aside in answer.set_aside if is_a_last(aside, answer)}
    outside = [(name, report) for name, report in sorted(last.items()) if _widens(report, answer)]
    for name, report in outside[:MOST_LISTED]:
        figure = report.figure or Figure()
        number = as_worded(figure, amount(figure.range, figure.unit, answer.subject, figure.status))
        yield f"{possessive(with_article(name))} last, on {style.date(Period.of(report.speaks_on))}, was {number}"
    if len(outside) > MOST_LISTED:
        yield f"{len(outside) - MOST_LISTED} more have fallen silent"


def is_a_last(aside: SetAside, answer: Answer) -> bool:
    """Whether it is what a source said before others moved on; of a level, an old figure is only that."""
    return aside.reason is Reason.OVERTAKEN or (aside.reason is Reason.STALE and answer.course is Course.LEVEL)


def _widens(report: Report, answer: Answer) -> bool:
    figure = report.figure or Figure()
    inside = figure if answer.unit is None or figure.unit is None else figure.to(answer.unit)
    return any(numeral not in answer.range for numeral in inside.numerals or ())
