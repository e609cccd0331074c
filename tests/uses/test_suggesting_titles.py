"""Suggestions by titles: what a text calls a person, and the names that are his, or his body's, by that."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr

Row = tuple[str, object]


def titled(*rows: Row, locale: str = "en", roster: Any = None) -> list[fr.Suggestion]:
    """What is proposed for sources with their titles, each with a figure of its own on a day of its own."""
    reports = [
        fr.Report("dead", 1000 * n, source=who, published=f"2031-05-{n:02}", key=f"r{n}", extra=_extra(title=title))
        for n, (who, title) in enumerate(rows, 1)
    ]
    return list(fr.suggest(fr.Ledger(reports, roster), locale=locale))


def said(who: str, sentence: object, via: str = "", day: int = 1) -> fr.Report:
    """A report with the sentence in which a draft was found."""
    extra = _extra(sentence=sentence)
    return fr.Report("dead", 1000 * day, source=who, via=via, published=f"2031-05-{day:02}", extra=extra)


def _extra(**more: object) -> dict[str, object]:
    return {name: value for name, value in more.items() if value is not None}


def whats(*rows: Row, **more: object) -> list[str]:
    return [one.what for one in titled(*rows, **more)]  # type: ignore[arg-type]


# --- the body of a title

OWN = {
    "Harbor Board Director": "Harbor Board",
    "of the National Disaster Board": "National Disaster Board",
    "spokeswoman for the Harbor Board": "Harbor Board",
    "director of the Central Hospital": "Central Hospital",
    "Minister of Health": "Ministry of Health",
    "health minister": "health ministry",
    "Foreign Secretary": "foreign ministry",
    "acting director of the Harbor Board": "Harbor Board",
    "senior Harbor Board official": "Harbor Board",
    "general secretary of the Dockers Union": "Dockers Union",
    "chief of staff of the Harbor Guard": "Harbor Guard",
    "U.S. Defense Secretary": "U.S. Defense Department",
    "Secretary of State": "Department of State",
    "World Bank Chief Economist": "World Bank",
    "deputy head of the Harbor Police": "Harbor Police",
    "former captain, spokesman for the Harbor Board": "",
}


@pytest.mark.parametrize("title", OWN)
def test_a_title_names_a_body_that_gets_a_name_of_its_own(title: str) -> None:
    own = OWN[title]
    found = titled(("Cho Blix", title))
    assert [one.what for one in found] == ([f"Cho Blix is {own}"] if own else [])
    assert all(one.why == f"the text calls Cho Blix {title}" for one in found)
    assert all(one.evidence == ("r1",) for one in found)


NO_BODY = [
    "Ukrainian President",
    "lawmaker",
    "resident",
    "Dr.",
    "governor",
    "Prime Minister",
    "former director of the Harbor Board",
    "shadow defense secretary",
    "member of the Health Committee",
    "chief economist at the Harbor Bank",
    "police commander",
    "spokesman",
    "press secretary",
    "Pentagon press secretary",
    "U.S. spokesman",
    "director of Hill Radio",
    "nurse at the Central Hospital",
    "army veteran",
    "",
    " \n",
    7,
    "spokesman for the Board " * 50,
]


@pytest.mark.parametrize("title", NO_BODY)
def test_a_title_that_names_no_body(title: object) -> None:
    assert whats(("Cho Blix", title)) == []


SHARED = {
    "the same words": ("spokesman for the health ministry", "Health Ministry"),
    "a minister": ("health minister", "Ministry of Health"),
    "initials": ("National Harbor Service Director", "NHS"),
    "initials behind a land": ("South Korean National Harbor Service Director", "NHS"),
    "an abbreviation": ("WHO spokesman", "WHO"),
    "an abbreviation in full": ("WHO spokesman", "World Health Organization"),
    "a general name": ("spokesman for the health ministry", "the ministry"),
    "a general name of a land": ("Kenyan National Intelligence Service Director", "Kenya's intelligence"),
    "a people and its land": ("Israeli defense minister", "Israel's Defense Ministry"),
    "one word": ("police commander", "Police"),
}


@pytest.mark.parametrize("case", SHARED)
def test_another_source_of_that_body_gives_its_name(case: str) -> None:
    title, source = SHARED[case]
    (one,) = titled(("Cho Blix", title), (source, None))
    assert one.what == f"Cho Blix is {source}"
    assert one.why.startswith(f"the text calls Cho Blix {title}; ")
    assert one.evidence == ("r1", "r2")


APART = {
    "another ministry": ("health minister", "Interior Ministry", "Cho Blix is health ministry"),
    "a part": ("regional health minister", "Health Ministry", "Cho Blix is regional health ministry"),
    "two words behind a land": (
        "Kenyan Intelligence Service Director",
        "IS",
        "Cho Blix is Kenyan Intelligence Service",
    ),
    "another land": ("Kenyan National Intelligence Service Director", "Ugandan intelligence", None),
    "another head": ("Harbor Board Director", "intelligence", "Cho Blix is Harbor Board"),
    "the military one": ("Kenyan Military Intelligence Service Director", "Kenyan intelligence", None),
    "a president": ("Ukrainian President", "Ukraine's government", ""),
    "a land": ("Ukrainian President", "Ukraine", ""),
    "formerly": ("former defense secretary", "Defense Department", ""),
    "a member": ("member of the Health Committee", "Health Committee", ""),
    "an officer": ("police officer", "Police", ""),
}


@pytest.mark.parametrize("case", APART)
def test_a_source_that_is_nearly_of_that_body(case: str) -> None:
    title, source, own = APART[case]
    if own is None:
        own = f"Cho Blix is {title.removesuffix(' Director')}"
    assert whats(("Cho Blix", title), (source, None)) == ([own] if own else [])


def test_a_general_name_contradicts_figures_of_its_time_only() -> None:
    """A month's count and the day's, published on one day, are two of one body."""
    title = {"title": "Kenyan National Intelligence Service Director"}
    own = fr.Report("dead", 3000, source="Cho Blix", published="2031-05-03", extra=title)
    for time, joined in (("2031-04", True), ("2031-05-03", False)):
        other = fr.Report("dead", 1500, source="Kenyan intelligence", published="2031-05-03", as_of=time)
        found = [one.what for one in fr.suggest([own, other])]
        assert ("Cho Blix is Kenyan intelligence" in found) is joined


def test_two_who_speak_for_one_body_and_one_who_is_said_to_speak_for_two() -> None:
    both = whats(("Cho Blix", "health minister"), ("Ana Lind", "spokeswoman for the Health Ministry"))
    assert both == ["Ana Lind is Health Ministry", "Cho Blix is Health Ministry"]
    apart = whats(("Cho Blix", "health minister"), ("Ana Lind", "interior minister"))
    assert apart == ["Ana Lind is interior ministry", "Cho Blix is health ministry"]
    assert whats(("Cho Blix", "health minister"), ("Cho Blix", "interior minister")) == []
    assert whats(("Cho Blix", "health minister"), ("Cho Blix", "Ukrainian President")) == [
        "Cho Blix is health ministry"
    ]


def test_what_the_roster_says_of_a_person_stands() -> None:
    row = ("Cho Blix", "health minister")
    assert whats(row, roster={"Health Ministry": ["Cho Blix"]}) == []
    assert whats(row, roster={"Cho Blix": []}) == []
    (one,) = titled(row, roster={"Health Ministry": {"rank": 1}})
    assert one.sources == (fr.Source("health ministry", ["Cho Blix"]),)


# --- a title alone

ALONE = {
    "the same": ("governor", "the governor"),
    "turned": ("commander of the coast guard", "coast guard's commander"),
    "shorter": ("army spokesman", "spokesman"),
    "a people and its land": ("Ukrainian President", "Ukraine's president"),
    "without the land": ("Ukrainian President", "president"),
    "with the land": ("President", "Ukraine's president"),
}


@pytest.mark.parametrize("case", ALONE)
def test_a_title_alone_and_the_one_person_with_that_title(case: str) -> None:
    title, source = ALONE[case]
    found = titled(("Cho Blix", title), (source, None))
    origins = {one.sources[0].name for one in found}
    assert len(origins) == 1
    assert {"Cho Blix", source} <= origins | {alias for one in found for alias in one.sources[0].aliases}
    assert found[-1].why.endswith("may mean nobody else")
    assert found[-1].why.startswith(f"the text calls Cho Blix {title}")


def test_a_title_of_a_department_and_a_secretary_without_the_land_are_that_department() -> None:
    found = whats(("Cho Blix", "Defense Secretary"), ("U.S. defense secretary", None))
    assert found == ["Cho Blix is U.S. defense department", "U.S. defense secretary is U.S. defense department"]


SEVERAL: dict[str, tuple[Row, ...]] = {
    "two presidents": (("Cho Blix", "Ukrainian President"), ("Ana Lind", "U.S. President"), ("president", None)),
    "another land's": (("Cho Blix", "Ukrainian President"), ("U.S. president", None)),
    "another's beside it": (("Cho Blix", "Ukrainian President"), ("U.S. president", None), ("president", None)),
    "a vice": (("Cho Blix", "vice governor"), ("the governor", None)),
    "a deputy": (("Cho Blix", "deputy commander"), ("commander", None)),
    "a former": (("Cho Blix", "former governor"), ("governor", None)),
    "another by name": (("Cho Blix", "governor"), ("Governor Lind", None), ("governor", None)),
    "two spokesmen": (("Cho Blix", "army spokesman"), ("police spokesman", None), ("spokesman", None)),
    "of what": (("Cho Blix", "commander"), ("coast guard's commander", None)),
    "lawmakers": (("Cho Blix", "lawmaker"), ("lawmaker", None)),
    "residents": (("Cho Blix", "resident"), ("resident", None)),
    "officials": (("Cho Blix", "official"), ("official", None)),
    "a sentence": (("Cho Blix", "governor"), ("governor " * 40, None)),
    "two mayors": (("Cho Blix", "mayor of Port Lind"), ("Ana Lind", "mayor of East Port"), ("the mayor", None)),
    "of nothing": (("Cho Blix", "governor"), ("of", None)),
}


@pytest.mark.parametrize("case", SEVERAL)
def test_a_title_that_more_than_one_may_have(case: str) -> None:
    assert whats(*SEVERAL[case]) == []


# --- what stands in the sentence

IN_SENTENCE = {
    "But on Monday, Harbor Board Director Cho Blix said 12.": "Harbor Board Director",
    "Harbor Board Director Cho Blix said 12.": "Harbor Board Director",
    "Yesterday the Harbor Board Director Cho Blix said 12.": "Harbor Board Director",
    "Yesterday Harbor Board Director Cho Blix said 12.": "Harbor Board Director",
    "They were told that Harbor Board Director Cho Blix saw 12.": "Harbor Board Director",
    "In the north, harbor (Harbor Board Director Cho Blix said)": "Harbor Board Director",
}


@pytest.mark.parametrize("sentence", IN_SENTENCE)
def test_a_title_stands_before_the_name_in_the_sentence(sentence: str) -> None:
    (one,) = fr.suggest([said("Cho Blix", sentence)])
    assert (one.what, one.why) == ("Cho Blix is Harbor Board", f"the text calls Cho Blix {IN_SENTENCE[sentence]}")


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday Cho Blix said 12.",
        "Harbor Board, Cho Blix said 12.",
        "Harbor Board veteran Cho Blix said 12.",
        "They asked harbor ministry spokesman Cho Blix.",
        "Harbor Board Director Ana Lind said 12.",
        "Former Harbor Board Director Cho Blix said 12.",
        "Cho Blix",
        "",
        12,
    ],
)
def test_a_sentence_that_says_nothing_of_a_body(sentence: object) -> None:
    assert list(fr.suggest([said("Cho Blix", sentence)])) == []


def test_who_passed_on_a_figure_may_have_a_title_too() -> None:
    passed = said("Army", "The army lost 12, spokesman Cho Blix said.", via="Cho Blix")
    (one,) = fr.suggest([passed, said("spokesman", None, day=2)])
    assert one.what == "spokesman is Army"
    titled_too = said("Relief", "They were told so by Health Ministry Director Cho Blix.", via="Cho Blix")
    joined = [
        one.what for one in fr.suggest([titled_too, said("the ministry", None, day=2), said("Relief", "", day=3)])
    ]
    assert joined == []  # his title says for whom he speaks, and it is not Relief
    both = [titled_too, said("the ministry", None, day=2), said("Health Ministry", None, day=3)]
    assert [one.what for one in fr.suggest(both)] == ["the ministry is Health Ministry"]
    assert list(fr.suggest([passed])) == []


# --- laws

TITLES = st.sampled_from([*OWN, *map(str, NO_BODY[:12]), *(title for title, _ in ALONE.values())])
SOURCES = ["Cho Blix", "Ana Lind", "governor", "president", "Health Ministry", "spokesman", "U.S. president", "NHS"]


@given(st.lists(st.tuples(st.sampled_from(SOURCES), st.none() | TITLES), max_size=8))
def test_all_are_accepted_together_in_any_order_and_none_comes_again(rows: list[Row]) -> None:
    found = titled(*rows)
    reports = [
        fr.Report("dead", 1000 * n, source=who, published=f"2031-05-{n:02}", key=f"r{n}", extra=_extra(title=title))
        for n, (who, title) in enumerate(rows, 1)
    ]
    suggestions = fr.suggest(reports[::-1])
    assert list(suggestions) == found
    again = fr.suggest(suggestions.accept())
    assert {one.what for one in again}.isdisjoint(one.what for one in found)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_may_stand_for_a_title(title: str, sentence: str) -> None:
    own = fr.Report("dead", 9, source="Cho Blix", published="2031-05-01", extra={"title": title, "sentence": sentence})
    for one in fr.suggest([own]):
        assert "Cho Blix" in one.what
