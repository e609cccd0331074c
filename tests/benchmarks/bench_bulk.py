"""Tables by the million: `python -m tests.benchmarks.bench_bulk`, or with another number of rows (1e7) behind it.

Subjects of five bare numbers: as a table in memory, by one process and by two; as a stream from a Parquet file, in a
process of its own, so that its peak is its own; and at last as many rows answered a second way, by the program in
`tests/reference`, with the number of subjects about which the two differ. The data are invented.
"""

import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
from pyarrow import parquet

from figrecon import bulk
from tests.reference.test_kernel import differences

from .cases import EACH, cells

PIECE = 100_000
"""Rows that are made at a time."""


def write(path: Path, rows: int) -> None:
    """A Parquet file of so many rows, subject after subject."""
    piece = pa.table(cells(PIECE))
    with parquet.ParquetWriter(path, piece.schema) as file:
        for first in range(0, rows, PIECE):
            names = pa.array([f"event {(first + n) // EACH:08}" for n in range(PIECE)])
            file.write_table(piece.set_column(0, "subject", names).slice(0, rows - first))


def streamed(path: str) -> tuple[int, float, float]:
    """The reports of a file that were answered, seconds of the processor, and the peak in megabytes."""
    start, count = time.process_time(), 0
    for batch in bulk.reconcile_table(path, as_of="2024-01-31"):
        count += sum(batch.column("reports").to_pylist())
    return count, time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_memory(rows: int, workers: int) -> tuple[float, float]:
    """Seconds by the clock on the wall, and those of this processor."""
    table = pa.table(cells(rows))
    wall, own = time.perf_counter(), time.process_time()
    bulk.reconcile_table(table, workers=workers).read_all()
    return time.perf_counter() - wall, time.process_time() - own


def main() -> None:
    """Print what takes how long."""
    rows = int(float(sys.argv[1])) if len(sys.argv) > 1 else 10**6
    one, own = in_memory(rows, 1)
    print(f"in memory, {rows:,} reports: {1e6 * own / rows:.1f} µs of the processor a report", flush=True)
    two, _ = in_memory(rows, 2)
    print(f"by two processes: {one / two:.2f} times as fast as by one ({one:.0f} s, {two:.0f} s)", flush=True)
    with TemporaryDirectory() as folder, ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        path = Path(folder) / "reports.parquet"
        write(path, rows)
        count, seconds, megabytes = pool.submit(streamed, str(path)).result()
    print(f"from Parquet, {count:,} reports: {1e6 * seconds / count:.1f} µs a report, at the peak {megabytes:,.0f} MB")
    print(f"subjects about which the program in tests/reference differs: {len(differences(rows, seed=4))}")


if __name__ == "__main__":
    main()
