"""Two rosters made one, where they do not contradict each other."""

import attrs

from figrecon.errors import SourceError, shown
from figrecon.reports import Roster


def join_rosters(one: Roster, other: Roster) -> Roster:
    """The sources of both rosters. Raises SourceError where they contradict each other.

    >>> sorted(join_rosters(Roster({"NIS": ["Cho"]}), Roster({"NIS": ["Cho"], "WHO": []})).sources)
    ['NIS', 'WHO']
    """
    added = []
    for name, theirs in other.sources.items():
        ours = one.sources.get(name)
        if ours is None:
            added.append(theirs)
        elif attrs.evolve(ours, aliases=sorted(ours.aliases)) != attrs.evolve(theirs, aliases=sorted(theirs.aliases)):
            raise SourceError(f"two rosters say two things of {shown(name)}: {shown(ours)} and {shown(theirs)}")
    return Roster([*one.sources.values(), *added]) if added else one
