"""Speed of `read` and `find` beside quantulum3, price-parser and pint, in one process.

Run `python -m tests.benchmarks.bench_wording` in an environment that has the three peers; those that are missing are
left out. A time is the processor's, the best of five runs; a median is that of the expressions. `read` remembers what
it has read; so it is timed twice, with an empty memory at every call and with a warm one. The peers read less:
price-parser the number and the currency, pint a number and a unit, quantulum3 a value and a unit. `find` reads one
invented paragraph over and over, which is dense with figures, and the labelled news texts where the real data is.
"""

import importlib
import json
import statistics
import time
import warnings
from collections.abc import Callable
from typing import Any

from figrecon.wording import find, read
from figrecon.wording.reader import _read
from tests._examples import DATA

EXPRESSIONS = """1,500 troops | another 1,500 | a total of 10,000 troops | at least 140 people | about 3,000
    | between 1,500 and 3,000 troops | 1.5 million | half a million | 10 to 12 thousand | 3,000 ± 200 | $1.5bn
    | 465,000 (445,000–485,000) | dozens of people | 83 percent | $5-6bn | 2.5 hectares | 1.5 million bpd
    | more than 1,200 dead | twenty-one thousand | rose from 350 to 680 | up to 500 | nearly 3,000 | 5 km | 20 kg
    | 1,500 North Korean troops | three people | €2,000 | 12 percent | as many as 300 | 40 to 50 people"""

STORY = (
    "The agency said on Wednesday 23 October 2024 that another 1,500 North Korean special warfare troops had arrived "
    "in Russia, up from 350 in 2023, and that between 3 and 5 million people were displaced. "
)


def seconds(action: Callable[[], Any], times: int) -> float:
    """The best of five runs, per call."""
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        for _ in range(times):
            action()
        best = min(best, (time.process_time() - start) / times)
    return best


def peers() -> dict[str, Callable[[str], Any]]:
    """The other readers at hand."""
    found: dict[str, Callable[[str], Any]] = {}
    for name, module, path in (
        ("price-parser", "price_parser", "Price.fromstring"),
        ("quantulum3", "quantulum3.parser", "parse"),
        ("pint", "pint", "UnitRegistry"),
    ):
        try:
            reader: Any = importlib.import_module(module)
        except ImportError:
            print(f"{name} is not installed")
            continue
        for attribute in path.split("."):
            reader = getattr(reader, attribute)
        found[name] = reader() if name == "pint" else reader
    return found


def tolerant(reader: Callable[[str], Any]) -> Callable[[str], Any]:
    """A reader whose refusals count as answers."""

    def tried(text: str) -> Any:
        try:
            return reader(text)
        except Exception:  # noqa: BLE001  each peer has its own
            return None

    return tried


def anew(text: str) -> Any:
    """A reading that nothing is remembered of."""
    _read.cache_clear()
    return read(text)


def timed(reader: Callable[[str], Any], text: str, times: int) -> float:
    """The time of one reader for one expression."""
    return seconds(lambda: reader(text), times)


def main() -> None:
    """Print the medians, the ratios, and the growth of `find`."""
    warnings.simplefilter("ignore")
    expressions = [" ".join(text.split()) for text in EXPRESSIONS.split("|")]
    readers = {"figrecon": anew, "warm": read} | {name: tolerant(reader) for name, reader in peers().items()}
    medians = {}
    for name, reader in readers.items():
        times = 1 if name == "quantulum3" else 100
        medians[name] = statistics.median(timed(reader, text, times) for text in expressions)
    for name, median in medians.items():
        print(f"{name:14} {median * 1e6:8.1f} µs per expression, {median / medians['figrecon']:6.2f} times figrecon")
    text = STORY * (1_000_000 // len(STORY) + 1)
    short, long = timed(find, text[:100_000], 1), timed(find, text[:1_000_000], 1)
    print(f"find: {short:.3f} s for 100 kB, {long:.3f} s for 1 MB, {long / short:.1f} times")
    articles = DATA / "articles" / "articles.jsonl"
    if articles.exists():
        news = "\n".join(json.loads(line)["text"] for line in articles.read_text("utf-8").splitlines())
        print(f"find: {len(news) / timed(find, news, 10) / 1e6:.2f} million characters of news a second")


if __name__ == "__main__":
    main()
