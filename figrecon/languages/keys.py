"""How a language file is checked: the kinds of value that a key may hold, and a table read key by key.

A language is written by people who know the language and need not know Python, so that whatever is wrong with a file is
one error that names the file, the key and what the key holds.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs

from figrecon._values import FrozenMapping
from figrecon.errors import LanguageError, nearest, shown

DIGITS = re.compile(r"[0-9](?:_?[0-9]){0,30}")
"""A whole number as TOML and Python write it, with _ between its groups."""

T = TypeVar("T")
G = TypeVar("G", bound=attrs.AttrsInstance)

KIND = "kind"
"""Where an attrs field keeps the function that reads its value."""


def a_text(value: Any) -> str:
    """A text: any string."""
    if not isinstance(value, str):
        raise TypeError("a text")
    return value


def one_character(value: Any) -> str:
    """A sign: one character, such as the comma between groups of digits."""
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError("one character")
    return value


def yes_or_no(value: Any) -> bool:
    """Yes or no: true or false."""
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def word_list(value: Any) -> tuple[str, ...]:
    """Single words: one text, in which blanks and line ends separate them."""
    if not isinstance(value, str):
        raise TypeError("one text, its words separated by blanks")
    return tuple(value.split())


def phrase_list(value: Any) -> tuple[str, ...]:
    """Phrases, of one word or several: an array of texts."""
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise TypeError("an array of texts")
    return tuple(value)


def row_list(count: int) -> Callable[[Any], tuple[tuple[str, ...], ...]]:
    """So many rows of single words, as for the months of a year."""

    def read(value: Any) -> tuple[tuple[str, ...], ...]:
        if not isinstance(value, list) or len(value) != count or not all(isinstance(each, str) for each in value):
            raise TypeError(f"an array of {count} texts, each of words separated by blanks")
        return tuple(tuple(each.split()) for each in value)

    return read


def number_table(value: Any) -> FrozenMapping[str, int]:
    """Whole numbers, and the words that stand for each: a table such as `1_000 = "thousand thousands"`."""
    kind = "a table of whole numbers, each with one text of words that no other number has"
    if not isinstance(value, dict):
        raise TypeError(kind)
    found: dict[str, int] = {}
    for number, own in value.items():
        if not DIGITS.fullmatch(number) or not isinstance(own, str):
            raise TypeError(kind)
        for word in own.split():
            if found.setdefault(word, int(number)) != int(number):
                raise TypeError(kind)
    return FrozenMapping(found)


def name_table(value: Any) -> FrozenMapping[str, str]:
    """Words, and the name that each stands for: a table of texts."""
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise TypeError("a table of words, each with a text")
    return FrozenMapping(value)


def phrase_table(value: Any) -> FrozenMapping[str, tuple[str, ...]]:
    """Names, and the phrases that stand for each: a table of arrays of texts."""
    if not isinstance(value, dict):
        raise TypeError("a table of names, each with an array of texts")
    found = {}
    for name, each in value.items():
        try:
            found[name] = phrase_list(each)
        except TypeError:
            raise TypeError("a table of names, each with an array of texts") from None
    return FrozenMapping(found)


def a_key(kind: Callable[[Any], T], default: Any = attrs.NOTHING) -> Any:
    """An attrs field whose value in a file is of this kind; without a default, every file must have it."""
    return attrs.field(default=default, metadata={KIND: kind})


def a_table(group: type[Any]) -> Any:
    """An attrs field that is a table of its own in the file; it may be left out where none of its keys is required."""
    required = any(field.default is attrs.NOTHING for field in attrs.fields(group))
    return attrs.field(default=attrs.NOTHING if required else group(), metadata={KIND: group})


def named_tables(group: type[Any]) -> Any:
    """An attrs field that is a table of tables, each with the keys of one group."""
    return attrs.field(default=FrozenMapping(), metadata={KIND: (group,)})


def structured(group: type[G], given: Mapping[str, Any], file: str, path: str = "", **known: Any) -> G:
    """The group of keys that a table of a file holds; `known` are attributes that no key gives.

    A key of the file is the name of the attribute; one that Python reserves, such as "and", has an underscore in
    Python. Raises LanguageError for a key that is not known, is missing, or holds a value of another kind.
    """
    fields = {field.name.rstrip("_"): field for field in attrs.fields(group) if KIND in field.metadata}
    for name in given:
        if name not in fields:
            raise LanguageError(f"{file}: no key is called {shown(path + name)}{nearest(name, fields)}")
    missing = [path + name for name, field in fields.items() if name not in given and field.default is attrs.NOTHING]
    if missing:
        raise LanguageError(f"{file}: the key {shown(missing[0])} is missing, and every language needs it")
    values = {fields[name].name: _value(fields[name], value, file, path + name) for name, value in given.items()}
    return group(**values, **known)


def _value(field: "attrs.Attribute[Any]", value: Any, file: str, path: str) -> Any:
    """The value of one key."""
    kind = field.metadata[KIND]
    grouped = isinstance(kind, (type, tuple))
    if grouped and not isinstance(value, dict):
        raise LanguageError(f"{file}: {shown(path)} must be a table; got {shown(value)}")
    if isinstance(kind, tuple):
        for name, each in value.items():
            if not isinstance(each, dict):
                raise LanguageError(f"{file}: {shown(f'{path}.{name}')} must be a table; got {shown(each)}")
        return FrozenMapping({name: structured(kind[0], each, file, f"{path}.{name}.") for name, each in value.items()})
    if isinstance(kind, type):
        return structured(kind, value, file, path + ".")
    try:
        return kind(value)
    except TypeError as why:
        raise LanguageError(f"{file}: {shown(path)} must be {why}; got {shown(value)}") from None
