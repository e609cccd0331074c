"""Numbers that belong to a name: page 12, the FTSE 100, 10 Downing Street, 155mm, Maria Lopez, 41."""

from figrecon.units.table import Sort

from .beside import is_printed_code
from .fraction_words import skip_hyphen, small_number
from .labels import is_plural, is_stop, known
from .lexicon import Lexicon
from .nouns import MILLIMETERS, count_noun
from .tokens import DASH, NUMBER, WORD, Tokens

POSSESSIVE = ("'s", "’s")

BORES = frozenset(
    [
        "5.45", "5.56", "7.62", "9", "12.7", "14.5", "20", "23", "25", "27", "30", "35", "40", "57", "60", "76", "81",
        "82", "85", "100", "105", "115", "120", "122", "125", "130", "152", "155", "203",
    ]
)  # fmt: skip
"""Common calibers in millimeters."""


def is_capital(t: Tokens, j: int) -> bool:
    """Whether a token begins with a capital."""
    return t.text[t.starts[j] : t.starts[j] + 1].isupper()


def labeled(t: Tokens, i: int, lex: Lexicon) -> int:
    """Page 12, No. 5, Flight 370, Boeing 747."""
    before = i - 1 - (t.words[i - 1] in (".", "°") and i > 1)
    word = t.words[before]
    named = word in lex.names_before and is_capital(t, before)
    if before < 0 or (word not in lex.labels and not named) or is_printed_code(t, before):
        return 0
    if named and t.words[i + 1] in lex.long_scales and (entry := known(word)) and entry.sort is Sort.MONEY:
        return 0  # Euro 5 million; but Euro 6
    digits = t.words[i].replace(",", "") if named else t.words[i]  # Day 1,000
    if not digits.isdecimal() and not _is_version(t, i, lex):
        return 0
    if word in lex.labels_with_point and before == i - 1 and not _is_number_ten(t, i, lex):
        return 0
    end = i + 1
    while (t.kinds[end] == DASH or t.words[end] == "/") and t.kinds[end + 1] == NUMBER:
        end += 2
    return end


