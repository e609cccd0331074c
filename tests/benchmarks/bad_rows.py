"""A million rows, of which the last is bad, and then all are: `python -m tests.benchmarks.bad_rows 1e6`."""

import io
import resource
import sys
import time

import figrecon as fr

HEADER = "subject,figure,source,published\n"
GOOD, BAD = "dead,12,A,2024-10-01\n", "dead,12,A,2024-02-30\n"


def main(n: int) -> None:
    """Print what each error says, how long it took, and the most memory until then."""
    for name, rows in {"the last": GOOD * n + BAD, "all": BAD * n}.items():
        start = time.process_time()
        try:
            fr.read_csv(io.StringIO(HEADER + rows))
        except fr.ReportErrors as error:
            told = "\n".join(error.lines())
            print(f"{name}: {error.message}, told in {len(told)} characters: {told.splitlines()[0]}")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{time.process_time() - start:.1f} s of the processor, {peak:,.0f} MB at most")


if __name__ == "__main__":
    main(int(float(sys.argv[1])))
