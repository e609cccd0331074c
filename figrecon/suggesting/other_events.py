"""Other events: a figure of a time long before all others of its story, such as that of an earlier flood."""

from datetime import timedelta

from figrecon.reports import Report

from .suggestion import Hint, Suggestion
from .testimony import Testimony, keys

LEAST_OTHERS = 5
"""Other reports of a subject, of which at least: fewer tell of no time in which the story was told."""

LEAST_DAYS = 180
"""Days that lie between two events of one name at least."""

FAR = 2
"""A time lies far from the others that is so many times their whole length before them."""


def other_events(told: Testimony) -> list[Suggestion]:
    """The one count of a subject whose date lies far before those of all others: it is given a subject of its own."""
    by_subject: dict[str, list[Report]] = {}
    for speaker in told.speakers:
        for report in speaker.reports:
            by_subject.setdefault(report.subject, []).append(report)
    found = []
    for subject, own in sorted(by_subject.items()):
        if len(own) <= LEAST_OTHERS:
            continue
        far, *rest = sorted(own, key=lambda report: (report.speaks_on, report.day, report.key))
        first, last = rest[0].speaks_on, rest[-1].speaks_on
        away = max(timedelta(LEAST_DAYS), FAR * (last - first))
        retold = far.has_as_of and far.day >= min(report.day for report in rest)  # else its day may be mistaken
        if retold and first - far.speaks_on >= away and told.number(far) is not None:
            found.append(
                Suggestion(
                    Hint.EVENT,
                    f"{far.words} of {told.shown(far)} is of another event, of {far.as_of}",
                    f"all others speak of {first.isoformat()} to {last.isoformat()}",
                    keys([far, rest[0], rest[-1]]),
                    corrections={far.key: {"subject": f"{subject} ({far.as_of})"}},
                )
            )
    return found
