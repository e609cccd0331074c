"""Many subjects: what fails is listed, policies by events are one table, unknown columns go along."""

from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon import output
from tests.answers._reports import said


def event(subject: str, figure: Any, source: str = "A", **more: Any) -> fr.Report:
    return fr.Report(subject, figure, source=source, published="2024-10-01", **more)


BAD_UNITS = [event("lost", "3 tanks"), event("lost", "4 troops", "B")]
GOOD = [event("dead", 5), event("hurt", 40, "B")]


def test_of_nothing_there_are_no_answers() -> None:
    assert fr.reconcile_each([]) == {}
    assert fr.reconcile_each(fr.Ledger()) == {}
    assert fr.reconcile_each([], errors="collect") == ({}, ())
    with pytest.raises(fr.NoReportsError):
        fr.reconcile([])


def test_the_rest_is_answered_and_what_failed_is_listed() -> None:
    answers, failures = fr.reconcile_each([*GOOD, *BAD_UNITS], errors="collect")
    assert answers == fr.reconcile_each(GOOD)
    (failure,) = failures
    assert failure.subject == "lost"
    assert isinstance(failure.error, fr.IncommensurableError)
    with pytest.raises(fr.IncommensurableError):
        fr.reconcile_each([*GOOD, *BAD_UNITS])


@pytest.mark.parametrize(
    ("bad", "failed", "error"),
    [
        ([event("lost", 3, key="k"), event("lost", 4, key="k")], ["lost"], fr.KeyConflictError),
        ([event("lost", 3, key="k"), event("gone", 3, key="k")], ["gone", "lost"], fr.KeyConflictError),
        ([event("lost", None, kind="denial", denies="nobody")], ["lost"], fr.LineageError),
        (
            [event("lost", 3, key="k", derived_from="m"), event("gone", 3, key="m", derived_from="k")],
            ["gone", "lost"],
            fr.LineageError,
        ),
        ([event("lost", 3, key="k", replaces="k")], ["lost"], fr.LineageError),
    ],
)
def test_reports_that_contradict_each_other_fail_by_subject(
    bad: list[fr.Report], failed: list[str], error: type[fr.FigreconError]
) -> None:
    answers, failures = fr.reconcile_each([*GOOD, *bad], errors="collect")
    assert list(answers) == ["dead", "hurt"]
    assert [failure.subject for failure in failures] == failed
    assert all(isinstance(failure.error, error) for failure in failures)
    with pytest.raises(error):
        fr.reconcile_each([*GOOD, *bad])


def test_one_who_names_a_report_of_a_subject_that_failed_is_answered_as_before() -> None:
    told = [event("sum", 12, key="s", derived_from="a; b"), event("lost", 3, key="a"), event("lost", 4, key="b")]
    told += [event("lost", "5 km", "C", key="c"), event("lost", "5 troops", "D", key="d")]
    answers, failures = fr.reconcile_each(told, errors="collect")
    assert [failure.subject for failure in failures] == ["lost"]
    assert answers["sum"] == fr.reconcile(told, subject="sum")


def test_what_is_wrong_with_the_question_is_raised_all_the_same() -> None:
    with pytest.raises(fr.PolicyError, match="errors must be"):
        fr.reconcile_each(GOOD, errors="ignore")  # type: ignore[call-overload]
    wrongs: list[dict[str, Any]] = [{"policy": "NOBODY"}, {"as_of": "soon"}, {"unit": "a" * 2000}]
    for wrong in wrongs:
        with pytest.raises(fr.FigreconError):
            fr.reconcile_each(GOOD, errors="collect", **wrong)


# --- policies by events


def test_policies_by_events_are_one_table() -> None:
    told = [*GOOD, event("dead", 9, "B")]
    compared = fr.compare_policies(told, ["REPORTED", "ACLED"])
    assert [(a.subject, a.policy.name) for a in compared] == [
        ("dead", "REPORTED"),
        ("dead", "ACLED"),
        ("hurt", "REPORTED"),
        ("hurt", "ACLED"),
    ]
    for answer in compared:
        assert answer == fr.reconcile(told, subject=answer.subject, policy=answer.policy)
    assert compared.by_policy("high").to_rows() == [
        {"subject": "dead", "REPORTED 1": 9, "ACLED 1": 5},
        {"subject": "hurt", "REPORTED 1": 40, "ACLED 1": 40},
    ]
    assert compared.by_policy().columns == ("subject", "REPORTED 1", "ACLED 1")
    assert len(compared.to_frame()) == 4
    assert len(fr.compare_policies(told, ["REPORTED", "ACLED"], subject="dead")) == 2
    page = compared._repr_html_()
    assert ">dead<" in page
    assert ">hurt<" in page


