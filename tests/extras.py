"""One run per extra, in an environment that has nothing else: `python tests/extras.py none`, or with its name.

Without any extra the whole library runs but for plots and Arrow; each extra alone makes its own part work.
"""

import io
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp

import figrecon as fr
from figrecon.cli import main

STORY = Path(__file__).parent.parent / "docs" / "data" / "north-korea-troops.csv"


def story() -> fr.Reconciliation:
    """The answer to the founding story, with all that needs no extra."""
    ledger = fr.read_csv(STORY)
    answer = fr.reconcile(ledger, as_of="2024-10-23")
    assert answer.range == fr.Range.exactly(3000)
    assert answer.explain()
    assert answer.to_html().startswith("<!doctype html>")
    assert ledger.to_json_text()
    assert ledger.to_frame().to_dict()["key"][0] == "a1"
    assert fr.timeline(ledger)[-1].estimate(0.9).high
    assert fr.read("3 km").to("mile").best == 3 * fr.units.factor("km", "mile")
    assert fr.output.range_plot([answer])
    return answer


def none() -> None:
    """What is not there says so."""
    absent = ("matplotlib", "pyarrow", "babel", "numpy", "hypothesis", "tqdm", "shtab", "python_calamine")
    assert not any(find_spec(name) for name in absent)
    try:
        fr.plot.sources(story())
    except ModuleNotFoundError as error:
        assert "figrecon[plot]" in str(error)  # noqa: PT017  there is no pytest here
    else:
        raise AssertionError("a plot without matplotlib")


def plot() -> None:
    """A plot of the story."""
    assert fr.plot.sources(story()).get_xlabel() is not None


def arrow() -> None:
    """A table by way of Arrow."""
    import pyarrow as pa

    assert pa.table(story().to_frame()).num_rows == 9


def bulk() -> None:
    """The story as a table by the million."""
    from figrecon import bulk

    answers = bulk.reconcile_table(fr.read_csv(STORY).to_frame(), as_of="2024-10-23").read_all()
    assert answers.select(["best", "verdict"]).to_pylist() == [{"best": 3000, "verdict": "single"}]


def excel() -> None:
    """A workbook, there and back."""
    ledger, folder = fr.read_csv(STORY), Path(mkdtemp())
    ledger.to_excel(folder / "story.xlsx")
    assert fr.read_excel(folder / "story.xlsx") == ledger
    story().to_excel(folder / "answer.xlsx")


def locales() -> None:
    """Separators of a locale that is not in the core."""
    assert fr.read("1.500,5", locale="da").best == 1500.5


def progress() -> None:
    """A bar, where somebody looks."""
    from figrecon.cli.progress import watched

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    os.environ["TERM"] = "xterm"
    sys.stderr = told = Terminal()
    assert list(watched(iter([1, 2]), 2)) == [1, 2]
    assert type(watched([], 0)).__name__ == "tqdm"
    sys.stderr = sys.__stderr__
    assert told.getvalue() == ""  # a moment of work


def completion() -> None:
    """What a shell needs."""
    try:
        main(["--print-completion", "bash"])
    except SystemExit as left:
        assert left.code == 0  # noqa: PT017  there is no pytest here
    else:
        raise AssertionError("no script")


if __name__ == "__main__":
    extras = {each.__name__: each for each in (none, plot, arrow, bulk, locales, excel, progress, completion)}
    extras[sys.argv[1]]()
    print(f"{sys.argv[1]}: works")
