"""Wholes whose parts have plans, denials, withdrawals and silent reports at every depth, in every form of output."""

import html
import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import output
from figrecon.testing import ledgers
from tests.answers._shown import pretty

NORTH = fr.Subject("north", parts=("coast", "hills"))
WHOLE = fr.Subject("all", parts=(NORTH, "south"))
SUBJECTS = ("all", "north", "coast", "hills", "south")


def told(subject: str, figure: Any, kind: str | None = None, day: int = 1, source: str = "A", **more: Any) -> fr.Report:
    key = f"{subject} {kind or 'count'} {source} {day}"
    return fr.Report(subject, figure, source=source, published=f"2031-10-{day:02}", kind=kind, key=key, **more)


def at_every_depth() -> list[fr.Report]:
    reports = []
    for n, subject in enumerate(SUBJECTS):
        reports += [
            told(subject, 10 * n + 5),
            told(subject, 900 + n, "plan"),
            told(subject, 950 + n, "plan", 2, "B"),
            told(subject, 70, "worst case"),
            told(subject, None, "denial", 3, "C"),
            told(subject, None, "denial", 3, "D", denies=f"{subject} plan A 1"),
            told(subject, None, "plan", 3, "E"),
            told(subject, None, None, 3, "F"),
            told(subject, 44, None, 1, "G"),
            told(subject, None, "withdrawal", 2, "G"),
            told(subject, 55, "plan", 1, "H"),
            told(subject, None, "withdrawal", 2, "H"),
        ]
    return reports


FORMS: dict[str, Callable[[fr.Reconciliation], str]] = {
    "sentence": lambda a: a.sentence(),
    "explain": lambda a: a.explain(),
    "text": output.text,
    "text over time": lambda a: output.text([a], over_time=True),
    "explanations": output.explanations,
    "markdown": output.markdown,
    "markdown over time": lambda a: output.markdown([a], over_time=True),
    "page": output.page,
    "page over time": lambda a: output.page([a], over_time=True),
    "json": output.json_text,
    "range plot": output.range_plot,
    "band": output.band,
    "spreadsheet": lambda a: output.spreadsheet(a.to_frame()),
    "notebook": lambda a: a._repr_html_(),
    "terminal": pretty,
    "repr": repr,
    "timeline": lambda a: fr.Timeline([a, a])._repr_html_(),
    **{form: lambda a, form=form: output.footnotes(a, form) for form in ("markdown notes", "html", "wikitext")},  # type: ignore[misc]
}
FORMS["markdown notes"] = output.footnotes
FORMS["text notes"] = lambda a: a.footnotes()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("subject", [WHOLE, NORTH, fr.Subject("south")], ids=str)
def test_every_form_takes_what_parts_hold(form: str, subject: fr.Subject) -> None:
    answer = fr.reconcile(at_every_depth(), subject=subject)
    printed = FORMS[form](answer)
    assert printed
    if form in ("explain", "explanations", "json", "spreadsheet"):
        assert all(entry.report.key in printed for entry in answer.account)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_takes_a_sum_of_parts(form: str) -> None:
    parts = [r for r in at_every_depth() if r.subject not in ("all", "north")]
    answer = fr.reconcile(parts, subject=WHOLE)
    assert answer.is_sum
    assert FORMS[form](answer)


def test_each_report_that_stands_has_one_note() -> None:
    answer = fr.reconcile(at_every_depth(), subject=WHOLE)
    lines = output.footnotes(answer, "text").split("\n\n")[1].strip().splitlines()
    places = Counter(entry.place for entry in answer.account)
    noted = [e for e in answer.account if e.reason in (None, fr.Reason.UNQUANTIFIED) or e.place is fr.Place.BESIDE]
    assert places[fr.Place.BESIDE] == 4 * len(SUBJECTS)
    assert len(lines) <= len(noted)
    assert sum("plan, “" in line for line in lines) == 2 * len(SUBJECTS)
    assert sum("denial" in line for line in lines) == 2 * len(SUBJECTS)


def test_plans_that_leave_parts_and_whole_stay_with_theirs() -> None:
    answer = fr.reconcile(at_every_depth(), subject=WHOLE)
    assert answer.parts["north"].parts["coast"].beside["plan"].range == fr.Range(902, None, 952)
    document = json.loads(output.json_text(answer))["answers"][0]
    assert {row["key"] for row in document["account"]} == {r.key for r in at_every_depth()}
    assert "coast plan A 1" in answer.explain()
    assert html.escape("coast: 25") in answer._repr_html_()


def moved(ledger: fr.Ledger, subject: str) -> list[fr.Report]:
    """The reports of a ledger under another subject, with keys of their own."""
    made = []
    for report in ledger:
        links: dict[str, Any] = {
            link: [subject + key for key in getattr(report, link)] for link in ("denies", "replaces", "derived_from")
        }
        made.append(attrs.evolve(report, subject=subject, key=subject + report.key, **links))
    return made


@given(ledgers(min_size=1, max_size=6), ledgers(max_size=6), ledgers(max_size=6), st.sampled_from(sorted(FORMS)))
def test_any_reports_at_any_depth_take_any_form(
    whole: fr.Ledger, north: fr.Ledger, hills: fr.Ledger, form: str
) -> None:
    reports = [r for name, of in (("all", whole), ("north", north), ("hills", hills)) for r in moved(of, name)]
    answer = fr.reconcile(reports, subject=WHOLE)
    assert Counter(e.report.key for e in answer.account) == Counter(r.key for r in reports)
    printed = FORMS[form](answer)
    assert printed or form == "band"
    if form == "explain":
        assert all(r.key in printed for r in reports)


@pytest.mark.parametrize("kind", [kind for kind in fr.Kind if kind not in (fr.Kind.TOTAL, fr.Kind.INCREMENT)])
@pytest.mark.parametrize("whole", [[], [told("all", 50, source="C")]], ids=["parts alone", "a whole beside"])
def test_a_part_may_have_anything_beside_it_in_every_form(whole: list[fr.Report], kind: fr.Kind) -> None:
    silent = kind in (fr.Kind.DENIAL, fr.Kind.WITHDRAWAL)
    reports = [told("coast", 3), told("hills", 4), told("coast", None if silent else 9, kind.value, 1, "B"), *whole]
    answer = fr.reconcile(reports, subject=fr.Subject("all", parts=("coast", "hills")))
    assert len(answer.account) == len(reports)
    assert all(form(answer) for form in FORMS.values())
