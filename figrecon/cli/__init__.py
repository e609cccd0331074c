"""The command line: `python -m figrecon reports.csv`.

What may be asked is in `options`; it is checked before anything is done, in `checking`; then the file is read, in
`reading`, answered, in `answering`, and the answers printed, in `printing`. What goes wrong is told by `telling`.
"""

import argparse
from collections.abc import Sequence

from figrecon import output
from figrecon.errors import FigreconError

from .answering import answers_of, policy_of
from .checking import check
from .options import asked_of
from .printing import print_answers
from .reading import ledger_of
from .telling import problems, tell

__all__ = ["main"]

WRONG, INTERRUPTED = 2, 130
"""Exit statuses: as argparse has it, and as a shell has it for Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reconcile the reports in a file and print the answers; 2 where anything is wrong, each problem on a line."""
    try:
        asked = asked_of(arguments)
        policy = policy_of(asked)
        check(asked)
        answers = answers_of(ledger_of(asked), policy, asked)
        if asked.plot is not None:
            output.save_plot(answers, asked.plot, over_time=asked.timeline is not None)
        print_answers(answers, asked)
    except (FigreconError, argparse.ArgumentError) as error:
        tell(problems(error))
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0
