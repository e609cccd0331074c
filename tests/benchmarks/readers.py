"""What readers of numbers make of public sets: `python -m tests.benchmarks.readers`, with the real data at hand.

Run it in an environment that has the three peers (quantulum3, price-parser, recognizers-text-suite); those that are
missing are left out. Every reader is asked for numbers alone, for the peers give no hedges: of a range the middle, as
quantulum3 has it, and of a bound its numeral. A reader of one number, price-parser, is given each text all the same.
"""

import importlib
import json
import math
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import figrecon as fr
from figrecon.conventions import CCC
from tests._examples import DATA

Reader = Callable[[str], Sequence[float]]

DOZEN = {"dozen": 12}
"""Units of quantulum3's set that are numbers elsewhere."""


def named(figure: fr.Figure) -> float:
    """The number of a figure: the one that was named, else the middle of a range."""
    numerals = figure.numerals or (0, 0)
    return figure.best if figure.best is not None else sum(numerals) / 2


def ours(text: str) -> list[float]:
    """The numbers that figrecon finds, vague words by the practice of the Crowd Counting Consortium."""
    return [named(mention.figure) for mention in fr.find(text, convention=CCC)]


def readers() -> dict[str, Reader]:
    """figrecon, and the peers at hand."""
    found: dict[str, Reader] = {"figrecon": ours}
    for name, module, made in (
        ("quantulum3", "quantulum3.parser", _by_quantulum),
        ("Recognizers-Text", "recognizers_number", _by_recognizers),
        ("price-parser", "price_parser", _by_price_parser),
    ):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found[name] = made(importlib.import_module(module))
        except ImportError:
            print(f"{name} is not installed")
    return found


def _by_quantulum(module: Any) -> Reader:
    return lambda text: [float(quantity.value) for quantity in module.parse(text)]


def _by_recognizers(module: Any) -> Reader:
    return lambda text: [float(found.resolution["value"]) for found in module.recognize_number(text, "en-us")]


def _by_price_parser(module: Any) -> Reader:
    def read(text: str) -> list[float]:
        amount = module.Price.fromstring(text).amount_float
        return [] if amount is None else [amount]

    return read


def same(found: Iterable[float], wanted: Iterable[float]) -> bool:
    """Whether these are the numbers, in order, and no other."""
    a, b = list(found), list(wanted)
    return len(a) == len(b) and all(math.isclose(x, y, rel_tol=1e-9) for x, y in zip(a, b, strict=True))


def crowd_phrases(data: Path, read: Reader) -> tuple[int, int]:
    """Records of the Crowd Counting Consortium of which the phrase is read as the coders entered it."""
    with (data / "crowd_phrases" / "phrases.jsonl").open(encoding="utf-8") as file:
        phrases = [json.loads(line) for line in file]
    right = sum(p["n"] for p in phrases if same(_tried(read, p["text"]), [(p["low"] + p["high"]) / 2]))
    return right, sum(p["n"] for p in phrases)


def quantities(data: Path, read: Reader) -> tuple[int, int]:
    """The values of quantulum3's own sentences that are found."""
    with (data / "quantulum3" / "quantities.json").open(encoding="utf-8") as file:
        sentences = json.load(file)
    right = total = 0
    for sentence in sentences:
        found = list(_tried(read, sentence["req"]))
        for wanted in sentence["res"]:
            total += 1
            number = wanted["value"] * DOZEN.get(str(wanted["unit"]), 1)
            hit = next((n for n in found if math.isclose(n, number, rel_tol=1e-9)), None)
            if hit is not None:
                right += 1
                found.remove(hit)
    return right, total


def sentences(data: Path, read: Reader) -> tuple[int, int]:
    """The sentences of the Recognizers' specification of numbers of which all are found, in order, and no other."""
    with (data / "recognizers" / "NumberModel.json").open(encoding="utf-8") as file:
        specs = json.load(file)
    wanted = [[float(result["Resolution"]["value"]) for result in spec["Results"]] for spec in specs]
    right = sum(same(_tried(read, spec["Input"]), numbers) for spec, numbers in zip(specs, wanted, strict=True))
    return right, len(specs)


SETS = {
    "crowd phrases, records": crowd_phrases,
    "quantulum3's sentences, values": quantities,
    "Recognizers' NumberModel, sentences": sentences,
}


def _tried(read: Reader, text: str) -> Sequence[float]:
    """A reader that fails on a text has found nothing in it."""
    try:
        return read(text)
    except Exception:  # noqa: BLE001  a peer may fail in any way
        return []


def table(data: Path, by: dict[str, Reader]) -> list[str]:
    """A row for each set, a column for each reader."""
    rows = [f"| set | {' | '.join(by)} |", f"|---|{'---|' * len(by)}"]
    for name, score in SETS.items():
        scores = [score(data, read) for read in by.values()]
        rows.append(f"| {name} | {' | '.join(f'{right:,} of {total:,}' for right, total in scores)} |")
    return rows


if __name__ == "__main__":
    print(*table(DATA, readers()), sep="\n")
