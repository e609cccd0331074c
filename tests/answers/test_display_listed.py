"""What a notebook shows of the tuples and values that the library gives; a tuple stays a tuple."""

import copy
import pickle
import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon import display
from figrecon.policies import WeightedBest
from tests.answers._shown import html, pretty, reports

HOSTILE = "<script>alert(1)</script>"

SAID = [
    fr.Report("dead", 160, source="A", published="2031-05-01", key="a1", reference="https://example.org/1"),
    fr.Report("dead", 140, source="A", published="2031-05-03", key="a2"),
    fr.Report("dead", "1,523", source="B", published="2031-05-03", key="b1"),
    fr.Report("dead", 900, source="C", published="2031-05-03", kind="plan", key="c1"),
    fr.Report("dead", source="D", published="2031-05-03", kind="denial", key="d1"),
    fr.Report("dead", "many", source="E", published="2031-05-03", key="e1"),
]
BAD: list[dict[str, Any]] = [
    {"subject": "dead", "figure": "twelvish", "source": HOSTILE, "published": "2031-05-04"},
    {"subject": "dead", "figure": 12, "source": "B", "published": "2031-02-30", "desk": None},
]


def answer() -> fr.Reconciliation:
    return fr.reconcile(SAID)


def rejects() -> tuple[fr.Reject, ...]:
    return fr.Ledger.from_rows(BAD, errors="collect")[1]


def changes() -> tuple[fr.Change, ...]:
    return fr.diff(*fr.timeline(SAID))


def failures() -> tuple[fr.Failure, ...]:
    told = [fr.Report("lost", n, source=n, published="2031-05-01") for n in ("3 tanks", "about 5 people")]
    return fr.reconcile_each(told, errors="collect")[1]


LISTED: dict[str, Callable[[], tuple[Any, ...]]] = {
    "normalized reports": lambda: fr.normalize(SAID),
    "normalized reports of a ledger": lambda: fr.Ledger(SAID).normalize(),
    "rejects": rejects,
    "changes": changes,
    "failures": failures,
    "doubts of an answer": lambda: answer().flags,
    "doubts of a report": lambda: fr.Report("dead", "12.000", source="A", published="2031-05-01").flags,
    "doubts of a figure": lambda: fr.read("12.000").flags,
    "doubts of a series": lambda: fr.check_series(SAID),
    "figures of a text": lambda: fr.find("At least 140 people died and about 300 were hurt."),
    "positions": lambda: answer().positions,
    "account": lambda: answer().account,
    "set aside": lambda: answer().set_aside,
    "denials": lambda: answer().denials,
    "reports without a number": lambda: answer().unquantified,
}

listed = pytest.mark.parametrize("what", LISTED)


@listed
def test_it_is_shown_with_a_row_for_each(what: str) -> None:
    values = LISTED[what]()
    assert len(values) > 0
    rows = html(values).cells
    assert len(rows) == 1 + len(values)
    lines = [line for line in pretty(values).splitlines() if line.strip()]
    assert len(lines) >= 1 + len(values)


@listed
def test_it_is_a_tuple_as_before(what: str) -> None:
    values = LISTED[what]()
    plain = tuple(values)
    assert type(plain) is tuple
    assert values == plain
    assert plain == values
    if what != "rejects":  # their cells are a dict
        assert hash(values) == hash(plain)
    assert repr(values) == repr(plain)
    assert pretty(values, nested=True) == repr(plain)
    assert type(values[0]) is type(plain[0])
    assert values[:1] == plain[:1]
    assert html(values[:1]).cells[1][0] == html(values).cells[1][0]
    assert (*values, 1) == (*plain, 1)
    assert copy.copy(values) == plain
    assert not hasattr(values, "__dict__")


@pytest.mark.parametrize("what", [what for what in LISTED if what not in ("rejects", "failures")])
def test_it_pickles(what: str) -> None:
    """Two errors of the same words are not equal, so rejects and failures are left to the next test."""
    values = LISTED[what]()
    again = pickle.loads(pickle.dumps(values))  # noqa: S301  our own
    assert again == values
    assert type(again) is type(values)


def test_rejects_pickle_too() -> None:
    again = pickle.loads(pickle.dumps(rejects()))  # noqa: S301  our own
    assert [reject.why for reject in again] == [reject.why for reject in rejects()]


