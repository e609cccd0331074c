"""Suggestions: each kind by the evidence it needs, and beside it what is nearly that and is left alone."""

from typing import Any

import pytest

import figrecon as fr
from figrecon.suggesting import Hint
from tests.uses._rosters import told


def found(*rows: tuple[int, str, object], subject: str = "dead", roster: Any = None, **more: object) -> list[str]:
    """What is proposed for some reports, in words."""
    return [one.what for one in fr.suggest(fr.Ledger(told(subject, *rows, **more), roster))]


def named(*names: str) -> list[str]:
    """The aliases that are proposed for names of which each gives a figure of its own, on a day of its own."""
    return found(*((n, name, 1000 * n) for n, name in enumerate(names, 1)))


# --- names of one body

DIRECTOR = "director of the Central Hospital is Central Hospital"
ONE_BODY = {
    "order": (("Ministry of Health", "Health Ministry"), "Ministry of Health is Health Ministry"),
    "spokesman": (("Army", "army spokesman"), "army spokesman is Army"),
    "spokesman by name": (("Army", "Army spokesman Jan Blix"), "Army spokesman Jan Blix is Army"),
    "apposition": (("Army", "Jan Blix, army spokesman"), "Jan Blix, army spokesman is Army"),
    "spokesman for": (("the Army", "spokeswoman for the army"), "spokeswoman for the army is the Army"),
    "minister": (("Health Ministry", "health minister"), "health minister is Health Ministry"),
    "minister by name": (
        ("Health Ministry", "Health Minister Ana Blix"),
        "Health Minister Ana Blix is Health Ministry",
    ),
    "officials": (("Health Ministry", "health ministry officials"), "health ministry officials is Health Ministry"),
    "two who speak": (("health minister", "health ministry officials"), "health ministry officials is health minister"),
    "place": (
        ("Guinea Ministry of Health", "Guinea's Health Ministry"),
        "Guinea Ministry of Health is Guinea's Health Ministry",
    ),
    "brackets": (("Relief Union Office (RUO)", "RUO"), "RUO is Relief Union Office (RUO)"),
    "long and brackets": (("Relief Union (RU)", "Relief Union"), "Relief Union (RU) is Relief Union"),
    "initials": (("World Health Organization", "WHO"), "WHO is World Health Organization"),
    "initials with dots": (("United Nations", "U.N."), "U.N. is United Nations"),
    "initials with hyphens": (("Pan-Continental Relief", "PCR"), "PCR is Pan-Continental Relief"),
    "points and a spokesman": (("UN", "U.N. spokesman"), "U.N. spokesman is UN"),
    "an abbreviation's spokesman": (("Ministry of Health", "MoH spokesman"), "MoH spokesman is Ministry of Health"),
    "one word or two": (("Coast Guard", "coastguard officials"), "coastguard officials is Coast Guard"),
    "two words or one": (("coastguard", "Coast Guard"), "coastguard is Coast Guard"),
    "the chief": (("Fire Department", "fire chief Marta Olsen"), "fire chief Marta Olsen is Fire Department"),
    "the head of": (("Central Hospital", "director of the Central Hospital"), DIRECTOR),
    "the office of": (("Governor", "Governor's office"), "Governor's office is Governor"),
    "initials with of": (("Bureau of Roads", "BoR"), "BoR is Bureau of Roads"),
    "usual abbreviation": (("Ministry of Health", "MoH"), "MoH is Ministry of Health"),
    "three spellings": (("World Health Organization (WHO)", "army", "WHO"), "WHO is World Health Organization (WHO)"),
    "general": (("Health Ministry", "the ministry"), "the ministry is Health Ministry"),
    "of one place": (("Guinea Ministry of Health", "health ministry"), "health ministry is Guinea Ministry of Health"),
}


@pytest.mark.parametrize("case", ONE_BODY)
def test_names_that_share_a_body(case: str) -> None:
    names, proposed = ONE_BODY[case]
    assert named(*names) == [proposed]


