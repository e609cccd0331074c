"""Two amounts that make one figure: ranges, tolerances, changes, bounds on both sides."""

from fractions import Fraction

from . import english
from .amounts import LETTERS
from .beside import LOWER, UPPER, chosen, joint
from .labels import Noun, resolved
from .lexicon import Lexicon
from .nouns import noun
from .phrases import Part, second
from .said import Said, said, single
from .tokens import DASH, NUMBER, WORD, Tokens

WINDOW = 6
"""Tokens before "from" within which a verb makes a change of it."""

PAIR = 2
""""Five or six", "200 or 300": neighbors, the second at most twice the first (Jansen and Pollmann 2001)."""

HEDGES = ("about", "nearly", "just over")

THOUSAND, HUNDRED = 1000, 100

SPREAD = 10
"""The second end of a range is at most this many times the first where a dash shares its thousands: "10-12,000"."""

MAX_INSIDE = 8
"""Tokens in brackets before the two ends: (95% confidence interval: 445,000-485,000)."""


def joined(t: Tokens, first: Part, lex: Lexicon) -> Said | None:
    """A range, a tolerance or a change that begins with this part."""
    how, at = joint(t, first.end, first.left.opener, lex)
    last = second(t, at, lex, first.left.money) if how else None
    if last is not None:
        _share_letter(first, last)
    if last is None:
        return None
    if how == "±" and (last.noun is None or _is_percent(last) or _one_unit(first, last, "±")):
        return _tolerance(first, last)
    if how == "±" or not _one_unit(first, last, first.left.opener):
        return None
    if how == "or":
        return _pair(first, last)
    return None if _leads_on(t, first, last, lex) else _from_to(t, first, last, at, lex)


def _share_letter(first: Part, last: Part) -> None:
    """10m-12m people: the m before the dash is what the m before the noun is."""
    letter = first.amount.letter
    if letter and not last.amount.letter and last.amount.factor == LETTERS[letter]:
        first.amount.scaled(LETTERS[letter])
        first.noun = None


def _pair(first: Part, last: Part) -> Said | None:
    """Five or six, 200 or 300."""
    share_magnitude(first, last)
    near = first.value < last.value <= PAIR * first.value
    return None if first.noun or last.left.hedges or not near else _between(first, last)


def _from_to(t: Tokens, first: Part, last: Part, at: int, lex: Lexicon) -> Said | None:
    """A range, or after a verb of change the later value."""
    opener = first.left.opener
    changes = opener != "between" and _changes(t, first, lex)
    doubt = share_magnitude(first, last, changes=changes) or (
        _share_thousands(first, last) if t.kinds[at - 1] == DASH else None
    )
    falls = first.value > last.value
    if t.words[at - 1] == "→" or (changes and (opener == "from" or falls)):
        return _change(first, last)
    if falls:
        return _backward(t, first, last, lex)
    found = _between(first, last)
    if doubt is not None:
        found.doubts = (*found.doubts, doubt)
    return found


def _leads_on(t: Tokens, first: Part, last: Part, lex: Lexicon) -> bool:
    """Whether the second amount is the day of a date or a bound of its own."""
    own = bool(last.left.hedges) and chosen(last.left.hedges) in LOWER
    return t.words[last.end] in lex.months or (own and not first.left.opener)


def _one_unit(first: Part, last: Part, opener: str) -> bool:
    """Whether two parts count the same: one noun for both, or the same noun twice."""
    paid, repaid = first.left.money, last.left.money
    if paid and repaid and resolved(paid)[0] != resolved(repaid)[0]:
        return False
    if first.noun is None or (paid and first.noun.label == paid):
        return True
    if last.noun is None:
        return bool(opener)
    return resolved(first.noun.label)[0] == resolved(last.noun.label)[0]


def share_magnitude(first: Part, last: Part, *, changes: bool = False) -> str | None:
    """10 to 12 thousand: what scales the second amount scales the first; where that cannot be, say so."""
    a, b = first.amount, last.amount
    if b.factor == 1 or a.factor > 1 or a.letter or not a.value:
        return None
    numeral = b.value / Fraction(b.factor)
    if a.value < numeral or (changes and a.value < SPREAD * numeral):
        a.scaled(b.factor)
        return None
    small = a.value < min(b.value, THOUSAND) and b.factor >= THOUSAND
    return (
        f"{float(a.value):,g} to {float(b.value):,g}: the first may share the magnitude of the second"
        if small
        else None
    )


