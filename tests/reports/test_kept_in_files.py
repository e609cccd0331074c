"""What is written is read back, or one clear error says what no file keeps: deep cells, surrogates, names, digits."""

import io
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.reports.report import MOST_NESTED
from tests._counting import calls
from tests.reports._frames import library

DAY = "2031-05-07"


def told(figure: Any = 3, **more: Any) -> fr.Ledger:
    return fr.Ledger(
        [fr.Report(more.pop("subject", "dead"), figure, source=more.pop("source", "A"), published=DAY, **more)]
    )


def again(ledger: fr.Ledger, ending: str, folder: Path) -> fr.Ledger:
    """The ledger through a file of this kind."""
    path = folder / f"reports.{ending}"
    if ending == "csv":
        ledger.to_csv(path)
        return fr.read_csv(path)
    if ending == "json":
        ledger.to_json(path)
        return fr.read_json(path)
    library("python_calamine"), library("xlsxwriter")
    ledger.to_excel(path)
    return fr.read_excel(path)


ENDINGS = ("csv", "json", "xlsx")


# --- numbers

NUMBERS = [
    *(10**100, 1e100, 9.99e99, -1e100, 1e22, 2**63, -(2**63), 2**53 + 1, 10**18 + 1, 123456789012345678901234567890),
    *(0.1 + 0.2, 1 / 3, 2.5, 1e-7, 1e-100, 5e-324, 1.7976931348623157e-100, -0.1),
]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("value", NUMBERS)
def test_every_number_that_a_figure_takes_is_read_back(value: float, ending: str, tmp_path: Path) -> None:
    for figure in (fr.Figure.exactly(value), fr.Figure.about(value, "ha"), fr.Figure.at_least(value, increment=True)):
        assert again(told(figure), ending, tmp_path) == told(figure)


def test_the_schema_takes_the_largest_number() -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is in the dependency group 'frames'")
    check = jsonschema.Draft202012Validator(fr.schema())
    check.validate({"reports": [{"subject": "dead", "source": "A", "published": DAY, "best": int(1e100)}]})


# --- cells within cells


def nested(deep: int, kind: type) -> Any:
    cell: Any = "x"
    for _ in range(deep):
        cell = {"a": cell} if kind is dict else kind([cell])
    return cell


@pytest.mark.parametrize("kind", [list, dict, tuple])
def test_a_cell_as_deep_as_it_may_be_is_written_shown_and_read(kind: type, tmp_path: Path) -> None:
    ledger = told(extra={"deep": nested(MOST_NESTED, kind)})
    if kind is not tuple:
        assert again(ledger, "json", tmp_path) == ledger
    assert again(ledger, "csv", tmp_path)[0].extra["deep"] == str(nested(MOST_NESTED, kind))
    assert "deep" in repr(ledger[0])
    assert ledger._repr_html_()


@pytest.mark.parametrize("kind", [list, dict, tuple])
@pytest.mark.parametrize("deep", [MOST_NESTED + 1, 600, 50_000])
def test_a_deeper_one_is_refused_at_once(kind: type, deep: int) -> None:
    with pytest.raises(fr.RowError, match=r"a cell is nested at most 100 deep; that of 'deep' is deeper"):
        told(extra={"deep": nested(deep, kind)})


@pytest.mark.parametrize("deep", [MOST_NESTED + 1, 600, 50_000])
def test_a_deeper_one_in_json_is_a_bad_row_or_no_json(deep: int) -> None:
    row = f'"subject": "dead", "figure": 3, "source": "A", "published": "{DAY}"'
    for cell in ("[" * deep + "]" * deep, '{"a":' * deep + "1" + "}" * deep):
        with pytest.raises((fr.ReportErrors, fr.TableError)):
            fr.read_json(io.StringIO(f'[{{{row}, "deep": {cell}}}]'))


def test_a_wide_cell_is_looked_through_once() -> None:
    cells = {n: [[n] * 10] * n for n in (100, 1000)}
    few, many = (calls(lambda n=n: told(extra={"wide": cells[n]})) for n in cells)  # type: ignore[misc]
    assert many <= 11 * few


# --- half a surrogate pair, which UTF-8 has no form for

HALVES = ["\ud800", "a\udfff b", "\udc80"]
FIELDS = ("note", "source", "subject", "reference", "via", "key", "extra", "confidence")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("half", HALVES)
def test_json_keeps_half_a_pair_and_the_file_is_utf_8(half: str, field: str, tmp_path: Path) -> None:
    ledger = told(**{field: {"c": half} if field == "extra" else half})
    assert again(ledger, "json", tmp_path) == ledger
    text = (tmp_path / "reports.json").read_text(encoding="utf-8")
    assert f"\\u{ord(max(half, key=ord)):04x}" in text


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_no_other_file_holds_half_a_pair(ending: str, field: str, tmp_path: Path) -> None:
    ledger = told(**{field: {"c": "x\ud800"} if field == "extra" else "x\ud800"})
    with pytest.raises(fr.TableError, match=r"half a surrogate pair|no form for a character"):
        again(ledger, ending, tmp_path)
    assert not list(tmp_path.iterdir())


def test_half_a_pair_is_no_utf_8_to_read() -> None:
    text = f"subject,figure,source,published\ndead\ud800,3,A,{DAY}\n".encode("utf-8", "surrogatepass")
    with pytest.raises(fr.TableError, match="is not UTF-8 text; byte 36 cannot be read"):
        fr.read_csv(io.BytesIO(text))


# --- the names of columns

OUTER = (" c", "c ", "\tc", "  ", "c\u00a0", "", "c\n")


@pytest.mark.parametrize("name", OUTER)
def test_a_file_is_refused_a_name_that_it_would_not_keep(name: str, tmp_path: Path) -> None:
    ledger = told(extra={name: "x"})
    assert again(ledger, "json", tmp_path) == ledger
    for ending in ("csv", "xlsx"):
        with pytest.raises(fr.TableError, match="a column of a file has a name without white space around it"):
            again(ledger, ending, tmp_path)


@pytest.mark.parametrize("name", ["c", "C c", "c\nd", "Region¹", "c*", "#", "column E", "Unnamed: 4"])
def test_every_other_name_is_kept(name: str, tmp_path: Path) -> None:
    for ending in ENDINGS:
        assert again(told(extra={name: "x"}), ending, tmp_path) == told(extra={name: "x"})
