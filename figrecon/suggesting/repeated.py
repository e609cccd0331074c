"""Reports that stand for others: one whose note says that it takes another's place, and copies of a rare number."""

from collections.abc import Iterator, Mapping, Sequence

from figrecon.languages import language
from figrecon.languages.sources import SourceWords
from figrecon.reports import Report

from .suggestion import Hint, Suggestion
from .testimony import Number, Speaker, Testimony, days_between, is_exact, keys
from .words import compared_words

LONGEST_LAG = 14
"""Days after which a number is copied at the latest."""

RARE_DIGITS = 4
"""Digits of a number that nobody else comes to by chance, where he counts it once: 1,247 but not 1,250."""

MOST_COPIES = 30
"""A number that more sources give is on everybody's lips."""

MOST_NOTES = 1_000
"""Characters of a note that are looked at."""

LONGEST_NAME = 8
"""Words of a name that are looked for behind "replaces"."""


def replaced(told: Testimony, code: str) -> list[Suggestion]:
    """The reports whose note says whose figure they take the place of, where that one spoke before."""
    names = {compared_words(speaker.name, code): speaker for speaker in told.speakers}
    found = []
    for speaker in told.speakers:
        for report in speaker.reports:
            if not report.replaces and report.note and told.number(report) is not None:
                found += list(_replaced_by(told, report, speaker, _named(report.note, names, code)))
    return found


def _replaced_by(told: Testimony, report: Report, speaker: Speaker, other: Speaker | None) -> Iterator[Suggestion]:
    """The suggestion for a report that takes the place of the newest that another gave before it."""
    if other is None or other is speaker:
        return
    before = [r for r in other.reports if r.subject == report.subject and r.day <= report.day and told.number(r)]
    if before:
        gone = before[-1]
        yield Suggestion(
            Hint.REPLACED,
            f"{report.words} of {speaker.name} takes the place of {gone.words} of {other.name}",
            "its note says so",
            keys([gone, report]),
            corrections={report.key: {"replaces": (gone.key,)}},
        )


def _named(note: str, names: Mapping[tuple[str, ...], Speaker], code: str) -> Speaker | None:
    """Who is named behind the first phrase of a note that says "replaces"; None where nobody is, or it is denied."""
    said = language(code).sources
    words = compared_words(note[:MOST_NOTES], code)
    for n in range(len(words)):
        for phrase in (tuple(each.split()) for each in said.replaces):
            if words[n : n + len(phrase)] == phrase and set(words[max(0, n - 1) : n]).isdisjoint(said.not_):
                return _first_name(words[n + len(phrase) :], said, names)
    return None


def _first_name(words: Sequence[str], said: SourceWords, names: Mapping[tuple[str, ...], Speaker]) -> Speaker | None:
    """The longest name that the words begin with, but for words such as "the earlier count of"."""
    for n, word in enumerate(words):
        for length in range(min(LONGEST_NAME, len(words) - n), 0, -1):
            if (name := tuple(words[n : n + length])) in names:
                return names[name]
        if word not in said.of_replaced and word not in said.small:
            return None
    return None


# --- copies


def copies(told: Testimony) -> list[Suggestion]:
    """The reports that give a rare number days after another, by a source that gives no other number on the subject."""
    givers: dict[Number, list[tuple[Report, Speaker]]] = {}
    given: dict[tuple[str, str], int] = {}
    for speaker in told.speakers:
        for number, report in told.numbers[speaker.name].items():
            given[speaker.name, number.subject] = given.get((speaker.name, number.subject), 0) + 1
            if _is_rare(number) and is_exact(report):
                givers.setdefault(number, []).append((report, speaker))
    found = []
    for number, all_of_them in sorted(givers.items(), key=lambda item: (item[0].subject, item[0].value)):
        (first, origin), *later = sorted(all_of_them, key=lambda one: (one[0].day, one[0].key))
        for report, speaker in later if len(later) < MOST_COPIES else ():
            alone = given[speaker.name, number.subject] == 1 and not report.derived_from
            if alone and 0 < days_between(first, report) <= LONGEST_LAG:
                found.append(
                    Suggestion(
                        Hint.COPY,
                        f"{report.words} of {speaker.name} is that of {origin.name}",
                        f"{origin.name} gave the same odd number before, and {speaker.name} gives no other",
                        keys([first, report]),
                        corrections={report.key: {"derived_from": (first.key,)}},
                    )
                )
    return found


def _is_rare(number: Number) -> bool:
    return len(repr(number.value).replace(".", "").strip("-0")) >= RARE_DIGITS
