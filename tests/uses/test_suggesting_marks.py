"""Suggestions of marks and sums: tallies, sums of others' figures, parties to the matter."""

from typing import Any

import pytest

import figrecon as fr
from figrecon.suggesting import Hint
from tests.uses._rosters import told

Row = tuple[int, str, object]


def found(*rows: Row, subject: str = "dead", roster: Any = None, **more: object) -> list[str]:
    """What is proposed for some reports, in words."""
    return [one.what for one in fr.suggest(fr.Ledger(told(subject, *rows, **more), roster))]


# --- who adds up what others say


@pytest.mark.parametrize("name", ["Tracker", "Newsroom tally", "Conflict Tracker Project"])
def test_a_name_may_say_that_it_is_a_tally(name: str) -> None:
    assert found((1, "Registry", 1024), (1, name, "at least 900")) == [f"{name} is a tally"]
    assert found((1, name, 900), roster={name: {"tally": True}}) == []
    assert found((1, name, None)) == []


@pytest.mark.parametrize("name", ["Registry", "Trackers' Union", "Ministry of Statistics", "Observatory"])
def test_names_that_say_nothing_of_tallies(name: str) -> None:
    assert found((1, "Army", 1024), (1, name, "at least 900")) == []


@pytest.mark.parametrize(
    ("note", "is_one"),
    [
        ("adds up what the two governments publish", True),
        ("Compiled from local media.", True),
        ("based on media reports", True),
        ("it adds up: 1,500 and another 1,500", False),
        ("does not add up", False),
        ("the media report otherwise", False),
        ("", False),
        ("x " * 1000 + "compiled from", False),
    ],
)
def test_a_note_may_say_that_it_is_a_tally(note: str, is_one: bool) -> None:
    (first, second) = told("dead", (1, "Army", 1024), (2, "Relief Union", "at least 900"))
    noted = fr.Report("dead", second.figure, source=second.source, published=second.published, note=note)
    assert [one.what for one in fr.suggest([first, noted])] == ["Relief Union is a tally"] * is_one


TERMS: list[Row] = [(1, "North bureau", 1172), (1, "South bureau", 2413)]


def test_who_only_gives_sums_is_a_tally() -> None:
    rows: list[Row] = [*TERMS, (2, "Relief Union", 3585), (3, "South bureau", 2519), (4, "Relief Union", 3691)]
    (one,) = fr.suggest(fr.Ledger(told("dead", *rows)))
    assert (one.kind, one.what) == (Hint.TALLY, "Relief Union is a tally")
    assert one.why == "each of its 2 figures is a sum of others' at hand"
    assert one.evidence == ("r1", "r2", "r3", "r4", "r5")
    own: list[Row] = [(day, "Relief Union", 4000 + day) for day in (5, 6, 7)]
    assert found(*rows, *own[:1]) == ["3,585 of Relief Union is a sum", "3,691 of Relief Union is a sum"]
    assert found(*rows, *own) == []  # it counts, and the two are sums by chance


# --- sums


def test_a_sum_of_others_at_hand_is_no_witness() -> None:
    suggestions = fr.suggest(fr.Ledger(told("dead", *TERMS, (2, "Relief Union", 3585))))
    (one,) = suggestions
    assert (one.kind, one.what) == (Hint.SUM, "3,585 of Relief Union is a sum")
    assert one.why == "it is 1,172 (North bureau) + 2,413 (South bureau)"
    assert one.evidence == ("r1", "r2", "r3")
    assert one.effect == "3 origins become 2, and the range 2,413 (1,172–3,585) becomes 1,172–2,413"
    ledger = suggestions.accept()
    assert ledger[2].derived_from == ("r1", "r2")
    assert list(fr.suggest(ledger)) == []


def test_a_sum_of_four_is_that_of_all() -> None:
    values = {"A bureau": 10_172, "B bureau": 20_413, "C bureau": 5091, "D bureau": 7003}
    four: list[Row] = [(1, name, value) for name, value in values.items()]
    assert found(*four, (2, "Relief Union", sum(values.values()))) == ["42,679 of Relief Union is a sum"]


def test_a_round_sum_needs_words_that_say_so() -> None:
    terms: list[Row] = [(1, "A", 100), (1, "B", 50)]
    assert found(*terms, (2, "Agency", 150)) == []
    first, second = told("dead", *terms)
    said = fr.Report("dead", 150, source="Agency", published="2031-05-02", note="the two combined")
    assert [one.what for one in fr.suggest([first, second, said])] == ["150 of Agency is a sum"]


