"""The times that a text names, each read by the day of the text: Tuesday, 23 October, the end of the year."""

import functools
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from figrecon.dates import Period
from figrecon.drafting.folding import Span
from figrecon.drafting.speech.speakers import OWNS
from figrecon.errors import DateError

from .article import Article

LONGEST = 4
"""Words of a time from its first one with a meaning on: the end of 2029 is "end of 2029"."""

LONGEST_WORDS = 40
"""Characters of a time: "the beginning of September 2024" has 31."""

YEAR, CENTURIES = 4, ("19", "20", "21")
"""Digits of a year, and what those in the news begin with."""

DAY = 2
"""Digits of a day before its month: 23 October."""

CACHED = 4096
"""Times that are remembered, once read."""


class Time(NamedTuple):
    """A time that a text names: its tokens, and what it is."""

    first: int
    last: int
    period: Period


@functools.lru_cache(CACHED)
def read_time(text: str, published: date) -> Period | None:
    """A time by the day on which it was written; None where the words are none."""
    try:
        return Period.read(text, reference=published)
    except DateError:
        return None


class TimesTold:
    """The times of an article in their order."""

    def __init__(self, article: Article, published: date) -> None:
        self.article = article
        self.published = published
        told = article.told
        self._openers = article.grammar.days | {*told.ends, *told.named_days, *told.relative}
        self.every = list(self._every())
        self._starts = [time.first for time in self.every]

    def around(self, span: Span) -> list[Time]:
        """The times of the sentence around some tokens, as far as it is looked at."""
        start, end = self.article.near(*span)
        return self.every[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def words(self, time: Time) -> str:
        """A time as it stands in the text."""
        return self.article.text[slice(*self.article.place(time.first, time.last))]

    def _every(self) -> Iterator[Time]:
        i = 0
        while i < len(self.article.words):
            time = self._time(i) if self._begins(i) else None
            if time is not None:
                yield time
            i = time.last if time is not None else i + 1

    def _begins(self, i: int) -> bool:
        """Whether a time may begin at a token; "may" is a verb, and May a month."""
        words, days, told = self.article.words, self.article.grammar.days, self.article.told
        word = words[i].removesuffix("'s")
        if not (word in self._openers or word[0].isdecimal() or "-" in word):
            return False
        behind = words[i + 1] if i + 1 < len(words) else ""
        if word.rpartition("-")[2] in days:
            return (self.article.tokens[i].is_capital and not self._is_a_name(i)) or "-" in word
        if word.isdecimal():
            is_day = len(word) <= DAY and behind in days and self.article.tokens[i + 1].is_capital
            return is_day or (len(word) == YEAR and word[:2] in CENTURIES)
        if word in told.ends:
            return behind in self.article.grammar.within
        return word in told.named_days or (word in told.relative and behind in told.spans)

    def _is_a_name(self, i: int) -> bool:
        """Whether what may be a month is the name of a person: JAN Kordas, APRIL Blix."""
        tokens, days = self.article.tokens, self.article.grammar.days
        behind = i + 1 < len(tokens) and tokens[i + 1].is_capital and self.article.words[i + 1] not in days
        before = self.article.words[i - 1] if i else ""
        return behind and before not in self.article.grammar.within and before not in self.article.told.relative

    def _time(self, i: int) -> Time | None:
        """The longest time that begins at a token."""
        article = self.article
        for last in range(min(i + LONGEST, article.sentence_at(i).last), i, -1):
            if not article.tokens[last - 1].is_word or article.words[last - 1] in article.grammar.determiners:
                continue
            if article.words[last - 2] == "," and len(article.words[last - 1]) <= DAY:
                continue  # in May, 22 people died
            start, end = article.place(i, last)
            text = article.text[start : min(end, start + LONGEST_WORDS)]
            text = next((text.removesuffix(ending) for ending in OWNS if text.endswith(ending)), text)
            period = read_time(text, self.published)
            if period is not None:
                return Time(i, last, period)
        return None
