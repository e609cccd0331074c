"""Every public value goes to another process and back: pickled by any protocol, copied, and equal to what it was."""

import copy
import inspect
import io
import multiprocessing
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from enum import Enum
from functools import cache, partial
from typing import Any

import attrs
import pytest

import figrecon as fr
from figrecon.languages import language
from tests._examples import ROOT
from tests.uses.test_typing import public

PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)
TEXT = "At least 46 people drowned, the Coast Guard said on Tuesday. The mayor put the toll at 60."
DAY = "2031-05-07"


@cache
def story() -> fr.Ledger:
    return fr.read_csv(
        ROOT / "docs/data/north-korea-troops.csv", roster={"NIS": ["Cho Tae-yong"], "Wire": {"tally": True}}
    )


@cache
def answer() -> fr.Reconciliation:
    return fr.reconcile(story())


@cache
def whole() -> fr.Reconciliation:
    """An answer with parts, one of which has something beside it."""
    said = [fr.Report(name, n, source="A", published=DAY) for name, n in (("north", 3), ("south", "about 5"))]
    said.append(fr.Report("south", 9, source="B", published=DAY, kind="plan"))
    return fr.reconcile(said, subject=fr.Subject("all", ["north", "south"]))


@cache
def drafts() -> fr.Drafts:
    return fr.draft(TEXT, published=DAY, subject="dead in the flood")


@cache
def suggestions() -> fr.Suggestions:
    said = [
        fr.Report("dead", 160, source=who, published=f"2031-05-0{n}") for n, who in ((3, "Army"), (4, "Hill Radio"))
    ]
    return fr.suggest(fr.Ledger(said))


@cache
def rejects() -> tuple[fr.Reject, ...]:
    rows = io.StringIO("subject,figure,source,published\ndead,twelvish,Army,2031-05-04\n")
    return fr.read_csv(rows, errors="collect")[1]


@cache
def answers() -> tuple[dict[str, fr.Reconciliation], tuple[fr.Failure, ...]]:
    said = [fr.Report("dead", n, source="A", published=DAY) for n in (3, 4)]
    said += [fr.Report("lost", n, source="A", published=DAY, key="one for two") for n in (3, 4)]
    return fr.reconcile_each([*said, *story()], errors="collect")


def _influence() -> Any:
    return fr.methods.influences([3, 5, 9], fr.methods.scenario_mixture([3, 5, 9]))[0]


def _backtest() -> fr.scoring.Backtest:
    return fr.scoring.backtest(story(), {story()[0].subject: 3000})


OF: dict[str, Callable[[], Any]] = {
    "Answer": whole,
    "Answers": lambda: fr.Answers([answer(), whole()]),
    "Attribution": lambda: fr.attributions("Cho said so.")[0],
    "Change": lambda: fr.diff(*fr.timeline(story())[:2])[0],
    "Comparison": lambda: fr.compare_policies(story()),
    "Convention": lambda: fr.conventions.ACLED,
    "Draft": lambda: drafts()[0],
    "Drafts": drafts,
    "Entry": lambda: answer().account[0],
    "Estimate": lambda: fr.Estimate(0.8),
    "Evidence": lambda: drafts()[0].evidence[0],
    "Failure": lambda: answers()[1][0],
    "Figure": lambda: fr.read("at least 140 confirmed dead"),
    "Flag": lambda: fr.Flag("falling", "lowered", keys=["a"]),
    "Layouts": fr.layouts,
    "Ledger": story,
    "Mention": lambda: fr.find("Some 3,000 of the 10,000 troops had arrived.")[0],
    "NamedLayout": lambda: fr.layouts()["gtd"],
    "Normalized": lambda: story().normalize()[0],
    "Period": lambda: fr.Period.read("by December 2024"),
    "Policy": lambda: fr.policies.REPORTED,
    "Position": lambda: answer().positions[0],
    "Priority": lambda: fr.Priority(["Court", "Police"]),
    "Range": lambda: fr.Range(1, None, 2.5),
    "Reconciliation": answer,
    "Reject": lambda: rejects()[0],
    "Report": lambda: story()[0],
    "Roster": lambda: story().roster,
    "Ruling": lambda: fr.Ruling(fr.Range(1, 2, 3), notes=("so",)),
    "SentenceStyle": lambda: fr.SentenceStyle(dates="iso"),
    "SetAside": lambda: answer().set_aside[0],
    "Source": lambda: fr.Source("NIS", ["Cho"], interested=["dead"], rank=1),
    "Subject": lambda: fr.Subject("all", [fr.Subject("north", course="level"), "south"]),
    "Suggestion": lambda: suggestions()[0],
    "Suggestions": suggestions,
    "Table": lambda: story().to_frame(),
    "Timeline": lambda: fr.timeline(story()),
    "Window": lambda: fr.Window(3, 0.2),
    "methods.Datum": lambda: fr.methods.Datum(1, 2, 3),
    "methods.Heterogeneity": lambda: fr.methods.heterogeneity([1, 2, 4], [1, 1, 1]),
    "methods.Influence": _influence,
    "methods.Overlap": lambda: fr.methods.marzullo([1, 2], [3, 4]),
    "methods.Pooled": lambda: fr.methods.log_t([1, 2, 4]),
    "methods.Prior": lambda: fr.methods.DEFAULT_PRIOR,
    "methods.Scenario": lambda: fr.methods.scenario_mixture([3, 5, 9]).scenarios[0],
    "methods.ScenarioEstimate": lambda: fr.methods.scenario_mixture([3, 5, 9]),
    "methods.ScenarioPrior": lambda: fr.methods.DEFAULT_SCENARIOS,
    "methods.Vote": lambda: fr.methods.vote([1, 1, 2]),
    "scoring.Backtest": _backtest,
    "scoring.Score": lambda: _backtest().score,
    "scoring.SourceRecord": lambda: fr.scoring.track_record(answers()[0], {"dead": 3, story()[0].subject: 3000})[0],
    "scoring.TrackRecord": lambda: fr.scoring.track_record(answers()[0], {"dead": 3, story()[0].subject: 3000}),
    "scoring.Tried": lambda: _backtest().tried[0],
    **{f"policies.{policy.name}": partial(fr.policies.as_policy, policy) for policy in fr.policies.ALL},
    "policies.WeightedBest": lambda: fr.policies.WeightedBest({"A": 2.0}),
    "languages.language": lambda: language("de"),
}
"""A value of each public class, and of what is kept in them."""


