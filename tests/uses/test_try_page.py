"""The page to try figrecon in a browser, in one: built, served on this machine, and driven as a visitor drives it.

Where `FIGRECON_CHROMIUM` names a browser nothing here is skipped.
"""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any
from urllib.parse import urlsplit

import pytest

import figrecon as fr
from figrecon import output
from tests._examples import ROOT
from tests._try import script

REQUIRED = bool(os.environ.get("FIGRECON_CHROMIUM"))
if not REQUIRED:
    pytest.importorskip("playwright", reason="playwright is in the dependency group 'browser'")

STORY = ROOT / "docs" / "data" / "north-korea-troops.csv"
HEADER = "subject,figure,source,published,note\n"
TWO = HEADER + "missing,40,Mayor,2031-05-04,\ndead,12,Police,2031-05-04,\ndead,15,Mayor,2031-05-05,\n"
RAW = (
    """<img src=x onerror=parent.hit=hit=1><script>parent.hit=hit=1</script><a href=https://example.org/>a report</a>"""
)
"""What a display would be that escaped nothing."""

measure = script("measure")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page, built anew."""
    try:
        built: Path = script("build").build(tmp_path_factory.mktemp("site") / "try")
    except (CalledProcessError, FileNotFoundError) as error:
        if REQUIRED:
            raise
        pytest.skip(f"npm or pip, or what they fetch, is not at hand: {error}")
    return built


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with measure.served(folder) as where:
        yield where


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if measure.chromium() is None:
        pytest.skip("there is no Chromium here; FIGRECON_CHROMIUM may name one")
    with measure.browsing() as opened:
        yield opened


@pytest.fixture(scope="module")
def seen() -> dict[str, list[str]]:
    """What the page asked for, what it said to the console, and what it asked the visitor."""
    return {"requests": [], "console": [], "dialogs": []}


@pytest.fixture(scope="module")
def opened(browser: Any, address: str, seen: dict[str, list[str]]) -> Any:
    """The page with its first answer, for all tests: loading it takes some seconds."""
    page = browser.new_page()

    def refuse(dialog: Any) -> None:
        seen["dialogs"].append(dialog.message)
        dialog.dismiss()

    page.on("console", lambda message: seen["console"].append(message.text))
    page.on("pageerror", lambda error: seen["console"].append(str(error)))
    page.on("request", lambda request: seen["requests"].append(request.url))
    page.on("dialog", refuse)
    page.goto(address)
    measure.wait(page)
    return page


@pytest.fixture(scope="module")
def beginning(opened: Any) -> dict[str, Any]:
    """What the page shows before anything is asked of it."""
    return {
        "table": opened.get_by_label("The reports").input_value(),
        "sentence": sentence(opened),
        "errors": errors(opened),
        "explained": opened.locator("#explained").text_content(),
        "answer": shown(opened, "The answer").text_content(),
        "strips": shown(opened, "The answer").locator("svg").count(),
        "rows": shown(opened, "The ledger").locator("tbody tr").count(),
        "header": opened.locator("header").text_content(),
    }


@pytest.fixture
def page(opened: Any, beginning: object, seen: dict[str, list[str]], address: str) -> Iterator[Any]:
    """The page as each test takes and leaves it: it asked one host, had no fault, and asked the visitor nothing."""
    assert beginning
    yield opened
    away = [url for url in seen["requests"] if urlsplit(url).scheme.startswith("http") and not url.startswith(address)]
    told = [seen["console"].copy(), seen["dialogs"].copy()]
    seen["console"].clear()
    seen["dialogs"].clear()
    assert (away, told) == ([], [[], []])


def sentence(page: Any) -> str:
    said: str = page.locator("#sentence").text_content()
    return said


def errors(page: Any) -> list[str]:
    told: list[str] = page.get_by_role("alert").get_by_role("listitem").all_text_contents()
    return told


def shown(page: Any, title: str) -> Any:
    """What a display holds."""
    return page.frame_locator(f"iframe[title^='{title}']").locator("body")


def run_in_vain(page: Any) -> None:
    """No frame has set the flag that every hostile cell would set."""
    assert [frame.evaluate("window.hit ?? null") for frame in page.frames] == [None] * 3


def test_the_story_is_there_at_the_start_and_told_as_the_library_tells_it(beginning: dict[str, Any]) -> None:
    answer = fr.reconcile(fr.read_csv(STORY))
    assert beginning["table"] == STORY.read_text(encoding="utf-8")
    assert (beginning["sentence"], beginning["errors"]) == (answer.sentence(), [])
    assert beginning["explained"] == answer.explain()
    assert "3,000 troops" in beginning["answer"]
    assert beginning["strips"] > 3
    assert beginning["rows"] == 9
    assert re.search(r"loads 1\d MB", beginning["header"])


def test_all_that_is_loaded_is_loaded_from_where_the_page_is(
    page: Any, seen: dict[str, list[str]], folder: Path
) -> None:
    names = {Path(urlsplit(url).path).name for url in seen["requests"]}
    assert names >= {"try.js", "worker.js", "page.py", "pyodide.asm.wasm", "python_stdlib.zip", "example.csv"}
    assert names >= {wheel.name for wheel in (folder / "wheels").iterdir()}
    assert page.url.startswith("http://127.0.0.1:")


def test_a_bad_row_is_told_and_mended(page: Any) -> None:
    measure.ask(page, TWO + "dead,20,Police,2031-02-30,\n")
    assert errors(page) == ["row 5, column published: no such date: '2031-02-30'"]
    assert not page.locator("#told").is_visible()
    measure.ask(page, TWO + "dead,20,Police,2031-05-06,\n")
    assert errors(page) == []
    assert sentence(page).startswith("dead: 20 ")


def test_a_hostile_cell_does_nothing(page: Any) -> None:
    image, code = "<img src=x onerror=parent.hit=hit=1>", "<script>parent.hit=hit=1</script>"
    row = f'"{code}",12,"{image}",2031-05-04,"</iframe>{image}"\n'
    measure.ask(page, HEADER + row)
    assert code in sentence(page)
    assert image in shown(page, "The answer").text_content()
    assert image in shown(page, "The ledger").text_content()
    assert page.get_by_label("Subject").locator("option").all_text_contents() == [code]
    run_in_vain(page)
    measure.ask(page, HEADER + row + f'dead,"{image}",{code},2031-05-04,\n')
    assert image in page.get_by_role("alert").text_content()
    run_in_vain(page)


def test_not_even_a_display_that_escaped_nothing_could_run_anything(page: Any, seen: dict[str, list[str]]) -> None:
    page.evaluate("(html) => { document.getElementById('ledger').srcdoc = html; }", RAW)
    shown(page, "The ledger").locator("a[target=_blank][rel~=noopener]").wait_for(state="attached")
    run_in_vain(page)
    page.wait_for_timeout(300)
    assert seen["console"] != []  # the browser says what it refused
    seen["console"].clear()


def test_python_itself_reaches_no_other_host(page: Any, tmp_path: Path, address: str) -> None:
    (tmp_path / "there").write_text("reached", encoding="utf-8")
    (worker,) = page.workers
    fetched = """(url) => new Promise((tell) => {
        addEventListener("securitypolicyviolation", (refused) => tell(refused.effectiveDirective), {once: true});
        fetch(url, {mode: "no-cors"}).then(() => tell("reached"), () => {});
    })"""
    with measure.served(tmp_path) as elsewhere:
        assert worker.evaluate(fetched, address + "built.json") == "reached"
        assert worker.evaluate(fetched, elsewhere + "there") == "connect-src"


def test_the_downloads_are_what_the_library_writes(page: Any, tmp_path: Path) -> None:
    measure.ask(page, HEADER + 'dead,12,=1+1,2031-05-04,"é ""so"""\n')
    row = {"subject": "dead", "figure": "12", "source": "=1+1", "published": "2031-05-04", "note": 'é "so"'}
    answer = fr.reconcile(fr.Ledger.from_rows([row]))
    for button, name, text in (
        ("Answer as CSV", "answer.csv", output.spreadsheet(fr.Answers([answer]).to_frame())),
        ("Account as CSV", "account.csv", output.spreadsheet(answer.to_frame())),
        ("Page as HTML", "answer.html", answer.to_html()),
    ):
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        assert download.value.suggested_filename == name
        download.value.save_as(tmp_path / name)
        assert (tmp_path / name).read_bytes() == text.encode()


