"""Two amounts that make one figure: ranges, tolerances, changes, bounds on both sides.

Each function takes parts as they were read and gives a whole reading or None; a part is never changed, so that what one
alternative tried and gave up leaves no mark on the next.
"""

from fractions import Fraction

from .beside import HEDGES, LOWER, UPPER, chosen, joint
from .days import RECENT, is_year
from .lexicon import Lexicon
from .phrases import WordedAmount, second
from .sharing import (
    SPREAD,
    is_one_unit,
    is_percent,
    is_rate_of_both,
    with_letter_of,
    with_scale_before,
    with_scale_of,
    with_thousands_of,
)
from .tokens import DASH, NUMBER, Tokens
from .wordings import Wording, together

WINDOW = 6
"""Tokens before "from" within which a verb makes a change of it."""

POWER = "^"

PRINTED_DASH = "–"
"""With blanks around it, as figures print, it shares no thousands: 10 – 12,000."""

NEIGHBORS = 2
""""Five or six", "200 or 300": neighbors, the second at most twice the first (Jansen and Pollmann 2001)."""


def joined(t: Tokens, first: WordedAmount, lex: Lexicon) -> Wording | None:
    """A range, a tolerance or a change that begins with this part."""
    how, at = joint(t, first.end, first.left.opener, lex)
    if t.words[first.end] in lex.to_after_from and first.left.opener != "from":
        return None  # stieg um fünf auf zwölf
    if not how and t.kinds[first.end] == DASH:
        how, at = _half_spaced(t, first, lex)
    if not how and first.left.opener == "from":
        how, at = _later(t, first, lex)
    last = second(t, at, lex, first.left.money) if how else None
    if last is None:
        return None
    first = with_letter_of(first, last, lex)
    if how == "±":
        fits = (last.noun is None or is_percent(last) or is_one_unit(first, last, "±")) and not _is_powered(t, at, last)
        return tolerance(first, last) if fits else None
    if not is_one_unit(first, last, first.left.opener):
        return None
    if is_rate_of_both(first, last):
        last = last._replace(noun=first.noun)
    if how == "or":
        return _pair(first, last)
    return None if _leads_on(t, first, last, lex) else _from_to(t, first, last, at, lex)


def _half_spaced(t: Tokens, first: WordedAmount, lex: Lexicon) -> tuple[str, int]:
    """A dash with a blank before it only, where the noun of both follows: 12 -15 people; but 5 -6."""
    at = first.end + 1
    last = second(t, at, lex) if first.noun is None and t.kinds[at] == NUMBER and t.glued(at) else None
    counts = last is not None and last.noun is not None and 0 <= first.value < last.value
    return ("to", at) if counts else ("", at)


def _pair(first: WordedAmount, last: WordedAmount) -> Wording | None:
    """Five or six, 200 or 300."""
    if first.noun or last.left.hedges:
        return None
    if first.amount.value == first.amount.factor > 1 == last.amount.factor:
        last = last.scaled(first.amount.factor)  # a million or two
    first, _ = with_scale_of(first, last)
    return _between(first, last) if first.value < last.value <= NEIGHBORS * first.value else None


def _from_to(t: Tokens, first: WordedAmount, last: WordedAmount, at: int, lex: Lexicon) -> Wording | None:
    """A range, or after a verb of change the later value."""
    opener = first.left.opener
    leads = opener == "from" and t.words[at - 1] in lex.to_after_from  # von 350 auf 680 gestiegen
    changes = leads or (opener != "between" and _changes(t, first, lex))
    dashed = t.kinds[at - 1] == DASH
    if changes and not opener and not dashed and _is_difference(t, first, last, lex):
        return None
    unscaled = first
    first, doubt = with_scale_of(first, last, changes=changes)
    apart = t.words[at - 1] == PRINTED_DASH and not t.glued(at - 1)
    if doubt is None and not apart and not (changes and opener == "from"):
        first, doubt = with_thousands_of(first, last)
    if opener == "between" or (opener and last.noun is None):  # from 5 million to 6; but from 5 million to 6 men
        last, untold = with_scale_before(first, last, SPREAD if opener == "between" else NEIGHBORS)
        doubt = doubt or untold
    falls = first.value > last.value
    if t.words[at - 1] == "→" or (changes and (opener == "from" or falls)):
        found: Wording | None = _to_range(t, unscaled, last, lex) or _change(first, last)
    else:
        found = _backward(t, first, last, lex) if falls else _between(first, last)
    return found if doubt is None or found is None else found._replace(doubts=(*found.doubts, doubt))


