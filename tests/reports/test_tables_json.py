"""JSON in and out, and the schema that a tool is asked to follow."""

import io
import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from tests._examples import ROOT

ROW = {"subject": "dead", "figure": "at least 140", "source": "Ministry", "published": "2024-10-23"}


def of(document: Any) -> fr.Ledger:
    return fr.Ledger.from_json_text(json.dumps(document))


def test_an_object_or_an_array() -> None:
    assert of([ROW]) == of({"reports": [ROW]})
    assert of([ROW])[0].figure == fr.Figure.at_least(140)


def test_lists_roster_and_unknown_columns_survive(tmp_path: Path) -> None:
    roster = {"NIS": fr.Source("NIS", ["Cho"], interested=["dead"], rank=1), "Wire": fr.Source("Wire", relays="NIS")}
    extra = {"page": 7, "desk": {"night": [True, None]}, "ratio": 0.5}
    ledger = fr.Ledger(
        [
            fr.Report("dead", 12, source="Cho", via=["X", "Y"], published="2024-10-01", key="k1", extra=extra),
            fr.Report("dead", source="A", published=datetime(2024, 10, 2, 9), kind="denial", denies="k1"),  # noqa: DTZ001
            fr.Report("dead", fr.read("2 km").to("m"), source="B", published="2024-10-03", as_of="../2024-12"),
        ],
        roster=roster,
    )
    ledger.to_json(tmp_path / "reports.json")
    again = fr.read_json(tmp_path / "reports.json")
    assert again == ledger
    assert again[0].extra == extra
    first = json.loads(ledger.to_json_text())["reports"][0]
    assert (first["via"], first["page"]) == (["X", "Y"], 7)


def test_what_json_has_no_form_for_goes_out_as_text() -> None:
    extra: dict[Any, Any] = {
        "day": date(2024, 10, 1),
        "exact": Decimal("2.50"),
        "far": float("inf"),
        7: "seven",
        "none": float("nan"),
    }
    report = fr.Report("dead", 1, source="A", published="2024-10-01", extra=extra)
    (told,) = json.loads(fr.Ledger([report]).to_json_text())["reports"]
    assert {name: told.get(name) for name in ("day", "exact", "far", "7", "none")} == {
        "day": "2024-10-01",
        "exact": "2.50",
        "far": "inf",
        "7": "seven",
        "none": None,
    }


def test_an_empty_ledger_is_a_document_too() -> None:
    assert fr.Ledger.from_json_text(fr.Ledger().to_json_text()) == fr.Ledger()


def test_foreign_names_and_what_is_given_once() -> None:
    told = [{"who": "US officials (via NYT)", "n": 1500, "day": "03/10/2024"}]
    ledger = fr.Ledger.from_json_text(
        json.dumps(told),
        columns={"who": "source", "n": "figure", "day": "published"},
        subject="troops",
        day_first=True,
        split_via=True,
        roster={"USA": ["US officials"]},
    )
    assert (ledger[0].source, ledger[0].via, ledger[0].published) == ("US officials", ("NYT",), date(2024, 10, 3))
    assert ledger.normalize()[0].origin == "USA"


def test_a_figure_may_be_left_out() -> None:
    denial = {"subject": "dead", "source": "A", "published": "2024-10-01", "kind": "denial"}
    assert of([denial])[0].figure is None


def test_a_given_roster_takes_the_place_of_the_documents() -> None:
    document = {"reports": [ROW], "roster": {"State": ["Ministry"]}}
    assert of(document).normalize()[0].origin == "State"
    assert fr.Ledger.from_json_text(json.dumps(document), roster={}).normalize()[0].origin == "Ministry"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[" + "9" * 10_000 + "]", "no JSON"),
        ('{"reports": [{"a": 1, "a": 2}]}', "'a' twice"),
        ('[{"figure": NaN}]', "JSON has no NaN"),
        ("3", "must be an object with 'reports'"),
        ('{"report": []}', "must be an object with 'reports'"),
        ('{"reports": [], "rooster": {}}', "did you mean 'roster'"),
        ('{"reports": [1]}', "an array of objects"),
        ('{"reports": {}}', "an array of objects"),
        ('{"reports": [], "roster": ["A"]}', "a roster must map"),
        ('[{"subject": "dead", "sorce": "A", "published": "2024-10-01"}]', "missing: source.*did you mean 'sorce'"),
    ],
)
def test_a_document_that_is_none(text: str, message: str) -> None:
    with pytest.raises(fr.TableError, match=message):
        fr.Ledger.from_json_text(text)


