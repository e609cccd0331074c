"""Backtest: what a policy would have said on each date, and how it did."""

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from figrecon.errors import MethodError
from figrecon.methods._progress import Progress, with_progress
from figrecon.policies import REPORTED, Policy, as_policy
from figrecon.ranges import NumberLike, Range, number
from figrecon.reconciliation import DatesLike, timeline
from figrecon.reports import Report, RosterLike, reports_in, roster_of

from .scores import Score, score


@attrs.frozen
class Tried:
    """One answer of a backtest beside the truth."""

    subject: str
    as_of: date
    range: Range
    truth: float

    @property
    def holds(self) -> bool:
        """Whether the range holds the truth; one without a figure does not."""
        return not self.range.is_nothing and self.truth in self.range


@attrs.frozen
class Backtest:
    """What a policy would have said on each date, and how it did."""

    policy: str
    tried: tuple[Tried, ...]
    score: Score


def backtest(
    reports: Iterable[Report],
    truth: Mapping[str, NumberLike | Mapping[str, NumberLike]],
    policy: Policy | str = REPORTED,
    dates: "DatesLike | None" = None,
    *,
    coverage: float = 0.9,
    roster: "RosterLike | None" = None,
    progress: Progress | None = None,
) -> Backtest:
    """How would this policy have done? Each subject's answer on each date beside what is known now.

    `truth` gives each subject's number, or a mapping of ISO dates to numbers; subjects and dates without a truth are
    left out. Only what was published by a date is used for it. `progress` is given the subjects and hands them on: a
    bar such as `tqdm`. Raises MethodError where nothing can be tried, and what
    `timeline` raises.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source=s, published=d)
    ...     for s, n, d in [("A", 90, "2024-10-01"), ("B", 120, "2024-10-02"), ("A", 100, "2024-10-03")]]
    >>> done = backtest(said, {"dead": 100})
    >>> [(str(row.as_of), str(row.range), row.holds) for row in done.tried]
    [('2024-10-01', '90', False), ('2024-10-02', '90–120', True), ('2024-10-03', '100–120', True)]
    """
    names = roster_of(reports, roster)
    given = reports_in(reports)
    days = dates if dates is None or isinstance(dates, str) else tuple(dates)
    tried = []
    for subject in with_progress(sorted({report.subject for report in given}.intersection(truth)), progress):
        for answer in timeline(given, days, subject=subject, policy=policy, roster=names):
            known = truth[subject]
            value = known.get(answer.as_of.isoformat()) if isinstance(known, Mapping) else known
            if value is not None:
                tried.append(Tried(subject, answer.as_of, answer.range, number(value, f"the truth of {subject}")))
    if not tried:
        raise MethodError("truth must name a subject of the reports, with a date that is tried; got none")
    return Backtest(
        as_policy(policy).label,
        tuple(tried),
        score([t.range for t in tried], [t.truth for t in tried], coverage=coverage),
    )
