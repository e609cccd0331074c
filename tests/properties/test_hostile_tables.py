"""Laws of tables that show themselves, on hostile input: words change nothing but words, and lines fit."""

from hypothesis import example, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.display import width
from tests._markup import Markup
from tests.properties.test_hostile_display import HOSTILE, bad
from tests.reports._frames import in_a_terminal

hostile = st.sampled_from(HOSTILE) | st.text(max_size=80)


@given(
    st.dictionaries(hostile, st.lists(hostile, min_size=2, max_size=2), min_size=1, max_size=6), st.integers(10, 120)
)
@example({name: [name, name] for name in HOSTILE}, 79)
def test_a_table_of_hostile_text_shows_nothing_but_text(columns: dict[str, list[str]], wide: int) -> None:
    table = fr.Table(columns)
    page = table._repr_html_()
    told, tame = Markup(page), Markup(fr.Table({str(n): ["a", "a"] for n in range(len(columns))})._repr_html_())
    assert [tag for tag, _ in told.elements] == [tag for tag, _ in tame.elements]
    assert bad(page) == []
    assert len(page) < 60_000
    lines = in_a_terminal(table, wide)
    assert bad("\n".join(lines)) == []
    assert all(width(line) <= wide for line in lines)
    assert len(lines) <= 7
