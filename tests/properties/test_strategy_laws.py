"""Laws of the strategies: what is drawn is sound, comes back from text as it was, and every feature is reached."""

import pickle
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon._values import FrozenMapping
from figrecon.testing import ORIGINS, OUTLETS, ledgers, ranges, rosters, sources, subjects

NAMES = {name: getattr(fr, name) for name in ("Range", "Source", "Roster", "Subject", "Course")}
VALUES = st.one_of(*(st.from_type(NAMES[name]) for name in ("Range", "Source", "Roster", "Subject")))


def depth(subject: fr.Subject) -> int:
    return 1 + max(map(depth, subject.parts), default=-1) if subject.parts else 0


def named(subject: fr.Subject) -> list[str]:
    return [subject.name, *(name for part in subject.parts for name in named(part))]


def chain(roster: fr.Roster) -> int:
    """How many links the longest chain of relays has."""

    def links(source: fr.Source) -> int:
        return 0 if source.relays is None else 1 + links(roster.resolve(source.relays))

    return max(map(links, roster.sources.values()), default=0)


@given(VALUES)
def test_a_value_is_the_code_that_it_prints_and_survives_a_pickle(value: Any) -> None:
    assert eval(repr(value), {**NAMES, "FrozenMapping": FrozenMapping}) == value  # noqa: S307  our own reprs
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  our own pickles
    assert hash(pickle.loads(pickle.dumps(value))) == hash(value)  # noqa: S301


@given(rosters())
def test_a_roster_comes_back_from_toml_and_json(roster: fr.Roster) -> None:
    ledger = fr.Ledger(roster=roster)
    assert fr.Roster(tomllib.loads(fr.Suggestions(ledger).to_toml())) == roster
    assert fr.Ledger.from_json_text(ledger.to_json_text()).roster == roster
    assert fr.Roster(roster.sources) == fr.Roster(roster.sources.values()) == roster


@given(rosters(), ledgers())
def test_each_name_has_one_origin_and_a_roster_never_breaks_an_answer(roster: fr.Roster, ledger: fr.Ledger) -> None:
    every = [name for source in roster.sources.values() for name in (source.name, *source.aliases)]
    assert len({*every}) == len(every)
    for source in roster.sources.values():
        assert all(roster.resolve(alias) == source for alias in source.aliases)
        assert roster.origin(source.name).relays is None
    for answer in fr.reconcile_each(ledger, roster=roster).values():
        assert len(answer.account) == len(ledger)


@given(ranges())
def test_a_range_is_in_order(drawn: fr.Range) -> None:
    ends = [n for n in (drawn.low, drawn.best, drawn.high) if n is not None]
    assert ends == sorted(ends)


@given(subjects())
def test_the_parts_of_a_subject_are_named_apart_and_end(subject: fr.Subject) -> None:
    assert len({*named(subject)}) == len(named(subject))
    assert depth(subject) <= 2


FEATURES: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "an open low": (ranges(), lambda r: r.low is None and r.high is not None),
    "an open high": (ranges(), lambda r: r.high is None and r.low is not None),
    "no best": (ranges(), lambda r: r.best is None and None not in (r.low, r.high) and r.low < r.high),
    "nothing": (ranges(), lambda r: r.is_nothing),
    "a fraction": (ranges(), lambda r: isinstance(r.best, float)),
    "all three": (ranges(), lambda r: None not in (r.low, r.best, r.high) and r.low < r.best < r.high),
    "aliases": (sources(), lambda s: len(s.aliases) > 1),
    "a relay": (sources(), lambda s: s.relays is not None),
    "a relay of nobody listed": (rosters(), lambda r: any(s.relays in OUTLETS for s in r.sources.values())),
    "a chain of relays": (rosters(), lambda r: chain(r) > 1),
    "a party": (sources(), lambda s: s.interested is True),
    "a party to one subject": (sources(), lambda s: isinstance(s.interested, tuple)),
    "a tally": (sources(), lambda s: s.tally),
    "a rank": (sources(), lambda s: s.rank == 2),
    "no source": (rosters(), lambda r: not r.sources),
    "every origin": (rosters(), lambda r: len(r.sources) == len(ORIGINS)),
    "a plain subject": (subjects(), lambda s: not s.parts),
    "parts of parts": (subjects(), lambda s: depth(s) == 2),
    "several parts": (subjects(), lambda s: len(s.parts) > 2),
    "a course": (subjects(), lambda s: s.course is fr.Course.LEVEL),
}


@pytest.mark.parametrize("feature", FEATURES)
def test_every_feature_is_reached(feature: str) -> None:
    strategy, has = FEATURES[feature]
    assert has(find(strategy, has))


@pytest.mark.parametrize("kind", [fr.Range, fr.Source, fr.Roster, fr.Subject])
def test_types_are_registered(kind: type) -> None:
    assert isinstance(find(st.from_type(kind), lambda _: True), kind)
