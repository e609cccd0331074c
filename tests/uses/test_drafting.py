"""Rows held against a text: what is refused, what is doubted, and what a person says of the drafts."""

from typing import Any

import pytest

import figrecon as fr
from figrecon.drafting.folding import fold_text

TEXT = (
    "The ferry sank on Monday. About 140 people drowned, the Coast\u00a0Guard said, and “a further 12  passengers” are "
    "missing.\n\nThe owner, Blue Line, denied that 300 to 400 were aboard. Mayor Ana Ruiz counted 140 coffins; the "
    "toll rose from 90 to 140, she told Radio Norte."
)
GIVEN: dict[str, Any] = {"published": "2031-05-06", "subject": "dead in the ferry"}


def held(text: str = TEXT, /, outlet: str | None = None, roster: Any = None, **row: Any) -> fr.Drafts:
    return fr.ground([row], text, **GIVEN, outlet=outlet, roster=roster)


RIGHT: dict[str, Any] = {"figure": "about 140 people", "source": "Coast Guard", "quote": "About 140 people drowned"}


def why(**row: Any) -> str:
    drafts = held(**{**RIGHT, **row})
    assert len(drafts) == 0
    return str(drafts.refused[0].error)


def doubts(**row: Any) -> tuple[str, ...]:
    drafts = held(**{**RIGHT, **row})
    assert drafts.refused == ()
    return drafts[0].remarks


def test_a_right_row_is_a_draft_with_its_evidence() -> None:
    (draft,) = held(**RIGHT)
    assert (draft.quote, draft.number, draft.accepted, draft.remarks) == ("About 140 people drowned", 1, False, ())
    said = [(each.role.value, TEXT[slice(*each.span)]) for each in draft.evidence]
    assert said == [("figure", "About 140 people drowned"), ("source", "Coast\u00a0Guard")]
    assert draft.report.subject == "dead in the ferry"
    assert draft.report.extra == {"quote": draft.quote, "span": "26:50"}
    assert str(draft.report.published) == "2031-05-06"


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("'About 140 people drowned.'", None),
        ('"About 140 people drowned"', "About 140 people drowned"),
        ("About  140\npeople drowned", "About 140 people drowned"),
        ("and 'a further 12 passengers'", None),
        ('and "a further 12 passengers" are', "and “a further 12  passengers” are"),
        ("the Coast Guard said", "the Coast\u00a0Guard said"),
        ("about 140 people drowned", None),
        ("About 140 people were drowned", None),
        ("bout 140 people", None),
        ("0 people drowned", None),
        ("About 140 people drown", None),
        ("missing. The owner", "missing.\n\nThe owner"),
    ],
)
def test_a_quote_stands_in_the_text_letter_by_letter(quote: str, found: str | None) -> None:
    drafts = held(source="Coast Guard", quote=quote)
    assert [draft.quote for draft in drafts] == ([] if found is None else [found])


@pytest.mark.parametrize("quote", [None, "", "  ", "''", 140])
def test_a_row_without_a_quote_is_refused(quote: Any) -> None:
    assert why(quote=quote) == "the row has no quote"


@pytest.mark.parametrize(
    "figure",
    [
        "150 people",
        "about 14 people",
        "14",
        "40",
        "140 ships",
        "141 swimmers",
        "140 injured",
        "1,140",
        "12",
        "140 to 150",
        141,
        "few",
    ],
)
def test_a_figure_that_is_not_in_its_quote_is_refused(figure: Any) -> None:
    assert "is not in the quote" in why(figure=figure)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({}, ()),
        ({"figure": "about 140"}, ()),
        ({"figure": "some 140 swimmers"}, ("another noun: the text has About 140 people drowned",)),
        ({"figure": "some 140 soldiers"}, ()),
        ({"figure": 140}, ("another hedge: the text has About 140 people drowned",)),
        ({"figure": "at least 140 people"}, ("another hedge: the text has About 140 people drowned",)),
        ({"quote": "140 people"}, ()),
        ({"figure": "a further 12", "quote": "a further 12 passengers"}, ()),
        (
            {"figure": "12", "quote": "a further 12 passengers"},
            ("another hedge: the text has a further 12 passengers",),
        ),
        ({"figure": "300 to 400", "quote": "300 to 400 were aboard", "source": "Blue Line"}, ()),
        (
            {"figure": "300 to 400", "quote": "300 to 400 were aboard"},
            ("said by others in the text: Blue Line",),
        ),
        (
            {"figure": "90", "quote": "from 90 to 140", "source": "Mayor Ana Ruiz"},
            ("the earlier of two numbers: the text has from 90 to 140",),
        ),
        ({"kind": "plan"}, ("no words beside it say that it is of kind plan",)),
        ({"kind": "part"}, ()),  # a colleague may know that it is one
        ({"kind": "proxy"}, ()),
    ],
)
def test_what_is_doubtful_is_kept_with_a_doubt(row: dict[str, Any], told: tuple[str, ...]) -> None:
    assert doubts(**row) == told


