"""join_drafts: the drafts of several articles as one, in which what one says as an earlier one did stands once."""

import attrs
import pytest

import figrecon as fr

DAY = "2031-05-07"
SAID = "At least 46 people drowned, the Coast Guard said on Tuesday."


def drafted(text: str, *, published: str = DAY, **more: str) -> fr.Drafts:
    return fr.draft(text, published=published, subject="dead", **more)


def joined(first: str, second: str) -> fr.Drafts:
    return fr.join_drafts({"a": drafted(first), "b": drafted(second)})


# --- what is one report, and what are two


@pytest.mark.parametrize(
    "again",
    [
        SAID,
        "It rained.\n\n" + SAID.replace(" the", "\n  the"),
        f"It rained all week. {SAID}",
    ],
)
def test_one_report(again: str) -> None:
    assert [draft.report.extra["article"] for draft in joined(SAID, again)] == ["a"]
    assert [draft.report.extra["article"] for draft in joined(again, SAID)] == ["a"]


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("46", "47"),
        SAID.replace("At least", "About"),
        SAID.replace("Coast Guard", "Navy"),
        SAID.replace("Tuesday", "Monday"),
        SAID.replace("drowned", "have drowned"),
    ],
)
def test_two_reports(other: str) -> None:
    assert [draft.report.extra["article"] for draft in joined(SAID, other)] == ["a", "b"]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("subject", "killed"),
        ("figure", "52 dead"),
        ("kind", "part"),
        ("as_of", "2031-05-06"),
        ("source", "Ruiz"),
        ("quote", "46 dead and 52 dead"),
    ],
)
def test_each_of_these_makes_two_reports_of_one_sentence(column: str, cell: str) -> None:
    text = "Cho, citing Ruiz, told of 46 dead and 52 dead."
    row = {"subject": "dead", "figure": "46 dead", "source": "Cho", "quote": "told of 46 dead and 52 dead"}
    first, other = (fr.ground([cells], text, published=DAY) for cells in (row, {**row, column: cell}))
    assert len(fr.join_drafts({"a": first, "b": other})) == 2
    assert len(fr.join_drafts({"a": first, "b": first})) == 1


def test_typography_makes_no_second_report() -> None:
    plain = '"At least 46 people drowned," the Coast Guard\'s chief said.'
    curly = "“At least 46 people drowned,” the Coast Guard’s chief said."
    assert len(drafted(plain)) == len(joined(plain, curly)) == 1


def test_two_days() -> None:
    """The Tuesday is the same; without it each text speaks of its own day."""
    for text, reports in [(SAID, 1), ("46 people drowned, the Coast Guard said.", 2)]:
        articles = {"a": drafted(text), "b": drafted(text, published="2031-05-08")}
        assert len(fr.join_drafts(articles)) == reports


def test_what_nobody_is_named_for_is_one_where_its_sentence_is() -> None:
    for again, reports in [("61 people drowned.", 1), ("Some 61 people drowned.", 2)]:
        articles = {"a": drafted("61 people drowned.", outlet="Herald"), "b": drafted(again, outlet="Post")}
        assert len(fr.join_drafts(articles)) == reports


def test_the_roster_tells_who_is_one() -> None:
    quote = {"figure": "46 dead", "quote": "46 dead"}
    text = "The Guard told of 46 dead; the Coast Guard told of 46 dead."
    for roster, reports in [(None, 2), ({"Coast Guard": ["Guard"]}, 1)]:
        articles = {
            name: fr.ground([{**quote, "source": name}], text, published=DAY, subject="dead", roster=roster)
            for name in ("Guard", "Coast Guard")
        }
        assert len(fr.join_drafts(articles)) == reports


def test_what_an_article_says_twice_stays() -> None:
    assert [draft.aside for draft in joined(f"{SAID} {SAID}", "").aside] == []
    assert len(joined(f"{SAID} {SAID}", "")) == 2


# --- the rest of it


def test_what_was_accepted_in_either_stays_accepted() -> None:
    other = drafted(f"{SAID} 61 people drowned.")
    both = fr.join_drafts({"a": drafted(SAID), "b": other.accept(1)})
    assert [draft.accepted for draft in both] == [True, False]
    assert len(both.ledger()) == 1
    assert [draft.accepted for draft in fr.join_drafts({"a": drafted(SAID).accept(), "b": other})] == [True, False]


def test_refused_rows_tell_their_article() -> None:
    refused = fr.ground([{"quote": "not there"}], SAID, published=DAY, subject="dead")
    both = fr.join_drafts({"a": drafted(SAID), "b": refused})
    assert [(reject.row, reject.cells) for reject in both.refused] == [(1, {"quote": "not there", "article": "b"})]


def test_a_table_and_back_and_the_drafts_of_one_article() -> None:
    both = joined(SAID, f"{SAID} 61 people drowned.")
    ledger = both.accept().ledger()
    again = fr.Drafts.of_table(ledger.where(article="b"), f"{SAID} 61 people drowned.")
    assert [draft.quote for draft in again] == ["61 people drowned"]


def test_the_rosters_are_joined() -> None:
    first = attrs.evolve(drafted(SAID), roster={"Navy": ["Coast Guard"]})
    second = attrs.evolve(drafted(SAID), roster={"WHO": []})
    assert list(fr.join_drafts({"a": first, "b": second}).roster.sources) == ["Navy", "WHO"]
    with pytest.raises(fr.SourceError, match="two rosters say two things"):
        fr.join_drafts({"a": first, "b": attrs.evolve(second, roster={"Navy": []})})


@pytest.mark.parametrize("wrong", [None, [drafted(SAID)], {"a": SAID}, {1: drafted(SAID)}, drafted(SAID)])
def test_what_are_no_drafts_by_name(wrong: object) -> None:
    with pytest.raises(fr.RowError, match="drafts are joined by the names of their articles"):
        fr.join_drafts(wrong)  # type: ignore[arg-type]
