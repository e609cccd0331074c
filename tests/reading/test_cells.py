"""Cells of tables: one figure, its notes beside it; a cell with two figures is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import Doubt, Range
from figrecon.testing import figures
from figrecon.wording import MAX_TEXT


@pytest.mark.parametrize(
    ("cell", "range_", "unit"),
    [
        ("57 (20 soldiers + 37 civilians)", Range.exactly(57), None),
        ("9,210 (7,001 confirmed + 2,209 probable)", Range.exactly(9210), None),
        ("31 (including 4 women)", Range.exactly(31), None),
        ("31 (4 women, 2 children)", Range.exactly(31), None),
        ("31 [of them 4 women]", Range.exactly(31), None),
        ("12 (14 by another list) troops", Range.exactly(12), "troop"),
        ("7 killed (3 in the north) (4 in the south)", Range.exactly(7), "death"),
        ("(1 man) 2 dead", Range.exactly(2), "death"),
        ("2 (names withheld)", Range.exactly(2), None),
        ("2 (names) and others", Range.at_least(2), None),
        ("2 (names) + others", Range.at_least(2), None),
        ("45 (40–50)", Range(40, 45, 50), None),
        ("10,000–240,000+", Range.at_least(10_000), None),
        ("'450", Range.exactly(450), None),
        ("’−7", Range.exactly(-7), None),
        ("300/500", Range(300, None, 500), None),
        ("1,200 / 1,500", Range(1200, None, 1500), None),
        ("500 dead/month", Range.exactly(500), "death/month"),
        ("300", Range.exactly(300), None),
        ("between 5 and 10 (est.)", Range(5, None, 10), None),
        ("about 40 (20 of them women)", Range.exactly(40), None),
        ("1 (0–2) troops", Range(0, 1, 2), "troop"),
        ("1,500 (disputed) troops", Range.exactly(1500), "troop"),
        ("147*", Range.exactly(147), None),
        ("12ᵃ", Range.exactly(12), None),
        ("120[1]", Range.exactly(120), None),
    ],
)
def test_a_cell_is_one_figure_with_its_notes(cell: str, range_: Range, unit: str | None) -> None:
    figure = fr.read_cell(cell)
    assert (figure.range, figure.unit, figure.text) == (range_, unit, cell)


@pytest.mark.parametrize(
    "cell", ["19 dead, 1 missing", "5 + 7", "(5) (7)", "12 (3) and 14", "3 dead (2), 4 hurt", "5 (2 men) 6 (3 women)"]
)
def test_a_cell_with_two_figures_is_to_be_split(cell: str) -> None:
    with pytest.raises(fr.FigureError, match=r"one figure is read at a time.*: split the cell"):
        fr.read_cell(cell)


@pytest.mark.parametrize(
    ("cell", "figures"),
    [
        ("19 dead, 1 missing", ["19 deaths", "1 missing"]),
        ("about 40 killed; 7–9 wounded; 1 missing", ["about 40 deaths", "7–9 wounded", "1 missing"]),
        ("3 dead (2 boys), 4 hurt", ["3 deaths", "4 injured"]),
        ("5 + 7", ["5", "7"]),
        ("57 (20 soldiers + 37 civilians)", ["57"]),
        ("300/500", ["300–500"]),
        ("'12", ["12"]),
    ],
)
def test_a_cell_is_split_where_asked(cell: str, figures: list[str]) -> None:
    assert [str(figure) for figure in fr.split_cell(cell)] == figures


def test_the_parts_of_a_cell_keep_their_words() -> None:
    assert [figure.text for figure in fr.split_cell("19 dead, 1 missing")] == ["19 dead", "1 missing"]
    assert [str(figure) for figure in fr.split_cell("1.200 Tote, 30 Verletzte", locale="de")] == [
        "1,200 deaths",
        "30 injured",
    ]


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("19 dead, 1 missing in 2020", "'2020' belongs to no figure"),
        ("19 dead, 1 missing, B12", "'B12' belongs to no figure"),
        ("(5) (7)", "split the cell"),
        ("n/a", "no figure"),
        ("1 " * 600, "at most 1,000 characters"),
    ],
)
def test_nothing_of_a_cell_is_lost(cell: str, message: str) -> None:
    with pytest.raises(fr.FigureError, match=message):
        fr.split_cell(cell)
    with pytest.raises(fr.FigureError, match="read from text"):
        fr.split_cell(5)  # type: ignore[arg-type]


def test_a_question_mark_hedges_a_number() -> None:
    assert [str(fr.read_cell(cell)) for cell in ("264?", "264 ?", "at least 264?", "264 dead?", "264 (12?)")] == [
        "about 264",
        "about 264",
        "at least 264",
        "264 deaths",
        "264",
    ]


def test_what_it_was_before_is_kept() -> None:
    assert fr.read_cell("251 (up from 242)").earlier == 242
    assert fr.read_cell("251 (incl. 242 men)").earlier is None


def test_parts_that_do_not_make_the_figure_are_flagged() -> None:
    (flag,) = fr.read_cell("12 dead (4 soldiers + 7 civilians)").flags
    assert (flag.doubt, flag.message) == (Doubt.DOES_NOT_ADD_UP, "4 soldiers + 7 civilians make 11, not 12")
    (more,) = fr.read_cell("12 dead (7 soldiers + 6 civilians)").flags
    assert more.message == "7 soldiers + 6 civilians make 13, not 12"
    assert [flag.message for flag in fr.read_cell("12 (5 + 6) (7 + 8)").flags] == [
        "5 + 6 make 11, not 12",
        "7 + 8 make 15, not 12",
    ]
    for cell in (
        "12 (5 + 7)",
        "12 (5 soldiers, 6 civilians)",
        "5–12 (3 + 4)",
        "12 (5 + some)",
        "12 (incl. 3 children)",
    ):
        assert fr.read_cell(cell).flags == ()
    for cell in ("12 (incl. 3 children)", "12 (3)", "12 (5 men, 3 women + 3 boys)", "12 (4 men) (7 boys)"):
        assert fr.read_cell(cell).flags == ()


def test_two_counts_with_a_slash_are_a_range_only_in_order_and_of_three_digits() -> None:
    assert [flag.doubt for flag in fr.read_cell("300/500").flags] == [Doubt.AMBIGUOUS]
    assert fr.read_cell("3/4").range == Range.exactly(0.75)
    for cell in ("500/300", "1,500/1,500"):
        with pytest.raises(fr.FigureError, match="no figure"):
            fr.read_cell(cell)


def test_what_is_no_text_or_too_long_is_refused_as_read_does() -> None:
    with pytest.raises(fr.FigureError, match="read from text"):
        fr.read_cell(5)  # type: ignore[arg-type]
    with pytest.raises(fr.FigureError, match="no figure"):
        fr.read_cell("n/a")
    assert fr.read_cell("5 (" + "x" * (MAX_TEXT - 4) + ")").best == 5
    for long in (MAX_TEXT - 3, 2 * MAX_TEXT):
        with pytest.raises(fr.FigureError, match="at most"):
            fr.read_cell("5 (" + "x" * long + ")")


def test_tables_read_cells() -> None:
    rows = [{"subject": "dead", "figure": "183 (13 US + 170 Afghan)", "source": "A", "published": "2031-08-26"}]
    ledger = fr.Ledger.from_rows(rows)
    assert ledger[0].figure == fr.Figure.exactly(183)
    assert fr.Ledger.from_rows(ledger.to_rows())[0] == ledger[0]
    with pytest.raises(fr.ReportErrors) as caught:
        fr.Ledger.from_rows([{**rows[0], "figure": "19 dead, 1 missing"}])
    assert str(caught.value.exceptions[0]).endswith(": split the cell")


@given(figures(), st.sampled_from(["", " (est.)", " [note a]"]))
def test_what_read_takes_is_read_the_same(figure: fr.Figure, note: str) -> None:
    """A note without a number changes nothing."""
    assert fr.read_cell(f"{figure}{note}") == fr.read(str(figure))
