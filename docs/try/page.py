"""What the page asks of figrecon: a table and the fields around it in, texts and displays out.

It runs in the browser, in Pyodide, and anywhere else as well.
"""

import io
from collections.abc import Iterator
from typing import Any

import figrecon as fr
from figrecon import output, policies
from figrecon.display import clean
from figrecon.errors import line_of
from figrecon.tables import read_text
from figrecon.tables.toml import read_toml

POLICIES = (*(policy.name for policy in policies.ALL), "ESTIMATE 0.9")
"""The names from which one chooses."""

LONGEST_LINE = 1_000
"""Characters of a line that tells what is wrong."""

FRAME = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>body{{display:flow-root;margin:0;font-family:system-ui,sans-serif}}</style>
{shown}
"""
"""A display as a document of its own, in which nothing runs and nothing is loaded."""


class Pasted(io.StringIO):
    """A table as a file to read, with the name that errors give it."""

    name = "the table"


def opened(content: bytes, encoding: str = "") -> dict[str, Any]:
    """The text of a file, as `read_csv` decodes it, or what is wrong with it."""
    try:
        return {"table": read_text(io.BytesIO(content), encoding.strip() or None), "errors": []}
    except fr.FigreconError as error:
        return {"errors": list(problems(error))}


def answered(
    table: str,
    *,
    subject: str = "",
    as_of: str = "",
    unit: str = "",
    policy: str = "",
    roster: str = "",
    layout: str = "",
) -> dict[str, Any]:
    """Everything that the page shows of a table, or what is wrong with it, a line for each bad row.

    A subject that the table has not, as after another table was pasted, stands for its first. Where only the answer
    fails the ledger is there all the same.
    """
    told: dict[str, Any] = {"errors": [], "policies": list(POLICIES)}
    try:
        ledger = fr.read_csv(
            Pasted(table),
            roster=read_toml(roster, "who is who", fr.SourceError),
            layout=read_toml(layout, "the layout", fr.TableError) or None,
        )
        told["ledger"] = FRAME.format(title="The ledger", shown=ledger._repr_html_())
        told["subjects"] = list(ledger.subjects)
        told["subject"] = subject if subject in ledger.subjects else next(iter(ledger.subjects), "")
        answer = fr.reconcile(
            ledger,
            subject=told["subject"],
            as_of=as_of or None,
            unit=unit.strip() or None,
            policy=policy or policies.REPORTED,
        )
        told |= shown(answer)
    except fr.FigreconError as error:
        told["errors"] = list(problems(error))
    return told


def shown(answer: fr.Reconciliation) -> dict[str, str]:
    """An answer as the page shows it, and as the files that it offers."""
    return {
        "sentence": answer.sentence(),
        "answer": FRAME.format(title="The answer", shown=answer._repr_html_()),
        "explained": answer.explain(),
        "answer.csv": output.spreadsheet(fr.Answers([answer]).to_frame()),
        "account.csv": output.spreadsheet(answer.to_frame()),
        "answer.html": answer.to_html(),
    }


def problems(error: fr.FigreconError) -> Iterator[str]:
    """A line for each thing that is wrong, with its row where it has one."""
    lines = error.lines() if isinstance(error, fr.ReportErrors) else [line_of(error)]
    return (clean(line, LONGEST_LINE) for line in lines)
