"""The founding story and its answer."""

import pytest

import figrecon as fr
from tests._examples import ROOT


@pytest.fixture(scope="module")
def story() -> fr.Ledger:
    return fr.read_csv(ROOT / "docs" / "data" / "north-korea-troops.csv")


@pytest.fixture(scope="module")
def answer(story: fr.Ledger) -> fr.Reconciliation:
    return fr.reconcile(story, as_of="2024-10-23")
