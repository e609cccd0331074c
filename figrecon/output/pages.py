"""Answers as HTML: pages that stand alone."""

from figrecon import display

from .several import AnyAnswers, by_subject, several
from .sheets import answer_sheet, timeline_sheet


def page(answers: AnyAnswers, *, over_time: bool = False) -> str:
    """One page for all answers, over time a part for each subject: nothing in it is loaded from elsewhere, or runs.

    >>> import figrecon as fr
    >>> page(fr.reconcile([fr.Report("dead", 140, source="A", published="2024-10-23")])).splitlines()[-3]
    '</div>'
    """
    if over_time:
        sheets = [timeline_sheet(group) for group in by_subject(answers)]
    else:
        sheets = [answer_sheet(answer) for answer in several(answers)]
    title = f"{len(sheets):,} subjects"
    if len(sheets) == 1:  # its name is the title of the page
        title, sheets = sheets[0].title, [sheets[0]._replace(title="")]
    return display.document(title, map(display.html, sheets))
