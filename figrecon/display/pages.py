"""A sheet as escaped HTML: a fragment for a notebook, or a page that stands alone.

Nothing in it runs: no script, no link, no image, and the page forbids them. It is drawn in the ink of the page around
it, so that light and dark themes both read.
"""

from collections.abc import Iterable, Mapping, Sequence

from .safe import escaped, isolated
from .scales import Scale
from .sheets import MOST_ROWS, Mark, Section, Sheet
from .strips import EDGE, WIDTH, axis, place, strip
from .terminal import STRIP_AFTER

OPEN_ROWS = 12
"""Rows that a section shows unfolded: what fits a screen."""

SENTENCE = 1_000
"""Characters of a sentence: fifty names, and no page of text."""

NOTE = 400
"""Characters of a note on a card: a paragraph."""

STYLE = """
.figrecon{max-width:70rem;margin:.5em 0;overflow-x:auto;color:inherit;font-size:13px;line-height:1.4;\
text-align:left;overflow-wrap:anywhere}
.figrecon p{margin:.2em 0}
.figrecon .fr-title,.figrecon .fr-part{font-weight:600}
.figrecon .fr-part{margin:.8em 0 .2em}
.figrecon .fr-answer{font-size:1.6em;font-weight:600;font-variant-numeric:tabular-nums}
.figrecon .fr-badge{font-size:.55em;vertical-align:middle;padding:.15em .6em;margin-left:.5em;\
border:1px solid currentColor;border-radius:1em;opacity:.85;white-space:nowrap}
.figrecon .fr-quiet{opacity:.75}
.figrecon ul{margin:.4em 0;padding-left:1.3em}
.figrecon summary{cursor:pointer}
.figrecon.figrecon table{table-layout:fixed;width:100%;min-width:46rem;border-collapse:collapse;margin:.2em 0;\
border:0;font-size:inherit;color:inherit}
.figrecon.figrecon table tr:nth-child(n){background:none}
.figrecon.figrecon table td,.figrecon.figrecon table th{text-align:left;vertical-align:middle;\
padding:.15em .7em .15em 0;border:0;border-bottom:1px solid rgba(128,128,128,.25);white-space:normal;\
font-weight:normal;background:none;color:inherit}
.figrecon.figrecon table thead th{opacity:.75;border-bottom:1px solid rgba(128,128,128,.6);vertical-align:bottom}
.figrecon.figrecon table .fr-strip{padding:0}
.figrecon.figrecon table .fr-number{text-align:right;font-variant-numeric:tabular-nums}
.figrecon.figrecon.fr-card table{max-width:46rem;min-width:0}
.figrecon.figrecon.fr-card th{width:8rem;opacity:.75;vertical-align:top}
.figrecon .fr-text{max-width:46rem;margin:.6em 0}
.figrecon .fr-text mark{color:inherit;background:rgba(0,114,178,.22);padding:0 .15em;border-radius:.2em}
.figrecon .fr-text mark.fr-part{background:rgba(0,158,115,.25)}
.figrecon .fr-text mark.fr-beside{background:rgba(213,94,0,.25)}
.figrecon .fr-text mark.fr-other{background:rgba(128,128,128,.25)}
.figrecon .fr-text u{text-decoration-style:dotted;text-underline-offset:.2em}
.figrecon svg{display:block;overflow:visible}
.figrecon.fr-inline svg{display:inline-block;vertical-align:middle;margin:0 .5em}
"""

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root{{color-scheme:light dark}}
body{{background:Canvas;color:CanvasText;font-family:system-ui,sans-serif;max-width:72rem;margin:2rem auto;\
padding:0 1rem}}
h1{{font-size:1.4rem}}
.figrecon{{font-size:15px;margin:0 0 2.5rem}}{style}</style>
</head>
<body>
<h1>{heading}</h1>
{body}
</body>
</html>
"""


def document(title: str, fragments: Iterable[str]) -> str:
    """A whole document with everything in it: fragments of `html`, one after the other, in both themes.

    >>> document("Tolls & totals", ["<p>none</p>"]).splitlines()[7]
    '<title>Tolls &amp; totals</title>'
    """
    name = escaped(title, SENTENCE)
    return PAGE.format(title=name, heading=isolated(title, SENTENCE), style=STYLE, body="\n".join(fragments))


def cell(fragment: str) -> str:
    """A fragment as a notebook shows it, with its style."""
    return f"<style>{STYLE}</style>\n{fragment}"


def inline(text: str, mark: Mark) -> str:
    """A value in running text: its words, and its strip where it is more than one number."""
    wide = len({*mark.numbers}) > 1 or mark.low is None or mark.high is None
    drawn = strip(mark, Scale.of(mark.numbers)) if wide else ""
    return cell(f'<span class="figrecon fr-inline">{isolated(text)} {drawn}</span>')


def card(values: Mapping[str, str]) -> str:
    """Names and values, one on each line, those without a value left out; as a notebook shows it."""
    lines = [
        f"<tr><th>{isolated(name)}</th><td>{isolated(value, NOTE)}</td></tr>" for name, value in values.items() if value
    ]
    return cell(f'<div class="figrecon fr-card"><table><tbody>{"".join(lines[:MOST_ROWS])}</tbody></table></div>')


def html(sheet: Sheet) -> str:
    """The sheet as one element, without its style."""
    badge = f'<span class="fr-badge">{escaped(sheet.badge)}</span>' if sheet.badge else ""
    blocks = [
        f'<p class="fr-title">{isolated(sheet.title, SENTENCE)}</p>' if sheet.title else "",
        f'<p class="fr-answer">{isolated(sheet.answer)}{badge}</p>' if sheet.answer else "",
        f'<p class="fr-quiet">{isolated(sheet.under, SENTENCE)}</p>' if sheet.under else "",
        *(f"<p>{isolated(sentence, SENTENCE)}</p>" for sentence in sheet.sentences),
        *_tables(sheet),
        _list(sheet.notes),
    ]
    return "\n".join(['<div class="figrecon">', *filter(None, blocks), "</div>"])


def _list(notes: Sequence[str]) -> str:
    items = "".join(f"<li>{isolated(note, SENTENCE)}</li>" for note in notes)
    return f'<ul class="fr-quiet">{items}</ul>' if items else ""


def _tables(sheet: Sheet) -> Iterable[str]:
    scale = None
    for n, section in enumerate(sheet.sections):
        head = _head(sheet.head, section.scale) if n == 0 or section.scale != scale else ""
        scale = section.scale
        first, rest = ([], section.rows) if section.folded else (section.rows[:OPEN_ROWS], section.rows[OPEN_ROWS:])
        title = isolated(section.title, SENTENCE)
        if not section.folded:
            titled = f'<p class="fr-part">{title}</p>' if section.title else ""
            yield titled + _table(sheet.widths, head, section._replace(rows=first, more=0 if rest else section.more))
            title, head = f"{len(rest) + section.more:,} more", ""
        if rest:
            folded = _table(sheet.widths, head, section._replace(rows=rest))
            yield f'<details class="fr-part"><summary>{title}</summary>{folded}</details>'


def _head(names: Sequence[str], scale: Scale | None) -> str:
    cells = [f"<th>{escaped(name)}</th>" for name in names]
    cells.insert(STRIP_AFTER, f'<th class="fr-strip">{axis(scale) if scale else ""}</th>')
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def _table(widths: Sequence[int], head: str, section: Section) -> str:
    columns = [f'<col style="width:{share}%">' for share in widths]
    columns.insert(STRIP_AFTER, f'<col style="width:{WIDTH + EDGE}px">')
    band = _band(section)
    lines = [_row(row.cells, strip(row.mark, section.scale), band) for row in section.rows]
    if section.more:
        lines.append(f'<tr><td colspan="{len(columns)}">… {section.more:,} more, not shown here</td></tr>')
    return f"<table><colgroup>{''.join(columns)}</colgroup>{head}<tbody>{''.join(lines)}</tbody></table>"


def _row(cells: Sequence[str], drawn: str, band: str) -> str:
    shown = [f"<td>{isolated(cell)}</td>" for cell in cells]
    shown.insert(STRIP_AFTER, f'<td class="fr-strip"{band}>{drawn}</td>')
    return f"<tr>{''.join(shown)}</tr>"


def _band(section: Section) -> str:
    """The range behind the rows: the background of their cells, so that it has no gaps where a row is tall."""
    if section.band is None or section.scale is None:
        return ""
    low, high = section.band
    left = 0.0 if low is None else place(low, section.scale)
    right = float(WIDTH) if high is None else place(high, section.scale)
    left, right = min(left, right - 3), max(right, left + 3)
    color = "rgba(0,114,178,.28)"
    stops = f"transparent {left:.1f}px,{color} {left:.1f}px,{color} {right:.1f}px,transparent {right:.1f}px"
    return f' style="background:linear-gradient(to right,{stops})"'
