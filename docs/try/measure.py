"""Measure the page that runs figrecon in the browser: `python docs/try/measure.py [FOLDER]`, after it was built.

It serves the folder on this machine, opens the page in Chromium, and tells how much the first visit loads, after how
long the first answer stands, counted from when the page is opened, and how long later answers take. `FIGRECON_CHROMIUM`
names the browser where it is called neither chromium nor google-chrome.
"""

import gzip
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

from build import BUILT

TURNS = 11
"""Later answers, of which the median is told."""

MANY = 1_000
"""Reports of a long table."""

ANSWERED = re.compile("^(Answered|No answer)")
"""How the status of the page begins once it has told what it has to tell."""

PATIENCE = 120_000
"""Milliseconds that a first answer may take on a busy machine."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and writes no log."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name of the method that it replaces
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder is served while the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def chromium() -> str | None:
    """The path of a browser."""
    return os.environ.get("FIGRECON_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def browsing() -> Iterator[Any]:
    """A browser of Playwright while the block runs."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def wait(page: Any) -> None:
    """Wait until the page has told its answer, or what is wrong."""
    page.get_by_role("status").filter(has_text=ANSWERED).wait_for(timeout=PATIENCE)


def seconds(page: Any) -> list[float]:
    """How long each answer took that the page has given, the first counted from when it was opened."""
    took = page.evaluate("performance.getEntriesByName('answer').map((measure) => measure.duration)")
    return [each / 1000 for each in took]


def ask(page: Any, table: str) -> None:
    """Put a table into the page and have it reconciled."""
    page.get_by_label("The reports").fill(table)
    page.get_by_role("button", name="Reconcile").click()
    wait(page)


def sizes(folder: Path) -> tuple[float, float]:
    """What the page is made of in megabytes, as it is and as hosts that compress send it."""
    contents = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    packed = (min(len(content), len(gzip.compress(content, 6))) for content in contents)
    return sum(map(len, contents)) / 1e6, sum(packed) / 1e6


def main(folder: Path) -> None:
    """Print what was measured."""
    whole, packed = sizes(folder)
    print(f"first visit: {whole:.1f} MB, {packed:.1f} MB from a host that compresses")
    with served(folder) as address, browsing() as browser:
        page = browser.new_page()
        page.goto(address)
        wait(page)
        story = page.get_by_label("The reports").input_value()
        for turn in range(TURNS):
            ask(page, story + "\n" * turn)
        first, *later = seconds(page)
        rows = (f"dead,{n % 90 + 10},Source {n % 40},2031-05-{n % 28 + 1:02}" for n in range(MANY))
        ask(page, "\n".join(["subject,figure,source,published", *rows]))
        print(f"first answer: {first:.1f} s; later answers: {median(later):.2f} s, the median of {TURNS}")
        print(f"a table of {MANY:,} reports: {seconds(page)[-1]:.1f} s")
        print(f"Chromium {browser.version}, {os.cpu_count()} processors")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else BUILT)
