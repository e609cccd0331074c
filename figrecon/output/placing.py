"""Where in a sentence a note belongs: behind the claim that it bears out."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

import attrs

from figrecon.answer import Answer, Place
from figrecon.select import Reason

from .notes import Note
from .words import beside_title

TAKES_BACK = re.compile(r"\b(?:denied by|den(?:y|ies)|disowns?|withdraws?)\b")
"""What a clause says of those who deny or withdraw figures."""

COUNTS_ELSE = re.compile(r"\b(?:counts?|gives?) (?!no number)")
"""What a clause says of those who count something else."""

NO_NUMBER = re.compile(r"\bno number$")
"""How a clause ends that names those who give none."""


@attrs.frozen(order=True)
class Spot:
    """A place in the sentences of `passages`: which of them, which clause of it, and behind which character."""

    passage: str
    clause: int
    behind: int


Mentions = Mapping[tuple[str, int], Mapping[str, int]]
"""For each clause the names of sources in it, and where the first mention of each ends."""


def mentions(answer: Answer, told: Mapping[str, Sequence[str]], origins: Collection[str]) -> Mentions:
    """Which of some names each clause of the sentences has; the subject, with which they begin, is no source."""
    found = {}
    for kind, clauses in told.items():
        begins = f"{beside_title(kind)}: " if kind else f"{answer.subject}: "
        for n, clause in enumerate(clauses):
            start = len(begins) if n == 0 and clause.startswith(begins) else 0
            found[kind, n] = _named(clause, [origin for origin in origins if clause.find(origin, start) >= 0], start)
    return found


def _named(clause: str, names: Collection[str], start: int) -> Mapping[str, int]:
    """Where the first mention of each name ends that is no part of a longer name or word."""
    longest = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    found: dict[str, int] = {}
    for mention in re.compile(rf"(?<!\w)(?:{longest})(?!\w)").finditer(clause, start) if names else ():
        found.setdefault(mention[0], mention.end())
    return found


def spot(
    note: Note,
    answer: Answer,
    told: Mapping[str, Sequence[str]],
    named: Mentions,
    alike: Mapping[Place, Collection[str]],
) -> Spot:
    """The place of a note; `alike` are the origins of all notes by the place of their reports.

    Where the clause names it alone of its like, the place is its end; of several it is behind the name and what stands
    in brackets behind that. What no clause names belongs to the end of its sentence; a report of a part behind that
    part, where the sentence adds them up; and a report of anything that is not told to the end of all.
    """
    kind = note.entry.reason.value if note.entry.place is Place.BESIDE and note.entry.reason is not None else ""
    part = _behind_part(note, told[""][0]) if answer.is_sum and note.entry.place is Place.POSITION else None
    if part is not None:
        return Spot("", 0, part)
    if note.entry.report.subject != answer.subject or kind not in told:
        kind = list(told)[-1]
        return _end(kind, told[kind])
    clauses = told[kind]
    for n in _clauses_of(note, clauses):
        ends = named[kind, n]
        if note.origin in ends:
            alone = not any(name != note.origin and name in alike[note.entry.place] for name in ends)
            return Spot(kind, n, len(clauses[n]) + 1 if alone else _behind(clauses[n], ends[note.origin]))
    return _end(kind, clauses)


def _behind_part(note: Note, clause: str) -> int | None:
    """Where the part that a report is of stands in a sum, with its brackets; None where it is not in it."""
    part = re.search(rf"(?:the sum of| and) {re.escape(note.entry.report.subject)}(?= \()", clause)
    return None if part is None else _behind(clause, part.end())


def _end(kind: str, clauses: Sequence[str]) -> Spot:
    return Spot(kind, len(clauses) - 1, len(clauses[-1]) + 1)


def _clauses_of(note: Note, clauses: Sequence[str]) -> Sequence[int]:
    """The clauses that may speak of a report: figures are claimed in the first one."""
    if note.entry.place in (Place.POSITION, Place.BESIDE):
        return [0]
    set_aside = COUNTS_ELSE if note.entry.reason is Reason.OTHER_QUANTITY else NO_NUMBER
    says = TAKES_BACK if note.entry.place is Place.DENIAL else set_aside
    return [n for n, clause in enumerate(clauses) if n and says.search(clause)]


def _behind(clause: str, end: int) -> int:
    """The end of a name with its brackets and the mark behind them, where a note stands in print."""
    if clause.startswith(" (", end):
        depths = list(accumulate((mark == "(") - (mark == ")") for mark in clause[end + 1 :]))
        end += depths.index(0) + 2 if 0 in depths else 0
    return end + (end == len(clause) or clause.startswith((",", ";"), end))
