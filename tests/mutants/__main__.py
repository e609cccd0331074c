"""Mutation testing of a room: `python -m tests.mutants select --sample 60 --seed 1`.

Prints the mutants that live and, last, the count of all. Those of `equivalent.toml` are not counted. With `--near`,
what passes the nearest tests is not tried on whole folders. It needs cosmic-ray, the group `mutants`.
"""

import argparse
import ast
import tempfile
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests._examples import ROOT

from .rooms import PACKAGE, ROOMS
from .running import Near, measured, tried, warm
from .sampling import Mutant, sample

EQUIVALENT = Path(__file__).with_name("equivalent.toml")


def name(file: Path) -> str:
    """The module of a file, as it is imported."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def equivalent() -> dict[tuple[str, str, str], str]:
    """The mutants that do what the code does, as (module, line, changed line), and why."""
    with EQUIVALENT.open("rb") as file:
        told = tomllib.load(file)
    return {(m["module"], m["was"], m["becomes"]): why["why"] for why in told["because"] for m in why["mutants"]}


def near_tests(mutant: Mutant, near: list[Near]) -> list[str]:
    """The tests that run the function which a mutant changes; all, for what is in no function."""
    tree = ast.parse(mutant.file.read_text("utf-8"))
    around = [
        (node.body[0].lineno, node.end_lineno or 0)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.body[0].lineno <= mutant.line <= (node.end_lineno or 0)
    ]
    if not around:
        return [each.test for each in near]
    return [each.test for each in near if each.runs(mutant.file, *max(around))]


def fate(mutant: Mutant, tests: Sequence[str], log: Path) -> str:
    """What becomes of a mutant in some tests."""
    if (name(mutant.file), *mutant.lines()) in equivalent():
        return "equivalent"
    return tried(name(mutant.file), mutant.file, mutant.code(), tests, log)


def main() -> None:
    """Try a sample of a room's mutants."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("room", choices=ROOMS)
    parser.add_argument("--sample", type=int, default=60, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--near", action="store_true", help="only the nearest tests")
    parser.add_argument("--log", type=Path, default=Path(tempfile.gettempdir()) / "mutants.log")
    asked = parser.parse_args()
    room, folder = ROOMS[asked.room], PACKAGE / asked.room
    warm()
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    near = measured(room.tests(), files, asked.log)
    far = [] if asked.near else room.others()
    print(f"{sum(each.seconds for each in near):.0f} s of near tests", flush=True)
    counts: Counter[str] = Counter()
    for mutant in sample(files, asked.sample, asked.seed):
        own = str(mutant.file.relative_to(ROOT))  # the examples of the module itself
        found = fate(mutant, [*near_tests(mutant, near), own, *far], asked.log)
        counts[found] += 1
        if found != "killed":
            was, becomes = mutant.lines()
            print(f"{found}: {mutant.file.relative_to(ROOT)}:{mutant.line}\n  {was}\n  {becomes}", flush=True)
    tests_bite = counts["killed"] + counts["timeout"]
    counted = counts.total() - counts["equivalent"]
    print(
        f"{asked.room}, seed {asked.seed}: {counts.total()} sampled, {tests_bite} killed ({counts['timeout']} by the "
        f"clock), {counts['equivalent']} equivalent, {counts['survived']} alive: {100 * tests_bite / counted:.0f} %"
    )


if __name__ == "__main__":
    main()