def test_three_names_of_one_body_have_two_aliases() -> None:
    assert named("World Health Organization", "WHO", "World Health Organization (WHO)", "WHO officials") == [
        "WHO is World Health Organization",
        "WHO officials is World Health Organization",
        "World Health Organization (WHO) is World Health Organization",
    ]


def test_two_who_speak_for_a_general_name_are_one_with_it() -> None:
    assert named("Health Ministry", "the ministry", "ministry officials") == [
        "ministry officials is Health Ministry",
        "the ministry is Health Ministry",
    ]


TWO_BODIES = {
    "two ministries": ("Health Ministry", "Interior Ministry"),
    "two places": ("Guinea Ministry of Health", "Liberia Ministry of Health"),
    "the ministry of two": ("Health Ministry", "Interior Ministry", "the ministry"),
    "a part": ("Health Ministry", "Regional Health Ministry"),
    "the former": ("Health Ministry", "former health minister"),
    "another body of it": ("Health Ministry", "Health Ministry union"),
    "a union": ("Police", "Police Union"),
    "two governors": ("Governor Blix", "Governor Lind"),
    "two ministers": ("Minister Blix", "Minister Lind"),
    "anonymous": ("senior official", "senior officials"),
    "officials alone": ("officials", "official"),
    "initials of two": ("Bureau of Roads", "Board of Records", "BR"),
    "a chief of two": ("Fire Department", "Fire Authority", "fire chief"),
    "local officials": ("Local Government", "local officials"),
    "an office": ("Governor", "Land Office"),
    "two who may speak": ("coastguard officials", "coast guard spokesman"),
    "no initials": ("World Health Organization", "WTO"),
    "other brackets": ("Relief Union (North)", "Relief Union (South)"),
    "brackets and none": ("Relief Union (North)", "Relief Union"),
    "several": ("Army / Police", "army spokesman / Police"),
    "links": ("https://example.org/army", "example.org/army spokesman"),
    "a sentence": ("army " + "spokesman " * 50, "Army"),
    "lands": ("Niger", "Nigeria"),
}


@pytest.mark.parametrize("case", TWO_BODIES)
def test_names_that_are_nearly_one_bodys(case: str) -> None:
    assert named(*TWO_BODIES[case]) == []


def test_a_general_name_is_another_body_where_it_contradicts_or_speaks_of_something_else() -> None:
    assert found((1, "Health Ministry", 1000), (1, "the ministry", 1200)) == []
    assert found((1, "Health Ministry", 1000), (1, "the ministry", "about 1,200")) == [
        "the ministry is Health Ministry"
    ]
    other = told("tons of rice", (2, "the ministry", "12 tons"))
    assert list(fr.suggest([*told("dead", (1, "Health Ministry", 1000)), *other[:1]])) == []


def test_a_person_who_passed_on_the_figures_of_one_body_speaks_for_it() -> None:
    passed = told("dead", (1, "Coast Guard", 1000), via="Cho Tae-yong")
    own = fr.Report("dead", 1300, source="Cho Tae-yong", published="2031-05-02")
    assert [one.what for one in fr.suggest([*passed, own])] == ["Cho Tae-yong is Coast Guard"]
    of_two = fr.Report("dead", 900, source="Army", via="Cho Tae-yong", published="2031-05-02")
    assert list(fr.suggest([*passed, own, of_two])) == []


@pytest.mark.parametrize("outlet", ["Evening Post", "BBC", "medics", "Hill Radio", "Al Bawaba 24"])
def test_an_outlet_that_passed_on_a_figure_is_nobodys_spokesman(outlet: str) -> None:
    passed = told("dead", (1, "Coast Guard", 1000), via=outlet)
    own = fr.Report("dead", 1300, source=outlet, published="2031-05-02")
    assert list(fr.suggest([*passed, own])) == []