def _share_thousands(first: Part, last: Part) -> str | None:
    """10-12,000: a first end below a thousand shares the thousands of the second, and the other reading is told."""
    a, b = first.amount, last.amount
    if not a.factor == b.factor == 1 or not isinstance(a.value, int) or b.value % THOUSAND:
        return None
    low = a.value
    if not 0 < low < THOUSAND or not low * THOUSAND < b.value <= SPREAD * THOUSAND * low:
        return None
    a.scaled(THOUSAND)
    return f"'{low}-{b.value:,}' read as {a.value:,} to {b.value:,}; it may be {low} to {b.value:,}"


def _between(first: Part, last: Part) -> Said:
    """Two ends; a bound before both keeps only its own."""
    qualifier = chosen(first.hedges + [h for h in last.hedges if h not in first.left.hedges])
    low, high = first.value, last.value
    if qualifier in ("at least", "more than"):
        return said(first, last, low, low, None, qualifier)
    if qualifier in UPPER:
        return said(first, last, None, high, high, qualifier)
    return said(first, last, low, None, high, qualifier if qualifier in HEDGES else "between")


def _tolerance(first: Part, last: Part) -> Said:
    """3,000 ± 200; 3,000 troops ± 10 %."""
    relative = _is_percent(last)
    a, b = first.amount, last.amount
    if b.factor > 1 and a.factor == 1 and a.value >= b.value / b.factor:
        a.scaled(b.factor)
    best, width = first.value, max(last.value, -last.value)
    relative = relative and (best > HUNDRED if first.noun is None else not _is_percent(first))
    if relative:
        width = max(best, -best) * Fraction(width) / HUNDRED
    found = said(first, last, best - width, best, best + width, chosen([h for h in first.left.hedges if h in HEDGES]))
    if relative:
        found.noun = first.noun
    return found


def _is_percent(part: Part) -> bool:
    return part.noun is not None and resolved(part.noun.label)[0] == "percent"


def _changes(t: Tokens, first: Part, lex: Lexicon) -> bool:
    """Whether a verb of change is the nearest that tells: rose, fell, revised; not ranged."""
    for at in range(first.left.start - 1, max(first.left.start - 1 - WINDOW, -1), -1):
        word = t.words[at]
        if word in lex.vary or word in (".", ";"):
            return False
        if word in lex.change:
            return True
    return False


def _change(first: Part, last: Part) -> Said:
    """Rose from 350 to 680: the later value, with the earlier one kept."""
    qualifier = chosen(last.hedges)
    value = last.value
    low = None if qualifier in UPPER else value
    high = None if qualifier in LOWER else value
    found = said(first, last, low, value, high, qualifier)
    found.earlier = first.value
    return found


def _backward(t: Tokens, first: Part, last: Part, lex: Lexicon) -> Said | None:
    """From 680 to 350 is a fall; between 20 and 10, or ranging from -18 to -34, is a range told backward."""
    start = first.left.start
    vary = any(t.words[at] in lex.vary for at in range(max(start - 3, 0), start + 1))
    deeper = first.value < 0  # from -18 to -34
    if first.left.opener == "between" or vary or deeper:
        found = _between(first, last)
        found.low, found.high = found.high, found.low
        return found
    return _change(first, last) if first.left.opener == "from" else None


INSIDE = frozenset(english.INTERVAL.split())


