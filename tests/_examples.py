"""Every example is a test: README, docs and docstrings, collected by Sybil as ordinary pytest items."""

import os
from collections.abc import Callable, Iterator
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers import myst, rest
from sybil.parsers.myst.lexers import DirectiveLexer
from sybil.typing import Parser

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("FIGRECON_DATA", ROOT.parent / "shared" / "data"))
FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE


def start(namespace: dict[str, Any]) -> None:
    """Each page begins at the project's root.

    DATA is the folder of real data by others, which may be absent; NO_PLOTS says that matplotlib is, NO_ALTAIR that
    Altair is, NO_ARROW that pyarrow is, and NO_BOOKS that what reads and writes workbooks is.
    """
    os.chdir(ROOT)
    namespace["DATA"] = DATA
    namespace["NO_PLOTS"] = find_spec("matplotlib") is None
    namespace["NO_ALTAIR"] = find_spec("altair") is None
    namespace["NO_ARROW"] = find_spec("pyarrow") is None
    namespace["NO_BOOKS"] = not all(map(find_spec, ("python_calamine", "xlsxwriter")))
    os.environ.setdefault("MPLBACKEND", "agg")  # no window opens


def parsers(show: Callable[[Example, Any], None]) -> list[Parser]:
    """What reads the examples of a page and its `shown` blocks, each of which gives its value to `show`."""

    def evaluate(example: Example) -> str | None:
        try:
            show(example, eval(example.parsed, example.namespace))  # noqa: S307  the page's own words
        except Exception as error:  # noqa: BLE001  whatever it is, it is told with the page and the line
            return f"{example.parsed}: {error!r}"
        return None

    def shown(document: Document) -> Iterator[Region]:
        for block in DirectiveLexer("shown")(document):
            yield Region(block.start, block.end, block.lexemes["arguments"], evaluate)

    return [myst.PythonCodeBlockParser(doctest_optionflags=FLAGS), myst.SkipParser(), shown]


markdown = Sybil(
    path=str(ROOT),
    parsers=parsers(lambda *_: None),  # here it is enough that a block has a value; the build of the pages shows it
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    setup=start,
)
docstrings = Sybil(
    path=str(ROOT / "figrecon"),
    parsers=[rest.DocTestParser(FLAGS), rest.SkipParser()],
    patterns=["*.py", "**/*.py"],
    document_types={".py": PythonDocStringDocument},
    setup=start,
)
pytest_collect_file: Any = (markdown + docstrings).pytest()
