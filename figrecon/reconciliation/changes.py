"""What changed between two answers, in words, and because of which reports."""

from collections.abc import Iterable, Mapping

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon._visible import visible
from figrecon.answer import Answer, Entry
from figrecon.errors import FigreconError, shown
from figrecon.ranges import Range
from figrecon.reports import Report
from figrecon.select import Position
from figrecon.select.showing import key_links


@attrs.frozen
class Change:
    """One change: what it is of ("range", an origin, a report's key), in words, and the reports behind it."""

    of: str
    text: str
    because: tuple[Report, ...] = ()

    def __str__(self) -> str:
        keys = ", ".join(report.key for report in self.because)
        return visible(f"{self.of}: {self.text} ({keys})" if keys else f"{self.of}: {self.text}")

    def _repr_html_(self) -> str:
        return display.card({"of": self.of, "what changed": self.text, "because of": [r.key for r in self.because]})


class Diff(display.Listed[Change]):
    """Changes as a notebook shows them, one on each line."""

    __slots__ = ()

    def _sheet(self) -> display.Sheet:
        shown, more = display.excerpt(self)
        rows = [
            display.Row((one.of, one.text, ", ".join(r.key for r in one.because)), links=key_links(one.because))
            for one in shown
        ]
        return display.Sheet(
            title=number_of(len(self), "change") if self else "nothing changed",
            head=("of", "what changed", "because of"),
            sections=[display.Section("", rows, more=more)] if rows else [],
            prose=("what changed",),
            keys="because of",
        )


def diff(earlier: Answer, later: Answer) -> tuple[Change, ...]:
    """What changed from one answer to another: empty exactly when nothing but the dates did.

    Range, verdict and unit first, then each origin's position, each kind beside the count and each part, then every
    report that changed its place, and the doubts. Raises FigreconError for what is no answer.

    >>> import figrecon as fr
    >>> days = {"2024-10-01": 160, "2024-10-03": 140}
    >>> said = [fr.Report("dead", n, source="A", published=day, key=day) for day, n in days.items()]
    >>> for change in diff(*fr.timeline(said)):
    ...     print(change)
    range: lowered from 160 to 140 by the same source (2024-10-03)
    A: lowered from 160 to 140 (2024-10-03)
    2024-10-01: was position, now superseded (2024-10-03)
    2024-10-03: was later, now position (2024-10-03)
    doubt: falling: A lowered its figure from 160 to 140 (2024-10-01, 2024-10-03)
    """
    for answer in (earlier, later):
        if not isinstance(answer, Answer):
            raise FigreconError(f"diff takes two answers; got {shown(answer)}")
    return Diff(_changes(earlier, later))


def _changes(a: Answer, b: Answer) -> Iterable[Change]:
    yield from _answers(a, b)
    yield from _positions(a, b)
    for title, theirs, ours in (("beside", a.beside, b.beside), ("part", a.parts, b.parts)):
        yield from _inner(title, theirs, ours)
    yield from _places(a, b)
    yield from _doubts(a, b)


def _answers(a: Answer, b: Answer) -> Iterable[Change]:
    if (a.range, a.unit) != (b.range, b.unit):
        yield Change("range", _moved(a, b), tuple(p.newest for p in _new(a, b)))
    fields = (
        ("subject", a.subject, b.subject),
        ("verdict", a.verdict, b.verdict),
        ("policy", a.policy, b.policy),
        ("notes", a.notes, b.notes),
        ("sum of the parts", a.parts_range, b.parts_range),
    )
    for what, was, now in fields:
        if was != now:
            yield Change(what, f"was {_label(was)}, now {_label(now)}")


def _doubts(a: Answer, b: Answer) -> Iterable[Change]:
    for title, one, other in (("doubt", b, a), ("doubt no more", a, b)):
        known = set(other.flags)
        flags = [flag for flag in one.flags if flag not in known]
        reports = {entry.report.key: entry.report for entry in one.account} if flags else {}
        for flag in flags:
            yield Change(title, str(flag), tuple(reports[key] for key in sorted({*flag.keys}) if key in reports))


def _label(value: object) -> str:
    return "; ".join(value) if isinstance(value, tuple) else str(getattr(value, "label", value))