def test_all_bad_reports_come_together(tmp_path: Path) -> None:
    path = tmp_path / "reports.json"
    vague = {"qualifier": "vague", "low": 1, "high": 2}
    bad: list[dict[str, Any]] = [
        {"published": "2024-02-30"},
        {**vague, "word": []},
        {**vague, "unit": {}},
        {"source": None},
    ]
    path.write_text(json.dumps([ROW, *({**ROW, **change} for change in bad)]))
    with pytest.raises(fr.ReportErrors, match=r"4 bad rows in .*reports\.json") as caught:
        fr.read_json(path)
    assert [(type(e), e.__notes__[-1]) for e in caught.value.exceptions] == [
        (fr.DateError, "row 2"),
        (fr.FigureError, "row 3"),
        (fr.FigureError, "row 4"),
        (fr.RowError, "row 5"),
    ]


def test_an_open_file_will_do() -> None:
    text = fr.Ledger([fr.Report("dead", 1, source="A", published="2024-10-01")]).to_json_text()
    for file in (io.StringIO("\ufeff" + text), io.BytesIO(text.encode())):
        assert len(fr.read_json(file)) == 1
    with pytest.raises(fr.TableError, match="the file"):
        fr.read_json(io.StringIO("{"))


# --- the schema


def test_the_schema_that_is_published_is_the_one_that_is_used() -> None:
    assert json.loads((ROOT / "docs" / "data" / "reports.schema.json").read_text(encoding="utf-8")) == fr.schema()


def test_each_schema_is_a_new_dict() -> None:
    fr.schema()["properties"]["reports"].clear()
    assert fr.schema()["properties"]["reports"]


def validator() -> Any:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is in the dependency group 'frames'")
    jsonschema.Draft202012Validator.check_schema(fr.schema())
    return jsonschema.Draft202012Validator(fr.schema())


def test_the_schema_of_drafts_asks_for_a_quote_and_for_what_a_text_can_say() -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="jsonschema is in the dependency group 'frames'")
    jsonschema.Draft202012Validator.check_schema(fr.schema(draft=True))
    check = jsonschema.Draft202012Validator(fr.schema(draft=True))
    row = {"quote": "3 died, she said", "figure": "3 died", "source": "she", "kind": "part"}
    assert check.is_valid({"reports": [row, {"quote": "she denied it", "kind": "denial"}]})
    assert not check.is_valid({"reports": [{"figure": 3, "source": "she"}]})
    assert not check.is_valid({"reports": [{**row, "kind": "plam"}]})
    assert not check.is_valid([row])
    assert set(fr.schema(draft=True)["$defs"]["report"]["properties"]) - {"quote"} < set(
        fr.schema()["$defs"]["report"]["properties"]
    )


def test_our_own_documents_validate() -> None:
    check = validator()
    told = [ROOT / "docs" / "data" / "reports.json"]
    assert all(check.is_valid(json.loads(path.read_text(encoding="utf-8"))) for path in told)
    story = fr.read_csv(
        ROOT / "docs" / "data" / "north-korea-troops.csv",
        roster=fr.read_roster(ROOT / "docs" / "data" / "north-korea-sources.toml"),
    )
    check.validate(json.loads(story.to_json_text()))


@pytest.mark.parametrize(
    "change",
    [
        {"source": None},
        {"source": " "},
        {"published": "23 October 2024"},
        {"published": "2024-13-01"},
        {"published": None},
        {"subject": 3},
        {"figure": True},
        {"figure": 10**101},
        {"kind": "plam"},
        {"via": [1]},
        {"low": "10"},
        {"qualifier": "perhaps"},
        {"key": "a;b"},
        {"increment": "yes"},
    ],
)
def test_what_the_schema_refuses(change: dict[str, Any]) -> None:
    check = validator()
    assert check.is_valid({"reports": [ROW]})
    assert not check.is_valid({"reports": [{**ROW, **change}]})


@pytest.mark.parametrize(
    "document", [[ROW], {}, {"reports": [], "notes": 1}, {"reports": [], "roster": {"A": {"rank": 0}}}]
)
def test_what_is_no_document(document: Any) -> None:
    assert not validator().is_valid(document)
