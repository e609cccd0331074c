"""Names that may be of one source, and names that are none."""

import functools
import re
import unicodedata

from figrecon.reports import folded_name, host_of, together_in

REMEMBERED = 4096
"""Names, and sets of names, whose marks are kept: a timeline asks for the same on every date."""

LEAST_LETTERS = 5
"""Shorter words are one letter apart without being one: Iran and Iraq."""

LONGEST_COMPARED = 100
"""Names of more characters are compared as they are, and not letter by letter."""

Mark = tuple[str | int, ...]
"""By what a name is found: what is left of it, one who speaks in it, or its words but for a letter of the nth."""

MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DATED = re.compile(
    rf"[(\[][^()\[\]]*\b(?:(?:{MONTHS})[a-z]*\b|(?:19|20)\d\d\b|\d{{1,2}}[-/.]\d)[^()\[\]]*[)\]]"
    rf"|[,:-] *(?:as of *)?(?:\d{{1,2}} *)?(?:(?:{MONTHS})[a-z]*\.? *(?:\d{{1,2}},? *)?)?(?:19|20)\d\d$"
)
"""A date in brackets, or behind a comma at the end, is no part of a name: "AAPP (Mar 23, 2026)", "AAPP, Dec 2025"."""

ARTICLES = frozenset("la le les l el los las il lo gli der die das het de o os as al".split())  # noqa: SIM905  a list
"""Of other languages. They can make another name (El Salvador), so they make two names alike and no more."""


@functools.lru_cache(REMEMBERED)
def links(names: tuple[str, ...]) -> tuple[int, ...]:
    """The places of the names that are links.

    >>> links(("WHO", "https://example.org/a", "www.example.org"))
    (1, 2)
    """
    return tuple(n for n, name in enumerate(names) if host_of(name) is not None)


@functools.lru_cache(REMEMBERED)
def alike(names: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """The places of names that are nearly the same, a group each.

    Alike are names that differ by accents, dots and hyphens, a foreign article, a date in brackets, or one letter of a
    word of five letters or more, but for its first; and a name and those who speak together under it and another.

    >>> alike(("AAPP (Dec 2025)", "AAPP (Mar 23, 2026)", "Health official", "health officials", "WHO", "WHO / MSF"))
    ((0, 1), (2, 3), (4, 5))
    """
    group = list(range(len(names)))  # the place of another name of its group, in the end of the first one
    seen: dict[Mark, int] = {}
    for n, name in enumerate(names):
        for mark in _marks(name):
            first = seen.setdefault(mark, n)
            if first != n and _are_alike(mark, names[first], name):
                _join(group, first, n)
    groups: dict[int, list[int]] = {}
    for n in range(len(names)):
        groups.setdefault(_first(group, n), []).append(n)
    return tuple(tuple(places) for places in groups.values() if len(places) > 1)


def _join(group: list[int], a: int, b: int) -> None:
    a, b = _first(group, a), _first(group, b)
    group[max(a, b)] = min(a, b)


def _first(group: list[int], n: int) -> int:
    while group[n] != n:
        group[n] = n = group[group[n]]
    return n


@functools.lru_cache(REMEMBERED)
def _marks(name: str) -> tuple[Mark, ...]:
    """By what a name is found by those that are like it: what is left of it and, for each word, without a letter."""
    words = _words(name)
    whole = "".join(re.findall(r"\w+", folded_name(name)))
    marks: list[Mark] = [("".join(words),), (whole,), *(("in", one) for one in together_in(folded_name(name)))]
    for n, word in enumerate(words if len(name) <= LONGEST_COMPARED else ()):
        if len(word) >= LEAST_LETTERS - 1 and word.isalpha():
            shorter = {word, *(word[:k] + word[k + 1 :] for k in range(1, len(word)))}
            marks += [("but", *words[:n], less, *words[n + 1 :], n) for less in sorted(shorter)]
    return tuple(marks)


@functools.lru_cache(REMEMBERED)
def _words(name: str) -> tuple[str, ...]:
    plain = DATED.sub("", folded_name(name))
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    words = re.findall(r"\w+", plain.replace("'s", "s").replace(".", "")) or [plain]
    return tuple(words[1:] if words[0] in ARTICLES and len(words) > 1 else words)


def _are_alike(mark: Mark, a: str, b: str) -> bool:
    """Whether two names that share a mark are alike.

    One who speaks in both must be the whole of one of them; of words without a letter, one edit must lead to the other.
    """
    if mark[0] == "in":
        return mark[1] in (folded_name(a), folded_name(b))
    if mark[0] != "but":
        return True
    pairs = [(x, y) for x, y in zip(_words(a), _words(b), strict=True) if x != y]
    return len(pairs) == 1 and _one_edit(*pairs[0])


def _one_edit(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two that changed places, lead from one word to the other."""
    if max(len(a), len(b)) < LEAST_LETTERS:
        return False
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    x, y = a[same:], b[same:]
    return x[1:] == y[1:] or x[1:] == y or x == y[1:] or (x[:2] == y[1::-1] and x[2:] == y[2:])
