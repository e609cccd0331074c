"""Laws of figures: what is printed is read back as the same figure; what meets is found as pair by pair."""

from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.figures import Span, meet_any
from figrecon.testing import figures

UNITS = st.sampled_from([None, "troops", "people", "km", "USD", "percent", "hectares", "barrels a day", "tanks"])
ENDS = st.sampled_from([-float("inf"), 0, 1, 2.5, 4, float("inf")])
SPANS = st.lists(st.builds(Span, ENDS, ENDS, st.booleans(), st.booleans()), max_size=5)


@given(figures(), UNITS)
def test_what_is_printed_is_read_back(figure: fr.Figure, unit: str | None) -> None:
    told = figure if unit is None else figure.to(unit)
    assert fr.read(str(told)) == told


@given(SPANS, SPANS)
def test_spans_that_meet_any_of_others_are_found_as_by_looking_at_each_pair(
    spans: list[Span], others: list[Span]
) -> None:
    assert meet_any(spans, others) == [any(own.meets(other) for other in others) for own in spans]
