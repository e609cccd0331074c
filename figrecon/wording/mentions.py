"""Every figure of a text in order."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from figrecon.conventions import Convention, Qualifier
from figrecon.errors import UnitError
from figrecon.figures import Figure, last_digit, negative
from figrecon.flags import Doubt, Flag
from figrecon.ranges import Range, number

from .beside import BOUNDS, before
from .brackets import bracketed
from .compounds import compound
from .joined import both_bounds, compared, joined
from .labels import known, resolved
from .lexicon import Lexicon
from .mention import Mention
from .named import named_in_words, uncounted_in_words
from .nouns import count_noun, money_noun
from .numerals import Number
from .outcomes import Told, told
from .phrases import WordedAmount, more_at, part
from .refusals import refused
from .runs import beside_run_together, is_whole, run_around, run_end
from .tokens import CLOSING, DASH, END, NUMBER, WORD, Tokens, tokenize
from .vague import is_plural_of_digits, plural_of_digits, vague_word
from .wordings import Wording, single


class Settings(NamedTuple):
    """How a text is read: its words, what vague words stand for, and whether doubtful numerals count."""

    lexicon: Lexicon
    convention: Convention
    day_first: bool | None = None
    lenient: bool = False


def wordings(text: str, how: Settings, cut: list[str] | None = None) -> Iterator[tuple[Tokens, Wording]]:
    """The figures of a text in order, as they are worded; `cut` takes the runs of which only a part would be one."""
    lex = how.lexicon
    t = tokenize(text, lex.openers, lex.scan)
    floor = 0
    for i in t.anchors:
        if i < floor:
            continue
        if t.kinds[i + 1] == DASH and t.words[i + 2] in lex.compounds and t.glued(i + 1) and t.glued(i + 2):
            floor = run_end(t, i + 3)  # a six-figure sum, a 3-for-1 split
            continue
        if t.kinds[i] == NUMBER and not is_plural_of_digits(t, i, lex):
            end = refused(t, i, lex, day_first=how.day_first, lenient=how.lenient)
            if end:
                floor = end
                continue
        uncounted = uncounted_in_words(t, i, lex) if t.kinds[i] == WORD else 0
        if uncounted:
            floor = uncounted
            continue
        found = _wording(t, i, floor, how)
        if found is None:
            continue
        run = "" if is_whole(t, found.start, found.end) else run_around(t, i)
        run = run or beside_run_together(t, found.start, found.end, lex) or _scaled_behind_brackets(t, found, lex)
        if not run:
            floor = max(found.end, i + 1)
            yield t, found
        else:
            floor = run_end(t, max(found.end, i + 1))
            if cut is not None:
                cut.append(run)


def _scaled_behind_brackets(t: Tokens, found: Wording, lex: Lexicon) -> str:
    """The figure with the scale behind its brackets, which nothing before them took: (2-3) million."""
    scaled = t.words[found.end] in CLOSING and t.words[found.end + 1] in lex.long_scales
    return t.raw(found.start, found.end + 2) if scaled else ""


def _wording(t: Tokens, i: int, floor: int, how: Settings) -> Wording | None:
    """The figure at token i. Each alternative gives a whole reading or None, and leaves the first part as it is."""
    lex = how.lexicon
    if t.kinds[i] == WORD or is_plural_of_digits(t, i, lex):
        found = _vague(t, i, floor, how)
        if found is not None or _is_pronoun(t, i, how) or named_in_words(t, i, lex):
            return found
    first = part(t, i, floor, lex)
    if first is None:
        return None
    if t.kinds[first.end] == END:
        return _alone(t, first, lex)
    found = joined(t, first, lex) or bracketed(t, first, lex) or both_bounds(t, first, lex)
    found = found or compound(t, first, lex) or _alone(t, first, lex)
    return compared(t, first, found, lex)


def _alone(t: Tokens, first: WordedAmount, lex: Lexicon) -> Wording:
    """What one part says; of "between one hundred and fifty" the two words may be the ends."""
    amount, found = first.amount, single(first)
    if first.left.opener != "between" or lex.range_and.isdisjoint(t.words[amount.start : amount.end]):
        return found
    doubt = f"'{t.raw(found.start, amount.end)}' is read as one number; it may be two ends"
    return found._replace(doubts=(*found.doubts, doubt))


def _is_pronoun(t: Tokens, i: int, how: Settings) -> bool:
    """Whether "one" counts nothing: this one, one of the, the one you mentioned; "one day" in prose."""
    lex = how.lexicon
    if t.words[i] not in lex.one or t.words[i + 1] in lex.ratio_in:  # only one in three
        return False
    if t.words[i + 1] in lex.point and t.words[i - 1] in lex.point_not_after:
        return True  # at one point 300 people
    measured = how.lenient and known(t.words[i + 1]) is not None
    return t.words[i - 1] in lex.one_not_after or (t.words[i + 1] in lex.one_not_before and not measured)


def _vague(t: Tokens, i: int, floor: int, how: Settings) -> Wording | None:
    """Dozens of troops, at least several hundred people."""
    lex = how.lexicon
    found = plural_of_digits(t, i, lex) if is_plural_of_digits(t, i, lex) else vague_word(t, i, lex)
    if found is None:
        return None
    name, start, end = found
    start = max(start, floor)  # half a handful, where the article is a part of the fraction
    counted = count_noun(t, end, lex)
    if name in FEW and counted is None and not how.lenient:
        return None
    more = more_at(t, end, lex)  # dozens more
    if more and counted is None:
        end += 1
        counted = count_noun(t, end, lex)
    left = before(t, start, floor, lex)
    if left.money and counted is None:  # $hundreds of millions
        counted = money_noun(t, left.money, end, lex)
    word = f"{left.qualifier} {name}" if left.qualifier in BOUNDS else name
    meaning = how.convention.meaning(Qualifier.VAGUE, Range.nothing(), word)
    said = Told(counted, left.start, end if counted is None else counted.end, max(left.increment, more, 0))
    said = told(t, said, floor, lex)
    low, best, high = (None if n is None else Fraction(n) for n in (meaning.low, meaning.best, meaning.high))
    return Wording(
        said.start, said.end, low, best, high, "vague", said.noun, said.increment, word=word, status=said.status
    )


FEW = ("several", "a few", "a couple", "a handful", "a number")
"""Names of vague words, as conventions have them, that in prose are a figure only with what they count."""

QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}


def figure_of(t: Tokens, found: Wording, text: str | None = None) -> Figure:
    """The Figure that was worded. Raises UnitError where its noun can be no unit."""
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
    best = _plain(found.best)
    figure = Figure(
        best if found.low is found.best else _plain(found.low),
        best,
        best if found.high is found.best else _plain(found.high),
        unit,
        QUALIFIERS[found.qualifier],
        increment=found.increment != 0,
        grain=None if found.step is None else _grain(found.step, best),
        word=found.word,
        earlier=None if found.earlier is None else _plain(found.earlier),
        status=found.status,
        flags=flags,
        text=t.said(found.start, found.end) if text is None else text,
    )
    return negative(figure) if found.increment < 0 else figure


def mention_of(t: Tokens, found: Wording) -> Mention:
    """The figure where it stands; a noun that can be no unit is left out of the figure, and kept as written."""
    (start, end), counted = t.span(found.start, found.end), found.noun
    if counted is None:
        return Mention(start, end, figure_of(t, found))
    if resolved(counted.label)[0] is None:
        found = found._replace(noun=None)
    return Mention(start, end, figure_of(t, found), counted.noun, counted.modifiers)


LARGEST_WITH_FRACTION = 2**53
"""Beyond this a float has no fraction, and may be above a whole number that it was below: 10 to the 30th less 1.5."""


def _plain(value: Number | None) -> int | float | None:
    """A number as figures have it; those in order stay in order."""
    if value is None or type(value) is int:
        return value
    is_whole = value.denominator == 1 or abs(value.numerator) > LARGEST_WITH_FRACTION * value.denominator
    return round(value) if is_whole else value.numerator / value.denominator


def _grain(step: Number, best: float | None) -> int | float | None:
    """The value of the last digit printed, where the number alone does not tell it: 3.0 million."""
    grain = number(step)
    return None if best is None or grain == last_digit(best) else grain