def values_alike(value: Any, again: Any) -> bool:
    """Errors are no values: they are alike where all that they say is."""
    if isinstance(value, (fr.Reject, fr.Failure)):
        return type(value) is type(again) and str(value.error) == str(again.error)
    if isinstance(value, fr.Drafts):
        refused = zip(value.refused, again.refused, strict=True)
        return bool(value == again) and all(values_alike(*pair) for pair in refused)
    return type(value) is type(again) and bool(value == again)


def hash_of(value: Any) -> int | None:
    """None where it has none, as what holds a mapping of anything."""
    try:
        return hash(value)
    except TypeError:
        return None


@pytest.mark.parametrize("name", OF)
def test_a_value_comes_back_equal(name: str) -> None:
    value = OF[name]()
    copies = [pickle.loads(pickle.dumps(value, protocol)) for protocol in PROTOCOLS]  # noqa: S301  our own pickles
    for again in (*copies, copy.copy(value), copy.deepcopy(value)):
        assert values_alike(value, again)
        assert repr(again) == repr(value) or "error=" in repr(value)
        assert hash_of(again) == hash_of(value) or again != value  # errors are equal to themselves alone


def test_every_public_class_is_among_them() -> None:
    kinds = {type(value()) for value in OF.values()}
    for name, found in public():
        if inspect.isclass(found) and attrs.has(found) and not inspect.isabstract(found):
            assert found in kinds or any(issubclass(kind, found) for kind in kinds), name


def _of(name: str) -> Any:
    found: Any = fr
    for part in name.split("."):
        found = getattr(found, part)
    return found


@pytest.mark.parametrize("name", [n for n, c in public() if inspect.isclass(c) and issubclass(c, Enum)])
def test_a_word_comes_back_as_itself(name: str) -> None:
    for word in _of(name):
        assert all(pickle.loads(pickle.dumps(word, protocol)) is word for protocol in PROTOCOLS)  # noqa: S301
        assert copy.deepcopy(word) is copy.copy(word) is word


ERRORS = [c for n, c in public() if inspect.isclass(c) and issubclass(c, (fr.FigreconError, fr.FigreconWarning))]


@pytest.mark.parametrize("kind", ERRORS)
def test_an_error_keeps_what_it_says(kind: type[Exception]) -> None:
    error: Any
    if kind is fr.ReportErrors:
        error = fr.ReportErrors("two bad rows", [fr.FigureError("no figure", position=3), fr.DateError("no date")])
        error.exceptions[0].add_note("row 3")
    else:
        error = kind("what is wrong")
    error.add_note("row 7")
    for protocol in PROTOCOLS:
        again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301
        assert (type(again), str(again), again.__notes__) == (kind, str(error), ["row 7"])
        if isinstance(again, fr.ReportErrors):
            assert again.lines() == ["row 3: no figure", "no date"]
            assert getattr(again.exceptions[0], "position", None) == 3


def test_the_place_in_a_text_is_kept() -> None:
    with pytest.raises(fr.FigureError) as caught:
        fr.read("1,5OO troops")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert (str(again), again.position) == (str(caught.value), caught.value.position)


def test_another_process_answers_alike() -> None:
    """By spawn, so that the other process knows nothing but what the pickle says."""
    subject = story()[0].subject
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(fr.reconcile, story(), policy=fr.Estimate(0.8)).result().range == answer().estimate(0.8)
        assert pool.submit(fr.reconcile, list(story()), subject=subject).result().verdict is answer().verdict
        with pytest.raises(fr.NoReportsError, match="at least one report"):
            pool.submit(fr.reconcile, []).result()
        with pytest.raises(fr.ReportErrors) as caught:
            pool.submit(fr.Ledger.from_rows, [{"figure": "twelvish"}], subject="d", source="A", published=DAY).result()
    assert caught.value.lines() == ["row 1, column figure: no figure in 'twelvish'"]
