"""What may be asked of `draft`: the articles, their days, and how the drafts are printed."""

import argparse
from collections import Counter
from collections.abc import Sequence

from figrecon.errors import shown

from .parsing import Parser

DRAFT = "draft"
"""The first word that asks for drafts; a file of this name is ./draft."""

DRAFT_FORMS = ("csv", "text", "json", "html")
"""How drafts are printed, the first by default."""

PER_ARTICLE = ("published", "outlet")
"""The options that are given once for all articles, or once for each, in their order."""


def asked_of_draft(arguments: Sequence[str]) -> argparse.Namespace:
    """What is asked of `draft`, with `published` and `outlet` for each article.

    Raises argparse.ArgumentError for what is no option, without an article or a day, for one article named twice, and
    for days or outlets of which there are not as many as articles.
    """
    asked = draft_parser().parse_intermixed_args(arguments)
    articles = asked.articles
    name, times = Counter(articles).most_common(1)[0]
    if times > 1:
        raise argparse.ArgumentError(None, f"an article is named once; got {shown(name)} {times} times")
    for option in PER_ARTICLE:
        given = getattr(asked, option) or [None]
        if len(given) not in (1, len(articles)):
            told = f"--{option} is given once, or once for each of the {len(articles)} articles; got {len(given)}"
            raise argparse.ArgumentError(None, told)
        setattr(asked, option, given * len(articles) if len(given) == 1 else given)
    return asked


def draft_parser() -> Parser:
    """The parser of what follows `draft`."""
    parser = Parser(
        prog=f"python -m figrecon {DRAFT}",
        description="Draft the reports that news articles make: a table of who said how many, each row with its quote. "
        "What is set aside and what is doubtful is told on the error stream.",
        epilog='Piped into "python -m figrecon -" the table is answered. Of several articles, what one says in the '
        f"words of an earlier one is one report. A file called {DRAFT} is ./{DRAFT}.",
    )
    parser.add_argument(
        "articles", metavar="FILE", nargs="+", help="the articles, as plain text; - reads one from stdin"
    )
    group = parser.add_argument_group("what is asked")
    group.add_argument(
        "--published",
        metavar="D",
        action="append",
        required=True,
        help="the day of the articles, such as 2031-05-07; once for all, or once for each, in their order",
    )
    group.add_argument("--subject", metavar="S", help="what is counted; default: whatever each figure counts")
    group.add_argument(
        "--outlet",
        metavar="NAME",
        action="append",
        help="who published the articles: the source of a figure for which nobody is named; once, or once for each",
    )
    group.add_argument("--roster", metavar="FILE", help="the sources and their aliases, TOML or CSV")
    group.add_argument(
        "--locale", metavar="L", default="en", help="the language of the articles, such as de; default: en"
    )
    group.add_argument(
        "--encoding", metavar="E", help="that of the files, such as cp1252; default: UTF-8, or as marked"
    )
    group = parser.add_argument_group("what is printed")
    group.add_argument(
        "--format",
        choices=DRAFT_FORMS,
        default=DRAFT_FORMS[0],
        help="a table as csv or json, or the articles with their figures marked as text or html; default: csv",
    )
    group.add_argument("--output", metavar="FILE", help="write there what would be printed")
    return parser