def test_an_empty_one_says_so() -> None:
    same = fr.diff(answer(), answer())
    assert same == ()
    assert html(same).text.strip() == "nothing changed"
    good = fr.Ledger.from_rows(
        [{"subject": "x", "figure": 1, "source": "A", "published": "2031-05-04"}], errors="collect"
    )
    assert good[1] == ()
    assert html(good[1]).text.strip() == "every row makes a report"
    assert html(fr.normalize([])).text.strip() == "0 reports, 0 subjects"
    assert html(fr.reconcile_each([], errors="collect")[1]).text.strip() == "0 subjects without an answer"
    nothing = fr.reconcile(reports(("A", 5, "09")), as_of="2024-10-01")
    assert html(nothing.positions).text.strip() == "0 positions"
    assert html(nothing.flags).text.strip() == "0 doubts"


def test_only_vague_positions_are_shown_without_a_strip() -> None:
    positions = fr.reconcile(reports(("A", "5 people", "01"))).positions
    vague = type(positions)([attrs.evolve(positions[0], figure=fr.Figure(increment=True))])
    assert html(vague).count("svg") == 0
    assert html(vague).cells[1][0] == "A"


def test_a_long_one_is_cut_and_says_so() -> None:
    flags = answer().flags[:1] * 1000
    shown = type(answer().flags)(flags)._repr_html_()  # type: ignore[attr-defined]
    assert "… 800 more, not shown here" in shown
    assert "988 more" in shown


# --- what is told


def test_normalized_reports_have_their_numbers_in_one_unit() -> None:
    said = [
        fr.Report("distance", "2 km", source="Cho", published="2031-05-01", key="k1"),
        fr.Report("distance", "at least 500 m", source="B", published="2031-05-02", key="k2"),
        fr.Report("distance", "another 100 m", source="B", published="2031-05-03", key="k3"),
        fr.Report("distance", source="B", published="2031-05-03", kind="denial", key="k4"),
    ]
    rows = html(fr.normalize(said, roster={"NIS": ["Cho"]})).cells
    assert [row[:4] for row in rows[1:]] == [
        ["NIS", "2 km", "", "2 km"],
        ["B", "at least 0.5 km", "", "at least 500 m"],
        ["B", "0.1 km", "", "another 100 m"],
        ["B", "no number", "", ""],
    ]
    assert html(fr.normalize(said)).count("circle") == 2


def test_figures_of_a_text_are_shown_with_what_they_count() -> None:
    found = fr.find("Some 1,500 North Korean troops came, and 3 left.")
    assert html(found).cells[1:] == [
        ["Some 1,500 North Korean troops", "about 1,500 troops", "troops", "North Korean", "0 to 30"],
        ["3", "3", "", "", "41 to 42"],
    ]
    assert dict(html(found[0]).cells)["modifiers"] == "North; Korean"
    assert html(fr.find("nothing")).text.strip() == "0 figures"


def test_a_reject_says_where_and_why() -> None:
    one, two = html(rejects()).cells[1:]
    assert one == [
        "1",
        "column figure: no figure in 'twelvish'",
        f"subject: dead; figure: twelvish; source: {HOSTILE}; published: 2031-05-04",
    ]
    assert two[2] == "subject: dead; figure: 12; source: B; published: 2031-02-30"
    assert dict(html(rejects()[0]).cells)["what is wrong"] == one[1]
    assert "2 rows make no report" in html(rejects()).text
    assert "1 row makes no report" in html(rejects()[:1]).text
    assert "<script>" not in rejects()._repr_html_()  # type: ignore[attr-defined]


def test_all_bad_rows_at_once_are_a_line_each() -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        fr.Ledger.from_rows(BAD)
    assert pretty(caught.value).splitlines()[1:] == [
        "row 1, column figure: no figure in 'twelvish'",
        "row 2, column published: no such date: '2031-02-30'",
    ]


def test_the_account_says_where_each_report_went() -> None:
    told = [(row[5], row[3], row[6]) for row in html(answer().account).cells[1:]]
    assert told == [
        ("a1", "set aside", "superseded, see a2"),
        ("a2", "position", ""),
        ("b1", "position", ""),
        ("c1", "beside", "plan"),
        ("d1", "denial", ""),
        ("e1", "set aside", "unquantified"),
    ]


def test_answers_by_subject_are_a_dict_with_a_row_for_each() -> None:
    said = [fr.Report(s, n, source="A", published="2031-05-01") for s, n in [("dead", 5), ("hurt", 9)]]
    answers = fr.reconcile_each(said)
    assert answers == dict(answers)
    assert list(answers) == ["dead", "hurt"]
    assert html(answers).cells[1:] == [
        ["dead", "5", "single", "1 May 2031", "A"],
        ["hurt", "9", "single", "1 May 2031", "A"],
    ]
    assert pretty(answers, nested=True) == repr(dict(answers))
    assert html(fr.reconcile_each([])).text.strip() == "0 subjects"


