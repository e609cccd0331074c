"""Corrections: where, in answers over time, a source lowered or withdrew its own figure."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from figrecon.answer import Answer
from figrecon.select import Position, Reason


def corrections(answers: Sequence[Answer]) -> Mapping[int, tuple[str, ...]]:
    """Where a source corrected itself, by the place of the answer: what it lowered or withdrew since the one before.

    A figure that rises is news, and so is a level that falls; one that corrects an earlier count, or is taken back, is
    the source's word against its own.
    """
    found: dict[int, tuple[str, ...]] = {}
    in_order = sorted(range(len(answers)), key=lambda n: answers[n].as_of)
    for earlier, n in pairwise(in_order):
        made = tuple(_between(answers[earlier], answers[n]))
        if made:
            found[n] = made
    return found


def _between(before: Answer, now: Answer) -> list[str]:
    held = {p.origin: p for p in now.positions}
    withdrawn = {a.report.key for a in now.set_aside if a.reason is Reason.WITHDRAWN}
    made = []
    for p in before.positions:
        if p.origin in held:
            made += [f"{p.origin} lowered {p.figure}"] * _corrects(p, held[p.origin])
        elif withdrawn.intersection(r.key for r in p.reports):
            made.append(f"{p.origin} withdrew {p.figure}")
    return made


def _corrects(before: Position, now: Position) -> bool:
    """Whether the newer position corrects what the older one did not correct yet."""
    return now.corrects is not None and now.corrects != before.corrects
