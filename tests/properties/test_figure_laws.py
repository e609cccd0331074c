"""Laws of figures in words: what is printed is read back as the same figure."""

from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.testing import figures

UNITS = st.sampled_from([None, "troops", "people", "km", "USD", "percent", "hectares", "barrels a day", "tanks"])


@given(figures(), UNITS)
def test_what_is_printed_is_read_back(figure: fr.Figure, unit: str | None) -> None:
    told = figure if unit is None else figure.to(unit)
    assert fr.read(str(told)) == told
