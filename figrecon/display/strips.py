"""A mark on its strip, as SVG and in characters: filled is used, hollow set aside, an arrow an open end.

Colors are blue and vermilion, which color-blind readers tell apart (Okabe and Ito, "Color Universal Design", 2008), and
the ink of the page. Each is told from white and from the grounds of dark themes by the 3:1 that WCAG 2.1 asks of
graphics (success criterion 1.4.11), and shape and words say the same as color.
"""

from collections.abc import Mapping

from .scales import Scale, compact
from .sheets import Mark, Style

WIDTH, HEIGHT, EDGE = 240, 24, 12
"""Pixels of a strip; marks keep `EDGE` from its ends, where the arrows are."""

MIDDLE, RADIUS = HEIGHT / 2, 4.5

INK: Mapping[Style, str] = {Style.USED: "#0072B2", Style.BESIDE: "#D55E00", Style.ASIDE: "currentColor"}
"""Okabe and Ito's own, for plots."""

ON_ANY_GROUND: Mapping[Style, str] = {**INK, Style.USED: "#2E8FCF"}
"""The same for pages, where that blue is too dark for a dark theme: a lighter one of its hue."""

FAINT = 0.65
"""Opacity of a mark that was set aside."""

TOLD: Mapping[Style, str] = {Style.USED: "", Style.BESIDE: ", beside the count", Style.ASIDE: ", set aside"}
"""What a reader is told of a mark who does not see it."""

TICK, LETTERS = 6, 20
"""Pixels of a tick, and of the numbers below it."""

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
    return _svg(_drawn(mark, scale), spoken(mark), f"on a {_told(scale)}")


def lone_strip(mark: Mark, scale: Scale) -> str:
    """The SVG of a mark that stands in no table: with its scale below.

    >>> lone_strip(Mark(1, 2, 3), Scale(0, 4)).count("<text")
    5
    """
    numbers = _ticks(scale, HEIGHT + TICK + 12, HEIGHT)
    line = f'<path d="M0 {HEIGHT}H{WIDTH}" stroke="currentColor"/>'
    return _svg(f"{_drawn(mark, scale)}{numbers}{line}", spoken(mark), f"on a {_told(scale)}", HEIGHT + TICK + LETTERS)


def axis(scale: Scale) -> str:
    """The SVG of a scale: ticks with their numbers, left out where two would touch."""
    return _svg(_ticks(scale, 13, HEIGHT - TICK), _told(scale), f"numbers at {', '.join(map(compact, scale.ticks()))}")


def _ticks(scale: Scale, letters: int, ticks: int) -> str:
    """Numbers, and ticks that begin at a height."""
    drawn, free = [], 0.0
    for n in scale.ticks():
        x, label = place(n, scale), compact(n)
        half = 3.2 * len(label)
        if x - half >= free and x + half <= WIDTH:
            drawn.append(
                f'<text x="{x:.1f}" y="{letters}" text-anchor="middle">{label}</text>'
                f'<path d="M{x:.1f} {ticks}v{TICK}" stroke="currentColor"/>'
            )
            free = x + half + 4
    return f'<g fill="currentColor" font-size="10.5" opacity=".8">{"".join(drawn)}</g>'


def spoken(mark: Mark) -> str:
    """A mark in words, for those who do not see it.

    >>> spoken(Mark(1500, 3000, 10_000)), spoken(Mark(140, 140, None, Style.ASIDE)), spoken(Mark(5, 5, 5))
    ('1,500 to 10,000, best 3,000', '140 or more, set aside', '5')
    """
    low, best, high = (None if n is None else compact(n) for n in mark[:3])
    if low is None or high is None:
        bound = f"{low} or more" if low else f"{high} or less" if high else "open at both ends"
    else:
        bound = low if low == high else f"{low} to {high}"
    return bound + (f", best {best}" if best not in (None, low, high) else "") + TOLD[mark.style]


def _told(scale: Scale) -> str:
    low, high = (compact(float(f"{n:.3g}")) for n in (scale.low, scale.high))
    return f"{'logarithmic ' if scale.log else ''}scale from {low} to {high}"


def place(n: float, scale: Scale) -> float:
    """How many pixels from the left a number is drawn."""
    return EDGE + scale.at(n) * (WIDTH - 2 * EDGE)


def _svg(inner: str, title: str, description: str, height: int = HEIGHT) -> str:
    """A picture with its words, by which screen readers tell it (SVG accessibility API mappings, W3C)."""
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    told = f"<title>{title}</title><desc>{description}</desc>"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{title}">{told}{inner}</svg>'


def _drawn(mark: Mark, scale: Scale) -> str:
    ink = ON_ANY_GROUND[mark.style]
    faint = f' opacity="{FAINT}"' if mark.style is Style.ASIDE else ""
    return f'<g fill="none" stroke="{ink}" stroke-width="2"{faint}>{_bar(mark, scale)}{_dot(mark, scale)}</g>'


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
    filled = f' fill="{ON_ANY_GROUND[Style.USED]}"' if mark.style is Style.USED else ""
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
