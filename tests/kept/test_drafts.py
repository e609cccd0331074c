"""Each kept text is drafted as it was, in full, and what stands in the sentences beside it changes nothing."""

import pytest

from .cases import Case, answer, cases
from .drafted import drafts

KEPT = cases("drafts")
LONG = 90
"""Sentences: with so many before it, each word is further on than any rule looks."""


@pytest.mark.parametrize("case", KEPT, ids=lambda case: " | ".join(case.given))
def test_is_answered_as_it_was(case: Case) -> None:
    assert answer("drafts", case.given) == case.answer


@pytest.mark.parametrize(
    ("before", "behind"),
    [("Rain fell. " * LONG, ""), ("Rain fell.\n\n" * LONG, "\n\nRain fell."), ("", "\n\nRain fell.")],
)
@pytest.mark.parametrize("case", KEPT, ids=lambda case: " | ".join(case.given))
def test_the_sentences_beside_it_change_nothing(case: Case, before: str, behind: str) -> None:
    assert tuple(drafts([*case.given], before, behind)) == case.answer
