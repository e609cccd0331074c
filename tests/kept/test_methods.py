"""Each kept case of methods is answered as it was, in full."""

import pytest

from .cases import Case, answer, cases


@pytest.mark.parametrize("case", cases("methods"), ids=lambda case: " | ".join(case.given))
def test_is_answered_as_it_was(case: Case) -> None:
    assert answer("methods", case.given) == case.answer
