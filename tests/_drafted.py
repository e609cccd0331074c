"""How many of an editor's rows are drafted from labelled texts: found, wholly right, and rows that are none.

A line of a file is a text: `id`, `published`, `subject`, `text`, and `gold`, the rows that an editor would enter: `q`
as it stands at `start` to `end`, the accepted values of `source`, `via`, `kind` and `as_of` (an empty text: nobody is
named, or the day of the text), and `opt` where an editor may leave it. A row without `q` has no number, and is at
`cue`.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import figrecon as fr

UNNAMED = "the article"
NEAR = 120
"""Characters between the words of a row without a number and those of its draft."""

BRACKETS, MARKS, SPACES = re.compile(r"\(.*?\)"), re.compile(r"[^\w' ]"), re.compile(r"\s+")
ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|one|two) ")

Row = dict[str, Any]


class Score(NamedTuple):
    """Rows that an editor must enter, those found, those wholly right, and drafts that are none of his rows."""

    rows: int
    found: int
    right: int
    none: int

    def __add__(self, other: tuple[Any, ...]) -> "Score":
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


def articles(path: Path) -> Iterator[Row]:
    """The texts of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def score(path: Path) -> Score:
    """The score of all texts of a file."""
    total = Score(0, 0, 0, 0)
    for article in articles(path):
        total += _score(article)
    return total


def _score(article: Row) -> Score:
    drafts = list(fr.draft(article["text"], published=article["published"], subject=article["subject"]))
    used: set[int] = set()
    rows = found = right = 0
    for row in article["gold"]:
        at = _place(drafts, row, used)
        if at is not None:
            used.add(at)
        if not row["opt"]:
            rows += 1
            found += at is not None
            right += at is not None and _is_right(drafts[at].report, row)
    left = [draft for n, draft in enumerate(drafts) if n not in used]
    none = sum(not any(_overlap(draft.span, row) for row in article["gold"]) for draft in left)
    return Score(rows, found, right, none)


def _place(drafts: list[fr.Draft], row: Row, used: set[int]) -> int | None:
    """Which draft is an editor's row; of several the last whose source is right, or else the first."""
    best: int | None = None
    for n, draft in enumerate(drafts):
        named = _is_named(draft.report.source, row["source"])
        if row["q"]:
            fits = draft.report.figure is not None and _overlap(draft.span, row)
        else:
            near = draft.report.figure is None and abs(draft.span[0] - row["start"]) < NEAR
            fits = near and draft.report.kind.value in row["kind"] and (n not in used or named)
        if fits and (best is None or (not row["q"] and named)):
            best = n
    return best


def _overlap(span: tuple[int, int], row: Row) -> bool:
    return bool(span[0] < row["end"] and row["start"] < span[1])


def _is_right(report: fr.Report, row: Row) -> bool:
    is_of_the_day = report.as_of.is_day and report.as_of.first == report.published
    return (
        _is_named(report.source, row["source"])
        and _is_passed_on(report.via, row["via"])
        and report.kind.value in row["kind"]
        and ("" if is_of_the_day else report.as_of.isoformat()) in row["as_of"]
    )


def _is_named(name: str, accepted: list[str]) -> bool:
    return "" in accepted if name == UNNAMED else _plain(name) in {_plain(each) for each in accepted if each}


def _is_passed_on(names: tuple[str, ...], accepted: list[str]) -> bool:
    """Whether the relays are accepted together, or each by itself."""
    known = {"; ".join(_plain(part) for part in each.split(";")) for each in accepted}
    plain = [_plain(name) for name in names]
    return "; ".join(plain) in known or (bool(plain) and all(name in known for name in plain))


def _plain(name: str) -> str:
    """A name in small letters, without brackets, marks and the article or number before it."""
    words = MARKS.sub(" ", BRACKETS.sub("", name).lower().replace("’", "'"))
    return ARTICLE.sub("", SPACES.sub(" ", words).strip(), count=1)
