"""One answer or several: what the functions that make tables and texts take."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter

from figrecon.answer import Answer
from figrecon.errors import ExportError, shown

AnyAnswers = Answer | Iterable[Answer] | Mapping[str, Answer]
"""An answer, a timeline or another sequence of answers, or the dict of `reconcile_each`."""


def by_subject(answers: AnyAnswers) -> list[list[Answer]]:
    """Answers over time, those of each subject by themselves, in the order given."""
    return [list(group) for _, group in groupby(several(answers), key=attrgetter("subject"))]


def several(answers: AnyAnswers) -> tuple[Answer, ...]:
    """The answers of a timeline, of `reconcile_each`, or the one given. Raises ExportError for anything else."""
    listed = (answers,) if isinstance(answers, Answer) else answers
    if isinstance(listed, Mapping):
        listed = listed.values()
    if not isinstance(listed, Iterable):
        raise ExportError(f"an export takes reconciliations; got {shown(answers)}")
    given = tuple(listed)
    for answer in given:
        if not isinstance(answer, Answer):
            raise ExportError(f"an export takes reconciliations; got {shown(answer)}")
    return given


def one_answer(answer: Answer) -> Answer:
    """The answer given. Raises ExportError for anything else."""
    if not isinstance(answer, Answer):
        raise ExportError(f"a plot of sources takes one reconciliation; got {shown(answer)}")
    return answer
