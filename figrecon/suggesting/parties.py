"""Parties to the matter: a source whose name stands in the subject, or is that of a side in such a matter.

It is proposed for the subjects concerned only, and only of those that give a figure there. What is nobody's quarrel has
no parties: a government that counts the dead of a flood is none.
"""

from collections.abc import Iterable, Mapping, Sequence

from figrecon._values import among
from figrecon.languages import language
from figrecon.languages.sources import SourceWords
from figrecon.reports import Source

from .suggestion import Hint, Suggestion
from .testimony import Speaker, Testimony, keys
from .words import compared_words, subject_words

LEAST_LETTERS = 4
"""Shorter names are no part of another word: Chad, and chaderei."""

MOST_ENDING = 3
"""Letters that a name of a people has more than that of its land: Russia, Russian."""


def parties(told: Testimony, code: str) -> list[Suggestion]:
    """Who has a side in what they give figures of: all sides of a matter together, for to mark one alone decides it."""
    sides: dict[str, dict[str, str]] = {}
    for speaker in told.speakers:
        own = told.roster.resolve(speaker.name)
        for subject in {number.subject for number in told.numbers[speaker.name] if ";" not in number.subject}:
            why = "" if own.is_party_to(subject) else _side(speaker, subject, code)
            if why:
                sides.setdefault(subject, {})[speaker.name] = why
    matters: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for subject, names in sorted(sides.items()):
        matters.setdefault(tuple(names.items()), []).append(subject)
    return [_suggestion(told, dict(names), subjects) for names, subjects in matters.items()]


def _suggestion(told: Testimony, why: Mapping[str, str], subjects: Sequence[str]) -> Suggestion:
    are = "is a party" if len(why) == 1 else "are parties"
    by_reason: dict[str, list[str]] = {}
    for name, reason in why.items():
        by_reason.setdefault(reason, []).append(name)
    reports = [report for name in why for report in told.by_name[name].reports if report.subject in subjects]
    return Suggestion(
        Hint.PARTY,
        f"{among(list(why))} {are} to the matter: {'; '.join(subjects)}",
        "; ".join(f"{reason}: {among(names)}" for reason, names in by_reason.items()),
        keys(reports),
        sources=[Source(name, interested=tuple(subjects)) for name in why],
    )


def _matter(subject: str, said: SourceWords) -> Sequence[str]:
    """The names of the sides in a matter; none where nobody has a side."""
    words = subject_words(subject)
    if words & set(said.crowds):
        return said.sides_of_crowds
    return said.sides_of_fights if words & set(said.fights) else ()


def _side(speaker: Speaker, subject: str, code: str) -> str:
    """Why a source has a side in a matter; empty where it has none."""
    said = language(code).sources
    sides = _matter(subject, said)
    name = [word for word in compared_words(speaker.name, code) if word not in said.small]
    proper = [word for word in name if word not in said.general]
    if sides and proper and _stands_in(proper, subject_words(subject)):
        return "named in the subject"
    by_role = any(set(side.split()) - {*said.small} <= set(name) for side in sides)
    return "of those who often have a side in such a matter" if by_role else ""


def _stands_in(name: Sequence[str], subject: Iterable[str]) -> bool:
    """Whether each word of a name stands in a subject, or has a people's name there: Russia, Russian."""
    return all(any(word == other or _is_land_of(word, other) for other in subject) for word in name)


def _is_land_of(land: str, people: str) -> bool:
    short = len(people) - len(land)
    return len(land) >= LEAST_LETTERS and 0 < short <= MOST_ENDING and people.startswith(land[:-1]) and people != land
