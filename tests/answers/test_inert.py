"""Displays are inert: an injection in every field of every object, through every output, as another parser has it.

The browser is in `test_inert_browser`, the command line and the log in `tests/uses/test_inert_command`.
"""

import csv
import io
import json
import re
import tomllib
import unicodedata
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

import figrecon as fr
from figrecon.errors import line_of
from tests._injections import FIELDS, INJECTIONS, WRONG, World, hostile, world, wrong
from tests._markup import ALLOWED
from tests._renderings import CSV, HTML, IN_LINES, JSON, MARKDOWN, TEXT, VEGA, WIKITEXT, statements, texts_in

EVERYTHING = "".join(INJECTIONS.values())
"""All of them in one text, for one field at a time."""

CASES = {name: (injection,) for name, injection in INJECTIONS.items()} | {
    f"all of them in {field}": (EVERYTHING, field) for field in FIELDS
}

cases = pytest.mark.parametrize("case", CASES)
injections = pytest.mark.parametrize("name", INJECTIONS)


@cache
def told(case: str | None) -> World:
    """The story with the words of a case; without one it is harmless."""
    return world(hostile("") if case is None else hostile(*CASES[case]))


def unseen(text: str) -> list[str]:
    """The characters that no display may hold; the joiners are letters of Persian and of Indic scripts."""
    hidden = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    return [c for c in text if unicodedata.category(c) in hidden and c not in "\n\u200c\u200d"]


def test_each_field_goes_through_to_an_output() -> None:
    """A field that nothing shows, or no error tells, would test nothing."""
    every = {**HTML, **IN_LINES, **TEXT, **MARKDOWN, **WIKITEXT, **JSON, **CSV}
    shown = [render(told(None)) for render in every.values()]
    shown += [line_of(error) for name in WRONG if (error := wrong(name, hostile("")))]
    assert [field for field in FIELDS if not any(field in text for text in shown)] == []
    assert [name for name in WRONG if wrong(name, hostile("")) is None] == []


# --- plain text


@cases
def test_plain_text_shows_every_character_and_has_no_line_of_a_stranger(case: str) -> None:
    for name, render in IN_LINES.items():
        text = render(told(case))
        assert unseen(text) == [], name
        assert text.count("\n") == render(told(None)).count("\n"), name
    for name, render in TEXT.items():
        assert unseen(render(told(case)).replace("\r\n", "\n")) == [], name


@cases
def test_a_terminal_obeys_nothing(case: str) -> None:
    """Skipped without pyte, a terminal to read: every character has its cell, and none moves another."""
    pyte: Any = pytest.importorskip("pyte", reason="pyte is not installed")
    for name, render in IN_LINES.items():
        line = max(render(told(case)).split("\n"), key=len)
        width = 2 * len(line) + 1
        screen = pyte.Screen(width, 2)
        pyte.Stream(screen).feed(line)
        drawn = "".join(screen.buffer[0][x].data for x in range(width))
        assert unicodedata.normalize("NFC", drawn.rstrip()) == unicodedata.normalize("NFC", line.rstrip()), name
        assert screen.title == "", name
        assert all(cell.fg == "default" for cell in screen.buffer[0].values()), name


@injections
def test_errors_are_lines_of_text(name: str) -> None:
    for what in WRONG:
        error = wrong(what, hostile(INJECTIONS[name]))
        each = getattr(error, "exceptions", (error,))
        for one in filter(None, (error, *each)):
            lines = [str(one), repr(str(one)), line_of(one), *getattr(one, "__notes__", ())]
            assert [line for line in lines if unseen(line) or "\n" in line] == [], what


# --- HTML

PAGE = ALLOWED | {"b": {"id"}, "h2": set(), "ol": {"start"}, "a": {"href", "id", "target", "rel"}}
PAGE |= {"li": {"id"}, "sup": {"id"}, "code": set(), "pre": set()}


