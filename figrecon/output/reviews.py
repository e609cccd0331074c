"""ClaimReview: one claim among the reports, rated by whoever publishes the review, with what all sources say.

The fields are those of schema.org/ClaimReview that Google's documentation of "Fact check (ClaimReview) structured data"
requires (claimReviewed, reviewRating with its alternateName, url) or recommends.
"""

import math
from datetime import date
from typing import Any

from figrecon.answer import Answer
from figrecon.dates import Period
from figrecon.display import link
from figrecon.errors import DateError, ExportError, nearest, shown

from .linked_data import Node, claim_node, in_a_script, observation

Score = tuple[float, float, float]
"""A rating as a number, then the worst and the best of its scale."""


def claim_review(
    answer: Answer,
    key: str,
    *,
    rating: str,
    url: str,
    author: str,
    published: date | str | None = None,
    claimed: str | None = None,
    score: Score | None = None,
) -> str:
    """A review of what one report of an answer claims, as JSON-LD for the page that the review is on.

    Whether a claim is true no range tells, so the rating is yours: `rating` is its words ("Misleading"), `score`, where
    you have one, the number with the worst and the best of your scale. `key` is that of the report, `author` the
    organization that publishes the review, `url` its page, `published` its day, and `claimed` a short summary of the
    claim, by default the subject and the words of the report. The review is about the answer, with all its claims.

    Raises ExportError for a key that no report has, a url that is not of the web, a day that is none, an empty rating
    or author, and a score outside its scale.

    >>> import figrecon as fr, json
    >>> said = {"Army": 140, "Radio": 900}
    >>> answer = fr.reconcile([fr.Report("dead", n, source=s, published="2031-05-04", key=s) for s, n in said.items()])
    >>> review = json.loads(claim_review(answer, "Radio", rating="Unsupported", url="https://example.org/1",
    ...     author="Daily News", published="2031-05-05"))
    >>> review["claimReviewed"], review["itemReviewed"]["author"], review["reviewRating"]["alternateName"]
    ('dead: 900', {'name': 'Radio'}, 'Unsupported')
    >>> review["about"]["minValue"], review["about"]["maxValue"]
    (140, 900)
    """
    if not isinstance(answer, Answer):
        raise ExportError(f"a review is of a claim in a reconciliation; got {shown(answer)}")
    reviewed = _claim(answer, key)
    review: Node = {
        "@type": "ClaimReview",
        "url": _address(url),
        "claimReviewed": reviewed["text"] if claimed is None else _words(claimed, "what is claimed"),
        "author": {"@type": "Organization", "name": _words(author, "the author of a review")},
        "reviewRating": {"@type": "Rating", "alternateName": _words(rating, "a rating"), **_score(score)},
        "itemReviewed": reviewed,
        "about": observation(answer),
    }
    if published is not None:
        review["datePublished"] = _day(published)
    return in_a_script(review)


def _claim(answer: Answer, key: str) -> Node:
    """The claim of the report of that key, by the one who stands behind it."""
    origins = {r.key: p.origin for one in answer.within() for p in one.positions for r in p.reports}
    reports = {entry.report.key: entry.report for entry in answer.account}
    if key not in reports:
        raise ExportError(f"no report has the key {shown(key)}{nearest(str(key), reports)}")
    return claim_node(reports[key], origins.get(key) or answer.origin_of(reports[key]))


def _address(url: Any) -> str:
    found = link(url) if isinstance(url, str) else None
    if found is None:
        raise ExportError(f"the url of a review must begin with https:// or http://; got {shown(url)}")
    return found


def _words(text: Any, what: str) -> str:
    if not isinstance(text, str) or not text.strip():
        raise ExportError(f"{what} must be words; got {shown(text)}")
    return " ".join(text.split())


def _day(published: Any) -> str:
    try:
        period = Period.of(published)
    except DateError as error:
        raise ExportError(f"a review is published on a day: {error}") from None
    if not period.is_day:
        raise ExportError(f"a review is published on a day; got {shown(published)}")
    return period.isoformat()


def _score(score: Any) -> Node:
    if score is None:
        return {}
    numbers = list(score) if isinstance(score, (tuple, list)) else []
    if len(numbers) != 3 or not all(type(n) in (int, float) and math.isfinite(n) for n in numbers):  # noqa: PLR2004
        raise ExportError(
            f"a score is three numbers, the rating and the worst and best of its scale; got {shown(score)}"
        )
    value, worst, best = numbers
    if not worst <= value <= best or not worst < best:
        raise ExportError(f"a score lies between the worst and the best of its scale; got {shown(score)}")
    return {"ratingValue": value, "worstRating": worst, "bestRating": best}
