"""Links in the cells of sources: "Ministry (https://example.org/3)", or nothing but a link."""

import re
from collections.abc import Iterable
from enum import StrEnum

from figrecon.reports import BRACKETS, host_of, tidy

LINKISH = re.compile(r"[/?#]|www\.", re.IGNORECASE)
"""What every link has; most names have none of it."""

WITH_LINK = re.compile(r"\[(?P<name>[^\[\]]+)\]\((?P<link>\S+)\)|\[(?P<first>\S+) (?P<label>[^\[\]]+)\]")
"""A name with its link as Markdown has it, "[Army](https://example.org)", and as wikis, "[https://example.org A]"."""

BRACKETS_OF_LINKS = {**BRACKETS, "<": ">"}

BETWEEN = " ,;:|-–—"
"""What stands between a name and its link."""

TO_THE_LINK = re.compile(r"(?:^|\s+)via:?$", re.IGNORECASE)
"""The word before a link that only leads to it: "Ministry via https://example.org"."""


MOST_LINKS = 20
"""A cell with more is no name with its links, and is left as it is."""


class Links(StrEnum):
    """What a link is that stands where a table names a source."""

    REFERENCE = "reference"
    """Beside a name, the reference of the report. Alone it is the source as well, for the row has no other; the answer
    flags it, and a roster may list its host."""
    HOST = "host"
    """The same, but of a link that stands alone the host is the source."""
    SOURCE = "source"
    """A part of the name, as every other word."""


def split_links(cell: str) -> tuple[str, tuple[str, ...]]:
    """The name in a cell and the links beside it; a cell with none of them is the name alone.

    Links are read behind a name and before it, in brackets or without, and as Markdown and wikis write them. What a
    bracket says beside a link stays with the name. A cell of nothing but links has no name.

    >>> split_links("Ministry (https://example.org/3)"), split_links("Army: www.example.org")
    (('Ministry', ('https://example.org/3',)), ('Army', ('www.example.org',)))
    >>> split_links("https://example.org/3"), split_links("Reuters/AFP")
    (('', ('https://example.org/3',)), ('Reuters/AFP', ()))
    """
    if LINKISH.search(cell) is None:
        return cell, ()
    name = " ".join(cell.split())
    if host_of(name) is not None and " " not in name:
        return "", (name,)
    links: list[str] = []
    for _ in range(MOST_LINKS):
        left, found = _taken_out(name)
        if not found:
            return (name, tuple(sorted(dict.fromkeys(links), key=cell.find))) if links else (cell, ())
        name, links = _bare(left), [*links, *found]
    return cell, ()


def _taken_out(name: str) -> tuple[str, Iterable[str]]:
    """A name without one of its links, or without those that share a bracket; nothing where it has none."""
    written = WITH_LINK.fullmatch(name)
    if written is not None and is_link(written["link"] or written["first"]):
        return written["name"] or written["label"], [written["link"] or written["first"]]
    opened = _last_bracket(name)
    if opened is not None:
        words = name[opened + 1 : -1].split()
        links = [word.strip(BETWEEN) for word in words if is_link(word.strip(BETWEEN))]
        rest = _bare(" ".join(word for word in words if not is_link(word.strip(BETWEEN))))
        if links:
            return name[:opened] + (f"{name[opened]}{rest}{name[-1]}" if rest else ""), links
    for head, _, tail in (name.rpartition(" "), name.partition(" ")[::-1]):
        if is_link(tail.strip(BETWEEN)):
            return head, [tail.strip(BETWEEN)]
    return name, ()


def _last_bracket(name: str) -> int | None:
    """Where the bracket opens that closes at the end of a name."""
    depth = 0
    for n in range(len(name) - 1, -1, -1):
        depth += (name[n] in BRACKETS_OF_LINKS.values()) - (name[n] in BRACKETS_OF_LINKS)
        if depth == 0:
            return n if BRACKETS_OF_LINKS.get(name[n]) == name[-1] else None
    return None


def _bare(name: str) -> str:
    """A name without what led to the link."""
    plain = TO_THE_LINK.sub("", name.strip(BETWEEN)).strip(BETWEEN)
    if plain and _last_bracket(plain) == 0:
        plain = plain[1:-1].strip(BETWEEN)
    return tidy(plain) if plain else ""


def is_link(word: str) -> bool:
    """Whether a word is a link, by its scheme or its "www."; "example.org/3" may be two names.

    >>> is_link("https://example.org/3"), is_link("www.example.org"), is_link("apnews.com/x"), is_link("https://")
    (True, True, False, False)
    """
    return ("://" in word or word[:4].casefold() == "www.") and host_of(word) is not None


def hosts_of(links: Iterable[str]) -> str:
    """The hosts of some links, as one name: where figures are found, which is not who stands behind them.

    >>> hosts_of(["https://www.example.org/1", "https://example.org/2"])
    'example.org'
    """
    return " / ".join(dict.fromkeys(filter(None, map(host_of, links))))
