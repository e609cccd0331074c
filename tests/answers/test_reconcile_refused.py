"""What cannot be reconciled is refused, in words that help."""

from typing import Any

import attrs
import pytest

import figrecon as fr
from tests.answers._reports import said


def test_no_reports() -> None:
    with pytest.raises(fr.NoReportsError, match="at least one report"):
        fr.reconcile([])


def test_two_subjects_at_once() -> None:
    two = [said(1), fr.Report("injured", 2, source="A", published="2024-10-01")]
    with pytest.raises(fr.SubjectError, match="'dead', 'injured'"):
        fr.reconcile(two)
    with pytest.raises(fr.SubjectError, match="did you mean 'dead'"):
        fr.reconcile(two, subject="deed")
    assert fr.reconcile(two, subject=fr.Subject("injured")).range.best == 2
    many = [fr.Report(f"s{n:02}", 1, source="A", published="2024-10-01") for n in range(12)]
    with pytest.raises(fr.SubjectError, match="and 2 more"):
        fr.reconcile(many)


@pytest.mark.parametrize("bad", [said(1), 7, None])
def test_what_is_no_list_of_reports(bad: object) -> None:
    with pytest.raises(fr.RowError, match="iterable of Report"):
        fr.reconcile(bad)  # type: ignore[arg-type]


def test_what_is_no_report() -> None:
    with pytest.raises(fr.RowError, match="got 3"):
        fr.reconcile([3])  # type: ignore[list-item]


def test_one_key_with_two_contents() -> None:
    with pytest.raises(fr.KeyConflictError, match="'k'"):
        fr.reconcile([said(1, key="k"), said(2, key="k")])


def test_a_denial_of_a_report_that_is_not_there() -> None:
    with pytest.raises(fr.LineageError, match="did you mean 'key1'"):
        fr.reconcile([said(1, key="key1"), said(None, kind="denial", denies="key2")])


@pytest.mark.parametrize("link", ["derived_from", "replaces", "denies"])
@pytest.mark.parametrize(
    ("reports", "told"),
    [
        (1, "'k0' → 'k0'"),
        (2, "'k0' → 'k1' → 'k0'"),
        (3, "'k0' → 'k1' → 'k2' → 'k0'"),
        (4, "'k1' → 'k2' → 'k3' → 'k0'"),  # of a long circle, the end in which it closes
        (6, "'k3' → 'k4' → 'k5' → 'k0'"),
    ],
)
def test_circles(link: str, reports: int, told: str) -> None:
    kind = {"kind": "denial"} if link == "denies" else {}

    def links(n: int) -> dict[str, Any]:
        return {link: f"k{(n + 1) % reports}", **kind}

    circle = [said(None if kind else n, f"S{n}", key=f"k{n}", **links(n)) for n in range(reports)]
    with pytest.raises(fr.LineageError) as caught:
        fr.reconcile(circle)
    assert str(caught.value) == f"{link} runs in a circle: {told}"


def test_a_long_chain_is_no_circle_and_no_recursion() -> None:
    chain = [said(n, f"S{n}", key=f"k{n}", derived_from=f"k{n + 1}") for n in range(3000)]
    chain.append(said(7, "root", key="k3000"))
    assert fr.reconcile(chain).origins == ("root",)


def test_reconcile_each_names_the_subject_of_an_error() -> None:
    good = fr.Report("injured", 1, source="A", published="2024-10-01")
    with pytest.raises(fr.IncommensurableError) as caught:
        fr.reconcile_each(
            [good, *(attrs.evolve(r, subject="front") for r in (said("1 tank", "A"), said("2 troops", "B")))]
        )
    assert caught.value.__notes__ == ["subject 'front'"]
    assert list(fr.reconcile_each([good, said(3)])) == ["dead", "injured"]


@pytest.mark.parametrize("bad", ["2024-02-30", "soon", "2024-10/.."])
def test_a_date_that_is_none(bad: str) -> None:
    with pytest.raises(fr.DateError):
        fr.reconcile([said(1)], as_of=bad)


def test_an_unknown_policy() -> None:
    with pytest.raises(fr.PolicyError, match="did you mean 'REPORTED'"):
        fr.reconcile([said(1)], policy="reportd")
    assert fr.reconcile([said(1)], policy="reported").policy is fr.policies.REPORTED
    with pytest.raises(fr.PolicyError, match="got 3"):
        fr.reconcile([said(1)], policy=3)  # type: ignore[arg-type]
