"""Reads the sentence of an answer back, and holds each number, day, noun and name in it against the account."""

import re
from collections.abc import Collection, Iterable, Iterator

import figrecon as fr

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTH = "|".join(MONTHS)
DAY_SPAN = rf"(\d{{1,2}})(?: ({MONTH}))?(?: (\d{{4}}))?–(\d{{1,2}}) ({MONTH})(?: (\d{{4}}))?"
SPAN = re.compile(rf"{DAY_SPAN}|(\d{{1,2}}) ({MONTH})(?: (\d{{4}}))?")
"""A day, or a span of days, with as much of it as a sentence prints."""

COUNTED = re.compile(r"\b(\d+) (?:more )?(?:sources?|others?|more|figures?)\b")
"""A number of sources or figures, which is none of people."""

GRAMMAR = frozenset(
    """
    a according add adds agree agreed all alone an and another appear are as at before between both by compatible
    confirmed correct correcting corrects count counted counts date denied denies deny different disown disowns
    disputed down earlier else fallen feared figure figures for from give gives have high in increments interested
    is it its last least less low matter middle more most no none not number numerals of on one only open or others
    outranked own parts party place plan planned plans possible presumed probable projected projection proxy quoted
    reported said several silent since single so something source sources stale such sum suspected tally than that
    the their them there they to too unconfirmed until up was were who whole with withdraw withdraws withdrew
    """.split()  # noqa: SIM905  a list of two hundred lines says no more
)
"""The words that sentences are made of; any other is a name or a noun, and somebody must have said it."""

ENDS = ("low", "best", "high")


def unfounded(answer: fr.Reconciliation) -> list[str]:
    """What the sentence says and no report of the account does; empty where it says nothing more."""
    text = answer.sentence()
    wrong: list[str] = []
    for name in sorted(_names(answer), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "§", text)
    days = set(_days(answer))
    for found in SPAN.finditer(text):
        wrong += [f"the day {found[0]}" for day in _said(found) if day not in days]
    text = SPAN.sub("§", text)
    most = answer.number_of_reports
    wrong += [f"a number of {found[0]}" for found in COUNTED.finditer(text) if int(found[1]) > most]
    text = COUNTED.sub("§", text).replace("for one date", "")
    numbers, units = set(founded(answer)), _units(answer)
    for mention in reversed(fr.find(text)):
        figure = mention.figure
        wrong += [f"the number {n}" for end in ENDS if (n := getattr(figure, end)) is not None and n not in numbers]
        wrong += [] if figure.unit in units else [f"the noun {mention.noun}"]
        text = f"{text[: mention.start]}§{text[mention.end :]}"
    words = re.findall(r"[^\W_]+", text.replace("§'s", "§"))
    return wrong + [
        f"the word {word}" for word in words if word.casefold() not in GRAMMAR and not _is_noun(word, units)
    ]


def _is_noun(word: str, units: Collection[str | None]) -> bool:
    """Whether it is what reports count, where it stands away from its number: "100 (90–110) deaths"."""
    try:
        return word.isalpha() and fr.units.canonical(word) in units
    except fr.UnitError:
        return False


def founded(answer: fr.Answer) -> Iterator[float]:
    """Every number that an answer may print: those of figures, of totals with increments, and of sums of parts."""
    for entry in answer.account:
        yield from _ends(entry.report.figure)
    for one in answer.within():
        for position in one.positions:
            figures = [(report.kind, report.figure) for report in position.reports if report.figure is not None]
            added = [figure for kind, figure in figures if kind is fr.Kind.INCREMENT]
            totals = [[figure] for kind, figure in figures if kind is not fr.Kind.INCREMENT]
            for total in totals or [[]]:
                yield from _sums([*total, *added])
        known = [part.range for part in one.parts.values() if not part.range.is_nothing]
        yield from _sums(known)


def _sums(terms: Iterable[fr.Figure | fr.Range]) -> Iterator[float]:
    """Low, best and high of a sum; of nothing there is none, and that is not 0."""
    given = [named for term in terms if (named := _all_ends(term))]
    yield from map(sum, zip(*given, strict=True))


def _all_ends(term: fr.Figure | fr.Range) -> tuple[float, ...]:
    """Low, best and high of a figure, an open end by the numeral that stands there; nothing where no number does."""
    named = [n for n in (term.low, term.best, term.high) if n is not None]
    if not named:
        return ()
    low, best, high = (getattr(term, end) for end in ENDS)
    return named[0] if low is None else low, named[0] if best is None else best, named[-1] if high is None else high


def _ends(figure: fr.Figure | None) -> list[float]:
    return [] if figure is None else [n for end in ENDS if (n := getattr(figure, end)) is not None]


def _names(answer: fr.Answer) -> set[str]:
    """Of the subject and its parts, and of who stands behind a report by the roster, of the parts as of the whole."""
    within = [(one, entry.report) for one in answer.within() for entry in one.own_account]
    return {answer.subject, *answer.parts, *(one.origin_of(report) for one, report in within)}


Day = tuple[int | str, ...]
"""A day of the month and a month, and the year where that is said."""


def _days(answer: fr.Answer) -> Iterator[Day]:
    """The days that reports are of, or speak of, and that of the answer; with their years and without."""
    days = [answer.as_of]
    for entry in answer.account:
        period = entry.report.as_of
        days += [day for day in (entry.report.day, period.first, period.last) if day is not None]
    for day in days:
        yield from ((day.day, MONTHS[day.month - 1]), (day.day, MONTHS[day.month - 1], day.year))


def _said(found: re.Match[str]) -> Iterator[Day]:
    """The day or the two days of a match; of a first day the month and the year may be those of the last."""
    first, month, year, last, last_month, last_year, day, its_month, its_year = found.groups()
    told = [(day, its_month, its_year)]
    if day is None:
        told = [(first, month or last_month, year or last_year), (last, last_month, last_year)]
    for one, of, when in told:
        yield (int(one), of, int(when)) if when else (int(one), of)


def _units(answer: fr.Answer) -> set[str | None]:
    figures = [entry.report.figure for entry in answer.account]
    return {None, answer.unit, *(figure.unit for figure in figures if figure is not None)}