def _is_powered(t: Tokens, at: int, last: WordedAmount) -> bool:
    """Whether a power stands behind the second number alone: 1.35 ± 0.05 × 10^5 is 10^5 of both, or of neither."""
    return POWER in t.words[at : last.end]


def _is_difference(t: Tokens, first: WordedAmount, last: WordedAmount, lex: Lexicon) -> bool:
    """Whether a verb of change makes a difference of the first number: fell $2 to $180, up by 1,290 to 3,869.

    In "rose 5 to 6 percent" the unit is told once, and it is a range.
    """
    at = first.left.start - 1
    word = t.words[at - (t.words[at] in lex.articles)]  # fell by A third to 200
    if word not in lex.change and word not in lex.change_by:
        return False
    if first.noun is None and last.noun is not None:
        return last.value > SPREAD * first.value
    return first.noun is not None or last.value > NEIGHBORS * first.value


def _later(t: Tokens, first: WordedAmount, lex: Lexicon) -> tuple[str, int]:
    """What joins the second value of a change behind a time: from $90 a barrel IN MAY TO $60."""
    at = skip_time(t, first.end, lex)
    if at == first.end or t.words[at] not in lex.change_to or not _changes(t, first, lex):
        return "", at
    return "to", at + 1


def skip_time(t: Tokens, j: int, lex: Lexicon) -> int:
    """The token after what says when: in May, in 2013, last year, a year earlier."""
    if t.words[j] in lex.change_in and t.words[j + 1] in lex.months | lex.weekdays:
        return j + 2 + is_year(t.words[j + 2], RECENT)
    if t.words[j] in lex.change_in and is_year(t.words[j + 1], RECENT):
        return j + 2
    for phrase, _ in lex.times.get(t.words[j], ()):
        if tuple(t.words[j : j + len(phrase)]) == phrase:
            return j + len(phrase)
    return j


def _to_range(t: Tokens, first: WordedAmount, last: WordedAmount, lex: Lexicon) -> Wording | None:
    """Rose from 10 to 12-14 million: the later value is itself a range."""
    how, at = joint(t, last.end, "", lex)
    high = second(t, at, lex, last.left.money) if how == "to" else None
    if high is None or not is_one_unit(last, high, "from"):
        return None
    low, _ = with_scale_of(last, high)
    first, _ = with_scale_of(first, high, changes=True)
    if not low.value < high.value:
        return None
    found = _between(low, high)
    return found._replace(start=first.left.start, earlier=first.value)


def _leads_on(t: Tokens, first: WordedAmount, last: WordedAmount, lex: Lexicon) -> bool:
    """Whether the second amount is the day of a date or a bound of its own."""
    return t.words[last.end] in lex.months or (not first.left.opener and chosen(last.left.hedges) in LOWER)


def _between(first: WordedAmount, last: WordedAmount) -> Wording:
    """Two ends; a bound before both keeps only its own."""
    more = tuple(hedge for hedge in last.hedges if hedge not in first.left.hedges)
    qualifier = chosen(first.hedges + more)
    low, high = first.value, last.value
    own, other = chosen(first.hedges), chosen(last.hedges)
    if (own in UPPER and other in LOWER) or (own in LOWER and other in UPPER):
        return together(first, last, low, None, high, "between")  # from under 10 to over 50
    if qualifier in LOWER:
        return together(first, last, low, low, None, qualifier)
    if qualifier in UPPER:
        return together(first, last, None, high, high, qualifier)
    return together(first, last, low, None, high, qualifier if qualifier in HEDGES else "between")


