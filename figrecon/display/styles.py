"""How pages look: the one style of all displays, and the page around them.

Text is in the ink of the page around it, or in that ink at `QUIET`, and so readable on light and on dark themes (WCAG
2.1, success criterion 1.4.3). Where a table has no room, each of its rows becomes a few lines of its own.
"""

from .sheets import Style
from .strips import ON_ANY_GROUND

QUIET = 0.75
"""Opacity of what is read second."""

RULE = "rgba(128,128,128,.25)"
"""The line below a row."""

BLUE, VERMILION = ON_ANY_GROUND[Style.USED], ON_ANY_GROUND[Style.BESIDE]
GREEN, GRAY = "#009E73", "#848484"
"""Okabe and Ito's bluish green, and a middle gray: for figures of parts, and for those that were set aside."""

BAND = "rgba(46,143,207,.06)"
"""What is within a range; its ends are drawn in `BLUE`, for so light a color tells nothing by itself."""

STYLE = f"""
.figrecon{{max-width:70rem;margin:.5em 0;overflow-x:auto;color:inherit;font-size:13px;line-height:1.4;\
text-align:left;overflow-wrap:break-word}}
div.figrecon{{container:figrecon/inline-size;contain-intrinsic-inline-size:46rem}}
.figrecon p{{margin:.2em 0}}
.figrecon.figrecon a{{color:inherit;text-decoration:underline}}
.figrecon .fr-title,.figrecon .fr-section{{font-weight:600}}
.figrecon .fr-section{{margin:.8em 0 .2em}}
.figrecon .fr-answer{{font-size:1.6em;font-weight:600;font-variant-numeric:tabular-nums}}
.figrecon .fr-badge{{font-size:.55em;vertical-align:middle;padding:.15em .6em;margin-left:.5em;\
border:1px solid currentColor;border-radius:1em;opacity:.85;white-space:nowrap}}
.figrecon .fr-quiet{{opacity:{QUIET}}}
.figrecon ul{{margin:.4em 0;padding-left:1.3em}}
.figrecon summary{{cursor:pointer}}
.figrecon.figrecon table{{table-layout:fixed;width:100%;border-collapse:collapse;margin:.2em 0;\
border:0;font-size:inherit;color:inherit}}
.figrecon.figrecon table tr:nth-child(n){{background:none}}
.figrecon.figrecon table td,.figrecon.figrecon table th{{text-align:left;vertical-align:middle;\
padding:.15em .7em .15em 0;border:0;border-bottom:1px solid {RULE};white-space:normal;\
font-weight:normal;background:none;color:inherit;line-height:1.4}}
.figrecon.figrecon table thead th{{opacity:{QUIET};border-bottom:1px solid rgba(128,128,128,.6);vertical-align:bottom}}
.figrecon.figrecon table .fr-strip{{padding:0}}
.figrecon.figrecon table .fr-whole{{white-space:nowrap}}
.figrecon.figrecon table .fr-number{{text-align:right;font-variant-numeric:tabular-nums}}
.figrecon.figrecon.fr-card table{{max-width:46rem}}
.figrecon.figrecon.fr-card th{{width:8rem;opacity:{QUIET};vertical-align:top}}
.figrecon .fr-text{{max-width:46rem;margin:.6em 0}}
.figrecon .fr-text mark{{color:inherit;padding:0 .15em;border-radius:.2em .2em 0 0}}
.figrecon .fr-text mark.fr-count{{background:rgba(0,114,178,.22);border-bottom:2px solid {BLUE}}}
.figrecon .fr-text mark.fr-part{{background:rgba(0,158,115,.25);border-bottom:4px double {GREEN}}}
.figrecon .fr-text mark.fr-beside{{background:rgba(213,94,0,.25);border-bottom:2px dashed {VERMILION}}}
.figrecon .fr-text mark.fr-other{{background:rgba(128,128,128,.25);border-bottom:2px dotted {GRAY}}}
.figrecon .fr-text u{{text-decoration-style:dotted;text-underline-offset:.2em}}
.figrecon svg{{display:block;overflow:visible}}
.figrecon.fr-inline svg{{display:inline-block;vertical-align:middle;margin:0 .5em}}
"""


def narrow(em: int) -> str:
    """The style by which a row becomes a few lines of its own, of tables that need so much room and have less.

    Their class is that number, for in a notebook the style of one cell holds for all.
    """
    rows = f".figrecon.figrecon .fr-{em}"
    return f"""<style>@container figrecon (max-width:{em}em){{
{rows},{rows} tbody,{rows} thead{{display:block;min-width:0!important;width:auto!important}}
{rows} thead th:not(.fr-strip),{rows} td:empty{{display:none}}
{rows} tr{{display:flex;flex-wrap:wrap;column-gap:1em;padding:.2em 0;border-bottom:1px solid {RULE}}}
{rows} td,{rows} th{{border:0;padding:0;min-width:0;max-width:100%}}
{rows} .fr-strip,{rows} .fr-prose{{flex:0 0 100%}}
{rows} td:first-child{{font-weight:600}}
{rows} td[data-label]::before{{content:attr(data-label) ": ";opacity:{QUIET}}}
}}</style>"""


PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
form-action 'none'">
<meta name="referrer" content="no-referrer">
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
