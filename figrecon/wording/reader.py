"""The two ways in: read one figure, find them all."""

import attrs

from figrecon.conventions import DEFAULT, Convention, Qualifier
from figrecon.errors import FigureError, shown
from figrecon.figures import Figure
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range
from figrecon.units.table import Sort

from .beside import before
from .labels import resolved
from .lexicon import lexicon
from .mention import Mention
from .mentions import Reading, figure, figures, mention
from .nouns import noun
from .refusals import RECENT
from .tokens import tokenize
from .vague import indefinite

MAX_TEXT = 1_000
"""Characters that `read` takes: one figure stands in a sentence, and few paragraphs are longer. `find` has no limit."""


def read(text: str, *, locale: str = "en", convention: Convention = DEFAULT, day_first: bool | None = None) -> Figure:
    """The one figure of a text."""
    if not isinstance(text, str):
        raise FigureError(f"a figure is read from text; got {shown(text)}")
    if len(text) > MAX_TEXT:
        raise FigureError(
            f"a text to read has at most {MAX_TEXT:,} characters; got {len(text):,}: {shown(text)}", position=MAX_TEXT
        )
    how = Reading(lexicon(locale), convention, day_first)
    found = list(figures(text, how))
    if len(found) == 1:
        return figure(*found[0], text)
    if found:
        (t, first), (_, second) = found[:2]
        one, two = (shown(t.raw(said.start, said.end)) for said in (first, second))
        raise FigureError(f"one figure is read at a time; got {one} and {two}", position=t.starts[second.start])
    return _doubtful(text, attrs.evolve(how, lenient=True))


def _doubtful(text: str, how: Reading) -> Figure:
    """The figure of a text that has none in prose: there a bare year is a number, and "many" is some."""
    found = list(figures(text, how))
    if len(found) != 1:
        return _without_number(text, how)
    read = figure(*found[0], text)
    if read.best not in RECENT:
        return read
    flag = Flag(Doubt.AMBIGUOUS, f"{read.best} is read as a number; it may be a year")
    return attrs.evolve(read, flags=(*read.flags, flag))


def _without_number(text: str, how: Reading) -> Figure:
    """A man is one; many and its like say that there are some."""
    t, lex = tokenize(text), how.lexicon
    for i, token in enumerate(t.words):
        led = token in lex.articles and t.words[i + 1] not in lex.denominators
        counted = noun(t, i + 1, lex, one=True) if led else None
        if counted is not None and counted.sort is Sort.PEOPLE:
            return Figure.exactly(1, counted.label, text=text)
    found = indefinite(t)
    if found is None:
        raise FigureError(f"no figure in {shown(text)}", position=0)
    word, start, end = found
    counted = noun(t, end, lex)
    unit = None if counted is None else resolved(counted.label)[0]
    said = how.convention.meaning(Qualifier.VAGUE, Range.nothing(), word)
    increment = before(t, max(start, 0), 0, lex).increment
    return Figure(said.low, said.best, said.high, unit, Qualifier.VAGUE, increment=increment, word=word, text=text)


def find(
    text: str, *, locale: str = "en", convention: Convention = DEFAULT, day_first: bool | None = None
) -> tuple[Mention, ...]:
    """Every figure in running prose, in order."""
    if not isinstance(text, str):
        raise FigureError(f"figures are found in text; got {shown(text)}")
    return tuple(mention(t, said) for t, said in figures(text, Reading(lexicon(locale), convention, day_first)))
