"""The screen of a terminal, read cell by cell: no line is broken by the terminal, and strips stand in one column."""

import re
from pathlib import Path

import pytest

import figrecon as fr
from figrecon import display, output
from tests._command import STORY
from tests._terminals import TONES, command, drawn, pseudo_terminal
from tests.answers._shown import pretty

SIZES = (80, 50)

NAMES = [
    "Army",
    "国家统计局应急管理办公室",
    "وزارة الصحة",
    "Médecins du Fleuve (Doctors of the River), Eastern Mission",
    "👨\u200d👩\u200d👧\u200d👦 Families of the missing",
    "🇺🇦 Emergency Service",
    "The Regional Association of Municipal Fire Brigades and Volunteers",
    "स्वास्थ्य मंत्रालय",
    "보건부",
]
FIGURES = ["170", "at least 200", "150-250", "up to 400", "about 300", "0", "more than 180", "less than 500", "170"]

DRAWN = set("●◇○├┤─←→│›‹")


def table(folder: Path, sources: int, days: int = 1) -> str:
    """A table of a flood that never was."""
    lines = ["subject,figure,source,published"]
    for day in range(1, days + 1):
        for n in range(sources):
            name = NAMES[n % len(NAMES)] + ("" if n < len(NAMES) else f" {n}")
            lines.append(f'dead in the flood,{FIGURES[n % len(FIGURES)]},"{name}",2031-05-{day:02}')
    path = folder / "flood.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("columns", SIZES)
@pytest.mark.parametrize("sources", [3, 40])
@pytest.mark.parametrize("asked", [[], ["--explain"], ["--timeline"], ["--suggest"]], ids=" ".join)
def test_the_terminal_breaks_no_line(tmp_path: Path, columns: int, sources: int, asked: list[str]) -> None:
    with pseudo_terminal(columns) as terminal:
        drawn(command(terminal, table(tmp_path, sources, days=3 if asked == ["--timeline"] else 1), *asked), columns)


@pytest.mark.parametrize("columns", SIZES)
def test_the_same_figure_stands_in_the_same_column(tmp_path: Path, columns: int) -> None:
    """Of the army, of a ministry with a Korean name and of one with a Chinese name."""
    path = tmp_path / "three.csv"
    said = [
        f"dead,{n},{name},2031-05-04" for name, n in [("Army", 170), ("보건부", 170), (NAMES[1], 170), ("Mayor", 9)]
    ]
    path.write_text("\n".join(["subject,figure,source,published", *said]), encoding="utf-8")
    with pseudo_terminal(columns) as terminal:
        rows = drawn(command(terminal, str(path)), columns)
    dots = [row.index("●") for row in rows if "●" in row]
    assert len(dots) == 4
    assert len(set(dots)) == 2
    assert max(dots) - min(dots) > 10


@pytest.mark.parametrize("columns", SIZES)
def test_strips_in_the_command(columns: int) -> None:
    with pseudo_terminal(columns) as terminal:
        rows = drawn(command(terminal, STORY, "--as-of", "2024-10-23", NO_COLOR="1"), columns)
    lines = ["".join(row).rstrip() for row in rows]
    marks = [(n, row) for n, row in enumerate(rows) if set(row) & DRAWN]
    assert [lines[n].split()[0] for n, _ in marks] == ["NIS", "NIS", "Ukraine's"]
    assert ["◇" in row for _, row in marks] == [False, True, True]
    (plan,) = {row.index("◇") for _, row in marks if "◇" in row}
    ends = next(line for line in lines if re.fullmatch(r" +2,440 +10,600", line))
    assert marks[0][1].index("●") >= ends.index("2")
    assert plan < len(ends)


@pytest.mark.parametrize("columns", SIZES)
@pytest.mark.parametrize("sources", [1, 3, 12, 40])
def test_in_ipython(tmp_path: Path, columns: int, sources: int) -> None:
    ledger = fr.read_csv(table(tmp_path, sources, days=2))
    for shown in (ledger, fr.reconcile(ledger), fr.timeline(ledger), fr.compare_policies(ledger, ["REPORTED", "UCDP"])):
        rows = drawn(pretty(shown, wide=columns), columns)
        assert len(rows) > 2


def test_the_reason_stays_in_its_column() -> None:
    days = {1: "a total of 3,000 troops", 2: "another 1,500 troops", 3: "another 1,200 troops", 4: "another 400 troops"}
    said = [fr.Report("troops", words, source="A", published=f"2031-05-0{n}", key=f"a{n}") for n, words in days.items()]
    said.append(fr.Report("troops", "6,100 troops", source="A", published="2031-05-05", key="a5"))
    for wide in (79, 100, 120):
        lines = pretty(fr.reconcile(said), wide=wide).splitlines()
        at = next(n for n, line in enumerate(lines) if "adds up" in line)
        begins = lines[at].index("adds up")
        assert lines[at + 1][:begins].strip() == ""
        assert lines[at + 1][begins] != " "
        assert max(map(display.width, lines)) <= wide


def test_a_wide_terminal_has_each_row_on_one_line() -> None:
    answer = fr.reconcile(fr.read_csv(STORY), as_of="2024-10-23")
    narrow, wide = pretty(answer, wide=79), pretty(answer, wide=150)
    assert narrow.count("\n") > wide.count("\n")
    assert any(line.split()[:2] == ["NIS", "3,000"] and line.endswith("another 1,500") for line in wide.splitlines())


def test_what_a_name_says_to_the_terminal_is_not_heard(tmp_path: Path) -> None:
    hostile = "A\x1b[2J\x1b[1;1H\x1b]0;owned\x07\x9b31mB"
    path = tmp_path / "hostile.csv"
    lines = ["subject,figure,source,published", f"dead \x1b[31m,3,{hostile},2031-05-04", "dead \x1b[31m,9,C,2031-05-04"]
    path.write_text("\n".join(lines), encoding="utf-8")
    for asked in ([], ["--explain"], ["--timeline"], ["--format", "sentence"]):
        with pseudo_terminal(80) as terminal:
            told = command(terminal, str(path), *asked)
        assert "\x1b" not in TONES.sub("", told)
        assert "\x9b" not in told
        assert "\x1b[31m," not in told
        screen = ["".join(row) for row in drawn(told, 80)]
        assert any("A�[2J�[1;1H�]0;owned��31mB" in line for line in screen)


def test_strips_are_as_wide_as_is_asked() -> None:
    said = [fr.Report("dead", 3 + 4 * n, source=name, published="2031-05-04") for n, name in enumerate(NAMES)]
    answer = fr.reconcile(said)
    for wide in (40, 60, 79, 120):
        drawn_here = [line for line in output.text(answer, wide=wide).splitlines() if set(line) & DRAWN]
        assert len(drawn_here) == len(NAMES)
        assert max(map(display.width, drawn_here)) <= wide
    assert output.text(answer) == output.text(answer, wide=79)


def test_one_figure_has_no_strip() -> None:
    assert not set(output.text(fr.reconcile([fr.Report("dead", 3, source="A", published="2031-05-04")]))) & DRAWN
