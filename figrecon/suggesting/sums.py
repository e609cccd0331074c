"""Sums: figures that others at hand add up to, and sources that do nothing else.

A sum is no new witness. It is proposed only where there is one way to it, and where that it comes out by chance is
unlikely: the more sums the figures at hand make, the more digits it must have.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, groupby

from figrecon.languages import language
from figrecon.reports import Report, Source

from .suggestion import Hint, Suggestion
from .testimony import Number, Speaker, Testimony, is_exact, keys
from .words import name_words, names_an

MOST_TERMS = 3
"""Terms of a sum; of more, only all that are at hand."""

MOST_AT_HAND = 12
"""Sources whose figures are tried: with more, so many sums are made that one of them fits by chance."""

LEAST_ODDS = 50
"""A sum could have so many times more values, by the digits it gives, than the figures at hand make sums: at most one
figure in fifty is then a sum by chance."""

LEAST_SHARE = 0.5
"""A source counts for itself where less than half of its figures on a subject are sums: the few are so by chance."""

LEAST_SUMS = 2
"""A source of which so many figures are sums, and none is not, is a tally."""

MOST_NOTES = 1_000
"""Characters of a note that are looked at."""

Terms = Sequence[Report]

Sum = tuple[Report, Terms]
"""A report, and those that add up to it."""


def tallies(told: Testimony, code: str) -> list[Suggestion]:
    """The sources that add up what others say: by their names, by a note on a report, or by their figures."""
    said = language(code).sources
    sums = _sums(told, code)
    found = []
    for speaker in told.speakers:
        if told.roster.resolve(speaker.name).tally or not told.numbers[speaker.name]:
            continue
        noted = [(report, phrase) for report in speaker.reports if (phrase := _phrase(said.tally_notes, report.note))]
        own = sums.get(speaker.name, {})
        if names_an(said.tallies, speaker.name, code):
            why, evidence = "its name says that it adds up what others say", keys(speaker.reports)
        elif noted:
            why, evidence = f'a note says "{noted[0][1]}"', keys(report for report, _ in noted)
        elif _is_always_a_sum(told, speaker, own):
            why = f"each of its {len(own)} figures is a sum of others' at hand"
            evidence = keys(report for report, terms in own.values() for report in (report, *terms))
        else:
            continue
        found.append(
            Suggestion(
                Hint.TALLY, f"{speaker.name} is a tally", why, evidence, sources=[Source(speaker.name, tally=True)]
            )
        )
    return found


def derived(told: Testimony, code: str, left_out: Sequence[str] = ()) -> list[Suggestion]:
    """The figures that are the sum of others at hand; `left_out` are the sources that something else is proposed of."""
    found = []
    for name, own in _sums(told, code).items():
        if name in left_out or told.roster.resolve(name).tally:
            continue
        for report, terms in own.values():
            added = " + ".join(f"{term.words} ({told.shown(term)})" for term in terms)
            found.append(
                Suggestion(
                    Hint.SUM,
                    f"{report.words} of {name} is a sum",
                    f"it is {added}",
                    keys([*terms, report]),
                    corrections={report.key: {"derived_from": tuple(sorted(term.key for term in terms))}},
                )
            )
    return found


def _is_always_a_sum(told: Testimony, speaker: Speaker, own: Mapping[Number, Sum]) -> bool:
    return len(own) >= LEAST_SUMS and len(own) == len(told.numbers[speaker.name])


def _phrase(phrases: Sequence[str], text: str | None) -> str:
    """The first of the phrases that stands in a text as whole words; empty for none."""
    words = f" {' '.join(name_words((text or '')[:MOST_NOTES]))} "
    return next((phrase for phrase in phrases if f" {phrase} " in words), "")


# --- what adds up


def _sums(told: Testimony, code: str) -> Mapping[str, Mapping[Number, Sum]]:
    """For each speaker the numbers that are a sum of others', with the terms."""
    together = language(code).sources.together
    found: dict[str, dict[Number, Sum]] = {}
    for name, number, report, at_hand in _with_others(told):
        terms = _terms(number, at_hand, said=bool(_phrase(together, f"{report.words} {report.note or ''}")))
        if terms:
            found.setdefault(name, {})[number] = report, terms
    return {name: kept for name, own in found.items() if (kept := _where_usual(told.numbers[name], own))}


def _where_usual(given: Iterable[Number], own: Mapping[Number, Sum]) -> dict[Number, Sum]:
    """The sums on the subjects of which a source gives little else."""
    of, sums = Counter(number.subject for number in given), Counter(number.subject for number in own)
    return {number: found for number, found in own.items() if sums[number.subject] >= LEAST_SHARE * of[number.subject]}


def _with_others(told: Testimony) -> Iterator[tuple[str, Number, Report, Sequence[tuple[Number, Report]]]]:
    """Each number that a speaker gives exactly, with the newest of each other on that subject by then."""
    by_subject: dict[str, list[tuple[str, Number, Report]]] = {}
    for name, numbers in told.numbers.items():
        for number, report in numbers.items():
            by_subject.setdefault(number.subject, []).append((name, number, report))
    for _, own in sorted(by_subject.items()):
        newest: dict[str, tuple[Number, Report]] = {}
        for _, of_day in groupby(sorted(own, key=_by_day), key=lambda one: one[2].day):
            today = list(of_day)
            newest.update({name: (number, report) for name, number, report in today})  # all of that day are at hand
            if len(newest) > MOST_AT_HAND + 1:
                break
            for name, number, report in today:
                others = [pair for other, pair in sorted(newest.items()) if other != name]
                if is_exact(report) and not report.derived_from and len(others) > 1:
                    yield name, number, report, others


def _by_day(one: tuple[str, Number, Report]) -> tuple[date, str]:
    return one[2].day, one[2].key


def _terms(number: Number, at_hand: Sequence[tuple[Number, Report]], *, said: bool) -> Terms:
    """The one way in which others add up to a number; empty where there is none, several, or it may be chance."""
    usable = [pair for pair in at_hand if pair[0].unit == number.unit and 0 < pair[0].value < number.value]
    tried = [
        *(terms for n in range(2, MOST_TERMS + 1) for terms in combinations(usable, n)),
        *([tuple(usable)] if len(usable) > MOST_TERMS else []),
    ]
    fitting = [terms for terms in tried if sum(term.value for term, _ in terms) == number.value]
    if len(fitting) != 1 or not (said or _values(number.value) >= LEAST_ODDS * len(tried)):
        return ()
    terms = [term for _, term in fitting[0]]
    return terms if all(map(is_exact, terms)) else ()


def _values(value: float) -> int:
    """How many values there are of so many digits: 315 of 315,000."""
    return int(f"{value:.15g}".replace(".", "").partition("e")[0].strip("0") or 0)
