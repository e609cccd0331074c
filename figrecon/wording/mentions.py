"""Every figure of a text in order."""

from collections.abc import Iterator

import attrs

from figrecon.conventions import Convention, Qualifier
from figrecon.errors import UnitError
from figrecon.figures import Figure, last_digit
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range, number

from .beside import BOUNDS, LOWER, before, chosen
from .joined import both_bounds, bracketed, compared, joined
from .lexicon import Lexicon
from .mention import Mention
from .nouns import noun, resolved
from .phrases import Part, part
from .refusals import refused
from .said import Said, said
from .tokens import NUMBER, VULGAR, WORD, Tokens, tokenize
from .vague import DIGITS, vague

PRONOUNS = frozenset(
    [
        "the",
        "this",
        "that",
        "which",
        "no",
        "any",
        "each",
        "every",
        "another",
        "first",
        "last",
        "only",
        "some",
        "next",
        "other",
        "new",
    ]
)
"""Words before a "one" that counts nothing."""

NOT_COUNTED = frozenset(["of", "another", "by", "is", "was", "you", "that", "who", "day", "time", "last"])
"""Words after it."""


@attrs.frozen
class Reading:
    """How a text is read: its words, what vague words stand for, and whether doubtful numerals count."""

    lexicon: Lexicon
    convention: Convention
    day_first: bool | None = None
    lenient: bool = False


def mentions(text: str, how: Reading) -> Iterator[Mention]:
    """The figures of a text in order."""
    t = tokenize(text)
    openers, floor = how.lexicon.openers, 0
    for i, kind in enumerate(t.kinds):
        if i < floor or not (kind in (NUMBER, VULGAR) or (kind == WORD and t.words[i] in openers)):
            continue
        if kind == NUMBER and not _is_vague(t, i):
            end = refused(t, i, how.lexicon, day_first=how.day_first, lenient=how.lenient)
            if end:
                floor = end
                continue
        found = _said(t, i, floor, how)
        if found is not None:
            floor = max(found.end, i + 1)
            yield _mention(t, found, how)


def _is_vague(t: Tokens, i: int) -> bool:
    """100s, 1,000s."""
    return t.words[i] in DIGITS and t.words[i + 1] == "s" and t.glued(i + 1)


def _is_pronoun(t: Tokens, i: int) -> bool:
    """Whether "one" counts nothing: this one, one of the, the one you mentioned."""
    return t.words[i] == "one" and (t.words[i - 1] in PRONOUNS or t.words[i + 1] in NOT_COUNTED)


def _said(t: Tokens, i: int, floor: int, how: Reading) -> Said | None:
    lex = how.lexicon
    if t.kinds[i] == WORD or _is_vague(t, i):
        found = _vague(t, i, floor, how)
        if found is not None or _is_pronoun(t, i):
            return found
    first = part(t, i, floor, lex)
    if first is None:
        return None
    found = joined(t, first, lex) or bracketed(t, first, lex) or both_bounds(t, first, lex) or _single(first)
    return compared(t, first, found, lex)


def _single(first: Part) -> Said:
    qualifier, value = chosen(first.hedges), first.value
    low = None if qualifier in BOUNDS and qualifier not in LOWER else value
    high = None if qualifier in LOWER else value
    return said(first, first, low, value, high, qualifier)


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
    return Said(left.start, end, meaning.low, meaning.best, meaning.high, "vague", counted, left.increment, word=word)


FEW = ("several", "a few", "a couple", "a handful", "a number")
"""Words that in prose are a figure only with what they count."""


def _mention(t: Tokens, found: Said, how: Reading) -> Mention:
    """The mention with its Figure."""
    del how
    start = t.starts[found.start]
    end = t.ends[found.end - 1]
    unit, doubts = None, found.doubts
    if found.noun is not None:
        unit, doubt, refusal = resolved(found.noun.label)
        if refusal:
            raise UnitError(refusal)
        doubts += (doubt,) if doubt else ()
    low, best, high = (None if n is None else number(n) for n in (found.low, found.best, found.high))
    figure = Figure(
        low,
        best,
        high,
        unit,
        Qualifier(found.qualifier),
        increment=found.increment,
        grain=_grain(found, best),
        word=found.word,
        earlier=None if found.earlier is None else number(found.earlier),
        flags=tuple(Flag(Doubt.AMBIGUOUS, doubt) for doubt in doubts),
        text=t.text[start:end],
    )
    if found.noun is None:
        return Mention(start, end, figure)
    return Mention(start, end, figure, found.noun.noun, found.noun.modifiers)


def _grain(found: Said, best: float | None) -> int | float | None:
    """The value of the last digit printed, where the number alone does not tell it: 3.0 million."""
    if found.step is None or best is None:
        return None
    step = number(found.step)
    return step if step != last_digit(best) else None
