"""What the words beside a noun say of it: 12 people were KILLED, 300 FEARED dead, 63 NEW cases, INJURED: 30."""

import functools
from typing import NamedTuple

from figrecon import units
from figrecon.figures import OF_ROLES, FigureStatus
from figrecon.units.nouns import PARTICIPLES
from figrecon.units.table import Sort

from .beside import ADDED, REMOVED, TAKEN
from .labels import CACHED, CountNoun, known, resolved
from .lexicon import Lexicon
from .tokens import NUMBER, WORD, Tokens

MAX_BETWEEN = 5
"""Words between people and what became of them: "had also officially been reported dead" has five."""

MAX_HEADING = 3
"""Words of a heading before a colon: people killed: 12."""

MEASURED = (Sort.MEASURES, Sort.MONEY)
"""The sorts of units of which nothing becomes anything."""

NO_VERBS = (
    FigureStatus.UNCONFIRMED,
    FigureStatus.UNVERIFIED,
    FigureStatus.PROBABLE,
    FigureStatus.POSSIBLE,
    FigureStatus.ALLEGED,
)
"""The statuses whose words are no verbs, so that they belong to the number behind them."""

HEADING = ":"
"""The mark behind a heading."""


class Told(NamedTuple):
    """A noun and where its words begin and end; what it adds to an earlier count, and how sure it is."""

    noun: CountNoun | None
    start: int
    end: int
    increment: int = 0
    status: FigureStatus | None = None


def may_tell(t: Tokens, noun: CountNoun | None, start: int, end: int, lex: Lexicon) -> bool:
    """Whether any word beside the noun may say more of it; mostly none does, and `told` need not look."""
    words = t.words
    word = words[end]
    if word in lex.telling and (word not in lex.auxiliaries or words[end + 1] in lex.telling):  # had arrived
        return True
    if words[start - 1] == HEADING or words[start - 1] in lex.statuses:
        return True
    if noun is None:
        return False
    return _is_modified(t, noun, lex) or (noun.sort is Sort.PEOPLE and word in lex.conjoined)


def _is_modified(t: Tokens, noun: CountNoun, lex: Lexicon) -> bool:
    return bool(noun.modifiers) and not lex.modifying.isdisjoint(t.words[noun.start : noun.end])


def told(t: Tokens, said: Told, floor: int, lex: Lexicon) -> Told:
    """All that the words say beside the noun."""
    noun, start, end = said.noun, said.start, said.end
    if noun is not None and noun.sort in MEASURED:
        return said._replace(increment=max(said.increment, 0))
    found = said
    if noun is not None and _is_modified(t, noun, lex):
        found = _modified(found, noun, lex)
    if not _is_rate(noun):
        if t.words[end] in lex.telling:
            found = _followed(t, found, lex)
        if t.words[found.end] in lex.conjoined:
            found = _conjoined(t, found, lex)
    if start > floor:
        if t.words[start - 1] == HEADING:
            found = _headed(t, found, floor, lex)
        elif t.words[start - 1] in lex.statuses:
            found = _led(t, found, lex)
    if found.increment == REMOVED:
        listed = found.noun is None or found.noun.noun.lower().rpartition(" ")[2] in lex.entries
        found = found._replace(increment=TAKEN if listed else 0)
    return found


@functools.lru_cache(CACHED)
def became(label: str) -> str | None:
    """What became of the people that a label counts."""
    unit = resolved(label)[0]
    return None if unit is None else units.outcome(unit)


@functools.lru_cache(CACHED)
def _are_people(label: str) -> bool:
    unit = resolved(label)[0]
    return unit is not None and units.dimension(unit) == "[person]"


def _is_rate(noun: CountNoun | None) -> bool:
    return noun is not None and ("/" in noun.label or " per " in noun.label)


def _modified(said: Told, noun: CountNoun, lex: Lexicon) -> Told:
    """Words before the noun: 12 CONFIRMED dead, 63 NEW cases, 5 WOUNDED soldiers."""
    words = [word for modifier in noun.modifiers for word in modifier.lower().split("-")]
    people = _are_people(noun.label)
    own = became(noun.label)
    at = next((n for n in reversed(range(len(words))) if words[n] in PARTICIPLES and became(words[n])), len(words))
    if people and at < len(words):
        said = said._replace(noun=noun._replace(label=f"{words[at]} {noun.label}"))
    told_of_role = people and own is None and at == len(words)
    statuses = [lex.statuses[word] for word in words[:at] if word in lex.statuses]
    statuses = [status for status in statuses if not told_of_role or status in OF_ROLES]
    if statuses:
        said = said._replace(status=statuses[-1])
    new = not said.increment and said.noun is not None and became(said.noun.label)
    return said._replace(increment=ADDED) if new and not lex.new.isdisjoint(words) else said