def _moved(a: Answer, b: Answer) -> str:
    from figrecon.output import amount, range_of

    before, after = (amount(range_of(x), x.noun, x.subject, x.status) for x in (a, b))
    changed = _new(a, b)
    direction = _direction(a.range, b.range)
    old = {p.origin: p for p in a.positions}
    moves = {_move(old[q.origin], q) for q in changed if q.origin in old}
    if direction == "lowered" and moves and a.origins == b.origins and "lowered" not in moves:
        direction = "down" if "down" in moves else "changed"
    words = f"{direction} from {before} to {after}"
    if len(a.positions) == len(b.positions) == len(changed) == 1 and a.origins == b.origins:
        return f"{words} by the same source"
    return words


def _direction(a: Range, b: Range) -> str:
    ends = [(x, y) for x, y in ((a.low, b.low), (a.best, b.best), (a.high, b.high)) if x is not None and y is not None]
    if ends and all(y <= x for x, y in ends) and any(y < x for x, y in ends):
        return "lowered"
    if ends and all(y >= x for x, y in ends) and any(y > x for x, y in ends):
        return "raised"
    return "changed"


def _new(a: Answer, b: Answer) -> list[Position]:
    before = {p.origin: p for p in a.positions}
    return [p for p in b.positions if before.get(p.origin) != p]


def _positions(a: Answer, b: Answer) -> Iterable[Change]:
    before, now = ({p.origin: attrs.evolve(p, figure=p.said) for p in x.positions} for x in (a, b))
    for origin in sorted({*before, *now}):
        if origin not in before:
            yield Change(origin, f"new, {now[origin].figure}", now[origin].reports)
        elif origin not in now:
            yield Change(origin, f"no longer counts, {before[origin].figure}", before[origin].reports)
        elif before[origin] != now[origin]:
            old, new = before[origin], now[origin]
            words = f"{new.figure} again, {new.how.value}" if old.figure == new.figure else _revised(old, new)
            known = set(old.reports)
            yield Change(origin, words, tuple(r for r in new.reports if r not in known))


def _revised(old: Position, new: Position) -> str:
    return f"{_move(old, new)} from {old.figure} to {new.figure}"


def _move(old: Position, new: Position) -> str:
    """How a source moved: it lowered a figure only where it corrected it; a level went down; else it has changed."""
    direction = _direction(old.figure.range, new.figure.range)
    if direction != "lowered" or new.corrects is not None:
        return direction
    return "down" if new.down_from is not None else "changed"


def _inner(title: str, a: Mapping[str, Answer], b: Mapping[str, Answer]) -> Iterable[Change]:
    for name in sorted({*map(str, a), *map(str, b)}):
        if name in a and name in b:
            yield from (attrs.evolve(c, of=f"{title} {name}, {c.of}") for c in _changes(a[name], b[name]))
        elif name in b:
            yield Change(f"{title} {name}", f"new, {b[name].range}", tuple(e.report for e in b[name].account))
        else:
            yield Change(f"{title} {name}", f"no longer there, {a[name].range}")


def _places(a: Answer, b: Answer) -> Iterable[Change]:
    before, now = _by_key(a), _by_key(b)
    beside, beside_now = _beside(a), _beside(b)
    for key in sorted({*before, *now}):
        old, new = before.get(key, []), now.get(key, [])
        if old != new:
            was = " and ".join(map(_place, old)) or beside.get(key, "not there")
            is_ = " and ".join(map(_place, new)) or beside_now.get(key, "not there")
            by = tuple(e.by for e in new if e.by is not None) or tuple(e.report for e in new or old)
            yield Change(key, f"was {was}, now {is_}" if was != is_ else f"{is_} as before, with other details", by)


def _by_key(answer: Answer) -> dict[str, list[Entry]]:
    entries: dict[str, list[Entry]] = {}
    for entry in answer.own_account:
        entries.setdefault(entry.report.key, []).append(entry)
    return entries


def _beside(answer: Answer) -> dict[str, str]:
    """Beside what kind each report stands that has no place of its own in the answer, by its key."""
    found: dict[str, str] = {}
    for kind, other in answer.beside.items():
        for entry in other.own_account:
            found.setdefault(entry.report.key, str(kind))
    return found


def _place(entry: Entry) -> str:
    return entry.place.value if entry.reason is None else entry.reason.value
