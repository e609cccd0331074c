"""Aliases: names that share a body.

Each rule gives its reason: the same words but for titles, spokesmen, their order and where they end; one who speaks for
a body that has one more word for what it is; initials, alone or in brackets; a general name of a body of which there is
only one ("the ministry"); a person who passed on the figures of one body only. Where two fit, a name is left alone.
"""

from collections.abc import Iterator, Mapping

import attrs

from figrecon.languages import language
from figrecon.reports import Report, Source, folded_name

from .bodies import Body, body_of, is_person, letters_of
from .suggestion import Hint, Suggestion
from .testimony import Speaker, Testimony, is_exact, keys

Pair = tuple[str, str, str]
"""Two names, and why they are of one body."""


def aliases(told: Testimony, code: str) -> list[Suggestion]:
    """The names that share a body with another: for each group one name stands, and the others are its aliases."""
    bodies = {speaker.name: body_of(speaker.name, code) for speaker in told.speakers}
    bodies = {name: body for name, body in bodies.items() if body.words}
    groups = _Groups()
    for one, other, why in _pairs(told, bodies, code):
        groups.join(one, other, why)
    found = []
    for names in groups.of_several():
        listed = [name for name in names if told.by_name[name].listed]
        if len(listed) > 1:
            continue  # the roster says that they are two
        standing = listed[0] if listed else min(names, key=lambda name: _rank(name, bodies[name]))
        found += [
            _suggestion(told.by_name[name], told.by_name[standing], groups.why[name])
            for name in names
            if name != standing
        ]
    return found


def _rank(name: str, body: Body) -> tuple[bool, bool, int, int, str]:
    """The name that says most of the body itself comes first: no spokesman's, in full."""
    return body.speaks_for, bool(letters_of(name)), -len(body.words), len(name), name


def _suggestion(alias: Speaker, standing: Speaker, why: str) -> Suggestion:
    return Suggestion(
        Hint.ALIAS,
        f"{alias.name} is {standing.name}",
        why,
        keys([*alias.reports[:2], *standing.reports[:2]]),
        sources=[Source(standing.name, (alias.name,))],
    )


def _pairs(told: Testimony, bodies: Mapping[str, Body], code: str) -> Iterator[Pair]:
    yield from _same_words(bodies, code)
    yield from _joined(bodies)
    yield from _headed(bodies, code)
    yield from _initials(bodies)
    yield from _general(told, bodies, code)
    yield from _persons(told, bodies, code)


# --- the rules


def _same_words(bodies: Mapping[str, Body], code: str) -> Iterator[Pair]:
    """Names of the same words, one of which at least is the body's own and not that of one who speaks for it."""
    bodily = set(language(code).sources.bodies)
    by_words: dict[tuple[str, ...], list[str]] = {}
    for name, body in bodies.items():
        by_words.setdefault(body.words, []).append(name)
    for words, names in by_words.items():
        own = [name for name in names if not bodies[name].speaks_for]
        if own or bodily & set(words):
            for name in names[1:]:
                speaks = bodies[name].speaks_for or bodies[names[0]].speaks_for
                why = "one speaks for the other" if speaks else "the names have the same words"
                yield names[0], name, f"{why}: {' '.join(words)}"


def _joined(bodies: Mapping[str, Body]) -> Iterator[Pair]:
    """Names that differ only by where a word ends: coast guard, coastguard."""
    first: dict[str, str] = {}
    for name, body in bodies.items():
        if body.joined:
            one = first.setdefault(body.joined, name)
            if bodies[one].words != body.words and not (body.speaks_for and bodies[one].speaks_for):
                yield one, name, "the names are the same but for where a word ends"


def _headed(bodies: Mapping[str, Body], code: str) -> Iterator[Pair]:
    """Those who speak for a body whose name has one more word, for what it is: fire chief, fire department."""
    said = language(code).sources
    without: dict[tuple[str, ...], dict[tuple[str, ...], str]] = {}
    for name, body in bodies.items():
        short = tuple(word for word in body.words if word not in said.general)
        if not body.speaks_for and len(short) + 1 == len(body.words):
            without.setdefault(short, {}).setdefault(body.words, name)
    for name, body in bodies.items():
        found = without.get(body.words, {})
        if body.speaks_for and len(found) == 1 and set(body.words).isdisjoint(said.others):
            (full,) = found.values()
            yield full, name, f"one speaks for the other: {' '.join(bodies[full].words)}"


