"""Of which day a figure speaks, by the times that stand near it and near those who tell it."""

import functools
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import attrs

from figrecon.dates import Period
from figrecon.errors import DateError
from figrecon.reports import Kind

from .article import Article, Phrases
from .folding import Span
from .speakers import OWNS

LONGEST = 4
"""Words of a time from its first one with a meaning on: 23 October 2024, the end of the year."""

NEAR_CUE, NEAR_FIGURE, NEAR_OPENING = 4, 12, 6
"""Words between a time and who tells the figure, between it and the figure, and before it in its sentence, at most."""

AHEAD = (Kind.PLAN, Kind.PROJECTION, Kind.HYPOTHETICAL, Kind.WORST_CASE)
"""Kinds of figures that speak of a time to come."""

RELATIVE = ("this", "last")
CENTURIES = ("19", "20", "21")
NAMED_DAYS = ("today", "yesterday", "tonight", "overnight")
UNITS = ("week", "month", "year")
ASKED = 4096
"""Times that are remembered, once read."""


class Time(NamedTuple):
    """A time that a text names: its tokens, and what it is."""

    first: int
    last: int
    period: Period


@attrs.frozen
class DayTold:
    """The time of which a figure speaks, where that is not the day of the text; the words that tell it."""

    period: Period | None = None
    span: Span | None = None


@functools.lru_cache(ASKED)
def _read(text: str, published: date) -> Period | None:
    try:
        return Period.read(text, reference=published)
    except DateError:
        return None


class DaysTold:
    """The times of an article in their order."""

    def __init__(self, article: Article, published: date) -> None:
        self.article = article
        self.published = published
        self.times = list(self._times())
        self._starts = [time.first for time in self.times]
        self.as_of = Phrases(article.told.as_of)
        self.since = Phrases(article.told.since)
        self.reported = Phrases(article.told.earlier_behind)

    def _times(self) -> list[Time]:
        found: list[Time] = []
        article, i = self.article, 0
        while i < len(article.words):
            time = self._time(i) if self._begins(i) else None
            if time is not None:
                found.append(time)
                i = time.last
            else:
                i += 1
        return found

    def _begins(self, i: int) -> bool:
        words, days = self.article.words, self.article.grammar.days
        word = words[i].removesuffix("'s")
        if word.rpartition("-")[2] in days:
            return self.article.tokens[i].is_capital or "-" in word
        if len(word) == 4 and word.isdecimal() and word[:2] in CENTURIES:
            return True
        if word in NAMED_DAYS:
            return True
        behind = words[i + 1] if i + 1 < len(words) else ""
        if word in self.article.told.ends and behind in self.article.grammar.within:
            return True  # the END OF December
        is_day = word.isdecimal() and len(word) <= 2 and behind in days and self.article.tokens[i + 1].is_capital
        return (word in RELATIVE and behind in UNITS) or is_day

    def _time(self, i: int) -> Time | None:
        """The longest time that begins at a token, with what stands before it: the end of, early, mid-."""
        article = self.article
        for last in range(min(i + LONGEST, article.sentence_at(i).last), i, -1):
            start, end = article.place(i, last)
            text = article.text[start:end].removesuffix("'s").removesuffix("’s")
            period = _read(text, self.published) if len(text) < 40 else None
            if period is not None:
                return Time(i, last, period)
        return None

    def around(self, span: Span) -> list[Time]:
        """The times of the sentence around some tokens."""
        start, end = self.article.near(*span)
        return self.times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def of(self, span: Span, kind: Kind, cues: Sequence[Span], *, is_told: bool, is_earlier: bool = False) -> DayTold:
        """The time of the figure that stands on some tokens, told by those whose names and verbs are at some places."""
        article = self.article
        first, _ = span
        near = self.around(span)
        at = [article.tokens_within(cue) for cue in cues]
        ranked = [
            (rank, abs(time.first - first), time)
            for time in near
            if (rank := self._rank(time, span, kind, at, is_told, is_earlier))
        ]
        if not ranked:
            return DayTold()
        time = min(ranked, key=lambda each: each[:2])[2]
        period = self._by(time, kind)
        if period.is_day and period.first == self.published:
            return DayTold()
        return DayTold(period, article.place(time.first, time.last))

    def _by(self, time: Time, kind: Kind) -> Period:
        words = self.article.words
        at = next(
            (
                i
                for i in range(time.first - 1, max(-1, time.first - 3), -1)
                if words[i] not in self.article.grammar.determiners
            ),
            0,
        )
        is_until = words[at] in self.article.told.until
        if kind in AHEAD and is_until and time.period.last is not None:
            return _read(
                f"by {self.article.text[slice(*self.article.place(time.first, time.last))]}", self.published
            ) or Period.until(time.period.last)
        return time.period

    def _rank(self, time: Time, span: Span, kind: Kind, cues: Sequence[Span], is_told: bool, is_earlier: bool) -> int:
        """How well a time fits a figure, 1 the best; 0 where it does not."""
        words, (first, last) = self.article.words, span
        at = time.first - 1
        while at > 0 and words[at] in self.article.grammar.determiners:
            at -= 1
        before = words[at] if time.first else ""
        if self.as_of.last(words, max(0, time.first - 3), time.first):
            return 1
        if before in self.article.told.until:
            return 1 if kind in AHEAD and 0 <= time.first - last <= NEAR_FIGURE else 0
        start, end = self.article.clause_at(first, last)
        within = start <= time.first < end
        text = self.article.tokens[time.last - 1].text
        if text.endswith(OWNS) and time.last < len(words) and words[time.last] in self.article.grammar.claims:
            return 2 if time.first < first and within else 0
        if text.endswith(OWNS):
            return 0
        if within and time.first < first and self._when(time.last):
            return 2
        if words[time.first] in RELATIVE and words[time.first + 1] in ("month", "year"):
            return 2 if within and kind is not Kind.PLAN and abs(time.first - first) <= NEAR_FIGURE else 0
        if time.first >= last and self.reported.first(words, last, time.first) and time.first - last <= NEAR_CUE:
            return 2
        if time.first >= last and time.first - last <= 1 and (not is_told or is_earlier):
            return 2
        if time.last <= first and within and self.reported.last(words, max(start, time.first - 3), time.first):
            return 2  # the number REPORTED on January 12
        if any(0 <= time.first - cue[1] <= NEAR_CUE or cue[0] <= time.first < cue[1] for cue in cues):
            return 3
        sentence = self.article.sentence_at(first)
        if time.first - sentence.first <= NEAR_OPENING and time.first < first and before not in self.article.told.until:
            return 4
        behind = last <= time.first < end and time.first - last <= NEAR_FIGURE
        if (
            behind
            and kind in (Kind.PART, Kind.INCREMENT)
            and time.period.is_day
            and not self.since.last(words, time.first - 3, time.first)
        ):
            return 5
        return 0

    def _when(self, i: int) -> bool:
        """Whether the count is told of a time by the words behind it: on February 29, WHEN the number stood at 13,000."""
        words = self.article.words
        return i + 1 < len(words) and words[i] == "," and words[i + 1] in self.article.told.events
