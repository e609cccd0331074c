"""suggest(): a ledger in, what its roster should perhaps say out."""

from collections.abc import Iterable, Sequence

from figrecon.errors import SourceError
from figrecon.languages import codes
from figrecon.ledger import Ledger
from figrecon.reports import Report, Roster, reports_in
from figrecon.wording.locales import language_of

from .aliases import aliases
from .effects import with_effects
from .misdated import misdated
from .other_events import other_events
from .other_units import other_units
from .parties import parties
from .parts import parts
from .relays import relays
from .repeated import copies, replaced
from .suggestion import Suggestion, with_sources
from .suggestions import Suggestions
from .sums import derived, tallies
from .testimony import Testimony

ENGLISH = "en"


def suggest(ledger: Ledger | Iterable[Report], *, locale: str = ENGLISH) -> Suggestions:
    """What the roster of a ledger should perhaps say, and which of its figures are sums; nothing is changed by it.

    Each suggestion has the reports that speak for it and what the answer would be if it were accepted;
    `Suggestions.accept` gives a ledger with what you accept. What is found depends on neither the order of the reports
    nor anything outside the ledger, and what the roster says already stands. `locale` is that of the names and notes.
    Raises RowError for anything but reports, FigureError for what is no locale.

    >>> import figrecon as fr
    >>> told = [(160, "Health Ministry", 3), (182, "Ministry of Health", 4), (182, "Hill Radio", 4)]
    >>> ledger = fr.Ledger(fr.Report("dead", n, source=who, published=f"2031-05-{d:02}") for n, who, d in told)
    >>> for one in fr.suggest(ledger):
    ...     print(one.what, "|", one.effect)
    Ministry of Health is Health Ministry | 3 origins become 2, and the range 182 (160–182) becomes 182
    Hill Radio relays Health Ministry | 3 origins become 2, and the range 182 (160–182) becomes 182
    >>> len(fr.reconcile(fr.suggest(ledger).accept()).origins)
    1
    """
    given = ledger if isinstance(ledger, Ledger) else Ledger(reports_in(ledger))
    code = language_of(locale)
    code = code if code in codes() else ENGLISH
    found = _found(given.reports, given.roster, code)
    return Suggestions(given, with_effects(given.reports, given.roster, found))


def _found(reports: Sequence[Report], roster: Roster, code: str) -> list[Suggestion]:
    """All suggestions, each kind looked for as if those before it had been accepted."""
    same, roster = _kept(aliases(Testimony(reports, roster), code), roster)
    told = Testimony(reports, roster)
    repeated, roster = _kept(relays(told, code), roster)
    moved = {key for suggestion in repeated for key in suggestion.corrections}
    told = Testimony([report for report in reports if report.key not in moved], roster)
    added, roster = _kept(tallies(told, code), roster)
    summed = derived(told, code, [source.name for one in added for source in one.sources])
    sides, _ = _kept(parties(told, code), roster)
    standing_for = [*replaced(told, code), *copies(told)]
    mistaken = [*parts(told, code), *other_events(told), *other_units(told), *misdated(told)]
    return [*same, *repeated, *added, *_once([*summed, *standing_for, *mistaken]), *sides]


def _once(found: Iterable[Suggestion]) -> list[Suggestion]:
    """The suggestions that correct no report of which another was corrected before."""
    seen: set[str] = set()
    kept = []
    for suggestion in found:
        if seen.isdisjoint(suggestion.corrections):
            seen.update(suggestion.corrections)
            kept.append(suggestion)
    return kept


def _kept(found: Sequence[Suggestion], roster: Roster) -> tuple[list[Suggestion], Roster]:
    """The suggestions that can all be accepted together, and the roster that says what they say."""
    kept = []
    for suggestion in found:
        try:
            roster = with_sources(roster, suggestion.sources)
        except SourceError:
            continue  # three that repeat each other in a circle
        kept.append(suggestion)
    return kept, roster
