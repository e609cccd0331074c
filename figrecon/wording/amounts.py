"""One amount: a numeral or number words with what scales it."""

from fractions import Fraction
from typing import NamedTuple

from figrecon.ranges import LARGEST
from figrecon.units.table import Sort

from .beside import joint, phrase_at
from .fraction_words import fraction, is_between, ordinal_at, skip_glued_hyphen, slashed, vulgar
from .labels import CountNoun, is_plural, known, translated
from .lexicon import Lexicon
from .nouns import count_noun, is_measured, is_surely_noun
from .number_words import Worded, number_in_words, of_scale, scale_at, with_scales
from .numerals import Number, numeral
from .powers import power_at
from .times import is_time
from .tokens import DASH, END, MARK, NUMBER, RAISED, SIGN, VULGAR, WORD, Tokens
from .vague import thousands

MAX_COUNTED = 3
"""Words of what one of so many is: "un jeune Français sur trois"."""

MAX_ODDS = 12
"""Up to this number, and of round ones beyond, "one ... in so many" is a share."""

PERCENT = "percent"
"""The label of percent in the language files."""

SURE_SYMBOLS = ("M", "k")
"""Symbols that are a million and a thousand wherever they stand: no unit of the news is written so."""


class Amount(NamedTuple):
    """A value with the tokens it covers.

    `factor` is what scales have multiplied the numeral by, and `step` the value of its last digit. `letter` is a
    symbol behind it whose meaning is still open, such as the m of 1.5m, and `letter_doubt` says so where nothing
    decides. A `share` is a part of what it speaks of and no count: half, one in three. A `hedge` lies in the word:
    une centaine is about a hundred.
    """

    value: Number
    start: int
    end: int
    step: Number | None = None
    factor: int = 1
    letter: str = ""
    doubt: str | None = None
    letter_doubt: str | None = None
    share: bool = False
    hedge: str = ""

    def scaled(self, factor: int) -> "Amount":
        """The amount multiplied, as by a scale that follows or is shared."""
        step = None if self.step is None else self.step * factor
        return self._replace(value=self.value * factor, factor=self.factor * factor, step=step)

    def with_letter(self, size: int) -> "Amount":
        """The amount whose open letter is a scale of this size after all."""
        step = None if self.step is None else self.step * size
        return self._replace(
            value=self.value * size,
            factor=self.factor * size,
            step=step,
            end=self.end + 1,
            letter="",
            letter_doubt=None,
        )


