"""A row of HXL tags: which columns it names, where nothing else says more."""

import io
from datetime import date
from typing import Any

import pytest

import figrecon as fr
from figrecon.tables.hxl import Tag, columns_by_tags, tags_at

TAGGED = """Where,When,How many,Who says so,Link
#country,#date,#affected +killed,#meta+source,#meta+url
Hamra,2031-05-04,12,Police,https://example.org/1
Oster,2031-05-05,at least 3,Mayor,
"""


def read(text: str, **options: Any) -> fr.Ledger:
    ledger: fr.Ledger = fr.read_csv(io.StringIO(text), **options)
    return ledger


def test_tags_below_the_header_name_its_columns() -> None:
    first, second = read(TAGGED)
    assert (first.subject, first.source, first.published) == ("Hamra", "Police", date(2031, 5, 4))
    assert (str(first.figure), first.reference) == ("12 deaths", "https://example.org/1")
    assert str(second.figure) == "at least 3 deaths"
    assert read(TAGGED, header=1) == read(TAGGED)


def test_tags_above_the_header_or_without_one() -> None:
    head, tags, *rows = TAGGED.splitlines()
    for lines in ([tags, head, *rows], [tags, *rows], ["", tags, "", *rows], ["Toll, May", "", head, tags, *rows]):
        assert read("\n".join(lines)) == read(TAGGED)
    assert read("\n".join([tags, head.replace("How many", "figure"), *rows]))[0].figure == fr.Figure.exactly(12)
    assert read("\n".join(["Toll", "", head, tags, *rows])).notes == ("row 1: Toll",)
    with pytest.raises(fr.TableError, match="missing"):
        read("\n".join(["Toll", "x", head, tags, *rows]), header=1)


def test_rows_are_counted_with_the_tags() -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        read(TAGGED + "Hamra,,12,,\n")
    assert caught.value.lines() == ["row 5: the source is missing"]


def test_the_users_mapping_and_the_names_say_more() -> None:
    text = TAGGED.replace("Who says so", "source").replace("Link", "Office").replace("#meta+url", "#org")
    assert [report.source for report in read(text)] == ["Police", "Mayor"]
    mapped = read(TAGGED, columns={"Where": "source", "Who says so": "subject"})
    assert [report.source for report in mapped] == ["Hamra", "Oster"]
    once = read(TAGGED, subject="killed in May", unit="people")
    assert [report.subject for report in once] == ["killed in May"] * 2
    assert str(once[0].figure) == "12 people"
    assert once[0].extra == {"Where": "Hamra"}


def test_a_lone_hashtag_among_the_rows_is_a_bad_row() -> None:
    text = "subject,figure,source,published\ndead,12,Police,2031-05-04\n#missing,,,\ndead,13,Army,2031-05-04\n"
    with pytest.raises(fr.ReportErrors) as caught:
        read(text)
    assert caught.value.lines() == ["row 3: the source is missing"]
    rows: list[dict[str, Any]]
    rows = [{"subject": "dead", "figure": 12, "source": "Police", "published": "2031-05-04"}, {"subject": "#missing"}]
    with pytest.raises(fr.ReportErrors, match="1 bad row"):
        fr.Ledger.from_rows(rows)
    assert len(read(TAGGED.replace("Where,When,How many,Who says so", "subject,published,figure,source"))) == 2


def test_tags_among_mappings() -> None:
    header, *rows = (line.split(",") for line in TAGGED.splitlines())
    table = [dict(zip(header, row, strict=True)) for row in rows]
    assert fr.Ledger.from_rows(table) == read(TAGGED)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("#date+occurred #date+reported", {0: "as_of", 1: "published"}),
        ("#date+occurred", {0: "published"}),
        ("#date+start #date+end", {}),
        ("#date #date+year", {0: "published"}),
        ("#org #meta+source", {1: "source"}),
        ("#org+code #org", {1: "source"}),
        ("#event+name #country", {0: "subject"}),
        ("#country+code #country+name", {1: "subject"}),
        ("#country #adm1", {}),
        ("#geo+lat #geo+lon #loc", {2: "subject"}),
        ("#affected+killed #affected+injured", {}),
        ("#affected+killed+min #affected+killed+max", {0: "low", 1: "high"}),
        ("#affected+low #affected+best #affected+high", {0: "low", 1: "best", 2: "high"}),
        ("#affected+low #affected #affected+high", {0: "low", 1: "best", 2: "high"}),
        ("#indicator+name #indicator+num", {0: "subject", 1: "figure"}),
        ("#population", {0: "figure"}),
        ("#meta+notes #description", {0: "note"}),
        ("#sector #status", {}),
    ],
)
def test_what_tags_name(tags: str, expected: dict[int, str]) -> None:
    assert columns_by_tags(tags.split(), ())[0] == expected


def test_what_is_no_tag() -> None:
    assert [Tag.of(cell) for cell in ("affected", "#", "#1", "# affected", "#a+", 12, None)] == [None] * 7
    assert tags_at([["#country", "12"], ["", ""], []]) is None


def test_numbers_that_are_named_are_left_alone() -> None:
    text = "figure,When,Dead,Who\n#x,#date,#affected+killed,#meta+source\n12,2031-05-04,13,Police\n"
    (report,) = read(text, subject="dead")
    assert report.figure == fr.Figure.exactly(12)
    assert report.extra == {"Dead": "13"}


def test_a_layout_of_tags_reads_a_table_with_names_above_them() -> None:
    text = "Country,Dead,When,Who\n#country+name,#affected+killed,#date,#meta+source\nFreedonia,12,2031-05-04,Mayor\n"
    for header in (None, 1, 2):
        (report,) = fr.read_csv(io.StringIO(text), layout="hxl", header=header)
        assert (report.subject, str(report.figure), report.source) == ("deaths, Freedonia", "12 deaths", "Mayor")
