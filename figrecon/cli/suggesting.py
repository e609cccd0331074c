"""What a roster should perhaps say, printed in the place of answers."""

import argparse

from figrecon.errors import SubjectError, nearest, shown
from figrecon.ledger import Ledger
from figrecon.reports import subject_name
from figrecon.suggesting import suggest

from .printing import ROSTER, broken, put_out


def print_suggestions(ledger: Ledger, asked: argparse.Namespace) -> None:
    """Print what is suggested for all subjects or for one, in words or as a roster to edit.

    Raises SubjectError for a subject that no report speaks of, TableError where it cannot be written.
    """
    found = suggest(ledger if asked.subject is None else _about(ledger, subject_name(asked.subject)))
    if asked.format == ROSTER:
        put_out(found.to_toml(), asked.output)
    else:
        text = f"{found}\n"
        put_out(broken(text) if asked.output is None else text, asked.output)


def _about(ledger: Ledger, subject: str) -> Ledger:
    if subject not in ledger.subjects:
        raise SubjectError(f"no report speaks of {shown(subject)}{nearest(subject, ledger.subjects)}")
    return ledger.of(subject)
