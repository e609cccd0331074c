"""Layouts: by name, from a file or a mapping, what wins, what is refused, and how they are found and shown."""

import io
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr

SHEET = "day,n,who\n03/04/2031,12,Mayor\n"
COLUMNS = {"day": "published", "n": "figure", "who": "source"}


def read(layout: Any, text: str = SHEET, **options: Any) -> fr.Report:
    report: fr.Report = fr.read_csv(io.StringIO(text), layout=layout, **options)[0]
    return report


# --- what a layout may be


def test_a_layout_is_a_name_a_file_a_mapping_or_itself(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('day_first = true\nsubject = "dead"\n[columns]\nday = "published"\nn = "figure"\nwho = "source"\n')
    expected = fr.Report("dead", "12", source="Mayor", published="2031-04-03")
    mapping = {"columns": COLUMNS, "day_first": True, "subject": "dead"}
    layout = fr.NamedLayout.read(path)
    assert layout == fr.NamedLayout("mine", options=mapping)
    for given in (
        path,
        str(path),
        io.BytesIO(path.read_bytes()),
        io.StringIO(path.read_text(encoding="utf-8")),
        mapping,
        layout,
    ):
        assert read(given) == expected


def test_what_stands_between_the_cells_is_told_by_the_columns_of_a_layout() -> None:
    text = "day;killed, in all;who;a,b,c,d\n2031-05-04;12;Mayor;x\n"
    columns = {"day": "published", "killed, in all": "figure", "who": "source"}
    named = fr.NamedLayout("x", found_by=["who"], options={"columns": columns, "subject": "dead"})
    wide = {"columns": {"day": "published", "who": "source"}, "wide": {"killed, in all": {"subject": "dead"}}}
    sources = {"columns": {"day": "published"}, "subject": "dead", "wide": {"source": ["killed, in all"]}}
    days = {"columns": {"who": "source", "killed, in all": "figure", "day": "published"}, "subject": "dead"}
    for layout in (named, wide, sources, days):
        assert read(layout, text).words == "12"
    one = {"columns": {"day": "published"}, "subject": "dead", "wide": {"source": "killed, in all"}}
    assert read(one, text).source == "killed, in all"
    dated = {"wide": {"published": "dates"}, "subject": "{killed}", "source": "us"}
    assert read(dated, "killed;2031-05-04\ndead;12\n").subject == "dead"


def test_an_encoding_of_a_layout(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes("subject,figure,source,published\nmorts,12,Préfecture,2031-05-04\n".encode("cp1252"))
    for layout in ({"encoding": "cp1252"}, fr.NamedLayout("x", options={"encoding": "cp1252"})):
        assert fr.read_csv(sheet, layout=layout)[0].source == "Préfecture"
    with pytest.raises(fr.TableError, match="is not ascii text"):
        fr.read_csv(sheet, layout={"encoding": "cp1252"}, encoding="ascii")


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ("ucdp_ged", "did you mean 'ucdp-ged'"),
        ("nowhere/layout.toml", "cannot read 'nowhere/layout.toml'"),
        (5, "layout= is the name of a layout, a file, or a mapping of options; got 5"),
        ({"colums": {}}, "did you mean 'columns'"),
        ({"layout": "gtd"}, "and no other layout"),
        ("gtd", "this one lacks eventid, iyear, imonth, iday, country_txt, nkill, nwound$"),
        ("hxl", r"this one lacks #affected\+killed$"),
        ({"columns": COLUMNS}, "missing: subject; got: 'day', 'n', 'who'$"),
        (fr.NamedLayout("mine", options={"columns": COLUMNS}), "the layout 'mine' leaves that to you"),
    ],
)
def test_what_is_no_layout_or_another_tables(layout: Any, words: str) -> None:
    with pytest.raises(fr.TableError, match=words):
        read(layout)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('about = "x"', "about of a layout is a table; got 'x'"),
        ('[about]\ntitel = "x"', "about of a layout holds found_by, .*; did you mean 'title'"),
        ('[about]\nfound_by = ["a", 1]', "found_by of a layout is a list of columns"),
        ("wide = 1", "wide of a layout is a table of columns"),
    ],
)
def test_a_file_that_is_no_layout(text: str, words: str) -> None:
    with pytest.raises(fr.TableError, match=words):
        fr.NamedLayout.read(io.StringIO(text))


# --- what wins


def test_what_is_given_wins() -> None:
    layout = {"columns": COLUMNS, "day_first": True, "subject": "dead", "note": "by hand"}
    report = read(layout, subject="injured", day_first=False, note=None)
    assert (report.subject, str(report.published), report.note) == ("injured", "2031-03-04", "by hand")
    assert read(layout, published="2031-06-01").published.isoformat() == "2031-06-01"
    assert read(layout, columns={"who": "note"}, source="us").note == "Mayor"
    assert read(layout, columns={"source": "who"}).source == "Mayor"  # ours to theirs, too
    text = SHEET.replace("who", "who,m").replace("Mayor", "Mayor,15")
    figures = fr.read_csv(io.StringIO(text), layout=layout, wide={"subject": ["n", "m"]})
    assert [(report.subject, report.words) for report in figures] == [("n", "12"), ("m", "15")]


