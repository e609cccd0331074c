"""Laws of JSON: what is written is what is read and validates; any other text is a ledger or one clear error."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.tables import COLUMNS
from figrecon.tables.headers import column_name
from figrecon.testing import ledgers

TEXTS = st.text(max_size=20)
NAMES = TEXTS.filter(lambda name: name.strip() and ";" not in name)
SCALARS = st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS.filter(bool)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))
EXTRA = st.dictionaries(TEXTS.filter(lambda name: column_name(name) not in COLUMNS), VALUES, max_size=3)
MARKS = {"interested": st.booleans() | st.just(("dead",)), "tally": st.booleans(), "rank": st.integers(1, 9)}
ROSTERS = st.dictionaries(st.sampled_from("ABC"), st.fixed_dictionaries({}, optional=MARKS))


def there_and_back(ledger: fr.Ledger) -> fr.Ledger:
    return fr.Ledger.from_json_text(ledger.to_json_text())


@given(ledgers(), ledgers(unit="troops"), ROSTERS)
def test_a_json_round_trip_loses_nothing(bare: fr.Ledger, troops: fr.Ledger, roster: dict[str, Any]) -> None:
    for ledger in (bare, fr.Ledger(troops, roster)):
        again = there_and_back(ledger)
        assert again == ledger
        assert [report.key for report in again] == [report.key for report in ledger]


@given(ledgers(min_size=1, max_size=3), TEXTS, NAMES, NAMES, EXTRA)
def test_no_text_and_no_value_is_lost(
    ledger: fr.Ledger, note: str, source: str, subject: str, extra: dict[str, Any]
) -> None:
    told = [attrs.evolve(r, subject=subject, source=source, note=note, reference=note, extra=extra) for r in ledger]
    assert there_and_back(fr.Ledger(told)) == fr.Ledger(told)


@given(ledgers(), ledgers(unit="troops"), ROSTERS)
def test_what_is_written_validates(bare: fr.Ledger, troops: fr.Ledger, roster: dict[str, Any]) -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is in the dependency group 'frames'")
    check = jsonschema.Draft202012Validator(fr.schema())
    for ledger in (bare, fr.Ledger(troops, roster)):
        check.validate(json.loads(ledger.to_json_text()))


ANY_CELL = st.none() | VALUES | st.sampled_from(("2024-10-23", "about 3,000 troops", "plan", "at least", "k1"))
ANY_ROW = st.dictionaries(st.sampled_from(COLUMNS) | TEXTS, ANY_CELL, max_size=12)


@given(st.lists(ANY_ROW, max_size=3), ANY_CELL)
def test_any_json_is_a_ledger_or_one_clear_error(rows: list[dict[str, Any]], roster: Any) -> None:
    needed = {"subject": "dead", "source": "A", "published": "2024-10-23"}
    for document in ([{**needed, **row} for row in rows], {"reports": rows, "roster": roster}, rows, roster):
        try:
            ledger = fr.Ledger.from_json_text(json.dumps(document))
        except fr.FigreconError:
            continue
        assert there_and_back(ledger) == ledger


@given(TEXTS)
def test_a_text_that_is_no_json_is_one_clear_error(text: str) -> None:
    with pytest.raises(fr.TableError):
        fr.Ledger.from_json_text("{" + text)
