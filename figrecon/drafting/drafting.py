"""Drafting: the reports that a news text seems to make, by the rules of the trade, each with the words it stands on."""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from figrecon.dates import DateLike, read_published
from figrecon.errors import RowError, shown
from figrecon.figures import Figure
from figrecon.reports import Kind, Report, Roster, RosterLike, together_in
from figrecon.units import nouns
from figrecon.units.table import Sort, find_unit
from figrecon.wording import Mention
from figrecon.wording.compiling import BASE

from .draft import Draft, Evidence, Role
from .drafts import Drafts
from .folding import Span
from .told.article import Article
from .told.bare_numbers import counts_no_people
from .told.counts import Count, counts_of
from .told.days import Asked, DaysTold
from .told.earlier import EarlierTold
from .told.events import EventsTold
from .told.kinds import KindTold, kind_at
from .told.numberless import Numberless, denied_within, numberless
from .told.parts import PartsTold
from .told.sources import NOBODY, SourcesTold, SourceTold
from .told.times import TimesTold
from .told.topics import Topic

THE_ARTICLE = "the article"
"""The source of a figure for which a text names nobody, where its outlet is not given."""


def draft(
    text: str,
    *,
    published: DateLike,
    subject: str | None = None,
    outlet: str | None = None,
    roster: "RosterLike | None" = None,
    locale: str = "en",
) -> Drafts:
    """The reports that a news text seems to make: who said how many, of what kind and of which day.

    `published` is the day of the text. With a `subject` the drafts are the figures of it; those of other things are in
    `Drafts.aside`, each with the reason; without one each figure has what it counts for its subject. `outlet` is who
    published the text: it is the source of a figure for which the text names nobody. Rules find them, and no model:
    whatever is doubtful is told in words, and no draft enters a ledger before it is accepted. The time is linear.
    The words of speakers and kinds are those of the locale's language; of a language without any the figures are found,
    and nobody is named.
    Raises RowError for what is no text, DateError for no date, and FigureError or LanguageError for no locale.

    >>> drafts = draft("At least 46 people drowned, the Coast Guard said on Tuesday. The mayor put the toll at 60, and "
    ...     "300 are in shelters.", published="2031-05-07", subject="dead in the flood")
    >>> [(str(each.report.figure), each.report.source, str(each.report.as_of)) for each in drafts]
    [('at least 46 deaths', 'Coast Guard', '6 May 2031'), ('60', 'mayor', '7 May 2031')]
    >>> [(each.quote, each.aside) for each in drafts.aside]
    [('300', 'nothing says what it counts')]
    """
    if not isinstance(text, str):
        raise RowError(f"reports are drafted from a text; got {shown(text)}")
    moment, known = read_published(published), Roster.of(roster)
    made = _Drafting(Article(text, locale), moment, subject, outlet or THE_ARTICLE)
    every = sorted(made.drafts(), key=lambda each: (each.span, each.report.figure is None))
    numbered = [attrs.evolve(each, number=n) for n, each in enumerate(every, 1)]
    kept = [each for each in numbered if not each.aside]
    return Drafts(kept, text, roster=known, aside=[each for each in numbered if each.aside])


