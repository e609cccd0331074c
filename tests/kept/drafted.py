"""What is drafted from a text: each draft in full, and what is set aside."""

from collections.abc import Iterator

import figrecon as fr

from .words import figure_in_full

PUBLISHED, SUBJECT = "2031-05-07", "dead in the flood"
NO_SUBJECT = "-"


def _line(draft: fr.Draft, text: str) -> str:
    """A draft with the words that it stands on, and what is doubtful of it."""
    report = draft.report
    figure = "no figure" if report.figure is None else figure_in_full(report.figure)
    told = [f"“{_on_one_line(draft.quote)}” → {figure}", report.kind.value, " via ".join([report.source, *report.via])]
    told += [report.subject] * (report.subject != SUBJECT) + [report.as_of.isoformat()]
    told += [f"title {title}" for title in [report.extra.get("title")] if title]
    told += [f"{each.role.value} “{_on_one_line(text[slice(*each.span)])}”" for each in draft.evidence]
    told += [f"doubt: {doubt}" for doubt in draft.doubts]
    return "; ".join(told + [f"set aside: {draft.aside}"] * bool(draft.aside))


def _on_one_line(words: str) -> str:
    return words.replace("\n", "\\n")


def drafts(given: list[str], before: str = "", behind: str = "") -> Iterator[str]:
    """For "en: 12 died, the mayor said. @@ people killed", each draft, and then each that is set aside.

    The text may stand between others.
    """
    locale, _, told = given[0].partition(": ")
    words, _, subject = told.partition(" @@ ")
    asked = None if subject == NO_SUBJECT else subject or SUBJECT
    text = before + words.replace("\\n", "\n") + behind
    found = fr.draft(text, published=PUBLISHED, subject=asked, locale=locale)
    yield from (_line(draft, text) for draft in (*found, *found.aside))
