"""Who says what in one sentence: verbs of saying with their speakers, before or behind what is said."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from figrecon.drafting.folding import Span

from . import speakers
from .attribution import Attribution
from .sentences import QUOTES, Sentence, TextToken
from .speakers import Grammar

FEW_WORDS, MOST_ADJUNCTS = 5, 9
"""So many words behind a verb of saying may be none of what is said: "told Radio Norte", and more where they begin with
a preposition or a day: "said in a statement on Tuesday"."""

OBJECT = 4
"""Tokens behind a verb of counting among which its object begins: RAISED its official TOLL."""

LOOKED_BACK = 6
"""Tokens before a speaker among which there is a word, where somebody's words stand before the speaker."""


@attrs.frozen
class _Said:
    """An attribution in tokens: its speaker, its cue, and whether what is said stands before them."""

    speaker: Span
    cue: Span
    is_behind: bool
    denies: bool = False
    relays: bool = False

    @property
    def first(self) -> int:
        return min(self.speaker[0], self.cue[0])

    @property
    def last(self) -> int:
        return max(self.speaker[1], self.cue[1])


@attrs.frozen
class SaidInSentence:
    """One sentence of a text, and who says what in it."""

    text: str
    tokens: Sequence[TextToken]
    at: Sentence
    quoted: Sequence[Span]
    g: Grammar

    def attributions(self) -> Iterator[Attribution]:
        """The attributions of the sentence, each with its reach."""
        every = sorted(self._all(), key=lambda said: (said.first, said.last))
        rivals = [said for said in every if not said.relays]
        n = 0
        first, last = self.at.first, self.at.last
        for said in every:
            if not said.relays:  # one who is passed on has said what the last speaker says, or else all of it
                before = rivals[n - 1].last if n else self.at.first
                behind = rivals[n + 1].first if n + 1 < len(rivals) else self.at.last
                first, last = (before, said.first) if said.is_behind else (said.last, behind)
                last = behind if said.is_behind and self._goes_on(said.last, behind) else last
                n += 1
            start, end = self._place(*said.speaker)
            end += self.text[end : end + 1] == "." and "." in self.tokens[said.speaker[1] - 1].text  # the U.N.
            speaker = speakers.bare(self.text[start:end])
            yield Attribution(
                speaker,
                speaker,
                (start, start + len(speaker)),
                self.text[slice(*self._place(*said.cue))],
                self._place(*said.cue),
                self._reach(first, last),
                said.denies,
                said.relays,
            )

    def _goes_on(self, i: int, last: int) -> bool:
        """Whether what is said goes on behind who says so: by then, he said, it was 12; but not: and 3 fled."""
        while i < last and (self.tokens[i].text.lower() in self.g.adjuncts or self.tokens[i].text in QUOTES):
            i += 1
        others = self.g.breaks | self.g.cues | self.g.relative | self.g.joining
        return i + 1 < last and self.tokens[i].text == "," and self._word(i + 1) not in others

    @property
    def is_quoted(self) -> bool:
        """Whether the sentence is somebody's words as a whole: it begins within quotation marks."""
        n = bisect_right(self.quoted, (self.at.first, len(self.tokens))) - 1
        return n >= 0 and self.at.first < self.quoted[n][1]

    @property
    def whole(self) -> Span:
        """Where the sentence stands."""
        return self._place(self.at.first, self.at.last)

    def _place(self, first: int, last: int) -> Span:
        return self.tokens[first].start, self.tokens[last - 1].end

    def _reach(self, first: int, last: int) -> Span:
        """The place of what is said, back to where its quotation begins, and without marks at its ends."""
        n = bisect_right(self.quoted, (first, len(self.tokens))) - 1
        if n >= 0 and self.quoted[n][0] < first < self.quoted[n][1]:
            first = self.quoted[n][0]
        while first < last and not self._holds(first):
            first += 1
        while first < last and not self._holds(last - 1):
            last -= 1
        return self._place(first, last) if first < last else (self.tokens[first - 1].end,) * 2

    def _holds(self, i: int) -> bool:
        return self.tokens[i].is_word or self.tokens[i].text in QUOTES

    def _all(self) -> Iterator[_Said]:
        taken = self.at.first
        i = self.at.first
        while i < self.at.last:
            word = self.tokens[i].text.lower()
            said = None
            if word in self.g.cues:
                said = self._cited(i)
            if word in self.g.cites:
                outer, said = self._quoted(i, taken)
                if outer is not None:
                    yield outer
            if said is None and self._may_be_verb(i, word):
                said = self._verb(i, taken, word)
            if said is None and word in self.g.claims:
                said = self._claim(i, taken)
            if said is None and word in self.g.documents and self._word(i - 1) in self.g.described:
                said = _Said((i - 1, i + 1), (i, i + 1), is_behind=False)  # in reaction to media reports
            if said is not None:
                yield said
                i = max(i + 1, said.last)
                taken = taken if said.relays else i  # whoever cites may still say so: the army, citing it, said
            else:
                i += 1

    def _cited(self, i: int) -> _Said | None:
        for phrases, relays in ((self.g.cited, False), (self.g.passed_on, True)):
            end = self._phrase(i, phrases)
            if end:
                return self._named(i, end, relays=relays)
        return None

    def _phrase(self, i: int, phrases: Sequence[tuple[str, ...]]) -> int:
        """Where one of some phrases ends that begins at a token; 0 where none does."""
        for phrase in phrases:
            end = i + len(phrase)
            if end <= self.at.last and all(self.tokens[i + n].text.lower() == word for n, word in enumerate(phrase)):
                return end
        return 0

    def _named(self, first: int, end: int, *, relays: bool) -> _Said | None:
        """According to the ministry, … — or at the end of what is said."""
        speaker = speakers.speaker_after(self.tokens, end, self.at.last, self.g)
        if relays and (speaker is None or self._word(speaker[1]) not in ("", ",", ".", *self.g.that)):
            speaker = speakers.anybody_after(self.tokens, end, self.at.last, self.g) or speaker
        if speaker is None:
            return None
        is_behind = any(token.is_word for token in self.tokens[max(self.at.first, first - LOOKED_BACK) : first])
        return _Said(speaker, (first, end), is_behind, relays=relays)

    def _quoted(self, i: int, taken: int) -> tuple[_Said | None, _Said | None]:
        """Lee cited Cho as saying, Cho was quoted as saying: who passes it on, where that is told, and the speaker."""
        before = self._word(i - 1)
        passive = before in self.g.was
        at = i + 1
        named: Span | None = None
        if not passive or self._word(at) in self.g.by:
            named = speakers.speaker_after(self.tokens, at + passive, self.at.last, self.g)
            at = named[1] if named else at
        if self._word(at) not in self.g.as_saying or self._word(at + 1) not in self.g.saying:
            return None, None
        subject = speakers.speaker_before(self.tokens, taken, i - passive, self.g)
        speaker, other = (subject, named) if passive else (named, subject)
        if speaker is None:
            return None, None
        end = at + 2
        if passive and other is None and self._word(end) in self.g.by:
            other = speakers.speaker_after(self.tokens, end + 1, self.at.last, self.g)
            end = other[1] if other else end
        over = not any(token.is_word for token in self.tokens[end : self.at.last])
        if not passive:
            outer = None if other is None else _Said(other, (i, i + 1), over)
            return outer, _Said(speaker, (at, at + 2), over)
        outer = None if other is None else _Said(other, (speaker[0], i + 1), over)
        said = _Said(speaker, (at, end), over)
        is_nearer = over and outer is not None  # who is nearer to what is said comes first
        return (said, outer) if is_nearer else (outer, said)

    def _word(self, i: int) -> str:
        """A token of the sentence in small letters; nothing beyond its ends."""
        return self.tokens[i].text.lower() if self.at.first <= i < self.at.last else ""

    def _may_be_verb(self, i: int, word: str) -> bool:
        """Whether a word says or denies: no name (the United STATES), no noun (the REPORT says), with its object."""
        if word in self.g.counting:
            near = {self._word(n) for n in range(i + 1, i + 1 + OBJECT)}
            return bool(near & (self.g.claims | self.g.documents | self.g.objects))
        if word not in self.g.says and word not in self.g.denies and word not in self.g.saying:
            return False
        if self.tokens[i].is_capital and i > self.at.first:
            return False
        before, behind = self._word(i - 1), self._word(i + 1)
        if before in self.g.relative and self._is_within_an_aside(i):
            return False
        described = self.g.determiners | self.g.described
        is_noun = word in self.g.things and (before in described or behind in self.g.says)
        return not is_noun and not before.endswith(speakers.OWNS)

    def _is_within_an_aside(self, i: int) -> bool:
        """Whether a verb stands in an aside on one who says more behind it: the group, which claimed it, said."""
        end = min(self.at.last - 1, i + speakers.ASIDE)
        comma = next((n for n in range(i, end) if self.tokens[n].text == ","), end)
        after = next((n for n in range(comma + 1, self.at.last) if self._word(n) not in self.g.helpers), comma)
        return comma < end and self._word(after) in self.g.says

    def _verb(self, i: int, taken: int, word: str) -> _Said | None:
        """A verb of saying or denying with its speaker, who stands before it, or behind it."""
        before = self._word(i - 1)
        if word in self.g.saying:
            speaker = speakers.speaker_before(self.tokens, taken, i - 1, self.g) if before in self.g.was else None
            return None if speaker is None else _Said(speaker, (i, i + 1), is_behind=False)
        if before in self.g.was or self._word(i + 1) in self.g.by:  # a claim dismissed by the army
            return self._was_said(i)
        denies, found = word in self.g.denies, speakers.speaker_before(self.tokens, taken, i, self.g)
        if found is not None and self._word(found[0] - 1) in self.g.questions:
            return None  # what the hospitals report
        if found is not None:
            over = self._follows_quotation(found[0]) or self._says_no_more(i + 1)
            return _Said(found, (i, i + 1), over and self._follows_words(found[0]), denies)
        if word not in self.g.says_first or not self._follows_words(i):
            return None
        speaker = speakers.speaker_after(self.tokens, i + 1, self.at.last, self.g)
        return None if speaker is None else _Said(speaker, (i, i + 1), is_behind=True)

    def _was_said(self, i: int) -> _Said | None:
        """It was announced by the ministry that … — or what was announced by the ministry."""
        if i + 1 >= self.at.last or self.tokens[i + 1].text.lower() not in self.g.by:
            return None
        speaker = speakers.speaker_after(self.tokens, i + 2, self.at.last, self.g)
        if speaker is None:
            return None
        at = speaker[1]
        while at < min(self.at.last, speaker[1] + FEW_WORDS) and self._word(at) in self.g.adjuncts:
            at += 1
        goes_on = self._word(at) in self.g.that
        return _Said(speaker, (i, i + 2), not goes_on, self.tokens[i].text.lower() in self.g.denies)

    def _claim(self, i: int, taken: int) -> _Said | None:
        """The rebels' claim: a noun for what is said, behind one who has it."""
        owner = i - 1
        if owner <= taken or not self.tokens[owner].text.lower().endswith(("'s", "’s", "'", "’")):
            return None
        speaker = speakers.speaker_before(self.tokens, taken, i, self.g)
        if speaker is None:
            return None
        return _Said(speaker, (i, i + 1), is_behind=self._word(speaker[0] - 1) in self.g.by)  # by the union's count

    def _follows_words(self, i: int) -> bool:
        """Whether a comma or a quotation mark with words before it stands before a token."""
        before = self.tokens[i - 1].text if i > self.at.first else ""
        if before not in QUOTES and before not in (",", "-", "–", "—", "?", "!"):
            return False
        looked_at = self.tokens[max(self.at.first, i - LOOKED_BACK) : i]
        return any(token.is_word and token.text.lower() not in self.g.adjuncts for token in looked_at)

    def _follows_quotation(self, i: int) -> bool:
        """Whether a quotation ends right before a token: “…,” THE MINISTER told reporters."""
        return i - 1 > self.at.first and self.tokens[i - 1].text in QUOTES and not self.tokens[i - 2].is_word

    def _says_no_more(self, i: int) -> bool:
        """Whether the sentence, or its clause, is over after a few words: said on Tuesday, said in a statement."""
        words, most = 0, FEW_WORDS
        if self._word(i) in self.g.audiences:
            i += 1
        if i < self.at.last and self.tokens[i].text.lower() in self.g.adjuncts:
            most = MOST_ADJUNCTS
        while i < self.at.last and self.tokens[i].text not in (",", ";", ":") and words <= most:
            word = self.tokens[i].text.lower()
            words += self.tokens[i].is_word
            beside = {self.tokens[n].text.lower() for n in (i - 1, i + 1) if n < self.at.last}
            if word in self.g.that or (word[0].isdigit() and not beside & self.g.days):
                return False
            i += 1
        return words <= most