def tolerance(first: WordedAmount, last: WordedAmount) -> Wording:
    """3,000 ± 200; 3,000 troops ± 10 %."""
    a, b = first.amount, last.amount
    if b.factor > 1 and a.factor == 1 and a.value >= b.value / b.factor:
        first = first.scaled(b.factor)
    best, width = first.value, max(last.value, -last.value)
    percent, size = is_percent(last), max(best, -best)
    relative = percent and (size > 100 if first.noun is None else not is_percent(first))
    if relative:
        width = size * Fraction(width) / 100
    qualifier = chosen(tuple(hedge for hedge in first.left.hedges if hedge in HEDGES))
    found = together(first, last, best - width, best, best + width, qualifier)
    return found._replace(noun=first.noun) if relative else found


def _changes(t: Tokens, first: WordedAmount, lex: Lexicon) -> bool:
    """Whether a verb of change is the nearest that tells: rose, fell, revised; not ranged."""
    for at in range(first.left.start - 1, max(first.left.start - 1 - WINDOW, -1), -1):
        word = t.words[at]
        if _varies(t, at, lex) or word in (".", ";"):
            return False
        if word in lex.change:
            return True
    return False


def _varies(t: Tokens, at: int, lex: Lexicon) -> bool:
    """Whether a word says that a number has a range: estimates from 200 to 300; but not "cut ITS estimate"."""
    return t.words[at] in lex.no_change and t.words[at - 1] not in lex.determiners


def _change(first: WordedAmount, last: WordedAmount) -> Wording:
    """Rose from 350 to 680: the later value, with the earlier one kept."""
    qualifier, value = chosen(last.hedges), last.value
    low = None if qualifier in UPPER else value
    high = None if qualifier in LOWER else value
    return together(first, last, low, value, high, qualifier)._replace(earlier=first.value)


def _backward(t: Tokens, first: WordedAmount, last: WordedAmount, lex: Lexicon) -> Wording | None:
    """From 680 to 350 is a fall; between 20 and 10, or ranging from -18 to -34, is a range told backward."""
    start = first.left.start
    varies = any(_varies(t, at, lex) for at in range(max(start - 3, 0), start + 1))
    deeper = first.value < 0  # from -18 to -34
    if first.left.opener == "between" or varies or deeper:
        found = _between(first, last)
        return found._replace(low=found.high, high=found.low)
    return _change(first, last) if first.left.opener == "from" else None


def both_bounds(t: Tokens, first: WordedAmount, lex: Lexicon) -> Wording | None:
    """At least 10 but no more than 20; above 1,000 and below 1,500."""
    own = chosen(first.hedges)
    if own not in LOWER and own not in UPPER:
        return None
    j = first.end
    for _ in range(2):
        j += t.words[j] in lex.between_bounds
    if j == first.end:
        return None
    last = second(t, j, lex, first.left.money)
    if last is None or not is_one_unit(first, last, "between"):
        return None
    other = chosen(last.hedges)
    low, high = (first, last) if own in LOWER else (last, first)
    if (own in LOWER) == (other in LOWER) or other not in (*LOWER, *UPPER) or low.value >= high.value:
        return None
    low, _ = with_scale_of(low, high)
    return together(first, last, low.value, None, high.value, "between")


def compared(t: Tokens, first: WordedAmount, found: Wording, lex: Lexicon) -> Wording:
    """Rose TO 680 FROM 350; 680, UP FROM 350: keep the earlier value."""
    j = found.end
    if t.words[j] in lex.time_starts:
        j = skip_time(t, j, lex)
    j += t.words[j] == ","
    verb_follows = t.words[j] in lex.change
    j += verb_follows
    part_of = t.words[found.start - 1] in lex.of and t.kinds[found.start - 2] == NUMBER  # 232 of 400, up from 197
    if found.best is None or found.earlier is not None or t.words[j] not in lex.change_from or part_of:
        return found
    if not verb_follows and not (t.words[first.left.start - 1] in lex.change_to and _changes(t, first, lex)):
        return found
    last = second(t, j, lex, first.left.money)
    if last is None or not is_one_unit(last, first, "from"):
        return found
    last, _ = with_scale_of(last, first, changes=True)
    return found._replace(earlier=last.value, end=last.end)
