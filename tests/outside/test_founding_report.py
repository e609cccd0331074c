"""The founding report in place (../shared/data/articles): from its text to the answer of an editor.

The text is under copyright and is not in the project: what stands here are names and numbers that it tells.
"""

from pathlib import Path

import attrs
import pytest

import figrecon as fr

SUBJECT = "North Korean troops in Russia"
DAY = "2024-10-23"
FIRST_TOLD = "2024-10-18"
"""When South Korean intelligence first told of 1,500: the report says "this month", and does not say the day."""


@pytest.fixture(scope="module")
def ledger(data: Path) -> fr.Ledger:
    path = data / "articles" / "founding_report.txt"
    if not path.is_file():
        pytest.skip(f"the founding report is not here: no file {path.name!r} in the folder of real data")
    drafts = fr.draft(path.read_text(encoding="utf-8"), published=DAY, subject=SUBJECT)
    return drafts.accept().ledger()


def test_whom_the_titles_make_one(ledger: fr.Ledger) -> None:
    found = {one.what: one.why for one in fr.suggest(ledger)}
    assert set(found) == {
        "Cho Tae-yong is South Korean intelligence",
        "South Korea’s spy chief is South Korean intelligence",
        "Lloyd Austin is U.S. defense department",
        "U.S. defense secretary is U.S. defense department",
    }
    title = "South Korean National Intelligence Service Director"
    assert found["Cho Tae-yong is South Korean intelligence"].startswith(f"the text calls Cho Tae-yong {title}; ")


def test_without_any_change_by_hand_the_two_counts_are_of_one_source(ledger: fr.Ledger) -> None:
    answer = fr.reconcile(fr.suggest(ledger).accept(), as_of=DAY)
    assert (answer.verdict, answer.origins) == ("single", ("South Korean intelligence",))


def test_the_answer_with_one_change_by_hand(ledger: fr.Ledger) -> None:
    """All suggestions, and the day on which the first count was told: nothing else is typed."""
    accepted = fr.suggest(ledger).accept()
    (first,) = [
        report for report in accepted if report.figure and report.figure.best == 1500 and report.kind == "total"
    ]
    changed = [attrs.evolve(one, published=FIRST_TOLD) if one is first else one for one in accepted]
    answer = fr.reconcile(attrs.evolve(accepted, reports=changed), as_of=DAY)
    assert (answer.range, answer.verdict) == (fr.Range(3000, 3000, 3000), "single")
    assert sorted(report.source for report in answer.denials) == ["North Korea", "Russia"]
    assert answer.beside["plan"].range == fr.Range(10_000, 10_000, 10_000)
    assert len(answer.beside["plan"].origins) == 2
    gone = {
        (one.report.figure.best, one.report.kind.value)
        for one in answer.set_aside
        if one.reason == "superseded" and one.report.figure
    }
    assert gone == {(1500, "total"), (1500, "increment")}
    assert answer.flags == ()