def test_a_person_says_nothing_of_those_who_speak_together() -> None:
    passed = told("dead", (1, "Coast Guard / Army", 1000), via="Cho Tae-yong")
    own = fr.Report("dead", 1300, source="Cho Tae-yong", published="2031-05-02")
    assert list(fr.suggest([*passed, own])) == []


def test_what_the_roster_says_stands() -> None:
    rows = ((1, "Army", 1000), (2, "army spokesman", 2000), (3, "spokesman for the army", 3000))
    assert found(*rows, roster={"Army": ["army spokesman", "spokesman for the army"]}) == []
    assert found(*rows[:2], roster={"Army": [], "army spokesman": []}) == []
    assert found(*rows, roster={"army spokesman": []}) == [
        "Army is army spokesman",
        "spokesman for the army is army spokesman",
    ]


# --- who repeats whom

ODD = (1011, 1132, 1247, 1398)


def test_who_gives_the_same_odd_numbers_later_relays() -> None:
    rows = [(n, "Ministry", value) for n, value in enumerate(ODD, 1)]
    again = [(n + 1, "Relief Union", value) for n, value in enumerate(ODD[:3], 1)]
    (one,) = fr.suggest(fr.Ledger(told("dead", *rows, *again)))
    assert (one.kind, one.what) == (Hint.RELAY, "Relief Union relays Ministry")
    assert one.why == "3 of 3 odd numbers of the time in which both speak are the same: 1,247, 1,132, 1,011"
    assert one.evidence == ("r1", "r2", "r5", "r3", "r6", "r7")
    backward = [(n, "Z", value) for n, value in enumerate(ODD, 1)] + [
        (n + 1, "A", value) for n, value in enumerate(ODD, 1)
    ]
    assert found(*backward) == ["A relays Z"]


def test_of_two_that_are_never_later_the_one_of_the_place_is_repeated() -> None:
    rows = [(n, who, value) for who in ("Guinea Ministry of Health", "WHO") for n, value in enumerate(ODD, 1)]
    assert found(*rows, subject="cases in Guinea") == ["WHO relays Guinea Ministry of Health"]
    assert found(*rows, subject="cases") == []


def test_of_three_that_repeat_each_other_in_a_circle_no_circle_is_made() -> None:
    rows = [
        (n + late, who, 1000 * turn + value)
        for turn, pair in enumerate(("AB", "BC", "CA"), 1)
        for n, value in enumerate((111, 222, 333), 1)
        for late, who in enumerate(pair)
    ]
    assert found(*rows) == ["A relays C", "B relays A"]


NO_RELAY = {
    "two may be meant": [(n + (who == "A"), who, value) for n, value in enumerate(ODD, 1) for who in "ABC"],
    "two odd numbers": [(1, "A", 1011), (2, "B", 1011), (3, "A", 1132), (4, "B", 1132)],
    "round numbers": [(n + late, who, 1000 * n) for n in range(1, 5) for late, who in ((0, "A"), (1, "B"))],
    "in turn": [(1, "A", 1011), (2, "B", 1011), (3, "B", 1132), (4, "A", 1132), (5, "A", 1247), (6, "B", 1247)],
    "too late": [(n + late, who, v) for n, v in enumerate(ODD, 1) for late, who in ((0, "A"), (15, "B"))],
    "one closed count": [(n, who, 1239) for n in range(1, 5) for who in ("A", "B")],
    "one number of a few": [
        *[(n, "A", v) for n, v in enumerate(ODD[:3], 1)],
        *[(n + 1, "B", v) for n, v in enumerate(ODD[:3], 1)],
        *[(3, "A", 2001 + 2 * n) for n in range(12)],
        *[(3, "B", 3001 + 2 * n) for n in range(12)],
    ],
}


@pytest.mark.parametrize("case", NO_RELAY)
def test_equal_numbers_that_show_no_relay(case: str) -> None:
    assert found(*NO_RELAY[case]) == []


