"""Whether a figure stands in a quote, by the figures that are read in the whole text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from figrecon import units
from figrecon.drafting.folding import Span, fold_text
from figrecon.figures import Figure
from figrecon.units.table import find_unit
from figrecon.wording import Mention


@attrs.frozen
class HeldFigures:
    """The figures of a text in their order, to be asked for by place."""

    text: str
    mentions: Sequence[Mention]
    _starts: Sequence[int] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", [mention.start for mention in self.mentions])

    def within(self, place: Span) -> Iterator[Mention]:
        """The figures that stand in a place, or reach into it."""
        start, end = place
        first = max(0, bisect_right(self._starts, start) - 1)
        for mention in self.mentions[first : bisect_right(self._starts, end - 1)]:
            if mention.end > start:
                yield mention

    def held(self, figure: Figure, place: Span) -> tuple[Span, str] | None:
        """Where a figure stands in a place, and a doubt about it or none; None where it does not stand there.

        What is read is the numeral with all that hedges it, also where the quote cuts that off. Words that are a figure
        only in a cell ("many", a bare year) are looked for as they are.
        """
        told = [(_doubt(figure, mention.figure), mention) for mention in self.within(place)]
        fits = [(doubt, mention) for doubt, mention in told if doubt is not None]
        if fits:
            doubt, mention = min(fits, key=lambda fit: bool(fit[0]))
            return (mention.start, mention.end), doubt
        start, end = place
        quote = fold_text(self.text[start:end])
        for at, until in quote.all(fold_text(figure.text or "").plain):
            span = (start + at, start + until)
            if not any(self.within(span)):
                return span, ""
        return None


def _doubt(given: Figure, read: Figure) -> str | None:
    """A doubt where a figure is the one that is read, an empty one where there is none; None where it is another."""
    if _differ(given.unit, read.unit):
        return None
    if not _alike(given.unit, read.unit):
        return f"another noun: the text has {_said(read)}" if (given.low, given.high) == (read.low, read.high) else None
    if (given.low, given.best, given.high, given.increment) == (read.low, read.best, read.high, read.increment):
        return "" if given.qualifier is read.qualifier else _hedge(read)
    if given.best is not None and given.best == read.best:
        return _hedge(read)
    if given.best is not None and given.best == read.earlier:
        return f"the earlier of two numbers: the text has {_said(read)}"
    return None


def _hedge(read: Figure) -> str:
    return f"another hedge: the text has {_said(read)}"


def _said(read: Figure) -> str:
    return " ".join((read.text or str(read)).split())


def _alike(a: str | None, b: str | None) -> bool:
    """Whether two units may be of one figure, as troops and soldiers may."""
    return a is None or b is None or a == b or units.commensurable(a, b)


def _differ(a: str | None, b: str | None) -> bool:
    """Whether two units are known to be of two figures: troops and tanks are, and so are the dead and the injured."""
    if a is None or b is None or a == b:
        return False
    if not units.commensurable(a, b):
        return find_unit(a) is not None and find_unit(b) is not None
    one, other = units.outcome(a), units.outcome(b)
    return one is not None and other is not None and one != other
