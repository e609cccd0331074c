"""Of which day a figure speaks, by the times that stand near it and near those who tell it."""

from collections.abc import Sequence

import attrs

from figrecon.dates import Period
from figrecon.drafting.folding import Span
from figrecon.drafting.speech.speakers import OWNS
from figrecon.reports import Kind

from .article import Article, Phrases
from .times import Time, TimesTold, read_time

NEAR_CUE, NEAR_FIGURE, NEAR_OPENING = 4, 12, 6
"""Words between a time and who tells the figure, between it and the figure, and before it in its sentence, at most."""

RIGHT_BEFORE = 6
"""Words before a time that say what it is: AS OF 18.00 on Tuesday."""

AHEAD = (Kind.PLAN, Kind.PROJECTION, Kind.HYPOTHETICAL, Kind.WORST_CASE)
"""Kinds of figures that speak of a time to come."""

MORE = (Kind.PART, Kind.INCREMENT)
"""Kinds of figures that may count what happened on one day: another 12 were found on Tuesday."""


@attrs.frozen
class DayTold:
    """The time of which a figure speaks, where that is not the day of the text; the words that tell it."""

    period: Period | None = None
    span: Span | None = None


@attrs.frozen
class Asked:
    """A figure whose time is asked for: its tokens and kind, who tells it by place, and whether it was told earlier."""

    span: Span
    kind: Kind
    cues: Sequence[Span]
    is_told: bool
    is_earlier: bool


class DaysTold:
    """Which time of an article goes with which of its figures."""

    def __init__(self, article: Article, times: TimesTold) -> None:
        self.article = article
        self.times = times
        self.as_of = Phrases(article.told.as_of)
        self.since = Phrases(article.told.since)
        self.reported = Phrases(article.told.earlier_behind)

    def of(self, asked: Asked) -> DayTold:
        """The time of a figure: that of the best rule that finds one, and of several the nearest."""
        cues = [self.article.tokens_within(cue) for cue in asked.cues]
        first, last = asked.span
        ranked = [
            (self._rank(time, asked, cues), abs(time.first - first), time)
            for time in self.times.around(asked.span)
            if not first <= time.first < last  # from nine IN FEBRUARY to 12
        ]
        ranked = [each for each in ranked if each[0]]
        if not ranked:
            return DayTold()
        time = min(ranked)[2]
        period = self._until(time) if asked.kind in AHEAD and self._is_until(time) else time.period
        if period.is_day and period.first == self.times.published:
            return DayTold()
        return DayTold(period, self.article.place(time.first, time.last))

    def _until(self, time: Time) -> Period:
        """By December: a time to come, of which the end counts."""
        return read_time(f"by {self.times.words(time)}", self.times.published) or Period(None, time.period.last)

    def _is_until(self, time: Time) -> bool:
        return self._before(time) in self.article.told.until

    def _before(self, time: Time) -> str:
        """The word before a time and its article."""
        i = time.first - 1
        while i > 0 and self.article.words[i] in self.article.grammar.determiners:
            i -= 1
        return self.article.words[i] if i >= 0 else ""

    def _rank(self, time: Time, asked: Asked, cues: Sequence[Span]) -> int:
        """The rule by which a time is that of a figure, the best first; 0 where none says so."""
        words = self.article.words
        if self.since.last(words, max(0, time.first - RIGHT_BEFORE), time.first):
            return 0
        if self.as_of.last(words, max(0, time.first - RIGHT_BEFORE), time.first):
            return 1
        if words[time.first] in self.article.told.ends and self._before(time) in self.article.told.at:
            return 1
        if self._is_until(time):
            behind = 0 <= time.first - asked.span[1] <= NEAR_FIGURE
            last = time.period.last
            is_over = time.period.is_day and last is not None and last <= self.times.published
            return int(behind and (asked.kind in AHEAD or is_over))
        if self.article.tokens[time.last - 1].text.endswith(OWNS):
            return 2 * self._is_its_count(time, asked)
        rules = (
            (2, self._is_beside(time, asked)),
            (3, any(0 <= time.first - cue[1] <= NEAR_CUE or cue[0] <= time.first < cue[1] for cue in cues)),
            (4, self._opens(time, asked)),
            (5, self._happened(time, asked)),
        )
        return next((rank for rank, fits in rules if fits), 0)

    def _is_its_count(self, time: Time, asked: Asked) -> bool:
        """SUNDAY'S COUNT of only 351."""
        counts = time.last < len(self.article.words) and self.article.words[time.last] in self.article.grammar.claims
        return counts and time.first < asked.span[0] and self._is_within(time, asked)

    def _is_within(self, time: Time, asked: Asked) -> bool:
        start, end = self.article.clause_at(*asked.span)
        return start <= time.first < end

    def _is_beside(self, time: Time, asked: Asked) -> bool:
        """On February 29, WHEN it was 13,000; 131 REPORTED on Wednesday; up from 31 on Monday; 1,500 this month."""
        words, (first, last) = self.article.words, asked.span
        if time.first < first:
            if not self._is_within(time, asked):
                return False
            start = max(0, time.first - RIGHT_BEFORE)
            if self._is_when(time.last) or self.reported.last(words, start, time.first):
                return True
        elif (time.first - last <= NEAR_CUE and self.reported.first(words, last, time.first)) or (
            time.first - last <= 1 and (asked.is_earlier or not asked.is_told)
        ):
            return True
        is_long = words[time.first] in self.article.told.relative and not time.period.is_day
        near = abs(time.first - first) <= NEAR_FIGURE and self._is_within(time, asked)
        return is_long and near and asked.kind is not Kind.PLAN

    def _is_when(self, i: int) -> bool:
        """Whether a clause on the count at a time begins: on February 29, WHEN the number stood at 13,000."""
        words = self.article.words
        return i + 1 < len(words) and words[i] == "," and words[i + 1] in self.article.told.events

    def _opens(self, time: Time, asked: Asked) -> bool:
        """ON FRIDAY, fishermen rescued 700: a time with which the sentence begins."""
        opens = self.article.sentence_at(asked.span[0]).first
        return time.first - opens <= NEAR_OPENING and time.first < asked.span[0] and self._is_within(time, asked)

    def _happened(self, time: Time, asked: Asked) -> bool:
        """22 of them were killed ON SATURDAY: a day behind what is a part or an increment."""
        last = asked.span[1]
        is_behind = last <= time.first <= last + NEAR_FIGURE and self._is_within(time, asked)
        return is_behind and asked.kind in MORE and time.period.is_day
