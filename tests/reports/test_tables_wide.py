"""Wide tables: a column a measure, a source or a day, and what becomes of keys, blanks and bad cells."""

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest

import figrecon as fr
from figrecon import Kind, Range

DAY: dict[str, Any] = {"columns": {"day": "published"}, "source": "Ministry"}


def read(text: str, **options: Any) -> list[fr.Report]:
    return list(fr.read_csv(io.StringIO(text), **options))


def told(reports: list[fr.Report]) -> list[tuple[str, str, str]]:
    return [(report.subject, report.words, str(report.published)) for report in reports]


# --- what a column may say


def test_a_column_a_measure() -> None:
    wide = {
        "Deaths": {"subject": "dead"},
        "injured": {"subject": "injured", "unit": "people", "kind": "increment", "status": "confirmed"},
        "Crowd": {"subject": "crowd", "course": "level", "source": "Police", "as_of": "2031-05", "note": "n"},
    }
    dead, injured, crowd = read("day,Deaths,Injured,Crowd,desk\n2031-05-04,12,30,500,night\n", wide=wide, **DAY)
    assert dead.figure is not None
    assert injured.figure is not None
    assert (dead.subject, dead.figure.range, dead.source) == ("dead", Range.exactly(12), "Ministry")
    assert (injured.kind, injured.figure.unit, injured.figure.status) == (
        Kind.INCREMENT,
        "person",
        fr.FigureStatus.CONFIRMED,
    )
    assert (crowd.source, crowd.course, str(crowd.as_of), crowd.note) == ("Police", fr.Course.LEVEL, "May 2031", "n")
    assert [dict(report.extra) for report in (dead, injured, crowd)] == [{"desk": "night"}] * 3


def test_a_figure_in_several_columns() -> None:
    text = "day,D_low,D,D_high,I min,I max\n2031-05-04,10,12,20,3,\n"
    wide = {
        "D": {"low": "D_low", "high": "D_high", "subject": "dead"},
        "injured": {"low": "i-min", "high": "I max", "subject": "injured"},
    }
    dead, injured = read(text, wide=wide, **DAY)
    assert [report.figure and report.figure.range for report in (dead, injured)] == [
        Range(10, 12, 20),
        Range.at_least(3),
    ]
    own = {"all": {"low": "low", "best": "best", "high": "high", "subject": "dead"}}
    (report,) = read("day,low,best,high\n2031-05-04,1,2,3\n", wide=own, **DAY)
    assert report.figure == fr.Figure(1, 2, 3)


def test_a_column_a_source() -> None:
    text = "day,NIS,Kyiv,subject\n2031-05-04,3,about 4,troops\n"
    reports = read(text, wide={"source": ["NIS", "kyiv"]}, columns={"day": "published"})
    assert [(report.source, report.words) for report in reports] == [("NIS", "3"), ("kyiv", "about 4")]
    (one,) = read(text, wide={"source": "Kyiv"}, columns={"day": "published"})
    assert (one.source, one.extra["NIS"]) == ("Kyiv", "3")


def test_a_column_a_day() -> None:
    text = "Province/State,Country/Region,Lat,1/22/20,1/23/20,Notes 2\n,Mali,1.5,3,4,x\nHarp,Freedonia,2.5,,9,\n"
    subject = "cases in [{Province/State}, ]{Country/Region}"
    reports = read(text, wide={"published": "dates"}, subject=subject, source="JHU")
    assert told(reports) == [
        ("cases in Mali", "3", "2020-01-22"),
        ("cases in Mali", "4", "2020-01-23"),
        ("cases in Harp, Freedonia", "9", "2020-01-23"),
    ]
    years = read(
        "what,2019,2020-03\nrefugees,3,4\n",
        wide={"as_of": "dates"},
        subject="{what}",
        source="x",
        published="2021-01-01",
    )
    assert [str(report.as_of) for report in years] == ["2019", "March 2020"]


