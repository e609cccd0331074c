"""Speakers: the noun phrase before a verb of saying, or behind a word such as "according to"."""

import functools
from collections.abc import Sequence
from typing import Any

import attrs

from figrecon.drafting.folding import Span
from figrecon.languages import language

from .sentences import QUOTES, TextToken

LONGEST = 14
"""Words of a speaker: "the United Nations Special Representative for Children and Armed Conflict" has eleven."""

MOST_HELPERS = 6
"""Words between a speaker and the verb: "has since also repeatedly"."""

MOST_BETWEEN = 2
"""Words without a capital between a name and a noun that speaks: "the U.N. refugee agency"."""

ASIDE = 24
"""Words of an aside between a speaker and the verb: "Cho, who has been chief of the agency since 2024, said"."""

LONGEST_TITLE = 10
"""Tokens of what a speaker is, with its commas: "Cho, the head of the intelligence service, said"."""

LONGEST_NAME, NAME_AND_COMMA = 6, 2
"""Tokens of a person's name and the comma behind it, at most, and those of a name that is one word, and no person's."""

LONGEST_ANYBODY, LONGEST_PLURAL, SHORTEST_PLURAL = 6, 3, 4
"""Words of one who says so without a noun that speaks: the town's harbor master; aid workers, without an article; and
the letters of a plural: men and women are no such, but aides are."""

COMMAS = frozenset(",")

CLOSES = frozenset(",.;:!?")
"""What stands behind an aside."""

OWNS = ("'s", "’s")
"""The ending of one who has something."""


@attrs.frozen
class Grammar:
    """The words of a language that tell who says what, each set to be looked up in small letters."""

    says: frozenset[str]
    says_first: frozenset[str]
    says_of_all: frozenset[str]
    saying: frozenset[str]
    counting: frozenset[str]
    cites: frozenset[str]
    as_saying: frozenset[str]
    audiences: frozenset[str]
    titles: frozenset[str]
    claims: frozenset[str]
    documents: frozenset[str]
    denies: frozenset[str]
    cited: tuple[tuple[str, ...], ...]
    passed_on: tuple[tuple[str, ...], ...]
    that: frozenset[str]
    by: frozenset[str]
    was: frozenset[str]
    helpers: frozenset[str]
    nouns: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    within: frozenset[str]
    stops: frozenset[str]
    firsts: frozenset[str]
    relative: frozenset[str]
    joining: frozenset[str]
    questions: frozenset[str]
    breaks: frozenset[str]
    objects: frozenset[str]
    circumstances: frozenset[str]
    abbreviations: frozenset[str]
    days: frozenset[str]
    """Months and weekdays, which have capitals and do not speak."""
    described: frozenset[str]
    things: frozenset[str]
    """Nouns that are verbs of saying elsewhere: a REPORT, the CLAIM."""
    adjuncts: frozenset[str]
    """What tells when and how somebody spoke, and is none of what was said: on Tuesday, in a statement."""
    cues: frozenset[str]
    """What a phrase that names a speaker begins with."""

    @classmethod
    @functools.cache
    def of(cls, code: str) -> "Grammar":
        """The words of a language by its code. Raises LanguageError."""
        words, dates = language(code).speech, language(code).dates
        rows = (*dates.months, *dates.months_short, *dates.weekdays, *dates.weekdays_short)
        ours = {field.name for field in attrs.fields(cls)}
        every = attrs.asdict(words, recurse=False)
        made: dict[str, Any] = {name: frozenset(said) for name, said in every.items() if name in ours}
        drafting = language(code).drafting
        made |= {"breaks": frozenset(drafting.breaks), "objects": frozenset(drafting.objects)}
        for name in ("cited", "passed_on"):
            made[name] = tuple(tuple(phrase.split()) for phrase in getattr(words, name))
        days = frozenset(word for row in rows for word in row)
        cues = frozenset(phrase[0] for phrase in (*made["cited"], *made["passed_on"]))
        things = made["documents"] | made["claims"]
        named = ("within", "helpers", "determiners", "documents", "circumstances")
        adjuncts = days.union(*(made[name] for name in named))
        return cls(**made, days=days, things=things, adjuncts=adjuncts, cues=cues)


def speaker_before(tokens: Sequence[TextToken], first: int, verb: int, g: Grammar) -> Span | None:
    """The tokens of the speaker before a verb, not further back than `first`; None where nobody speaks.

    An aside is passed over, and what the speaker is belongs to the name: "Cho, the agency's head, who was there, said".
    """
    end, title_end, is_parted = _without_helpers(tokens, first, verb, g), 0, False
    if end > first and tokens[end - 1].text in COMMAS:
        comma = end - 1
        end = _before_aside(tokens, first, comma)
        is_parted = end == comma  # 12 people died in Lorne, SAID the mayor
        if is_parted and tokens[verb].text.lower() in g.says_first and speaker_after(tokens, verb + 1, len(tokens), g):
            return None
        if comma - end <= LONGEST_TITLE and _is_title(tokens[min(end + 1, comma)], g):
            title_end = comma
    elif end > first and tokens[end - 1].text == ")":
        end = _before_bracket(tokens, first, end - 1)
    elif end > first + 1 and tokens[end - 1].text.lower() in g.relative and tokens[end - 2].text in COMMAS:
        end -= 2  # from Governor Lind, WHO said
    start = end
    while start > first and end - start < LONGEST and _is_of_a_name(tokens, start - 1, g):
        start -= 1
    found = _told(tokens, start, end, g)
    if found is None and not is_parted and tokens[verb].text.lower() in g.says_of_all:
        found = _anybody(tokens, start, end, g)
    if found is None:
        return None
    return _with_name_before(tokens, first, found[0], g), max(found[1], title_end)


