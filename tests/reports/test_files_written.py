"""A file is written whole, or what was there before stays: on a full disk, when interrupted, killed, read meanwhile."""

import errno
import os
import resource
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import figrecon as fr
from figrecon.cli import main
from figrecon.tables import replacing
from tests._command import STORY
from tests._devices import device
from tests._examples import ROOT
from tests.reports._writers import LEDGERS, WRITERS, Writer

NOBODY = 65_534
NEEDS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away and acts as somebody else")
SMALL = fr.Ledger([fr.Report("dead", 1, source="A", published="2031-05-04")])
FIRST, SECOND = LEDGERS


@pytest.fixture(params=WRITERS)
def writer(request: pytest.FixtureRequest) -> Iterator[tuple[Writer, Path]]:
    """Each way to write, and a path for it in a folder of its own that anybody may look into."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield WRITERS[request.param], Path(folder) / f"it.{request.param}"


def written(write: Writer, path: Path, n: int) -> bytes:
    write(path, n)
    return path.read_bytes()


def refused(write: Writer, path: Path, n: int, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said where writing fails; by the command line after the status 2."""
    try:
        write(path, n)
    except fr.TableError as error:
        return str(error)
    except AssertionError:
        told = capsys.readouterr().err
        assert told.startswith("figrecon: ")
        assert told.count("\n") == 1
        return told
    raise AssertionError("written")


