"""Suggestions: what was found for a ledger, in order, to be accepted one by one, all together or not at all."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon._visible import is_seen
from figrecon.errors import RowError, shown
from figrecon.ledger import Ledger
from figrecon.reports import Roster, Source
from figrecon.tables import write_text

from .suggestion import Suggestion, corrected, with_sources

WHAT, WHY = 200, 400
"""Characters of what a suggestion says and why, in a terminal and in a comment."""


def _found(value: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(value)


@attrs.frozen(repr=False)
class Suggestions(Sequence[Suggestion]):
    """An immutable sequence of suggestions with the ledger that they are about.

    >>> import figrecon as fr
    >>> told = [(160, "Army", 3), (160, "Hill Radio", 4)]
    >>> said = fr.Ledger(fr.Report("dead", n, source=who, published=f"2031-05-{day:02}") for n, who, day in told)
    >>> found = fr.suggest(said)
    >>> found, found.accept(1).roster.origin("Hill Radio").name
    (<Suggestions: 1 for a ledger of 2 reports>, 'Army')
    """

    ledger: Ledger
    found: tuple[Suggestion, ...] = attrs.field(default=(), converter=_found)

    @overload
    def __getitem__(self, index: int) -> Suggestion: ...
    @overload
    def __getitem__(self, index: slice) -> "Suggestions": ...
    def __getitem__(self, index: int | slice) -> "Suggestion | Suggestions":
        if isinstance(index, slice):
            return attrs.evolve(self, found=self.found[index])
        return self.found[index]

    def __len__(self) -> int:
        return len(self.found)

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self.found)

    def __repr__(self) -> str:
        return f"<Suggestions: {len(self):,} for a ledger of {number_of(len(self.ledger), 'report')}>"

    def accept(self, *numbers: int) -> Ledger:
        """The ledger with what was accepted: all, or those with these numbers, as they are shown, from 1.

        What they say of sources is added to the roster, and reports that are corrected keep their keys. The ledger that
        was asked about stays as it is. Raises RowError for a number that no suggestion has.

        >>> import figrecon as fr
        >>> fr.suggest(fr.Ledger()).accept(1)
        Traceback (most recent call last):
        figrecon.errors.RowError: suggestions are numbered from 1 to 0; got 1
        """
        for n in numbers:
            if type(n) is not int or not 1 <= n <= len(self):
                raise RowError(f"suggestions are numbered from 1 to {len(self):,}; got {shown(n)}")
        chosen = [self.found[n - 1] for n in sorted(set(numbers))] if numbers else self.found
        reports, roster = self.ledger.reports, self.ledger.roster
        for suggestion in chosen:
            roster = with_sources(roster, suggestion.sources)
            reports = tuple(corrected(reports, suggestion.corrections))
        return attrs.evolve(self.ledger, reports=reports, roster=roster)

    def of(self, kind: str) -> "Suggestions":
        """The suggestions of one kind; they are numbered anew."""
        return attrs.evolve(self, found=[one for one in self.found if one.kind == kind])

    def to_toml(self, path: "str | os.PathLike[str] | None" = None) -> str:
        """A roster with all that it should perhaps say, to be edited: each source with why, as a comment.

        What would correct reports stands in comments at the end. `read_roster` reads it back. With a path it is written
        there, too, whole or not at all. Raises TableError where the file cannot be written.
        """
        text = _toml(self.accept().roster, self.found)
        if path is not None:
            write_text(path, text)
        return text

    def _repr_html_(self) -> str:
        return display.cell(self._html())

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        display.pretty(printer, self, cycle, lambda: display.wrapped(str(self), display.room(printer)))

    def __str__(self) -> str:
        lines = [self._title]
        for n, one in enumerate(self.found[: display.MOST_ROWS], 1):
            lines += [
                f"{n}. {display.clean(one.what, WHAT)}",
                f"   {display.clean(one.why, WHY)}",
                f"   by {display.clean(', '.join(one.evidence), WHAT)}; if accepted: {display.clean(one.effect, WHY)}",
            ]
        more = len(self) - display.MOST_ROWS
        return "\n".join(lines + ([f"… {more:,} more"] if more > 0 else []))

    def _html(self) -> str:
        """A table to look over, and below it each suggestion in full, for a cell of a table holds a few words."""
        shown, more = display.excerpt(self.found)
        columns = [
            display.Column("number", [str(n) for n in range(1, len(shown) + 1)], numeric=True),
            display.Column("what the ledger should perhaps say", [one.what for one in shown]),
            display.Column("kind", [one.kind.value for one in shown]),
            display.Column("evidence", [", ".join(one.evidence) for one in shown]),
        ]
        notes = [f"{n}. {one}; if accepted: {one.effect}" for n, one in enumerate(shown, 1)]
        table = display.grid_html(display.Grid(self._title, columns, more))
        return f"{table}\n{display.html(display.Sheet('', (), (), notes=notes))}"

    @property
    def _title(self) -> str:
        return f"{number_of(len(self), 'suggestion')}, {number_of(len(self.ledger), 'report')}"


# --- a roster as TOML


def _toml(roster: Roster, found: Sequence[Suggestion]) -> str:
    said: dict[str, list[str]] = {}
    for one in found:
        for source in one.sources:
            said.setdefault(roster.resolve(source.name).name, []).append(_comment(one))
    blocks = ["# What this roster says was proposed, not decided: strike out what is wrong.\n"]
    blocks += ["".join([*said.get(name, ()), *_table(source)]) for name, source in sorted(roster.sources.items())]
    blocks += [
        f"{_comment(one)}# In the table itself, not here: {_plain(', '.join(one.corrections), WHY)}\n"
        for one in found
        if one.corrections
    ]
    return "\n".join(blocks)


def _comment(one: Suggestion) -> str:
    return f"# {_plain(one.what, WHAT)}: {_plain(one.why, WHY)}\n"


def _plain(text: str, most: int) -> str:
    """A text for a comment: one line, without the characters that TOML forbids there."""
    return " ".join(display.clean(text, most).split())


def _table(source: Source) -> Iterator[str]:
    yield f"[{_quoted(source.name)}]\n"
    for field in attrs.fields(Source):
        value = getattr(source, field.name)
        if field.name != "name" and value != field.default:
            yield f"{field.name} = {_value(value)}\n"


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_quoted, value))}]"
    return _quoted(value) if isinstance(value, str) else json.dumps(value)


def _quoted(text: str) -> str:
    """A text as TOML quotes it, which is as JSON does; what is not seen is escaped, half a surrogate pair no text."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    quoted = json.dumps(whole, ensure_ascii=False)
    return "".join(one if is_seen(one) else f"\\U{ord(one):08x}" for one in quoted)
