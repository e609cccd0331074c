"""Answers as HTML: an answer for a notebook's cell, and pages that stand alone."""

from figrecon import display
from figrecon.answer import Answer

from .sheets import answer_sheet, timeline_sheet
from .text import Groups


def answer_page(answer: Answer) -> str:
    """One answer as a page: nothing in it is loaded from elsewhere, and nothing runs."""
    return page([[answer]])


def page(groups: Groups, *, over_time: bool = False) -> str:
    """One page for all subjects, a part for each."""
    sheets = [timeline_sheet(group) if over_time else answer_sheet(group[0]) for group in groups]
    title = f"{len(sheets):,} subjects"
    if len(sheets) == 1:  # its name is the title of the page
        title, sheets = sheets[0].title, [sheets[0]._replace(title="")]
    return display.page(title, map(display.html, sheets))