def _initials(bodies: Mapping[str, Body]) -> Iterator[Pair]:
    """An abbreviation, and the one name that it is made of or that has it in brackets."""
    full: dict[str, set[tuple[str, ...]]] = {}
    names: dict[tuple[str, ...], str] = {}
    for name, body in bodies.items():
        names.setdefault(body.words, name)
        for letters in body.initials:
            full.setdefault(letters, set()).add(body.words)
    for name in bodies:
        letters = letters_of(name)
        found = full.get(letters, set())
        if letters and len(found) == 1:
            (words,) = found
            if bodies[name].words != words:
                yield names[words], name, f"the initials of {names[words]} are {name}"


def _general(told: Testimony, bodies: Mapping[str, Body], code: str) -> Iterator[Pair]:
    """A general name, "the ministry", where there is only one ministry that it can be."""
    said = language(code).sources
    by_head: dict[str, list[str]] = {}
    for name, body in bodies.items():
        for head in set(body.words) & set(said.general):
            by_head.setdefault(head, []).append(name)
    for head, names in sorted(by_head.items()):
        for name in names:
            words = set(bodies[name].words)
            longer = {bodies[other].words for other in names if words < set(bodies[other].words)}
            if len(longer) != 1:
                continue
            (full,) = longer
            if (set(full) - words) & {*said.others, *said.bodies}:
                continue
            other = next(other for other in names if bodies[other].words == full)
            one, two = told.by_name[name], told.by_name[other]
            if one.subjects & two.subjects and not _contradict(told, one, two):
                yield other, name, f"only one {head} speaks of it, and {other} says which"


def _persons(told: Testimony, bodies: Mapping[str, Body], code: str) -> Iterator[Pair]:
    """A person who is named as the one who passed on the figures of one body, and of no other."""
    passed: dict[str, set[str]] = {}
    spelled = {folded_name(name): name for name in bodies if is_person(name, code)}
    for speaker in told.speakers:
        for report in speaker.reports:
            for via in report.via:
                if folded_name(via) in spelled:
                    passed.setdefault(spelled[folded_name(via)], set()).add(speaker.name)
    for name, spoken_for in sorted(passed.items()):
        others = spoken_for - {name}
        if len(others) == 1:
            (body,) = others
            if body in bodies:
                yield body, name, f"{name} passed on what {body} said, and nobody else's figures"


def _contradict(told: Testimony, one: Speaker, other: Speaker) -> bool:
    """Whether two give exact counts of one subject on one day that are not the same: one body seldom does."""
    first = {(r.subject, r.day): told.number(r) for r in _exact(one)}
    return any(
        (number := first.get((r.subject, r.day))) is not None and number != told.number(r) for r in _exact(other)
    )


def _exact(speaker: Speaker) -> list[Report]:
    return [report for report in speaker.reports if is_exact(report)]


@attrs.define
class _Groups:
    """Names joined in groups, each with why it is in its own."""

    _first: dict[str, str] = attrs.field(factory=dict)
    why: dict[str, str] = attrs.field(factory=dict)

    def join(self, one: str, other: str, why: str) -> None:
        a, b = self._top(one), self._top(other)
        if a != b:
            self._first[max(a, b)] = min(a, b)
        for name in (one, other):
            self.why.setdefault(name, why)

    def of_several(self) -> list[list[str]]:
        """The groups of more than one name, all in order."""
        groups: dict[str, list[str]] = {}
        for name in sorted(self._first):
            groups.setdefault(self._top(name), []).append(name)
        return [sorted({top, *names}) for top, names in sorted(groups.items())]

    def _top(self, name: str) -> str:
        while name in self._first:
            name = self._first[name]
        return name
