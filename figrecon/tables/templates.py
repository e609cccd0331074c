"""Templates: what is said of a row by the cells of its columns, as in "{type} in {country}"."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

import attrs

from figrecon.errors import RowError, TableError, nearest, shown
from figrecon.frames import is_missing
from figrecon.ranges import number

from .naming import column_in

PIECE = re.compile(r"\{\{|\}\}|\{[^{}]*\}|[\[\]{}]|[^\[\]{}]+")
"""Doubled braces, a field, a bracket, a brace that has no other, and whatever stands between them."""

LITERAL: Mapping[str, str] = {"{{": "{", "}}": "}", "{[}": "[", "{]}": "]"}
"""How what has a meaning of its own is written where it has none."""

DEEPEST = 8
"""Brackets within brackets."""

ONE_DIGIT = re.compile(r"[0-9]")
MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?$")
"""What a program adds to a day; a range of days is none of hours."""


class Field(NamedTuple):
    """A column whose cell stands here; None is one that the table lacks, which is as good as empty."""

    name: str
    column: Any


class Part(NamedTuple):
    """What stands within brackets: left out where one of its own fields is empty."""

    items: tuple["Item", ...]


Item = str | Field | Part


class EmptyFieldError(Exception):
    """A field has no cell; the part around it is left out, or the row is refused."""


def is_template(value: Any) -> bool:
    """Whether a value is a text with a field in it.

    >>> is_template("{type} in {country}"), is_template("dead")
    (True, False)
    """
    return isinstance(value, str) and "{" in value


@attrs.frozen
class Template:
    """A text with the names of columns in braces, filled for each row by its cells; no other syntax is known.

    A part in brackets is left out where a column in it is empty: "{city}[, {state}]". Brackets with no column in them
    stay as they are. A brace is written twice, a bracket around a column as `{[}` and `{]}`. In a date, a zero is an
    empty cell, and a month or a day of one digit gets its zero before it: "{year}[-{month}[-{day}]]".
    """

    text: str
    items: tuple[Item, ...]
    is_date: bool = False

    @classmethod
    def of(cls, text: str, header: Mapping[Any, Any], *, is_date: bool = False, lenient: bool = False) -> "Template":
        """A template for a table whose columns map to ours. Raises TableError for a column that is not there.

        With `lenient`, one that stands in brackets may be lacking.

        >>> header = {"type": "type", "country": "country", "state": "state"}
        >>> row = {"type": "floods", "country": "Mali", "state": ""}
        >>> Template.of("{type} in {country}[, {state}]", header).fill(row)
        'floods in Mali'
        """
        opened: list[list[Item]] = [[]]
        for piece in PIECE.findall(text):
            if piece == "[":
                opened.append([])
                if len(opened) > DEEPEST:
                    raise TableError(f"a template has at most {DEEPEST - 1} brackets in each other; got {shown(text)}")
            elif piece == "]" and len(opened) > 1:
                items = tuple(opened.pop())
                optional = any(not isinstance(item, str) for item in items)
                opened[-1].extend([Part(items)] if optional else ["[", *items, "]"])
            elif piece in LITERAL:
                opened[-1].append(LITERAL[piece])
            elif piece in ("{", "}"):
                raise TableError(f"a brace of a template closes another, or is written twice; got {shown(text)}")
            elif piece.startswith("{"):
                opened[-1].append(_field(piece[1:-1].strip(), header, lenient=lenient and len(opened) > 1))
            else:
                opened[-1].append(piece)
        if len(opened) > 1:
            raise TableError(f"a bracket of a template must be closed; got {shown(text)}")
        return cls(text, tuple(opened[0]), is_date)

    def fill(self, row: Mapping[Any, Any], is_nothing: Callable[[Any], bool] = is_missing) -> str:
        """The text for a row. Raises RowError for an empty cell that is not in brackets."""
        try:
            return _filled(self.items, row, self.is_date, is_nothing).strip()
        except EmptyFieldError as empty:
            raise RowError(f"{shown(self.text)} needs the column {shown(str(empty))}, which is empty") from None


def _field(name: str, header: Mapping[Any, Any], *, lenient: bool) -> Field:
    column = column_in(header, name)
    if column is None:
        column = next((theirs for theirs, ours in header.items() if ours == name), None)
    if column is None and not lenient:
        raise TableError(
            f"a template names columns of the table; got {shown(name)}{nearest(name, map(str, header))}; "
            "a brace that is none of a column is written twice"
        )
    return Field(name, column)


def _filled(items: tuple[Item, ...], row: Mapping[Any, Any], is_date: bool, is_nothing: Callable[[Any], bool]) -> str:
    words = []
    for item in items:
        if isinstance(item, str):
            words.append(item)
        elif isinstance(item, Field):
            words.append(_word(item, row, is_date=is_date, is_nothing=is_nothing))
        else:
            try:
                words.append(_filled(item.items, row, is_date, is_nothing))
            except EmptyFieldError:
                continue
    return "".join(words)


def _word(field: Field, row: Mapping[Any, Any], *, is_date: bool, is_nothing: Callable[[Any], bool]) -> str:
    cell = None if field.column is None else row.get(field.column)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and not is_missing(cell):
        cell = number(cell, field.name)
    text = "" if is_missing(cell) else cell.isoformat() if isinstance(cell, date) else " ".join(str(cell).split())
    if is_date:
        text = MIDNIGHT.sub("", text).removesuffix(".0")  # "8.0", where a column of months has gaps
        empty = is_nothing(text) or not text.strip("0")
        text = f"0{text}" if ONE_DIGIT.fullmatch(text) else text
    else:
        empty = not text
    if empty:
        raise EmptyFieldError(field.name)
    return text
