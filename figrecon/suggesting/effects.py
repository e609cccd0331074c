"""Effects: what the answers would be if a suggestion were accepted, by reconciling with it and without."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from figrecon._values import number_of
from figrecon.errors import FigreconError
from figrecon.reconciliation import Reconciliation, reconcile
from figrecon.reports import Report, Roster

from .suggestion import Suggestion, corrected, with_sources

MOST_TRIED = 5
"""Subjects whose answers are tried for one suggestion, the first by name; the effect names one, and how many more."""

MOST_WEIGHED = 50
"""Suggestions whose effect is tried; of more, the last say nothing of it."""

LARGEST = 2_000
"""Reports of a subject of which no answer is tried when it has more: two answers of each would take minutes."""


def with_effects(reports: Sequence[Report], roster: Roster, found: Sequence[Suggestion]) -> list[Suggestion]:
    """The suggestions with what each would change by itself."""
    by_subject: dict[str, list[Report]] = {}
    for report in reports:
        by_subject.setdefault(report.subject, []).append(report)
    before: dict[str, Reconciliation | None] = {}
    weighed = []
    for suggestion in found[:MOST_WEIGHED]:
        subjects = _subjects(suggestion, by_subject)[:MOST_TRIED]
        for subject in subjects:
            if subject not in before:
                before[subject] = _answer(subject, by_subject[subject], roster)
        effect = _effect(suggestion, {s: by_subject[s] for s in subjects}, roster, before)
        weighed.append(attrs.evolve(suggestion, effect=effect))
    return [*weighed, *found[MOST_WEIGHED:]]


def _subjects(suggestion: Suggestion, by_subject: Mapping[str, Sequence[Report]]) -> list[str]:
    """The subjects in which its evidence speaks."""
    named = {*suggestion.evidence, *suggestion.corrections}
    found = [subject for subject, own in by_subject.items() if any(report.key in named for report in own)]
    return sorted(subject for subject in found if len(by_subject[subject]) <= LARGEST)


def _answer(subject: str, reports: Iterable[Report], roster: Roster) -> Reconciliation | None:
    """The answer, or None where there is none: reports that contradict each other have no effect to tell of."""
    try:
        return reconcile(reports, subject=subject, roster=roster)
    except FigreconError:
        return None


def _effect(
    suggestion: Suggestion,
    by_subject: Mapping[str, Sequence[Report]],
    roster: Roster,
    before: Mapping[str, Reconciliation | None],
) -> str:
    added = with_sources(roster, suggestion.sources)
    told, several = [], len(by_subject) > 1
    for subject, own in by_subject.items():
        old, new = before[subject], _answer(subject, corrected(own, suggestion.corrections), added)
        if old is not None and new is not None and (change := _change(old, new)):
            told.append(f"{subject}: {change}" if several else change)
    if not told:
        return "no answer changes"
    return told[0] if len(told) == 1 else f"{told[0]}; and {number_of(len(told) - 1, 'other subject')}"


def _change(old: Reconciliation, new: Reconciliation) -> str:
    """What is another in the newer of two answers, in words; empty where nothing is."""
    origins = ""
    if len(old.origins) != len(new.origins):
        verb = "becomes" if len(old.origins) == 1 else "become"
        origins = f"{number_of(len(old.origins), 'origin')} {verb} {len(new.origins)}"
    if str(old.range) != str(new.range):
        moved = f"the range {old.range} becomes {new.range}"
        return f"{origins}, and {moved}" if origins else moved
    if origins:
        return f"{origins}, and the range stays {new.range}"
    return "" if old.sentence() == new.sentence() else f"the range stays {new.range}, and its sentence changes"
