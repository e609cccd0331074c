"""Numbers that go unread: what stands before a scale in a language whose number words no table has."""

from .lexicon import Lexicon
from .tokens import DASH, WORD, Tokens

MAX_BACK = 8
"""Scales in a row before which the word is looked up that may be an unread number."""


def is_after_unread(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a word before a scale may be a number that its language has no words for: ZWEI Millionen, TROIS cents.

    Scales are stepped over (trois CENT mille), and an article after "and" (vingt ET UN mille). What a table of the
    language has is no number: mehrere hundert, über tausend.
    """
    if t.words[i] not in lex.unsure_scales:
        return False
    j = i - 1
    for _ in range(MAX_BACK):
        j -= t.kinds[j] == DASH and t.glued(j) and t.glued(j + 1)
        word = t.words[j]
        if word in lex.scales:
            j -= 1
        elif word in lex.own_and and t.words[j - 1] in lex.scales:
            j -= 2
        else:
            break
    if t.words[j] in lex.articles:
        return t.words[j - 1] in lex.own_and and _is_unread(t, j - 2, lex)
    return _is_unread(t, j, lex)


def _is_unread(t: Tokens, j: int, lex: Lexicon) -> bool:
    return t.kinds[j] == WORD and t.words[j] not in lex.known and t.words[j] not in lex.before
