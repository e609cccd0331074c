"""Files that are none: one clear error each, bounded in size and time."""

import io
import os
import traceback
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.errors import MOST_TOLD

MANY = 100_000
MOST_BYTES = 2_500
"""For each bad row: its cells, its error and the place of it."""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (bytes(1_000_000), "is no text: it begins with zeros"),
        (b"\x7fELF\x02\x01\x01" + bytes(9) + b"\xff\xfe\x80" * 100, "is not UTF-8 text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is not UTF-8 text; byte 0"),
        ("subject,figure\n".encode("utf-16-le"), "a text in UTF-16 has encoding='utf-16-le'"),
        (b"PK\x03\x04" + bytes(100), "is a workbook, or an archive, and no text; read_excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "read_excel reads workbooks"),
    ],
)
def test_a_binary_file(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)
    with pytest.raises(fr.TableError, match=message) as caught:
        fr.read_csv(path)
    assert len(str(caught.value)) < 500


def test_a_directory_and_a_pipe(tmp_path: Path) -> None:
    with pytest.raises(fr.TableError, match=r"Is a directory|Permission denied"):
        fr.read_csv(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(fr.TableError, match="it is a pipe or a device; open it, and give what is open"):
            fr.read_csv(tmp_path / "pipe")


def test_what_is_open_and_gives_no_text() -> None:
    class Nothing(io.RawIOBase):
        def read(self, size: int = -1) -> None:
            """Give nothing, as a socket that would block does."""

    with pytest.raises(fr.TableError, match="it gives no text; got None"):
        fr.read_csv(Nothing())  # type: ignore[call-overload]
    encoding: Any
    for encoding in (5, "latin9000", "nul\0byte"):
        with pytest.raises(fr.TableError, match="encoding= is the name of an encoding"):
            fr.read_csv(io.BytesIO(b"a"), encoding=encoding)


def bad_rows(n: int) -> io.StringIO:
    return io.StringIO("subject,figure,source,published\n" + "dead,12,,2024-10-01\n" * n)


def test_a_hundred_thousand_bad_rows_are_one_short_error() -> None:
    with pytest.raises(fr.ReportErrors, match=r"^100000 bad rows in the file$") as caught:
        fr.read_csv(bad_rows(MANY))
    assert len(caught.value.exceptions) == MANY
    assert len(repr(caught.value)) < 200
    assert {(error.__traceback__, error.__context__) for error in caught.value.exceptions} == {(None, None)}
    lines = caught.value.lines()
    assert len(lines) == MOST_TOLD + 1
    assert (lines[0], lines[-1]) == ("row 2: the source is missing", "… and 99,980 more")
    assert caught.value.lines(1)[1:] == ["… and 99,999 more"]
    assert len("".join(traceback.format_exception(caught.value))) < 100_000
    ledger, rejects = fr.read_csv(bad_rows(MANY), errors="collect")
    assert (len(ledger), len(rejects)) == (0, MANY)


def test_no_bad_row_keeps_the_frames_in_which_it_was_read() -> None:
    few = MANY // 10
    tracemalloc.start()
    with pytest.raises(fr.ReportErrors) as caught:
        fr.read_csv(bad_rows(few))
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert held <= few * MOST_BYTES
    assert all(error.__traceback__ is None and error.__context__ is None for error in caught.value.exceptions)


def test_one_bad_row_among_a_hundred_thousand_is_told_with_its_place() -> None:
    text = "subject,figure,source,published\n" + "dead,12,A,2024-10-01\n" * MANY + "dead,12,A,2024-02-30\n"
    with pytest.raises(fr.ReportErrors, match=r"^1 bad row in the file$") as caught:
        fr.read_csv(io.StringIO(text))
    assert caught.value.lines() == ["row 100002, column published: no such date: '2024-02-30'"]


def test_a_header_of_a_hundred_thousand_columns_is_a_short_error(tmp_path: Path) -> None:
    header = ",".join(f"c{n}" for n in range(MANY))
    (tmp_path / "wide.csv").write_text(f"{header}\n{header}\n", encoding="utf-8")
    reads: tuple[Callable[[Path], object], ...] = (fr.read_csv, fr.read_roster)
    for read in reads:
        with pytest.raises(fr.TableError, match="and 99,970 more") as caught:
            read(tmp_path / "wide.csv")
        assert len(str(caught.value)) < 1000
