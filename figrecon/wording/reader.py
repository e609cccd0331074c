"""The two ways in: read one figure, find them all."""

import attrs

from figrecon.conventions import DEFAULT, Convention, Qualifier
from figrecon.errors import FigureError, shown
from figrecon.figures import Figure
from figrecon.ranges import Range

from .lexicon import lexicon
from .mention import Mention
from .mentions import Reading, mentions
from .nouns import noun, resolved
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
    found = list(mentions(text, how))
    if not found:
        found = list(mentions(text, attrs.evolve(how, lenient=True)))
    if len(found) == 1:
        return attrs.evolve(found[0].figure, text=text)
    if not found:
        return _without_number(text, how)
    first, second = (shown(text[m.start : m.end]) for m in found[:2])
    raise FigureError(f"one figure is read at a time; got {first} and {second}", position=found[1].start)


def _without_number(text: str, how: Reading) -> Figure:
    """ "Many" and its like, which say that there are some."""
    t = tokenize(text)
    found = indefinite(t)
    if found is None:
        raise FigureError(f"no figure in {shown(text)}", position=0)
    word, end = found
    counted = noun(t, end, how.lexicon)
    meaning = how.convention.meaning(Qualifier.VAGUE, Range.nothing(), word)
    unit = None if counted is None else resolved(counted.label)[0]
    return Figure(meaning.low, meaning.best, meaning.high, unit, Qualifier.VAGUE, word=word, text=text)


def find(
    text: str, *, locale: str = "en", convention: Convention = DEFAULT, day_first: bool | None = None
) -> tuple[Mention, ...]:
    """Every figure in running prose, in order."""
    if not isinstance(text, str):
        raise FigureError(f"figures are found in text; got {shown(text)}")
    return tuple(mentions(text, Reading(lexicon(locale), convention, day_first)))