def test_a_subject_a_day_and_a_policy_are_chosen(page: Any) -> None:
    measure.ask(page, TWO)
    page.get_by_label("Subject").select_option("missing")
    page.get_by_text("missing: 40 as of 4 May 2031").wait_for()
    page.get_by_label("Subject").select_option("dead")
    page.get_by_label("As of").fill("2031-05-04")
    page.get_by_text("dead: 12 as of 4 May 2031").wait_for()
    page.get_by_label("Policy").select_option("LATEST")
    page.locator("#explained", has_text="policy LATEST").wait_for()
    page.get_by_role("button", name="The example again").click()
    page.locator("#sentence", has_text="North Korean troops in Russia: 3,000").wait_for()
    page.get_by_label("Policy").select_option("REPORTED")
    page.locator("#explained", has_text="policy REPORTED").wait_for()


def test_a_file_is_opened_in_its_encoding(page: Any) -> None:
    content = (HEADER + "dead,12,Préfecture,2031-05-04,\n").encode("cp1252")
    page.get_by_label("open a CSV file").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": content})
    page.get_by_role("alert").get_by_text("'the file' is not UTF-8 text").wait_for()
    page.get_by_label("Encoding").fill("cp1252")
    page.get_by_label("Encoding").blur()
    page.locator("#sentence", has_text="according to Préfecture").wait_for()
    assert "Préfecture" in page.get_by_label("The reports").input_value()