def _with_name_before(tokens: Sequence[TextToken], first: int, start: int, g: Grammar) -> int:
    """Where a speaker begins who is named before his title: Paul Risley, A SPOKESMAN for the programme said."""
    name = start - 1
    if name <= first or tokens[name].text not in COMMAS or tokens[start].text.lower() not in g.determiners:
        return start
    while name > first and name > start - LONGEST_NAME and tokens[name - 1].is_capital:
        name -= 1
    is_name = start - name > NAME_AND_COMMA and tokens[name].text.lower() not in g.within | g.helpers
    speaks = g.titles & {token.text.lower() for token in tokens[start : start + LONGEST_NAME]}
    opens = name == first or tokens[name - 1].text in QUOTES
    return name if is_name and opens and speaks else start


def _is_title(opens: TextToken, g: Grammar) -> bool:
    """Whether an aside that begins so says what the speaker is, or what the name is."""
    return opens.is_capital or opens.text.lower() in g.nouns or opens.text.lower() in g.determiners


def _without_helpers(tokens: Sequence[TextToken], first: int, end: int, g: Grammar) -> int:
    most = max(first, end - MOST_HELPERS)
    while end > most and (tokens[end - 1].text.lower() in g.helpers or _is_on_a_day(tokens, end - 1, g)):
        end -= 1
    return end


def _is_on_a_day(tokens: Sequence[TextToken], i: int, g: Grammar) -> bool:
    """Whether a preposition stands before a day: the service, which ON Thursday had spoken of 12."""
    return tokens[i].text.lower() in g.within and tokens[i + 1].text.lower() in g.days


def _before_aside(tokens: Sequence[TextToken], first: int, comma: int) -> int:
    """Where a speaker ends who is followed by an aside between two commas; `comma` where there is one comma only."""
    for i in range(comma - 1, max(first, comma - ASIDE), -1):
        if tokens[i].text in COMMAS:
            return i
        if not tokens[i].is_word and tokens[i].text not in "'’.":
            break
    return comma


def _before_bracket(tokens: Sequence[TextToken], first: int, closing: int) -> int:
    """Where a speaker ends whose abbreviation stands in brackets behind: the World Health Organization (WHO)."""
    for i in range(closing - 1, max(first, closing - MOST_HELPERS), -1):
        if tokens[i].text == "(":
            return i
    return closing


def _is_of_a_name(tokens: Sequence[TextToken], i: int, g: Grammar) -> bool:
    """Whether a token may stand within a speaker: a word that does not end the phrase, or a point within a name."""
    token = tokens[i]
    word = token.text.lower()
    is_named = (
        i > 0 and token.is_capital and tokens[i - 1].is_capital and word not in g.firsts
    )  # Doctors WITHOUT Borders
    ends = (word in g.stops and not is_named) or (word in g.says and word not in g.nouns)
    return (token.is_word and not ends) or token.text in (".", "'", "’", "&")


def _told(tokens: Sequence[TextToken], start: int, end: int, g: Grammar) -> Span | None:
    """The speaker in a run of words: the last pronoun, name or noun that speaks with what belongs to it."""
    while end > start and not tokens[end - 1].is_word:
        end -= 1
    if end <= start:
        return None
    if tokens[end - 1].text.lower() in g.pronouns:
        return end - 1, end
    begin = _beginning(tokens, start, end, g)
    if _speaks(tokens, begin, end, g):
        return begin, end
    last = next((i for i in range(end - 1, begin, -1) if tokens[i - 1].text.lower() in g.within), end)
    return (last, end) if last < end and _speaks(tokens, last, end, g) else None  # in reaction to MEDIA


def _anybody(tokens: Sequence[TextToken], start: int, end: int, g: Grammar) -> Span | None:
    """Whoever says so, where the verb is one of saying and nothing else: the HARBOR MASTER had said."""
    words = [token for token in tokens[start:end] if token.is_word]
    if not words or len(words) > LONGEST_ANYBODY or any(not token.text.replace("-", "").isalpha() for token in words):
        return None
    begin = _beginning(tokens, start, end, g)
    opens, last = tokens[begin].text.lower(), words[-1].text.lower()
    is_short = end - begin <= LONGEST_PLURAL
    is_plural = last.endswith("s") and len(last) >= SHORTEST_PLURAL and is_short
    is_noun = opens in g.determiners or is_plural or (is_short and begin == start and tokens[begin].is_capital)
    return (begin, end) if is_noun and last not in g.things | g.days | g.helpers | g.determiners else None


