"""The layouts of published data sets: each reads a table with its codebook's header, and is found by it alone."""

import csv
import io
import json
import tomllib
from importlib.resources import files
from typing import Any

import pytest

import figrecon as fr
from tests._examples import ROOT

SAMPLES = {
    file.stem: file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs" / "data" / "layouts").glob("*.csv"))
}
"""A small table for each layout: the header is that of the published codebook, every figure and name is invented."""

LEFT_OPEN = {"datawrapper-range": {"source": "desk", "published": "2031-05-01"}}
"""What a layout leaves to its user."""

Told = tuple[str, str, str, str, str]

READ: dict[str, list[Told]] = {
    "ucdp-ged": [
        (
            "deaths in event 900001: Government of Freedonia - Harpists, Harp province, Freedonia",
            "9 (7–14) death",
            "UCDP",
            "2031-05-04",
            "3–4 May 2031",
        ),
    ],
    "acled": [
        (
            "deaths in event FRE12: Battles, Glass town, Freedonia",
            "7 death",
            "ACLED",
            "2031-05-04",
            "4 May 2031",
        ),
        ("deaths in event FRE13: Riots, Freedonia", "0 death", "ACLED", "2031-05-05", "5 May 2031"),
    ],
    "gtd": [
        ("deaths in attack 203105040001, Glass town, Freedonia", "4 death", "GTD", "2031-05-04", "4 May 2031"),
        ("injured in attack 203105040001, Glass town, Freedonia", "11 injured", "GTD", "2031-05-04", "4 May 2031"),
        ("deaths in attack 203106000001, Freedonia", "no number", "GTD", "2031-06-30", "June 2031"),
        ("injured in attack 203106000001, Freedonia", "2 injured", "GTD", "2031-06-30", "June 2031"),
        ("deaths in attack 203200000001, Freedonia", "1 death", "GTD", "2032-12-31", "2032"),
    ],
    "emdat": [
        ("deaths in Flood 2031-0007-FRE, Freedonia", "30 death", "EM-DAT", "2031-07-15", "4–31 May 2031"),
        ("injured in Flood 2031-0007-FRE, Freedonia", "12 injured", "EM-DAT", "2031-07-15", "4–31 May 2031"),
        (
            "affected by Flood 2031-0007-FRE, Freedonia, without injured and homeless",
            "5,000 person",
            "EM-DAT",
            "2031-07-15",
            "4–31 May 2031",
        ),
        ("homeless after Flood 2031-0007-FRE, Freedonia", "400 person", "EM-DAT", "2031-07-15", "4–31 May 2031"),
        ("affected by Flood 2031-0007-FRE, Freedonia", "5,412 person", "EM-DAT", "2031-07-15", "4–31 May 2031"),
        ("damage by Flood 2031-0007-FRE, Freedonia", "2,500,000 USD", "EM-DAT", "2031-07-15", "4–31 May 2031"),
        (
            "affected by Drought 2031-0008-FRE, Freedonia, without injured and homeless",
            "7,000 person",
            "EM-DAT",
            "2032-07-15",
            "2031–2032",
        ),
        ("affected by Drought 2031-0008-FRE, Freedonia", "7,000 person", "EM-DAT", "2032-07-15", "2031–2032"),
    ],
    "ccc": [
        (
            "participants in Glass town, VT, 2031-05-04: Harps for all",
            "350 (200–500) participant",
            "Crowd Counting Consortium",
            "2031-05-04",
            "4 May 2031",
        ),
        (
            "participants in Glass town, VT, 2031-05-05",
            "no number",
            "Crowd Counting Consortium",
            "2031-05-05",
            "5 May 2031",
        ),
    ],
    "airwars": [
        (
            "civilian deaths in incident FR001, Glass town, Freedonia",
            "4–9 death",
            "Airwars",
            "2031-05-04",
            "4 May 2031",
        ),
        (
            "civilians injured in incident FR001, Glass town, Freedonia",
            "at least 10 injured",
            "Airwars",
            "2031-05-04",
            "4 May 2031",
        ),
        (
            "civilian deaths in incident FR001, Glass town, Freedonia",
            "2 death",
            "Sylvanian forces",
            "2031-05-04",
            "4 May 2031",
        ),
        ("civilian deaths in incident FR002, Freedonia", "0–3 death", "Airwars", "2031-05-06", "6–8 May 2031"),
    ],
    "iraq-body-count": [
        (
            "civilian deaths in incident x900, market of Glass town",
            "3–5 death",
            "Iraq Body Count",
            "2031-05-05",
            "4–5 May 2031",
        ),
        ("civilian deaths in incident k901", "1 death", "Iraq Body Count", "2031-05-06", "6 May 2031"),
    ],
    "owid-covid": [
        ("cases of COVID-19 in Freedonia", "120 case", "Our World in Data", "2031-05-04", "4 May 2031"),
        ("cases of COVID-19 in Freedonia", "another 7 case", "Our World in Data", "2031-05-04", "4 May 2031"),
        ("deaths from COVID-19 in Freedonia", "3 death", "Our World in Data", "2031-05-04", "4 May 2031"),
        ("deaths from COVID-19 in Freedonia", "another 0 death", "Our World in Data", "2031-05-04", "4 May 2031"),
        ("COVID-19 patients in hospital in Freedonia", "11 patient", "Our World in Data", "2031-05-04", "4 May 2031"),
        (
            "COVID-19 patients in intensive care in Freedonia",
            "2 patient",
            "Our World in Data",
            "2031-05-04",
            "4 May 2031",
        ),
        ("cases of COVID-19 in Freedonia", "125 case", "Our World in Data", "2031-05-05", "5 May 2031"),
        ("tests for COVID-19 in Freedonia", "4,000 test", "Our World in Data", "2031-05-05", "5 May 2031"),
        ("COVID-19 vaccine doses given in Freedonia", "50 dose", "Our World in Data", "2031-05-05", "5 May 2031"),
    ],
    "owid-covid-compact": [
        ("cases of COVID-19 in Freedonia", "120 case", "Our World in Data", "2031-05-04", "4 May 2031"),
        ("cases of COVID-19 in Freedonia", "another 7 case", "Our World in Data", "2031-05-04", "4 May 2031"),
        ("COVID-19 patients in hospital in Freedonia", "11 patient", "Our World in Data", "2031-05-04", "4 May 2031"),
    ],
    "who-covid": [
        ("cases of COVID-19 in Freedonia", "120 case", "WHO", "2031-05-04", "4 May 2031"),
        ("cases of COVID-19 in Freedonia", "another 5 case", "WHO", "2031-05-04", "4 May 2031"),
        ("deaths from COVID-19 in Freedonia", "3 death", "WHO", "2031-05-04", "4 May 2031"),
    ],
    "who-ebola": [
        ("Cumulative number of confirmed Ebola deaths in Freedonia", "40 None", "WHO", "2031-05-04", "4 May 2031"),
        ("Cumulative number of probable Ebola cases in Freedonia", "9 None", "WHO", "2031-05-04", "4 May 2031"),
    ],
    "hxl": [
        ("deaths, Harp, Freedonia", "3 death", "Civil protection", "2031-05-04", "4 May 2031"),
        ("injured, Harp, Freedonia", "5 injured", "Civil protection", "2031-05-04", "4 May 2031"),
        ("deaths, Freedonia", "9 death", "Civil protection", "2031-05-05", "5 May 2031"),
    ],
    "wikidata": [
        ("deaths in the flood of Freedonia", "31 None", "Daily Harp", "2031-05-04", "4 May 2031"),
        ("deaths in the flood of Freedonia", "33 None", "Wikidata", "2031-05-06", "6 May 2031"),
    ],
    "datawrapper-range": [
        ("dead in the flood", "31 (30–40) None", "desk", "2031-05-01", "1 May 2031"),
        ("missing in the flood", "at least 5 None", "desk", "2031-05-01", "1 May 2031"),
    ],
}


