"""How often each harness ran, and what escaped it: python -m tests.fuzzing [HARNESS ...] [--seconds N] [--runs N].

Each harness runs in a process of its own, and the time is shared evenly. Where atheris is installed it chooses the
bytes by the code that they reach; elsewhere, and with --chance, they are drawn by a seed. The status is 1 where
anything escaped, and each fault is told with the bytes that show it again: python -m tests.fuzzing HARNESS --input HEX.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence

import attrs

from .drivers import BY_CHANCE, GUIDED, Harness, Outcome, by_chance, guided, has_atheris, strictly

NAMES = (
    "read", "find", "cells", "dates", "labels", "csv", "json", "excel", "layouts", "rosters", "draft", "ground",
    "answers", "outputs", "series", "suggest",
)  # fmt: skip
"""The harnesses; a test holds them against the table, which is loaded only after atheris has prepared the library."""

OF_WORDS = ("read", "find", "cells", "dates", "labels")
FEW, MANY = 5, 48
"""Bytes of an input by chance, on average: two or three words, or four reports."""

SMOKE = 120
"""Seconds of a run of all, where nothing else is asked for."""

ENDLESS = 10**15
ALONE = "--alone"


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("harness", nargs="*", help=f"of {', '.join(NAMES)}; by default all")
    parser.add_argument("--seconds", type=float, help=f"for all together; by default {SMOKE}")
    parser.add_argument("--runs", type=int, help="executions of each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chance", action="store_true", help="by chance, with atheris or without")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each harness, and no table")
    parser.add_argument("--input", help="run on these bytes, in hexadecimal, and let what escapes escape")
    parser.add_argument(ALONE, action="store_true", help=argparse.SUPPRESS)
    read = parser.parse_args(given)
    if unknown := set(read.harness) - set(NAMES):
        parser.error(f"no harness is called {', '.join(sorted(unknown))}")
    read.harness = read.harness or list(NAMES)
    read.seconds = read.seconds or (ENDLESS if read.runs else SMOKE)
    read.runs = read.runs or ENDLESS
    return read


def _harness(name: str) -> Harness:
    from .harnesses import HARNESSES

    return HARNESSES[name]


def _alone(name: str, how: argparse.Namespace) -> None:
    """Run one harness in this process, and tell of it in a line of JSON."""
    share = {"seconds": how.seconds, "runs": how.runs, "seed": how.seed}
    if how.chance or not has_atheris():
        strictly()
        _tell(by_chance(name, _harness(name), size=FEW if name in OF_WORDS else MANY, **share))
    else:
        guided(name, lambda: _harness(name), _tell, **share)


def _tell(outcome: Outcome) -> None:
    print(json.dumps(attrs.asdict(outcome)), flush=True)


def _apart(name: str, how: argparse.Namespace) -> Outcome:
    """Run one harness in a process of its own: one that dies is a fault too."""
    share = [f"--seconds={how.seconds / len(how.harness)}", f"--runs={how.runs}", f"--seed={how.seed}"]
    command = [sys.executable, "-m", __package__, name, ALONE, *share, *(["--chance"] if how.chance else [])]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own words
    try:
        return Outcome(**json.loads(ended.stdout.splitlines()[-1]))
    except (IndexError, ValueError, TypeError):
        said = " ".join(ended.stderr.split()[-20:])
        driver = BY_CHANCE if how.chance or not has_atheris() else GUIDED
        return Outcome(name, driver, escapes=1, faults={f"ended with status {ended.returncode}: {said}": ""})


def _row(outcome: Outcome) -> str:
    share = outcome.taken / max(1, outcome.executions)
    return (
        f"{outcome.harness:<9} {outcome.driver:<8} {outcome.executions:>12,} {share:>6.0%} {outcome.escapes:>7,} "
        f"{1_000 * outcome.slowest:>9,.0f}"
    )


def main(given: Sequence[str] | None = None) -> int:
    """Run what is asked for. The status is 1 where anything escaped a harness."""
    how = _arguments(given)
    if how.input is not None:
        strictly()
        return int(not _harness(how.harness[0])(bytes.fromhex(how.input)))
    if how.alone:
        _alone(how.harness[0], how)
        return 0
    if not how.json:
        print(
            f"{'harness':<9} {'driver':<8} {'executions':>12} {'taken':>6} {'escapes':>7} {'worst, ms':>9}", flush=True
        )
    outcomes = []
    for name in how.harness:
        outcomes.append(_apart(name, how))
        if how.json:
            _tell(outcomes[-1])
        else:
            print(_row(outcomes[-1]), *(f"    {w}: {i}" for w, i in outcomes[-1].faults.items()), sep="\n", flush=True)
    if not how.json:
        print(f"{'all':<18} {sum(o.executions for o in outcomes):>12,} {'':>6} {sum(o.escapes for o in outcomes):>7,}")
    return int(any(outcome.escapes for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
