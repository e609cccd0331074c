"""What harnesses assert: refusals that are short and placed, ranges in order, accounts that are complete."""

from collections import Counter
from collections.abc import Sequence

import figrecon as fr

from .drawing import UNSEEN

LONGEST_MESSAGE = 1_000
"""Characters of what an error says of one value."""


def refused(error: fr.FigreconError, text: str | None = None) -> bool:
    """A refusal says what is wrong in few words, and its place is in the text that was read."""
    said = str(error)
    assert 0 < len(said) <= LONGEST_MESSAGE, said
    place = getattr(error, "position", None)
    assert place is None or text is None or 0 <= place <= len(text), place
    return False


def in_order(value: fr.Range) -> None:
    """Low, best and high, as far as they are there."""
    named = [n for n in (value.low, value.best, value.high) if n is not None]
    assert named == sorted(named), value


def is_complete(answer: fr.Reconciliation, reports: Sequence[fr.Report]) -> None:
    """Each report is used or set aside, exactly once."""
    account = Counter(entry.report.key for entry in answer.account)
    assert account == Counter(report.key for report in reports), account
    assert answer.number_of_reports == len(reports)


def is_inert(said: str) -> None:
    """No control and no turn of the direction, which a terminal or a page would obey."""
    found = UNSEEN.search(said)
    assert found is None, said[max(0, found.start() - 40) : found.end() + 10]
