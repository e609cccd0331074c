"""The two ways in: read one figure, find them all."""

import functools

import attrs

from figrecon.conventions import DEFAULT, Convention, Qualifier
from figrecon.errors import FigureError, shown
from figrecon.figures import Figure
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range
from figrecon.units.table import Sort

from .beside import before
from .compiling import lexicon
from .days import RECENT
from .labels import resolved
from .lexicon import Lexicon
from .locales import language_of
from .mention import Mention, Mentions
from .mentions import Settings, figure_of, mention_of, wordings
from .nouns import count_noun
from .outcomes import Told, became, told
from .tokens import Tokens, tokenize
from .vague import indefinite

MAX_TEXT = 1_000
"""Characters that `read` takes: one figure stands in a sentence, and few paragraphs are longer. `find` has no limit."""


CACHED = 16_384
"""Readings kept: a table says the same few things in many rows. The longest texts would take 64 MB."""


def read(text: str, *, locale: str = "en", convention: Convention = DEFAULT, day_first: bool | None = None) -> Figure:
    """The one figure of a text.

    Low, best and high are what was said, not what it may mean; the text is kept. A vague word takes its numbers from
    the `convention`. `locale` names the separators and the language (see docs/reference/wording.md); English is
    understood everywhere. With `day_first` given, a pair such as 5/10 is a date in that order, and else a fraction.
    Raises FigureError, with the `position`, for no figure, more than one, or a text above `MAX_TEXT`; UnitError for a
    noun that can be no unit.

    >>> print(read("between 1,500 and 3,000 troops"), "|", read("10 to 12 thousand").range)
    1,500–3,000 troops | 10,000–12,000
    >>> read("rose from 350 to 680").earlier
    350
    >>> print(read("mehr als 1.500 Soldaten", locale="de"))
    more than 1,500 soldiers
    """
    if not isinstance(text, str):
        raise FigureError(f"a figure is read from text; got {shown(text)}")
    if len(text) > MAX_TEXT:
        raise FigureError(
            f"a text to read has at most {MAX_TEXT:,} characters; got {len(text):,}: {shown(text)}", position=MAX_TEXT
        )
    _check(locale, convention)
    return _read(str(text), locale, convention, day_first)


def _check(locale: str, convention: Convention) -> None:
    if not isinstance(locale, str):
        language_of(locale)  # raises
    if not isinstance(convention, Convention):
        raise FigureError(f"a convention must be a Convention; got {shown(convention)}")


@functools.lru_cache(CACHED)
def _read(text: str, locale: str, convention: Convention, day_first: bool | None) -> Figure:
    how = Settings(lexicon(locale), convention, day_first)
    found = list(wordings(text, how))
    if len(found) == 1:
        return figure_of(*found[0], text)
    if found:
        (t, first), (_, second) = found[:2]
        one, two = (shown(t.said(each.start, each.end)) for each in (first, second))
        where = t.span(second.start, second.end)[0]
        raise FigureError(f"one figure is read at a time; got {one} and {two}", position=where)
    return _doubtful(text, how._replace(lenient=True))


def _doubtful(text: str, how: Settings) -> Figure:
    """The figure of a text that has none in prose: there a bare year is a number, and "many" is some."""
    cut: list[str] = []
    found = list(wordings(text, how, cut))
    if len(found) != 1:
        return _without_number(text, how, cut)
    read = figure_of(*found[0], text)
    if read.best not in RECENT:
        return read
    flag = Flag(Doubt.AMBIGUOUS, f"{read.best} is read as a number; it may be a year")
    return attrs.evolve(read, flags=(*read.flags, flag))


def _without_number(text: str, how: Settings, cut: list[str]) -> Figure:
    """A man is one; many and its like say that there are some."""
    t, lex = tokenize(text), how.lexicon
    for i, word in enumerate(t.words):
        led = word in lex.articles and t.words[i + 1] not in lex.denominators
        counted = count_noun(t, i + 1, lex, one=True) if led else None
        if counted is not None and counted.sort is Sort.PEOPLE:
            return Figure.exactly(1, counted.label, text=text)
    nobody = _of_nobody(t, lex)
    if nobody is not None:
        return Figure.exactly(0, nobody, text=text)
    found = indefinite(t, lex)
    if found is None:
        why = f": {shown(cut[0])} is not understood as a whole" if cut else ""
        raise FigureError(f"no figure in {shown(text)}{why}", position=0)
    word, start, end = found
    counted = count_noun(t, end, lex)
    unit = None if counted is None else resolved(counted.label)[0]
    meaning = how.convention.meaning(Qualifier.VAGUE, Range.nothing(), word)
    increment = before(t, max(start, 0), 0, lex).increment > 0
    return Figure(
        meaning.low, meaning.best, meaning.high, unit, Qualifier.VAGUE, increment=increment, word=word, text=text
    )


def _of_nobody(t: Tokens, lex: Lexicon) -> str | None:
    """What became of nobody: no casualties, none dead, no one was hurt; "no comment" counts nothing."""
    for i, word in enumerate(t.words):
        if word in lex.none:
            j = i + 1 + (t.words[i + 1] in lex.one)
            counted = count_noun(t, j, lex)
            said = told(t, Told(counted, i, j if counted is None else counted.end), i, lex)
            if said.noun is not None and became(said.noun.label):
                return said.noun.label
    return None


def find(
    text: str, *, locale: str = "en", convention: Convention = DEFAULT, day_first: bool | None = None
) -> tuple[Mention, ...]:
    """Every figure in running prose, in order, each with its place, its noun and its modifiers.

    The arguments are those of `read`; the text may have any length, and the time is linear in it. A year, a date, a
    score or a name is no figure. Raises FigureError for what is no text.

    >>> [str(mention.figure) for mention in find("In 2023 the toll was 92; at least 140 people died in May.")]
    ['92', 'at least 140 deaths']
    """
    if not isinstance(text, str):
        raise FigureError(f"figures are found in text; got {shown(text)}")
    _check(locale, convention)
    how = Settings(lexicon(locale), convention, day_first)
    return Mentions(mention_of(t, found) for t, found in wordings(text, how))
