"""JSON-LD: an answer as an observation with its claims, and the review of one claim; nothing is invented."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

import figrecon as fr
from figrecon import output
from figrecon.errors import ExportError
from figrecon.testing import ledgers

REVIEW: dict[str, Any] = {"rating": "Misleading", "url": "https://example.org/check/1", "author": "Check Desk"}

# The properties that schema.org defines for each of its types, those that are inherited included (version 29).
PROPERTIES = {
    "Observation": {"name", "description", "observationDate", "minValue", "maxValue", "value", "unitText", "unitCode",
                    "measurementMethod", "additionalProperty", "subjectOf"},
    "PropertyValue": {"name", "value"},
    "Claim": {"identifier", "text", "author", "creditText", "datePublished", "temporalCoverage", "about", "appearance"},
    "NewsArticle": {"url", "headline", "author", "publisher", "datePublished", "description"},
    "WebPage": {"url", "headline", "author", "publisher", "datePublished", "description"},
    "CreativeWork": {"url", "headline", "author", "publisher", "datePublished", "description"},
    "ClaimReview": {"url", "claimReviewed", "author", "reviewRating", "itemReviewed", "about", "datePublished"},
    "Rating": {"alternateName", "ratingValue", "worstRating", "bestRating"},
    "Organization": {"name"},
    "": {"name"},
}  # fmt: skip


def told(words: Any, **more: Any) -> fr.Report:
    return fr.Report("dead", words, **{"source": "Army", "published": "2031-05-04", "key": "a1", **more})


def observed(*said: fr.Report, **asked: Any) -> dict[str, Any]:
    document = json.loads(output.json_ld(fr.reconcile(said, **asked)))
    assert isinstance(document, dict)
    return document


def numbers(node: dict[str, Any]) -> list[Any]:
    return [node.get(name) for name in ("minValue", "value", "maxValue")]


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@pytest.mark.parametrize(
    ("words", "expected", "qualifier"),
    [
        ("140", [None, 140, None], None),
        ("0", [None, 0, None], None),
        ("about 140", [None, 140, None], "about"),
        ("nearly 140", [None, 140, None], "nearly"),
        ("at least 140", [140, None, None], None),
        ("more than 140", [140, None, None], None),
        ("at most 140", [None, None, 140], None),
        ("150-250", [150, None, 250], None),
        ("200 (150–250)", [150, 200, 250], None),
    ],
)
def test_a_range_says_what_the_words_say(words: str, expected: list[Any], qualifier: str | None) -> None:
    document = observed(told(words))
    (claim,) = document["subjectOf"]
    for node in (document, claim["about"]):
        assert numbers(node) == expected
        hedges = [p["value"] for p in node.get("additionalProperty", []) if p["name"] == "qualifier"]
        if qualifier is not None or "value" in node:
            assert hedges == ([] if qualifier is None else [qualifier])
    assert claim["text"] == f"dead: {words}"
    assert document["description"] == fr.reconcile([told(words)]).sentence()


def test_a_bound_keeps_its_hedge_in_the_claim() -> None:
    (claim,) = observed(told("more than 140"))["subjectOf"]
    assert claim["about"]["additionalProperty"] == [
        {"@type": "PropertyValue", "name": "qualifier", "value": "more than"}
    ]


@pytest.mark.parametrize("words", ["dozens", "another 50"])
def test_what_is_no_number_of_the_whole_has_none(words: str) -> None:
    (claim,) = observed(told(words))["subjectOf"]
    assert "about" not in claim
    assert claim["text"] == f"dead: {words}"


def test_units_are_named_and_have_wikidatas_item() -> None:
    document = observed(told("1,200 hectares"))
    assert (document["unitText"], document["unitCode"]) == ("hectares", "http://www.wikidata.org/entity/Q35852")
    document = observed(told("1,200 villages"))
    assert document["unitText"] == "villages"
    assert "unitCode" not in document


def test_a_claim_says_who_when_and_where() -> None:
    columns = {"title": "Toll rises", "outlet": "Daily News", "author": "A. Writer"}
    said = told("140", via="Mayor", reference="p. 4; https://example.org/1", extra=columns, as_of="2031-05")
    (claim,) = observed(said)["subjectOf"]
    assert claim == {
        "@type": "Claim",
        "identifier": "a1",
        "text": "dead: 140",
        "author": {"name": "Army"},
        "creditText": "Army via Mayor",
        "datePublished": "2031-05-04",
        "about": {"@type": "Observation", "observationDate": "2031-05", "value": 140},
        "appearance": {
            "@type": "NewsArticle",
            "url": "https://example.org/1",
            "headline": "Toll rises",
            "author": {"name": "A. Writer"},
            "publisher": {"name": "Daily News"},
            "datePublished": "2031-05-04",
            "description": "p. 4",
        },
    }


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (None, None),
        ("https://example.org/1", ("WebPage", "https://example.org/1", None)),
        ("Bulletin 4", ("CreativeWork", None, "Bulletin 4")),
        ("javascript:alert(1)", ("CreativeWork", None, "javascript:alert(1)")),
    ],
)
def test_where_it_appeared(reference: str | None, expected: Any) -> None:
    (claim,) = observed(told("140", reference=reference))["subjectOf"]
    found = claim.get("appearance")
    assert (found and (found["@type"], found.get("url"), found.get("description"))) == expected


def test_an_interval_is_no_date() -> None:
    (claim,) = observed(told("140", as_of="../2031-04"))["subjectOf"]
    assert claim["temporalCoverage"] == "../2031-04"
    assert "observationDate" not in claim["about"]


def test_denials_plans_and_silence_are_claims_without_a_number_of_the_count() -> None:
    document = observed(
        told("140 people"),
        told("900 people", source="Radio", key="b1", kind="plan"),
        told(None, source="Rebels", key="c1", kind="denial"),
        told("some people", source="Town", key="d1"),
        told("feared 300", source="Priest", key="e1"),
    )
    texts = {claim["author"]["name"]: claim["text"] for claim in document["subjectOf"]}
    assert texts == {
        "Army": "dead: 140 people",
        "Radio": "dead: plan, 900 people",
        "Rebels": "dead: denial",
        "Town": "dead: some people",
        "Priest": "dead: feared 300",
    }
    feared = next(claim for claim in document["subjectOf"] if claim["identifier"] == "e1")
    assert {p["name"]: p["value"] for p in feared["about"]["additionalProperty"]} == {"status": "feared"}
    assert numbers(document) == [None, 140, None]


def test_an_alias_speaks_for_its_source() -> None:
    document = json.loads(output.json_ld(fr.reconcile([told("140", source="Gen. Cho")], roster={"Army": ["Gen. Cho"]})))
    assert document["subjectOf"][0]["author"] == {"name": "Army"}


def test_no_figure_is_no_number() -> None:
    document = observed(told(None, kind="denial"))
    assert numbers(document) == [None, None, None]
    assert document["description"].startswith("dead: no figure")


def test_several_answers_stand_in_one_graph() -> None:
    answers = fr.reconcile_each([told("3"), fr.Report("missing", 5, source="A", published="2031-05-04")])
    document = json.loads(output.json_ld(answers))
    assert [node["name"] for node in document["@graph"]] == ["dead", "missing"]
    assert document["@context"] == "https://schema.org"
    assert json.loads(output.json_ld([])) == {"@context": "https://schema.org", "@graph": []}


def test_nothing_ends_the_script() -> None:
    name = "</script><!--\u2028\u2029&\ud800 <b>"
    text = output.json_ld(fr.reconcile([told("3", source=name, note=name, reference=f"https://a.org/{name}")]))
    assert not set("<>&\u2028\u2029\ud800") & set(text)
    assert json.loads(text)["subjectOf"][0]["author"]["name"].startswith("</script><!--")
    assert text.encode()


def test_only_what_schema_org_knows() -> None:
    said = [
        told("about 1,200 hectares", reference="https://a.org", extra={"title": "T", "publisher": "P"}, via="B"),
        told("at least 900 hectares", source="C", key="c", extra={"title": "T"}),
        told("12", source="D", key="d", as_of="../2031-05-01", reference="https://b.org", extra={"outlet": "O"}),
    ]
    answer = fr.reconcile(said)
    review = output.claim_review(answer, "c", **REVIEW, published="2031-05-06", score=(1, 1, 5))
    for text in (output.json_ld(answer), review):
        for node in nodes(json.loads(text)):
            assert node.keys() - {"@type", "@context"} <= PROPERTIES[node.get("@type", "")]


@given(ledgers(min_size=1))
def test_every_used_figure_is_there_and_no_number_is_invented(ledger: fr.Ledger) -> None:
    answers, _ = fr.reconcile_each(ledger, errors="collect")
    for answer in answers.values():
        text = output.json_ld(answer)
        assert "</" not in text
        document = json.loads(text)
        claims = {claim["identifier"]: claim for claim in document.get("subjectOf", [])}
        used = [report for position in answer.positions for report in position.reports]
        assert {report.key for report in used} <= claims.keys()
        assert {n for n in numbers(document) if n is not None} <= set(ends(output.range_of(answer)))
        figures = {entry.report.key: entry.report.figure for entry in answer.account}
        for key, claim in claims.items():
            figure = figures[key]
            said = ends(None if figure is None else figure.range)
            assert {n for n in numbers(claim.get("about", {})) if n is not None} <= set(said)
            assert claim["text"].endswith(("no number", "denial", "withdrawal")) or (
                figure and figure.words in claim["text"]
            )


def ends(value: fr.Range | None) -> list[float]:
    return [] if value is None else [n for n in (value.low, value.best, value.high) if n is not None]


# --- a review


def test_a_review_has_what_is_given_and_rates_nothing_itself() -> None:
    answer = fr.reconcile([told("140"), told("900", source="Radio", key="b1")])
    document = json.loads(output.claim_review(answer, "b1", **REVIEW))
    assert document["@type"] == "ClaimReview"
    assert document["claimReviewed"] == "dead: 900"
    assert document["reviewRating"] == {"@type": "Rating", "alternateName": "Misleading"}
    assert document["author"] == {"@type": "Organization", "name": "Check Desk"}
    assert document["itemReviewed"] == document["about"]["subjectOf"][1]
    assert document["itemReviewed"]["author"] == {"name": "Radio"}
    assert document["url"] == "https://example.org/check/1"
    assert "datePublished" not in document
    assert "reviewRating" not in json.loads(output.json_ld(answer))


def test_a_review_says_what_is_claimed_in_the_words_that_are_given() -> None:
    document = json.loads(
        output.claim_review(fr.reconcile([told("140")]), "a1", **REVIEW, claimed="140 people\n died", score=(2, 1, 5),
                            published="2031-05-06")
    )  # fmt: skip
    assert document["claimReviewed"] == "140 people died"
    assert document["datePublished"] == "2031-05-06"
    assert document["reviewRating"] == {
        "@type": "Rating", "alternateName": "Misleading", "ratingValue": 2, "worstRating": 1, "bestRating": 5,
    }  # fmt: skip


def test_a_claim_that_was_set_aside_can_be_reviewed() -> None:
    answer = fr.reconcile([told("140", key="old"), told("160", key="new", published="2031-05-05", source="the Army")])
    document = json.loads(output.claim_review(answer, "old", **REVIEW))
    assert document["itemReviewed"]["text"] == "dead: 140"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"key": "a11"}, "no report has the key 'a11'; did you mean 'a1'?"),
        ({"key": 3}, "no report has the key 3"),
        ({"rating": " "}, "a rating must be words; got ' '"),
        ({"rating": 5}, "a rating must be words; got 5"),
        ({"author": ""}, "the author of a review must be words; got ''"),
        ({"claimed": ""}, "what is claimed must be words; got ''"),
        ({"url": "javascript:alert(1)"}, "the url of a review must begin with https:// or http://"),
        ({"url": None}, "the url of a review must begin with https:// or http://; got None"),
        ({"published": "2031-05"}, "a review is published on a day; got '2031-05'"),
        ({"published": "soon"}, "a review is published on a day: "),
        ({"score": 3}, "a score is three numbers"),
        ({"score": (1, 5)}, "a score is three numbers"),
        ({"score": ("1", 1, 5)}, "a score is three numbers"),
        ({"score": (True, 1, 5)}, "a score is three numbers"),
        ({"score": (0, 1, 5)}, "a score lies between the worst and the best of its scale; got (0, 1, 5)"),
        ({"score": (1, 1, 1)}, "a score lies between"),
        ({"score": (float("nan"), 1, 5)}, "a score is three numbers"),
        ({"score": (1, 1, float("inf"))}, "a score is three numbers"),
    ],
)
def test_what_is_no_review(changed: dict[str, Any], message: str) -> None:
    asked = {"key": "a1", **REVIEW, **changed}
    with pytest.raises(ExportError) as caught:
        output.claim_review(fr.reconcile([told("140")]), **asked)
    assert message in str(caught.value)


def test_only_answers_are_taken() -> None:
    with pytest.raises(ExportError, match="an export takes reconciliations; got 3"):
        output.json_ld(3)  # type: ignore[arg-type]
    with pytest.raises(ExportError, match="a review is of a claim in a reconciliation"):
        output.claim_review([fr.reconcile([told("140")])], "a1", **REVIEW)  # type: ignore[arg-type]
