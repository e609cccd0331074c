"""The page that says how to add a language has every table, and says how Polish was done as it was."""

import re
from pathlib import Path

import figrecon
from tests._examples import ROOT

PAGE = (ROOT / "docs" / "contributing" / "add-a-language.md").read_text(encoding="utf-8")


def test_the_page_names_every_table() -> None:
    tables = (Path(figrecon.__file__).parent / "languages" / "en.toml").read_text(encoding="utf-8")
    names = set(re.findall(r"^\[(\w+)", tables, re.MULTILINE))
    assert {name for name in names if f"`{name}`" not in PAGE} == set()


def test_the_page_says_how_polish_was_done_as_it_was() -> None:
    from figrecon.languages import language

    polish = language("pl")
    assert {"październik", "października", "październiku"} <= set(polish.dates.months[9])
    assert {"środa", "środę"} <= set(polish.dates.weekdays[2])
    assert polish.dates.by == ()
    assert "do" in language("pt").dates.noise
