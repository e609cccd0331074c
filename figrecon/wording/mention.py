"""Mention: a figure where it stands in a text."""

import attrs

from figrecon._values import number_of
from figrecon.display import Listed, Row, Section, Sheet, card, excerpt
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

    def _repr_html_(self) -> str:
        told = {"words": self.figure.text, "figure": self.figure, "noun": self.noun, "modifiers": self.modifiers}
        return card({**told, "characters": _place(self), "doubts": self.figure.flags})


class Mentions(Listed[Mention]):
    """Figures of a text as a notebook shows them, one on each line; they count different things, so on no strip."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        shown, more = excerpt(self)
        rows = [
            Row((one.figure.text, str(one.figure), one.noun or "", " ".join(one.modifiers), _place(one)))
            for one in shown
        ]
        return Sheet(
            title=number_of(len(self), "figure"),
            head=("words", "figure", "noun", "modifiers", "characters"),
            sections=[Section("", rows, more=more)] if rows else [],
            whole=("characters",),
            prose=("words",),
        )


def _place(one: Mention) -> str:
    return f"{one.start:,} to {one.end:,}"
