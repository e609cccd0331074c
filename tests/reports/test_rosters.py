"""Rosters in files: each source and each column once, every bad cell one clear error, and no file too much to read."""

import tracemalloc
from pathlib import Path

import pytest

import figrecon as fr
from figrecon import Source

DEEP = "a." * 20_000

REFUSED = {
    "two rows of one name": ("csv", "name,aliases\nA,B\nA,C\n", "a source must be listed once; got 'A' twice"),
    "two ranks of one name": ("csv", "name,rank\nA,1\nA,2\n", "a source must be listed once; got 'A' twice"),
    "one name with blanks": ("csv", "name,aliases\nA,B\n A ,C\n", "a source must be listed once; got 'A' twice"),
    "one name in small letters": ("csv", "name,aliases\nNIS,B\nnis,C\n", "one name, two sources"),
    "one alias of two": ("csv", "name,aliases\nA,B\nC,B\n", "one name, two sources"),
    "one column twice": ("csv", "name,aliases,aliases\nA,B,C\n", "a column must be named once; got 'aliases' twice"),
    "the names twice": ("csv", "name,name\nA,B\n", "a column must be named once; got 'name' twice"),
    "blanks around one of them": ("csv", "name,aliases, aliases\nA,B,C\n", "a column must be named once"),
    "no names": ("csv", "rank\n1\n", "a roster has the columns name"),
    "a foreign column": ("csv", "name,trust\nA,1\n", "a roster has the columns name"),
    "an empty file": ("csv", "", "a roster has the columns name"),
    "a row without a name": ("csv", "name,rank\n,1\n", "a source must be a name"),
    "a rank of 5,000 digits": ("csv", f"name,rank\nA,{'9' * 5000}\n", "a rank must be a whole number"),
    "a rank of a part": ("csv", "name,rank\nA,1.5\n", "a rank must be a whole number"),
    "a rank beyond all floats": ("csv", "name,rank\nA,1e400\n", "a rank must be a whole number"),
    "a tally in other words": ("csv", "name,tally\nA,maybe\n", "tally must be True or False"),
    "a table given twice": ("toml", "[A]\naliases=['B']\n[A]\naliases=['C']\n", "is no TOML"),
    "a rank of 5,000 digits in TOML": ("toml", f"[A]\nrank={'9' * 5000}\n", "is no TOML"),
    "a number of aliases": ("toml", "A = 5\n", "names must be text"),
    "a key of many parts": ("toml", f"{DEEP}a = 1\n", "a key of more than 100 parts"),
    "a table of many parts": ("toml", f"[{DEEP}a]\n", "a key of more than 100 parts"),
    "one in quotes": ("toml", '"a" . ' * 20_000 + "a = 1\n", "a key of more than 100 parts"),
    "one in an inline table": ("toml", f"A = {{{DEEP}a = 1}}\n", "a key of more than 100 parts"),
    "many brackets": ("toml", f"A = {'[' * 20_000}", "is no TOML"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_roster_that_is_none_is_one_clear_error_and_takes_no_room(case: str, tmp_path: Path) -> None:
    ending, text, message = REFUSED[case]
    path = tmp_path / f"roster.{ending}"
    path.write_text(text, encoding="utf-8")
    tracemalloc.start()
    try:
        with pytest.raises((fr.TableError, fr.SourceError), match=message) as caught:
            fr.read_roster(path)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()
    assert len(str(caught.value)) < 500


READ = {
    "a cell more than the header has": ("name\nA,B\n", {"A": Source("A")}),
    "a cell less": ("name,rank\nA\n", {"A": Source("A")}),
    "a row twice": ("name,rank\nA,1\nA,1\n", {"A": Source("A", rank=1)}),
    "an empty row": ("name,rank\nA,1\n,\n", {"A": Source("A", rank=1)}),
    "no rows": ("name,rank\n", {}),
    "all marks": (
        "name,aliases,relays,interested,tally,rank\nA,B; C,D,yes,no,2\n",
        {"A": Source("A", ["B", "C"], relays="D", interested=True, rank=2)},
    ),
}


@pytest.mark.parametrize("case", READ)
def test_a_roster_is_read_row_by_row(case: str, tmp_path: Path) -> None:
    text, sources = READ[case]
    path = tmp_path / "roster.csv"
    path.write_text(text, encoding="utf-8")
    assert dict(fr.read_roster(path).sources) == sources


def test_a_roster_names_a_source_once_however_it_is_made() -> None:
    with pytest.raises(fr.SourceError, match="a source must be listed once"):
        fr.Roster([Source("A", aliases="B"), Source("A", aliases="C")])
    with pytest.raises(fr.SourceError, match="a source must be listed once"):
        fr.Roster({"A": ["B"], " A ": ["C"]})
    assert fr.Roster(["A", Source("A")]) == fr.Roster(["A"])
