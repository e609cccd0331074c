"""Words that stand for a number: dozens, several hundred, a couple of thousand, tens of thousands.

What is found is named as conventions name it, in English: "dozens", "several hundred", "tens of thousands". These names
are keys into a Convention and no words of the text.
"""

from .lexicon import Lexicon
from .tokens import DASH, NUMBER, WORD, Tokens
from .unread import is_after_unread

DIGITS = {"10": "tens", "100": "hundreds", "1000": "thousands", "1,000": "thousands", "10,000": "tens of thousands"}
"""The names of digits in the plural: 100s of people."""

SCALES = {
    12: "dozen",
    20: "score",
    10**2: "hundred",
    10**3: "thousand",
    10**6: "million",
    10**9: "billion",
    10**12: "trillion",
}
"""The names of scales."""

SEVERAL = "several"

THOUSAND, LARGEST = 3, 12
"""The powers of ten of the least and of the largest scale that a vague word multiplies."""

POWERS = {
    f"{leading}{SCALES[10**power]}s": power + more
    for power in range(THOUSAND, LARGEST + 1, THOUSAND)
    for more, leading in enumerate(("", "tens of ", f"{SCALES[100]}s of "))
}
NAMES = {power: name for name, power in POWERS.items()}
"""The names of vague numbers from the thousands on, and their powers of ten."""

POWERS |= {"tens": 1, f"{SCALES[12]}s": 1, f"{SCALES[20]}s": 1, f"{SCALES[100]}s": 2}


INDIAN = {10**5: 5, 10**7: 7}
"""The powers of ten of the lakh and the crore, which vague words multiply too: tens of crores."""


def is_plural_of_digits(t: Tokens, i: int, lex: Lexicon) -> bool:
    """100s, 1,000s; but no A-10s."""
    if t.words[i] not in DIGITS or t.words[i + 1] not in lex.plural_of_digits or not t.glued(i + 1):
        return False
    return not t.glued(i) or t.kinds[i - 1] not in (DASH, WORD)


def plural_of_digits(t: Tokens, i: int, lex: Lexicon) -> tuple[str, int, int]:
    """What such digits stand for: 100s, 10s OF THOUSANDS."""
    return _multiplied(t, (DIGITS[t.words[i]], i, i + 2), lex)


def vague_word(t: Tokens, i: int, lex: Lexicon) -> tuple[str, int, int] | None:
    """A vague word at token i, with those that multiply it: its name, its first token, and the token after it."""
    found = _one_word(t, i, lex)
    return None if found is None else _multiplied(t, found, lex)


def _multiplied(t: Tokens, found: tuple[str, int, int], lex: Lexicon) -> tuple[str, int, int]:
    """The vague number that two are together: tens OF THOUSANDS, tientallen DUIZENDEN, miles DE MILLONES."""
    name, start, end = found
    while name in POWERS:
        at = end + (t.words[end] in lex.of)
        word = t.words[at] if at > end or lex.foreign else ""
        larger = next((each for phrase, each in lex.vague.get(word, ()) if len(phrase) == 1), "")
        power = POWERS.get(word if word in lex.vague_larger else larger, 0)
        if not power and at > end and word in lex.scale_plurals:
            power = INDIAN.get(lex.scales[word], 0)
        if power < THOUSAND or POWERS[name] + power not in NAMES:
            break
        name, end = NAMES[POWERS[name] + power], at + 1
    return name, start, end


def _one_word(t: Tokens, i: int, lex: Lexicon) -> tuple[str, int, int] | None:
    word = t.words[i]
    if word in lex.vague_plurals:
        return None if is_after_unread(t, i, lex) else _plural(t, i, lex)  # "trois millions" is English in part
    for phrase, name in lex.vague.get(word, ()):
        if tuple(t.words[i : i + len(phrase)]) == phrase and t.kinds[i - 1] != NUMBER:  # a numeral that was refused
            end = i + len(phrase)
            return _several(t, i, end, lex) if name == SEVERAL else (name, i, end)
    if word in lex.quantifiers:
        return _quantified(t, i, lex)
    return None


def thousands(t: Tokens, i: int, lex: Lexicon) -> int | None:
    """The thousand or million that a vague plural is behind a number: un centenar de MILES."""
    found = next((name for phrase, name in lex.vague.get(t.words[i], ()) if len(phrase) == 1), "")
    return next((size for size, name in SCALES.items() if size >= 1000 and f"{name}s" == found), None)


def _several(t: Tokens, i: int, end: int, lex: Lexicon) -> tuple[str, int, int]:
    """Plusieurs centaines, mehrere hundert: what "several" counts in another language."""
    name = SCALES.get(lex.scales.get(t.words[end], 0), "")
    if name:
        return f"{SEVERAL} {name}", i, end + 1
    for phrase, name in lex.vague.get(t.words[end], ()):
        if tuple(t.words[end : end + len(phrase)]) == phrase:
            return name, i, end + len(phrase)
    return SEVERAL, i, end


def _plural(t: Tokens, i: int, lex: Lexicon) -> tuple[str, int, int] | None:
    """hundreds, hundreds of thousands, dozens and dozens."""
    word, following, last = t.words[i], t.words[i + 1], t.words[i + 2]
    if following in lex.vague_repeats and last == word:
        return word, i, i + 3
    behind = t.kinds[i + 1] == WORD
    alone = not behind and t.words[i - 1] in lex.statuses  # possible scores, feared tens
    if word in lex.vague_only_before_of and (alone or (behind and following not in lex.of)):
        return None
    is_of_a_game = behind and following not in lex.games_if_not_before
    if word in lex.games and (alone or is_of_a_game):
        return None
    return None if t.words[i - 1] in lex.vague_not_after else (word, i, i + 1)


def _quantified(t: Tokens, i: int, lex: Lexicon) -> tuple[str, int, int] | None:
    """several, a few hundred, a couple of dozen; many thousands are thousands."""
    word = t.words[i]
    name, start, end = lex.quantifiers[word], i, i + 1
    if t.words[i - 1] in lex.articles and word not in lex.quantifiers_without_article:
        start = i - 1
    elif word in lex.quantifiers_with_article_or_scale and t.words[i + 1] not in lex.vague_scales:
        return None
    end += t.words[end] in lex.of and (t.words[end + 1] in lex.vague_scales or t.words[end + 1] in lex.vague_plurals)
    if t.words[end] in lex.vague_plurals:
        found = _plural(t, end, lex)
        return None if found is None else (found[0], start, found[2])
    scaled = end
    while t.words[scaled] in lex.vague_scales:
        scaled += 1
    if word in lex.quantifiers_with_scale and scaled == end:
        return None
    return " ".join([name, *t.words[end:scaled]]), start, scaled


def indefinite(t: Tokens, lex: Lexicon) -> tuple[str, int, int] | None:
    """The first word that says that there are some, its first token and the one after: many, a large group."""
    for i, word in enumerate(t.words):
        if word in lex.indefinite:
            return word, i, i + 1
        if word in lex.groups and t.words[i - 1] in lex.sizes:
            return f"a {t.words[i - 1]} {word}", i - 2, i + 1
        if word in lex.groups and t.words[i - 1] in lex.articles:
            return f"a {word}", i - 1, i + 1
    return None
