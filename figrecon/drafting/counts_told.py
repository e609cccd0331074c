"""What the figures of a text count, by their nouns and by the words around them."""

import functools
from collections.abc import Iterator

import attrs

from figrecon import units
from figrecon.languages import language
from figrecon.units import nouns
from figrecon.units.table import Sort, find_unit
from figrecon.wording import Mention

from .article import Article
from .folding import Span

FEW_BEHIND, FEW_BEFORE = 9, 3
"""Words behind a figure of people, and before it, that may tell what became of them: at least 46 people in three
districts have been KILLED, KILLING at least 46 people."""

PEOPLE = "[person]"


@attrs.frozen
class Count:
    """What a figure counts: its noun in the singular, its unit, and what became of the people, where they are people.

    `found` is how it is known where the figure itself does not say.
    """

    noun: str = ""
    unit: str | None = None
    outcome: str | None = None
    is_people: bool = True

    @property
    def is_bare(self) -> bool:
        """Whether nothing tells what it counts."""
        return not self.noun and self.outcome is None


NOTHING = Count()


@attrs.frozen
class _Place:
    """A figure of an article by the tokens it stands on, and the ends of the figures beside it."""

    mention: Mention
    first: int
    last: int
    floor: int
    ceiling: int


@functools.cache
def outcomes_of(code: str) -> dict[str, str]:
    """The words of a language that say what became of people, beside the labels of units."""
    table = language(code).drafting.becomes
    return {word: outcome for outcome, words in table.items() for word in words}


@functools.lru_cache(8192)
def outcome_of_word(word: str, code: str) -> str | None:
    """What a word says became of people; None where it says nothing of that.

    >>> outcome_of_word("killing", "en"), outcome_of_word("wounded", "en"), outcome_of_word("army", "en")
    ('dead', 'hurt', None)
    """
    if found := outcomes_of(code).get(word):
        return found
    entry = find_unit(word)
    return entry.outcome if entry is not None and entry.sort is Sort.PEOPLE else None


def counts_of(article: Article, subject_nouns: frozenset[str] = frozenset()) -> list[Count]:
    """What each figure of an article counts, in their order.

    A figure without a noun may count what a word of the subject says, or what the one before it counts.
    """
    found: list[Count] = []
    before = NOTHING
    for place in _places(article):
        count = _count(article, place, subject_nouns, before)
        found.append(count)
        if not count.is_bare:
            before = count
    return found


def _places(article: Article) -> Iterator[_Place]:
    spans = [article.tokens_within((each.start, each.end)) for each in article.mentions]
    for n, (first, last) in enumerate(spans):
        floor = spans[n - 1][1] if n else 0
        ceiling = spans[n + 1][0] if n + 1 < len(spans) else len(article.tokens)
        yield _Place(article.mentions[n], first, last, floor, ceiling)


def _count(article: Article, place: _Place, subject_nouns: frozenset[str], before: Count) -> Count:
    noun = _noun(place.mention)
    unit = place.mention.figure.unit
    if unit is not None:
        outcome = units.outcome(unit)
        is_people = units.dimension(unit) == PEOPLE
        if outcome is not None or not (is_people or noun in subject_nouns):
            return Count(noun, unit, outcome, is_people)
        return Count(noun, unit, _outcome_beside(article, place) if is_people else None, is_people)
    beside = _outcome_beside(article, place) or _outcome_before(article, place)
    if beside is not None:
        return Count(outcome=beside)
    named = _subject_noun(article, place, subject_nouns)
    if named:
        return Count(named)
    return before if _speaks_of_it(article, place) else NOTHING


def _noun(mention: Mention) -> str:
    if mention.noun is None:
        return ""
    return nouns.singular(mention.noun.split()[-1].casefold())


def _outcome_beside(article: Article, place: _Place) -> str | None:
    """What became of them by a word right before the figure, or else behind it in its clause."""
    _, end = article.clause_at(place.first, place.last)
    skipped = article.grammar.determiners | article.grammar.within | set(article.told.again)
    start = max(place.floor, article.sentence_at(place.first).first)
    for i in range(place.first - 1, max(start, place.first - 1 - FEW_BEFORE) - 1, -1):
        word = article.words[i]
        if outcome := outcome_of_word(word, article.code):
            return outcome
        if word not in skipped or word == "in":
            break
    for i in range(place.last, min(end, place.ceiling, place.last + FEW_BEHIND)):
        if outcome := outcome_of_word(article.words[i], article.code):
            return outcome
        if article.tokens[i].text == ",":
            break
    return None


def _outcome_before(article: Article, place: _Place) -> str | None:
    """What a figure without a noun is told of earlier in its sentence: the TOLL stood at 770."""
    start, _ = article.near(place.first, place.last)
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
    """The noun of the subject that stands earlier in the sentence or right behind: the number of TROOPS stood at 13,000."""
    start, end = article.near(place.first, place.last)
    behind = range(place.last, min(end, place.ceiling, place.last + FEW_BEFORE))
    for i in (*behind, *range(place.first - 1, start - 1, -1)):
        noun = nouns.singular(article.words[i])
        if noun in subject_nouns:
            return noun
    return ""


def _speaks_of_it(article: Article, place: _Place) -> bool:
    """Whether the sentence speaks of a count told before: THE FIGURE was 381, at least twenty remain, another 12."""
    start, end = article.near(place.first, place.last)
    again = article.told.again
    return place.mention.figure.increment or any(article.words[i] in again for i in range(start, place.first))


def span_of(article: Article, mention: Mention) -> Span:
    """The tokens of a figure."""
    return article.tokens_within((mention.start, mention.end))
