"""The command line: `python -m figrecon reports.csv`, and `python -m figrecon draft article.txt --published D`.

What may be asked is in `options`; it is checked before anything is done, in `checking`; then the file is read, in
`reading`, answered, in `answering`, and the answers printed, in `printing`. With `--suggest` the ledger goes to
`suggesting`, with `--bulk` the file to `bulk`; and `draft` has `draft_options` and `drafting`. What goes wrong is
told by `telling`.
"""

import argparse
import sys
from collections.abc import Sequence

from figrecon import output
from figrecon.errors import FigreconError

from .answering import answers_of, policy_of
from .checking import check
from .draft_options import DRAFT
from .options import asked_of
from .printing import print_answers
from .reading import ledger_of
from .telling import problems, tell

__all__ = ["main"]

WRONG, INTERRUPTED = 2, 130
"""Exit statuses: as argparse has it, and as a shell has it for Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reconcile the reports in a file and print the answers; 2 where anything is wrong, each problem on a line.

    After the word `draft` the files are news articles, and their drafts are printed.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if given and given[0] == DRAFT:
            from .drafting import draft_articles

            draft_articles(given[1:])
        else:
            _reconcile(given)
    except (FigreconError, argparse.ArgumentError) as error:
        tell(problems(error))
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def _reconcile(arguments: Sequence[str]) -> None:
    """Print the answers, or with `--suggest` what a roster should perhaps say; with `--bulk` they go into a file."""
    asked = asked_of(arguments)
    policy = policy_of(asked)
    check(asked)
    if asked.bulk:
        from .bulk import answer_all

        answer_all(policy, asked)
        return
    ledger = ledger_of(asked)
    if asked.suggest:
        from .suggesting import print_suggestions

        print_suggestions(ledger, asked)
        return
    answers = answers_of(ledger, policy, asked)
    if asked.plot is not None:
        output.save_plot(answers, asked.plot, over_time=asked.timeline is not None)
    print_answers(answers, asked)
