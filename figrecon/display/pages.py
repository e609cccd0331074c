"""A sheet as escaped HTML: a fragment for a notebook, or a page that stands alone.

Nothing in it runs and nothing is loaded: no script, no image, and the page forbids them. Its only way out are the links
that references are, of the web alone, for a reader who clicks. It is drawn in the ink of the page around it, so that
light and dark themes both read.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from .links import link_html
from .safe import escaped, isolated
from .scales import Scale
from .sheets import MOST_ROWS, Mark, Sheet
from .strips import lone_strip
from .styles import PAGE, STYLE
from .tables import NOTE, SENTENCE, tables


def document(title: str, fragments: Iterable[str]) -> str:
    """A whole document with everything in it: fragments of `html`, one after the other, in both themes.

    >>> "<title>Tolls &amp; totals</title>" in document("Tolls & totals", ["<p>none</p>"])
    True
    """
    name = escaped(title, SENTENCE)
    return PAGE.format(title=name, heading=isolated(title, SENTENCE), style=STYLE, body="\n".join(fragments))


def cell(fragment: str) -> str:
    """A fragment as a notebook shows it, with its style."""
    return f"<style>{STYLE}</style>\n{fragment}"


def inline(text: str, mark: Mark) -> str:
    """A value in running text: its words, and its strip with a scale where it is more than one number."""
    wide = len({*mark.numbers}) > 1 or mark.low is None or mark.high is None
    scale = Scale.of(mark.numbers) if wide else None
    drawn = lone_strip(mark, scale) if scale else ""
    return cell(f'<span class="figrecon fr-inline">{isolated(text)} {drawn}</span>')


def card(values: Mapping[str, Any], reference: str | None = None) -> str:
    """Names and values, one on each line, those without a value left out; as a notebook shows it.

    The value that is the `reference` leads to its link.
    """
    told = {name: said(value) for name, value in islice(values.items(), MOST_ROWS)}
    lines = [
        f'<tr><th scope="row">{isolated(name)}</th>'
        f"<td>{link_html(value, reference if value == reference else None, NOTE)}</td></tr>"
        for name, value in told.items()
        if value
    ]
    return cell(f'<div class="figrecon fr-card"><table><tbody>{"".join(lines)}</tbody></table></div>')


def said(value: Any) -> str:
    """A value of a card in words; None and False say nothing.

    >>> said(("a", "b")), said({"dozens": 24}), said(True), said(None), said(0)
    ('a; b', 'dozens: 24', 'yes', '', '0')
    """
    if value is None or isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {said(inner)}" for name, inner in value.items())
    return "; ".join(map(said, value)) if isinstance(value, (tuple, list)) else str(value)


def html(sheet: Sheet) -> str:
    """The sheet as one element, without its style."""
    badge = f'<span class="fr-badge">{escaped(sheet.badge)}</span>' if sheet.badge else ""
    blocks = [
        f'<p class="fr-title">{isolated(sheet.title, SENTENCE)}</p>' if sheet.title else "",
        f'<p class="fr-answer">{isolated(sheet.answer)}{badge}</p>' if sheet.answer else "",
        f'<p class="fr-quiet">{isolated(sheet.under, SENTENCE)}</p>' if sheet.under else "",
        *(f"<p>{isolated(sentence, SENTENCE)}</p>" for sentence in sheet.sentences),
        *tables(sheet),
        _list(sheet.notes),
    ]
    return "\n".join(['<div class="figrecon">', *filter(None, blocks), "</div>"])


def _list(notes: Sequence[str]) -> str:
    items = "".join(f"<li>{isolated(note, SENTENCE)}</li>" for note in notes)
    return f'<ul class="fr-quiet">{items}</ul>' if items else ""
