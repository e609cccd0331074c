"""Whether a figure is of another event than the subject: of another year, another month, another place."""

from datetime import timedelta

from figrecon.drafting.folding import Span
from figrecon.reports import Course, Kind
from figrecon.reports.courses import course_of_nouns

from .article import Article, Phrases
from .days import AHEAD
from .sources import SourceTold
from .times import YEAR, Time, TimesTold
from .topics import Topic

LONG_AGO = timedelta(days=45)
"""A time further back than this is hardly that of the news: what happened then is another event."""

EARLIEST = 1000
"""The first year that is taken for one: a smaller number counts something."""

NEAR_EXCLUDED, NEAR_SINCE = 6, 4
"""Words before a figure among which it is said to be left out, and before a time among which there is "since"."""

NEAR_NAME = 4
"""Words behind "neighboring" among which there is a name: it is another place only where the subject has it not."""

NEAR_CUE, OPENING = 3, 2
"""Words between a time and who speaks, where it tells when that was; and before a time that opens its sentence."""


class EventsTold:
    """The other events of an article."""

    def __init__(self, article: Article, times: TimesTold, topic: Topic) -> None:
        self.article = article
        self.times = times
        self.topic = topic
        self.excluded = Phrases(article.told.excluded)
        self.elsewhere = Phrases(article.told.elsewhere)
        self.long_ago = Phrases(article.told.long_ago)
        self.since = Phrases(article.told.since)
        self.is_level = not topic.outcomes and course_of_nouns("", topic.subject)[0] is Course.LEVEL

    def another(self, span: Span, told: SourceTold, kind: Kind) -> str:
        """Why a figure that counts such things may be of another event, or left out of the count; or nothing.

        A level, such as troops in a country, has figures of other times, and what is expected is of a time to come.
        """
        first, last = span
        words = self.article.words
        start, end = self.article.near(first, last)
        clause = self.article.clause_at(first, last)[0]
        if self.excluded.first(words, max(clause, first - NEAR_EXCLUDED), first):
            return "left out of the count"
        comma = next((i for i in range(last, end) if words[i] == ","), end)
        found = self.elsewhere.last(words, start, first) or self.elsewhere.first(words, last, comma)
        place = self.article.place(*found) if found else (0, 0)
        if any(cue[0] <= place[0] < cue[1] for cue in told.cues):
            found = None  # the president of a neighboring country said so
        told_of = self.article.grammar.claims | self.article.grammar.documents
        if found and not told_of.isdisjoint(words[found[1] : found[1] + 1]):
            found = None  # an earlier estimate
        if found and self.topic.names.isdisjoint(words[found[1] : found[1] + NEAR_NAME]):
            return f"another event? “{self._said(*found)}”"
        if self.is_level:
            return ""
        if found := self.long_ago.first(words, start, end):
            return f"another event? “{self._said(*found)}”"
        return self._other_year(span) or ("" if kind in AHEAD else self._other_time(span, told))

    def _said(self, first: int, last: int) -> str:
        return self.article.text[slice(*self.article.place(first, last))]

    def _other_year(self, span: Span) -> str:
        """In 1989, seven people died; but not: seven people died in the deadliest attack since 1989."""
        first, last = span
        start, end = self.article.near(first, last)
        for i in (*range(first - 1, start, -1), *range(last, end)):
            if self._is_earlier_year(i) and self._goes_with(i, span):
                return f"another event? {self.article.words[i]}"
        return ""

    def _is_earlier_year(self, i: int) -> bool:
        word = self.article.words[i]
        is_year = len(word) == YEAR and word.isdecimal() and EARLIEST <= int(word) < self.times.published.year
        return is_year and word not in self.topic.names

    def _goes_with(self, year: int, span: Span) -> bool:
        """Whether a year is that of a figure: before it, unless it says since when; or behind it, in its clause."""
        words = self.article.words
        if year >= span[1]:
            parted = "," in words[span[1] : year] or self.article.breaks_within(span[1], year)
            return not parted and not self._since(year)
        return not self._since(year) or not set(self.article.told.events).isdisjoint(words[year + 1 : year + 3])

    def _since(self, i: int) -> bool:
        return bool(self.since.last(self.article.words, max(0, i - NEAR_SINCE), i))

    def _other_time(self, span: Span, told: SourceTold) -> str:
        """Last week, 76 people were killed when a hotel collapsed; in April they killed 74."""
        cues = [self.article.tokens_within(cue) for cue in told.cues]
        for time in self.times.around(span):
            beside = any(max(time.first - cue[1], cue[0] - time.last) <= NEAR_CUE for cue in cues)
            if time.first < span[0] and not self._since(time.first) and not beside and self._is_over(time):
                return f"another event? “{self._said(time.first, time.last)}”"
        return ""

    def _is_over(self, time: Time) -> bool:
        """Whether a time is long ago, or a week or a month that is over and opens the sentence: LAST WEEK, 76 died."""
        last, published = time.period.last, self.times.published
        if last is None or last >= published:
            return False
        opens = time.first - self.article.sentence_at(time.first).first <= OPENING
        is_last = not time.period.is_day and self.article.words[time.first] in self.article.told.last
        return published - last > LONG_AGO or (opens and is_last)
