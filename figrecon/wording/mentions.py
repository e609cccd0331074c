"""Every figure of a text in order."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from figrecon.conventions import Convention, Qualifier
from figrecon.errors import UnitError
from figrecon.figures import Figure, last_digit
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range, number

from . import english
from .beside import BOUNDS, before
from .joined import both_bounds, bracketed, compared, joined
from .labels import resolved
from .lexicon import Lexicon
from .mention import Mention
from .nouns import noun
from .phrases import part
from .refusals import refused
from .said import Number, Said, single
from .tokens import END, NUMBER, WORD, Tokens, tokenize
from .vague import DIGITS, vague

NOT_ONE_BEFORE = frozenset(english.NOT_ONE_BEFORE.split())
NOT_ONE_AFTER = frozenset(english.NOT_ONE_AFTER.split())


@attrs.frozen
class Reading:
    """How a text is read: its words, what vague words stand for, and whether doubtful numerals count."""

    lexicon: Lexicon
    convention: Convention
    day_first: bool | None = None
    lenient: bool = False


def figures(text: str, how: Reading) -> Iterator[tuple[Tokens, Said]]:
    """The figures of a text in order, as they are said."""
    lex = how.lexicon
    t = tokenize(text, lex.openers)
    floor = 0
    for i in t.anchors:
        if i < floor:
            continue
        if t.kinds[i] == NUMBER and not _is_vague(t, i):
            end = refused(t, i, lex, day_first=how.day_first, lenient=how.lenient)
            if end:
                floor = end
                continue
        found = _said(t, i, floor, how)
        if found is not None:
            floor = max(found.end, i + 1)
            yield t, found


def _is_vague(t: Tokens, i: int) -> bool:
    """100s, 1,000s."""
    return t.words[i] in DIGITS and t.words[i + 1] == "s" and t.glued(i + 1)


def _is_pronoun(t: Tokens, i: int) -> bool:
    """Whether "one" counts nothing: this one, one of the, the one you mentioned."""
    return t.words[i] == "one" and (t.words[i - 1] in NOT_ONE_BEFORE or t.words[i + 1] in NOT_ONE_AFTER)


def _said(t: Tokens, i: int, floor: int, how: Reading) -> Said | None:
    lex = how.lexicon
    if t.kinds[i] == WORD or _is_vague(t, i):
        found = _vague(t, i, floor, how)
        if found is not None or _is_pronoun(t, i):
            return found
    first = part(t, i, floor, lex)
    if first is None:
        return None
    if t.kinds[first.end] == END:
        return single(first)
    found = joined(t, first, lex) or bracketed(t, first, lex) or both_bounds(t, first, lex) or single(first)
    return compared(t, first, found, lex)


def _vague(t: Tokens, i: int, floor: int, how: Reading) -> Said | None:
    """Dozens of troops, at least several hundred people."""
    found = (DIGITS[t.words[i]], i, i + 2) if _is_vague(t, i) else vague(t, i, how.lexicon)
    if found is None:
        return None
    name, start, end = found
    counted = noun(t, end, how.lexicon)
    if name in FEW and counted is None and not how.lenient:
        return None
    left = before(t, start, floor, how.lexicon)
    word = f"{left.qualifier} {name}" if left.qualifier in BOUNDS else name
    meaning = how.convention.meaning(Qualifier.VAGUE, Range.nothing(), word)
    end = end if counted is None else counted.end
    low, best, high = (None if n is None else Fraction(n) for n in (meaning.low, meaning.best, meaning.high))
    return Said(left.start, end, low, best, high, "vague", counted, left.increment, word=word)


FEW = ("several", "a few", "a couple", "a handful", "a number")
"""Words that in prose are a figure only with what they count."""


QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}


def figure(t: Tokens, found: Said, text: str | None = None) -> Figure:
    """The Figure that was said; raises UnitError where its noun can be no unit."""
    unit: str | None = None
    flags: tuple[Flag, ...] = ()
    doubts = found.doubts
    if found.noun is not None:
        unit, doubt, refusal = resolved(found.noun.label)
        if refusal:
            raise UnitError(refusal)
        if doubt:
            doubts = (*doubts, doubt)
    if doubts:
        flags = tuple(Flag(Doubt.AMBIGUOUS, doubt) for doubt in doubts)
    best = found.best
    return Figure(
        found.low if type(found.low) is int else _plain(found.low),
        best if type(best) is int else _plain(best),
        found.high if type(found.high) is int else _plain(found.high),
        unit,
        QUALIFIERS[found.qualifier],
        increment=found.increment,
        grain=None if found.step is None else _grain(found.step, best),
        word=found.word,
        earlier=_plain(found.earlier),
        flags=flags,
        text=t.text[t.starts[found.start] : t.ends[found.end - 1]] if text is None else text,
    )


def mention(t: Tokens, found: Said) -> Mention:
    """The figure where it stands; a noun that can be no unit is left out of the figure, and kept as written."""
    start, end, counted = t.starts[found.start], t.ends[found.end - 1], found.noun
    if counted is None:
        return Mention(start, end, figure(t, found))
    if resolved(counted.label)[0] is None:
        found = attrs.evolve(found, noun=None)
    return Mention(start, end, figure(t, found), counted.noun, counted.modifiers)


def _plain(value: Number | None) -> int | float | None:
    return None if value is None else number(value)


def _grain(step: Number, best: Number | None) -> int | float | None:
    """The value of the last digit printed, where the number alone does not tell it: 3.0 million."""
    grain = number(step)
    return None if best is None or grain == last_digit(number(best)) else grain