def bracketed(t: Tokens, first: Part, lex: Lexicon) -> Said | None:
    """465,000 (445,000-485,000), 1.2 [95% CI 1.1, 1.4] million; three thousand (3,000)."""
    j = first.end
    if t.words[j] == "of" and t.kinds[j + 1] == WORD:
        j += 2  # 37.4bn tonnes of CO2 (36.2-38.6bn)
    if t.words[j] not in ("(", "["):
        return None
    at = _inside(t, j + 1)
    low = second(t, at, lex, first.left.money)
    if low is None:
        return None
    if t.words[low.end] in (")", "]") and low.value == first.value and not low.hedges:
        return _noun_after(t, single(first), low.end + 1, low.noun, lex)
    high = _upper(t, low, lex, first.left.money, listed=at > j + 1)
    if high is None or t.words[high.end] not in (")", "]"):
        return None
    end = _share_brackets(t, first, low, high, lex)
    if not low.value <= first.value <= high.value:
        return None
    found = said(first, first, low.value, first.value, high.value, chosen([h for h in first.hedges if h in HEDGES]))
    found.step = None
    return _noun_after(t, found, end, low.noun or high.noun, lex)


def _inside(t: Tokens, at: int) -> int:
    """Step over what tells the kind of an interval: 95% CI, range."""
    last = at + MAX_INSIDE
    while at < last:
        level = t.kinds[at] == NUMBER and t.words[at + 1] in ("%", "percent")
        if not level and t.words[at] not in INSIDE and not (t.kinds[at] == DASH and t.kinds[at + 1] == WORD):
            break
        at += 1
    return at


def _upper(t: Tokens, low: Part, lex: Lexicon, money: str, *, listed: bool) -> Part | None:
    """The second end in brackets; of an interval it may stand behind a comma."""
    how, at = joint(t, low.end, "between", lex)
    if not how and listed and t.words[low.end] in (",", ";"):
        how, at = "to", low.end + 1
    return second(t, at, lex, money) if how == "to" else None


def _share_brackets(t: Tokens, first: Part, low: Part, high: Part, lex: Lexicon) -> int:
    """Give all three the one magnitude that is written: before, in, or behind the brackets. The token after it."""
    share_magnitude(low, high)
    end, bare = high.end + 1, [each.amount for each in (first, low, high) if each.amount.factor == 1]
    factor = first.amount.factor
    behind = lex.scales.get(t.words[end], 0) if factor == 1 and len(t.words[end]) > 1 else 0
    for each in bare:
        if behind or (factor > 1 and each.value < THOUSAND * first.value / factor):
            each.scaled(behind or factor)
    return end + bool(behind)


def _noun_after(t: Tokens, found: Said, end: int, inside: Noun | None, lex: Lexicon) -> Said:
    """Take the noun that stands behind the brackets, or the one within."""
    found.end = end
    if found.noun is None:
        behind = noun(t, end, lex)
        found.noun = behind or inside
        found.end = end if behind is None else behind.end
    return found


def both_bounds(t: Tokens, first: Part, lex: Lexicon) -> Said | None:
    """At least 10 but no more than 20; above 1,000 and below 1,500."""
    own = chosen(first.hedges)
    if own not in LOWER and own not in UPPER:
        return None
    j = first.end
    for _ in range(2):
        j += t.words[j] in ("but", "and", ",", "yet", "&", "or")
    if j == first.end:
        return None
    last = second(t, j, lex, first.left.money)
    if last is None or not _one_unit(first, last, "between"):
        return None
    other = chosen(last.hedges)
    low, high = (first, last) if own in LOWER else (last, first)
    if (own in LOWER) == (other in LOWER) or other not in (*LOWER, *UPPER) or low.value >= high.value:
        return None
    share_magnitude(low, high)
    return said(first, last, low.value, None, high.value, "between")


def compared(t: Tokens, first: Part, found: Said, lex: Lexicon) -> Said:
    """Rose TO 680 FROM 350; 680, UP FROM 350: keep the earlier value."""
    j = found.end
    j += t.words[j] == ","
    told = t.words[j] in lex.change
    j += told
    part_of = t.words[found.start - 1] == "of" and t.kinds[found.start - 2] == NUMBER  # 232 of 400 seats, up from 197
    if found.best is None or found.earlier is not None or t.words[j] != "from" or part_of:
        return found
    if not told and not (t.words[first.left.start - 1] == "to" and _changes(t, first, lex)):
        return found
    last = second(t, j, lex, first.left.money)
    if last is None or not _one_unit(last, first, "from"):
        return found
    share_magnitude(last, first, changes=True)
    found.earlier, found.end = last.value, last.end
    return found
