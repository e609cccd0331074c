"""Mention: a figure where it stands in a text."""

import attrs

from figrecon.figures import Figure


@attrs.frozen
class Mention:
    """One figure in running prose.

    `start` and `end` are offsets in the text, end excluded; `noun` is what is counted as written, without its
    modifiers, and None where no noun or unit stands beside the number.

    >>> from figrecon.wording import find
    >>> find("Some 1,500 North Korean special warfare troops have arrived.")[0]
    Mention(start=0, end=46, figure=Figure(...), noun='troops', modifiers=('North', 'Korean', 'special', 'warfare'))
    """

    start: int
    end: int
    figure: Figure
    noun: str | None = None
    modifiers: tuple[str, ...] = ()
