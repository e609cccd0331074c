"""What the rules read where a row stands: its doubts are where a row says another kind, time or speaker."""

from collections.abc import Iterable, Sequence
from datetime import date

from figrecon.dates import Period
from figrecon.drafting.folding import Span
from figrecon.drafting.told.article import Article
from figrecon.drafting.told.days import Asked, DaysTold
from figrecon.drafting.told.earlier import EarlierTold
from figrecon.drafting.told.kinds import kind_at
from figrecon.drafting.told.sources import SourcesTold
from figrecon.drafting.told.times import TimesTold
from figrecon.reports import Kind, Report
from figrecon.wording import Mention


class ReadAgain:
    """An article as the rules read it, to be asked by place."""

    def __init__(self, article: Article, published: date) -> None:
        self.article = article
        self.sources = SourcesTold(article)
        self.days = DaysTold(article, TimesTold(article, published))
        self.earlier = EarlierTold(article)

    def doubts(self, report: Report, place: Span, mentions: Iterable[Mention]) -> Sequence[str]:
        """The doubts of a report whose figure stands at a place, where one of the figures of the article is read."""
        mention = next((each for each in mentions if each.start < place[1] and place[0] < each.end), None)
        if mention is None:
            return []
        told = kind_at(self.article, mention)
        found = []
        if told.kind is not report.kind and not {told.kind, report.kind} <= LIKE:
            words = f"“{self.article.text[slice(*told.span)]}” reads as {told.kind.value}" if told.span else ""
            found.append(words or f"no words beside it say that it is of kind {report.kind.value}")
        span = self.article.tokens_within((mention.start, mention.end))
        source = self.sources.at((mention.start, mention.end))
        is_earlier, _ = self.earlier.told(mention, span)
        day = self.days.of(Asked(span, told.kind, source.cues, bool(source.source), is_earlier))
        if day.period is not None and day.span is not None and not _fits(day.period, report):
            found.append(f"the text has another time beside it: {self.article.text[slice(*day.span)]}")
        return found


LIKE = frozenset({Kind.TOTAL, Kind.PART, Kind.INCREMENT, Kind.PROXY})
"""Kinds that count, which a colleague may know apart by more than the words: the total of one town is a part."""


def _fits(period: Period, report: Report) -> bool:
    """Whether a report's time and another have a day in common."""
    ours = report.as_of
    starts, ends = period.first or date.min, period.last or date.max
    return (ours.first or date.min) <= ends and starts <= (ours.last or date.max)