def _is_version(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether digits with a point between them count nothing: version 3.2, Section 4.1; but Class 2.5 million."""
    first, _, second = t.words[i].partition(".")
    numbered = first.isdecimal() and second.isdecimal() and t.words[i + 1] not in lex.scales
    unit = count_noun(t, i + 1, lex) if numbered else None
    return numbered and (unit is None or unit.sort is None)


def decade(t: Tokens, i: int, lex: Lexicon) -> int:
    """Les années 90, gli anni '80: two digits behind the word and its article; but deux années 90 fois."""
    quoted = t.words[i - 1] in ("'", "’")
    at = i - 2 - quoted
    led = at >= 0 and t.words[at] in lex.stops and lex.number(t.words[at]) is None
    return i + 1 if led and t.words[i - 1 - quoted] in lex.decades and t.words[i] in DECADES else 0


DECADES = frozenset(["10", "20", "30", "40", "50", "60", "70", "80", "90"])
"""How decades are told by two digits."""


def named_in_words(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a number in words, with a capital within a sentence, is a name: Formula One, the Big Four."""
    if not i or t.kinds[i - 1] != WORD or not is_capital(t, i) or t.text[t.starts[i] : t.ends[i]].isupper():
        return False
    before = t.words[i - 1]
    if before in lex.of:
        return group(t, i, lex) > 0
    named = before in lex.before_names or before.endswith(POSSESSIVE)
    return named and is_capital(t, i - 1) and not (before.endswith(POSSESSIVE) and has_noun(t, i + 1, lex))


def uncounted_in_words(t: Tokens, i: int, lex: Lexicon) -> int:
    """The token after a word that is a time, a name or no number, or 0: half past ten, net zero, a day or two."""
    if t.words[i + 1] in lex.past:
        hour = lex.number(t.words[i + 2])
        return i + 3 if hour is not None and 0 < hour <= HOURS else 0
    before, word = t.words[i - 1], t.words[i]
    if word in lex.zero:
        return i + 1 if (t.words[i - 2] if t.kinds[i - 1] == DASH else before) in lex.zero_after else 0
    if before in lex.range_or and t.words[i - 3] in lex.articles and i > 2 and t.kinds[i - 2] == WORD:
        sized = t.words[i + 1] in lex.scales  # a group or two dozen men
        return 0 if sized or t.words[i - 2] in lex.scales or t.words[i - 2] in lex.denominators else i + 1
    return year_in_words(t, i, lex)


HOURS = 12
"""The hours that are told in words."""

CENTURIES = range(11, 21)
"""The first halves of years in words."""


def year_in_words(t: Tokens, i: int, lex: Lexicon) -> int:
    """The token after a year in two numbers: nineteen eighty-four, twenty twenty; but twelve twenty-dollar bills."""
    if lex.numbers.get(t.words[i]) not in CENTURIES:
        return 0
    at = skip_hyphen(t, i + 1)
    rest = small_number(t, at, lex) if t.kinds[at] == WORD else None
    if rest is None or not 10 <= rest[0] < 100 or t.words[rest[1]] in lex.scales or t.kinds[rest[1]] == DASH:
        return 0
    return 0 if count_noun(t, rest[1], lex) is not None else rest[1]


def group(t: Tokens, i: int, lex: Lexicon) -> int:
    """The Group of 20, the Group of Seven: in capitals within a sentence."""
    named = i > 2 and t.words[i - 2] in lex.groups and is_capital(t, i - 2) and t.kinds[i - 3] == WORD
    return i + 1 if named else 0


def _is_number_ten(t: Tokens, i: int, lex: Lexicon) -> bool:
    """Whether a capital within a sentence makes a name of it: at No 10; but "No 5 people came"."""
    within = i > 1 and (t.kinds[i - 2] == WORD or t.words[i - 2] == ",")
    return within and is_capital(t, i - 1) and not has_noun(t, i + 1, lex)


def has_noun(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether a plural or a unit follows: 2000 people."""
    for at in range(j, j + 4):
        if t.kinds[at] != WORD or (t.words[at] in lex.stops and is_stop(t, at, lex)):
            return False
        if lex.number(t.words[at]) is not None:
            return False  # 2014 five men died
        if is_plural(t.words[at]) or known(t.raw(at, at + 1)) is not None:
            return True
    return False


def name_before(t: Tokens, i: int, lex: Lexicon) -> int:
    """The 737 Max, 14 Rue Cler: a number before its name."""
    return i + 2 if t.words[i + 1] in lex.names and t.words[i].isdecimal() and is_capital(t, i + 1) else 0


def street(t: Tokens, i: int, lex: Lexicon) -> int:
    """10 Downing Street, 1600 Pennsylvania Avenue."""
    for at in range(i + 1, i + 6):
        if at > i + 1 and (_is_numbered(t, at, lex) or _is_numbered(t, at - 1, lex)):
            continue  # 9 W 57th St
        if t.kinds[at] != WORD or not is_capital(t, at):
            return 0
        if t.words[at] in lex.streets and at > i + 1:
            return at + 1
    return 0


def _is_numbered(t: Tokens, j: int, lex: Lexicon) -> bool:
    """Whether token j is a numeral with the ending of an ordinal: 57th, 21st."""
    return t.kinds[j] == NUMBER and t.words[j + 1] in lex.ordinal_endings and t.glued(j + 1)


def caliber(t: Tokens, i: int, lex: Lexicon) -> int:
    """155mm shells, 7.62 mm, .50-caliber."""
    j = i + 1 + (t.kinds[i + 1] == DASH)
    if t.words[j] != MILLIMETERS:
        return j + 1 if t.words[j] in lex.caliber_units else 0
    after = t.words[j + 1 + (t.kinds[j + 1] == DASH)]
    of_guns = i > 1 and t.words[i - 1] in lex.of and t.words[i - 2] in lex.calibers
    fine = len(t.words[i].partition(".")[2]) > 1  # 7.62 mm; but rain is told to a tenth: 12.7 mm
    named = j > i + 1 or t.glued(j) or of_guns or fine  # 155mm, 155-mm, rounds of 12.7 mm; but 40 mm fell
    bore = t.words[i].rpartition(" ")[2] in BORES  # 40 122mm rockets
    return j + 1 if after in lex.calibers or (named and bore and after not in lex.no_caliber) else 0


def age(t: Tokens, i: int, lex: Lexicon) -> int:
    """Maria Lopez, 41, told: a number between two commas behind a full name; behind one name only before an article."""
    if not t.words[i].isdecimal() or t.kinds[i - 2] != WORD or not is_capital(t, i - 2):
        return 0
    first = i - 3 - (t.kinds[i - 3] == DASH)  # Maria Lopez-Garcia
    full = first >= 0 and t.kinds[first] == WORD and is_capital(t, first)
    single = t.words[i + 2] in lex.articles and t.words[i - 2] not in lex.months and t.words[i - 2] not in lex.weekdays
    return i + 1 if full or single else 0


MAX_AGES = 24
"""Tokens of a list of ages."""


def aged(t: Tokens, i: int, lex: Lexicon) -> int:
    """Men aged 30 to 39, at the age of 41, aged 5, 12, and 16, children under the age of 5: no count is an age."""
    end = i + 1
    while end < i + MAX_AGES and t.kinds[end + 1] == NUMBER:
        listed = t.words[end] == "," and t.kinds[end + 2] != WORD
        joined = t.words[end] in lex.range_and or t.words[end] in lex.to or t.kinds[end] == DASH
        if not joined and not listed and not (t.words[end] == "," and t.words[end + 2] in lex.range_and):
            break
        end += 2
    last = t.words[end] == "," and t.words[end + 1] in lex.range_and and t.kinds[end + 2] == NUMBER  # 5, 12, and 16
    return end + 3 if last and not has_noun(t, end + 3, lex) else end