def told(report: fr.Report) -> Told:
    figure = report.figure
    another = "another " if report.kind is fr.Kind.INCREMENT else ""
    number = "no number" if figure is None else f"{another}{figure.range} {figure.unit}"
    return report.subject, number, report.source, str(report.published), str(report.as_of)


def ledger_of(name: str, **options: Any) -> fr.Ledger:
    given: dict[str, Any] = {**LEFT_OPEN.get(name, {}), **options}
    ledger: fr.Ledger = fr.read_csv(io.StringIO(SAMPLES[name]), layout=name, **given)
    return ledger


def header_of(name: str) -> list[str]:
    return next(csv.reader(io.StringIO(SAMPLES[name])))


def test_every_layout_has_a_sample() -> None:
    assert set(SAMPLES) == set(READ) == set(fr.layouts().names)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_layout_reads_its_table(name: str) -> None:
    ledger = ledger_of(name)
    # a measure after the other
    assert sorted(map(told, ledger)) == sorted(READ[name])
    assert len({report.key for report in ledger}) == len(ledger)
    assert [flag for report in ledger for flag in report.flags] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_layout_is_found_by_its_header_and_no_other_is(name: str) -> None:
    header = header_of(name)
    assert fr.layouts().matching(header).names == (name,)
    assert fr.layouts().find(reversed(header)).name == name
    assert fr.find_layout(io.StringIO(SAMPLES[name])).name == name
    with pytest.raises(fr.TableError, match=f"this header looks like '{name}': give layout='{name}'"):
        fr.read_csv(io.StringIO(SAMPLES[name]))


