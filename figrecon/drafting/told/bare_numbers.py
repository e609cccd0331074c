"""Whether a number without a noun may be a count at all, and no age, label, ratio or part of a name."""

import functools
import re

from figrecon.drafting.speech.speakers import Grammar
from figrecon.languages import language
from figrecon.wording import Mention

from .article import Article

DECIMAL = re.compile(r"\d[.]\d")

OLDEST = 110
"""Years: "she is 44" tells an age, and "they are 440" a count."""

LEAST_COUNT = 1000
"""A smaller number right behind a name is a part of it: Route 9, Radio 5."""

NAME_AND_COMMA = 3
"""Tokens of the shortest name of a person and the comma behind it: Ilse Brandt, 54, said."""

GLUED = "-°%$€£/"
"""Marks that make a number, to which they stick, part of something else: 7-magnitude, 38°."""


def counts_no_people(text: str, mention: Mention) -> bool:
    """Whether a figure is one of which there are no people: magnitude 7.0, a score of 5.1."""
    figure = mention.figure
    ends = [end for end in (figure.low, figure.best, figure.high) if end is not None]
    return bool(ends) and max(ends) < LEAST_COUNT and DECIMAL.search(text[mention.start : mention.end]) is not None


def may_count(article: Article, mention: Mention, first: int, last: int) -> bool:
    """Whether a number by itself may count, by the words right before it and behind it."""
    words, tokens, told = article.words, article.tokens, article.told
    before = words[first - 1] if first else ""
    behind = words[last] if last < len(words) else ""
    is_word = last < len(words) and tokens[last].is_capital and behind not in article.grammar.days
    is_glued = last < len(words) and tokens[last].start == tokens[last - 1].end and behind in GLUED
    others = (
        counts_no_people(article.text, mention),
        before in told.labels,
        words[first] in told.pronouns or words[last - 1] in told.pronouns,
        is_glued,
        is_word,  # 44 Leopard tanks
        before in told.out_of,  # one in forty
        before in told.of and not _is_a_count(article, words[first - 2] if first > 1 else ""),  # a workforce of 20,600
        _is_age(article, mention, first, last),
        _is_of_a_name(article, mention, first),
    )
    return not any(others)


def may_be_like_another(article: Article, mention: Mention, first: int, last: int) -> bool:
    """Whether a number may count what another counts: not where words beside it say of what it is told.

    Before it stands a word of saying, of counting or of what counts do, or one that belongs to any phrase; another verb
    has it for its object: a plant that EMPLOYS 45.
    """
    words, told = article.words, article.told
    if not mention.figure.increment and first and not _leads(article, first - 1):
        return False
    if last >= len(words) or not article.tokens[last].is_word:
        return True
    if words[last] in told.has or words[last] in article.grammar.was:
        return False  # 300 are in shelters
    best = mention.figure.best
    is_word = not words[last - 1][:1].isdigit() and best is not None and best < LEAST_COUNT
    return not is_word or words[last] in article.grammar.within | article.grammar.stops


@functools.cache
def _leading(code: str) -> frozenset[str]:
    """The words of a language that may stand before a number which counts what another counts."""
    g, told = Grammar.of(code), language(code).drafting
    verbs = g.says | g.counting | g.saying | g.was | g.helpers | {*told.rises, *told.has, *told.modals, *told.wills}
    return verbs | g.within | g.determiners | g.stops | g.days | {*told.again, *told.breaks, *told.leads} | g.claims


def _leads(article: Article, i: int) -> bool:
    """Whether a word may stand before a number that counts what another counts; a mark, a name or a number may."""
    token = article.tokens[i]
    return not token.text[0].islower() or article.words[i] in _leading(article.code)


def _is_a_count(article: Article, word: str) -> bool:
    return word in article.told.again or word in article.grammar.claims


def _is_age(article: Article, mention: Mention, first: int, last: int) -> bool:
    """Brandt, 54, said; she is 44."""
    words, tokens, best = article.words, article.tokens, mention.figure.best
    if best is None or best > OLDEST or first < NAME_AND_COMMA - 1:
        return False
    behind = words[last] if last < len(words) else "."
    person = tokens[max(0, first - NAME_AND_COMMA) : first - 1]
    is_person = len(person) == NAME_AND_COMMA - 1 and all(token.is_capital for token in person)
    named = is_person or (behind == "," and not words[first - 2].endswith("s"))
    is_aside = words[first - 1] == "," and behind in ",."
    is_of_somebody = words[first - 1] in article.grammar.was and words[first - 2] in article.grammar.pronouns
    return (named and is_aside) or is_of_somebody


def _is_of_a_name(article: Article, mention: Mention, first: int) -> bool:
    """Route 9, the radio station TOK 5."""
    best = mention.figure.best
    token = article.tokens[first - 1] if first else None
    is_named = token is not None and token.is_capital and article.words[first - 1] not in article.grammar.days
    return is_named and best is not None and best < LEAST_COUNT and article.sentence_at(first).first < first - 1
