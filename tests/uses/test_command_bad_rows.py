"""What cannot be read or reconciled: told and bounded, or with `--skip-bad` left out and written to be mended."""

import csv
import io
from pathlib import Path

import pytest

import figrecon as fr
from figrecon.cli import main
from tests._command import NEEDS_PLOTS, ROSTER, STORY, run
from tests._devices import device

HEADER = "subject,figure,source,published,desk\n"
GOOD = "dead,12,Police,2024-10-01,Foreign\n"


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A sheet of two good rows and three bad ones, one with cells beyond the last column and one of two cells."""
    sheet = tmp_path / "messy.csv"
    sheet.write_text(
        HEADER
        + GOOD
        + 'dead,"x y",Police,2024-10-02,"Foreign, London"\n'
        + "dead,13,Army,2024-10-02,Foreign,more,and more\n"
        + "\n"
        + "dead,14\n"
        + "injured,40,Police,2024-10-03,\n",
        encoding="utf-8",
    )
    return sheet


def written(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_the_good_rows_are_answered_and_the_bad_ones_written(
    capsys: pytest.CaptureFixture[str], messy: Path, tmp_path: Path
) -> None:
    rejects = tmp_path / "rejects.csv"
    status, out, err = run(capsys, str(messy), "--skip-bad", str(rejects))
    assert (status, err) == (0, [f"figrecon: 3 bad rows left out, written to {str(rejects)[:39] + '…'!r}"])
    assert [block.split(",")[0] for block in out.split("\n\n")] == ["dead", "injured"]
    header, *rows = written(rejects)
    assert header == ["rejected_row", "rejected_because", "subject", "figure", "source", "published", "desk"]
    assert [(row[0], row[2:]) for row in rows] == [
        ("3", ["dead", "x y", "Police", "2024-10-02", "Foreign, London"]),
        ("4", ["dead", "13", "Army", "2024-10-02", "Foreign", "more", "and more"]),
        ("6", ["dead", "14", "", "", ""]),
    ]
    assert rows[0][1] == "column figure: no figure in 'x y'"
    assert rows[2][1] == "the source is missing"


def test_a_mended_file_is_read_as_the_first_one_was(
    capsys: pytest.CaptureFixture[str], messy: Path, tmp_path: Path
) -> None:
    rejects, again = tmp_path / "rejects.csv", tmp_path / "again.csv"
    run(capsys, str(messy), "--skip-bad", str(rejects))
    mended = rejects.read_text(encoding="utf-8").replace("x y", "15").replace(",more,and more", "")
    rejects.write_text(mended, encoding="utf-8")
    status, out, err = run(capsys, str(rejects), "--skip-bad", str(again), "--encoding", "cp1252")
    assert (status, len(err)) == (0, 1)
    assert "13–15" in out
    assert written(again) == [
        ["rejected_row", "rejected_because", "subject", "figure", "source", "published", "desk"],
        ["4", "the source is missing", "dead", "14", "", "", ""],
    ]


def test_no_bad_row_leaves_a_header_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    rejects.write_text("of the day before")
    assert run(capsys, STORY, "--skip-bad", str(rejects)) == run(capsys, STORY)
    assert written(rejects) == [["rejected_row", "rejected_because"]]


def test_nothing_but_bad_rows(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet, rejects = tmp_path / "sheet.csv", tmp_path / "rejects.csv"
    sheet.write_text(HEADER + "dead,x y,Police,2024-10-02,\n")
    status, out, err = run(capsys, str(sheet), "--skip-bad", str(rejects))
    assert (status, out, len(err)) == (2, "", 2)
    assert "1 bad row left out" in err[0]
    assert err[1] == "figrecon: there must be at least one report; got none"
    assert len(written(rejects)) == 2


def test_rejects_may_go_nowhere(capsys: pytest.CaptureFixture[str], messy: Path, tmp_path: Path) -> None:
    null = device(tmp_path, "null")
    before = null.stat().st_mode
    assert run(capsys, str(messy), "--skip-bad", str(null))[0] == 0
    assert null.stat().st_mode == before


def test_what_fails_as_a_whole_is_not_skipped(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    fr.read_csv(STORY).to_json(file)
    rejects = str(tmp_path / "r.csv")
    assert run(capsys, "nowhere.csv", "--skip-bad", rejects)[0] == 2
    status, _, err = run(capsys, str(file), "--skip-bad", rejects)
    assert (status, len(err)) == (2, 1)
    assert "--skip-bad is for tables of rows" in err[0]
    assert not Path(rejects).exists()


# --- subjects


@pytest.fixture
def tanks(tmp_path: Path) -> Path:
    """Of three subjects the second cannot be answered."""
    sheet = tmp_path / "tanks.csv"
    sheet.write_text(
        "subject,figure,source,published\na,12 people,Police,2024-10-01\n"
        "b,3 tanks,Police,2024-10-01\nb,about 5 people,Army,2024-10-01\nc,5 people,Army,2024-10-01\n"
    )
    return sheet


@pytest.mark.parametrize("options", [(), ("--timeline",), ("--format", "sentence")])
def test_one_subject_does_not_stop_the_others(
    capsys: pytest.CaptureFixture[str], tanks: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    stopped = run(capsys, str(tanks), *options)
    assert (stopped[0], stopped[1], len(stopped[2])) == (2, "", 1)
    status, out, err = run(capsys, str(tanks), *options, "--skip-bad", str(tmp_path / "r.csv"))
    assert (status, len(err)) == (0, 1)
    assert err[0].startswith("figrecon: subject 'b' left out: ")
    assert "12 people" in out
    assert "5 people" in out
    assert "tanks" not in out


def test_no_subject_with_an_answer(capsys: pytest.CaptureFixture[str], tanks: Path, tmp_path: Path) -> None:
    status, out, err = run(capsys, str(tanks), "--subject", "b", "--skip-bad", str(tmp_path / "r.csv"))
    assert (status, out) == (2, "")
    assert err[1] == "figrecon: no subject has an answer; 1 subject left out"


def test_keys_that_contradict_each_other_concern_their_subject(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sheet = tmp_path / "keys.csv"
    sheet.write_text(
        "subject,figure,source,published,key\na,1,A,2024-10-01,k\na,2,A,2024-10-01,k\nb,5,A,2024-10-01,m\n"
    )
    status, out, err = run(capsys, str(sheet), "--skip-bad", str(tmp_path / "r.csv"))
    assert (status, len(err)) == (0, 1)
    assert out.startswith("b, as of")


# --- how much is told


def test_of_many_bad_rows_the_first_are_told_and_the_number_of_the_rest(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(HEADER + "dead,x y,Police,2024-10-02,\n" * 5000)
    status, _, err = run(capsys, str(sheet))
    assert (status, len(err)) == (2, 21)
    assert err[0] == "figrecon: row 2, column figure: no figure in 'x y'"
    assert err[-1] == "figrecon: and 4,980 more problems"


def test_a_line_has_an_end_and_moves_no_cursor(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(",".join(f"\x1b[2Jcolumn{n}" for n in range(1000)) + "\n1\n")
    _, _, (line,) = run(capsys, str(sheet))
    assert len(line) <= 1010
    assert "\x1b" not in line


def test_nobody_reads_the_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("sys.stderr", None)
        assert main(["nowhere.csv"]) == 2


# --- never over another file


@pytest.fixture
def story(tmp_path: Path) -> Path:
    sheet = tmp_path / "story.csv"
    sheet.write_bytes(Path(STORY).read_bytes())
    (tmp_path / "hard.csv").hardlink_to(sheet)
    (tmp_path / "soft.csv").symlink_to(sheet)
    (tmp_path / "roster.toml").write_bytes(Path(ROSTER).read_bytes())
    (tmp_path / "layout.toml").write_text("day_first = true\n")
    (tmp_path / "within").mkdir()
    return sheet


@pytest.mark.parametrize("option", ["--output", "--skip-bad"])
@pytest.mark.parametrize(
    "name", ["story.csv", "hard.csv", "soft.csv", "within/../story.csv", "roster.toml", "layout.toml"]
)
def test_nothing_is_written_over_what_is_read(
    capsys: pytest.CaptureFixture[str], story: Path, option: str, name: str
) -> None:
    folder = story.parent
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    others = ("--roster", str(folder / "roster.toml"), "--layout", str(folder / "layout.toml"))
    status, out, err = run(capsys, str(story), *others, option, str(folder / name))
    assert (status, out, len(err)) == (2, "", 1)
    what = {"roster.toml": "--roster", "layout.toml": "--layout"}.get(name, "FILE")
    assert f"{option} would be written over {what}, which is the same file" in err[0]
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@NEEDS_PLOTS
def test_no_plot_over_what_is_read(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    svg = story.rename(story.with_suffix(".svg"))
    assert "--plot would be written over FILE" in run(capsys, str(svg), "--plot", str(svg))[2][0]


def test_no_two_are_written_to_one_place(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    new = str(story.parent / "new.csv")
    also = str(story.parent / "within" / ".." / "new.csv")
    status, _, err = run(capsys, str(story), "--output", new, "--skip-bad", also)
    assert (status, len(err)) == (2, 1)
    assert "which is the same file" in err[0]


def test_standard_input_may_be_the_file(
    capsys: pytest.CaptureFixture[str], story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = story.read_bytes()
    with story.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert "--output would be written over FILE" in run(capsys, "-", "--output", str(story))[2][0]
        assert run(capsys, "-", "--output", str(story.parent / "new.txt"))[0] == 0
    assert story.read_bytes() == before
    monkeypatch.setattr("sys.stdin", io.StringIO(before.decode()))
    assert run(capsys, "-", "--output", str(story.parent / "new.txt"))[0] == 0


def test_a_device_is_no_file_that_could_be_lost(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    null = str(device(story.parent, "null"))
    both = ("--output", null, "--skip-bad", null)
    assert run(capsys, str(story), *both) == (0, "", [])


def test_what_cannot_be_written_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    status, out, err = run(capsys, STORY, "--output", str(tmp_path / "out.txt"))
    assert (status, out, len(err)) == (2, "", 1)
    assert "No space left on device" in err[0]
    assert list(tmp_path.iterdir()) == []
