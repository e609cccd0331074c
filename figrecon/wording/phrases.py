"""One amount with all that belongs to it: the words before and after it, its noun, and what decides its open letter."""

from fractions import Fraction
from typing import NamedTuple

from figrecon.figures import FigureStatus
from figrecon.units.table import Sort

from .amounts import Amount, amount_at
from .beside import Before, after, before, is_part, phrase_at
from .days import RECENT, is_year
from .fraction_words import fraction
from .labels import CountNoun, bare_rate, is_plural, unit_label
from .lexicon import Lexicon
from .nouns import count_noun, money_noun
from .numerals import Number
from .outcomes import HEADING, Told, may_tell, told
from .refusals import symbol_at
from .tokens import DASH, END, NUMBER, VULGAR, WORD, Tokens

MAX_ODDS = 12
"""One in twelve is a share whatever the first number is; beyond, one in a number that is not round may be a place."""

MAX_COUNTED = 3
"""Words between the numbers of a share: 9 personnes sur 10."""

NEAR = 8
"""Tokens within which the second amount of a range begins: its hedges and its sign of money stand before it."""

MILLION = "m"
"""The open letter that is a million before what is counted; t and mm are scales before money only."""


class WordedAmount(NamedTuple):
    """An amount with the words before and after it and its noun; `hedges` are all its qualifiers, outermost first."""

    amount: Amount
    left: Before
    hedges: tuple[str, ...]
    noun: CountNoun | None
    end: int
    increment: int = 0
    status: FigureStatus | None = None

    @property
    def value(self) -> Number:
        """The number, with its sign."""
        return -self.amount.value if self.left.minus else self.amount.value

    def scaled(self, factor: int) -> "WordedAmount":
        """The same part with its amount multiplied by a scale that it shares."""
        return self._replace(amount=self.amount.scaled(factor))


def part(t: Tokens, i: int, floor: int, lex: Lexicon, money: str = "") -> WordedAmount | None:
    """The amount at token i with all that belongs to it; `money` is the currency that an earlier amount had."""
    found = amount_at(t, i, lex)
    if found is None:
        return None
    left = before(t, i, floor, lex)
    money = left.money or money
    if money:
        return _paid(t, found, left, money, lex)
    if t.kinds[found.end] == END and t.words[left.start - 1] != HEADING and t.words[left.start - 1] not in lex.statuses:
        hedges = (*left.hedges, found.hedge) if found.hedge else left.hedges
        return WordedAmount(found, left, hedges, None, found.end, left.increment)
    shared = t.words[found.end + (t.kinds[found.end] == DASH)] in lex.ratios or t.words[found.end + 1] in lex.of_each
    if shared or t.words[found.end] in lex.among:
        found = _ratio(t, found, lex) or found
    elif lex.among:
        found = _ratio_of(t, found, lex) or found
    worded = _counted(t, found, left, lex)
    noun, end, increment = worded.noun, worded.end, worded.increment
    if (increment >= 0 and not may_tell(t, noun, left.start, end, lex)) or found.share:
        return worded
    if is_part(t, left.start, floor, lex):
        return worded  # none of the 300 was hurt
    more = told(t, Told(noun, left.start, end, increment), floor, lex)
    if more.start != left.start:
        left = left._replace(start=more.start)
    return WordedAmount(worded.amount, left, worded.hedges, more.noun, more.end, more.increment, more.status)


