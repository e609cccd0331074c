"""Posts: a source that is a title alone, "the governor", and the one person who has that title."""

from collections.abc import Mapping

from figrecon.languages import language

from .bodies import Body, told_apart
from .testimony import Testimony
from .titles import Called
from .words import compared_words, in_other_words

MOST_PERSONS = 200
"""Persons with titles; of more, who has which alone is not asked."""

Pair = tuple[str, str, str]
"""Two names, and why they are of one body."""

Office = tuple[str, frozenset[str]]
"""The word for the office in a title, and all words that tell it apart."""


def posts(told: Testimony, persons: Mapping[str, Called], bodies: Mapping[str, Body], code: str) -> list[Pair]:
    """The titles that stand for a source and fit one person, and no other source that says more of the same office."""
    spoken = {speaker.name: _office(speaker.name, code) for speaker in told.speakers if speaker.name not in persons}
    held = {name: [_office(title, code) for title in one.titles] for name, one in persons.items()}
    if len(persons) > MOST_PERSONS:
        return []
    said = language(code).sources
    apart = frozenset({*said.others, *said.no_bodys, *said.speakers, *said.titles, *said.posts})
    lands = frozenset(said.peoples.values())
    found = []
    for name, (head, words) in spoken.items():
        if head not in said.posts or name not in bodies:
            continue
        fits = sorted(
            who for who, own in held.items() if any(_fits((head, words), other, apart, lands) for other in own)
        )
        if len(fits) != 1:
            continue
        (who,) = fits
        if any(full == words for _, full in held[who]):
            others = [each for each in spoken.values() if words < each[1]]
        else:
            titles = [each for other, own in held.items() if other != who for each in own]
            others = [each for each in (*spoken.values(), *titles) if words < each[1]]
        if all(any(_fits(each, other, apart, lands) for other in held[who]) for each in others):
            found.append((who, name, f"{persons[who].why}, and {name} may mean nobody else"))
    return found


def _office(title: str, code: str) -> Office:
    """The word for the office in a title, and all its words: spokesman FOR the army, army SPOKESMAN."""
    said = language(code).sources
    usual = in_other_words(title, code)
    before = list(compared_words(usual, code))
    for n, word in enumerate(before[1:], 1):
        if word in said.of:
            before = before[:n]
            break
    return (before[-1] if before else ""), frozenset(told_apart(compared_words(usual, code), code))


def _fits(alone: Office, title: Office, apart: frozenset[str], lands: frozenset[str]) -> bool:
    """Whether a title alone may be a person's: it says no more of the same office, but for a land, and no other."""
    (head, words), (other, full) = alone, title
    if head != other or not (words <= full or full <= words):
        return False
    return apart.isdisjoint(full - words) and words - full <= lands
