"""An amount with its two ends in brackets, or told again in them."""

from .beside import HEDGES, chosen, joint
from .compounds import told_again
from .labels import CountNoun
from .lexicon import Lexicon
from .nouns import count_noun
from .outcomes import Told, told
from .phrases import WordedAmount, second
from .sharing import with_scale_of
from .tokens import DASH, NUMBER, WORD, Tokens
from .wordings import Wording, doubts_of, single

MAX_INSIDE = 8
"""Tokens in brackets before the two ends: (95% confidence interval: 445,000-485,000)."""

OPENING, CLOSING = ("(", "["), (")", "]")


def bracketed(t: Tokens, first: WordedAmount, lex: Lexicon) -> Wording | None:
    """465,000 (445,000-485,000), 1.2 [95% CI 1.1, 1.4] million; three thousand (3,000).

    Like the functions of joined.py it gives a whole reading or None, and changes no part.
    """
    j = first.end
    if t.words[j] in lex.of and t.kinds[j + 1] == WORD:
        j += 2  # 37.4bn tonnes of CO2 (36.2-38.6bn)
    if t.words[j] not in OPENING:
        return None
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

    return scaled(best), scaled(low), scaled(high), end + bool(behind)


def _with_noun_after(t: Tokens, found: Wording, end: int, inside: CountNoun | None, lex: Lexicon) -> Wording:
    """The reading with the noun that stands behind the brackets, or the one within."""
    if found.noun is not None:
        return found._replace(end=end)
    behind = count_noun(t, end, lex, one=found.high == 1)
    said = Told(behind or inside, found.start, end if behind is None else behind.end, found.increment, found.status)
    said = told(t, said, found.start, lex)
    return found._replace(noun=said.noun, end=said.end, increment=said.increment, status=said.status)
