"""Sentences: the words and marks of a text, where its sentences end, and where somebody is quoted."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from figrecon.drafting.folding import Span
from figrecon.wording.unseen import uncontrolled

TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*|\n\s*\n|\n|[^\w\s]|_", re.UNICODE)
"""A word, also U.S, al-Bashir and Cho's; the end of a paragraph or of a line; or one mark."""

FEW_LINES = 3
"""Fewer breaks than these tell nothing of how lines are broken."""

WRAPPED = 4
"""Of so many lines that are broken to fit a width one begins with a small letter at least; more do in prose."""

ENDS = frozenset(".!?…")
OPENING, CLOSING = frozenset('"“«„('), frozenset("\"”»“)]'’")
QUOTES = frozenset('"“”«»„')


class TextToken(NamedTuple):
    """A word, a mark or a line break, where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is no mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[0].isupper()


class Sentence(NamedTuple):
    """The tokens of a sentence, first to last, the last excluded, and the number of its paragraph."""

    first: int
    last: int
    paragraph: int


def tokens_of(text: str) -> list[TextToken]:
    r"""The tokens of a text; without blank lines each line is a paragraph, and else a line break is none.

    Where lines are broken to fit a width, a line break is none either.

    >>> [token.text for token in tokens_of("The U.S. “army”\nsaid\n\nso.")]
    ['The', 'U.S', '.', '“', 'army', '”', 'said', '\n\n', 'so', '.']
    """
    found = [TextToken(match[0], match.start(), match.end()) for match in TOKEN.finditer(uncontrolled(text))]
    if any(_is_blank_line(token) for token in found) or _is_broken_to_fit(found):
        return [token for token in found if token.text != "\n"]
    return found


def _is_broken_to_fit(tokens: Sequence[TextToken]) -> bool:
    """Whether a fourth of the lines at least begin with a small letter, as no paragraph does."""
    breaks = [i for i in range(len(tokens) - 1) if tokens[i].text == "\n"]
    return FEW_LINES <= len(breaks) <= WRAPPED * sum(tokens[i + 1].text[0].islower() for i in breaks)


def _is_blank_line(token: TextToken) -> bool:
    return token.text[0] == "\n" and len(token.text) > 1


def sentences_of(tokens: Sequence[TextToken], abbreviations: frozenset[str]) -> list[Sentence]:
    """The sentences of some tokens: each ends at a full stop behind which something begins, or with its paragraph.

    >>> tokens = tokens_of("Gen. Cho said so. “No.” He left.")
    >>> [tokens[each.first].text for each in sentences_of(tokens, frozenset(["gen"]))]
    ['Gen', '“', 'He']
    """
    found: list[Sentence] = []
    first = paragraph = 0
    i, end = 0, len(tokens)
    while i < end:
        token = tokens[i]
        if token.text[0] == "\n":
            if first < i:
                found.append(Sentence(first, i, paragraph))
            first, paragraph = i + 1, paragraph + 1
        elif token.text in ENDS and not _is_abbreviated(tokens, i, abbreviations):
            while i + 1 < end and tokens[i + 1].text in CLOSING and tokens[i + 1].start == tokens[i].end:
                i += 1
            if i + 1 < end and _begins(tokens, i + 1):
                found.append(Sentence(first, i + 1, paragraph))
                first = i + 1
        i += 1
    if first < end:
        found.append(Sentence(first, end, paragraph))
    return found


def _is_abbreviated(tokens: Sequence[TextToken], i: int, abbreviations: frozenset[str]) -> bool:
    """Whether a point belongs to the word before it: Gen., U.S., J."""
    word = tokens[i - 1] if i else tokens[i]
    if tokens[i].text != "." or word.end != tokens[i].start:
        return False
    return word.text.lower() in abbreviations or "." in word.text or (len(word.text) == 1 and word.is_capital)


def _begins(tokens: Sequence[TextToken], i: int) -> bool:
    """Whether a sentence begins: behind a space, with a capital letter, a numeral or a quotation mark."""
    token = tokens[i]
    if token.start == tokens[i - 1].end:
        return False
    return token.text in OPENING or token.is_capital or token.text[0].isdigit()


def quotations(tokens: Sequence[TextToken]) -> list[Span]:
    """Where somebody is quoted: the tokens from an opening mark to its closing one, or to the end of the paragraph.

    >>> quotations(tokens_of("“No,” he said. “Yes."))
    [(0, 4), (7, 10)]
    """
    found: list[Span] = []
    opened = -1
    for i, token in enumerate(tokens):
        if token.text[0] == "\n":
            if opened >= 0:
                found.append((opened, i))
            opened = -1
        elif token.text in QUOTES:
            if opened < 0:
                opened = i
            elif token.text not in "“„«" or tokens[opened].text == "„":
                found.append((opened, i + 1))
                opened = -1
    if opened >= 0:
        found.append((opened, len(tokens)))
    return found
