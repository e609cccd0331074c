"""Displays in a browser, in the styles of JupyterLab: what is seen of them at 500 pixels, and at any other width.

Skipped where playwright or Chromium is not installed; none is downloaded.
"""

from itertools import pairwise
from typing import Any

import pytest

import figrecon as fr

JUPYTERLAB = """
.out{font:14px/1.6 sans-serif;padding-right:20px}
.out table{border-collapse:collapse;table-layout:fixed;font-size:12px;margin:0 auto 1em}
.out td,.out th,.out tr{text-align:right;vertical-align:middle;padding:.5em;line-height:normal;white-space:normal;\
max-width:none;border:none}
.out tr:nth-child(even){background:#8884}
.out a{color:#1976d2;text-decoration:none}
"""
"""The rules of JupyterLab 4 (packages/rendermime/style/base.css) that reach into what a cell shows."""

NARROW, WIDE = 500, 1100


class Screen:
    """A page with displays on it, as a notebook has them, and what was asked of anyone or went wrong on it."""

    def __init__(self, browser: Any) -> None:
        self.page = browser.new_page()
        self.told: list[str] = []
        self.page.on("console", lambda message: self.told.append(message.text))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("request", lambda request: self.told.append(request.url))

    def show(self, shown: str, width: int) -> None:
        """Put a display on it, with its folds open."""
        self.told.clear()
        self.page.set_viewport_size({"width": width, "height": 800})
        notebook = f"<!doctype html><style>{JUPYTERLAB}</style><div class=out>{shown}</div>"
        self.page.set_content(shown if shown.startswith("<!doctype") else notebook)
        self.page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")

    def boxes(self, selector: str) -> list[dict[str, float]]:
        """Where the elements with words are, on how many lines, and how far the words reach to the right."""
        found: list[dict[str, float]] = self.page.eval_on_selector_all(
            selector,
            """all => all.filter(one => one.innerText.trim()).map(one => {
                const text = document.createRange(); text.selectNodeContents(one)
                const lines = new Set([...text.getClientRects()].map(box => Math.round(box.bottom)))
                const box = one.getBoundingClientRect()
                return {left: box.left, right: box.right, lines: lines.size, text: text.getBoundingClientRect().right}
            })""",
        )
        return found


@pytest.fixture(scope="module")
def screen(browser: Any) -> Screen:
    return Screen(browser)


def story() -> list[fr.Report]:
    """A made-up flood: long names, long keys, every kind of row."""
    day = "2031-05-04"
    return [
        fr.Report("dead", "at least 140 people", source="Ministry of Health of the Upper Valley", published=day),
        fr.Report("dead", "120-160 people", source="River Police", published=day, reference="https://example.org/4"),
        fr.Report("dead", 100, source="River Police", published="2031-05-03", as_of="2031-04-30/2031-05-02"),
        fr.Report("dead", "another 12 people", source="Herald", published="2031-05-05"),
        fr.Report("dead", 900, source="Army", via="Herald; Post; Evening Courier", published=day, kind="plan"),
        fr.Report("dead", source="Water Board", published=day, kind="denial"),
        fr.Report("dead", "many", source="W" * 70, published=day),
    ]


DISPLAYS = {
    "answer": lambda: fr.reconcile(story())._repr_html_(),
    "page": lambda: fr.reconcile(story()).to_html(),
    "ledger": lambda: fr.Ledger(story())._repr_html_(),
    "normalized": lambda: fr.normalize(story())._repr_html_(),  # type: ignore[attr-defined]
    "account": fr.reconcile(story()).account._repr_html_,  # type: ignore[attr-defined]
    "timeline": lambda: fr.timeline(story())._repr_html_(),
    "subjects": lambda: fr.reconcile_each(story())._repr_html_(),  # type: ignore[attr-defined]
    "table": lambda: fr.Ledger(story()).to_frame()._repr_html_(),
    "card": story()[2]._repr_html_,
}