def _followed(t: Tokens, said: Told, lex: Lexicon) -> Told:
    """Words behind the noun or the number: 12 people WERE KILLED, 300 FEARED DEAD, 12 deaths CONFIRMED."""
    noun, end = said.noun, said.end
    status: FigureStatus | None = None
    at = end
    while at < end + MAX_BETWEEN and t.kinds[at] == WORD:
        word = t.words[at]
        if word not in lex.statuses and word not in lex.auxiliaries and not (word == "to" and status):
            break
        status = lex.statuses.get(word, status)
        at += 1
    word = t.words[at]
    if word in PARTICIPLES and became(word) and (noun is None or _are_people(noun.label)):
        return Told(_with(noun, word, at), said.start, at + 1, said.increment, status or said.status)
    if status is None or not (noun is None or became(noun.label) or status in OF_ROLES):
        return said
    closed = t.kinds[at] != WORD or (word in lex.stops and word not in lex.determiners and word not in lex.articles)
    return said._replace(end=at, status=status) if closed else said


def _with(noun: CountNoun | None, word: str, at: int) -> CountNoun:
    """The noun with what became of it; a word that only says so gives way: of the missing who are dead, dead."""
    if noun is None:
        return CountNoun(word, at, at + 1, word, (), Sort.PEOPLE)
    label = word if noun.label.lower() in PARTICIPLES else f"{noun.label} {word}"
    return CountNoun(label, noun.start, noun.end, noun.noun, noun.modifiers, noun.sort)


def _conjoined(t: Tokens, said: Told, lex: Lexicon) -> Told:
    """Several outcomes of one number, which is then of no one of them: 1,000 killed, wounded or missing."""
    first = said.noun and became(said.noun.label)
    outcomes, at, end, joins = {first}, said.end, said.end, set[str]()
    while first and t.words[at] in lex.conjoined:
        joins.add(t.words[at])
        at += 1 + (t.words[at] == "," and t.words[at + 1] in lex.conjoined)
        if t.kinds[at] != WORD or not became(t.words[at]):
            break
        outcomes.add(became(t.words[at]))
        at = end = at + 1
    if t.kinds[end] == NUMBER and not joins.isdisjoint(lex.range_and):
        return said  # five dead and wounded 23
    label = units.joint_outcome(outcomes) if joins != {","} else None
    if label is None or said.noun is None:
        return said
    return said._replace(noun=said.noun._replace(label=label, noun=t.raw(said.noun.start, end)), end=end)


def _led(t: Tokens, said: Told, lex: Lexicon) -> Told:
    """A word for how sure it is before the number: an UNCONFIRMED 300; but "they CONFIRMED 300 votes" is a verb."""
    at = said.start - 1
    status, noun = lex.statuses[t.words[at]], said.noun
    led = at == 0 or t.words[at - 1] in lex.articles or t.words[at - 1] in lex.the
    people = noun is None or became(noun.label) or (status in OF_ROLES and _are_people(noun.label))
    if said.status or not people or not (led or status in NO_VERBS):
        return said
    return said._replace(start=at, status=status)


def _headed(t: Tokens, said: Told, floor: int, lex: Lexicon) -> Told:
    """A heading before the number: CONFIRMED DEAD: 12, INJURED: 30, FEARED: 300."""
    colon, noun = said.start - 1, said.noun
    for length in range(MAX_HEADING, 0, -1):
        start = colon - length
        label = t.raw(start, colon) if start >= floor and t.kinds[start] == WORD else ""
        if label and known(label) and became(label):
            break
    else:
        start, label = colon, ""
    if noun is not None and (label.lower() not in PARTICIPLES or not _are_people(noun.label)):
        return said
    if label:
        own = CountNoun(label, start, colon, label, (), Sort.PEOPLE) if noun is None else _with(noun, label.lower(), 0)
        said = said._replace(noun=own, start=start)
    before = t.words[start - 1] if start > floor else ""
    if before in lex.statuses:
        return said._replace(start=start - 1, status=lex.statuses[before])
    new = label and before in lex.new and not said.increment
    return said._replace(start=start - 1, increment=ADDED) if new else said
