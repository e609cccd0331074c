"""What a report can be cited by: the title, the outlet and the dates of where it was printed, as its columns tell."""

import re
from datetime import date
from typing import Any

import attrs

from figrecon.dates import Period
from figrecon.display import beside_link, link
from figrecon.errors import DateError
from figrecon.frames import as_plain, is_missing
from figrecon.reports import Report

COLUMNS = {
    "title": ("title", "headline", "article title"),
    "outlet": ("outlet", "news outlet", "newspaper", "publication"),
    "publisher": ("publisher", "website", "site"),
    "author": ("author", "authors", "byline"),
    "accessed": ("accessed", "access date", "accessdate", "date accessed", "retrieved", "date retrieved"),
}
"""The columns that tell each, by their names in small letters and without marks; the first that has a cell counts."""

BETWEEN_WORDS = re.compile(r"[\W_]+")


@attrs.frozen
class Citation:
    """Where a report was printed: only what its columns say, None where they say nothing.

    `published` is the day of the report; `beside` what its reference says beside the link.
    """

    published: date
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    publisher: str | None = None
    author: str | None = None
    accessed: date | None = None
    beside: str = ""


def citation(report: Report) -> Citation:
    """The citation of a report, by its reference and its unknown columns.

    A link is no name of an outlet, and an access date that is no day, or one of two, is none.

    >>> import figrecon as fr
    >>> columns = {"Headline": "Toll rises", "outlet": "Daily News", "access_date": "2031-05-06"}
    >>> said = fr.Report("dead", 140, source="Army", published="2031-05-04", reference="https://a.org", extra=columns)
    >>> found = citation(said)
    >>> found.title, found.outlet, found.url, str(found.accessed)
    ('Toll rises', 'Daily News', 'https://a.org', '2031-05-06')
    """
    cells = {BETWEEN_WORDS.sub(" ", str(name).casefold()).strip(): cell for name, cell in report.extra.items()}
    found = {field: _cell(cells, names) for field, names in COLUMNS.items()}
    names = {field: None if link(found[field]) else found[field] for field in ("outlet", "publisher")}
    return Citation(
        report.day,
        link(report.reference),
        found["title"],
        names["outlet"],
        names["publisher"],
        found["author"],
        _day(found["accessed"]),
        beside_link(report.reference),
    )


def _cell(cells: dict[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        cell = as_plain(cells.get(name))
        if not is_missing(cell) and str(cell).strip():
            return " ".join(str(cell).split())
    return None


def _day(text: str | None) -> date | None:
    try:
        period = None if text is None else Period.of(text)
    except DateError:
        return None
    return period.first if period is not None and period.is_day and not period.flags else None
