"""Aliases: names that share a body.

Each rule gives its reason: the same words but for titles, spokesmen, their order and where they end; one who speaks for
a body that has one more word for what it is; initials, alone or in brackets; a general name of a body of which there is
only one ("the ministry"); a person who passed on the figures of one body only. Where two fit, a name is left alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from figrecon.languages import language
from figrecon.reports import Report, Source, folded_name

from .bodies import Body, body_of, is_person, letters_of
from .posts import posts
from .suggestion import Hint, Suggestion
from .testimony import Speaker, Testimony, is_exact, keys
from .titles import Called, body_name, called

Pair = tuple[str, str, str]
"""Two names, and why they are of one body."""


def aliases(told: Testimony, code: str) -> list[Suggestion]:
    """The names that share a body with another: for each group one name stands, and the others are its aliases."""
    persons = called(told, code)
    bodies = {speaker.name: body_of(speaker.name, code) for speaker in told.speakers}
    bodies |= {name: one.body for name, one in persons.items() if one.body is not None}
    bodies = {name: body for name, body in bodies.items() if body.words}
    groups = _Groups()
    held = posts(told, persons, bodies, code)
    bodies |= {name: attrs.evolve(bodies[name], speaks_for=True) for _, name, _ in held}
    for one, other, why in [*held, *_pairs(told, bodies, persons, code)]:
        groups.join(one, other, why)
    for name, person in persons.items():
        if person.body is not None and person.own:
            groups.join(name, name, person.why)
    found = []
    for names in groups.all():
        found += list(_of_group(told, names, _Standing(persons, bodies, code), groups.why))
    return found


@attrs.frozen
class _Standing:
    """What the name that stands for a group is chosen by."""

    persons: Mapping[str, Called]
    bodies: Mapping[str, Body]
    code: str

    def name(self, names: Iterable[str]) -> str:
        """The name that says most of the body itself: no spokesman's, in full; else the body's own by a title."""
        best = min(names, key=self._rank)
        if not self._speaks(best):
            return best
        of_titles = [self.persons[name].own for name in names if name in self.persons]
        own = [body_name(name, self.code) for name in names if any(of_titles) and name not in self.persons]
        return min(filter(None, [*of_titles, *own]), key=lambda name: (-len(name.split()), name), default=best)

    def _speaks(self, name: str) -> bool:
        return name not in self.bodies or self.bodies[name].speaks_for

    def _rank(self, name: str) -> tuple[bool, bool, bool, int, int, str]:
        words = self.bodies[name].words if name in self.bodies else ()
        return self._speaks(name), name not in self.persons, bool(letters_of(name)), -len(words), len(name), name


def _of_group(told: Testimony, names: Sequence[str], by: _Standing, why: Mapping[str, str]) -> Iterator[Suggestion]:
    """That each source of a group is the one whose name stands for it."""
    speaking = [name for name in names if name in told.by_name]
    listed = [name for name in speaking if told.by_name[name].listed]
    if len(listed) > 1 or not speaking:
        return  # the roster says that they are two, or nobody of them gave a figure
    standing = listed[0] if listed else by.name(names)
    for name in speaking:
        if name != standing:
            called_so = by.persons[name].why if name in by.persons else ""
            reason = why[name] if why[name].startswith(called_so) else f"{called_so}; {why[name]}"
            yield _suggestion(told.by_name[name], told.by_name.get(standing), standing, reason)


def _suggestion(alias: Speaker, other: Speaker | None, standing: str, why: str) -> Suggestion:
    return Suggestion(
        Hint.ALIAS,
        f"{alias.name} is {standing}",
        why,
        keys([*alias.reports[:2], *(other.reports[:2] if other else ())]),
        sources=[Source(standing, (alias.name,))],
    )


def _pairs(told: Testimony, bodies: Mapping[str, Body], titled: Mapping[str, Called], code: str) -> Iterator[Pair]:
    yield from _same_words(bodies, code)
    yield from _joined(bodies)
    yield from _headed(bodies, code)
    yield from _initials(bodies)
    yield from _general(told, bodies, code)
    yield from _persons(told, bodies, titled, code)


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
        if body.speaks_for and len(found) == 1 and set(body.words).isdisjoint({*said.others, *said.no_bodys}):
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
        letters = letters_of(name) or (bodies[name].short.casefold() if bodies[name].speaks_for else "")
        found = full.get(letters, set())
        if letters and len(found) == 1:
            (words,) = found
            if bodies[name].words != words:
                whose = "that body" if bodies[names[words]].speaks_for else names[words]
                yield names[words], name, f"the initials of {whose} are {bodies[name].short}"


def _general(told: Testimony, bodies: Mapping[str, Body], code: str) -> Iterator[Pair]:
    """A general name, "the ministry", where there is only one ministry that it can be."""
    said = language(code).sources
    short = {head: set(more.split()) for head, more in said.informal.items()}
    by_head: dict[str, list[str]] = {}
    for name, body in bodies.items():
        for head in set(body.words) & {*said.general, *short}:
            by_head.setdefault(head, []).append(name)
    for head, names in sorted(by_head.items()):
        for name in names:
            words = set(bodies[name].words)
            longer = {bodies[other].words for other in names if words < set(bodies[other].words)}
            if len(longer) != 1:
                continue
            (full,) = longer
            more = set(full) - words
            if not more <= short[head] if head in short else more & {*said.others, *said.no_bodys, *said.bodies}:
                continue
            other = next(other for other in names if bodies[other].words == full)
            if _may_be_one(told, name, other):
                yield other, name, f"only one {head} speaks of it, and {other} says which"


def _may_be_one(told: Testimony, name: str, other: str) -> bool:
    """Whether two speak of one subject and do not contradict each other; who only passes on contradicts nobody."""
    if name not in told.by_name or other not in told.by_name:
        return True
    one, two = told.by_name[name], told.by_name[other]
    return bool(one.subjects & two.subjects) and not _contradict(told, one, two)


def _persons(told: Testimony, bodies: Mapping[str, Body], titled: Mapping[str, Called], code: str) -> Iterator[Pair]:
    """A person who passed on the figures of one body and of no other, if no title says for whom he speaks."""
    passed: dict[str, set[str]] = {}
    of_title = {name for name, one in titled.items() if one.body is not None}
    names = [name for name in (*bodies, *titled) if name not in of_title and is_person(name, code)]
    spelled = {folded_name(name): name for name in names}
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
    """Whether two give exact counts of one subject and time on one day that are not the same: one body seldom does."""
    first = {(r.subject, r.day, r.as_of): told.number(r) for r in _exact(one)}
    return any(
        (number := first.get((r.subject, r.day, r.as_of))) is not None and number != told.number(r)
        for r in _exact(other)
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

    def all(self) -> list[list[str]]:
        """The groups, and those who stand alone with a reason, all in order."""
        groups: dict[str, list[str]] = {}
        for name in sorted(self.why):
            groups.setdefault(self._top(name), []).append(name)
        return [sorted({top, *names}) for top, names in sorted(groups.items())]

    def _top(self, name: str) -> str:
        while name in self._first:
            name = self._first[name]
        return name
