"""From articles to a table of drafts: they are read, drafted, joined and printed; what is doubtful is told."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from figrecon import display
from figrecon._values import number_of
from figrecon._visible import visible_lines
from figrecon.drafting import ARTICLE, Draft, Drafts, draft, join_drafts
from figrecon.drafting.showing import drafts_html
from figrecon.errors import shown
from figrecon.tables import read_roster, read_text

from .checking import STDIN, check_draft
from .draft_options import asked_of_draft
from .printing import put_out
from .telling import tell
from .terminals import columns

LONGEST_ARTICLE = 200_000
"""Characters of an article: a report of a hundred pages, which takes seconds; a text of mere numbers takes a minute."""


def draft_articles(arguments: Sequence[str]) -> None:
    """Print the drafts of the articles that are asked for. Raises argparse.ArgumentError and what `draft` raises."""
    asked = asked_of_draft(arguments)
    check_draft(asked)
    roster = None if asked.roster is None else read_roster(asked.roster)
    texts = {name: _text(name, asked.encoding) for name in asked.articles}
    outlets = [outlet or _nobody(name, len(texts)) for name, outlet in zip(texts, asked.outlet, strict=True)]
    drafted = {
        name: draft(text, published=day, subject=asked.subject, outlet=outlet, roster=roster, locale=asked.locale)
        for (name, text), day, outlet in zip(texts.items(), asked.published, outlets, strict=True)
    }
    joined = join_drafts(drafted)
    _tell(joined, drafted, asked)
    wide = None if asked.output is not None else columns(sys.stdout)
    told = FORMS[asked.format](joined, texts, wide or display.LINE)
    # A table is for a program, which is to find what the article says; a terminal would obey it.
    put_out(told if wide is None else visible_lines(told), asked.output)


def _text(name: str, encoding: str | None) -> str:
    file = getattr(sys.stdin, "buffer", sys.stdin) if name == STDIN else name  # UTF-8 in any locale
    return read_text(file, encoding, LONGEST_ARTICLE)


def _nobody(name: str, articles: int) -> str | None:
    """The source of what nobody is named for: of several articles each is a source of its own."""
    return f"the article {name}" if articles > 1 else None


# --- what is told beside the table


def _tell(joined: Drafts, drafted: Mapping[str, Drafts], asked: argparse.Namespace) -> None:
    of_what = f" of {shown(asked.subject)}" if asked.subject is not None else ""
    tell(
        (f"{shown(name)} has no figure{of_what}" for name, drafts in drafted.items() if not drafts),
        "more such articles",
    )
    many = len(drafted) > 1
    tell((f"{_place(each, many=many)} set aside: {each.aside}" for each in joined.aside), "more set aside")
    doubtful = [each for each in joined if each.remarks]
    tell((f"{_place(each, many=many)} doubtful: {'; '.join(each.remarks)}" for each in doubtful), "more doubtful")


def _place(each: Draft, *, many: bool) -> str:
    where = f"{each.report.extra[ARTICLE]}: " if many else ""
    return f"{where}draft {each.number}, {shown(each.quote)},"


# --- in which form


def _by_article(joined: Drafts, texts: Mapping[str, str]) -> Mapping[str, Drafts]:
    """The drafts of each article with its text, in which they can be shown."""
    found = {}
    for name, text in texts.items():
        own, aside = (
            [each for each in drafts if each.report.extra[ARTICLE] == name] for drafts in (joined, joined.aside)
        )
        found[name] = attrs.evolve(joined, drafts=own, aside=aside, text=text)
    return found


def _as_text(joined: Drafts, texts: Mapping[str, str], wide: int) -> str:
    shown_each = {name: drafts.to_text(wide) for name, drafts in _by_article(joined, texts).items()}
    if len(texts) == 1:
        return "".join(f"{text}\n" for text in shown_each.values())
    return "\n".join(f"=== {display.clean(name)}\n\n{text}\n" for name, text in shown_each.items())


def _as_page(joined: Drafts, texts: Mapping[str, str]) -> str:
    of_each = _by_article(joined, texts)
    if len(texts) == 1:
        return next(iter(of_each.values())).to_html()
    blocks: Iterable[str] = (
        f"<h2><bdi>{display.escaped(name)}</bdi></h2>\n{drafts_html(each.exhibit)}" for name, each in of_each.items()
    )
    return display.document(f"{number_of(len(joined), 'draft')}, {number_of(len(texts), 'article')}", blocks)


FORMS: Mapping[str, Callable[[Drafts, Mapping[str, str], int], str]] = {
    "csv": lambda joined, *_: joined.to_csv_text(),
    "text": _as_text,
    "json": lambda joined, *_: joined.to_json_text(),
    "html": lambda joined, texts, _: _as_page(joined, texts),
}
"""How drafts are printed, by `--format`, with their articles and the columns of a line."""
