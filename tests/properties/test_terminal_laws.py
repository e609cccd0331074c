"""Laws of what a terminal shows: colors and line breaks change no word."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import display, output
from figrecon.testing import reports

TONES = re.compile("\x1b\\[[0-9]*m")
PIECES = ["dead", "  ", " ", "verdict", "agreed", ":", "(see a1)", "later", "\n", "Doubts:\n", "国家", "x" * 50]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(TEXTS)
def test_colors_change_no_word(text: str) -> None:
    assert TONES.sub("", output.colored(text)) == text


@example(f"{'dead' * 6}  {'dead' * 7}  ", 52)
@given(TEXTS, st.integers(40, 100))
def test_breaks_change_no_word_and_make_no_line_wider(text: str, columns: int) -> None:
    for painted in (text, output.colored(text)):
        broken = display.wrapped(painted, columns)
        assert TONES.sub("", broken).split() == text.split()
        for line in TONES.sub("", broken).split("\n"):
            assert line in text.split("\n") or len(line.split()) <= 1 or display.width(line.rstrip()) <= columns


@given(st.lists(reports(), min_size=1, max_size=6))
def test_answers_in_color_say_the_same(told: list[fr.Report]) -> None:
    answers, _ = fr.reconcile_each(told, errors="collect")
    for text in (output.text(list(answers.values())), output.explanations(list(answers.values()))):
        assert TONES.sub("", output.colored(text)) == text
