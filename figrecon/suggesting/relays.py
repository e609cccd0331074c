"""Relays: who repeats what another says.

Two kinds of evidence. Odd numbers: two sources give the same unround figures again and again, which two who count do
not. And an outlet, by its name, all of whose figures one body that is no outlet gave before it. Which of two relays the
other is told by what their names say, then by who is later; where neither tells, nothing is proposed.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from figrecon._values import number_of
from figrecon.languages import language
from figrecon.reports import Source

from .suggestion import Hint, Suggestion
from .testimony import Number, Speaker, Testimony, days_between, keys
from .words import name_words, names_an, subject_words

LONGEST_LAG = 14
"""Days after which a figure is repeated at the latest; a bulletin is seldom two weeks old when it is passed on."""

LEAST_SHARED = 3
"""So many odd numbers in common are no chance; one or two may be, or the true count, which all come to."""

LEAST_SHARE = 0.25
"""The least part of the odd numbers of the time in which both speak that must be in common: counts of two who count for
themselves are equal now and then, and one who relays misses some."""

MOST_SAYING = 30
"""A number that more sources give is on everybody's lips, and tells of no two of them."""


def relays(told: Testimony, code: str) -> list[Suggestion]:
    """Who relays whom: of each source one, or in some of its subjects one each."""
    found: dict[str, dict[str, tuple[Speaker, list[Number], str]]] = {}
    for relay, origin, shared, why in [*_by_numbers(told, code), *_by_outlet(told, code)]:
        found.setdefault(relay.name, {}).setdefault(origin.name, (origin, shared, why))
    suggestions: list[Suggestion] = []
    for name, origins in sorted(found.items()):
        relay = told.by_name[name]
        if len(origins) > 1:
            suggestions += list(_by_subject(told, relay, origins))
            continue
        ((origin, shared, why),) = origins.values()
        source = Source(name, relays=origin.name)
        evidence = _evidence(told, relay, origin, shared)
        suggestions.append(Suggestion(Hint.RELAY, f"{name} relays {origin.name}", why, evidence, sources=[source]))
    return suggestions


def _by_subject(
    told: Testimony, relay: Speaker, origins: Mapping[str, tuple[Speaker, Sequence[Number], str]]
) -> Iterator[Suggestion]:
    """One who relays several, each in subjects of its own: its reports there are the other's, passed on by it."""
    for name, (origin, shared, why) in sorted(origins.items()):
        subjects = {number.subject for number in shared}
        rivals = {n.subject for other, (_, theirs, _) in origins.items() if other != name for n in theirs}
        own = [report for report in relay.reports if report.subject in subjects - rivals]
        if own:
            yield Suggestion(
                Hint.RELAY,
                f"{relay.name} relays {name} on {'; '.join(sorted(subjects - rivals))}",
                why,
                _evidence(told, relay, origin, [n for n in shared if n.subject in subjects - rivals]),
                corrections={report.key: {"source": origin.name, "via": (relay.name, *report.via)} for report in own},
            )


def _evidence(told: Testimony, relay: Speaker, origin: Speaker, shared: Sequence[Number]) -> tuple[str, ...]:
    first = sorted(shared, key=lambda number: (number.subject, -number.value))[:LEAST_SHARED]
    return keys(told.numbers[who.name][number] for number in first for who in (origin, relay))


# --- odd numbers that two share


def _by_numbers(told: Testimony, code: str) -> Iterator[tuple[Speaker, Speaker, list[Number], str]]:
    for (one, other), numbers in sorted(_shared(told).items()):
        a, b = told.by_name[one], told.by_name[other]
        if len(numbers) < LEAST_SHARED:
            continue
        of = min(_comparable(told, a, b), _comparable(told, b, a))
        if len(numbers) < LEAST_SHARE * of:
            continue
        relay = _later(told, a, b, numbers, code)
        if relay is not None:
            origin = b if relay is a else a
            given = f"{len(numbers):,} of {of:,} odd numbers of the time in which both speak are the same"
            yield relay, origin, numbers, f"{given}: {_quoted(numbers)}"