@contextmanager
def a_disk_of(size: int) -> Iterator[None]:
    """No file may grow beyond a size: the system refuses to write more, as it does on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may do all things, so that what others may not is tried as one of them."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def test_on_a_full_disk_the_old_file_stays(
    writer: tuple[Writer, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write, path = writer
    before = written(write, path, FIRST)
    with a_disk_of(len(before) // 2):
        assert "File too large" in refused(write, path, SECOND, capsys)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for call in ("fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, call, full)
            assert "No space left on device" in refused(write, path, SECOND, capsys)
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]  # noqa: PTH208


def test_an_interrupt_is_an_interrupt(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before the file is in its place the old one stays; a moment later the new one is there."""
    SMALL.to_csv(tmp_path / "it.csv")
    moved = os.replace

    def before(*_: object) -> None:
        raise KeyboardInterrupt

    def after(one: str, other: str) -> None:
        moved(one, other)
        raise KeyboardInterrupt

    for interrupt, found in ((before, SMALL), (after, LEDGERS[FIRST])):
        monkeypatch.setattr(os, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            LEDGERS[FIRST].to_csv(tmp_path / "it.csv")
        assert os.listdir(tmp_path) == ["it.csv"]  # noqa: PTH208
        assert fr.read_csv(tmp_path / "it.csv") == found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are killed where there are no forks")
def test_a_writer_that_is_killed_leaves_the_old_file_or_the_new_one() -> None:
    kinds = [kind for kind in ("csv", "json", "xlsx", "parquet") if kind in WRITERS]
    command = [sys.executable, "-m", "tests.reports._killed", "25", *kinds]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  our own
    assert [line.split()[0] for line in done.stdout.splitlines()] == kinds
    assert "torn" not in done.stdout


def test_who_reads_meanwhile_reads_a_whole_file(tmp_path: Path) -> None:
    """Two write and one reads: what is read is always what one of them wrote."""
    path = tmp_path / "it.csv"
    texts = {ledger.to_csv_text().encode() for ledger in LEDGERS.values()}
    LEDGERS[FIRST].to_csv(path)

    def write(n: int) -> None:
        for _ in range(30):
            LEDGERS[n].to_csv(path)

    writers = [threading.Thread(target=write, args=(n,)) for n in LEDGERS]
    for one in writers:
        one.start()
    while any(one.is_alive() for one in writers):
        assert path.read_bytes() in texts
    assert os.listdir(tmp_path) == ["it.csv"]  # noqa: PTH208


def test_a_folder_or_a_file_that_is_read_only(writer: tuple[Writer, Path], capsys: pytest.CaptureFixture[str]) -> None:
    write, path = writer
    before = written(write, path, FIRST)
    within = path.parent / "within"
    within.mkdir()
    within.chmod(0o777)
    (within / path.name).write_bytes(before)
    (within / path.name).chmod(0o444)  # here the file is read-only, and there the folder alone
    path.chmod(0o666)
    path.parent.chmod(0o555)
    with as_nobody():
        for place in (path, within / path.name):
            assert "Permission denied" in refused(write, place, SECOND, capsys)
            assert place.read_bytes() == before
    path.parent.chmod(0o755)


# --- what stands there already


def test_a_link_stays_and_its_target_is_written(writer: tuple[Writer, Path]) -> None:
    write, path = writer
    new = written(write, path, SECOND)
    elsewhere = path.parent / "elsewhere"
    elsewhere.mkdir()
    target, link = elsewhere / f"target{path.suffix}", path.parent / f"link{path.suffix}"
    link.symlink_to(Path("elsewhere") / target.name)
    target.touch(mode=0o640)
    write(link, SECOND)
    assert link.is_symlink()
    assert target.read_bytes() == new
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_that_leads_to_nothing_yet(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("it.csv")
    SMALL.to_csv(tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert fr.read_csv(tmp_path / "it.csv") == SMALL


def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to(tmp_path / "b.csv")
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.csv")
    with pytest.raises(fr.TableError, match=r"^cannot write '.{1,40}': Too many levels of symbolic links$"):
        SMALL.to_csv(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").is_symlink()


def test_permissions_stay(tmp_path: Path) -> None:
    for mode in (0o600, 0o640, 0o664, 0o777):
        path = tmp_path / f"{mode}.csv"
        path.touch()
        path.chmod(mode)
        SMALL.to_csv(path)
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path) -> None:
    for mask, mode in ((0o022, 0o644), (0o077, 0o600), (0, 0o666)):
        before = os.umask(mask)
        try:
            SMALL.to_csv(tmp_path / f"{mask}.csv")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / f"{mask}.csv").stat().st_mode) == mode


def test_nobody_may_read_what_is_not_yet_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The permissions of a secret are there from the first moment, so that nobody opens it before its first byte."""
    path, seen = tmp_path / "it.csv", []
    path.touch(mode=0o600)
    given, synced = os.chown, os.fsync

    def look(what: str | int, *more: int) -> None:
        seen.append(stat.S_IMODE(os.stat(what).st_mode))  # noqa: PTH116
        given(what, *more) if more else synced(int(what))

    monkeypatch.setattr(os, "chown", look)
    monkeypatch.setattr(os, "fsync", look)
    SMALL.to_csv(path)
    assert seen == [0o600, 0o600]


@NEEDS_ROOT
def test_the_owner_stays_where_that_is_allowed() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        path = Path(folder) / "it.csv"
        SMALL.to_csv(path)
        os.chown(path, 1234, 1235)
        SMALL.to_csv(path)
        assert (path.stat().st_uid, path.stat().st_gid) == (1234, 1235)
        path.chmod(0o666)
        with as_nobody():
            LEDGERS[FIRST].to_csv(path)
        assert path.stat().st_uid == NOBODY
        assert fr.read_csv(path) == LEDGERS[FIRST]


def test_another_name_of_the_file_keeps_what_was_there(tmp_path: Path) -> None:
    """A file that is replaced is a new one: a hard link leads to the old."""
    path, other = tmp_path / "it.csv", tmp_path / "other.csv"
    SMALL.to_csv(path)
    other.hardlink_to(path)
    LEDGERS[FIRST].to_csv(path)
    assert fr.read_csv(other) == SMALL


def test_the_longest_name_that_a_folder_takes(tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 251}.csv"
    SMALL.to_csv(path)
    assert fr.read_csv(path) == SMALL
    with pytest.raises(fr.TableError, match="File name too long"):
        SMALL.to_csv(tmp_path / f"{'n' * 252}.csv")


@pytest.mark.parametrize("path", [None, 5, 1.5, ["it.csv"]])
def test_what_is_no_path(path: object) -> None:
    with pytest.raises(fr.TableError, match=r"^a file is written to a path; got "):
        SMALL.to_csv(path)  # type: ignore[arg-type]


# --- devices and pipes


def test_a_device_stays_a_device(tmp_path: Path) -> None:
    null = device(tmp_path, "null")
    SMALL.to_csv(null)
    SMALL.to_json(null)
    assert main([STORY, "--output", str(null)]) == 0
    assert stat.S_ISCHR(null.stat().st_mode)


def test_a_device_that_is_full(tmp_path: Path) -> None:
    full = device(tmp_path, "full")
    with pytest.raises(fr.TableError, match=r"^cannot write '.{1,40}': No space left on device$"):
        LEDGERS[FIRST].to_csv(full)
    assert stat.S_ISCHR(full.stat().st_mode)


def test_a_pipe_is_given_what_is_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: LEDGERS[FIRST].to_csv(tmp_path / "pipe"))
    writer.start()
    read = (tmp_path / "pipe").read_bytes()
    writer.join()
    assert read.decode() == LEDGERS[FIRST].to_csv_text()
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_standard_output_by_its_name(capfd: pytest.CaptureFixture[str]) -> None:
    SMALL.to_json("/dev/stderr")
    assert main([STORY, "--output", "/dev/stdout"]) == 0
    out, err = capfd.readouterr()
    assert err == SMALL.to_json_text()
    assert main([STORY]) == 0
    assert capfd.readouterr().out == out


def test_standard_output_may_be_a_file_that_others_write_to(tmp_path: Path) -> None:
    """It is neither cut nor replaced."""
    log = tmp_path / "log"
    log.write_text("before\n")
    code = "from tests.reports.test_files_written import SMALL; SMALL.to_csv('/dev/stdout')"
    with log.open("ab") as out:
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=out, check=True)  # noqa: S603  our own
    assert log.read_bytes() == b"before\n" + SMALL.to_csv_text().encode()


def test_what_is_wrong_with_the_content_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(fr.FigureError, match=r"^no figure$"), replacing(tmp_path / "it"):
        raise fr.FigureError("no figure")
    assert not list(tmp_path.iterdir())