WITH_REASONS = ("answer", "page", "account", "timeline")


@pytest.mark.parametrize("name", DISPLAYS)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_each_display_is_seen_whole(screen: Screen, name: str, width: int) -> None:
    screen.show(DISPLAYS[name](), width)
    assert screen.told == []
    whole = screen.boxes(".fr-whole")
    assert whole or name == "card"
    assert [box for box in whole if box["lines"] != 1] == []
    if name != "table":  # a table of a program is scrolled, not broken into lines
        assert [box for box in screen.boxes("td") if not 0 <= box["left"] < box["right"] <= width] == []
    if name in WITH_REASONS:
        assert screen.boxes("td.fr-prose")
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", range(320, 1500, 130))
def test_no_width_breaks_a_word_or_puts_one_cell_over_another(screen: Screen, width: int) -> None:
    screen.show(DISPLAYS["ledger"](), width)
    whole = screen.boxes("td.fr-whole")
    assert len(whole) == 3 * len(story())
    assert {box["lines"] for box in whole} == {1}
    styles = "all => [...new Set(all.map(one => getComputedStyle(one).whiteSpace))]"
    assert screen.page.eval_on_selector_all("td.fr-whole", styles) == ["nowrap"]  # and so it is in a wider font
    assert [box for box in screen.boxes("td") if box["text"] > box["right"] + 1] == []


def test_one_display_does_not_change_another(screen: Screen) -> None:
    """The style of one cell of a notebook holds for all: that a wide table has no room says nothing of a small one."""
    screen.show(DISPLAYS["subjects"]() + DISPLAYS["ledger"](), 700)
    looks = screen.page.eval_on_selector_all("td:first-child", "all => all.map(one => getComputedStyle(one).display)")
    assert looks == ["table-cell"] + ["block"] * len(story())


def test_marked_words_are_not_bold(screen: Screen) -> None:
    """The style of a title once reached the marks of parts, by one name for both."""
    drafts = fr.draft("140 died. Of these 20 were killed in the port.", published="2031-05-07", subject="dead")
    screen.show(drafts._repr_html_(), WIDE)
    weights = "all => all.map(one => getComputedStyle(one).fontWeight)"
    found = screen.page.eval_on_selector_all(".fr-text mark", weights)
    assert found == ["400"] * len(found)
    assert screen.page.eval_on_selector_all(".fr-title", weights) == ["600"]


def test_the_numbers_of_a_scale_do_not_touch(screen: Screen) -> None:
    screen.show(DISPLAYS["answer"]() + fr.Range(1500, 3000, 10_000)._repr_html_(), NARROW)
    scales = screen.page.eval_on_selector_all(
        "svg",
        """all => all.map(one => [...one.querySelectorAll('text')].map(label => {
            const box = label.getBoundingClientRect(); return [box.left, box.right]
        }))""",
    )
    assert sum(map(bool, scales)) == 2
    for scale in scales:
        assert all(right < left for (_, right), (left, _) in pairwise(scale))


def test_a_link_has_the_ink_of_the_text_and_a_line_below(screen: Screen) -> None:
    screen.show(DISPLAYS["answer"](), WIDE)
    color, line, around = screen.page.eval_on_selector(
        ".figrecon a",
        "one => [getComputedStyle(one).color, getComputedStyle(one).textDecorationLine, "
        "getComputedStyle(one.parentElement).color]",
    )
    assert color == around
    assert line == "underline"


def test_a_display_in_a_box_that_fits_its_content_is_not_squeezed(screen: Screen) -> None:
    """As in the boxes of ipywidgets: a container of queries has no size of its own unless it is told one."""
    screen.show(f'<div style="display:flex">{DISPLAYS["ledger"]()}</div>', WIDE)
    assert screen.page.eval_on_selector(".figrecon", "one => one.getBoundingClientRect().width") > 590
