"""Names: who stands behind the names in some reports, and under which of their spellings he is shown."""

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from .report import Report
from .sources import Roster, Source, as_name
from .spelling import tidy


class Names(dict[str, tuple[Source, Source]]):
    """Looks up who stands behind a name, and remembers it: a table repeats a few names in many rows."""

    def __init__(self, roster: Roster) -> None:
        super().__init__()
        self._roster = roster
        self._by_key: dict[str, Source] = {}
        self._varied = False
        self.renames = False
        """Whether any name that was looked up is not the name of who stands behind it."""

    def __missing__(self, name: str) -> tuple[Source, Source]:
        """The source of a name, and the origin at the end of its relays; one object for all spellings of a source."""
        source = self._roster.resolve(name)
        speaker = self._one(source)
        origin = speaker if source.relays is None else self._one(self._roster.origin(name))
        self[name] = found = speaker, origin
        self.renames = self.renames or origin.name != name
        return found

    def _one(self, source: Source) -> Source:
        first = self._by_key.setdefault(self._roster.key(source.name), source)
        self._varied = self._varied or first.name != source.name
        return first

    def spelled(self, reports: Iterable[Report]) -> Mapping[str, Source]:
        """The origins of some reports that are to be shown under another spelling than they were first looked up by.

        A source that the roster lists is shown as it is listed there. Any other is shown as its earliest report
        spells it; of several spellings on that day, the first in the order of characters, which has capitals before
        small letters. So it depends neither on the order of the reports nor on any published later.
        """
        if not self._varied:
            return {}
        first: dict[str, tuple[date, str]] = {}
        sources: dict[str, Source] = {}
        for report in reports:
            speaker, origin = self[report.source]
            if speaker is origin and not self._roster.lists(origin.name):
                spelling = report.day, tidy(as_name(report.source))
                first[origin.name] = min(spelling, first.get(origin.name, spelling))
                sources[origin.name] = origin
        shown = {name: spelling for name, (_, spelling) in first.items() if spelling != name}
        return {name: attrs.evolve(sources[name], name=spelling) for name, spelling in shown.items()}