# --- single values


def test_single_values_are_cards() -> None:
    change, position, aside = changes()[0], answer().positions[0], answer().set_aside[-1]
    cards = {
        "a change": change,
        "a doubt": answer().flags[0],
        "a position": position,
        "what was set aside": aside,
        "an entry": answer().account[0],
        "a failure": failures()[0],
        "a normalized report": fr.normalize(SAID)[0],
    }
    told = {name: html(value).text for name, value in cards.items()}
    assert change.text in told["a change"]
    assert answer().flags[0].message in told["a doubt"]
    assert position.origin in told["a position"]
    assert "a1" in told["a position"]  # what it corrects
    assert dict(html(aside).cells)["by"] == "a2"
    assert "superseded, see a2" in told["an entry"]
    assert "lost" in told["a failure"]
    assert dict(html(fr.normalize(SAID)[0]).cells)["origin"] == "A"


def test_a_level_says_what_it_is_down_from() -> None:
    said = reports(("A", 30, "01"), ("A", 20, "02"))
    (position,) = fr.reconcile(said, course="level").positions
    assert position.down_from is not None
    assert dict(html(position).cells)["down from"] == position.down_from.key


@pytest.mark.skipif(sys.flags.optimize > 1, reason="the rule is the docstring, which python -OO leaves out")
def test_a_policy_says_its_rule() -> None:
    assert dict(html(fr.policies.ACLED).cells) == {
        "policy": "ACLED 1",
        "rule": "The lowest number that any origin gives.",
        "convention": "ACLED 1",
        "interested parties": "borne out",
        "window": "2 days, or 10% of the story",
    }
    assert dict(html(fr.Estimate(0.8)).cells)["coverage"] == "0.8"
    assert dict(html(fr.Priority(["Court", "Police"])).cells)["order"] == "Court; Police"
    assert dict(html(fr.policies.Reported(name="House", stale_after=30)).cells)["stale after"] == "30 days"
    weighted = WeightedBest({"A": 4.0})
    assert dict(html(weighted).cells)["weights"] == "A: 4.0"
    assert dict(html(weighted).cells)["of"] == "REPORTED 1"


def test_a_policy_without_words_has_no_rule() -> None:
    @attrs.frozen
    class Mine(fr.Policy):
        def judge(self, positions: Any, verdict: Any) -> fr.Range:  # noqa: ARG002
            return fr.Range()

    assert "rule" not in dict(html(Mine()).cells)


def test_names_and_dates_and_conventions_are_cards() -> None:
    source = fr.Source("NIS", aliases="Cho; Park", interested=True, rank=2)
    assert dict(html(source).cells) == {
        "source": "NIS",
        "aliases": "Cho; Park",
        "a party to the matter": "yes",
        "rank": "2",
    }
    roster = fr.Roster({"NIS": ["Cho"], "WHO": {"tally": True, "interested": ["flood"]}})
    assert html(roster).cells[1:] == [["NIS", "Cho", "", "", "", ""], ["WHO", "", "", "flood", "yes", ""]]
    assert html(fr.Roster()).text.strip() == "a roster of 0 sources"
    assert dict(html(fr.Subject("both", parts=("A", "B"), course="level")).cells) == {
        "subject": "both",
        "parts": "A; B",
        "course": "level",
    }
    assert dict(html(fr.Period.read("2024-10-18/2024-10-23")).cells) == {
        "period": "18–23 October 2024",
        "as written": "2024-10-18/2024-10-23",
    }
    assert dict(html(fr.conventions.ACLED).cells)["a hedge"] == "is dropped"
    default = dict(html(fr.conventions.DEFAULT).cells)
    assert default["a hedge"] == "±20%; ±10% from 1,000"
    stricter = fr.Convention("mine", strict_step=1)
    assert dict(html(stricter).cells)["more than"] == "1 more"


def test_a_name_runs_nowhere() -> None:
    for value in (fr.Source(HOSTILE), fr.Roster({HOSTILE: []}), fr.Subject(HOSTILE), fr.Priority([HOSTILE])):
        assert "<script>" not in value._repr_html_()


def test_what_shows_itself_has_to_say_how() -> None:
    with pytest.raises(NotImplementedError):
        display.Displayed()._repr_html_()
