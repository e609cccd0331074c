"""Laws of tables: what is written is what is read, for any words, dates, lists and unknown columns."""

import tempfile
from pathlib import Path

import attrs
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.tables import COLUMNS
from figrecon.tables.columns import is_total
from figrecon.tables.headers import column_name
from figrecon.testing import ledgers
from tests.reports._frames import library

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)


def is_name(name: str) -> bool:
    """Whether a table can hold it as one source; a row whose source is "Total" is refused, as test_shapes has it."""
    return bool(name.strip()) and ";" not in name and not is_total(name)


NAMES = TEXTS.filter(is_name)


def is_foreign(name: str) -> bool:
    return column_name(name) not in COLUMNS and name.strip() == name != ""


EXTRA = st.dictionaries(TEXTS.filter(is_foreign), TEXTS.filter(bool), max_size=2)


def there_and_back(ledger: fr.Ledger) -> fr.Ledger:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.csv"
        ledger.to_csv(path)
        return fr.read_csv(path)


@given(ledgers(), ledgers(unit="troops"))
def test_a_csv_round_trip_loses_nothing(bare: fr.Ledger, troops: fr.Ledger) -> None:
    for ledger in (bare, troops):
        again = there_and_back(ledger)
        assert again == ledger
        assert [report.key for report in again] == [report.key for report in ledger]


@given(ledgers(min_size=1, max_size=3), TEXTS, NAMES, NAMES, EXTRA)
def test_no_text_is_lost(ledger: fr.Ledger, note: str, source: str, subject: str, extra: dict[str, str]) -> None:
    told = [attrs.evolve(r, subject=subject, source=source, note=note, reference=note, extra=extra) for r in ledger]
    assert there_and_back(fr.Ledger(told)) == fr.Ledger(told)


IN_A_WORKBOOK = st.text(st.characters(codec="utf-8", exclude_characters="\ufffe\uffff"), max_size=20)


@given(ledgers(unit="troops"), IN_A_WORKBOOK, IN_A_WORKBOOK.filter(is_name))
def test_a_workbook_loses_nothing(ledger: fr.Ledger, note: str, source: str) -> None:
    library("python_calamine"), library("xlsxwriter")
    told = fr.Ledger([attrs.evolve(report, source=source, note=note) for report in ledger])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.xlsx"
        told.to_excel(path)
        assert fr.read_excel(path) == told


@given(ledgers())
def test_rows_round_trip_too(ledger: fr.Ledger) -> None:
    assert not ledger or fr.Ledger.from_rows(ledger.to_rows()) == ledger
