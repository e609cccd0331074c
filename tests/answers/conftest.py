"""The founding story and its answer, and a browser to look at displays with."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

import figrecon as fr
from tests._examples import ROOT


@pytest.fixture(scope="module")
def story() -> fr.Ledger:
    return fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv")


@pytest.fixture(scope="module")
def answer(story: fr.Ledger) -> fr.Reconciliation:
    return fr.reconcile(story, as_of="2024-10-23")


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without a window; what needs it is skipped where it or playwright is not installed."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with api.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()