def test_unlike_things_are_never_equal() -> None:
    rows = [(n, "A", f"{value} people") for n, value in enumerate(ODD, 1)]
    tanks = [(n + 1, "B", f"{value} tanks") for n, value in enumerate(ODD, 1)]
    assert found(*rows, *tanks) == []
    elsewhere = told("injured", *((n + 1, "B", value) for n, value in enumerate(ODD, 1)))
    here = told("dead", *((n, "A", value) for n, value in enumerate(ODD, 1)))
    assert list(fr.suggest([*here, *elsewhere])) == []
    assert found(*rows, kind="plan") == []


def test_a_number_on_everybodys_lips_shows_no_relay() -> None:
    rows = [(n + (who > 0), f"Source {who}", v) for n, v in enumerate(ODD, 1) for who in range(40)]
    assert found(*rows) == []


def test_an_outlet_repeats_who_gave_its_figures_before_it() -> None:
    assert found((1, "Council", "1,200"), (1, "Hill Radio", "1,200")) == ["Hill Radio relays Council"]
    rows = [(1, "Council", 200), (2, "Hill Radio", 200), (3, "Council", 300), (3, "Hill Radio", 300)]
    (one,) = fr.suggest(fr.Ledger(told("dead", *rows)))
    assert one.why == "an outlet, and Council gave each of its 2 figures by then"


def test_an_outlet_that_gives_odd_numbers_of_another_repeats_it_though_it_has_one_of_its_own() -> None:
    rows = [(n, who, value) for who in ("Council", "Hill Radio") for n, value in enumerate(ODD, 1)]
    assert found(*rows, (5, "Hill Radio", 1500)) == ["Hill Radio relays Council"]


NO_OUTLET: dict[str, list[tuple[int, str, object]]] = {
    "another figure": [(1, "Council", 200), (2, "Hill Radio", 210)],
    "one of two": [(1, "Council", 200), (2, "Hill Radio", 200), (3, "Hill Radio", 210)],
    "it was first": [(2, "Council", 200), (1, "Hill Radio", 200)],
    "long before": [(1, "Council", 200), (16, "Hill Radio", 200)],
    "two may be meant": [(1, "Council", 200), (1, "Mayor", 200), (2, "Hill Radio", 200)],
    "another outlet": [(1, "Harbor Gazette", 200), (2, "Hill Radio", 200)],
    "no number": [(1, "Council", 200), (2, "Hill Radio", None)],
}


@pytest.mark.parametrize("case", NO_OUTLET)
def test_an_outlet_that_may_count_for_itself(case: str) -> None:
    assert found(*NO_OUTLET[case]) == []


def test_who_relays_several_does_so_in_subjects_of_their_own() -> None:
    north = told("dead in the north", (1, "North bureau", 200), (2, "Hill Radio", 200))
    south = [
        fr.Report("dead in the south", 300, source=source, published=f"2031-05-{day:02}", key=f"s{day}", via=via)
        for day, source, via in ((1, "South bureau", ()), (2, "Hill Radio", "BBC"))
    ]
    assert list(fr.suggest([*north, *south])) == []  # no bureau gave each of its figures
    odd = [
        fr.Report(
            f"dead in the {where}", value, source=source, published=f"2031-05-{n + late:02}", key=f"{where} {n} {late}"
        )
        for where in ("north", "south")
        for n, value in enumerate(ODD, 1)
        for late, source in ((0, f"{where.title()} bureau"), (1, "Relief Union"))
    ]
    suggestions = fr.suggest(odd)
    assert [one.what for one in suggestions] == [
        "Relief Union relays North bureau on dead in the north",
        "Relief Union relays South bureau on dead in the south",
    ]
    assert suggestions[0].sources == ()
    ledger = suggestions.accept(2)
    passed = [report for report in ledger if report.via == ("Relief Union",)]
    assert {(report.source, report.subject) for report in passed} == {("South bureau", "dead in the south")}
    assert fr.reconcile_each(suggestions.accept())["dead in the north"].origins == ("North bureau",)
