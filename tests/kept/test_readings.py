"""Each kept reading is as it was, in full, and what stands in the sentences beside it changes nothing."""

import pytest

import figrecon as fr

from .cases import Case, answer, cases

KEPT = cases("readings")

BESIDE = {
    "- 10  k": "a dash that begins a text is a minus",
    "20. Jahrhundert": "without an article, an ordinal is told by its small noun or by the beginning of the text",
    "Confirmed 300 dead": "a word for how sure it is belongs to the number where it begins the text",
    "neuf": "alone it is the number, in a sentence it is mostly the adjective",
}
"""What the beginning or the end of the text tells."""

BEFORE = "Officials met. "
"""A sentence of three tokens: one to four of them put what is read at every place of four, and ninety far in a text."""


@pytest.mark.parametrize("case", KEPT, ids=lambda case: " | ".join(case.given))
def test_is_answered_as_it_was(case: Case) -> None:
    assert answer("readings", case.given) == case.answer


@pytest.mark.parametrize("case", KEPT, ids=lambda case: " | ".join(case.given))
def test_the_sentences_beside_it_change_nothing(case: Case) -> None:
    locale, _, text = case.given[0].partition(": ")
    if text in BESIDE:
        return
    alone = [(mention.start, mention.end, mention.figure) for mention in fr.find(text, locale=locale)]
    beside = [*((BEFORE * many, "") for many in (1, 2, 3, 4, 90)), ("", "; he said it")]
    for before, behind in beside:
        found = fr.find(before + text + behind, locale=locale)
        assert [(m.start - len(before), m.end - len(before), m.figure) for m in found] == alone
