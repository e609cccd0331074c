"""join_drafts: what holds of the drafts of any articles."""

import re

from hypothesis import given
from hypothesis import strategies as st

import figrecon as fr


def drafted(text: str) -> fr.Drafts:
    return fr.draft(text, published="2031-05-07", subject="dead")


SENTENCES = st.sampled_from(
    [
        "At least 46 people drowned, the Coast Guard said on Tuesday.",
        "The mayor spoke of 60 dead.",
        "61 people drowned.",
        "The mayor said 300 were injured.",
        "Russia denied that 12 had died.",
        "It rained.",
    ]
)
TEXTS = st.lists(SENTENCES, max_size=4).map(" ".join)


@given(st.lists(TEXTS, max_size=4))
def test_no_draft_is_lost_and_each_has_a_number(texts: list[str]) -> None:
    each = {str(n): drafted(text) for n, text in enumerate(texts)}
    both = fr.join_drafts(each)
    numbers = sorted(draft.number for draft in [*both, *both.aside])
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == sum(len(drafts) + len(drafts.aside) for drafts in each.values())
    assert {draft.report.extra["article"] for draft in [*both, *both.aside]} <= set(each)


@given(TEXTS)
def test_an_article_that_is_told_again_adds_nothing(text: str) -> None:
    once, twice = fr.join_drafts({"a": drafted(text)}), fr.join_drafts({"a": drafted(text), "b": drafted(text)})
    assert once == twice
    assert len(once) == len(drafted(text))
    assert sum("already" in draft.aside for draft in twice.aside) == len(once)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_each_draft_that_is_set_aside_names_one_that_stands(texts: list[str]) -> None:
    both = fr.join_drafts({str(n): drafted(text) for n, text in enumerate(texts)})
    standing = {(draft.number, draft.report.extra["article"]) for draft in both}
    for draft in both.aside:
        if told := re.fullmatch(r"told by draft (\d+) of (\d) already", draft.aside):
            assert (int(told[1]), told[2]) in standing
            assert told[2] < draft.report.extra["article"]
