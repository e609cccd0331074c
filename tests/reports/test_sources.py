"""Source and Roster: names, aliases, relays and marks."""

from typing import Any

import pytest

import figrecon as fr
from figrecon import Roster, Source
from figrecon.reports.sources import LONGEST_NAME, MOST_RELAYS, names


def test_a_source_is_its_name_and_marks() -> None:
    source = Source(" NIS ", aliases="Cho; Park", rank=1)
    assert repr(source) == "Source(name='NIS', aliases=('Cho', 'Park'), rank=1)"
    assert eval(repr(source), {"Source": Source}) == source  # noqa: S307
    assert Source("A", interested="dead; injured").is_party_to("dead")
    assert not Source("A", interested=["dead"]).is_party_to("injured")
    assert Source("A", interested=True).is_party_to("anything")


@pytest.mark.parametrize("bad", ["", "  ", 3, None, "x" * (LONGEST_NAME + 1)])
def test_a_name_that_is_none(bad: Any) -> None:
    with pytest.raises(fr.SourceError, match="a source must be a name"):
        Source(bad)


@pytest.mark.parametrize(
    "marks", [{"rank": 0}, {"rank": True}, {"rank": "first"}, {"tally": 1}, {"aliases": 3}, {"aliases": [3]}]
)
def test_marks_that_are_none(marks: dict[str, object]) -> None:
    with pytest.raises(fr.SourceError):
        Source("A", **marks)  # type: ignore[arg-type]


def test_names_are_split_at_semicolons() -> None:
    assert names("A; B;;") == names(["A", " B "]) == names(["A;B", ""]) == ("A", "B")


def test_names_match_without_case_width_or_white_space() -> None:
    roster = Roster({"Ministère de la Santé": ["MoH"]})
    assert roster.resolve("MINISTÈRE  DE LA\tSANTÉ").name == "Ministère de la Santé"
    assert roster.resolve("ＭｏＨ").name == "Ministère de la Santé"


def test_relays_lead_to_the_origin() -> None:
    roster = Roster({"Wire": {"relays": "Bureau"}, "Bureau": {"relays": "NIS"}, "NIS": ["Cho"]})
    assert roster.origin("wire").name == "NIS"
    assert Roster.of(roster) is roster
    assert Roster.of(None) == Roster()
    assert Roster([Source("A"), "B"]).sources.keys() == {"A", "B"}
    assert Roster({"A": Source("A", rank=1)}).resolve("a").rank == 1


def test_relays_in_a_circle() -> None:
    with pytest.raises(fr.SourceError, match="'A' relays 'B' relays 'A'"):
        Roster({"A": {"relays": "B"}, "B": {"relays": "A"}})


def test_a_chain_of_relays_ends_at_a_limit() -> None:
    chain = {f"S{n}": {"relays": f"S{n + 1}"} for n in range(MOST_RELAYS + 5)}
    with pytest.raises(fr.SourceError, match=f"after {MOST_RELAYS} links"):
        Roster(chain)


def test_one_alias_for_two_sources() -> None:
    with pytest.raises(fr.SourceError, match="listed for 'A' and 'B'"):
        Roster({"A": ["x"], "B": ["X"]})


@pytest.mark.parametrize("bad", [3, "A", {"A": {"color": "red"}}, {"A": {"alias": ["b"]}}, {"": []}, [3]])
def test_a_roster_that_is_none(bad: object) -> None:
    with pytest.raises(fr.SourceError):
        Roster.of(bad)  # type: ignore[arg-type]
