"""Words that stand for a number: dozens, several hundred, a couple of thousand, tens of thousands."""

from . import english
from .english import GROUPS, INDEFINITE, MAGNITUDES, PLURALS, QUANTIFIERS, SIZES
from .lexicon import Lexicon
from .tokens import WORD, Tokens

DIGITS = {"100": "hundreds", "1000": "thousands", "1,000": "thousands", "10,000": "tens of thousands"}
"""What "100s of people" stands for."""

OF = frozenset({"of", "upon", "and"})


def vague(t: Tokens, i: int, lex: Lexicon) -> tuple[str, int, int] | None:
    """A vague word at token i: as conventions know it, its first token, and the token after it."""
    word = t.words[i]
    if word in PLURALS:
        return _plural(t, i)
    for phrase, name in lex.vague.get(word, ()):
        if tuple(t.words[i : i + len(phrase)]) == phrase:
            end = i + len(phrase)
            return _foreign_several(t, i, end, lex) if name == "several" else (name, i, end)
    if word in QUANTIFIERS:
        return _quantified(t, i)
    return None


def _foreign_several(t: Tokens, i: int, end: int, lex: Lexicon) -> tuple[str, int, int]:
    """Plusieurs centaines, mehrere hundert: what "several" counts in another language."""
    for phrase, name in lex.vague.get(t.words[end], ()):
        if tuple(t.words[end : end + len(phrase)]) == phrase:
            return name, i, end + len(phrase)
    size = lex.scales.get(t.words[end], 0)
    name = next((m for m in MAGNITUDES if english.SCALES[m] == size), "")
    return (f"several {name}", i, end + 1) if name else ("several", i, end)


def _plural(t: Tokens, i: int) -> tuple[str, int, int] | None:
    """hundreds, hundreds of thousands, dozens and dozens."""
    word, end = t.words[i], i + 1
    if t.words[end] in OF and t.words[end + 1] in PLURALS:
        if t.words[end + 1] == word:
            return word, i, end + 2
        if t.words[end] == "of" and t.words[end + 1] in ("thousands", "millions", "billions", "trillions"):
            return f"{word} of {t.words[end + 1]}", i, end + 2
    if word == "tens" and t.kinds[end] == WORD and t.words[end] != "of":
        return None
    if (word == "scores" and not (t.words[end] in SCORED or t.kinds[end] != WORD)) or t.words[i - 1] in (
        "he",
        "she",
        "who",
        "test",
    ):
        return None
    return word, i, end


SCORED = frozenset(english.SCORED.split())


def _quantified(t: Tokens, i: int) -> tuple[str, int, int] | None:
    """several, a few hundred, a couple of dozen; many thousands are thousands."""
    word = t.words[i]
    name, start, end = QUANTIFIERS[word], i, i + 1
    if t.words[i - 1] == "a" and word != "several":
        start = i - 1
    elif word == "few" and t.words[i + 1] not in MAGNITUDES:
        return None
    end += t.words[end] == "of" and t.words[end + 1] in (*MAGNITUDES, *PLURALS)
    if t.words[end] in PLURALS:
        found = _plural(t, end)
        return None if found is None else (found[0], start, found[2])
    scaled = end
    while t.words[scaled] in MAGNITUDES:
        scaled += 1
    if word == "many" and scaled == end:
        return None
    return " ".join([name, *t.words[end:scaled]]), start, scaled


def indefinite(t: Tokens) -> tuple[str, int, int] | None:
    """The first word that says that there are some, its first token and the one after: many, a large group."""
    for i, word in enumerate(t.words):
        if word in SOME:
            return word, i, i + 1
        if word in MANY and t.words[i - 1] in SIZED:
            return f"a {t.words[i - 1]} {word}", i - 2, i + 1
        if word in MANY and t.words[i - 1] == "a":
            return f"a {word}", i - 1, i + 1
    return None


SOME = frozenset(INDEFINITE.split(", "))
MANY = frozenset(GROUPS.split(", "))
SIZED = frozenset(SIZES.split(", "))
