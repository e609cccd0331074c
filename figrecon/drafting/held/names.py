"""Whether a text names a source, by any of the names that a roster has for it, and where."""

from bisect import bisect_left

import attrs

from figrecon.drafting.folding import Folded, Span, fold_text
from figrecon.reports import Roster, folded_name, tidy, together_in

ARTICLES = ("the ", "a ", "an ")
"""English ones; in other languages a name is given as it stands."""


@attrs.frozen
class HeldNames:
    """The names of a text, to be asked for; each is looked for once."""

    text: Folded
    roster: Roster
    outlet: str | None = None
    _found: dict[str, list[Span]] = attrs.field(init=False, factory=dict, repr=False, eq=False)

    def near(self, name: str, place: Span) -> list[Span] | None:
        """Where a source is named, as near to a place as it is; None where it is not named.

        Of several in one name each has to be named; the outlet need not be, and stands nowhere then.
        """
        found = self._nearest(name, place)
        if found is not None:
            return [found]
        if self.outlet is not None and folded_name(name) == folded_name(self.outlet):
            return []
        parts = together_in(name)
        spans = [self._nearest(part, place) for part in parts] if len(parts) > 1 else []
        every = [span for span in spans if span is not None]
        return every if spans and len(every) == len(spans) else None

    def _nearest(self, name: str, place: Span) -> Span | None:
        if name not in self._found:
            self._found[name] = self._all(name)
        spans, (start, end) = self._found[name], place
        at = bisect_left(spans, (start, 0))
        near = spans[max(0, at - 1) : at + 1]
        return min(near, key=lambda span: max(span[0] - end, start - span[1], 0), default=None)

    def _all(self, name: str) -> list[Span]:
        """Every place where a source is named by this name; where none is, by the others that the roster has for it."""
        source = self.roster.resolve(name)
        for names in ((name,), (source.name, *source.aliases)):
            bare = {without_article(each) for each in names}
            spans = {span for each in bare for span in self.text.all(each, any_case=True)}
            if spans:
                return sorted(spans)
        return []


def without_article(name: str) -> str:
    """A name in plain typography, without stray marks at its ends and an article before it.

    >>> without_article("The “Voice”,")
    '"Voice"'
    """
    plain = fold_text(tidy(name)).plain.strip()
    for article in ARTICLES:
        if plain.casefold().startswith(article):
            return plain[len(article) :]
    return plain
