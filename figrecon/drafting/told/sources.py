"""Who stands behind a figure and who passed it on, by the attributions that reach it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from figrecon.drafting.draft import Evidence, Role
from figrecon.drafting.folding import Span
from figrecon.drafting.speech import speakers
from figrecon.drafting.speech.attribution import Attribution
from figrecon.drafting.speech.sentences import ENDS
from figrecon.languages import language

from .article import Article
from .names import Named, NamesTold

LOOKED_BACK = 20
"""Attributions before a place that are looked at: of one sentence, or of one long quotation."""

NAMES_BACK = 50
"""Attributions before a place of which the names are known there: more than a long article has."""

NEXT_TO = 8
"""Tokens between two speakers where one says that the other says so: the UN REPORTED THAT the ministry had said."""


@attrs.frozen
class Said:
    """An attribution, with whose words they are."""

    by: Attribution
    named: Named


@attrs.frozen
class SourceTold:
    """The source of a figure and its relayers, the words that tell them, and doubts."""

    source: str = ""
    via: tuple[str, ...] = ()
    title: str = ""
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[str, ...] = ()
    cues: tuple[Span, ...] = ()

    def floor(self, article: Article, span: Span) -> int:
        """The last token before a figure at which words begin that say who speaks."""
        place = article.tokens[span[0]].start
        return max((article.token_at(start) for start, _ in self.cues if start < place), default=0)


NOBODY = SourceTold(doubts=("nobody is named for it",))


class SourcesTold:
    """The attributions of an article by place, each with the name it is by."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.names = NamesTold.of(article)
        every = [Said(each, self.names.named(each.speaker)) for each in article.said]
        self.in_order = every
        g = article.grammar
        self._parting = frozenset((*(g.stops - g.that - g.was - g.helpers), *ENDS))
        self._by_reach = sorted(every, key=lambda each: each.by.reach)
        self._spoken = sorted(each.by.span for each in every)
        self._placed = [_first(each.by) for each in every]
        self._starts = [each.by.reach[0] for each in self._by_reach]

    def at(self, place: Span) -> SourceTold:
        """Who tells what stands at a place."""
        reaching = [each for each in self.reaching(place[0]) if not each.by.denies]
        front = [each for each in reaching if _first(each.by) < place[0] and not each.by.relays]
        behind = [each for each in reaching if _first(each.by) >= place[0]]
        behind.sort(key=lambda each: (_first(each.by), each.by.span))
        cited = [each for each in reaching if each.by.relays]
        inner = max(front, key=lambda each: each.by.cue_span, default=None)
        chain = ([inner, *self._outer(inner)] if inner else []) + [each for each in behind if not each.by.relays]
        chain = [*cited, *chain, *(self._beside(behind[0]) if behind and not inner else [])]
        return self._told(chain) if chain else NOBODY

    def is_a_speaker(self, place: int) -> bool:
        """Whether a number stands within the name of one who speaks; not where it opens it: TWO sources said."""
        near = bisect_right(self._spoken, (place, place)) - 1
        return near >= 0 and place < self._spoken[near][1]

    def is_told_of_a_speaker(self, place: int) -> bool:
        """Whether a figure stands between a speaker and the verb: the Red Cross, which has 12 TENTS there, said."""
        at = bisect_right(self._placed, place) - 1
        near = self.in_order[max(0, at - 1) : at + 1]
        return any(each.by.span[1] <= place < each.by.cue_span[0] for each in near)

    def _beside(self, said: Said) -> list[Said]:
        """Those who pass on what another says, in the same words: Cho was quoted as saying by THE POST."""
        at = bisect_left(self._placed, _first(said.by))
        near = self.in_order[at : at + 2]
        return [each for each in near if each is not said and _first(each.by) == _first(said.by)]

    def reaching(self, place: int) -> list[Said]:
        """The attributions whose words reach a place."""
        found = bisect_right(self._starts, place)
        return [each for each in self._by_reach[max(0, found - LOOKED_BACK) : found] if place < each.by.reach[1]]

    def speaking(self, token: int) -> Said | None:
        """Whose words some word is, or else the first who speaks in its sentence."""
        place = self.article.tokens[token].start
        sentence = self.article.sentence_at(token)
        start, end = self.article.place(sentence.first, sentence.last)
        first = bisect_left(self._placed, start)
        here = [each for each in self.in_order[first : first + LOOKED_BACK] if _first(each.by) < end]
        reaching = [each for each in self.reaching(place) if not each.by.denies]
        return next(iter(reaching or here), None)

    def subject_of(self, verb: int) -> Said | None:
        """Who does what a verb says: THE FIRM withdrew its figure."""
        article = self.article
        sentence = article.sentence_at(verb)
        found = speakers.speaker_before(article.tokens, max(sentence.first, verb - LOOKED_BACK), verb, article.grammar)
        if found is None:
            return None
        span = article.place(*found)
        speaker = speakers.bare(article.text[slice(*span)])
        by = Attribution(
            speaker, speaker, span, article.tokens[verb].text, article.place(verb, verb + 1), (span[1], span[1])
        )
        before = NamesTold.of(article)
        at = bisect_left(self._placed, span[0])
        for each in self.in_order[max(0, at - NAMES_BACK) : at]:
            before.named(each.by.speaker)
        return Said(by, before.named(speaker))

    def planning(self, place: Span) -> SourceTold | None:
        """Who plans or expects something, by the place of the words that say so: THE MINISTRY plans to send 300."""
        words, verb = self.article.words, self.article.token_at(place[0])
        while verb and words[verb - 1] in self.article.grammar.was:
            verb -= 1
        said = self.subject_of(verb)
        if said is None or not said.named.name or not self.article.grammar.claims.isdisjoint(said.named.name.split()):
            return None
        evidence = (Evidence(Role.SOURCE, said.by.span),)
        doubts = (f"nobody is quoted: it is what {said.named.name} plans or expects",)
        return SourceTold(said.named.name, (), said.named.title, evidence, doubts)

    def _outer(self, inner: Said) -> list[Said]:
        """Those who say that he says so, each right before the next."""
        found = []
        start = _first(inner.by)
        at = bisect_left(self._placed, start)
        at = next(n for n in range(at, len(self.in_order)) if self.in_order[n] is inner)
        for each in reversed(self.in_order[max(0, at - LOOKED_BACK) : at]):
            if _first(each.by) == start:  # Cho was quoted by the Post as saying
                found.append(each)
                continue
            if each.by.denies or _last(each.by) > start or self._parts(_last(each.by), start):
                break
            found.append(each)
            start = _first(each.by)
        return found

    def _parts(self, start: int, end: int) -> bool:
        """Whether the words between two speakers say that the first does not say what the second says."""
        first, last = self.article.tokens_within((start, max(end, start + 1)))
        if last - first > NEXT_TO or self.article.breaks_within(first, last):
            return True
        return not self._parting.isdisjoint(self.article.words[first:last])

    def _told(self, chain: Sequence[Said]) -> SourceTold:
        names = list(dict.fromkeys(each.named.name for each in chain if each.named.name))
        cues = tuple(span for each in chain for span in (each.by.span, each.by.cue_span))
        if not names:
            return SourceTold(doubts=tuple(each.named.doubt for each in chain if each.named.doubt), cues=cues)
        source = next(each for each in chain if each.named.name)
        via = names[1:]
        outlet = self._audience(chain[-1])
        if outlet and outlet not in names:
            via.append(outlet)
        places = {each.named.name: each.by.span for each in reversed(chain)}
        evidence = [Evidence(Role.SOURCE, source.by.span), *(Evidence(Role.VIA, places[name]) for name in names[1:])]
        doubts = dict.fromkeys(each.named.doubt for each in chain if each.named.doubt)
        return SourceTold(source.named.name, tuple(via), source.named.title, tuple(evidence), tuple(doubts), cues)

    def _audience(self, said: Said) -> str:
        """The outlet that somebody told it: union sources told REUTERS."""
        article = self.article
        after = article.token_at(said.by.cue_span[1] - 1) + 1
        sentence = article.sentence_at(max(0, after - 1))
        if said.by.cue.lower() not in ("told", "tells") or after >= sentence.last:
            return ""
        found = speakers.speaker_after(article.tokens, after, min(sentence.last, after + NEXT_TO), article.grammar)
        if found is None or found[0] != after:
            return ""
        name = article.text[slice(*article.place(*found))]
        words = {word.lower() for word in name.replace("-", " ").split()}
        return name if words & set(language(article.code).sources.outlets) else ""


def _first(by: Attribution) -> int:
    return min(by.span[0], by.cue_span[0])


def _last(by: Attribution) -> int:
    return max(by.span[1], by.cue_span[1])
