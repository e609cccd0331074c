"""Time and peak memory of `read_csv` for a plain sheet, beside pandas, which reads cells and no figures.

Run `python -m tests.benchmarks.bench_tables` for a million rows, or with another number behind it. Each reader works in
a process of its own, so that the peak is its own; the time is the processor's, without the import. The figures of the
sheet are invented. At last one row in the middle is made a bad one, and what is told of it is printed.
"""

import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROWS = 1_000_000

READERS = {
    "pandas": "import pandas as library; read = library.read_csv",
    "figrecon": "import figrecon as library; read = library.read_csv",
}

RUN = """
import resource, sys, time
{importing}
start = time.process_time()
table = read(sys.argv[1])
print(len(table), time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def write(path: Path, rows: int) -> None:
    """A sheet of five reports a subject; the same every time."""
    draw = random.Random(1)  # noqa: S311  no secret
    with path.open("w", encoding="utf-8") as file:
        file.write("subject,figure,source,published\n")
        for n in range(rows):
            figure = f"{draw.choice(['', 'at least ', 'about '])}{draw.randint(1, 5000)}"
            source = draw.choice(["Police", "Ministry", "Reuters", "AP", "NGO"])
            file.write(f"event {n // 5},{figure},{source},2031-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}\n")


def measured(importing: str, path: Path) -> tuple[int, float, float]:
    """Rows read, seconds and megabytes at the peak."""
    command = [sys.executable, "-c", RUN.format(importing=importing), str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  our own words
    rows, seconds, megabytes = done.stdout.split()
    return int(rows), float(seconds), float(megabytes)


def spoil(path: Path, row: int) -> None:
    """Make the figure of one row, as a spreadsheet counts, one that cannot be read."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    subject, _, rest = lines[row - 1].split(",", 2)
    lines[row - 1] = f"{subject},12 dead 5 missing,{rest}"
    path.write_text("".join(lines), "utf-8")


def main() -> None:
    """Print the times, the peaks and their ratios, and what is said of one bad row."""
    import figrecon as fr

    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.csv"
        write(path, rows)
        found = {name: measured(importing, path) for name, importing in READERS.items()}
        for name, (read, seconds, megabytes) in found.items():
            print(f"{name:9} {read:,} rows in {seconds:.2f} s, at the peak {megabytes:,.0f} MB")
        _, ours, our_peak = found["figrecon"]
        _, theirs, their_peak = found["pandas"]
        print(f"figrecon takes {ours / theirs:.0f} times as long and {our_peak / their_peak:.1f} times the memory")
        spoil(path, rows // 2)
        try:
            fr.read_csv(path)
        except fr.ReportErrors as error:
            print(error.message)
            print(*error.lines(), sep="\n")


if __name__ == "__main__":
    main()
