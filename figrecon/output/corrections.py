"""Corrections: where, in answers over time, a source lowered or withdrew its own figure."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from figrecon.answer import Answer
from figrecon.figures import Figure
from figrecon.select import Position, Reason, SetAside


def corrections(answers: Sequence[Answer]) -> Mapping[int, tuple[str, ...]]:
    """Where a source corrected itself, by the place of the answer: what it lowered or withdrew since the one before.

    A figure that rises is news, and so is a level that falls; one that corrects an earlier count, or is taken back, is
    the source's word against its own. What others take back, or find not in the source cited, is not.
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
    taken_back = {a.report.key for a in now.set_aside if _is_own_withdrawal(a, now)}
    known = {entry.report.key for entry in before.own_account if entry.reason is not Reason.LATER}
    made = []
    for p in before.positions:
        lowered = _lowered(p, held[p.origin], known) if p.origin in held else None
        if lowered is not None:
            made.append(f"{p.origin} lowered {lowered}")
        elif taken_back.intersection(r.key for r in p.reports):
            made.append(f"{p.origin} withdrew {p.figure}")
    return made


def _is_own_withdrawal(aside: SetAside, answer: Answer) -> bool:
    """Whether the origin took its figure back itself: a check by others against the source cited is not its word."""
    if aside.reason is not Reason.WITHDRAWN or aside.by is None:
        return False
    return answer.origin_of(aside.by) == answer.origin_of(aside.report)


def _lowered(before: Position, now: Position, known: Collection[str]) -> Figure | None:
    """The figure that a newer position lowers by a count of its own that was not known before; None for none.

    A figure that stands as it did corrects nothing anew, whatever has come to light about what was said before it.
    """
    if now.corrects is None or now.reports[0].key in known:
        return None
    if now.corrects.key not in known:
        return now.corrects.figure
    was, found = before.figure.numerals, now.figure.numerals
    return before.figure if was and found and found < was else None