@pytest.mark.parametrize("name", SAMPLES)
def test_what_a_layout_reads_is_written_and_read_again(name: str) -> None:
    ledger = ledger_of(name)
    assert fr.read_csv(io.StringIO(ledger.to_csv_text())) == ledger


@pytest.mark.parametrize("name", SAMPLES)
def test_a_layout_reads_every_kind_of_table(name: str) -> None:
    rows = list(csv.DictReader(io.StringIO(SAMPLES[name])))
    options: dict[str, Any] = {"layout": name, **LEFT_OPEN.get(name, {})}
    expected = ledger_of(name)
    assert fr.Ledger.from_rows(rows, **options) == expected
    assert fr.Ledger.from_frame({column: [row[column] for row in rows] for column in rows[0]}, **options) == expected
    assert fr.read_json(io.StringIO(json.dumps(rows)), **options) == expected


@pytest.mark.parametrize("name", SAMPLES)
def test_a_layout_says_where_it_is_from(name: str) -> None:
    layout = fr.layouts()[name]
    assert layout.codebook.startswith("https://")
    assert all([layout.title, layout.version, layout.license, layout.note, layout.found_by])
    text = files("figrecon.tables.layouts").joinpath(f"{name}.toml").read_text("utf-8")
    assert text.startswith("# ")  # why each of its columns means what it does
    assert set(tomllib.loads(text)) - {"about"} == set(layout.options)


def test_columns_that_only_some_tables_of_a_data_set_have_may_be_lacking() -> None:
    rows = [{"event_id_cnty": "FRE1", "event_date": "2031-05-04", "event_type": "Riots", "fatalities": "2"}]
    (report,) = fr.Ledger.from_rows(rows, layout="acled")
    assert told(report)[:2] == ("deaths in event FRE1: Riots", "2 death")
    text = SAMPLES["owid-covid"].replace("icu_patients", "icu").replace("total_tests", "tests")
    subjects = fr.read_csv(io.StringIO(text), layout="owid-covid").subjects
    assert "COVID-19 patients in hospital in Freedonia" in subjects
    assert "COVID-19 patients in intensive care in Freedonia" not in subjects


def test_the_publication_may_be_given() -> None:
    released = ledger_of("ucdp-ged", published="2032-06-01")[0]
    assert (str(released.published), str(released.as_of)) == ("2032-06-01", "3–4 May 2031")
    assert {report.published.isoformat() for report in ledger_of("emdat", published="2033-01-01")} == {"2033-01-01"}


def test_a_range_plot_comes_back() -> None:
    said = [fr.Report("dead", n, source=s, published="2031-05-04") for n, s in [(12, "Mayor"), (15, "Police")]]
    said.append(fr.Report("missing", "at least 5", source="Mayor", published="2031-05-04"))
    answers = fr.reconcile_each(said)
    plot = fr.output.range_plot(answers)
    back = fr.read_csv(io.StringIO(plot), layout="datawrapper-range", source="us", published="2031-05-04")
    assert {report.subject: report.figure and report.figure.range for report in back} == {
        subject: answer.range for subject, answer in answers.items()
    }
    one = fr.output.range_plot(answers["dead"])
    columns = {"label": "source"}
    sources = fr.read_csv(
        io.StringIO(one), layout="datawrapper-range", columns=columns, subject="dead", published="2031-05-04"
    )
    assert [report.source for report in sources] == ["Mayor", "Police", "dead"]