def test_a_plot_of_policies_by_events_names_both() -> None:
    pytest.importorskip("matplotlib")
    axes = fr.plot.policies(fr.compare_policies(GOOD, ["REPORTED"]))
    assert [label.get_text() for label in axes.get_yticklabels()] == ["dead: REPORTED 1", "hurt: REPORTED 1"]
    axes.clear()


def test_a_column_that_answers_do_not_have() -> None:
    with pytest.raises(fr.ExportError, match="did you mean 'best'"):
        fr.compare_policies(GOOD).by_policy("bets")


def test_no_policies_are_no_answers() -> None:
    compared = fr.compare_policies(GOOD, [])
    assert (len(compared), compared.by_policy().to_rows()) == (0, [])
    assert "policy" in compared._repr_html_()
    assert len(fr.compare_policies(GOOD, [], subject="dead")) == 0
    with pytest.raises(fr.NoReportsError):
        fr.compare_policies([])


# --- unknown columns


def test_unknown_columns_go_along_behind_ours() -> None:
    told = [said(5, "A", extra={"desk": "Foreign", "place": "Hamra", 7: [1, 2]}), said(9, "B", 2, extra={"Desk": 3})]
    answer = fr.reconcile(told)
    rows = answer.to_rows()
    assert list(rows[0])[-4:] == ["7", "Desk", "desk", "place (extra)"]
    assert [(row["7"], row["Desk"], row["desk"], row["place (extra)"], row["place"]) for row in rows] == [
        ([1, 2], None, "Foreign", "Hamra", "position"),
        (None, 3, None, None, "position"),
    ]
    assert answer.to_frame().columns == (*output.ACCOUNT, "7", "Desk", "desk", "place (extra)")
    assert "place (extra)" in output.spreadsheet(answer.to_frame())
    assert '"place (extra)": "Hamra"' in output.json_text(answer)


def test_no_two_unknown_columns_have_one_name() -> None:
    told = [said(5, "A", extra={"7": 1, 7: 2, "by": 3, "by (extra)": 4})]
    row = fr.reconcile(told).to_rows()[0]
    assert {row[name] for name in ("7", "7 (extra)", "by (extra)", "by (extra) (extra)")} == {1, 2, 3, 4}


def test_an_account_without_unknown_columns_has_ours() -> None:
    assert fr.reconcile(GOOD[:1]).to_frame().columns == output.ACCOUNT


def test_a_column_of_a_frame_stands_beside_its_report_in_the_account() -> None:
    frame = {
        "subject": ["dead"] * 3,
        "figure": [5, "about 9", None],
        "source": ["A", "B", "C"],
        "published": ["2024-10-01"] * 3,
        "town": ["Homs", None, "Hama"],
        "id": [7, 8, None],
    }
    ledger = fr.Ledger.from_frame(frame)
    for told in (ledger, ledger.sort("source", reverse=True), ledger[:1] + ledger[1:]):
        table = fr.reconcile(told).to_frame().to_dict()
        account = dict(zip(table["source"], zip(table["town"], table["id"], strict=True), strict=True))
        assert account == {"A": ("Homs", 7), "B": (None, 8), "C": ("Hama", None)}
    (answer,) = fr.reconcile_each(ledger).values()
    assert [entry.report.extra.get("town") for entry in answer.account if entry.report.source == "C"] == ["Hama"]


def test_answers_have_the_unknown_columns_that_are_named() -> None:
    told = [
        said(5, "A", extra={"country": "Chad", "verdict": 7}),
        said(9, "B", 2, extra={"country": "Chad", "tags": ["a"]}),
        attrs.evolve(said(3, "A", extra={"country": "Niger", "tags": float("nan")}), subject="hurt"),
        attrs.evolve(said(3, "B", extra={"country": "Mali"}), subject="hurt"),
        attrs.evolve(said(3, "C"), subject="lost"),
    ]
    answers = fr.Answers(fr.reconcile_each(told).values())
    table = answers.to_frame("country", "verdict", "tags", "country")
    assert table.columns == (*output.ANSWERS, "country", "verdict (extra)", "tags")
    assert table.to_dict()["country"] == ["Chad", "Niger; Mali", None]
    assert table.to_dict()["verdict (extra)"] == [7, None, None]
    assert table.to_dict()["tags"] == [["a"], None, None]
    assert answers.to_frame().columns == output.ANSWERS
    assert fr.Answers().to_frame("country").columns == (*output.ANSWERS, "country")
    with pytest.raises(fr.ExportError, match="did you mean 'country'"):
        answers.to_rows("contry")