def _quoted(numbers: Sequence[Number]) -> str:
    values = sorted({number.value for number in numbers}, reverse=True)[:LEAST_SHARED]
    return ", ".join(f"{value:,}" for value in values)


def _shared(told: Testimony) -> Mapping[tuple[str, str], list[Number]]:
    """For each two sources, by name, the odd numbers that both give within the lag."""
    givers: dict[Number, list[str]] = {}
    for name, numbers in told.numbers.items():
        for number in numbers:
            if number.is_odd:
                givers.setdefault(number, []).append(name)
    found: dict[tuple[str, str], list[Number]] = {}
    for number, names in givers.items():
        if len(names) <= MOST_SAYING:
            for one, other in combinations(sorted(names), 2):
                if abs(days_between(told.numbers[one][number], told.numbers[other][number])) <= LONGEST_LAG:
                    found.setdefault((one, other), []).append(number)
    return found


def _comparable(told: Testimony, one: Speaker, other: Speaker) -> int:
    """How many odd numbers one gave on a subject while the other spoke of it, too."""
    days: dict[str, tuple[int, int]] = {}
    for number, report in told.numbers[other.name].items():
        day = report.day.toordinal()
        first, last = days.get(number.subject, (day, day))
        days[number.subject] = min(first, day), max(last, day)
    return sum(
        number.is_odd
        and number.subject in days
        and days[number.subject][0] <= report.day.toordinal() <= days[number.subject][1] + LONGEST_LAG
        for number, report in told.numbers[one.name].items()
    )


def _later(told: Testimony, one: Speaker, other: Speaker, numbers: Sequence[Number], code: str) -> Speaker | None:
    """Which of two repeats the other: an outlet, or who is not of the place; else who is never first."""
    outlets = language(code).sources.outlets
    told_by_name = [names_an(outlets, one.name, code), names_an(outlets, other.name, code)]
    if told_by_name[0] is told_by_name[1]:
        local = {word for number in numbers for word in subject_words(number.subject)} - {*language(code).sources.small}
        told_by_name = [not local & set(name_words(one.name)), not local & set(name_words(other.name))]
    if told_by_name[0] is not told_by_name[1]:
        return one if told_by_name[0] else other
    lags = [days_between(told.numbers[one.name][n], told.numbers[other.name][n]) for n in numbers]
    if min(lags) >= 0 and sum(lag > 0 for lag in lags) >= LEAST_SHARED:
        return other
    if max(lags) <= 0 and sum(lag < 0 for lag in lags) >= LEAST_SHARED:
        return one
    return None


# --- an outlet all of whose figures another gave before it


def _by_outlet(told: Testimony, code: str) -> Iterator[tuple[Speaker, Speaker, list[Number], str]]:
    outlets = language(code).sources.outlets
    first: dict[Number, list[str]] = {}
    for name, numbers in told.numbers.items():
        if not names_an(outlets, name, code):
            for number in numbers:
                first.setdefault(number, []).append(name)
    for outlet in told.speakers:
        own = told.numbers[outlet.name]
        if not own or not names_an(outlets, outlet.name, code):
            continue
        before = [
            {
                name
                for name in first.get(number, ())
                if 0 <= days_between(told.numbers[name][number], report) <= LONGEST_LAG
            }
            for number, report in own.items()
        ]
        everywhere = set.intersection(*before)
        if len(everywhere) == 1 and max(map(len, before)) == 1:
            origin = told.by_name[everywhere.pop()]
            figures = number_of(len(own), "figure")
            yield outlet, origin, list(own), f"an outlet, and {origin.name} gave {_each(len(own), figures)} by then"


def _each(n: int, figures: str) -> str:
    return "its one figure" if n == 1 else f"each of its {figures}"