def amount_at(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """The amount that begins at token i, or None."""
    kind = t.kinds[i]
    if kind == NUMBER:
        found = _in_digits(t, i, lex)
    elif kind == WORD:
        found = _in_words(t, i, lex)
    elif kind == VULGAR:
        return _in_one_sign(t, i, lex)
    else:
        return None
    return None if found is None or abs(found.value.numerator) > LARGEST * found.value.denominator else found


def _in_one_sign(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """½, ¼ million; but not ½ as a part of 1½½."""
    if (t.kinds[i + 1] in (NUMBER, VULGAR) and t.glued(i + 1)) or (t.kinds[i - 1] == VULGAR and t.glued(i)):
        return None
    return _part(of_scale(t, vulgar(t.words[i]), i + 1, lex), i)


def _part(read: Worded, start: int) -> Amount:
    """A fraction; without a scale it is a share."""
    share = not read.scale and read.value < 1
    return Amount(read.value, start, read.end, factor=read.scale or 1, share=share)


def _in_words(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    word = t.words[i]
    if word in lex.denominators:
        return _portion(t, i, lex)
    if word in lex.collectives or word in lex.approximate:
        return _collective(t, i, lex)
    if word in lex.measures:
        one = t.words[i - 1] in lex.articles and not is_plural(t.words[i - 2])
        return Amount(1, i, i) if one and count_noun(t, i, lex, one=True) else None
    if word in lex.long_scales and t.words[i - 1][-1:].isdigit():
        return None  # P5 million, where P5 is no money that is known
    found = number_in_words(t, i, lex) or (_article(t, i, lex) if word in lex.own_articles else None)
    if found is None or ordinal_at(t, found.end, lex) or not _is_meant(t, i, found.end, lex):
        return None
    share = isinstance(found.value, Fraction) and found.value < 1 and found.factor == 1
    return Amount(found.value, i, after_point(t, found.end, lex), factor=found.factor, share=share)


def after_point(t: Tokens, end: int, lex: Lexicon) -> int:
    """The token after the point of a scale that is abbreviated: zwei Mio. Euro."""
    dotted = t.words[end] == "." and t.words[end - 1] in lex.dotted
    return end + (dotted and t.kinds[end + 1] in (WORD, SIGN))


def _article(t: Tokens, i: int, lex: Lexicon) -> Worded | None:
    """An article that is a one: before a second number, decimals or what it is a share of: UN à deux, EIN bis zwei."""
    if t.words[i + 1] in lex.point:
        return with_scales(t, 1, i + 1, lex)
    opener = "between" if t.words[i - 1] in lex.range_between else ""
    how, at = joint(t, i + 1, opener, lex)
    if how not in ("to", "or"):
        at = phrase_at(t, i + 1, lex.among)
    unit = translated(t, i + 1, t.words[i + 1], lex)
    if unit is not None and (unit.label == PERCENT or unit.sort is Sort.MONEY or _has_half(t, unit, lex)):
        return Worded(1, i + 1)  # un euro, ein Prozent, une heure et demie
    if not at:
        return _one_in(t, i, lex)
    counted = at and (t.kinds[at] == NUMBER or lex.number(t.words[at]) is not None)
    return Worded(1, i + 1) if counted else None


def _has_half(t: Tokens, unit: CountNoun, lex: Lexicon) -> bool:
    """Whether a half stands behind a measure."""
    joined = t.words[unit.end] in lex.and_half or t.words[unit.end] in lex.number_and
    return joined and unit.sort is Sort.MEASURES and t.words[unit.end + 1] in lex.part_adjectives


def _one_in(t: Tokens, i: int, lex: Lexicon) -> Worded | None:
    """UN Français SUR trois, un español de cada tres: a share, where the second number is one of odds."""
    for j in range(i + 2, i + 2 + MAX_COUNTED):
        if t.kinds[j - 1] != WORD or t.words[j - 1] in lex.stops:
            return None
        at = phrase_at(t, j, lex.among)
        if at and t.words[j] in lex.of and t.words[at - 1] not in lex.each:
            return None  # ein Team von fünf
        if at:
            below = None if t.words[at] in lex.own_articles else amount_at(t, at, lex)
            odds = below is not None and isinstance(below.value, int) and not below.letter
            fits = odds and below is not None and (1 < below.value <= MAX_ODDS or below.value % 10 == 0)
            return Worded(Fraction(1, int(below.value)), below.end) if fits and below is not None else None
    return None


def _is_meant(t: Tokens, i: int, end: int, lex: Lexicon) -> bool:
    """Whether a number in words is one: no time of day, no other word that looks the same.

    French "neuf" is new as well, and counts only before what is counted; where nouns have capitals, "die
    Elf" is a team.
    """
    if is_time(t, i, end, lex) or _is_percent(t, i, lex):
        return False
    if t.words[i] in lex.doubtful_numbers and end == i + 1:
        return (i == 0 and t.kinds[end] == END) or _is_beside(t, i, end, lex) or is_surely_noun(t, end, lex)
    raised = lex.capitals and t.text[t.starts[i]].isupper() and t.words[i] in lex.numbers
    return not raised or t.kinds[i - 1] != WORD or end > i + 1


def _is_beside(t: Tokens, i: int, end: int, lex: Lexicon) -> bool:
    """Whether another number is joined to a word that may be none: acht oder neun, neuf sur dix."""
    if t.words[end] in lex.among or (_joins(t.words[end], lex) and lex.number(t.words[end + 1]) is not None):
        return True
    return _joins(t.words[i - 1], lex) and lex.number(t.words[i - 2]) is not None


def _joins(word: str, lex: Lexicon) -> bool:
    return word in lex.to or word in lex.range_or or word in lex.range_and


def _is_percent(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a hundred is a part of what percent is called: pour CENT, por CIENTO."""
    return any(phrase[1:] == (t.words[i],) for phrase, _ in lex.nouns.get(t.words[i - 1], ()))


def _collective(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """A pair, un millar, une centaine, un centenar de miles: a noun that an article makes so many, or about so many."""
    if t.words[i - 1] not in lex.articles:
        return None
    about = lex.approximate.get(t.words[i])
    value, end = about or lex.collectives[t.words[i]], i + 1
    pair = t.words[end] in lex.range_or and not about
    if t.words[i] in lex.scales and not _counts_people(t, end + 2 * pair, lex):
        return None
    if pair:
        return Amount(value, i, end, factor=value)  # a pair or two of boots
    after = end + (t.words[end] in lex.of)
    if after > end and t.kinds[after] == NUMBER:
        return None  # une quarantaine de 14 jours
    scale = (scale_at(t, after, lex) or thousands(t, after, lex)) if after > end else None
    part = fraction(t, end + 1, lex) if t.words[end] in lex.and_half or t.words[end] in lex.number_and else None
    if part is not None and lex.foreign and part[0] < 1:  # un centenar y medio
        return Amount(value * (1 + part[0]), i, part[1], hedge="about" if about else "")
    end, factor = (after + 1, scale) if scale else (end, 1)
    return Amount(value * factor, i, end, factor=factor, hedge="about" if about else "")


def _counts_people(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether people are counted by a word that means something else as well: a score OF MEN; but a score of goals."""
    counted = count_noun(t, j, lex)
    return counted is not None and counted.sort is Sort.PEOPLE


def _portion(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    """Half, a third: a fraction that no number leads. After other words it is a time, a place or a turn."""
    word, before, after = t.words[i], t.words[i - 1], t.words[i + 1]
    read = of_scale(t, Fraction(1, lex.denominators[word]), i + 1, lex)
    if word in lex.half:
        if t.kinds[i - 1] == DASH and t.glued(i) and t.glued(i - 1):
            before = t.words[i - 2]  # the first-half score
        if before in lex.half_not_after or after in lex.half_not_before or _ends_measure(t, i, lex):
            return None
        if after in lex.articles and read.end == i + 1:
            read = read._replace(end=i + 2)  # half an hour, half a mile: the noun comes after the article
        return _part(read, i)
    if word in lex.part_adjectives and read.scale == 0 and is_measured(t, i + 1, lex):
        return _part(read, i)  # media hora, eine halbe Stunde
    many = lex.approximate.get(after) or lex.collectives.get(after)
    if word in lex.part_adjectives and many and not many % 2:
        return Amount(many // 2, i, i + 2, hedge="about" if after in lex.approximate else "")  # medio centenar
    led = before in lex.articles or (word in lex.part_without_article and read.scale > 0)
    followed = read.scale > 0 or t.kinds[i + 1] != WORD or after in lex.part_followed_by or after.startswith(lex.elided)
    return _part(read, i) if led and followed else None


def _ends_measure(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a half belongs to a measure that has an article for its number: a year and a HALF, which is no half."""
    led = t.words[i - 1] in lex.articles and t.words[i - 2] in lex.number_and and t.words[i - 4] in lex.articles
    entry = known(t.words[i - 3]) if led and i > 3 else None
    return entry is not None and entry.sort is Sort.MEASURES


def _in_digits(t: Tokens, i: int, lex: Lexicon) -> Amount | None:
    found = numeral(t.words[i], lex.separators)
    if found is None:
        return None
    value, end = found.value, i + 1
    following, word = t.kinds[end], t.words[end]
    if following == WORD:
        if word[0] != "x":  # the sign of times in 1.3x10^6
            return _with_scale(t, Amount(value, i, end, found.step, doubt=found.doubt), lex)
    elif following in (NUMBER, VULGAR, DASH) or word in ("/", "⁄"):
        mixed = _mixed(t, i, value, lex)
        hangs = following == DASH and (t.words[end + 1] in lex.long_scales or t.words[end + 1] in lex.number_and)
        if mixed is None and hangs:
            mixed = _with_scale(t, Amount(value, i, end, found.step, doubt=found.doubt), lex)
        if mixed is not None:
            return mixed
    powered = power_at(t, value, end) if following in (WORD, MARK, RAISED) else None
    if powered is not None:
        return Amount(powered[0], i, powered[1], doubt=found.doubt)
    if word == "^" or (following == VULGAR and t.glued(end)):
        return None  # a power beyond all bounds, or 1½½
    return Amount(value, i, end, found.step, doubt=found.doubt)


def _mixed(t: Tokens, i: int, value: Number, lex: Lexicon) -> Amount | None:
    """A fraction behind a whole number, or in its place: 2½, 2 1/2, 1/4; with a scale: 1/2 million."""
    at = i + 1
    if t.words[at] in ("/", "⁄"):
        part, whole = slashed(t, i), 0
    elif isinstance(value, Fraction):
        return None
    elif t.kinds[at] == VULGAR:
        if t.kinds[at + 1] == VULGAR:
            return None
        part, whole = (vulgar(t.words[at]), at + 1), value
    else:
        at += t.kinds[at] == DASH and t.glued(at)
        part, whole = slashed(t, at) if t.kinds[at] == NUMBER else None, value
    if part is None or (whole and part[0] >= 1):
        return None
    return _part(of_scale(t, whole + part[0], part[1], lex), i)


def _with_scale(t: Tokens, found: Amount, lex: Lexicon) -> Amount:
    """1.5 million, 3 hundred and 21, 10k, 1.5m."""
    at = skip_glued_hyphen(t, found.end)  # a $5-billion deal, 12-and-a-half
    word = t.words[at]
    if at == found.end and word in lex.symbols:
        return _with_symbol(t, found, word, lex)
    joined = word in lex.number_and and (t.kinds[at + 2] == WORD or at > found.end or _is_part(t, at + 1, lex))
    if word not in lex.scales and not joined:
        return found
    read = with_scales(t, found.value, found.end, lex)
    if read.end == found.end:
        return found
    step = None if found.step is None else found.step * read.factor
    end = after_point(t, read.end, lex)
    return Amount(read.value, found.start, end, step, read.factor, doubt=found.doubt)


def _is_part(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a fraction in digits belongs with a scale to the number before it: 1 and 3/4 million; but between."""
    part = slashed(t, j) if t.words[j + 1] in ("/", "⁄") and not is_between(t, j - 2, lex) else None
    return part is not None and part[0] < 1 and of_scale(t, part[0], part[1], lex).scale > 0


def _with_symbol(t: Tokens, found: Amount, word: str, lex: Lexicon) -> Amount:
    """Take a symbol for a scale where it can be nothing else; leave m, t and mm open."""
    at = found.end
    if word == SURE_SYMBOLS[1] and not t.glued(at) and t.kinds[at + 1] == WORD and is_plural(t.words[at + 1]):
        return found.with_letter(lex.symbols[word])  # 10 K runners
    if t.raw(at, at + 1) in SURE_SYMBOLS or (t.glued(at) and word not in lex.open_symbols):
        return found.with_letter(lex.symbols[word])
    return found._replace(letter=word) if word in lex.open_symbols else found
