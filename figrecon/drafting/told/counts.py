"""What the figures of a text count, by their nouns and by the words around them."""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from figrecon import units
from figrecon.drafting.folding import Span
from figrecon.languages import language
from figrecon.units import nouns
from figrecon.units.table import Sort, find_unit
from figrecon.wording import Mention

from .article import Article, Phrases
from .bare_numbers import counts_no_people, may_be_like_another, may_count
from .kinds import KindPhrases

FEW_BEHIND, FEW_BEFORE = 9, 3
"""Words behind a figure of people, and before it, that may tell what became of them: at least 46 people in three
districts have been KILLED, KILLING at least 46 people."""

OVER_AN_ASIDE = 14
"""Words behind a figure where an aside stands between: 150,000 people in Lorne, the capital, ARE CONFIRMED DEAD."""

SENTENCES_BACK = 4
"""So many sentences back a number may count what a figure there counts, where nothing beside it says what."""

PEOPLE = "[person]"

CACHED = 8192
"""Words that are remembered with what they say: more than a long text has."""


@attrs.frozen
class Count:
    """What a figure counts: its noun in the singular, its unit, and what became of the people, where they are people.

    `like_before` says that nothing beside it tells, and that it counts what the figure before it counts.
    """

    noun: str = ""
    unit: str | None = None
    outcome: str | None = None
    is_people: bool = True
    like_before: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing tells what it counts."""
        return not self.noun and self.outcome is None and self.unit is None


NOTHING, LIKE_BEFORE = Count(), Count(like_before=True)


@attrs.frozen
class _Place:
    """A figure of an article by the tokens it stands on, with the figure behind it, and where the one before ends.

    The noun of the one behind may itself be an outcome: 35 civilians and 20 DEAD.
    """

    mention: Mention
    first: int
    last: int
    floor: int
    behind: Span
    next_is_outcome: bool
    sentence: int


@functools.cache
def outcomes_of(code: str) -> dict[str, str]:
    """The words of a language that say what became of people, beside the labels of units."""
    return _by_word(language(code).drafting.becomes)


@functools.cache
def takes_of(code: str) -> dict[str, str]:
    """The words of a language that say so only right before a figure: they LOST six men."""
    return _by_word(language(code).drafting.takes)


def _by_word(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {word: outcome for outcome, words in table.items() for word in words}


@functools.lru_cache(CACHED)
def outcome_of_word(word: str, code: str) -> str | None:
    """What a word says became of people; None where it says nothing of that.

    >>> outcome_of_word("killing", "en"), outcome_of_word("wounded", "en"), outcome_of_word("army", "en")
    ('dead', 'hurt', None)
    """
    if found := outcomes_of(code).get(word):
        return found
    entry = find_unit(word)
    if (
        entry is None
        or entry.sort is not Sort.PEOPLE
        or (word not in nouns.PARTICIPLES and nouns.singular(word) == word)
    ):
        return None  # in the worst case nobody is ill
    return entry.outcome


def counts_of(article: Article, subject_nouns: frozenset[str], is_asked: Callable[[Count], bool]) -> list[Count]:
    """What each figure of an article counts, in their order.

    A number with no word beside it may count what a noun of the subject says in its sentence, or what a figure before
    it counts: the last one of the sentence, or else of those shortly before the last one that is asked about.
    """
    found: list[Count] = []
    last, asked = (NOTHING, -1), (NOTHING, -1)
    parts = KindPhrases.of(article.code).part_before
    for place in _places(article):
        count = _count(article, place, subject_nouns)
        if count.like_before:
            count = attrs.evolve(_before(article, place, last, asked), like_before=True)
        elif (
            count.is_people and count.outcome is None and last[1] == place.sentence and _is_part(article, place, parts)
        ):
            count = attrs.evolve(count, outcome=last[0].outcome)  # 14 people died, including four children
        found.append(count)
        if not count.is_bare:
            last = count, place.sentence
            if is_asked(count):
                asked = last
    return found


def _is_part(article: Article, place: _Place, parts: Phrases) -> bool:
    """Whether words right before a figure say that it is a part of the one before it: INCLUDING four children."""
    start = max(place.floor, article.sentence_at(place.first).first)
    found = parts.last(article.words, max(start, place.first - FEW_BEFORE - 1), place.first)
    return found is not None and place.first - found[1] <= 1


def _is_like_another(article: Article, place: _Place) -> bool:
    """Whether a number that may count by itself may count what another counts."""
    opens = article.sentence_at(place.first).first
    if KindPhrases.of(article.code).part_opens.at(article.words, opens, place.first):
        return True  # of the homes, 172 were in Lorne
    return may_be_like_another(article, place.mention, place.first, place.last)


def _before(article: Article, place: _Place, last: tuple[Count, int], asked: tuple[Count, int]) -> Count:
    """What a figure before counts, where a number may count the same."""
    if last[1] == place.sentence:
        return last[0]
    if asked[1] >= 0 and (place.sentence - asked[1] <= SENTENCES_BACK or _is_a_number_of(article, place)):
        return asked[0]
    return last[0] if place.sentence - last[1] <= SENTENCES_BACK else NOTHING


def _places(article: Article) -> Iterator[_Place]:
    spans = [article.tokens_within((each.start, each.end)) for each in article.mentions]
    end = len(article.tokens)
    for n, (first, last) in enumerate(spans):
        behind = spans[n + 1] if n + 1 < len(spans) else (end, end)
        sentence = article.sentence_number(first)
        noun = article.mentions[n + 1].noun if n + 1 < len(spans) else None
        is_outcome = noun is not None and outcome_of_word(noun.lower(), article.code) is not None
        floor = _floor(article, n, spans)
        yield _Place(article.mentions[n], first, last, floor, behind, is_outcome, sentence)


def _floor(article: Article, n: int, spans: Sequence[Span]) -> int:
    """Where the words before a figure begin that may be on it: behind the figure before.

    Behind its number alone where that is of no people, and what is read with it is not its: magnitude 7.0 KILLED 12.
    """
    if not n:
        return 0
    before = article.mentions[n - 1]
    return spans[n - 1][0] + 1 if counts_no_people(article.text, before) else spans[n - 1][1]


@functools.lru_cache(CACHED)
def _outcome_of_noun(noun: str, code: str) -> str | None:
    return outcome_of_word(nouns.plural_of(noun), code)


def _count(article: Article, place: _Place, subject_nouns: frozenset[str]) -> Count:
    noun, unit = _noun(place.mention), place.mention.figure.unit
    if unit is not None:
        is_people = units.dimension(unit) == PEOPLE
        outcome = units.outcome(unit) or _outcome_of_noun(noun, article.code)
        if outcome is None and is_people:
            outcome = _outcome_beside(article, place)
            if outcome is None and noun in article.told.anybody and _is_a_number_of(article, place):
                outcome = _outcome_before(article, place)
        return Count(noun, unit, outcome, is_people or outcome is not None)
    if not may_count(article, place.mention, place.first, place.last):
        return NOTHING
    if beside := _outcome_beside(article, place):
        return Count(outcome=beside)
    if named := _subject_noun(article, place, subject_nouns):
        return Count(named, is_people=False)
    if not _is_like_another(article, place):
        return NOTHING
    outcome = _outcome_before(article, place)
    return Count(outcome=outcome) if outcome is not None else LIKE_BEFORE


def _is_a_number_of(article: Article, place: _Place) -> bool:
    """Whether the sentence tells of what a number is before it: THE NUMBER of displaced rose to 24.5 million people."""
    start, _ = article.near(place.first, place.last)
    return not set(article.told.again).isdisjoint(article.words[start : place.first])


def _noun(mention: Mention) -> str:
    if mention.noun is None:
        return ""
    return nouns.singular(mention.noun.split()[-1].casefold())


def _outcome_beside(article: Article, place: _Place) -> str | None:
    """What became of them by a word right before the figure, or else behind it in its clause."""
    skipped = article.grammar.determiners | article.grammar.within | set(article.told.again)
    start = max(place.floor, article.sentence_at(place.first).first)
    for i in range(place.first - 1, max(start, place.first - 1 - FEW_BEFORE) - 1, -1):
        word = article.words[i]
        if outcome := outcome_of_word(word, article.code):
            return outcome
        if place.mention.noun is not None and (outcome := takes_of(article.code).get(word)):
            return outcome
        if word not in skipped or word in article.told.out_of:
            break
    return _outcome_behind(article, place)


def _outcome_behind(article: Article, place: _Place) -> str | None:
    """12 people in three towns WERE KILLED; 35 civilians and 20 soldiers were KILLED."""
    words, was = article.words, article.grammar.was
    _, end = article.clause_at(place.first, place.last)
    (ceiling, over), crossed, i = place.behind, False, place.last
    until = min(end, place.last + FEW_BEHIND)
    while i < until:
        if i >= ceiling:
            if words[ceiling - 1] not in article.grammar.joining or crossed or place.next_is_outcome:
                return None
            ceiling, until = end, min(end, over + FEW_BEHIND)
        if outcome := outcome_of_word(words[i], article.code):
            return outcome if not crossed or was & set(words[i - 3 : i]) else None
        if words[i] == ",":
            crossed, until = True, min(end, place.last + OVER_AN_ASIDE)
        i += 1
    return None


def _outcome_before(article: Article, place: _Place) -> str | None:
    """What a figure without a noun is told of earlier in its sentence: the TOLL stood at 770."""
    start, _ = article.near(place.first, place.last)
    for i in range(start, place.first - 1):
        words = article.words[i : i + 2]
        if words[0] in article.told.again and words[1] in article.told.of:  # the NUMBER OF deaths among cases
            near = range(i + 2, min(i + 2 + FEW_BEFORE, place.first))
            told = (outcome_of_word(article.words[n], article.code) for n in near)
            if outcome := next(filter(None, told), None):
                return outcome
    for i in range(place.first - 1, start - 1, -1):
        if outcome := outcome_of_word(article.words[i], article.code):
            return outcome
        if _names_other(article, i):
            return None
    return None


def _names_other(article: Article, i: int) -> bool:
    """Whether a word between a figure and what it may count is a noun for other things: votes, tanks."""
    word = article.words[i]
    entry = find_unit(word)
    return entry is not None and entry.sort is Sort.THINGS and nouns.singular(word) != word


def _subject_noun(article: Article, place: _Place, subject_nouns: frozenset[str]) -> str:
    """The noun of the subject behind a number, or earlier in its sentence: the number of TROOPS stood at 13,000."""
    start, end = article.near(place.first, place.last)
    behind = range(place.last, min(end, place.behind[0], place.last + FEW_BEHIND))
    for i in (*behind, *range(place.first - 1, start - 1, -1)):
        noun = nouns.singular(article.words[i])
        if noun in subject_nouns:
            return noun
    return ""
