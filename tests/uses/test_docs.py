"""The documentation: links that lead somewhere, names all told, pages within reach, clean notebooks."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import figrecon
from tests._examples import ROOT

PUBLIC: list[str] = vars(figrecon)["__all__"]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *(page for page in DOCS.rglob("*.md") if "_build" not in page.parts)])
NOTEBOOKS = sorted((DOCS / "tutorial").glob("*.ipynb"))

FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
TOCTREE = re.compile(r"^```{toctree}\n((?::.*\n)*\n.*?)^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def links(text: str) -> list[str]:
    """Where the links of some Markdown lead, those into the web left out."""
    return [to for to in LINK.findall(CODE.sub("`code`", text)) if not re.match(r"[a-z]+:", to)]


def anchors(page: Path) -> set[str]:
    """The headings of a page, as GitHub and MyST write them in a link."""
    words = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(prose(page)))
    return {word.replace(" ", "-") for word in words}


def notebook(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def dead(page: Path, text: str) -> list[str]:
    """The links of a text that lead to no file, or to no heading of a page."""
    found = []
    for link in links(text):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.is_file() or (anchor and anchor not in anchors(target)):
            found.append(link)
    return found


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_no_link_is_dead(page: Path) -> None:
    assert dead(page, prose(page)) == []


def test_a_dead_link_is_found() -> None:
    page = DOCS / "index.md"
    text = "[a](nowhere.md) [b](changelog.md#nothing) [c](#nothing) [d](changelog.md) [`f(x)`](https://example.org)"
    assert dead(page, text) == ["nowhere.md", "changelog.md#nothing", "#nothing"]
    assert links("`[not a link](nowhere.md)`") == []


@pytest.mark.parametrize("name", PUBLIC)
def test_each_public_name_is_in_the_reference(name: str) -> None:
    reference = "\n".join(page.read_text(encoding="utf-8") for page in sorted((DOCS / "reference").glob("*.md")))
    assert re.search(rf"\b(figrecon|fr)\.{name}\b|`{name}\b", reference), f"docs/reference does not tell of {name}"


def test_each_error_has_its_section_with_an_example() -> None:
    page = DOCS / "reference" / "errors.md"
    sections = re.split(r"^## ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    told = {section.split("\n")[0]: section for section in sections}
    errors = [name for name in PUBLIC if name.endswith(("Error", "Errors")) and name != "FigreconError"]
    assert [name for name in errors if ">>> " not in told.get(name, "")] == []


@pytest.mark.parametrize("page", sorted((DOCS / "howto").glob("*.md")), ids=named)
def test_a_how_to_says_so_in_its_first_line_and_leads_on(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# How to ")
    assert text.rstrip().split("\n")[-1].startswith("Next: ")


def contents(page: Path, text: str) -> list[str]:
    """The pages that the toctrees of a page list, each as often as it is listed, globs included."""
    listed = []
    for tree in TOCTREE.findall(text):
        for entry in re.findall(r"^(?:.*<)?([\w/*-]+)>?$", tree, re.MULTILINE):
            found = sorted(page.parent.glob(f"{entry}.md")) if "*" in entry else [page.parent / f"{entry}.md"]
            listed += [named(each) for each in found if each != page]
    return listed


def test_each_page_is_in_the_contents_once() -> None:
    inside = [page for page in PAGES if page.is_relative_to(DOCS)]
    listed = Counter(entry for page in inside for entry in contents(page, page.read_text(encoding="utf-8")))
    made = {"docs/genindex.md"}  # by Sphinx
    assert [entry for entry, times in listed.items() if times > 1] == []
    assert {*listed} - made == {named(page) for page in inside} - {"docs/index.md"}


def test_a_page_that_is_listed_twice_is_found() -> None:
    trees = "```{toctree}\n:caption: One\n\nchangelog\n```\n\n```{toctree}\n:glob:\n\nNew <changelog>\nchange*\n```\n"
    assert contents(DOCS / "index.md", trees) == ["docs/changelog.md"] * 3
    assert contents(DOCS / "changelog.md", "```{toctree}\n:glob:\n\nchange*\n```\n") == []  # itself is left out


def test_no_reference_is_exempt_from_being_checked() -> None:
    conf = (DOCS / "conf.py").read_text(encoding="utf-8")
    assert "nitpicky = True" in conf
    assert "nitpick_ignore" not in conf
    assert "suppress_warnings" not in conf


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_a_notebook_is_stored_clean(path: Path) -> None:
    """Outputs would rot and make every change a large one; the format asks for the ids."""
    told = notebook(path)
    code = [cell for cell in told["cells"] if cell["cell_type"] == "code"]
    assert (told["nbformat"], told["nbformat_minor"] >= 5, told["metadata"]["kernelspec"]["name"]) == (
        4,
        True,
        "python3",
    )
    assert len({cell["id"] for cell in told["cells"]}) == len(told["cells"])
    assert [cell["id"] for cell in code if cell["outputs"] or cell["execution_count"] is not None] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_a_notebook_works_when_it_is_downloaded_alone(path: Path, tmp_path: Path) -> None:
    for needed in ("nbmake", "ipykernel", "matplotlib"):
        pytest.importorskip(needed, reason=f"{needed} is not installed")
    text = "\n".join("".join(cell["source"]) for cell in notebook(path)["cells"] if cell["cell_type"] == "markdown")
    assert links(text) == []  # nothing stands beside it
    shutil.copy(path, tmp_path)
    run = [sys.executable, "-m", "pytest", "--nbmake", "--rootdir=.", "-p", "no:cacheprovider", "-q", path.name]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False, env=alone())  # noqa: S603
    assert done.returncode == 0, done.stdout


def alone() -> dict[str, str]:
    """The environment, with the library found from wherever one works."""
    return {**os.environ, "PYTHONPATH": str(Path(figrecon.__file__).parent.parent)}


def test_the_notebooks_hold_the_data_of_the_pages_that_tell_the_same() -> None:
    cells = {cell["id"]: "".join(cell["source"]) for path in NOTEBOOKS for cell in notebook(path)["cells"]}
    names: dict[str, Any] = {}
    for cell in ("load", "draft"):
        exec(cells[cell], names)  # noqa: S102  our own cells
    assert names["ledger"] == figrecon.read_csv(DOCS / "data" / "north-korea-troops.csv")
    assert names["text"] == (DOCS / "data" / "crossing.txt").read_text(encoding="utf-8")
