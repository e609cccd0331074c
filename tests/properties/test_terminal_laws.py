"""Laws of what a terminal shows: colors and line breaks change no word."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import display, output
from figrecon.output import sheets
from figrecon.testing import ledgers, reports

TONES = re.compile("\x1b\\[[0-9]*m")
PIECES = [
    "dead",
    "  ",
    " ",
    "verdict",
    "agreed",
    ":",
    "(see a1)",
    "later",
    "\n",
    "Doubts:\n",
    "国家",
    "国家统计局" * 9,
    "x" * 50,
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(TEXTS)
def test_colors_change_no_word(text: str) -> None:
    assert TONES.sub("", output.colored(text)) == text


@example(f"{'dead' * 6}  {'dead' * 7}  ", 52)
@given(TEXTS, st.integers(40, 100))
def test_breaks_change_no_word_and_make_no_line_wider(text: str, columns: int) -> None:
    for painted in (text, output.colored(text)):
        broken = display.wrapped(painted, columns)
        assert "".join(TONES.sub("", broken).split()) == "".join(text.split())
        for line in TONES.sub("", broken).split("\n"):
            assert line in text.split("\n") or len(line.split()) <= 1 or display.width(line.rstrip()) <= columns


@given(st.lists(reports(), min_size=1, max_size=6))
def test_answers_in_color_say_the_same(told: list[fr.Report]) -> None:
    answers, _ = fr.reconcile_each(told, errors="collect")
    for text in (output.text(list(answers.values())), output.explanations(list(answers.values()))):
        assert TONES.sub("", output.colored(text)) == text


@given(ledgers(min_size=1), st.integers(40, 130))
def test_displays_fit_the_width_and_lose_nothing(ledger: fr.Ledger, wide: int) -> None:
    answers, _ = fr.reconcile_each(ledger, errors="collect")
    for answer in answers.values():
        sheet = sheets.answer_sheet(answer)
        for line in display.plain_text(sheet, wide).split("\n"):
            assert display.width(line) <= wide or len(line.split()) == 1
        for section, lines in zip(sheet.sections, display.rows_text(sheet.sections, wide), strict=True):
            assert all(display.width(line) <= wide for line in lines)
            told = "".join("".join(lines).split())
            for row in section.rows:
                for cell in row.cells:
                    assert all(word[:5] in told for word in display.clean(cell, 200).split())


@given(ledgers(min_size=1), st.integers(40, 130))
def test_the_strips_of_an_answer_fit_the_width(ledger: fr.Ledger, wide: int) -> None:
    answers, _ = fr.reconcile_each(ledger, errors="collect")
    for answer in answers.values():
        plain, strips = output.explanations(answer), output.text(answer, wide=wide).split("\n")
        drawn = [line for line in strips if set(line) & set("●◇├┤│←→›‹")]
        assert all(display.width(line) <= wide for line in drawn if line not in plain)