def _counted(t: Tokens, found: Amount, left: Before, lex: Lexicon) -> WordedAmount:
    """An amount with its noun, and the words between the two and after both: 300 OR SO people, 300 people OR MORE."""
    if t.words[found.end] in lex.scaled_codes and t.text[t.starts[found.end] + 1].isupper():
        return _coded(t, found, left, lex)
    symbol = symbol_at(t, found.end) if t.kinds[found.end] in (WORD, DASH) and not found.letter else ""
    if symbol:
        doubt = f"'{symbol}' behind the number is a unit that is not known"
        end = found.end + 1 + (t.kinds[found.end] == DASH)
        return WordedAmount(found._replace(doubt=found.doubt or doubt), left, left.hedges, None, end, left.increment)
    behind = found.end + bool(found.letter)
    hedge, end = after(t, behind, lex) if t.words[behind] in lex.after else ("", behind)
    more = more_at(t, behind, lex) if t.words[behind] in lex.more else 0
    if hedge or more:
        end += bool(more)
        found, counted = _settled_behind(t, found, end, lex)
    else:
        found, counted = _settled(t, found, lex)
        end = found.end
    hyphens = found.share and t.kinds[found.end - 2] == DASH
    odds = hyphens and not lex.ratios.isdisjoint(t.words[found.start : found.end])  # a 1-in-100-year flood
    if counted is None or odds or (found.share and counted.sort is not Sort.MEASURES):
        found, end = _uncounted(t, found, max(end, found.end), lex)
        counted = None
    else:
        found, end = _scaled_behind(t, found, counted, max(end, counted.end), lex)
        if not hedge and t.words[end] in lex.after:
            hedge, end = after(t, end, lex)
        if not more and t.words[end] in lex.more and (more := more_at(t, end, lex)):
            end += 1
    hedges = left.hedges
    if found.hedge or hedge:
        hedges = (*hedges, *filter(None, (found.hedge, hedge)))
    return WordedAmount(found, left, hedges, counted, end, more or left.increment)


def _coded(t: Tokens, found: Amount, left: Before, lex: Lexicon) -> WordedAmount:
    """Money whose code has the scale before it: 120 MEUR."""
    scale, code = lex.scaled_codes[t.words[found.end]]
    unit = CountNoun(code, found.end, found.end + 1, code, (), Sort.MONEY)
    return WordedAmount(found.scaled(scale), left, left.hedges, unit, found.end + 1, left.increment)


def _uncounted(t: Tokens, found: Amount, bare: int, lex: Lexicon) -> tuple[Amount, int]:
    """An amount of nothing that is named, and the token after what it may be per: 2,000 a day."""
    end = bare_rate(t, bare, lex)
    if end > bare:
        doubt = f"'{t.raw(bare, end)}' makes a rate of the number, and nothing is named that it counts"
        found = found._replace(doubt=found.doubt or doubt)
    return found, end


def _scaled_behind(t: Tokens, found: Amount, counted: CountNoun, end: int, lex: Lexicon) -> tuple[Amount, int]:
    """What makes more of an amount behind its noun: two hours AND A HALF, 40 EUR BILLION."""
    if t.words[end] in lex.number_and or t.words[end] in lex.and_half:
        found, end = _and_part(t, found, counted, end, lex)
    if counted.sort is Sort.MONEY and found.factor == 1 and t.words[end] in lex.long_scales:
        found, end = found.scaled(lex.scales[t.words[end]]), end + 1
    return found, end


def _and_part(t: Tokens, found: Amount, counted: CountNoun, end: int, lex: Lexicon) -> tuple[Amount, int]:
    """A half behind a measure: two hours AND A HALF, dos horas Y MEDIA."""
    part = fraction(t, end + 1, lex) if counted.sort is Sort.MEASURES and t.kinds[end + 1] == WORD else None
    if part is None or part[0] >= 1 or count_noun(t, part[1], lex) is not None or t.words[part[1]] in lex.of:
        return found, end
    return found._replace(value=found.value + part[0]), part[1]


def _paid(t: Tokens, found: Amount, left: Before, money: str, lex: Lexicon) -> WordedAmount:
    """An amount of money whose sign stands before it: $5m, more than $5m, $15/hour."""
    if found.letter:
        found = found.with_letter(lex.symbols[found.letter])
    if left.scale and found.factor == 1:
        found = found.scaled(left.scale)
    paid = money_noun(t, money, found.end, lex)
    hedge, end = after(t, max(found.end, paid.end), lex)
    hedges = (*left.hedges, hedge) if hedge else left.hedges
    return WordedAmount(found, left, hedges, paid, end, max(left.increment, 0))


