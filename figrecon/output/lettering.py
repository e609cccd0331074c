"""The words of a plot and the room they need: names, values, title, legend and notes, none over another."""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any

from figrecon import display
from figrecon.errors import ExportError, shown

from .room import FEWEST, size_of, width_below

Lettering = dict[str, Any]
"""How names are written: as they are, and in fonts that have their letters."""

LITERAL: Lettering = {"parse_math": False, "usetex": False}
"""Names are shown as they are: a dollar sign in one begins no formula, a backslash no command."""

LONGEST_NAME, LONGEST_TITLE, LONGEST_VALUE, LONGEST_NOTE = 59, 76, 40, 400
"""Characters of a name beside the axis, of the title above it, of a value behind it, and of a note below it."""

NAME_COLUMNS, TITLE_COLUMNS, NOTE_COLUMNS = 30, 44, 70
"""Characters of a line of a name, of which there are two at most, and of the title and a note, as wide as the Axes."""

MOST_NAMES = 6
"""Sources that a note names before it counts the rest."""

NOTE_STEP = 5
"""Characters by which the lines of a note are shortened until they fit."""

IN_A_ROW, A_HANDLE = 3, 9
"""Entries of the legend beside each other, at most; room for the mark of one, in letters."""

A_LETTER = 0.5
"""Sizes of a letter: as wide as most are."""

BEHIND, UNDER, A_ROW = 10, 2.6, 1.5
"""Points from the Axes to names and values, past the arrows; sizes of a letter to the label, and of a row of words."""

LABEL_COLUMNS = 24
"""Characters of a line of the label of an axis, at least."""


def caption_of(caption: str | None, otherwise: str = "") -> str:
    """The caption given, or another in place of None. Raises ExportError for what is no text.

    >>> caption_of(5)
    Traceback (most recent call last):
    figrecon.errors.ExportError: a caption must be text; got 5
    """
    if caption is not None and not isinstance(caption, str):
        raise ExportError(f"a caption must be text; got {shown(caption)}")
    return otherwise if caption is None else caption


def short_name(text: str, most: int = LONGEST_NAME) -> str:
    """A name that fits the margin, with nothing invisible in it."""
    return display.clean(text, most)


def name_lines(ax: Any, lines: Sequence[str], letters: Lettering) -> None:
    """Names beside the lines, the first at the top; a long one is broken once, and smaller, so as to fit its line."""
    names = [in_columns(line, LONGEST_NAME, NAME_COLUMNS, most_lines=2) for line in lines]
    size = {"fontsize": "small"} if any("\n" in name for name in names) else {}
    ax.set_yticks([-n for n in range(len(names))], labels=names, **letters, **size)
    spare = max(0, FEWEST - len(lines)) / 2
    ax.set_ylim(0.5 - max(1, len(lines)) - spare, 0.5 + spare)
    ax.tick_params(axis="y", length=0, pad=BEHIND)
    ax.spines["left"].set_visible(False)


def name_values(ax: Any, values: Sequence[str], letters: Lettering) -> None:
    """The numbers behind the lines, in a column of their own outside the Axes."""
    for n, value in enumerate(values):
        ax.annotate(
            short_name(value, LONGEST_VALUE),
            (1, -n),
            (BEHIND, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            va="center",
            fontsize="small",
            annotation_clip=False,
            **letters,
        )


def title_and_legend(ax: Any, title: str, wide: float, letters: Lettering) -> float:
    """The legend above the Axes, where there is no data, and the title above the legend; how tall they are.

    `wide` are the Axes; all in points.
    """
    entries: dict[str, Any] = {}
    for handle, name in zip(*ax.get_legend_handles_labels(), strict=True):
        entries.setdefault(name, handle)
    size = ax.xaxis.label.get_size()
    fit = int(wide / (size * A_LETTER))
    columns = _columns(list(entries), fit)
    if entries:
        place = {"loc": "lower left", "bbox_to_anchor": (0, 1), "borderaxespad": 0.2, "frameon": False}
        ax.legend(entries.values(), entries.keys(), ncols=columns, fontsize="small", **place)
    rows = -(-len(entries) // columns)
    lines = in_columns(title, LONGEST_TITLE, max(TITLE_COLUMNS // 2, min(TITLE_COLUMNS, fit)))
    pad = size * (0.6 + A_ROW * rows)
    return float(pad) + size_of(ax.set_title(lines, pad=pad, **letters))[1]


def _columns(names: Sequence[str], fit: int) -> int:
    """In how many columns a legend fits so many letters."""
    for columns in range(IN_A_ROW, 1, -1):
        rows = -(-len(names) // columns)
        heads = [names[n : n + rows] for n in range(0, len(names), rows or 1)]
        if sum(A_HANDLE + max(map(len, head)) for head in heads) <= fit:
            return columns
    return 1


def label_and_notes(ax: Any, lines: Iterable[str], wide: float, letters: Lettering) -> float:
    """The label below the Axes broken to fit them, and the notes below it; how tall they are, in points."""
    label, size = ax.xaxis.label, ax.xaxis.label.get_size()
    label.set_text(in_columns(label.get_text(), LONGEST_NOTE, max(LABEL_COLUMNS, int(wide / (size * A_LETTER)))))
    under = size * UNDER + max(size_of(label)[1], size)
    place: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "annotation_clip": False}
    place |= {"ha": "right", "va": "top", "multialignment": "left", "fontsize": "small"}
    room = width_below(ax)
    note = ax.annotate("", (1, 0), (0, -under), **place, **letters)
    for columns in range(NOTE_COLUMNS, NOTE_COLUMNS // 4, -NOTE_STEP):
        note.set_text("\n".join(in_columns(line, LONGEST_NOTE, columns) for line in lines if line))
        if size_of(note)[0] <= room:
            break
    return float(under) + size_of(note)[1]


def nothing_drawn(ax: Any, letters: Lettering) -> None:
    """Say in the middle of empty Axes that there is no figure."""
    ax.text(0.5, 0.5, "no figure", transform=ax.transAxes, ha="center", va="center", **letters)
    ax.set_xticks([])
    ax.set_yticks([])


def few_named(names: Iterable[str]) -> str:
    """Names in a row, the first few by name.

    >>> few_named("ABC"), few_named("ABCDEFGHIJ")
    ('A, B, C', 'A, B, C, D, E, F and 4 more')
    """
    shown, more = display.excerpt([short_name(name) for name in names], MOST_NAMES)
    return ", ".join(shown) + (f" and {more:,} more" if more else "")


def in_columns(text: str, most: int, columns: int, most_lines: int | None = None) -> str:
    """At most so many characters of a text, in lines of so many columns."""
    return "\n".join(wrap(short_name(text, most), columns, max_lines=most_lines, placeholder="…"))