def test_words_that_are_given_add_to_those_of_a_layout() -> None:
    layout = {"columns": COLUMNS, "day_first": True, "subject": "dead", "missing": [-9], "kinds": {"neu": "increment"}}
    text = "day,n,who,kind\n03/04/2031,{},Mayor,{}\n"
    for missing in ("?", ["?"], {"?", -8}):
        for cell in (-9, "?"):
            assert read(layout, text.format(cell, "neu"), missing=missing).figure is None
    assert read({**layout, "missing": "?"}, text.format("?", ""), missing=-9).figure is None
    for word, kind in (("neu", fr.Kind.INCREMENT), ("alt", fr.Kind.PART)):
        assert read(layout, text.format(5, word), kinds={"alt": "part"}).kind is kind
    for wrong in ({"missing": 5j}, {"kinds": "x"}):
        with pytest.raises(fr.TableError):
            read(layout, **wrong)


def test_what_is_given_wins_over_what_a_wide_layout_says() -> None:
    layout = {"wide": {"n": {"subject": "dead", "unit": "people"}}, "columns": {"day": "published", "who": "source"}}
    options: dict[str, Any] = {"day_first": True}
    assert read(layout, **options) == fr.Report("dead", fr.read("12 people"), source="Mayor", published="2031-04-03")
    assert read(layout, unit="deaths", subject="killed", **options).subject == "killed"
    dates = {"wide": {"published": "dates"}, "source": "us", "subject": "dead"}
    assert read(dates, "place,2031-05-04\nx,3\n").words == "3"


def test_a_layout_of_an_empty_table() -> None:
    assert len(fr.Ledger.from_json_text("[]", layout="gtd")) == 0


# --- found and shown


def test_what_no_layout_has_is_told_with_the_nearest() -> None:
    near = ["event_id_cnty", "event_date", "fatalities", "notes"]
    with pytest.raises(fr.TableError, match="the nearest is 'acled', for which it lacks event_type"):
        fr.layouts().find(near)
    with pytest.raises(fr.TableError, match="no layout has this header; none is near"):
        fr.layouts().find(["a", "b"])
    with pytest.raises(fr.TableError, match="no layout has this header; none is near"):
        fr.Layouts(()).find(["a"])


def test_of_two_layouts_the_one_that_knows_more_of_the_header() -> None:
    small = fr.NamedLayout("small", found_by=("a", "b"))
    large = fr.NamedLayout("large", found_by=("a", "b", "c"))
    other = fr.NamedLayout("other", found_by=("b", "a"))
    assert fr.Layouts([small, large]).find(["A", "b ", "c", "d"]) is large
    assert fr.Layouts([small, large]).find(["a", "b"]) is small
    with pytest.raises(fr.TableError, match="more than one layout has this header: small, other; choose one"):
        fr.Layouts([small, other]).find(["a", "b"])


def test_a_file_finds_its_layout(tmp_path: Path) -> None:
    path = tmp_path / "plot.csv"
    path.write_bytes("label;low;best;high\né;1;;3\n".encode("cp1252"))
    found = fr.find_layout(path, encoding="cp1252")
    assert found.name == "datawrapper-range"
    assert fr.read_csv(path, layout=found, encoding="cp1252", source="x", published="2031-05-04")[0].subject == "é"
    with pytest.raises(fr.TableError, match="no layout has this header"):
        fr.find_layout(io.StringIO(SHEET))


def test_layouts_are_a_sequence() -> None:
    every = fr.layouts()
    assert list(every.names) == sorted(every.names)
    assert (every[0], every[every.names[-1]], len(every[1:3])) == (every["acled"], every[-1], 2)
    assert [layout.name for layout in every] == list(every.names)
    with pytest.raises(fr.TableError, match="did you mean 'gtd'"):
        _ = every["gdt"]


def test_layouts_show_themselves() -> None:
    some = fr.Layouts([fr.layouts()["gtd"], fr.NamedLayout("mine", options={"subject": "x"})])
    assert repr(some) == "<Layouts: gtd, mine>"
    assert repr(some[1]) == "<NamedLayout 'mine'>"
    lines = str(some).splitlines()
    assert lines[0] == "gtd: Global Terrorism Database (GTD)"
    assert lines[1] == "  found by  eventid, iyear, imonth, iday, country_txt, nkill, nwound"
    assert lines[2].startswith("  source    https://www.start.umd.edu/")
    assert lines[-1] == "mine: "
    for shown in (some._repr_html_(), some[0]._repr_html_()):
        assert "Global Terrorism Database" in shown
        assert "eventid, iyear" in shown


def test_a_notebook_prints_layouts_whole() -> None:
    class Printer:
        stack = (1,)

        def text(self, words: str) -> None:
            self.told = words

    printer = Printer()
    fr.layouts()._repr_pretty_(printer, cycle=False)
    assert printer.told.split() == str(fr.layouts()).split()
    assert all(len(line) <= 79 or "https://" in line for line in printer.told.splitlines())  # links stay whole
