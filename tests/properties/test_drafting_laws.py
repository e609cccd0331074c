"""Laws of drafting: what is grounded stands in the text, hostile texts cost their length, tables lose nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.drafting.folding import fold_text
from tests._counting import calls
from tests._markup import Markup
from tests.properties.test_hostile_display import HOSTILE, bad

SIZE, MORE_WORK = 1_000, 11
"""Characters of a hostile text, and how much more work ten times as many may be."""

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
    "12 ",
    "12 from 13 ",
    "which said, ",
    "cited Cho as saying ",
    "on Monday ",
    "the end of ",
    "if 12 would ",
    "the ministry of the ministry of ",
    "denied it. ",
    "withdrew the toll. ",
    "Cho, the head, ",
    "the number of 12 and ",
    "Cho Ruiz said 12 men died on Monday. ",
    "12 of them, ",
)
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


NEWS = (
    "said", "the", "army", "Cho", "Ruiz", ",", "“", "”", ".", "12", "3,000 troops", "dead", "killed", "another", "by",
    "according to", "told", "that", "of them", "could reach", "plans to send", "if", "would", "on Monday", "in 1989",
    "from", "the toll", "denied the report", "withdrew its figure", "evidence of troops", "in Lorne", "alone", "he",
    "its", "\n\n", "(",
)  # fmt: skip


@given(st.lists(st.sampled_from(NEWS), max_size=40).map(" ".join) | texts, st.sampled_from((None, "dead", "troops")))
def test_what_is_drafted_stands_in_its_text(text: str, subject: str | None) -> None:
    drafts = fr.draft(text, published="2024-10-23", subject=subject)
    every = sorted((*drafts, *drafts.aside), key=lambda draft: draft.number)
    assert [draft.number for draft in every] == list(range(1, len(every) + 1))
    assert [draft.aside == "" for draft in every] == [draft in drafts for draft in every]
    for draft in every:
        assert text[slice(*draft.span)] == draft.quote != ""
        assert all(0 <= start < end <= len(text) for start, end in (each.span for each in draft.evidence))
        assert not draft.accepted
        assert draft.report.figure is None or draft.evidence[0].span == draft.span
    assert fr.draft(text, published="2024-10-23", subject=subject) == drafts
    table = fr.Ledger.from_json_text(drafts.to_json_text())
    assert fr.Drafts.of_table(table, text) == drafts
    assert bad(drafts.to_text()) == []
    assert bad(Markup(drafts._repr_html_()).text) == []


@given(st.lists(st.sampled_from(NEWS), max_size=30).map(" ".join))
def test_another_paragraph_changes_no_draft_before_it(text: str) -> None:
    """What stands behind is not read back; blank lines keep the ends of lines as they are."""
    before = fr.draft(text + "\n\nNobody.", published="2024-10-23", subject="troops")
    after = fr.draft(text + "\n\nNobody.\n\nCho said 90 troops left.", published="2024-10-23", subject="troops")
    kept = [draft for draft in after if draft.span[0] < len(text)]
    assert [(draft.report, draft.doubts) for draft in kept] == [(draft.report, draft.doubts) for draft in before]


@pytest.mark.parametrize("piece", HOSTILE_PIECES)
def test_ten_times_the_text_is_ten_times_the_work(piece: str) -> None:
    def held_and_drafted(size: int) -> int:
        text = piece * (size // len(piece)) + " Cho spoke of 3 men."
        row = {"figure": "3 men", "source": "Cho", "quote": "Cho spoke of 3 men"}
        rows = [row, {**row, "quote": piece * 10}]
        return calls(
            lambda: (
                fr.ground(rows, text, published="2024-10-23", subject="men"),
                fr.draft(text, published="2024-10-23", subject="men"),
            )
        )

    held_and_drafted(SIZE)  # what is kept between two texts is there
    assert held_and_drafted(10 * SIZE) <= MORE_WORK * held_and_drafted(SIZE)


def test_a_display_of_a_large_text_is_bounded() -> None:
    drafts = fr.draft("Cho said 12 men died. " * 2_000, published="2024-10-23", subject="dead men")
    assert len(drafts._repr_html_()) < 1_000_000
    assert len(drafts.to_text()) < 100_000