class _Drafting:
    """An article, and what is asked of it."""

    def __init__(self, article: Article, published: date, subject: str | None, outlet: str) -> None:
        self.article = article
        self.published = published
        self.subject = subject
        self.outlet = outlet
        self.topic = Topic.of(subject, article) if subject else None
        self.sources = SourcesTold(article)
        times = TimesTold(article, date(published.year, published.month, published.day))
        self.days = DaysTold(article, times)
        self.events = EventsTold(article, times, self.topic) if self.topic else None
        self.earlier = EarlierTold(article)

    def drafts(self) -> Iterator[Draft]:
        """Every draft of the article, those that are set aside among them."""
        figures = list(self._figures())
        totals = [each for each in figures if not each.aside and each.report.kind is Kind.TOTAL]
        yield from (_beside_a_total(each, totals) for each in figures)
        told = {each.report.subject for each in figures if not each.aside}
        subject = self.subject or next(iter(sorted(told)), None)
        asked = self.topic.all_nouns if self.topic else frozenset()
        if subject is not None:
            for each in numberless(self.article, self.sources, asked):
                yield from self._without_figure(each, subject)

    def _figures(self) -> Iterator[Draft]:
        asked = self.topic
        known = asked.all_nouns if asked else frozenset[str]()
        names = asked.names if asked else frozenset[str]()
        counts = counts_of(self.article, known, lambda count: asked is None or not asked.why_not(count))
        parts = PartsTold(self.article, names)
        for mention, count in zip(self.article.mentions, counts, strict=True):
            span = self.article.tokens_within((mention.start, mention.end))
            if self.sources.is_a_speaker(mention.start):
                continue
            told = self.sources.at((mention.start, mention.end))
            kind = parts.kind(
                mention, count, span, kind_at(self.article, mention, names, told.floor(self.article, span))
            )
            yield from self._of_mention(mention, count, span, kind, told)

    def _of_mention(
        self, mention: Mention, count: Count, span: Span, kind: KindTold, told: SourceTold
    ) -> Iterator[Draft]:
        """The draft of a figure, and one of the earlier figure that is told with it: 61 from 48."""
        if not told.source and kind.kind in PLANNED and kind.span:
            told = self.sources.planning(kind.span) or told
        why = self._why_not(mention, count, span, told, kind.kind)
        is_earlier, is_nobodys = self.earlier.told(mention, span)
        told = NOBODY if is_nobodys else told
        if denied := denied_within(self.article, span):
            told = SourceTold(doubts=(f"the sentence denies it: “{self.article.text[slice(*denied)]}”",))
        doubts = (*told.doubts, *(self.topic.doubts(count) if self.topic else ()))
        place = (mention.start, mention.end)
        figure = attrs.evolve(mention.figure, earlier=None)
        subject = self.subject or _subject_of(mention, count, self.article.code)
        yield self._draft(figure, place, span, subject, kind, told, doubts, why, is_earlier=is_earlier)
        if (earlier := self.earlier.within(mention, span)) is not None:
            at, before = earlier
            place = self.article.place(at, at + 1)
            yield self._draft(before, place, (at, at + 1), subject, kind, told, doubts, why, is_earlier=True)

    def _draft(
        self,
        figure: Figure,
        place: Span,
        span: Span,
        subject: str,
        kind: KindTold,
        told: SourceTold,
        doubts: Sequence[str],
        why: str,
        *,
        is_earlier: bool,
    ) -> Draft:
        day = self.days.of(Asked(span, kind.kind, told.cues, bool(told.source), is_earlier))
        evidence = [Evidence(Role.FIGURE, place), *told.evidence]
        evidence += [Evidence(Role.KIND, kind.span)] if kind.span else []
        evidence += [Evidence(Role.AS_OF, day.span)] if day.span else []
        doubts = (*doubts, EARLIER) if is_earlier and day.period is None else doubts
        doubts = (*doubts, A_PART) if kind.by_place else doubts
        words = self.article.text[slice(*place)]
        extra = {"title": told.title} if told.title else {}
        report = Report(
            subject,
            figure,
            source=told.source or self.outlet,
            via=told.via,
            published=self.published,
            as_of=day.period,
            kind=kind.kind,
            extra={**extra, "sentence": self._sentence(span[0]), "quote": words, "span": f"{place[0]}:{place[1]}"},
        )
        return Draft(report, words, place, evidence, doubts, aside=why, is_window=kind.is_window)

    def _sentence(self, token: int) -> str:
        """The sentence of a token, on one line."""
        start, end = self.article.near(token, token + 1)
        return " ".join(self.article.text[slice(*self.article.place(start, end))].split())

    def _why_not(self, mention: Mention, count: Count, span: Span, told: SourceTold, kind: Kind) -> str:
        """Why a figure is none of the subject's, or no count at all; nothing where it is one."""
        if mention.figure.best is not None and 0 < mention.figure.best < 1:
            return "a share"
        if count.is_people and counts_no_people(self.article.text, mention):
            return "no number of people"
        if self.topic is None or self.events is None:
            return _uncounted(mention, count)
        if self.sources.is_told_of_a_speaker(mention.start):
            return "told of one who speaks"
        if self.topic.of_others(mention.modifiers):
            return f"counts {' '.join(mention.modifiers)} {mention.noun}"
        return self.topic.why_not(count, kind) or self.events.another(span, told, kind)

    def _without_figure(self, each: Numberless, subject: str) -> Iterator[Draft]:
        """The drafts of a report without a number, one for each who makes it: Russia and North Korea deny it."""
        name = each.said.named.name if each.said else ""
        evidence = [Evidence(Role.SOURCE, each.said.by.span)] if each.said else []
        doubts = (each.doubt, *((each.said.named.doubt,) if each.said and each.said.named.doubt else ()))
        extra = {"title": each.said.named.title} if each.said and each.said.named.title else {}
        extra["sentence"] = self._sentence(self.article.token_at(each.span[0]))
        for one in together_in(name) if name else [""]:
            source = one or self.outlet
            report = Report(subject, source=source, published=self.published, kind=each.kind, extra=extra)
            yield Draft(report, self.article.text[slice(*each.span)], each.span, evidence, doubts)


PLANNED = (Kind.PLAN, Kind.PROJECTION)
"""Kinds whose source is who plans or expects, where nobody says so: the ministry plans to send 300."""

EARLIER = "an earlier figure, of a day that is not told"
A_PART = "of one place: a part, or of another event?"


def _uncounted(mention: Mention, count: Count) -> str:
    """Why a figure counts nothing, where no subject is asked about: it measures, or nothing says what it counts."""
    entry = find_unit(mention.figure.unit) if mention.figure.unit else None
    if entry is not None and entry.sort is Sort.MEASURES:
        return f"measures {nouns.plural_of(count.noun or entry.name)}"
    return "nothing says what it counts" if count.is_bare else ""


def _subject_of(mention: Mention, count: Count, code: str) -> str:
    """What a figure counts, as a subject: the dead, troops; a noun that is not English stands as it is."""
    noun = nouns.plural_of(count.noun) if code == BASE else mention.noun
    return count.outcome or noun or count.unit or "not told"


def _beside_a_total(each: Draft, totals: Sequence[Draft]) -> Draft:
    """A day's count is none of the whole where a total is told too."""
    figure = each.report.figure
    if each.aside or not each.is_window or figure is None or figure.best is None:
        return each
    larger = [
        total.report.figure
        for total in totals
        if total.report.figure is not None and (total.report.figure.best or 0) > figure.best
    ]
    return attrs.evolve(each, aside=f"a day's count; the total is {larger[0]}") if larger else each
