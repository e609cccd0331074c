"""A table shows itself: in a notebook, and in a terminal within its width."""

from datetime import date
from typing import Any

import pytest

import figrecon as fr
from tests._markup import Markup
from tests.reports._frames import Printer, in_a_terminal

TABLE = fr.Table(
    {
        "source": ["Ministry", "国家"],
        "best": [1500, None],
        "share": [0.5, 2],
        "published": [date(2024, 10, 1), None],
        "empty": [None, float("nan")],
        "both": [1, "x"],
        "sure": [True, False],
    }
)


def test_a_table_in_a_terminal() -> None:
    lines = [
        "2 rows, 7 columns",
        "",
        "  source    best  share  published   empty  both  sure",
        "  Ministry  1500    0.5  2024-10-01         1     True",
        "  国家                2                     x     False",
    ]
    assert in_a_terminal(TABLE) == lines
    assert str(TABLE).splitlines() == lines


def test_within_other_values_a_table_is_brief() -> None:
    printer = Printer(depth=2)
    TABLE._repr_pretty_(printer, cycle=False)
    assert printer.said == repr(TABLE) == "<Table of 2 rows, 7 columns>"


def test_cells_are_cut_before_columns_are_left_off_and_empty_ones_go_first() -> None:
    assert in_a_terminal(TABLE, 40)[2:] == [
        "  source    best  share  both  sure",
        "  Ministry  1500    0.5  1     True",
        "  国家                2  x     False",
        "",
        "… 2 more columns: published, empty",
    ]
    long = fr.Table({name: ["x" * 40] for name in "abc"})
    assert in_a_terminal(long, 100)[3] == "  " + "  ".join(["x" * 29 + "…"] * 3)
    assert in_a_terminal(long, 70)[3] == "  " + "  ".join(["x" * 19 + "…"] * 3)
    assert in_a_terminal(long, 40)[2:] == [
        f"  a{' ' * 13}  c",
        f"  {'x' * 13}…  {'x' * 13}…",
        "",
        "… 1 more column: b",
    ]
    assert in_a_terminal(fr.Table({"a": ["国" * 9]}), 10)[-1] == "  国国国…"


def test_a_table_without_rows_or_columns() -> None:
    assert in_a_terminal(fr.Table({})) == ["0 rows, 0 columns"]
    assert in_a_terminal(fr.Table({"a": []})) == ["0 rows, 1 column", "", "  a"]
    assert Markup(fr.Table({})._repr_html_()).text.strip() == "0 rows, 0 columns"
    assert Markup(fr.Table({"a": []})._repr_html_()).cells == [["a"]]


def test_a_table_on_a_page() -> None:
    page = Markup(TABLE._repr_html_())
    assert page.cells == [
        ["source", "best", "share", "published", "empty", "both", "sure"],
        ["Ministry", "1500", "0.5", "2024-10-01", "", "1", "True"],
        ["国家", "", "2", "", "", "x", "False"],
    ]
    assert page.count("td", **{"class": "fr-number"}) == 4
    assert page.count("col", style="width:5rem") == 1


def test_a_long_table_is_bounded() -> None:
    table = fr.Table({"a": range(100_000), "b": ["x"] * 100_000})
    lines = in_a_terminal(table)
    assert lines[0] == "100,000 rows, 2 columns"
    assert (len(lines), lines[-1]) == (204, "  … 99,800 more")
    page = Markup(table._repr_html_())
    assert page.count("tr") == 202
    assert "99,988 more" in page.text
    assert page.cells[-1] == ["… 99,800 more, not shown here"]


def test_a_wide_table_is_bounded() -> None:
    table = fr.Table({f"c{n}": ["x"] for n in range(5_000)})
    lines = in_a_terminal(table)
    assert max(map(len, lines)) <= 79
    assert lines[2].split()[0] == "c0"
    assert lines[2].split()[-1] == "c4999"
    assert lines[-1].startswith("… 4,98")
    page = table._repr_html_()
    assert Markup(page).count("td") == 60
    assert "… 4,940 more columns: c60, c61" in page
    assert len(page) < 30_000


class Broken:
    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(10**5000, "<int>", id="an int of 5,000 digits"),
        (Broken(), "Broken"),
        ([1, 2], "[1, 2]"),
        ({"a": 1}, "{'a': 1}"),
        (b"x", "b'x'"),
        (["x" * 1_000_000], "['xxx"),
        ("a\nb", "a b"),
    ],
)
def test_any_cell_can_be_shown(cell: Any, expected: str) -> None:
    table = fr.Table({"a": [cell]})
    assert expected in in_a_terminal(table)[-1]
    assert expected in Markup(table._repr_html_()).cells[-1][0]


def test_ledgers_and_answers_show_themselves_as_tables() -> None:
    ledger = fr.Ledger.from_rows(
        [{"figure": 3, "source": "A", "town": "Homs"}, {"figure": 5, "source": "B", "town": None}],
        subject="dead",
        published="2024-10-01",
    )
    for table in (ledger.to_frame(), fr.reconcile(ledger).to_frame()):
        assert Markup(table._repr_html_()).cells[1][-1] == "Homs"
        assert in_a_terminal(table)[3].endswith("Homs")
