"""Templates: whatever is written, one is refused or filled; what a cell holds is never read as a template."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from tests._counting import AT_MOST, growth

ROW = {"figure": 1, "source": "A", "published": "2031-05-04", "a": "x", "b": ""}
PIECES = st.lists(
    st.sampled_from(["{a}", "{b}", "[", "]", "{{", "}}", "{", "}", "{[}", "{]}", "-", "dead ", "{c}"]), max_size=9
)


def read(note: str, **cells: str) -> fr.Report:
    return fr.Ledger.from_rows([{**ROW, **cells}], subject="dead", note=note)[0]


@given(PIECES)
def test_a_template_is_refused_or_filled(pieces: list[str]) -> None:
    template = "".join(pieces)
    try:
        note = read(template).note or ""
    except (fr.TableError, fr.ReportErrors):
        return
    if "{" in template:
        assert len(note) <= len(template)
    else:
        assert note == template


@given(st.text(max_size=20))
def test_a_cell_is_no_template(cell: str) -> None:
    words = " ".join(cell.split())
    if words:
        assert read("<{a}>", a=cell).note == f"<{words}>"


@given(st.text(alphabet="ab {}[]", max_size=12).filter(lambda text: text.strip()))
def test_any_text_can_be_said(text: str) -> None:
    doubled = {"{": "{{", "}": "}}", "[": "{[}", "]": "{]}"}
    said = "".join(doubled.get(letter, letter) for letter in text)
    if "{" in said:
        assert read(said).note == text.strip()


@pytest.mark.parametrize("piece", ["{a}", "[", "{", "}", "[{b}]", "x", "{{", "[{b"])
def test_a_long_template_is_no_more_work_than_it_is_long(piece: str) -> None:
    def tried(n: int) -> Callable[[], object]:
        template = piece * n

        def work() -> None:
            with contextlib.suppress(fr.TableError, fr.ReportErrors):
                read(template)

        return work

    assert growth(tried, 200) <= AT_MOST
