"""Drafting: the reports that a news text seems to make, by the rules of the trade, each with the words it stands on."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import attrs

from figrecon.dates import read_published
from figrecon.errors import RowError, shown
from figrecon.reports import Kind, Report, Roster
from figrecon.units import nouns
from figrecon.units.table import Sort, find_unit

from .article import Article, Phrases
from .bare_numbers import counts_no_people
from .counts_told import Count, counts_of, outcome_of_word
from .days_told import DaysTold
from .draft import Draft, Evidence, Role
from .drafts import Drafts
from .folding import Span
from .kinds_told import kind_at
from .numberless_told import Numberless, numberless
from .parts_told import PartsTold
from .sources_told import SourcesTold, SourceTold
from .events_told import EventsTold
from .topics import Topic


def draft(
    text: str, *, published: Any, subject: str | None = None, roster: Any = None, locale: str = "en"
) -> Drafts:
    """The reports that a news text seems to make: who said how many, of what kind and of which day.

    >>> drafts = draft("At least 46 people drowned, the Coast Guard said on Tuesday. The mayor put the toll at 60.",
    ...     published="2031-05-07", subject="dead in the flood")
    >>> [(str(each.report.figure), each.report.source) for each in drafts]
    [('at least 46 people drowned', 'Coast Guard'), ('60', 'mayor')]
    """
    if not isinstance(text, str):
        raise RowError(f"reports are drafted from a text; got {shown(text)}")
    moment = read_published(published)
    article = Article(text, locale)
    made = _Made(article, moment, subject, Roster.of(roster))
    return made.drafts()


class _Made:
    """A text and what is asked of it."""

    def __init__(self, article: Article, published: Any, subject: str | None, roster: Roster) -> None:
        self.article = article
        self.published = published
        self.day = date(published.year, published.month, published.day)
        self.subject = subject
        self.roster = roster
        self.topic = Topic.of(subject, article) if subject else None
        self.sources = SourcesTold(article)
        self.before = Phrases(article.told.earlier_before)
        self.reported = Phrases(article.told.earlier_behind)
        self.days = DaysTold(article, self.day)
        self.events = EventsTold(article, self.days, self.topic) if self.topic else None

    def drafts(self) -> Drafts:
        every = sorted([*self._figures(), *self._numberless()], key=lambda each: each[0].span)
        numbered = [attrs.evolve(each, number=n) for n, (each, _) in enumerate(every, 1)]
        kept = [each for each, (_, why) in zip(numbered, every, strict=True) if not why]
        aside = [attrs.evolve(each, doubts=(why, *each.doubts)) for each, (_, why) in zip(numbered, every, strict=True) if why]
        return Drafts(kept, self.article.text, roster=self.roster, aside=aside)

    def _figures(self) -> Iterator[tuple[Draft, str]]:
        asked = self.topic
        nouns_of = asked.all_nouns if asked else frozenset()
        counts = counts_of(self.article, nouns_of, lambda count: asked is None or not asked.why_not(count))
        names = asked.names if asked else frozenset()
        parts = PartsTold(self.article)
        for mention, count in zip(self.article.mentions, counts, strict=True):
            span = self.article.tokens_within((mention.start, mention.end))
            if self._is_a_speaker(mention.start):
                continue
            told = self.sources.at((mention.start, mention.end))
            kind = parts.kind(mention, count, span, kind_at(self.article, mention, names))
            why = self._why_not(mention, count, span, told)
            is_earlier = bool(self.before.last(self.article.words, max(0, span[0] - 5), span[1]))
            is_old = self.reported.at(self.article.words, span[1], span[1] + 3)
            if is_old:
                told = SourceTold(doubts=("an earlier figure: whose?",))
            day = self.days.of(span, kind.kind, told.cues, is_told=bool(told.source), is_earlier=is_earlier)
            doubts = (*told.doubts, *(self.topic.doubts(count) if self.topic else ()))
            evidence = [Evidence(Role.FIGURE, (mention.start, mention.end)), *told.evidence]
            evidence += [Evidence(Role.KIND, kind.span)] if kind.span else []
            evidence += [Evidence(Role.AS_OF, day.span)] if day.span else []
            report = Report(
                self.subject or _subject_of(count),
                mention.figure,
                source=told.source or UNNAMED,
                via=told.via,
                published=self.published,
                as_of=day.period,
                kind=kind.kind,
                extra={"title": told.title} if told.title else {},
            )
            yield Draft(report, self.article.text[mention.start : mention.end], (mention.start, mention.end), evidence, doubts), why

    def _why_not(self, mention: Any, count: Count, span: Span, told: SourceTold) -> str:
        if mention.figure.best is not None and 0 < mention.figure.best < 1:
            return "a share"
        if count.is_people and counts_no_people(self.article.text, mention):
            return "no number of people"
        unit = mention.figure.unit
        entry = find_unit(unit) if unit else None
        if self.topic is None:
            measures = entry is not None and entry.sort is Sort.MEASURES
            return "a measure" if measures else "nothing says what it counts" if count.is_bare else ""
        if self.topic.of_others(mention.modifiers):
            return f"counts {' '.join(mention.modifiers)} {mention.noun}"
        return self.topic.why_not(count) or self.events.another(span, told)

    def _is_a_speaker(self, offset: int) -> bool:
        return any(each.by.span[0] <= offset < each.by.span[1] for each in self.sources.in_order)

    def _numberless(self) -> Iterator[tuple[Draft, str]]:
        for each in numberless(self.article, self.sources, self.topic.all_nouns if self.topic else frozenset()):
            name = each.said.named.name if each.said else ""
            evidence = [Evidence(Role.SOURCE, each.said.by.span)] if each.said else []
            report = Report(
                self.subject or "the matter",
                None,
                source=name or UNNAMED,
                published=self.published,
                kind=each.kind,
            )
            yield Draft(report, self.article.text[slice(*each.span)], each.span, evidence, (each.doubt,)), ""


UNNAMED = "the article"


def _subject_of(count: Count) -> str:
    """What a figure counts, as a subject: the dead, troops."""
    return count.outcome or (nouns.plural_of(count.noun) if count.noun else "not said")