def test_of_a_range_neither_end_is_the_figure() -> None:
    assert "is not in the quote" in why(figure="400", quote="400 were aboard")


def test_a_quote_that_stands_twice_is_doubted_but_for_its_span() -> None:
    first, *_ = held(figure="140", quote="140", source="Mayor Ana Ruiz")
    assert first.doubts[0] == "the quote stands 3 times in the text"
    at = TEXT.index("140 coffins")
    (named,) = held(figure="140", quote="140", source="Mayor Ana Ruiz", span=f"{at}:{at + 3}")
    assert (named.span, named.doubts) == ((at, at + 3), ())
    assert held(figure="140", quote="140", source="Mayor Ana Ruiz", span="0:1")[0].doubts == first.doubts
    assert "a span is two offsets" in why(quote="140", span="here")


def test_of_several_places_the_one_with_the_figure_is_meant() -> None:
    text = "A spoke of 1,500 to 3,000 troops, then of at least 3,000 troops, then of 3,000 troops."
    (draft,) = held(text, figure="3,000", source="A", quote="3,000 troops")
    assert draft.span == (text.rindex("3,000"), len(text) - 1)
    assert draft.remarks == ("the quote stands 3 times in the text",)


def test_a_figure_only_cells_have_is_looked_for_as_it_stands() -> None:
    text = "Many died, the Mayor said. In 2023 it was worse."
    (draft,) = held(text, figure="Many", source="Mayor", quote="Many died")
    assert draft.evidence[0].span == (0, 4)
    assert held(text, figure="few", source="Mayor", quote="Many died").refused


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Coast Guard", True),
        ("the coast guard", True),
        ("Coast Guards", False),
        ("Guard Coast", False),
        ("Coast Guard and Blue Line", True),
        ("Coast Guard / Red Line", False),
        ("Red Line", False),
    ],
)
def test_a_source_is_named_in_the_text(name: str, found: bool) -> None:
    drafts = held(**{**RIGHT, "source": name})
    assert bool(drafts) == found
    if not found:
        assert str(drafts.refused[0].error) == f"the text does not name {name!r}"


def test_relays_are_named_and_the_nearest_place_is_the_evidence() -> None:
    row = {**RIGHT, "via": ["Radio Norte", "Mayor Ana Ruiz"]}
    (draft,) = held(**row)
    assert [TEXT[slice(*each.span)] for each in draft.evidence[2:]] == row["via"]
    assert why(via="Radio Sur") == "the text does not name 'Radio Sur'"


def test_a_roster_gives_other_names() -> None:
    assert held(**{**RIGHT, "source": "Navy"}, roster={"Navy": ["Coast Guard"]}).roster.lists("Navy")
    assert held(**{**RIGHT, "source": "Navy"}, roster={"Navy": ["Marines"]}).refused


def test_the_outlet_need_not_be_named_and_stands_in_for_nobody() -> None:
    bare = {name: cell for name, cell in RIGHT.items() if name != "source"}
    assert str(held(**bare).refused[0].error) == "the source is missing"
    (draft,) = held(outlet="Daily Post", **bare)
    assert draft.report.source == "Daily Post"
    assert draft.doubts == (
        "nobody is named for it; the outlet stands in",
        "said by others in the text: Coast Guard",
    )
    assert held(outlet="The Daily Post", **{**RIGHT, "via": "daily post"})[0].doubts == ()


