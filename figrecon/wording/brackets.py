"""An amount with its two ends in brackets, or told again in them."""

from .amounts import after_point
from .beside import HEDGES, chosen, joint
from .compounds import told_again
from .joined import tolerance
from .labels import CountNoun
from .lexicon import Lexicon
from .nouns import count_noun
from .outcomes import Told, told
from .phrases import WordedAmount, second
from .sharing import is_one_unit, is_percent, with_scale_of
from .tokens import CLOSING, DASH, NUMBER, OPENING, WORD, Tokens
from .wordings import Wording, doubts_of, single

MAX_INSIDE = 8
"""Tokens in brackets before the two ends: (95% confidence interval: 445,000-485,000)."""


def bracketed(t: Tokens, first: WordedAmount, lex: Lexicon) -> Wording | None:
    """465,000 (445,000-485,000), 1.2 [95% CI 1.1, 1.4] million; three thousand (3,000).

    Like the functions of joined.py it gives a whole reading or None, and changes no part.
    """
    j = first.end
    if t.words[j] in lex.of and t.kinds[j + 1] == WORD:
        j += 2  # 37.4bn tonnes of CO2 (36.2-38.6bn)
    if t.words[j] not in OPENING:
        return None
    return _with_ends(t, first, j, lex) or _with_tolerance(t, first, j, lex) or _with_scale_behind(t, first, j, lex)


def _with_tolerance(t: Tokens, first: WordedAmount, j: int, lex: Lexicon) -> Wording | None:
    """5 (±2) men, 5 (plus or minus 10%) million men."""
    how, at = joint(t, j + 1, "", lex)
    width = second(t, at, lex) if how == "±" else None
    if width is None or t.words[width.end] not in CLOSING or not (is_percent(width) or is_one_unit(first, width, "±")):
        return None
    best, _, shared, end = _sharing(t, first, width, width, lex)
    width = width if is_percent(width) else shared
    noun = first.noun or count_noun(t, end, lex)
    found = tolerance(best._replace(noun=noun), width)
    inside = None if found.noun is noun else found.noun
    return _with_noun_after(t, found._replace(noun=first.noun), end, inside, lex)


def _with_scale_behind(t: Tokens, first: WordedAmount, j: int, lex: Lexicon) -> Wording | None:
    """5 (2-3) million people: a scale behind brackets that are not understood."""
    close = next((at for at in range(j + 1, j + MAX_INSIDE) if t.words[at] in CLOSING), 0)
    scale = lex.scales[t.words[close + 1]] if t.words[close + 1] in lex.long_scales else 0
    if not (close and scale) or first.amount.factor > 1 or not (first.noun is None or first.left.money):
        return None
    doubt = f"'{t.raw(j, close + 1)}' before the '{t.words[close + 1]}' is not read"
    found = single(first.scaled(scale))
    return _with_noun_after(t, found._replace(doubts=(*found.doubts, doubt)), after_point(t, close + 2, lex), None, lex)


def _with_ends(t: Tokens, first: WordedAmount, j: int, lex: Lexicon) -> Wording | None:
    """The two ends in brackets, or the amount once more."""
    at = _inside(t, j + 1, lex)
    low = second(t, at, lex, first.left.money)
    if low is None:
        return None
    if t.words[low.end] in CLOSING and low.value == first.value and not low.hedges:
        return _with_noun_after(t, single(first), low.end + 1, low.noun, lex)
    high = _upper(t, low, lex, first.left.money, listed=at > j + 1)
    if high is None or t.words[high.end] not in CLOSING:
        return told_again(t, first, low, CLOSING)
    inside = low.noun or high.noun
    best, low, high, end = _sharing(t, first, low, high, lex)
    if not low.value <= best.value <= high.value:
        return None
    qualifier = chosen(tuple(hedge for hedge in first.hedges if hedge in HEDGES))
    found = Wording(
        first.left.start,
        end,
        low.value,
        best.value,
        high.value,
        qualifier,
        first.noun,
        first.increment,
        doubts=doubts_of(first),
        status=first.status,
    )
    return _with_noun_after(t, found, end, inside, lex)


def _inside(t: Tokens, at: int, lex: Lexicon) -> int:
    """Step over what tells the kind of an interval: 95% CI, range."""
    last = at + MAX_INSIDE
    while at < last:
        level = t.kinds[at] == NUMBER and t.words[at + 1] in lex.percent
        if not level and t.words[at] not in lex.interval and not (t.kinds[at] == DASH and t.kinds[at + 1] == WORD):
            break
        at += 1
    return at


def _upper(t: Tokens, low: WordedAmount, lex: Lexicon, money: str, *, listed: bool) -> WordedAmount | None:
    """The second end in brackets; of an interval it may stand behind a comma."""
    how, at = joint(t, low.end, "between", lex)
    if not how and listed and t.words[low.end] in (",", ";"):
        how, at = "to", low.end + 1
    return second(t, at, lex, money) if how == "to" else None


def _sharing(
    t: Tokens, best: WordedAmount, low: WordedAmount, high: WordedAmount, lex: Lexicon
) -> tuple[WordedAmount, WordedAmount, WordedAmount, int]:
    """All three with the one scale that is written: before, in, or behind the brackets; and the token after it."""
    low, _ = with_scale_of(low, high)
    end, factor = high.end + 1, best.amount.factor
    behind = lex.scales.get(t.words[end], 0) if factor == 1 and len(t.words[end]) > 1 else 0

    def scaled(part: WordedAmount) -> WordedAmount:
        shares = factor > 1 and part.amount.value < 1000 * best.value / factor
        return part.scaled(behind or factor) if part.amount.factor == 1 and (behind or shares) else part

    return scaled(best), scaled(low), scaled(high), after_point(t, end + 1, lex) if behind else end


def _with_noun_after(t: Tokens, found: Wording, end: int, inside: CountNoun | None, lex: Lexicon) -> Wording:
    """The reading with the noun that stands behind the brackets, or the one within."""
    if found.noun is not None:
        return found._replace(end=end)
    behind = count_noun(t, end, lex, one=found.high == 1)
    said = Told(behind or inside, found.start, end if behind is None else behind.end, found.increment, found.status)
    said = told(t, said, found.start, lex)
    return found._replace(noun=said.noun, end=said.end, increment=said.increment, status=said.status)
