"""How many of an editor's rows are drafted, and how fast: `python -m tests.benchmarks.drafting`.

The texts of tests/uses/articles are invented; those at FIGRECON_DATA are public, and were looked at while the rules
were written. Times are the best of several runs of one text after the other, in milliseconds of one processor.
"""

import os
import time
from pathlib import Path
from statistics import mean

import figrecon as fr
from tests._drafted import articles, score

OURS = Path(__file__).parents[1] / "uses" / "articles"
RUNS = 5


def milliseconds(path: Path) -> list[float]:
    """The time that each text of a file takes."""
    found = []
    for article in articles(path):
        times = []
        for _ in range(RUNS):
            start = time.process_time()
            fr.draft(article["text"], published=article["published"], subject=article["subject"])
            times.append(time.process_time() - start)
        found.append(1_000 * min(times))
    return found


def main() -> None:
    """Print a row for each file of texts."""
    public = Path(os.environ.get("FIGRECON_DATA", "")) / "articles" / "articles.jsonl"
    print(f"{'texts':<22}{'rows':>6}{'found':>7}{'right':>7}{'none':>6}{'ms a text':>11}{'longest':>9}")
    for path in (public, *sorted(OURS.glob("*.jsonl"))):
        if not path.is_file():
            print(f"{path.name:<22}  not here: set FIGRECON_DATA")
            continue
        each, times = score(path), milliseconds(path)
        print(
            f"{path.stem:<22}{each.rows:>6}{each.found:>7}{each.right:>7}{each.none:>6}"
            f"{mean(times):>11.1f}{max(times):>9.1f}"
        )


if __name__ == "__main__":
    main()