class Elements(HTMLParser):
    """What a page is made of, checked as it is read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} <= PAGE[tag], (tag, attrs)
        address = dict(attrs).get("href")
        assert address is None or address.startswith(("https://example.org/", "#")), attrs

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_pi = unknown_decl = handle_comment


@cases
def test_a_page_is_made_of_what_we_make(case: str) -> None:
    for name, render in HTML.items():
        page = render(told(case))
        assert unseen(page) == [], name
        Elements().feed(page)


# --- Markdown and wikitext

MADE = {"h2", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "a", "footnote", "section", "ol", "sup"}
MADE |= {"hr"}  # before the footnotes


@cases
def test_markdown_has_no_markup_of_a_stranger(case: str) -> None:
    """Skipped without markdown-it and its footnotes, which are in the dependency group of the documentation."""
    markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")
    footnotes = pytest.importorskip("mdit_py_plugins.footnote", reason="mdit-py-plugins is not installed")
    for preset in ("commonmark", "js-default"):
        parser = (
            markdown_it.MarkdownIt(preset, {"html": True, "linkify": False})
            .enable("table")
            .use(footnotes.footnote_plugin)
        )
        for name, render in MARKDOWN.items():
            text = render(told(case))
            assert unseen(text) == [], name
            assert not re.search(r"(?<!\\)[{}]|(?m:^%)", text), name  # of MyST, Jekyll and their like
            found = [token for outer in parser.parse(text) for token in (outer, *(outer.children or ()))]
            assert {token.tag for token in found if token.tag} <= MADE, name
            assert not {"html_block", "html_inline", "image", "code_inline", "fence"} & {token.type for token in found}
            addresses = [token.attrGet("href") for token in found if token.type == "link_open"]
            assert all(address.startswith("https://example.org/") for address in addresses), name


@cases
def test_wikitext_has_no_markup_of_a_stranger(case: str) -> None:
    """Skipped without mwparserfromhell, the parser of the bots of Wikipedia."""
    parser: Any = pytest.importorskip("mwparserfromhell", reason="mwparserfromhell is not installed")
    for name, render in WIKITEXT.items():
        text = render(told(case))
        assert unseen(text) == [], name
        code, harmless = parser.parse(text), parser.parse(render(told(None)))
        assert [str(tag.tag) for tag in code.filter_tags()] == [str(tag.tag) for tag in harmless.filter_tags()]
        assert {str(one.name).strip() for one in code.filter_templates()} <= {"cite news", "cite web"}
        assert len(code.filter_templates()) == len(harmless.filter_templates())
        assert not [
            *code.filter_wikilinks(),
            *code.filter_arguments(),
            *code.filter_headings(),
            *code.filter_comments(),
        ]
        assert all(str(link.url).startswith("https://example.org/") for link in code.filter_external_links()), name
        assert not re.search(r"~~~|__|(?m:^[-*#:; ])|\b(?:ISBN|RFC|PMID) +\d", text), name


# --- tables

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@cases
def test_no_cell_of_a_spreadsheet_is_a_formula(case: str) -> None:
    """Whatever parts the cells: a comma, or a semicolon or a tab, as a program takes it in half of Europe."""
    for name, render in CSV.items():
        text = render(told(case))
        for mark in ",;\t":
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
                begun = [cell for cell in row if cell.lstrip(' "').startswith(SIGNS)]
                assert [cell for cell in begun if not re.fullmatch(r"-?[\d.]*", cell)] == [], (name, mark)


@cases
def test_a_table_keeps_what_was_written(case: str) -> None:
    """A column whose name has blanks around it is refused, for a table would lose them."""
    given = told(case).ledger
    if any(name != name.strip() for report in given for name in report.extra):
        with pytest.raises(fr.TableError, match="has a name without white space around it"):
            given.to_csv_text()
        return
    from_json = fr.read_json(io.StringIO(given.to_json_text()), links="source")
    from_csv = fr.read_csv(io.StringIO(given.to_csv_text(), newline=""), links="source")
    for back in (from_json, from_csv):
        assert list(map(_texts_of, back)) == list(map(_texts_of, given))


def _texts_of(report: fr.Report) -> object:
    extra = dict(report.extra)
    told = (report.subject, report.source, report.via, report.reference, report.note, report.confidence, report.words)
    return told, report.key if report.has_key else None, extra


@cases
def test_a_workbook_has_no_formula(case: str, tmp_path: Path) -> None:
    """Skipped without xlsxwriter, which is in the extra excel."""
    pytest.importorskip("xlsxwriter", reason="the extra excel is not installed")
    path = tmp_path / "answer.xlsx"
    try:
        told(case).answer.to_excel(path)
    except fr.TableError as error:
        assert "no form for a character" in str(error)  # noqa: PT017  half a pair of surrogates
        return
    with ZipFile(path) as book:
        sheets = [book.read(part) for part in book.namelist() if part.startswith("xl/worksheets/sheet")]
        assert not [part for part in book.namelist() if "hyperlink" in part.lower()]
    assert not [sheet for sheet in sheets if b"<f" in sheet or b"<hyperlink" in sheet]


# --- JSON and its kin


@cases
def test_json_says_the_same_and_is_seen(case: str) -> None:
    for name, render in JSON.items():
        text = render(told(case))
        assert unseen(text) == [], name
        words = texts_in(json.loads(text))
        if name in ("linked data", "review"):
            assert not set("<>&") & set(text), name
            assert all(found.startswith("https://") for found in _addresses(json.loads(text))), name
        if name in ("answers", "ledger"):
            report = told(case).ledger[0]
            assert {report.source, report.note, *report.extra, *report.extra.values()} <= set(words), name


def _addresses(value: Any) -> list[str]:
    """What is an address in a document of linked data."""
    if isinstance(value, dict):
        own = [value[name] for name in ("url", "@id", "sameAs") if name in value]
        return own + [found for one in value.values() for found in _addresses(one)]
    return [found for one in value for found in _addresses(one)] if isinstance(value, list) else []


@cases
def test_a_spec_of_a_plot_has_no_other_parts(case: str) -> None:
    """Texts of strangers are data and titles: the expressions of a spec, which run, are those of a harmless story."""
    for name, render in VEGA.items():
        spec, harmless = render(told(case)), render(told(None))
        assert unseen("".join(texts_in(spec))) == [], name
        assert _run(spec) == _run(harmless), name
        links = [value["link"] for value in _dicts(spec) if isinstance(value.get("link"), str)]
        assert all(link.startswith("https://example.org/") for link in links), name


def _dicts(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(found for one in value.values() for found in _dicts(one))]
    return [found for one in value for found in _dicts(one)] if isinstance(value, list) else []


def _run(spec: Any) -> set[str]:
    """The expressions of a spec."""
    names = ("expr", "test", "labelExpr", "calculate", "filter", "signal")
    return {str(one[name]) for one in _dicts(spec) for name in names if name in one}


@cases
def test_statements_have_their_cells(case: str) -> None:
    cells, harmless = ([line.split("\t") for line in statements(w).split("\n")] for w in (told(case), told(None)))
    assert list(map(len, cells)) == list(map(len, harmless))
    assert [cell for row in cells for cell in row if unseen(cell)] == []


@cases
def test_a_roster_that_is_suggested_reads_back(case: str) -> None:
    """Half a surrogate pair is no text, which TOML has no form for."""
    names = [name.replace("\ud800", "\ufffd") for name in told(case).ledger.roster.sources]
    assert list(tomllib.loads(TEXT["roster"](told(case)))) == names
