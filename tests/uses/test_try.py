"""The page to try figrecon in a browser, without a browser: what it asks of figrecon, and how it is built."""

import hashlib
import io
import re
import tarfile
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon import output, policies
from tests._examples import ROOT
from tests._try import TRY, script

STORY = ROOT / "docs" / "data" / "north-korea-troops.csv"
HEADER = "subject,figure,source,published\n"
TWO = HEADER + "missing,40,Mayor,2031-05-04\ndead,12,Police,2031-05-04\ndead,15,Mayor,2031-05-05\n"


def answered(table: str, **fields: str) -> dict[str, Any]:
    told: dict[str, Any] = script("page").answered(table, **fields)
    return told


def test_the_story_is_told_as_the_library_tells_it() -> None:
    told = answered(STORY.read_text(encoding="utf-8"))
    answer = fr.reconcile(fr.read_csv(STORY))
    assert told["errors"] == []
    assert told["sentence"] == answer.sentence()
    assert told["explained"] == answer.explain()
    assert told["account.csv"] == output.spreadsheet(answer.to_frame())
    assert told["answer.csv"] == output.spreadsheet(fr.Answers([answer]).to_frame())
    assert told["answer.html"] == answer.to_html()
    assert answer._repr_html_() in told["answer"]
    assert fr.read_csv(STORY)._repr_html_() in told["ledger"]


def test_each_field_has_its_effect() -> None:
    assert answered(TWO)["subject"] == "dead"
    assert answered(TWO)["subjects"] == ["dead", "missing"]
    assert answered(TWO, subject="missing")["sentence"].startswith("missing: 40 ")
    assert answered(TWO, subject="of another table")["subject"] == "dead"
    assert " as of 4 May 2031" in answered(TWO, as_of="2031-05-04")["sentence"]
    assert "policy LATEST" in answered(TWO, policy="LATEST")["explained"]
    assert "Police, the only source" in answered(TWO, roster='Police = ["Mayor"]')["sentence"]
    foreign = "subject,Deaths,source,published\ndead,3 km,A,03/04/2031\n"
    layout = 'columns = {Deaths = "figure"}\nday_first = true'
    told = answered(foreign, layout=layout, unit="m")
    assert told["sentence"].startswith("dead: 3,000 m as of 3 April 2031")


def test_each_policy_that_is_offered_is_one() -> None:
    told = answered(TWO)["policies"]
    assert told[0] == policies.REPORTED.name
    assert [answered(TWO, policy=name)["errors"] for name in told] == [[]] * len(told)


def test_bad_rows_are_told_by_their_rows_and_nothing_is_answered() -> None:
    told = answered(TWO + "dead,20,Police,2031-02-30\ndead,20,,2031-05-06\n")
    assert told["errors"] == ["row 5, column published: no such date: '2031-02-30'", "row 6: the source is missing"]
    assert not told.keys() & {"ledger", "answer", "sentence"}


@pytest.mark.parametrize(
    ("table", "fields", "error"),
    [
        ("", {}, "'the table' is empty"),
        ("a pasted letter", {}, "a table needs the columns subject, figure, source, published"),
        (TWO, {"roster": "Police: Mayor"}, "'who is who' is no TOML"),
        (TWO, {"layout": "day_first"}, "'the layout' is no TOML"),
        (HEADER + "dead,12,A,2031-02-\u202e30", {}, "row 2, column published: "),
    ],
)
def test_what_is_wrong_is_one_line(table: str, fields: dict[str, str], error: str) -> None:
    (line,) = answered(table, **fields)["errors"]
    assert line.startswith(error)
    assert line.isprintable()


def test_where_the_answer_alone_fails_the_ledger_is_shown() -> None:
    told = answered(HEADER + "seen,12 tanks,Police,2031-05-04\nseen,3 km,Mayor,2031-05-04\n")
    assert len(told["errors"]) == 1
    assert "ledger" in told
    assert "sentence" not in told


def test_a_file_is_opened_in_the_encoding_that_is_said() -> None:
    opened = script("page").opened
    assert opened("café".encode())["table"] == "café"
    assert opened("café".encode("utf-16"))["table"] == "café"
    assert opened("café".encode("cp1252"), "cp1252")["table"] == "café"
    for content, encoding in (("café".encode("cp1252"), ""), (b"PK\x03\x04", ""), (b"a", "no such")):
        told = opened(content, encoding)
        assert len(told["errors"]) == 1
        assert "table" not in told


def test_a_display_is_a_document_in_which_nothing_runs() -> None:
    hostile = HEADER + '<script>alert(1)</script>,12,"<img src=x onerror=alert(1)>",2031-05-04\n'
    for document in (answered(hostile)[name] for name in ("answer", "ledger", "answer.html")):
        assert "default-src 'none'; style-src 'unsafe-inline'" in document
        assert not re.search(r"<(script|img)", document)


def test_a_package_with_another_hash_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = script("build")

    def pack(_: object) -> None:
        (tmp_path / f"pyodide-{build.PYODIDE}.tgz").write_bytes(b"another")

    monkeypatch.setattr(build, "run", pack)
    with pytest.raises(ValueError, match="is not the one that is meant: its hash is sha512-"):
        build.packed(tmp_path)
    monkeypatch.setattr(build, "INTEGRITY", "sha512-" + b64encode(hashlib.sha512(b"another").digest()).decode())
    assert build.packed(tmp_path).read_bytes() == b"another"


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match="holds something else than this page"):
        script("build").build(tmp_path)
    assert (tmp_path / "diary.txt").read_text(encoding="utf-8") == "mine"


def test_of_a_package_only_what_a_browser_loads_is_taken_out(tmp_path: Path) -> None:
    build = script("build")
    with tarfile.open(tmp_path / "package.tgz", "w:gz") as archive:
        for name in (*build.RUN_TIME, "console.html", "../outside"):
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(name)
            archive.addfile(entry, io.BytesIO(name.encode()))
    build.unpack(tmp_path / "package.tgz", tmp_path / "made" / "pyodide")
    assert sorted(file.name for file in tmp_path.rglob("*") if file.is_file()) == sorted(
        [*build.RUN_TIME, "package.tgz"]
    )


def test_every_file_of_the_page_is_built_and_each_need_is_held_to_its_hash() -> None:
    sources = {file.name for file in TRY.iterdir() if file.is_file()}
    assert sources == {*script("build").PAGE, "build.py", "measure.py", "wheels.txt"}
    needs = [line for line in (TRY / "wheels.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w-]+==[\d.]+ --hash=sha256:[0-9a-f]{64}", need) for need in needs)
    assert {need.partition("==")[0] for need in needs} >= {"attrs", "pint"}


def test_no_script_and_no_handler_stands_in_the_page_and_no_other_host_is_named_for_loading() -> None:
    text = (TRY / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script[^>]*>", text) == ['<script src="try.js" defer>']
    assert re.search(r"\son\w+=|javascript:|<style|\sstyle=", text) is None
    assert re.findall(r'(?:src|href)="(https?:[^"]+)"', text) == ["https://pyodide.org"]  # a link, which loads nothing
    code = "".join((TRY / name).read_text(encoding="utf-8") for name in ("try.js", "worker.js", "try.css"))
    assert "://" not in code
    assert "innerHTML" not in code
