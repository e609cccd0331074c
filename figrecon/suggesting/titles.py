"""Titles: what a text calls a person, and the body that he then speaks for.

A draft keeps a speaker's title in `extra["title"]` and his sentence in `extra["sentence"]`. A title names a body where
an office is held in it ("director of the Harbor Board") or nothing but a body stands there ("of the Harbor Board"); a
title of a land ("Utopian President"), of a work ("lawmaker") or of what somebody was ("former director") names none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from figrecon._values import FrozenMapping
from figrecon.languages import language
from figrecon.reports import Report

from .bodies import Body, body_of, is_abbreviation, is_person, tokens_of_office
from .testimony import Testimony
from .words import compared_words, in_other_words, without_ending

TITLE, SENTENCE = "title", "sentence"
"""Where a draft keeps what a text calls a speaker, and the sentence in which he speaks."""

LONGEST = 160
"""Characters of a title; a longer one is a sentence."""

MOST_READ = 2_000
"""Characters of a sentence that are looked at."""

LEAST_WORDS = 2
"""Words of a body's name that tells it from others: "police" may be anybody's."""

LONGEST_TITLE = 12
"""Words of a title before a name."""

CLAUSE_END = re.compile(r"[,;:()“”\"]")


@attrs.frozen
class Called:
    """A person, what texts call him, the body that he speaks for by that, and the reports in which he is named."""

    person: str
    titles: tuple[str, ...]
    body: Body | None
    own: str
    """The body's name by the title itself; empty where that does not tell it from others."""
    reports: tuple[Report, ...]

    @property
    def why(self) -> str:
        """What the text calls him, in words."""
        return f"the text calls {self.person} {self.titles[0]}"


def called(told: Testimony, code: str) -> Mapping[str, Called]:
    """The persons who have a title, by their names: sources, and those who passed on what others said."""
    reports: dict[str, list[Report]] = {}
    for speaker in told.speakers:
        for report in speaker.reports:
            for name in dict.fromkeys([speaker.name, *report.via]):
                if is_person(name, code):
                    reports.setdefault(name, []).append(report)
    found = {}
    for person, own in sorted(reports.items()):
        titles = tuple(dict.fromkeys(title for report in own for title in _titles(person, report, code)))
        if titles:
            body, name = _one_body(titles, code)
            found[person] = Called(person, titles, body, name, tuple(own))
    return FrozenMapping(found)


def body_of_title(title: str, code: str) -> Body | None:
    """The body that a title names; None where it names none.

    >>> body_of_title("National Intelligence Service Director", "en").words
    ('intelligence', 'national', 'service')
    >>> [body_of_title(title, "en") for title in ("Utopian President", "lawmaker", "former army spokesman")]
    [None, None, None]
    """
    said = language(code).sources
    words = set(compared_words(title, code))
    first = title.split(maxsplit=1)[0].casefold()
    if words & {*said.no_bodys, *said.outlets}:
        return None
    body = body_of(title, code)
    if not body.speaks_for and first not in said.of:
        return None
    initials = body_of(body_name(title, code), code).initials
    kept = set(body.words)
    known = kept & {*said.bodies, *said.general}
    short = len(kept) == 1 and kept.isdisjoint(said.peoples.values()) and any(map(is_abbreviation, title.split()))
    return attrs.evolve(body, speaks_for=True, initials=initials) if known or short else None


def body_name(title: str, code: str) -> str:
    """The name of the body that a title names: the title without the office.

    >>> body_name("spokesman for the Health Ministry", "en"), body_name("U.S. Defense Secretary", "en")
    ('Health Ministry', 'U.S. Defense Department')
    """
    said = language(code).sources
    usual = in_other_words(title, code)
    kept = [name for token in tokens_of_office(usual, code) or usual.split() if (name := _without_office(token, code))]
    while kept and kept[0].casefold() in {*said.small, *said.of}:
        kept = kept[1:]
    return " ".join(kept)


def _one_body(titles: Iterable[str], code: str) -> tuple[Body | None, str]:
    """The body that all titles name that name one, and its own name; none where two differ."""
    bodies = {body.words: (body, body_name(title, code)) for title in titles if (body := body_of_title(title, code))}
    if len(bodies) != 1:
        return None, ""
    ((body, name),) = bodies.values()
    return body, name if len(name.split()) >= LEAST_WORDS or len(body.words) >= LEAST_WORDS else ""


def _without_office(token: str, code: str) -> str:
    """A word of a title for a body's name: none for who speaks, the ministry for the minister."""
    said = language(code).sources
    folded = token.casefold()
    if folded in said.speakers:
        return ""
    for office in sorted(said.titles, key=len, reverse=True):
        if folded == office or (said.compounds and folded.endswith(office)):
            body = said.titles[office]
            whole = folded == office and token[0].isupper()
            return token[: len(token) - len(office)] + (body.capitalize() if whole else body)
    plain = without_ending(folded, code)
    return token[: len(plain)] if folded.startswith(plain) else token


# --- what a text calls a person


def _titles(person: str, report: Report, code: str) -> Iterator[str]:
    """The titles of a person in a report: that of its source, and what stands before the name in its sentence."""
    given = report.extra.get(TITLE)
    if isinstance(given, str) and given.split() and len(given) <= LONGEST and person == report.source:
        yield " ".join(given.split())
        return
    sentence = report.extra.get(SENTENCE)
    if isinstance(sentence, str):
        before, named, _ = sentence[:MOST_READ].partition(f" {person}")
        title = _title_before(before, code) if named else ""
        if title:
            yield title


def _title_before(text: str, code: str) -> str:
    """The title that ends a text: an office, and the words in capitals and of bodies before it.

    Empty where there is none, or a small word before it may belong to it: "harbor ministry spokesman Jan Blix".
    """
    said, dates = language(code).sources, language(code).dates
    offices = {*said.speakers, *said.titles, *said.posts}
    lower = {*offices, *said.bodies, *said.general, *said.no_bodys}
    opening = {
        *said.small,
        *dates.noise,
        *dates.today,
        *dates.yesterday,
        *(day for row in dates.weekdays for day in row),
    }
    tokens = CLAUSE_END.split(text)[-1].split()[-LONGEST_TITLE:]
    first = len(tokens)
    while first and (tokens[first - 1][0].isupper() or lower.intersection(compared_words(tokens[first - 1], code))):
        first -= 1
    before, title = tokens[:first], tokens[first:]
    while title and title[0].casefold() in opening:
        title = title[1:]
    if not title or offices.isdisjoint(compared_words(title[-1], code)):
        return ""
    is_cut = bool(before) and title[0][0].islower() and before[-1].casefold() not in said.small
    return "" if is_cut else " ".join(title)
