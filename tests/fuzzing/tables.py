"""Harnesses of files: tables, documents and workbooks of reports, the layouts and rosters that they are read with."""

import csv as plain_csv
import io
import json as plain_json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

import attrs

import figrecon as fr
from figrecon.tables.layouts import NamedLayout
from figrecon.tables.layouts.layout import OPTIONS, TOLD
from figrecon.tables.rosters import ROSTER_COLUMNS

from . import reports as drawn
from .claims import refused
from .drawing import HOSTILE, Draws

ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-32", "utf-16-le")
ONCE: tuple[dict[str, Any], ...] = (
    {}, {}, {}, {"subject": "dead"}, {"subject": "{Country} dead[, {who}]"}, {"published": "2024-10-23"},
    {"locale": "de"},
    {"day_first": True}, {"wide": {"Deaths": {"subject": "dead"}}}, {"columns": {"who": "source", "date": "published"}},
    {"split_via": True}, {"missing": [3, "n/a"]}, {"header": 1}, {"header": 2}, {"fill_down": ["subject", "source"]},
    {"date_numbers": "excel"}, {"kinds": {"new": "increment"}}, {"links": "host"}, {"layout": "acled"},
    {"layout": "hxl"},
    {"reference": "2024-10-23"}, {"unit": "million people"}, {"status": "confirmed"}, {"source": "{who}"},
    {"wide": {"wide": {"source": "A"}, "Deaths": {"kind": "plan"}}}, {"layout": "wikidata"}, {"encoding": "cp1252"},
)  # fmt: skip


def _rows(draws: Draws) -> list[list[str]]:
    names = drawn.header(draws)
    return [names, *([drawn.cell(draws, name) for name in names] for _ in draws.some(4))]


def _spliced(content: bytes, draws: Draws) -> bytes:
    """Some bytes of it replaced by any, most often none."""
    if draws.chance(230):
        return content
    at = (draws.byte() << 8 | draws.byte()) % (len(content) + 1)
    return content[:at] + draws.bytes(4) + content[at + draws.byte() % 8 :]


def _collected(read: Any, file: Any, how: dict[str, Any]) -> bool:
    """Read a file with its bad rows; what is read is written as CSV and JSON, and read back as it was."""
    try:
        ledger, rejects = read(file, errors="collect", **how)
    except fr.FigreconError as error:
        return refused(error)
    for reject in rejects:
        assert isinstance(reject.error, fr.FigreconError), reject.error
        refused(reject.error)
    try:
        as_json, as_csv = ledger.to_json_text(), ledger.to_csv_text()
    except fr.TableError as error:  # the status of a figure, written field by field, beside a column of that name
        return refused(error)
    assert _as_text(fr.Ledger.from_json_text(as_json)) == _as_text(ledger)
    assert _as_text(fr.read_csv(io.StringIO(as_csv), links="source")) == _as_text(ledger)
    return bool(ledger)


def _as_text(ledger: fr.Ledger) -> list[fr.Report]:
    """The reports without their unknown columns, of whose values files may keep the text alone."""
    return [attrs.evolve(report, extra={}) for report in ledger]


def csv(data: bytes) -> bool:
    """A CSV file of any delimiter and encoding."""
    draws = Draws(data)
    how, encoding = dict(draws.one_of(ONCE)), draws.one_of(ENCODINGS)
    if draws.chance(60):
        how["encoding"] = encoding
    out = io.StringIO(newline="")
    ends = draws.one_of(("\n", "\r\n", "\r"))
    writer = plain_csv.writer(out, delimiter=draws.one_of((",", ";", "\t")), lineterminator=ends)
    writer.writerows(_rows(draws))
    content = _spliced(out.getvalue().encode(encoding, "replace"), draws)
    return _collected(fr.read_csv, io.BytesIO(content), how)


def json(data: bytes) -> bool:
    """A JSON document: reports with a roster, an array of them, or anything."""
    draws = Draws(data)
    how = dict(draws.one_of(ONCE))
    names, *rows = _rows(draws)
    reports: Any = [{name: _value(draws, cell) for name, cell in zip(names, row, strict=True)} for row in rows]
    if draws.chance(128):
        reports = {"reports": reports, draws.one_of(("roster", "roster", "reports", "x")): drawn.roster(draws)}
    if draws.chance(20):
        reports = _value(draws, "")
    content = plain_json.dumps(reports, ensure_ascii=draws.chance(128)).encode("utf-8", "surrogatepass")
    return _collected(fr.read_json, io.BytesIO(_spliced(content, draws)), how)


def _value(draws: Draws, cell: str) -> Any:
    if draws.chance(200):
        return cell
    return draws.one_of(
        (None, True, False, 0, -1, 3, 1.5, 10**40, 1e308, float("nan"), float("inf"), "", [], {}, [cell], {"a": cell},
         [[[1]]], {"low": 1, "high": 3}, ["k1", "k2"], cell)
    )  # fmt: skip


TYPES = "[Content_Types].xml"
SHEET = "xl/worksheets/sheet1.xml"
PARTS = {
    TYPES: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="Toll" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
}
TYPED = (
    "<c><v>45588</v></c>", "<c><v>-3.5</v></c>", '<c t="b"><v>1</v></c>', '<c t="e"><v>#REF!</v></c>', "<c/>", "",
    '<c t="d"><v>2024-10-23T00:00:00</v></c>', '<c t="s"><v>99</v></c>', "<c><f>1+1</f><v>1e400</v></c>",
    '<c r="AZ9"/>',
    '<c r="ZZZZ1"><v>1</v></c>', '<c t="str"><v>NaN</v></c>',
)  # fmt: skip


