"""All that writes a file, with two contents that are long enough to be torn, told apart by a number."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import figrecon as fr
from figrecon import bulk
from figrecon.cli import main

LONG = 300
"""Reports in a ledger: more than a buffer holds."""

Writer = Callable[[Path, int], object]


def ledger(n: int, length: int = LONG) -> fr.Ledger:
    """So many reports of one number, by which the contents differ from first to last."""
    said = {"subject": "dead", "figure": n, "published": "2031-05-04"}
    return fr.Ledger.from_rows([{**said, "source": f"S{i}"} for i in range(length)])


def asked(path: Path, n: int, *options: str) -> None:
    """What the command line writes about a sheet that is somewhere else."""
    with TemporaryDirectory() as folder:
        sheet = Path(folder) / "in.csv"
        sheet.write_text(ledger(n, 30).to_csv_text(), encoding="utf-8", newline="")
        status = main([str(sheet), *options, str(path)])
        assert status == 0


def roster(n: int) -> fr.Roster:
    """Names with the same number in them."""
    return fr.Roster({f"S{i}": [f"Desk {n} of S{i}"] for i in range(LONG)})


LEDGERS = {n: ledger(n) for n in (11, 22_222)}

WRITERS: dict[str, Writer] = {
    "csv": lambda path, n: LEDGERS[n].to_csv(path),
    "json": lambda path, n: LEDGERS[n].to_json(path),
    "toml": lambda path, n: fr.suggest(fr.Ledger(LEDGERS[n].reports[:5], roster(n))).to_toml(path),
    "output": lambda path, n: asked(path, n, "--explain", "--output"),
}
"""What writes by which method; `bulk`, workbooks and plots where they are installed."""

if find_spec("pyarrow"):
    WRITERS["bulk.csv"] = lambda path, n: bulk.write_answers(bulk.reconcile_table(LEDGERS[n].to_frame()), path)
    WRITERS["parquet"] = lambda path, n: bulk.write_answers(bulk.reconcile_table(LEDGERS[n].to_frame()), path)
if find_spec("xlsxwriter"):
    WRITERS["xlsx"] = lambda path, n: LEDGERS[n].to_excel(path)
if find_spec("matplotlib"):
    WRITERS["svg"] = lambda path, n: asked(path, n, "--plot")
