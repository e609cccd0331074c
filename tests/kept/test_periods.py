"""Each kept case of periods is answered as it was, in full."""

import pytest

from .cases import Case, answer, cases


@pytest.mark.parametrize("case", cases("periods"), ids=lambda case: " | ".join(case.given))
def test_is_answered_as_it_was(case: Case) -> None:
    assert answer("periods", case.given) == case.answer
