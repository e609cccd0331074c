"""Whether a figure is of another event than the subject: of another year, another month, another place."""

import functools
from datetime import timedelta

from figrecon.languages import language
from figrecon.reports import Course
from figrecon.reports.courses import course_of_nouns

from .article import Article, Phrases
from .days_told import DaysTold, Time
from .folding import Span
from .sources_told import SourceTold
from .topics import Topic

LONG_AGO = timedelta(days=45)
"""A time further back than this is hardly that of the news: what happened then is another event."""

EARLIEST = 1000

NEAR_EXCLUDED = 6
"""Words before a figure among which it is said that the count leaves it out."""


@functools.cache
def _phrases(code: str) -> tuple[Phrases, Phrases, Phrases]:
    words = language(code).drafting
    return Phrases(words.excluded), Phrases(words.elsewhere), Phrases(words.since)


class EventsTold:
    """The other events of an article."""

    def __init__(self, article: Article, days: DaysTold, topic: Topic) -> None:
        self.article = article
        self.days = days
        self.topic = topic
        self.excluded, self.elsewhere, self.since = _phrases(article.code)

    def another(self, span: Span, told: SourceTold) -> str:
        """Why a figure that counts such things may be of another event, or left out of the count; or nothing."""
        first, last = span
        words = self.article.words
        start, end = self.article.clause_at(first, last)
        if self.excluded.first(words, max(start, first - NEAR_EXCLUDED), first):
            return "left out of the count"
        start, end = self.article.near(first, last)
        comma = next((i for i in range(last, end) if words[i] == ","), end)
        if found := self.elsewhere.last(words, start, first) or self.elsewhere.first(words, last, comma):
            return f"another event? “{self._said(*found)}”"
        if not self.topic.outcomes and course_of_nouns("", self.topic.subject)[0] is Course.LEVEL:
            return ""  # a level has figures of other times
        return self._other_year(span) or self._other_time(span, told)

    def _said(self, first: int, last: int) -> str:
        return self.article.text[slice(*self.article.place(first, last))]

    def _other_year(self, span: Span) -> str:
        """In 1989, seven people died; but not: the deadliest since 1989."""
        first, last = span
        start, end = self.article.near(first, last)
        words = self.article.words
        for i in (*range(first - 1, start, -1), *range(last, end)):
            word = words[i]
            if not (len(word) == 4 and word.isdecimal() and EARLIEST <= int(word) < self.days.published.year):
                continue
            if word in self.topic.names:
                continue
            after = i < first and words[i + 1 : i + 3] and set(words[i + 1 : i + 3]) & set(self.article.told.events)
            if self._since(i) and not after:
                continue
            if i > last and any(words[n] == "," or self.article.breaks(n) for n in range(last, i)):
                continue
            return f"another event? {word}"
        return ""

    def _since(self, i: int) -> bool:
        return bool(self.since.last(self.article.words, max(0, i - 4), i))

    def _other_time(self, span: Span, told: SourceTold) -> str:
        """Last week, 76 people were killed when a hotel collapsed; in April they killed 74."""
        first, last = span
        sentence = self.article.sentence_at(first)
        cues = [self.article.tokens_within(cue) for cue in told.cues]
        for time in self.days.around(span):
            if self._since(time.first) or any(
                abs(time.first - cue[1]) <= 3 or abs(cue[0] - time.last) <= 3 for cue in cues
            ):
                continue
            opens = time.first - sentence.first <= 2
            if time.first < first and (self._is_long_ago(time) or (opens and self._is_before(time))):
                return f"another event? “{self._said(time.first, time.last)}”"
        return ""

    def _is_long_ago(self, time: Time) -> bool:
        return time.period.last is not None and self.days.published - time.period.last > LONG_AGO

    def _is_before(self, time: Time) -> bool:
        """Last week, last month: a time that is over, and no day."""
        is_over = time.period.last is not None and time.period.last < self.days.published
        return is_over and not time.period.is_day and self.article.words[time.first] in self.article.told.last
