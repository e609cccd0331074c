"""All that is written about a few stories, as one digest for each kind of output: `python -m tests.uses._surroundings`.

What surrounds a process, such as its locale, its clock's zone and the seed of its hashes, must not be in any.
"""

import hashlib
import locale
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import figrecon as fr
from figrecon.cli import main
from tests.uses._together import DAY, PAGE, READERS, distances, story

SHEET = Path(__file__).parents[2] / "docs" / "data" / "north-korea-troops.csv"
TURKISH = "İSTANBUL VALİLİĞİ: 1.500 kişi; ISPARTA ilinde 12 ÖLÜ"


def asked(*options: str) -> bytes:
    """What the command line writes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "out"
        status = main([str(SHEET), *options, "--output", str(path)])
        return path.read_bytes() + bytes([status])


def plotted() -> bytes:
    """A plot, where it can be drawn."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "out.svg"
        main([str(SHEET), "--plot", str(path), "--output", str(Path(folder) / "out")])
        return path.read_bytes()


def workbook() -> bytes:
    """A workbook, where it can be written."""
    with TemporaryDirectory() as folder:
        story().to_excel(Path(folder) / "out.xlsx")
        return (Path(folder) / "out.xlsx").read_bytes()


OUTPUTS: Mapping[str, Callable[[], object]] = {
    **READERS,
    "names": lambda: [fr.Roster({"İstanbul": ["ISPARTA"]}).key(name) for name in ("istanbul", "isparta", "ıSPARTA")],
    "turkish": lambda: (fr.find(TURKISH), [fr.draft(TURKISH, published=DAY, subject="ölü")]),
    "json": lambda: story().to_json_text(),
    "csv text": lambda: story().to_csv_text(),
    "answer in json": lambda: asked("--format", "json"),
    "answer in html": lambda: asked("--format", "html"),
    "answer in markdown": lambda: asked("--format", "markdown"),
    "answer in csv": lambda: asked("--format", "csv"),
    "answers over time": lambda: asked("--timeline", "--explain"),
    "sentence": lambda: fr.reconcile(distances()).sentence(),
    "keys": lambda: [report.key for report in fr.draft(PAGE, published=DAY, subject="displaced").ledger()],
    "estimate": lambda: fr.reconcile(story(), policy=fr.Estimate(0.9)).range,
    **({"plot": plotted} if find_spec("matplotlib") else {}),
    **({"workbook": workbook} if find_spec("xlsxwriter") else {}),
}


def digests() -> dict[str, str]:
    """A digest of each."""
    found = {}
    for name, of in OUTPUTS.items():
        content = of()
        said = content if isinstance(content, bytes) else repr(content).encode("utf-8", "surrogatepass")
        found[name] = hashlib.sha256(said).hexdigest()[:16]
    return found


if __name__ == "__main__":
    with suppress(locale.Error):  # one that is not installed
        locale.setlocale(locale.LC_ALL, "")
    for kind, digest in digests().items():
        print(f"{kind}: {digest}")  # noqa: T201
