"""Article: a news text made ready to be asked what stands where: words, sentences, clauses, figures and speakers."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

import attrs

from figrecon.drafting.folding import Span
from figrecon.drafting.speech.attribution import Attribution
from figrecon.drafting.speech.attributions import attributions_in
from figrecon.drafting.speech.sentences import Sentence, TextToken, quotations, sentences_of, tokens_of
from figrecon.drafting.speech.speakers import Grammar
from figrecon.languages import language
from figrecon.languages.drafting import DraftWords
from figrecon.wording import Mention, find
from figrecon.wording.locales import language_of

LONGEST_CLAUSE = 60
"""Tokens of a clause to either side of a figure that are looked at: so the time stays linear in any text."""

ENDS_A_CLAUSE = frozenset(";:—–")


@attrs.frozen(slots=False)
class Article:
    """A news text in one language, and what is known of its words by place.

    Places in the text are offsets; a place among the words is the number of a token.
    """

    text: str
    locale: str = "en"

    @cached_property
    def code(self) -> str:
        """The code of the language."""
        return language_of(self.locale)

    @cached_property
    def grammar(self) -> Grammar:
        """The words that tell who speaks."""
        return Grammar.of(self.code)

    @cached_property
    def told(self) -> DraftWords:
        """The words that tell what a figure is of."""
        return language(self.code).drafting

    @cached_property
    def tokens(self) -> list[TextToken]:
        """The words and marks, without breaks of lines within a paragraph."""
        return tokens_of(self.text)

    @cached_property
    def words(self) -> list[str]:
        """The same in small letters, with a straight apostrophe."""
        return [token.text.lower().replace("’", "'") for token in self.tokens]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in their order."""
        return sentences_of(self.tokens, self.grammar.abbreviations)

    @cached_property
    def quoted(self) -> list[Span]:
        """Where somebody is quoted, by tokens."""
        return quotations(self.tokens)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The figures in their order."""
        return tuple(find(self.text, locale=self.locale))

    @cached_property
    def said(self) -> list[Attribution]:
        """Who says what."""
        return attributions_in(self.text, self.tokens, self.sentences, self.quoted, self.grammar)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def token_at(self, offset: int) -> int:
        """The last token that begins at an offset or before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def tokens_within(self, span: Span) -> Span:
        """The tokens from one offset to another, the last excluded."""
        return self.token_at(span[0]), self.token_at(span[1] - 1) + 1

    def place(self, first: int, last: int) -> Span:
        """Where some tokens stand in the text."""
        return self.tokens[first].start, self.tokens[last - 1].end

    @cached_property
    def _first_tokens(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def sentence_number(self, token: int) -> int:
        """The number of the sentence in which a token stands."""
        return max(0, bisect_right(self._first_tokens, token) - 1)

    def sentence_at(self, token: int) -> Sentence:
        """The sentence in which a token stands."""
        return self.sentences[self.sentence_number(token)]

    def clause_at(self, first: int, last: int) -> Span:
        """The tokens of the clause around some tokens: from one break to the next within the sentence."""
        start, end = self.near(first, last)
        before = bisect_left(self._breaks, first) - 1
        behind = bisect_left(self._breaks, last)
        if before >= 0 and self._breaks[before] > start:
            start = self._breaks[before] + 1
        return start, min(end, self._breaks[behind]) if behind < len(self._breaks) else end

    def near(self, first: int, last: int) -> Span:
        """The tokens of the sentence around some tokens, as far as they are looked at."""
        sentence = self.sentence_at(first)
        end = max(sentence.last, last)
        return max(sentence.first, first - LONGEST_CLAUSE), min(end, last + LONGEST_CLAUSE)

    @cached_property
    def _breaks(self) -> list[int]:
        """The tokens at which another clause begins, in their order."""
        breaks = ENDS_A_CLAUSE | set(self.told.breaks)
        return [i for i, word in enumerate(self.words) if word in breaks]

    def breaks_within(self, first: int, last: int) -> bool:
        """Whether another clause begins at one of some tokens."""
        at = bisect_left(self._breaks, first)
        return at < len(self._breaks) and self._breaks[at] < last


class Phrases:
    """Phrases of a language, to be looked for among words.

    >>> Phrases(["aims to", "is to"]).first(["it", "aims", "to", "send"], 0, 4)
    (1, 3)
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            words = tuple(phrase.split())
            self.by_first.setdefault(words[0], []).append(words)

    def at(self, words: Sequence[str], i: int, last: int) -> int:
        """Where the longest phrase ends that begins at a place; 0 where none does."""
        for phrase in self.by_first.get(words[i], ()) if i < last else ():
            end = i + len(phrase)
            if end <= last and tuple(words[i:end]) == phrase:
                return end
        return 0

    def first(self, words: Sequence[str], first: int, last: int) -> Span | None:
        """The first phrase among some words, by place."""
        for i in range(first, last):
            if words[i] in self.by_first and (end := self.at(words, i, last)):
                return i, end
        return None

    def last(self, words: Sequence[str], first: int, last: int) -> Span | None:
        """The last one."""
        for i in range(last - 1, first - 1, -1):
            if words[i] in self.by_first and (end := self.at(words, i, last)):
                return i, end
        return None


def within_words(
    words: Sequence[str], first: int, last: int, one: Iterable[str], then: Iterable[str], gap: int
) -> Span | None:
    """The last place where a word of one set stands a few words before a word of another: WILL probably SEND."""
    ones, others = set(one), set(then)
    for i in range(last - 1, first - 1, -1):
        if words[i] in ones:
            near = next((n for n in range(i + 1, min(i + 2 + gap, last)) if words[n] in others), None)
            if near is not None:
                return i, near + 1
    return None