def more_at(t: Tokens, j: int, lex: Lexicon) -> int:
    """Whether "more" or "fewer" stands there, compares nothing and begins no sentence: 46 dead. More rain."""
    more = lex.more.get(t.words[j], 0)
    return more if more and t.words[j + 1] not in lex.more_not_before and not _begins(t, j) else 0


def _begins(t: Tokens, j: int) -> bool:
    """Whether a capital behind a small letter or on a new line begins a sentence."""
    behind = t.text[t.starts[j - 1]].islower() or "\n" in t.text[t.ends[j - 1] : t.starts[j]]
    return behind and t.text[t.starts[j]].isupper()


def _ratio(t: Tokens, found: Amount, lex: Lexicon) -> Amount | None:
    """One in three, two out of five hundred, 1 over 20: a share."""
    hyphens = t.kinds[found.end] == DASH and t.kinds[found.end + 2] == DASH  # a 1-in-100-year flood
    j = found.end + hyphens
    word = t.words[j]
    if found.letter or found.factor > 1 or not isinstance(found.value, int):
        return None
    out, over = word in lex.ratio_out, word in lex.ratio_over
    if out and t.words[j + 1] not in lex.of:
        return None
    at = j + 1 + out + hyphens
    every = t.words[at] in lex.of_each
    out = out or (every and word in lex.of)
    phrase = phrase_at(t, j, lex.among)
    if not (phrase or word in lex.ratios or every):
        return None
    at = phrase or at + every
    below = _below(t, at, lex, hyphens=hyphens)
    if below is None or not isinstance(below.value, int) or below.value <= 0 or below.letter:
        return None
    dated = is_year(t.words[at], RECENT) and count_noun(t, below.end, lex) is None
    of_sum = phrase and word in lex.of and below.factor > 1  # 5 von 12 Millionen
    if dated or of_sum or t.words[below.end] in lex.to_after_from:
        return None  # rose to 45 in 2020; stieg um 3 von 7 auf 10
    if over:
        fits = t.kinds[below.end] != WORD and t.words[below.end] != "%"
        fits = fits and (found.value < below.value or below.value <= MAX_ODDS)  # no blood pressure of 120 over 80
    else:
        fits = found.value < below.value and (out or hyphens or _is_odds(t, found.value, below, lex))
    return found._replace(value=Fraction(found.value, below.value), end=below.end, share=True) if fits else None


def _below(t: Tokens, at: int, lex: Lexicon, *, hyphens: bool) -> Amount | None:
    """What a share is of: one in FIVE; with an article a scale: one in A MILLION."""
    if t.words[at] not in lex.articles:
        return amount_at(t, at, lex)
    at += 1 + (hyphens and t.kinds[at + 1] == DASH)
    return Amount(lex.scales[t.words[at]], at, at + 1) if t.words[at] in lex.long_scales else None


def _ratio_of(t: Tokens, found: Amount, lex: Lexicon) -> Amount | None:
    """9 personnes SUR 10: a share with its noun between the numbers, where nothing is named behind them."""
    if found.letter or found.factor > 1 or not isinstance(found.value, int) or found.value >= MAX_ODDS:
        return None
    for j in range(found.end + 1, found.end + 1 + MAX_COUNTED):
        if t.kinds[j - 1] != WORD or t.words[j - 1] in lex.stops:
            return None
        at = phrase_at(t, j, lex.among)
        if at and t.words[j] in lex.of and t.words[at - 1] not in lex.each:
            return None  # 3 Gruppen von 5
        below = amount_at(t, at, lex) if at else None
        if below is not None:
            odds = isinstance(below.value, int) and not below.letter and found.value < below.value <= MAX_ODDS
            share = odds and count_noun(t, below.end, lex) is None
            return (
                found._replace(value=Fraction(found.value, int(below.value)), end=below.end, share=True)
                if share
                else None
            )
    return None


