"""Tables by the million on the command line: a file in, a file out, and how far it is."""

import argparse
from collections.abc import Iterator
from typing import Any

from figrecon._values import number_of
from figrecon.errors import shown
from figrecon.policies import Policy
from figrecon.tables import read_roster

from .progress import watched
from .telling import tell


def answer_all(policy: Policy, asked: argparse.Namespace) -> None:
    """Answer every subject of the file into another, and tell what could not be read or answered.

    Raises TableError and SubjectError.
    """
    from figrecon import bulk
    from figrecon.bulk.files import ending_of

    ending_of(asked.output)  # before any work is done
    answers = bulk.reconcile_table(
        asked.file,
        workers=1 if asked.workers is None else asked.workers,
        as_of=asked.as_of,
        known_by=asked.known_by,
        policy=policy,
        unit=asked.unit,
        roster=None if asked.roster is None else read_roster(asked.roster),
        course=asked.course,
        locale=asked.locale or "en",
        day_first=asked.day_first,
        split_via=bool(asked.split_via),
        account=asked.account,
    )
    watching = _Watched(answers)
    bulk.write_answers(watching, asked.output)
    told = []
    if watching.rejected:
        what = "have no place in an answer" if asked.account else "could not be read"
        told.append(f"{number_of(watching.rejected, 'row')} {what}")
    if watching.failed:
        told.append(f"{number_of(watching.failed, 'subject')} left without an answer")
    tell([f"{line}; see {shown(asked.output)}" for line in told])


class _Watched:
    """Batches of answers on their way into a file: counted, with a bar for somebody who waits."""

    def __init__(self, answers: Any) -> None:
        self._answers = answers
        self.schema = answers.schema
        self.rejected = self.failed = 0

    def __iter__(self) -> Iterator[Any]:
        for batch in watched(self._answers, None, unit=" batches"):
            self._count(batch)
            yield batch

    def _count(self, batch: Any) -> None:
        errors = batch.num_rows - batch.column("error").null_count
        if "rejects" in self.schema.names:
            self.rejected += sum(map(len, batch.column("rejects").to_pylist()))
            self.failed += errors
        else:
            self.rejected += errors
