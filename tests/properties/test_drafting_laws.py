"""Laws of drafting: what is grounded stands in the text, hostile texts cost their length, tables lose nothing."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.drafting.folding import fold_text
from tests._markup import Markup
from tests.properties.test_hostile_display import HOSTILE, bad

MILLION = 1_000_000
HOSTILE_PIECES = (
    "said ",
    '"',
    "“",
    "(",
    "[",
    "7",
    "1,",
    "\n",
    "Cho Ruiz ",
    "e\u0301",
    "\u0301",
    "İ",
    "ﬁ",
    "3 men ",
    "at least ",
    "Cho, ",
    "said Cho, ",
    "“No.” ",
    "Cho said. ",
    "according to a report by ",
)
SECONDS = 30
"""For a million characters on a slow machine that others use too; what is not linear takes hours."""

words = st.lists(
    st.sampled_from(
        ("about", "1,500", "3,000", "troops", "Cho", "said", "12", "more", "\u00a0", "“", "’s", "\n", "—", "to")
    ),
    max_size=30,
).map(" ".join)
texts = words | st.sampled_from(HOSTILE) | st.text(max_size=60)


def held(row: dict[str, Any], text: str) -> fr.Drafts:
    return fr.ground([row], text, published="2024-10-23", subject="troops")


@given(texts, texts)
def test_folding_is_done_after_once_and_places_lead_back(text: str, quote: str) -> None:
    folded = fold_text(text)
    assert fold_text(folded.plain).plain == folded.plain
    assert len(folded.places) == len(folded.plain) + 1 == len(folded.small) + 1
    assert list(folded.places) == sorted(folded.places)
    for start, end in folded.all(fold_text(quote).plain):
        assert 0 <= start < end <= len(text)


@given(texts, st.data())
def test_a_draft_stands_in_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    figure = data.draw(st.sampled_from(("1,500", "3,000 troops", "12 more", None)))
    source = data.draw(st.sampled_from(("Cho", "Ruiz")))
    for draft in held({"quote": quote, "figure": figure, "source": source}, text):
        first, last = draft.span
        assert text[first:last] == draft.quote
        assert [text[a:b] for a, b in [each.span for each in draft.evidence]]
        assert source == "Cho"
        assert figure is None or fold_text(figure).plain.split(" ")[0] in fold_text(text).plain


@given(st.lists(texts, min_size=1, max_size=4), st.sampled_from(HOSTILE), st.booleans())
def test_tables_lose_nothing(lines: list[str], note: str, accepted: bool) -> None:
    text = "\n".join(["Cho said 12 men.", *lines, "At least 3 boats, Cho said."])
    rows = [
        {"figure": "12 men", "source": "Cho", "quote": "Cho said 12 men"},
        {"figure": "3", "source": "Cho", "quote": "At least 3 boats", "kind": "plan", "note": note},
    ]
    drafts = fr.ground(rows, text, published="2024-10-23", subject="troops", roster={"NIS": ["Cho"]})
    drafts = drafts.accept(1) if accepted else drafts
    assert len(drafts) == 2
    table = fr.Ledger.from_json_text(drafts.to_json_text())
    assert fr.Drafts.of_table(table, text) == drafts


@given(st.sampled_from(HOSTILE), st.sampled_from(HOSTILE))
def test_no_text_reaches_a_page_or_a_terminal_but_as_text(text: str, name: str) -> None:
    whole = f"Cho said 12 men. {text}\n{name} said 13 men."
    rows = [
        {"figure": "12 men", "source": "Cho", "quote": "12 men", "subject": name.strip() or "x", "note": name},
        {"figure": "13 men", "source": name, "quote": "13 men"},
        {"figure": name, "source": name, "quote": name},
    ]
    drafts = fr.ground(rows, whole, published="2024-10-23", subject="troops")
    assert len(drafts) >= 1
    page = Markup(drafts._repr_html_())
    assert bad(page.text) == []
    assert bad(drafts.to_text()) == []


SPOKEN = (
    "said",
    "the",
    "army",
    "Cho",
    ",",
    "“",
    "”",
    ".",
    "12",
    "by",
    "according",
    "to",
    "report",
    "that",
    "(",
    ")",
    "was",
    "\n\n",
)


@given(st.lists(st.sampled_from(SPOKEN), max_size=40).map(" ".join) | texts)
def test_attributions_stand_in_their_text(text: str) -> None:
    for each in fr.attributions(text):
        assert text[slice(*each.span)] == each.speaker != ""
        assert text[slice(*each.cue_span)] == each.cue != ""
        assert 0 <= each.reach[0] <= each.reach[1] <= len(text)


@pytest.mark.parametrize("piece", HOSTILE_PIECES)
def test_a_million_characters_cost_their_length(piece: str) -> None:
    text = piece * (MILLION // len(piece)) + " Cho spoke of 3 men."
    row = {"figure": "3 men", "source": "Cho", "quote": "Cho spoke of 3 men"}
    start = time.perf_counter()
    drafts = fr.ground([row, {**row, "quote": piece * 1_000}], text, published="2024-10-23", subject="men")
    assert len(drafts._repr_html_()) < 1_000_000
    assert time.perf_counter() - start < SECONDS