def excel(data: bytes) -> bool:
    """A workbook: texts, numbers, days, errors, and parts or an archive that are damaged."""
    draws = Draws(data)
    how, sheet = dict(draws.one_of(ONCE)), draws.one_of((None, None, None, 1, 2, "Toll", "x"))
    rows = "".join(f"<row>{''.join(_excel_cell(draws, cell) for cell in row)}</row>" for row in _rows(draws))
    merged = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' if draws.chance(40) else ""
    body = f"<worksheet><sheetData>{rows}</sheetData>{merged}</worksheet>".encode("utf-8", "replace")
    parts = {**{name: part.encode() for name, part in PARTS.items()}, SHEET: body}
    if draws.chance(20):
        part = draws.one_of(tuple(parts))
        parts[part] = _spliced(parts[part], draws)
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    content = _spliced(out.getvalue(), draws)
    return _collected(lambda file, **more: fr.read_excel(file, sheet, **more), io.BytesIO(content), how)


def _excel_cell(draws: Draws, cell: str) -> str:
    if draws.chance(40):
        return draws.one_of(TYPED)
    said = escape("".join(c for c in cell if c >= " "))
    return f'<c t="inlineStr"><is><t>{said}</t></is></c>'


VALUES = (
    '"dead"', "3", "-99", "true", "false", "1.5", "nan", "[]", '["who"]', "[1, [2]]", "2024-10-23",
    "2024-10-23T14:05:00Z",
    '{who = "source"}', '{Deaths = {subject = "dead"}}', "{Deaths = 3}", "{}", '"{who}"', '"{who[, {date}]}"', '"{"',
    '"de"', '"xx"', '"utf-16"', '"host"', '"excel"', '{new = "increment"}', '{published = "dates"}', '"2024"',
    '"""x"""',
    '{wide = {source = ["A", "B"]}}', '""', "99999999999999999999", "12:00:00", "[{a = 1}]", '{figure = "figure"}',
)  # fmt: skip
LINES = ("[about]", "[columns]", "[wide]", "[a.b]", "[[x]]", "# x", "=", "a.b.c = 1", "\x00", "[kinds]")


def layouts(data: bytes) -> bool:
    """A layout in TOML is read, or refused; a table is read by it, and a header finds the layout that it has."""
    draws = Draws(data)
    lines = []
    for _ in draws.some(6):
        if draws.chance(60):
            lines.append(draws.one_of(LINES))
        lines.append(f"{draws.one_of((*OPTIONS, *drawn.FOREIGN[:4], *TOLD, 'x'))} = {draws.one_of(VALUES)}")
    try:
        layout = NamedLayout.parse("mine", "\n".join(lines), "mine.toml")
    except fr.FigreconError as error:
        return refused(error)
    assert repr(layout)
    assert str(layout)
    out = io.StringIO()
    plain_csv.writer(out).writerows(_rows(draws))
    known = draws.one_of(fr.layouts())
    try:
        fr.find_layout(io.StringIO(",".join(known.found_by[: draws.byte() % 12])))
    except fr.FigreconError as error:
        refused(error)
    return _collected(fr.read_csv, io.StringIO(out.getvalue()), {"layout": layout if draws.byte() & 7 else known})


@cache
def _folder() -> Path:
    """A folder of this process, for what is read by its path alone."""
    return Path(tempfile.mkdtemp(prefix="figrecon-fuzzing-"))


ROSTER_LINES = (
    'NIS = ["Cho Tae-yong", "Park"]', "WHO = []", '["the WHO"]', "[Army]", 'aliases = ["General Staff"]',
    'relays = "NIS"',
    "interested = true", 'interested = ["dead"]', "tally = true", "rank = 1", 'rank = "2"', "rank = 0", "x = 1",
    'Army = "x"',
    "Army = 3", "[NIS.x]", 'aliases = "A; B"', 'relays = "Army"', "[NIS]", '"" = []', '" " = [""]', "nan = [nan]",
    "[[Army]]",
)  # fmt: skip
ROSTER_CELLS = ("", "NIS", "Army", "the WHO", "A; B", "true", "no", "1", "2", "0", "9" * 20, "dead", "²", "x", *HOSTILE)


def rosters(data: bytes) -> bool:
    """A roster of a TOML or a CSV file, or of a mapping; it resolves every name, and a document keeps it."""
    draws = Draws(data)
    way = draws.byte() % 3
    try:
        if way == 0:
            roster = fr.Roster.of(drawn.roster(draws))
        else:
            roster = fr.read_roster(_roster_file(draws, "toml" if way == 1 else "csv"))
    except fr.FigreconError as error:
        return refused(error)
    for name in (draws.one_of(drawn.SOURCES), *roster.sources):
        origin = roster.origin(name)
        assert roster.origin(origin.name) == origin
    ledger = fr.Ledger([], roster)
    assert fr.Ledger.from_json_text(ledger.to_json_text()).roster == roster
    assert roster._repr_html_()
    return bool(roster.sources)


def _roster_file(draws: Draws, ending: str) -> Path:
    if ending == "toml":
        text = "\n".join(draws.one_of(ROSTER_LINES) for _ in draws.some(8))
    else:
        out = io.StringIO()
        columns = ("name", *(draws.one_of((*ROSTER_COLUMNS, "x")) for _ in draws.some(4)))
        rows = ([draws.one_of(ROSTER_CELLS) for _ in range(draws.byte() % 6)] for _ in draws.some(5))
        plain_csv.writer(out).writerows([columns, *rows])
        text = out.getvalue()
    path = _folder() / f"roster.{ending}"
    path.write_bytes(_spliced(text.encode("utf-8", "surrogatepass"), draws))
    return path