def test_it_is_worked_by_keys_and_every_field_has_its_label(page: Any) -> None:
    page.get_by_label("The reports").fill(TWO)
    page.get_by_label("The reports").press("Control+Enter")
    page.locator("#sentence", has_text="dead: disputed, between 12").wait_for()
    fields = page.locator("form input, form select, form textarea")
    assert fields.count() == 9
    assert all(fields.nth(n).evaluate("(field) => field.labels.length") == 1 for n in range(fields.count()))


def test_a_display_is_as_tall_as_what_it_shows(page: Any) -> None:
    ledger = page.locator("#ledger")
    heights = []
    for table in (STORY.read_text(encoding="utf-8"), TWO):
        measure.ask(page, table)
        rows = shown(page, "The ledger").locator("tbody tr")
        rows.nth(table.count("\n") - 2).wait_for(state="attached")
        page.wait_for_timeout(300)  # for the browser to observe the new size
        heights.append(ledger.bounding_box()["height"])
        assert heights[-1] == pytest.approx(shown(page, "The ledger").bounding_box()["height"], abs=2)
    assert heights[0] > heights[1] > 50


def test_what_cannot_be_loaded_is_told(browser: Any, folder: Path, tmp_path: Path) -> None:
    for name in ("index.html", "try.js", "worker.js", "page.py", "built.json", "example.csv"):
        shutil.copy(folder / name, tmp_path)
    with measure.served(tmp_path) as bare:
        page = browser.new_page()
        page.goto(bare)
        page.get_by_role("alert").get_by_text("Python could not be loaded").wait_for()
        assert page.get_by_role("status").text_content() == "No answer; this is why:"
        page.close()


def test_a_narrow_page_is_not_wider_than_its_window(page: Any) -> None:
    page.set_viewport_size({"width": 500, "height": 800})
    measure.ask(page, STORY.read_text(encoding="utf-8"))
    assert page.evaluate("document.documentElement.scrollWidth") == 500
    page.set_viewport_size({"width": 1280, "height": 800})
