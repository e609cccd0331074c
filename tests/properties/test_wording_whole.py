"""The law of whole numerals: what stands beside a mention is no digit, no letter and no sign that is joined to it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from figrecon.wording import find

PIECES = st.sampled_from(
    [
        "1", "23", "300", "1,500", "2.5", "0.75", "07", "2024", ",", ".", "-", "–", "+", "/", ":", "'", "*", "^", "%",
        "$", "€", "£", "°", "=", "#", "&", " ", " ", " ", "(", ")", "EUR", "USD", "Rs", "R", "B", "k", "m", "bn", "x",
        "million", "troops", "km", "dead", "to", "and", "from", "at least", "per", "a day", "in", "of", "two", "half",
        "point", "max", "[3]", "\u00ad", "\u200b", "&nbsp;", "<b>", "</b>", "½", "²", "°C", "p", "c", "nm", "US",
        "lakh", "crore", "\n",
    ]
)  # fmt: skip
SIGNS = "+-−‐‑$€£%°^*=#@_±×÷~≈"
NUMERAL = ".,'’·/:-–−"


def is_joined(text: str, at: int, step: int) -> bool:
    """Whether the character beside a mention belongs to what the mention holds."""
    if not 0 <= at < len(text):
        return False
    beside, beyond = text[at], text[at + step : at + step + 1] if at + step >= 0 else ""
    if beside.isalnum():
        return True
    if beside in NUMERAL:
        return beyond.isdigit() and text[at - step].isdigit()
    footnote = beside == "*" and not beyond.isalnum()  # 45*
    return beside in SIGNS and not footnote and text[at - step].isdigit()


@settings(max_examples=1_500)  # most draws hold no figure beside a sign
@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_mention_is_cut_out_of_nothing_longer(text: str) -> None:
    shown = text
    for mark in ("\u00ad", "\u200b", "[3]", "<b>", "</b>"):
        shown = shown.replace(mark, "")
    if shown != text or "&nbsp;" in text:
        return  # the signs that are looked through stand beside mentions as they please
    for mention in find(text):
        compared = text[mention.start] in "<>≤≥="  # n=150
        assert compared or not is_joined(text, mention.start - 1, -1), (text, text[mention.start : mention.end])
        assert not is_joined(text, mention.end, 1), (text, text[mention.start : mention.end])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_mentions_stand_in_order_and_within_the_text(text: str) -> None:
    mentions = find(text)
    ends = [0, *(end for mention in mentions for end in (mention.start, mention.end)), len(text)]
    assert ends == sorted(ends)
    assert all(mention.figure.text == text[mention.start : mention.end] for mention in mentions)


@given(st.sampled_from(["\u00ad", "\u200b", "\u2060", "\ufeff"]), st.integers(0, 25))
def test_a_sign_without_width_changes_nothing(sign: str, at: int) -> None:
    text = "at least 12,500 troops died"
    (plain,), (marked,) = find(text), find(text[:at] + sign + text[at:])
    assert (marked.figure.low, marked.figure.unit) == (plain.figure.low, plain.figure.unit)
