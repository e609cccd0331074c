"""Writers that are killed at any moment: what is found is the old file or the new one, and none other.

`python -m tests.reports._killed 2000 csv xlsx` kills each so often and prints how many files were torn.
"""

import os
import signal
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from tests.reports._writers import LEDGERS, WRITERS

STEP = 0.000_37
"""Seconds by which each writer lives longer than the one before, up to some hundredths."""


def kill(times: int, ending: str) -> Counter[str]:
    """How many files were old, new and torn after so many writers were killed, and how many files were left beside."""
    write = WRITERS[ending]
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"it.{ending}"
        whole = []
        for n in LEDGERS:
            write(path, n)
            whole.append(path.read_bytes())
        assert len(set(whole)) == len(LEDGERS)
        found: Counter[str] = Counter()
        for turn in range(times):
            child = os.fork()
            if not child:
                while True:
                    for n in LEDGERS:
                        write(path, n)
            sleep(STEP * (turn % 100))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            found["whole" if path.read_bytes() in whole else "torn"] += 1
        write(path, 11)
        found["whole" if path.read_bytes() == whole[0] else "torn"] += 1
        found["beside"] = sum(1 for _ in Path(folder).iterdir()) - 1
    return found


if __name__ == "__main__":
    for kind in sys.argv[2:]:
        print(kind, dict(kill(int(sys.argv[1]), kind)))  # noqa: T201
