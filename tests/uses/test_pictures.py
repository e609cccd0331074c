"""The `shown` blocks of the pages: what the build puts in their place, and what it refuses."""

import io
import sys
from pathlib import Path

import pytest

from tests._examples import ROOT

application = pytest.importorskip("sphinx.application", reason="Sphinx is not installed")
docutils = pytest.importorskip("sphinx.util.docutils", reason="Sphinx is not installed")
pytest.importorskip("myst_parser", reason="MyST is not installed")
pytest.importorskip("matplotlib", reason="matplotlib is not installed")

RANGE = "```python\n>>> import figrecon as fr\n>>> shown = fr.Figure(low=1500, best=3000, high=4000).range\n\n```\n"
PLOT = """```python
>>> import figrecon as fr
>>> import matplotlib.pyplot as plt
>>> ax = fr.plot.sources(fr.reconcile([fr.Report("dead", 3, source="A", published="2031-05-04")]))
>>> plt.close("all")

```
"""


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Build":
    monkeypatch.setattr(sys, "path", [str(ROOT / "docs"), *sys.path])
    monkeypatch.chdir(ROOT)
    return Build(tmp_path)


class Build:
    """A build of one page: its HTML, the warnings, and the pictures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, page: str) -> tuple[str, str]:
        pages, out = self.folder / "pages", self.folder / "out"
        pages.mkdir()
        (pages / "index.md").write_text(f"# Page\n\n{page}", encoding="utf-8")
        warnings = io.StringIO()
        options = {"extensions": ["myst_parser", "_pictures"], "html_theme": "basic"}
        with docutils.docutils_namespace():
            trees = self.folder / "trees"
            application.Sphinx(pages, None, out, trees, "html", options, status=None, warning=warnings).build()
        return (out / "index.html").read_text(encoding="utf-8"), warnings.getvalue()


def test_a_value_shows_itself_as_in_a_notebook(build: Build) -> None:
    html, warnings = build(RANGE + "\n```{shown} shown\n```\n")
    assert warnings == ""
    assert 'class="figrecon' in html
    assert "<svg" in html
    assert "&lt;svg" not in html


def test_each_block_shows_what_its_name_was_where_it_stands(build: Build) -> None:
    html, _ = build(
        "```python\n>>> a = 'one'\n\n```\n```{shown} a\n```\n```python\n>>> a = 'two'\n\n```\n```{shown} a + '!'\n```\n"
    )
    assert html.index("one\n</pre>") < html.index("two!\n</pre>")


def test_a_plot_is_a_picture_for_each_theme_with_its_words(build: Build) -> None:
    html, warnings = build(PLOT + "\n```{shown} ax\n:alt: Three dead, said by A\n```\n")
    light, dark = sorted((build.folder / "out" / "_images").glob("*.svg"), reverse=True)
    assert warnings == ""
    assert html.count('alt="Three dead, said by A"') == 2
    assert ["only-light" in html, "only-dark" in html, light.name in html, dark.name in html] == [True] * 4
    assert ["#ffffff" in dark.read_text("utf-8"), "#ffffff" in light.read_text("utf-8")] == [True, False]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("```python\n>>> 1 + 1\n3\n\n```\n```{shown} 'later'\n```\n", "did not evaluate as expected"),
        (PLOT + "\n```{shown} ax\n```\n", "needs words for those who do not see it"),
        ("```{shown} 3\n```\n", "nothing shows a int"),
        ("```{shown} nobody\n```\n", "name 'nobody' is not defined"),
        ("% skip: next\n\n```python\n>>> a = 1\n\n```\n% skip: next\n\n```{shown} a\n```\n", "its example was skipped"),
    ],
)
def test_what_cannot_be_shown_is_an_error_of_the_build(build: Build, page: str, told: str) -> None:
    _, warnings = build(page)
    assert "ERROR" in warnings
    assert told in warnings
