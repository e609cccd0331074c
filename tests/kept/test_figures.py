"""Each kept case of figures is answered as it was, in full."""

import pytest

from .cases import Case, answer, cases


@pytest.mark.parametrize("case", cases("figures"), ids=lambda case: " | ".join(case.given))
def test_is_answered_as_it_was(case: Case) -> None:
    assert answer("figures", case.given) == case.answer