def _beginning(tokens: Sequence[TextToken], start: int, end: int, g: Grammar) -> int:
    """Where a noun phrase begins: at its first determiner or capital, behind "in a statement" and the like."""
    begin = start
    for i in range(start, end):
        word = tokens[i].text.lower()
        leads = word in g.helpers or (i == begin and word in g.within and word not in g.determiners)
        if (word in g.days or leads) and i + 1 < end:  # just hours LATER the agency
            begin = i + 1
            continue
        in_a_name = begin == start and tokens[i - 1].is_capital and tokens[i + 1].is_capital  # Save the Children
        if word in g.determiners and i > begin and tokens[i - 1].text.lower() not in g.within and not in_a_name:
            begin = i
    return begin


def _speaks(tokens: Sequence[TextToken], start: int, end: int, g: Grammar) -> bool:
    """Whether words can be a speaker: a name, or a noun for people who speak, and no day."""
    words = [token for token in tokens[start:end] if token.is_word]
    head = next(
        (n for n, token in enumerate(words) if n and token.text.lower() in g.within - {"the", "and"}), len(words)
    )
    last = words[head - 1]
    small = bare(last.text.lower())
    is_name = last.is_capital and small not in g.determiners and small not in g.days and small not in g.helpers
    return is_name or small in g.nouns


def bare(word: str) -> str:
    """A word without the ending of one who has something.

    >>> bare("group's"), bare("rebels")
    ('group', 'rebels')
    """
    return next((word.removesuffix(ending) for ending in OWNS if word.endswith(ending)), word)


def speaker_after(tokens: Sequence[TextToken], first: int, last: int, g: Grammar) -> Span | None:
    """The tokens of the speaker who is named from `first` on, not further than `last`; None where nobody is.

    For a document speaks who made it.
    """
    found = _named(tokens, first, last, g)
    if found is not None and tokens[found[1] - 1].text.lower() in g.documents:
        behind = range(found[1], min(found[1] + 2, last))  # a report by, or released by, the ministry
        by = next((i for i in behind if tokens[i].text.lower() in g.by), None)
        found = found if by is None else _named(tokens, by + 1, last, g) or found
    return None if found is None else (found[0], _with_title_behind(tokens, found[1], last, g))


def anybody_after(tokens: Sequence[TextToken], first: int, last: int, g: Grammar) -> Span | None:
    """Whoever is named from `first` on, up to a comma or to what he says: citing two people who know of it."""
    end = next((i for i in range(first, last) if not tokens[i].is_word or tokens[i].text.lower() in g.that), last)
    return (first, end) if 0 < end - first <= LONGEST_ANYBODY and end > first + 1 else None


def _with_title_behind(tokens: Sequence[TextToken], end: int, last: int, g: Grammar) -> int:
    """Where a speaker ends behind whom stands what he is, or who: said the Secretary-General, BAN KI-MOON."""
    if end + 1 >= last or tokens[end].text not in COMMAS or not _is_title(tokens[end + 1], g):
        return end
    i = end + 1
    while i < last and i <= end + LONGEST_TITLE and (tokens[i].is_word or _is_inner(tokens, i, g)):
        word = tokens[i].text.lower()
        if word in g.says or word in g.was or word in g.stops or word[0].isdigit():
            return end
        i += 1
    told = {tokens[n].text.lower() for n in range(end + 1, i)}
    named = i - end - 1 > 1 and all(tokens[n].is_capital or not tokens[n].is_word for n in range(end + 1, i))
    closed = i >= last or tokens[i].text in CLOSES
    return i if closed and (named or told & (g.titles | g.nouns)) else end


def _is_inner(tokens: Sequence[TextToken], i: int, g: Grammar) -> bool:
    """Whether a mark stands within words: Gen. Cho, the ministers' spokesman."""
    return tokens[i].text in "'’" or (tokens[i].text == "." and tokens[i - 1].text.lower() in g.abbreviations)


def _named(tokens: Sequence[TextToken], first: int, last: int, g: Grammar) -> Span | None:
    end = min(last, first + LONGEST)
    i, named, is_open = first, first, True
    while i < end and tokens[i].is_word:
        word = tokens[i].text.lower()
        if word in g.pronouns and i == first:
            return i, i + 1
        if word in g.days or word in g.stops or (word in g.says and word not in g.things):
            break
        is_name = tokens[i].is_capital and word not in g.determiners
        if (is_name and is_open) or word in g.nouns or word in g.documents:
            named, is_open = i + 1, True
        elif named > first and word not in g.within:  # the U.N. refugee agency, but not: Cho people in Chad
            is_open = False
            if i - named >= MOST_BETWEEN:
                break
        i += 1
        if i < end and _is_within(tokens, i, g):
            i += 1
    return (first, named) if named > first else None


def _is_within(tokens: Sequence[TextToken], i: int, g: Grammar) -> bool:
    """Whether a mark stands within a name: the U.S. army, Gen. Cho, the United Nations' agency."""
    mark, word = tokens[i], tokens[i - 1]
    short = "." in word.text or word.text.lower() in g.abbreviations
    return mark.start == word.end and (mark.text in ("'", "’") or (mark.text == "." and short))
