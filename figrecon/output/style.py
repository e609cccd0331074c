"""SentenceStyle: how a sentence begins, how much it says, and how it writes its dates."""

import re

import attrs

from figrecon._values import Word, brief
from figrecon.dates import Period
from figrecon.errors import ExportError, one_of


class Beginning(Word):
    """How a sentence begins."""

    AS_IT_IS = "as it is"
    """With the subject as the table spells it: "dead in the flood: 140 …"."""
    CAPITALIZED = "capitalized"
    """With the subject and a capital letter: "Dead in the flood: 140 …"."""
    WITHOUT_SUBJECT = "without the subject"
    """With the claim, for a text that has said what it is about: "140 people as of …"."""


class Length(Word):
    """How much a sentence says."""

    FULL = "full"
    """The claim, who is left out or denies, and what stands beside the count."""
    SHORT = "short"
    """The claim alone."""


class Dates(Word):
    """How a sentence writes its dates."""

    DAY_FIRST = "day first"
    """23 October 2024"""
    MONTH_FIRST = "month first"
    """October 23, 2024"""
    ISO = "iso"
    """2024-10-23"""


def _beginning(value: Beginning | str) -> Beginning:
    return one_of(Beginning, value, value, "the beginning of a sentence", ExportError)


def _length(value: Length | str) -> Length:
    return one_of(Length, value, value, "the length of a sentence", ExportError)


def _dates(value: Dates | str) -> Dates:
    return one_of(Dates, value, value, "the dates of a sentence", ExportError)


IN_DAYS = re.compile(r"(\d{1,2}(?:–\d{1,2})?) ([A-Z][a-z]+)(?: (\d{4}))?")
"""A day as periods print: "23 October 2024", "18–23 October 2024", and the "30 October" of "30 October–2 November"."""


@attrs.frozen(kw_only=True, repr=False)
class SentenceStyle:
    """How a sentence is to be printed: `beginning`, `length` and `dates`, each one of a few words.

    Raises ExportError for any other word.

    >>> SentenceStyle(beginning="capitalized", dates="iso")
    SentenceStyle(beginning=Beginning.CAPITALIZED, dates=Dates.ISO)
    """

    beginning: Beginning = attrs.field(default=Beginning.AS_IT_IS, converter=_beginning)
    length: Length = attrs.field(default=Length.FULL, converter=_length)
    dates: Dates = attrs.field(default=Dates.DAY_FIRST, converter=_dates)

    def __repr__(self) -> str:
        return brief(self)

    def date(self, period: Period) -> str:
        """A period in this style.

        >>> SentenceStyle(dates="month first").date(Period.read("2024-10-30/2024-11-02"))
        'October 30–November 2, 2024'
        >>> SentenceStyle(dates="iso").date(Period.until("2024-12"))
        'by 2024-12'
        """
        if self.dates is Dates.ISO:
            return re.sub(r"(.*)/\.\.$", r"since \1", re.sub(r"^\.\./", "by ", period.isoformat()))
        if self.dates is Dates.MONTH_FIRST:
            return IN_DAYS.sub(lambda day: f"{day[2]} {day[1]}" + (f", {day[3]}" if day[3] else ""), str(period))
        return str(period)

    def dated(self, period: Period) -> str:
        """A period behind a number: "as of October 2024", but "by December 2024".

        >>> SentenceStyle().dated(Period.read("2024-10")), SentenceStyle().dated(Period.read("../2024-12"))
        ('as of October 2024', 'by December 2024')
        """
        return self.date(period) if period.first is None else f"as of {self.date(period)}"


PLAIN = SentenceStyle()
"""The whole of it, as it is told."""