def test_all_reasons_are_told_together() -> None:
    assert why(figure="150 people", source="Navy") == (
        "figure '150 people' is not in the quote; the text does not name 'Navy'"
    )
    assert (
        why(figure="15O people", quote="nowhere")
        == "the quote is not in the text: 'nowhere'; no figure in '15O people'"
    )


def test_the_day_is_that_of_the_text() -> None:
    assert doubts(published="2031-05-06") == ()
    assert doubts(published="2031-05-07") == ("the row is published '2031-05-07', the text 2031-05-06",)
    assert str(held(**RIGHT, as_of="Monday")[0].report.as_of) == "5 May 2031"


def test_columns_are_named_once_in_any_case() -> None:
    assert held(Figure="140", SOURCE="Coast Guard", Quote="About 140 people")[0].report.figure is not None
    assert "named once" in str(held(**RIGHT, Quote="again").refused[0].error)


def test_a_denial_needs_no_figure_and_a_rows_own_subject_goes_first() -> None:
    (draft,) = held(source="Blue Line", kind="denial", quote="Blue Line, denied", subject="aboard", page=3)
    assert (draft.report.kind, draft.report.subject, draft.report.extra["page"]) == (fr.Kind.DENIAL, "aboard", 3)


def test_what_are_no_rows_is_an_error() -> None:
    for rows in ("rows", {"quote": "x"}, 3, ["row"]):
        with pytest.raises(fr.RowError, match="rows are mappings"):
            fr.ground(rows, TEXT, published="2031-05-06")  # type: ignore[arg-type]
    with pytest.raises(fr.RowError, match="against a text"):
        fr.ground([], None, published="2031-05-06")  # type: ignore[arg-type]
    with pytest.raises(fr.DateError):
        fr.ground([], TEXT, published="one day")


def test_a_text_is_folded_and_found_again() -> None:
    folded = fold_text("e\u0301 ﬁn\u00ad de—x  “İ”")
    assert folded.plain == 'é fin de-x "İ"'
    assert list(folded.all("é")) == [(0, 2)]
    assert list(folded.all("FIN", any_case=True)) == [(3, 6)]
    assert list(folded.all("")) == []
    assert [list(fold_text("1,500, 5.5 5").all(numeral)) for numeral in ("500", "1", "5")] == [[], [], [(11, 12)]]
    assert fold_text("\u0301a").plain == "\u0301a"


AGAIN = [
    ({"kind": "total"}, "It could reach 140, the mayor said.", ("“could reach” reads as projection",)),
    ({"kind": "projection"}, "It could reach 140, the mayor said.", ()),
    ({"kind": "plan"}, "It could reach 140, the mayor said.", ("“could reach” reads as projection",)),
    ({"as_of": "2031-05-04"}, "On Monday the mayor counted 140.", ("the text has another time beside it: Monday",)),
    ({"as_of": "2031-05-05"}, "On Monday the mayor counted 140.", ()),
    ({"as_of": "2031-05"}, "On Monday the mayor counted 140.", ()),
    ({}, "On Monday the mayor counted 140.", ("the text has another time beside it: Monday",)),
    (
        {"as_of": "../2031-12"},
        "It could reach 140 by December, the mayor said.",
        ("“could reach” reads as projection",),
    ),
]


@pytest.mark.parametrize(("row", "text", "told"), AGAIN)
def test_kinds_and_times_are_held_against_the_words(row: dict[str, str], text: str, told: tuple[str, ...]) -> None:
    given = {"figure": "140", "source": "mayor", "quote": text, **row}
    assert fr.ground([given], text, **GIVEN)[0].doubts == told


def test_what_is_too_long_for_a_name_is_nobodys() -> None:
    long = "N" * 10_001
    text = f"Cho said 12 men.\n{long}\nabout said\nAt least 3 boats, Cho said. {long} said 5 trucks came."
    drafts = fr.draft(text, published="2031-10-23", subject="troops", outlet="Post")
    assert {draft.report.source for draft in [*drafts, *drafts.aside]} <= {"Cho", "Post"}
    row = {"figure": "3", "source": "Cho", "quote": "At least 3 boats", "kind": "plan"}
    assert len(fr.ground([row], text, published="2031-10-23", subject="troops", roster={"NIS": ["Cho"]})) == 1
