"""The sentence of an answer with a footnote for each report behind it, in Markdown, HTML and wikitext."""

import html
import re
from collections.abc import Callable, Mapping, Sequence

import attrs

from figrecon.dates import Period
from figrecon.errors import ExportError, nearest, shown
from figrecon.reconciliation import Entry, Reconciliation
from figrecon.reports import Kind
from figrecon.select import Reason

from .links import link

MARKED = re.compile(r"[\\`*_\[\]<>#|~$&]")
"""What Markdown could take for markup anywhere."""

AT_THE_START = re.compile(r"^(\d{0,9})([-+=.)])")
"""What Markdown could take for a list or a heading at the start of a line."""

WIKI_MARKED = re.compile(r"[&<>\[\]{}|=~]|''|__|^[*#:;]|(?<=:)//")
"""What wikitext could take for markup; its own escape is the character's number."""


@attrs.frozen
class Note:
    """What a footnote says, and where it can be looked up: a link, or none."""

    text: str
    link: str | None = None


def footnotes(answer: Reconciliation, form: str = "markdown", *, first: int = 1) -> str:
    """The sentence of an answer, and after it a note for each report that stands behind it.

    Noted are the reports of the positions, those beside the count, the denials and withdrawals, and those that give no
    number; what was superseded or merely repeated is not. `form` is "markdown", "html" or "wikitext"; `first` is the
    number of the first note, so that a page can hold several (wikitext numbers its own). What others wrote is escaped.
    Raises ExportError for another form.

    >>> import figrecon as fr
    >>> said = fr.Report("dead", "at least 140", source="Ministry", published="2024-10-23", reference="https://a.org")
    >>> print(footnotes(fr.reconcile([said])))
    dead: at least 140 as of 23 October 2024, according to the Ministry, the only source with a figure.[^1]
    <BLANKLINE>
    [^1]: Ministry: “at least 140”, 23 October 2024, <https://a.org>
    <BLANKLINE>
    """
    if form not in FORMS:
        raise ExportError(f"a form must be one of {', '.join(FORMS)}; got {shown(form)}{nearest(str(form), FORMS)}")
    if not isinstance(answer, Reconciliation):
        raise ExportError(f"footnotes are of a reconciliation; got {shown(answer)}")
    return FORMS[form](answer.sentence(), _notes(answer), first)


def _notes(answer: Reconciliation) -> list[Note]:
    order = {"position": 0, **dict.fromkeys(answer.beside, 1), "denial": 2, "set aside": 3}
    stands = [entry for entry in answer.account if _stands(entry)]
    return [_note(entry) for entry in sorted(stands, key=lambda entry: order[entry.place])]


def _stands(entry: Entry) -> bool:
    """Whether a report is behind the sentence: beside the count, only what is in a position there."""
    if entry.place == "set aside":
        return entry.reason is Reason.UNQUANTIFIED
    return entry.reason is None or entry.reason.value == entry.place


def _note(entry: Entry) -> Note:
    report = entry.report
    via = f" via {', '.join(report.via)}" if report.via else ""
    said = "no number" if report.figure is None else f"“{report.figure.text or report.figure}”"
    if report.kind in (Kind.DENIAL, Kind.WITHDRAWAL):
        said = report.kind.value
    elif entry.place == report.kind.value:  # beside the count
        said = f"{report.kind.value}, {said}"
    found = link(report.reference)
    cited = report.reference if found is None else None
    told = filter(None, [f"{report.source}{via}: {said}", str(Period.of(report.day)), cited])
    return Note(" ".join(", ".join(told).split()), found)


def _markdown(sentence: str, notes: Sequence[Note], first: int) -> str:
    marks = "".join(f"[^{n}]" for n, _ in enumerate(notes, first))
    lines = [
        f"[^{n}]: {_in_markdown(note.text)}" + (f", <{note.link}>" if note.link else "")
        for n, note in enumerate(notes, first)
    ]
    return "\n".join([_in_markdown(sentence) + marks, "", *lines, ""])


def _in_markdown(text: str) -> str:
    return AT_THE_START.sub(r"\1\\\2", MARKED.sub(r"\\\g<0>", text))


def _html(sentence: str, notes: Sequence[Note], first: int) -> str:
    marks = "".join(f'<sup id="fnref{n}"><a href="#fn{n}">{n}</a></sup>' for n, _ in enumerate(notes, first))
    lines = [
        f'<li id="fn{n}">{html.escape(note.text)}'
        + (f', <a href="{html.escape(note.link)}">{html.escape(note.link)}</a>' if note.link else "")
        + "</li>"
        for n, note in enumerate(notes, first)
    ]
    return "\n".join([f"<p>{html.escape(sentence)}{marks}</p>", f'<ol start="{first}">', *lines, "</ol>", ""])


def _wikitext(sentence: str, notes: Sequence[Note], first: int) -> str:
    del first  # MediaWiki numbers the notes of a page itself
    refs = (f"<ref>{_in_wikitext(n.text)}" + (f", [{n.link}]" if n.link else "") + "</ref>" for n in notes)
    return _in_wikitext(sentence) + "".join(refs) + "\n"


def _in_wikitext(text: str) -> str:
    return WIKI_MARKED.sub(lambda mark: "".join(f"&#{ord(character)};" for character in mark[0]), text)


FORMS: Mapping[str, Callable[[str, Sequence[Note], int], str]] = {
    "markdown": _markdown,
    "html": _html,
    "wikitext": _wikitext,
}
