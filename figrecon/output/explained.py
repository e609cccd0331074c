"""The defense of an answer as text, or as HTML in which each report has an anchor and whatever names it links there."""

import re
from collections.abc import Collection, Iterator, Sequence

from figrecon import display
from figrecon._visible import visible
from figrecon.answer import Answer
from figrecon.errors import ExportError, nearest, shown

from .explanation import Line, ReportName, defense

FORMATS = ("text", "html")

NO_ID = re.compile(r"[^A-Za-z0-9-]")
"""What an address could take for something else; its number between underscores keeps the anchors of keys apart."""


def explain(answer: Answer, format: str = "text") -> str:  # noqa: A002  the word that people try
    """Each position, each report set aside with its reason, each doubt, and what the range is worth.

    `format` is "text" or "html". In HTML, a fragment of a page, each report has an anchor, `report-` and its key, to
    which whatever names it links; where its reference is a link, its key leads there. What others wrote is escaped.
    Raises ExportError for another format, and for anything but an answer.

    >>> import figrecon as fr
    >>> answer = fr.reconcile([fr.Report("dead", 140, source="A", published="2024-10-23", key="a1")])
    >>> print(explain(answer))
    dead, as of 23 October 2024
    140: single (policy REPORTED 1)
    Positions:
      A: 140, as of 23 October 2024; as reported (a1)
    One source gives no range of its own: nothing bears it out, nothing disputes it.
    >>> print(explain(answer, format="html").splitlines()[5])
    <li>A: 140, as of 23 October 2024; as reported (<b id="report-a1">a1</b>)</li>
    """
    if format not in FORMATS:
        hint = nearest(str(format), FORMATS)
        raise ExportError(f"a format must be one of {', '.join(FORMATS)}; got {shown(format)}{hint}")
    if not isinstance(answer, Answer):
        raise ExportError(f"an explanation is of a reconciliation; got {shown(answer)}")
    lines = defense(answer)
    return _html(lines) if format == "html" else "\n".join(text for line in lines for text in _indented(line, ""))


def _indented(line: Line, indent: str) -> Iterator[str]:
    yield indent + visible("".join(map(str, line.words)))
    for inner in line.within:
        yield from _indented(inner, indent + "  ")


def _html(lines: Sequence[Line]) -> str:
    told = {name.key for line in lines for name in _told(line)}
    first, *rest = lines
    return "\n".join([f"<h2>{_words(first, told)}</h2>", *_listed(rest, told), ""])


def _told(line: Line) -> Iterator[ReportName]:
    """The reports that a line, or one of those within, tells in full."""
    yield from (word for word in line.words if isinstance(word, ReportName) and word.report is not None)
    for inner in line.within:
        yield from _told(inner)


def _listed(lines: Sequence[Line], told: Collection[str]) -> Iterator[str]:
    yield "<ul>"
    for line in lines:
        yield f"<li>{_words(line, told)}{'' if line.within else '</li>'}"
        if line.within:
            yield from _listed(line.within, told)
            yield "</li>"
    yield "</ul>"


def _words(line: Line, told: Collection[str]) -> str:
    return "".join(_named(word, told) if isinstance(word, ReportName) else _plain(word) for word in line.words)


def _named(name: ReportName, told: Collection[str]) -> str:
    """A report where it is told, with its anchor, or a link to that."""
    text, anchor = _plain(name.key), NO_ID.sub(lambda mark: f"_{ord(mark[0]):x}_", name.key)
    if name.report is None:
        return f'<a href="#report-{anchor}">{text}</a>' if name.key in told else text
    address = display.link(name.report.reference)
    if address is None:
        return f'<b id="report-{anchor}">{text}</b>'
    return f'<a id="report-{anchor}" href="{display.escaped(address, len(address))}">{text}</a>'


def _plain(text: str) -> str:
    return display.escaped(text, len(text))
