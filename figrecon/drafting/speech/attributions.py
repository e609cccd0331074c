"""Attributions: who says what in a text, by the words that say so, and how far each one's words reach."""

from collections.abc import Sequence

import attrs

from figrecon.drafting.folding import Span
from figrecon.errors import RowError, shown
from figrecon.languages import codes
from figrecon.wording.compiling import BASE
from figrecon.wording.locales import language_of

from .attribution import Attribution
from .said_in_sentence import SaidInSentence
from .sentences import Sentence, TextToken, quotations, sentences_of, tokens_of
from .speakers import Grammar


def attributions(text: str, *, locale: str = "en") -> tuple[Attribution, ...]:
    """Who says what in a news text, in the order of the words that say so.

    The words are those of the locale's language; of a language without any nothing is found. The time is linear in the
    text. Raises RowError for what is no text, and FigureError for no locale.

    >>> for each in attributions("About 140 people drowned, the Coast Guard said. According to Mayor Ruiz, 12 swam."):
    ...     print(each.speaker, "|", each.cue, "|", each.reach)
    the Coast Guard | said | (0, 24)
    Mayor Ruiz | According to | (73, 80)
    """
    if not isinstance(text, str):
        raise RowError(f"attributions are found in text; got {shown(text)}")
    code = language_of(locale)
    grammar = Grammar.of(code if code in codes() else BASE)
    tokens = tokens_of(text)
    sentences = sentences_of(tokens, grammar.abbreviations)
    return tuple(attributions_in(text, tokens, sentences, quotations(tokens), grammar))


def attributions_in(
    text: str, tokens: Sequence[TextToken], sentences: Sequence[Sentence], quoted: Sequence[Span], grammar: Grammar
) -> list[Attribution]:
    """The same for a text whose words, sentences and quotations are known."""
    found: list[Attribution] = []
    speaking, last_named = -1, ""
    for sentence in sentences:
        said = SaidInSentence(text, tokens, sentence, quoted, grammar)
        here = []
        for each in said.attributions():
            named = last_named if each.speaker.lower() in grammar.pronouns else each.speaker
            here.append(attrs.evolve(each, named=named or each.speaker))
            last_named = last_named if each.relays else named
        if not here and found and speaking == sentence.paragraph and said.is_quoted:
            here = [attrs.evolve(found[-1], reach=said.whole)]
        if here:
            speaking = sentence.paragraph
        found += here
    return found