def test_headers_that_are_dates_are_read_as_the_table_says() -> None:
    def days(header: str, **options: Any) -> list[str]:
        reports = read(f"x,{header}\n1,2\n", wide={"published": "dates"}, subject="s", source="S", **options)
        return [str(report.published) for report in reports]

    assert days("03/04/2031", day_first=True) == ["2031-04-03"]
    assert days("5 Oct", reference="2031-12-31") == ["2031-10-05"]
    with pytest.raises(
        fr.TableError, match=r"the column '03/04/2031' of wide= is a date for published.*day_first decides"
    ):
        days("03/04/2031")
    with pytest.raises(fr.TableError, match=r"the column '2031' of wide= is a date for published"):
        days("2031")
    with pytest.raises(fr.TableError, match="could be"):
        read("x,03/04/2031\n1,2\n", wide={"as_of": "dates"}, subject="s", source="S", published="2032-01-01")


def test_headers_of_a_frame_may_be_dates() -> None:
    frame = {
        "place": ["Mali"],
        date(2031, 5, 4): [3],
        datetime(2031, 5, 5): [4],  # noqa: DTZ001  as pandas has its columns of days
        datetime(2031, 5, 6, 14, tzinfo=UTC): [5],
        2031: [6],
    }
    options: dict[str, Any] = {"subject": "dead in {place}", "source": "S", "columns": {2031: "rank"}, "key": "{place}"}
    reports = list(fr.Ledger.from_frame(frame, wide={"published": "dates"}, **options))
    assert [(report.published, report.words, report.key) for report in reports] == [
        (date(2031, 5, 4), "3", "Mali 2031-05-04"),
        (date(2031, 5, 5), "4", "Mali 2031-05-05"),
        (datetime(2031, 5, 6, 14, tzinfo=UTC), "5", "Mali 2031-05-06 14:00:00+00:00"),
    ]


# --- blanks


def test_a_blank_cell_says_nothing_and_a_word_for_no_number_says_so() -> None:
    text = "day,D,I\n2031-05-04,12,\n2031-05-05, ,N/A\n2031-05-06,,\n2031-05-07,-99,0\n"
    reports = read(text, wide={"subject": ["D", "I"]}, missing=[-99], **DAY)
    assert told(reports) == [
        ("D", "12", "2031-05-04"),
        ("I", "no number", "2031-05-05"),
        ("D", "no number", "2031-05-07"),
        ("I", "0", "2031-05-07"),
    ]


def test_a_denial_needs_no_figure() -> None:
    text = (
        "key,day,D,I,kind,denies,who\na,2031-05-04,12,,,,NIS\nb,2031-05-05,,,denial,a,Russia\nc,2031-05-06,,,plan,,x\n"
    )
    columns = {"day": "published", "who": "source"}
    reports = read(text, wide={"subject": ["D", "I"]}, columns=columns)
    assert [(report.key, report.kind, report.denies) for report in reports] == [
        ("a D", Kind.TOTAL, ()),
        ("b D", Kind.DENIAL, ("a D",)),
    ]
    general = read(text.replace("denial,a", "denial,"), wide={"subject": ["D", "I"]}, columns=columns)
    assert [report.key for report in general] == ["a D", "b D", "b I"]
    assert read(text.replace("denial", "daily"), wide={"subject": ["D"]}, columns=columns)[0].key == "a D"


# --- bad rows


def test_a_reject_names_the_row_and_the_column() -> None:
    text = "day,place,D,I\n2031-05-04,Mali,x y,30\n2031-05-32,Mali,1,2\n2031-05-05,,a b,4\n"
    wide = {"D": {"subject": "dead in {place}"}, "I": {"subject": "injured"}}
    ledger, rejects = fr.read_csv(io.StringIO(text), wide=wide, errors="collect", **DAY)
    assert told(list(ledger)) == [("injured", "30", "2031-05-04"), ("injured", "4", "2031-05-05")]
    assert [(reject.row, reject.error.__notes__, reject.cells["D"]) for reject in rejects] == [
        (2, ["column D", "row 2"], "x y"),
        (3, ["column published", "row 3"], "1"),
        (4, ["column D", "row 4"], "a b"),
    ]
    with pytest.raises(fr.ReportErrors, match="3 bad rows"):
        read(text, wide=wide, **DAY)
    _, (alone,) = fr.read_csv(io.StringIO(text), wide={"subject": ["I"]}, errors="collect", **DAY)
    assert alone.error.__notes__ == ["column published", "column I", "row 3"]