def _is_odds(t: Tokens, above: int, below: Amount, lex: Lexicon) -> bool:
    """Whether "one in" a number is a share, and not a time or a place: one in five, but 2 in 3 months."""
    if not (above == 1 or below.value <= MAX_ODDS or below.value % 10 == 0):
        return False
    unit = count_noun(t, below.end, lex)
    return unit is None or unit.sort is not Sort.MEASURES


def _settled(t: Tokens, found: Amount, lex: Lexicon) -> tuple[Amount, CountNoun | None]:
    """The noun after an amount; it decides whether an open letter is a scale: 1.5m people, 155 m."""
    if found.share and t.words[found.end] in lex.of and t.words[found.end + 1] in lex.articles:
        return found, unit_label(t, found.end + 2, lex)  # a quarter of a percentage point
    if not found.letter:
        return found, count_noun(t, found.end, lex, one=found.value == 1)
    at = found.end + 1
    counted = None
    of = t.words[at] in lex.of and t.words[at + 1] in lex.determiners  # 12m of the country's voters
    if (of or t.words[at] not in lex.dimensions) and t.words[at] not in lex.rates:  # 5 m a day is a rate
        counted = count_noun(t, at, lex)
        if of and t.kinds[at + 2] == NUMBER and t.words[at + 3] == found.letter:
            return found.with_letter(lex.symbols[found.letter]), None  # 2m of the 5m refugees
        if of and counted is not None and counted.sort is not Sort.PEOPLE and not is_plural(counted.noun.lower()):
            counted = None  # 12m of the ship; but 12m of the population
    if counted is not None and (counted.sort is Sort.MONEY or found.letter == MILLION):
        return found.with_letter(lex.symbols[found.letter]), counted
    if found.letter == MILLION and t.words[at] in lex.new:  # 8.5m newly unemployed
        return found.with_letter(lex.symbols[found.letter]), None
    alternative = t.words[at] in lex.range_or and t.kinds[at + 1] == NUMBER  # 10m or 30m people
    found = _undecided(t, found) if alternative or t.kinds[at] != WORD else found
    return found, count_noun(t, found.end, lex, one=found.value == 1)


def _settled_behind(t: Tokens, found: Amount, end: int, lex: Lexicon) -> tuple[Amount, CountNoun | None]:
    """The noun behind a hedge, which decides on an open letter as well: 1.5m or more people."""
    counted = count_noun(t, end, lex, one=found.value == 1)
    if not found.letter:
        return found, counted
    if found.letter == MILLION and counted is not None:
        return found.with_letter(lex.symbols[found.letter]), counted
    found = found if t.kinds[end] == WORD else _undecided(t, found)
    return found._replace(letter=""), count_noun(t, found.end, lex)


def _undecided(t: Tokens, found: Amount) -> Amount:
    """An amount whose m nothing decides on."""
    if found.letter != MILLION:
        return found
    doubt = f"'{t.raw(found.start, found.end + 1)}' is read as meters; it may be millions"
    return found._replace(letter_doubt=doubt)


def second(t: Tokens, j: int, lex: Lexicon, money: str = "") -> WordedAmount | None:
    """The amount that begins at token j, hedges and money included."""
    for at in range(j, j + NEAR):
        if t.kinds[at] in (NUMBER, VULGAR) or t.words[at] in lex.openers:
            found = part(t, at, j, lex, money)
            if found is None and t.words[at] in lex.own_articles:
                continue
            if found is None:
                return None
            start = found.left.start
            start -= start > j and (t.words[start - 1] in lex.articles or t.words[start - 1] in lex.determiners)
            return found if start <= j else None
    return None
