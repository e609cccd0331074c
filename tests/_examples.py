"""Every example is a test: README, docs and docstrings, collected by Sybil as ordinary pytest items."""

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers import myst, rest

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("FIGRECON_DATA", ROOT.parent / "shared" / "data"))
FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE


def start(namespace: dict[str, Any]) -> None:
    """Each page begins at the project's root.

    DATA is the folder of real data by others, which may be absent; NO_PLOTS says that matplotlib is, NO_ALTAIR that
    Altair is, and NO_BOOKS that what reads and writes workbooks is.
    """
    os.chdir(ROOT)
    namespace["DATA"] = DATA
    namespace["NO_PLOTS"] = find_spec("matplotlib") is None
    namespace["NO_ALTAIR"] = find_spec("altair") is None
    namespace["NO_BOOKS"] = not all(map(find_spec, ("python_calamine", "xlsxwriter")))
    os.environ.setdefault("MPLBACKEND", "agg")  # no window opens


markdown = Sybil(
    path=str(ROOT),
    parsers=[myst.PythonCodeBlockParser(doctest_optionflags=FLAGS), myst.SkipParser()],
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
