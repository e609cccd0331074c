"""Joining: the drafts of several articles made one table, in which what one says as an earlier one did stands once."""

from collections.abc import Hashable, Mapping
from typing import Any

import attrs

from figrecon.errors import RowError, shown
from figrecon.ledger import join_rosters
from figrecon.reports import Roster
from figrecon.tables import Reject

from .draft import Draft, Role
from .drafts import Drafts
from .folding import fold_text

ARTICLE = "article"
"""The column that tells from which article a draft is."""


def join_drafts(articles: Mapping[str, Drafts]) -> Drafts:
    """The drafts of several articles, by the articles' names, as one; each tells its own in the column `article`.

    One quote of an agency in five papers is one report: a draft is set aside, with the reason, where an earlier article
    has one of the same subject, source, figure, kind and `as_of` in the same sentence, letter by letter (white space,
    dashes and quotation marks may be of another form). Of two that name nobody the sentence alone tells, whoever
    published them. What was accepted in either stays accepted. The drafts are numbered anew; their spans are those in
    their own articles.
    Raises RowError for what are no drafts by name, SourceError where their rosters contradict each other.

    >>> import figrecon as fr
    >>> day, said = "2031-05-07", "At least 46 people drowned, the Coast Guard said. "
    >>> texts = {"herald": said + "The mayor spoke of 60 dead.", "post": said}
    >>> both = join_drafts({name: fr.draft(text, published=day, subject="dead") for name, text in texts.items()})
    >>> [(each.number, each.quote, each.report.extra["article"]) for each in both]
    [(1, 'At least 46 people drowned', 'herald'), (2, '60 dead', 'herald')]
    >>> [(each.number, each.report.extra["article"], each.aside) for each in both.aside]
    [(3, 'post', 'told by draft 1 of herald already')]
    """
    _check(articles)
    roster = Roster()
    for drafts in articles.values():
        roster = join_rosters(roster, drafts.roster)
    told: dict[Hashable, Draft] = {}
    kept: dict[int, Draft] = {}
    aside: list[Draft] = []
    for name, drafts in articles.items():
        for given in sorted([*drafts, *drafts.aside], key=lambda each: each.number):
            draft = _of_article(given, name, len(kept) + len(aside) + 1)
            first = draft if draft.aside else told.setdefault(_told(draft, roster), draft)
            where = first.report.extra[ARTICLE]
            if draft.aside:
                aside.append(draft)
            elif where == name:
                kept[draft.number] = draft
            else:
                aside.append(attrs.evolve(draft, aside=f"told by draft {first.number} of {where} already"))
                if draft.accepted:
                    kept[first.number] = attrs.evolve(kept[first.number], accepted=True)
    refused = [_refused(each, name) for name, drafts in articles.items() for each in drafts.refused]
    return Drafts(kept.values(), refused=refused, roster=roster, aside=aside)


def _check(articles: Any) -> None:
    whole = isinstance(articles, Mapping) and all(
        isinstance(name, str) and isinstance(drafts, Drafts) for name, drafts in articles.items()
    )
    if not whole:
        raise RowError(
            f"drafts are joined by the names of their articles, a mapping of name to Drafts; got {shown(articles)}"
        )


def _of_article(draft: Draft, name: str, number: int) -> Draft:
    report = attrs.evolve(draft.report, extra={**draft.report.extra, ARTICLE: name})
    return attrs.evolve(draft, report=report, number=number)


def _refused(reject: Reject, name: str) -> Reject:
    return attrs.evolve(reject, cells={**reject.cells, ARTICLE: name})


def _told(draft: Draft, roster: Roster) -> Hashable:
    """What two drafts share that tell the same: papers that print a sentence word for word have it from one hand."""
    report = draft.report
    is_named = any(each.role is Role.SOURCE for each in draft.evidence)
    sentence = fold_text(str(report.extra.get("sentence") or draft.quote)).plain
    return report.subject, is_named and roster.key(report.source), report.figure, report.kind, report.as_of, sentence
