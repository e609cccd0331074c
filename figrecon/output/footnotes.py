"""The sentence of an answer with its footnotes, as plain text, Markdown, HTML and wikitext."""

import html
import re
from collections.abc import Callable, Mapping

from figrecon.answer import Answer
from figrecon.errors import ExportError, nearest, shown

from .notes import notes
from .sentences import sentence
from .wikitext import wikitext

MARKED = re.compile(r"[\\`*_\[\]{}<>#|~$&]")
"""What Markdown could take for markup anywhere."""

AT_THE_START = re.compile(r"^(?:(\d{0,9})(?=[-+=.)])|(?=[:%]))")
"""What Markdown could take for a list, a heading, a fence or a comment at the start of a line."""


def footnotes(answer: Answer, form: str = "markdown", *, first: int = 1) -> str:
    """The sentence of an answer, and after it a note for each report that stands behind it.

    Noted are the reports of the positions, those beside the count, the denials and withdrawals, and those that give no
    number; what was superseded or merely repeated is not. `form` is "text", "markdown", "html" or "wikitext"; `first`
    is the number of the first note, so that a page can hold several (wikitext numbers its own). In wikitext each note
    stands behind what it bears out, and a report whose columns tell the title of a page or an article is cited by
    {{cite web}} or {{cite news}}. What others wrote is escaped. Raises ExportError for another form.

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
    if not isinstance(answer, Answer):
        raise ExportError(f"footnotes are of a reconciliation; got {shown(answer)}")
    return FORMS[form](answer, first)


def _text(answer: Answer, first: int) -> str:
    line, listed = sentence(answer), notes(answer)
    marks = "".join(f"[{n}]" for n, _ in enumerate(listed, first))
    lines = [f"[{n}] {note.text}" + (f", {note.link}" if note.link else "") for n, note in enumerate(listed, first)]
    return "\n".join([f"{line} {marks}".rstrip(), "", *lines, ""])


def _markdown(answer: Answer, first: int) -> str:
    line, listed = sentence(answer), notes(answer)
    marks = "".join(f"[^{n}]" for n, _ in enumerate(listed, first))
    lines = [
        f"[^{n}]: {_in_markdown(note.text)}" + (f", <{note.link}>" if note.link else "")
        for n, note in enumerate(listed, first)
    ]
    return "\n".join([_in_markdown(line) + marks, "", *lines, ""])


def _in_markdown(text: str) -> str:
    return AT_THE_START.sub(r"\1\\", MARKED.sub(r"\\\g<0>", text))


def _html(answer: Answer, first: int) -> str:
    line, listed = sentence(answer), notes(answer)
    marks = "".join(f'<sup id="fnref{n}"><a href="#fn{n}">{n}</a></sup>' for n, _ in enumerate(listed, first))
    lines = [
        f'<li id="fn{n}">{html.escape(note.text)}'
        + (f', <a href="{html.escape(note.link)}">{html.escape(note.link)}</a>' if note.link else "")
        + "</li>"
        for n, note in enumerate(listed, first)
    ]
    return "\n".join([f"<p>{html.escape(line)}{marks}</p>", f'<ol start="{first}">', *lines, "</ol>", ""])


FORMS: Mapping[str, Callable[[Answer, int], str]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "wikitext": lambda answer, _: wikitext(answer),
}