# --- keys


def test_each_figure_of_a_row_has_a_key_of_its_own() -> None:
    text = "key,replaces,day,D;x,I\n1,,2031-05-04,3,4\n2,1,2031-05-05,5,\n3,2; 1,2031-05-06,6,7\n"
    reports = read(text, wide={"subject": ["D;x", "I"]}, **DAY)
    assert [(report.key, report.replaces) for report in reports] == [
        ("1 D,x", ()),
        ("1 I", ()),
        ("2 D,x", ("1 D,x",)),
        ("3 D,x", ("2 D,x", "1 D,x")),
        ("3 I", ("1 I",)),  # row 2 has none of them
    ]
    answers = fr.reconcile_each(reports)
    assert [answers[subject].range.best for subject in ("D;x", "I")] == [6, 7]


def test_a_key_of_no_row_is_kept_and_told() -> None:
    reports = read("key,replaces,day,D\na,z,2031-05-04,3\n", wide={"subject": ["D"]}, **DAY)
    assert reports[0].replaces == ("z D",)
    rows = [{"key": "a", "day": "2031-05-04", "D": 3}, {"key": "b", "replaces": ["a"], "day": "2031-05-05", "D": 4}]
    assert fr.Ledger.from_rows(rows, wide={"subject": ["D"]}, **DAY)[1].replaces == ("a D",)


def test_keys_by_a_template() -> None:
    wide = {"D": {"subject": "dead"}, "I": {"subject": "injured", "key": "{id}/i"}}
    reports = read("id,day,D,I\n7,2031-05-04,3,4\n", wide=wide, key="x{id}", **DAY)
    assert [report.key for report in reports] == ["x7 D", "7/i"]
    with pytest.raises(fr.TableError, match=r"key= names the columns that tell rows apart, such as '{id}'; got 'x'"):
        read("id,day,D\n7,2031-05-04,3\n", wide=wide, key="x", **DAY)


# --- what is refused


@pytest.mark.parametrize(
    ("wide", "words"),
    [
        ({}, "wide= maps columns to what they say"),
        (["D"], "wide= maps columns to what they say"),
        ({"Death": {"subject": "x"}}, "wide= names a column of the table; got 'Death'; did you mean 'Deaths'"),
        ({"d": {"low": "Deaht", "subject": "x"}}, "low of 'd' in wide= names a column of the table; got 'Deaht'"),
        ({"Deaths": {"subjet": "x"}}, "a column of wide= says figure, low, .*; did you mean 'subject'"),
        ({"subject": ["Deaths", "x"]}, "wide= names a column of the table; got 'x'"),
        ({"subject": 5}, "or one of subject, source, .* to a list of columns; got 'subject': 5"),
        ({"deaths": ["Deaths"]}, "or one of subject, source, .* to a list of columns; got 'deaths'"),
        ({"published": "dates"}, "finds none; got 'day', 'Deaths', 'figure', 'country'"),
        ({"source": "dates"}, "wide= names a column of the table; got 'dates'"),
        ({"subject": ["Deaths"], "Deaths": {"subject": "dead"}}, "wide= must name a column once; got 'Deaths' twice"),
        ({"Deaths": {"subject": "dead"}}, "got also figure"),
        ({"Deaths": {"subject": "dead in {contry}"}}, "got 'contry'; did you mean 'country'"),
        ({"Deaths": {"subject": "x"}, "figure": {"unit": "people"}}, "missing: subject"),
    ],
)
def test_what_is_no_wide_table_is_refused(wide: Any, words: str) -> None:
    with pytest.raises(fr.TableError, match=words):
        read("day,Deaths,figure,country\n2031-05-04,1,2,Mali\n", wide=wide, **DAY)
