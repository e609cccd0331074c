"""The control sequences of a terminal (ECMA-48) are no text: their digits are no figures."""

import pytest

from figrecon.errors import FigureError
from figrecon.wording import find, read

ALONE = [
    "\x1b[2J",
    "\x1b[12",
    "\x9b2J",
    "\x1b[1;31m",
    "\x1b]0;5 men\x07",
    "\x1b]2;5 men\x1b\\",
    "\x1bP5 men\x1b\\",
    "\x1b7",
]


@pytest.mark.parametrize("text", ALONE)
def test_a_control_sequence_holds_no_figure(text: str) -> None:
    assert find(text) == ()
    with pytest.raises(FigureError, match="no figure"):
        read(text)


BESIDE = [
    ("\x1b[2J12 dead", ["12 deaths"], "12 dead"),
    ("\x1b[1;1H12 dead\x1b[0m", ["12 deaths"], "12 dead"),
    ("\x1b[31m12\x1b[0m dead", ["12 deaths"], "12\x1b[0m dead"),
    ("\x9b31m12 dead", ["12 deaths"], "12 dead"),
    ("1\x1b[1m,500\x1b[0m troops", ["1,500 troops"], "1\x1b[1m,500\x1b[0m troops"),
    ("\x1b(B12 dead", ["12 deaths"], "12 dead"),
    ("\x1b]0;5 men\x0712 dead", ["12 deaths"], "12 dead"),
    ("\x1b]0;5 men\n12 dead", ["12 deaths"], "12 dead"),
    ("\x1b]8;;http://x.example/5\x1b\\12 dead\x1b]8;;\x1b\\", ["12 deaths"], "12 dead"),
    ("12 dead\x1b", ["12 deaths"], "12 dead"),
    # what moves parts two numbers, and what only colors does not
    ("5\x1b[1C12 dead", ["5", "12 deaths"], "12 dead"),
    ("1\x1b[31m2 dead", ["12 deaths"], "1\x1b[31m2 dead"),
]


@pytest.mark.parametrize(("text", "figures", "words"), BESIDE)
def test_figures_around_it_stand_where_the_text_has_them(text: str, figures: list[str], words: str) -> None:
    mentions = find(text)
    assert [str(mention.figure) for mention in mentions] == figures
    assert (text[mentions[-1].start : mentions[-1].end], mentions[-1].figure.text) == (words, words)
