"""What strangers wrote, in a browser: nothing runs, nothing is loaded, and there is no element that we do not make.

Skipped where playwright or Chromium is not installed; none is downloaded. Plots as pictures need the extra plot.
"""

from pathlib import Path
from typing import Any

import pytest

from figrecon import output
from tests._injections import FIELDS, INJECTIONS, World, hostile, world
from tests._markup import ALLOWED
from tests._renderings import HTML, JSON

CASES = {name: (injection,) for name, injection in INJECTIONS.items()} | {
    "all of them at once": ("".join(INJECTIONS.values()),)
}

MADE = sorted({*ALLOWED, "b", "h2", "ol", "style", "script"})

FOUND = """made => [...document.querySelectorAll('*')].flatMap(one => [
    ...(made.includes(one.localName) ? [] : ['<' + one.localName + '>']),
    ...(one.localName === 'script' && one.type !== 'application/ld+json' ? ['a script'] : []),
    ...[...one.attributes].filter(each => each.name.startsWith('on')).map(each => each.name),
    ...(one.href && !/^(https:\\/\\/example\\.org\\/|about:blank#)/.test(one.href) ? [one.href] : []),
])"""
"""What is on the page and not of our making: elements, what runs at an event, addresses."""


class Watched:
    """A page that remembers whatever it does by itself: dialogs, requests, messages, errors, other pages."""

    def __init__(self, browser: Any) -> None:
        self.page = browser.new_page()
        self.did: list[str] = []
        self.page.on("dialog", self._refuse)
        for event in ("console", "pageerror", "popup", "download"):
            self.page.on(event, lambda told, event=event: self.did.append(f"{event}: {told}"))
        self.page.on("request", lambda request: self.did.append(request.url))

    def _refuse(self, dialog: Any) -> None:
        self.did.append(dialog.message)
        dialog.dismiss()

    def shows(self, content: str) -> list[str]:
        """What a page with this content did and has that are not ours, when all on it was pointed at."""
        self.did.clear()
        self.page.set_content(content)
        self.page.evaluate(
            """() => document.querySelectorAll('*').forEach(one => ['mouseover', 'focus', 'load', 'error', 'toggle']
                .forEach(name => one.dispatchEvent(new Event(name))))"""
        )
        return [*self.did, *self.page.evaluate(FOUND, MADE)]


@pytest.fixture(scope="module")
def watched(browser: Any) -> Watched:
    return Watched(browser)


def told(case: str) -> World:
    return world(hostile(*CASES[case]))


def pages(story: World) -> list[str]:
    """The pages of a story, and one with all its cells as a notebook has them, beside what stands in scripts of it."""
    every = [render(story) for render in HTML.values()]
    scripts = [f'<script type="application/ld+json">{JSON[name](story)}</script>' for name in ("linked data", "review")]
    cells = "\n".join(page for page in every if not page.startswith("<!doctype"))
    notebook = f"<!doctype html><title>x</title>{cells}{''.join(scripts)}"
    return [notebook, *(page for page in every if page.startswith("<!doctype"))]


def test_the_page_that_watches_sees_what_runs(watched: Watched) -> None:
    """Without this every other test here could be blind."""
    assert "1" in watched.shows("<img src=x onerror=alert(1)>")
    assert "<img>" in watched.shows("<img src=x>")
    assert watched.shows('<a href="javascript:alert(1)">x</a>') == ["javascript:alert(1)"]


@pytest.mark.parametrize("case", CASES)
def test_nothing_of_a_stranger_runs_or_is_an_element(watched: Watched, case: str) -> None:
    for page in pages(told(case)):
        assert watched.shows(page) == []


@pytest.mark.parametrize("case", ["all of them at once", "script", "mathematics"])
def test_a_picture_in_a_page_runs_nothing(watched: Watched, case: str, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    story = told(case)
    for n, (answers, over_time) in enumerate([([story.answer], False), (story.timeline, True)]):
        path = tmp_path / f"{n}.svg"
        output.save_plot(answers, str(path), over_time=over_time)
        watched.did.clear()
        watched.page.set_content(f"<!doctype html><title>x</title>{path.read_text(encoding='utf-8')}")
        drawn = "() => [...new Set([...document.querySelectorAll('svg, svg *')].map(one => one.localName))]"
        runs = ["script", "a", "image", "foreignObject", "animate", "set", "iframe"]
        assert not set(runs) & set(watched.page.evaluate(drawn))
        assert watched.did == []


def test_every_field_is_in_the_browser(watched: Watched) -> None:
    """One field after the other holds all the injections, so that none hides behind another."""
    for field in FIELDS:
        for page in pages(world(hostile("".join(INJECTIONS.values()), field))):
            assert watched.shows(page) == [], field
