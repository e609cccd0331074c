"""A mark on its strip, as SVG and in characters: filled is used, hollow set aside, an arrow an open end.

Colors are Okabe and Ito's blue and vermilion, which color-blind readers tell apart ("Color Universal Design", 2008),
and the ink of the page; each is readable on white and on black, and shape says the same as color.
"""

from collections.abc import Mapping

from .scales import Scale, compact
from .sheets import Mark, Style

WIDTH, HEIGHT, EDGE = 240, 24, 12
"""Pixels of a strip; marks keep `EDGE` from its ends, where the arrows are."""

MIDDLE, RADIUS = HEIGHT / 2, 4.5

INK: Mapping[Style, str] = {Style.USED: "#0072B2", Style.BESIDE: "#D55E00", Style.ASIDE: "currentColor"}

COLUMNS = 28
"""Characters of a strip in a terminal that has room for it."""

DOTS: Mapping[Style, str] = {Style.USED: "●", Style.BESIDE: "◇", Style.ASIDE: "○"}


def strip(mark: Mark | None, scale: Scale | None) -> str:
    """The SVG of one row.

    >>> strip(Mark(1, 2, 3), Scale(0, 4)).count("<circle")
    1
    """
    if mark is None or scale is None or not mark.numbers:
        return ""
    ink = INK[mark.style]
    faint = ' opacity=".65"' if mark.style is Style.ASIDE else ""
    return _svg(f'<g fill="none" stroke="{ink}" stroke-width="2"{faint}>{_bar(mark, scale)}{_dot(mark, scale)}</g>')


def axis(scale: Scale) -> str:
    """The SVG of a scale: ticks with their numbers, left out where two would touch."""
    drawn, free = [], 0.0
    for n in scale.ticks():
        x, label = place(n, scale), compact(n)
        half = 3.2 * len(label)
        if x - half >= free and x + half <= WIDTH:
            drawn.append(
                f'<text x="{x:.1f}" y="13" text-anchor="middle">{label}</text>'
                f'<path d="M{x:.1f} 18V24" stroke="currentColor"/>'
            )
            free = x + half + 4
    return _svg(f'<g fill="currentColor" font-size="10.5" opacity=".8">{"".join(drawn)}</g>')


def place(n: float, scale: Scale) -> float:
    """How many pixels from the left a number is drawn."""
    return EDGE + scale.at(n) * (WIDTH - 2 * EDGE)


def _svg(inner: str) -> str:
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} aria-hidden="true">{inner}</svg>'


def _bar(mark: Mark, scale: Scale) -> str:
    left = 2.0 if mark.low is None else place(mark.low, scale)
    right = WIDTH - 2.0 if mark.high is None else place(mark.high, scale)
    if left == right:
        return ""
    gap = RADIUS if mark.style is not Style.USED and mark.best is not None else 0  # a hollow mark stays hollow
    best = place(mark.best, scale) if mark.best is not None else left
    drawn = "".join(f"M{a:.1f} {MIDDLE:g}H{b:.1f}" for a, b in ((left, best - gap), (best + gap, right)) if a < b)
    drawn += _end(left, 1, is_open=mark.low is None) + _end(right, -1, is_open=mark.high is None)
    return f'<path d="{drawn}"/>'


def _end(x: float, inward: int, *, is_open: bool) -> str:
    """An arrowhead at an open end, a cap at one that was said."""
    if is_open:
        return f"M{x + 6 * inward:.1f} {MIDDLE - 4.5:g}L{x:.1f} {MIDDLE:g}L{x + 6 * inward:.1f} {MIDDLE + 4.5:g}"
    return f"M{x:.1f} {MIDDLE - 4:g}V{MIDDLE + 4:g}"


def _dot(mark: Mark, scale: Scale) -> str:
    if mark.best is None:
        return ""
    x = place(mark.best, scale)
    if not scale.holds(mark.best):
        outward = 1 if mark.best > scale.high else -1
        ends = f"L{x + 7 * outward:.1f} {MIDDLE:g}L{x:.1f} {MIDDLE + 5:g}"
        return f'<path d="M{x:.1f} {MIDDLE - 5:g}{ends}"/>'
    if mark.style is Style.BESIDE:
        return f'<path d="M{x - 6:.1f} {MIDDLE:g}l6 -6l6 6l-6 6z"/>'
    filled = f' fill="{INK[Style.USED]}"' if mark.style is Style.USED else ""
    return f'<circle cx="{x:.1f}" cy="{MIDDLE:g}" r="{RADIUS:g}"{filled}/>'


def text_strip(mark: Mark | None, scale: Scale | None, columns: int = COLUMNS) -> str:
    """The same in characters.

    >>> text_strip(Mark(1, 2, 3), Scale(0, 4)).strip(), text_strip(Mark(2, 2, None), Scale(0, 4)).strip()
    ('├──────●─────┤', '●────────────→')
    """
    if mark is None or scale is None or not mark.numbers:
        return ""
    cells = [" "] * columns

    def column(n: float) -> int:
        return round(scale.at(n) * (columns - 1))

    left = 0 if mark.low is None else column(mark.low)
    right = columns - 1 if mark.high is None else column(mark.high)
    cells[left : right + 1] = "─" * (right + 1 - left)
    cells[left] = "←" if mark.low is None else "├"
    cells[right] = "→" if mark.high is None else "┤" if left < right else "│"
    if mark.best is not None:
        beyond = "›" if mark.best > scale.high else "‹"
        cells[column(mark.best)] = DOTS[mark.style] if scale.holds(mark.best) else beyond
    return "".join(cells).rstrip()
