"""Whom a denial, a withdrawal or a later report takes out, and that nothing of it is known before its day."""

import itertools

import pytest

import figrecon as fr
from figrecon import Range, Reason, Report

from ._reports import DAYS, reasons, said


def at(hour: int, figure: object = None, day: int = 2, **more: object) -> Report:
    """A report of A's with its hour."""
    more.setdefault("source", "A")
    return Report("dead", figure, published=f"2024-10-{day:02d}T{hour:02d}:00", **more)  # type: ignore[arg-type]


FIRST, WHOLE = said(5, day=1, key="first"), said(7, day=2, key="bare")
RELAYED, EARLIER = said(7, day=2, key="bare", via="B"), said(5, day=1, key="first", via="B")

TAKEN = {
    # a denial takes out what was relayed before it and, where no hour tells otherwise, on its day
    "a relay of an earlier day": ([EARLIER, said(day=2, kind="denial")], {"first": Reason.DENIED}),
    "a relay of the same day": ([RELAYED, said(day=2, kind="denial")], {"bare": Reason.DENIED}),
    "both": ([EARLIER, RELAYED, said(day=2, kind="denial")], {"first": Reason.DENIED, "bare": Reason.DENIED}),
    "a relay of a later day": ([RELAYED, said(day=1, kind="denial")], {}),
    "of its own nothing": ([FIRST, said(day=2, kind="denial")], {}),
    "relays before, at and after its hour": (
        [at(h, h, via="B", key=str(h)) for h in (9, 10, 11)] + [at(10, kind="denial")],
        {"9": Reason.DENIED, "10": Reason.SUPERSEDED},
    ),
    "a bare day and an hour": ([RELAYED, at(10, kind="denial")], {"bare": Reason.DENIED}),
    "an hour and a bare day": ([at(10, 7, via="B", key="it"), said(day=2, kind="denial")], {"it": Reason.DENIED}),
    # a withdrawal takes out what came before, and of its own day only where there is nothing older
    "an older one": ([FIRST, said(day=2, kind="withdrawal")], {"first": Reason.WITHDRAWN}),
    "one of its day": ([WHOLE, said(day=2, kind="withdrawal")], {"bare": Reason.WITHDRAWN}),
    "one of its day beside an older one": (
        [FIRST, WHOLE, said(day=2, kind="withdrawal")],
        {"first": Reason.WITHDRAWN},
    ),
    "one of its own minute": ([at(10, 7, key="it"), at(10, kind="withdrawal")], {}),
    "one an hour before": ([at(9, 7, key="it"), at(10, kind="withdrawal")], {"it": Reason.WITHDRAWN}),
    "an hour before and a bare day": (
        [at(9, 7, key="it"), WHOLE, at(10, kind="withdrawal")],
        {"it": Reason.WITHDRAWN},
    ),
    "a bare day and an hour after": (
        [WHOLE, at(11, 8, key="it"), at(10, kind="withdrawal")],
        {"bare": Reason.WITHDRAWN},
    ),
    # a report may deny, withdraw or replace one that it names
    "a relay that is replaced and denied": (
        [EARLIER, said(9, day=2, key="new", replaces="first"), said(day=3, kind="denial", denies="first")],
        {"first": Reason.DENIED},
    ),
    "a denial that is withdrawn": (
        [
            EARLIER,
            said(day=2, kind="denial", denies="first", key="no"),
            said(day=3, kind="withdrawal", denies="no"),
        ],
        {"no": Reason.WITHDRAWN},
    ),
}


@pytest.mark.parametrize("case", TAKEN)
def test_what_is_taken_out_in_any_order(case: str) -> None:
    reports, found = TAKEN[case]
    for order in itertools.permutations(reports):
        assert reasons(fr.reconcile(order)) == found


def test_a_denial_is_told_once_by_the_newest_that_takes_it_out() -> None:
    reports = [EARLIER, said(day=2, kind="denial", key="a"), said(day=3, kind="denial", key="b")]
    (aside,) = fr.reconcile(reports).set_aside
    assert aside.by is reports[2]
    (aside,) = fr.reconcile(reports, as_of=DAYS[2]).set_aside[:1]
    assert aside.by is reports[1]


# --- nothing of it is known before its day

TWO = [said(3, day=2, key="k0"), said("about 3", day=2, key="k1")]
LATER: dict[str, dict[str, object]] = {
    "a denial by others": {"source": "Z", "kind": "denial", "denies": "k1"},
    "a denial of its own": {"source": "A", "kind": "denial", "denies": "k1"},
    "a withdrawal": {"source": "A", "kind": "withdrawal", "denies": "k1"},
    "a check by others": {"source": "Z", "kind": "withdrawal", "denies": "k0"},
    "what takes its place": {"source": "A", "figure": 4, "replaces": "k1"},
    "what is made from it": {"source": "Z", "figure": 4, "derived_from": "k0"},
    "a copy": {"source": "A", "figure": "about 3", "key": "k9"},
    "a relay": {"source": "A", "figure": 3, "via": "B"},
    "an increment": {"source": "A", "figure": "another 3"},
    "a plan": {"source": "A", "figure": 9, "kind": "plan"},
}


@pytest.mark.parametrize("case", LATER)
def test_the_future_does_not_reach_into_the_past(case: str) -> None:
    told = dict(LATER[case])
    later = said(told.pop("figure", None), day=9, **told)  # type: ignore[arg-type]
    now, then = fr.reconcile([*TWO, later], as_of=DAYS[3]), fr.reconcile(TWO, as_of=DAYS[3])
    assert (now.range, now.verdict, now.positions, now.denials, now.flags) == (
        then.range,
        then.verdict,
        then.positions,
        then.denials,
        then.flags,
    )
    assert now.sentence() == then.sentence()
    assert now.range == Range.exactly(3)
    assert {aside.report: aside.reason for aside in now.set_aside if aside.report is later} == {later: Reason.LATER}
    for known_by in (DAYS[8], DAYS[9]):
        told_then = fr.reconcile([*TWO, later], as_of=DAYS[12], known_by=known_by)
        assert (later in [aside.report for aside in told_then.set_aside if aside.reason is Reason.LATER]) is (
            known_by == DAYS[8]
        )


@pytest.mark.parametrize("ways", [(None, "Wire"), ("Wire", "Post"), ("Wire", None)])
@pytest.mark.parametrize("days", [(2, 2), (2, 3)])
@pytest.mark.parametrize("figure", [None, 7])
def test_a_denial_that_several_passed_on_is_still_a_denial(
    ways: tuple[str | None, str | None], days: tuple[int, int], figure: int | None
) -> None:
    told = [said(figure, "Army", day=day, via=way, kind="denial") for way, day in zip(ways, days, strict=True)]
    answer = fr.reconcile([said(7, "B", day=1), *told])
    assert answer.sentence().endswith("; denied by the Army.")
    assert not any("figure" in flag.message for flag in answer.flags)