NO_SUM: dict[str, list[Row]] = {
    "not equal": [*TERMS, (2, "Union", 3586)],
    "before its terms": [(1, "Union", 3585), *((day + 1, who, figure) for day, who, figure in TERMS)],
    "hedged": [*TERMS, (2, "Union", "about 3,585")],
    "of a hedged term": [(1, "North bureau", "about 1,172"), TERMS[1], (2, "Union", 3585)],
    "of one's own": [(1, "Union", 1172), (1, "South bureau", 2413), (2, "Union", 3585), (2, "Mayor", 40)],
    "of older figures": [*TERMS, (2, "South bureau", 2500), (3, "Union", 3585)],
    "two ways": [(1, "A", 1001), (1, "B", 2114), (1, "C", 1022), (1, "D", 2093), (2, "Union", 3115)],
    "of unlike things": [(1, "A", "1,172 tanks"), (1, "B", "2,413 people"), (2, "Union", "3,585 people")],
    "too many at hand": [*((1, f"Source {n}", 10**n + 7) for n in range(1, 14)), (2, "Union", 114)],
}


@pytest.mark.parametrize("case", NO_SUM)
def test_what_adds_up_by_chance_or_not_at_all(case: str) -> None:
    assert found(*NO_SUM[case]) == []


def test_a_sum_that_the_table_says_or_of_a_tally_is_not_proposed_again() -> None:
    rows: list[Row] = [*TERMS, (2, "Relief Union", 3585)]
    assert found(*rows, roster={"Relief Union": {"tally": True}}) == []
    assert found(*rows, kind="plan") == []
    assert found(*TERMS, (2, "Tracker", 3585)) == ["Tracker is a tally"]


# --- parties


def test_the_sides_of_a_crowd_are_proposed_together() -> None:
    rows: list[Row] = [(1, "Police", 10_000), (1, "Organizers", "about 50,000"), (1, "University", 22_000)]
    (one,) = fr.suggest(fr.Ledger(told("demonstrators", *rows)))
    assert (one.kind, one.what) == (Hint.PARTY, "Organizers and Police are parties to the matter: demonstrators")
    assert one.why == "of those who often have a side in such a matter: Organizers and Police"
    assert one.effect == "3 origins become 1, and the range 22,000 (10,000–50,000) becomes 22,000"
    police, organizers = {"interested": True}, {"interested": "demonstrators"}
    assert found(*rows, subject="demonstrators", roster={"Police": police, "Organizers": organizers}) == []
    assert found(*rows, subject="demonstrators", roster={"Police": police}) == [
        "Organizers is a party to the matter: demonstrators"
    ]


@pytest.mark.parametrize(
    ("source", "subject"),
    [
        ("Russia", "Russian soldiers killed"),
        ("Ukraine", "Ukrainian tanks lost"),
        ("Israel's government", "prisoners in Israel"),
        ("Ministry of Defense", "troops at the border"),
        ("Northern army", "dead rebels"),
        ("Armed Forces", "dead in the battle"),
        ("Korea", "Korean troops"),
    ],
)
def test_a_party_to_a_fight(source: str, subject: str) -> None:
    assert found((1, source, 1200), subject=subject) == [f"{source} is a party to the matter: {subject}"]


@pytest.mark.parametrize(
    ("source", "subject"),
    [
        ("Army", "dead in the flood"),
        ("Coastland", "cases in Coastland"),
        ("Guinea Ministry of Health", "soldiers ill in Guinea"),
        ("government", "troops at the border"),
        ("Police", "stolen cars"),
        ("Chad", "soldiers on chaderei"),
        ("Rus", "Russian soldiers killed"),
        ("Red Cross", "dead in the battle"),
        ("Ukraine", "Russian soldiers killed"),
        ("Russia", "dead; Russian soldiers"),
    ],
)
def test_who_is_no_party(source: str, subject: str) -> None:
    assert found((1, source, 1200), subject=subject) == []


def test_who_gives_no_count_has_nothing_to_be_marked_for() -> None:
    assert found((1, "Russia", None), subject="Russian soldiers killed") == []
    assert found((1, "Russia", 1200), subject="Russian soldiers killed", kind="plan") == []


def test_one_proposal_has_all_matters_of_the_same_sides() -> None:
    both = [
        fr.Report(subject, figure, source=source, published="2031-05-01")
        for subject in ("demonstrators in A", "demonstrators in B")
        for source, figure in (("Police", 10_000), ("Organizers", 50_000))
    ]
    alone = fr.Report("demonstrators in C", 700, source="Police", published="2031-05-01")
    suggestions = fr.suggest([*both, alone])
    assert [one.what for one in suggestions] == [
        "Organizers and Police are parties to the matter: demonstrators in A; demonstrators in B",
        "Police is a party to the matter: demonstrators in C",
    ]
    marked = suggestions.accept().roster.sources
    assert marked["Police"].interested == ("demonstrators in A", "demonstrators in B", "demonstrators in C")
    assert marked["Organizers"].interested == ("demonstrators in A", "demonstrators in B")
