"""figrecon reconciles conflicting figures: many reports of one number in, a defended range out.

Everything public is here, and each name is loaded from its room when it is first used: `import figrecon` costs next to
nothing, whatever the library grows to.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import conventions, methods, policies, units
    from .checks import check_series
    from .conventions import ACLED, AIRWARS, CCC, COUNTLOVE, DEFAULT, Convention, Qualifier
    from .dates import Period
    from .errors import (
        DateError,
        FigreconError,
        FigreconWarning,
        FigureError,
        IncommensurableError,
        KeyConflictError,
        KindError,
        LineageError,
        MethodError,
        NoReportsError,
        PolicyError,
        RangeError,
        ReportErrors,
        RowError,
        SourceError,
        SubjectError,
        TableError,
        UnitError,
    )
    from .figures import Figure, compatible
    from .files import read_csv, read_roster
    from .flags import Doubt, Flag
    from .ledger import Ledger
    from .normalized import Normalized, normalize
    from .policies import GTD, IBC, LATEST, REPORTED, UCDP, Estimate, Parties, Policy, Priority, Ruling
    from .ranges import Range
    from .reconciliation import (
        Change,
        Entry,
        Reconciliation,
        compare_policies,
        diff,
        difference,
        reconcile,
        reconcile_each,
        share,
        timeline,
    )
    from .reports import Kind, Report, Subject
    from .select import How, Position, Reason, SetAside, Verdict
    from .sources import Roster, Source
    from .wording import Mention, find, read

__all__ = [
    "ACLED",
    "AIRWARS",
    "CCC",
    "COUNTLOVE",
    "DEFAULT",
    "GTD",
    "IBC",
    "LATEST",
    "REPORTED",
    "UCDP",
    "Change",
    "Convention",
    "DateError",
    "Doubt",
    "Entry",
    "Estimate",
    "FigreconError",
    "FigreconWarning",
    "Figure",
    "FigureError",
    "Flag",
    "How",
    "IncommensurableError",
    "KeyConflictError",
    "Kind",
    "KindError",
    "Ledger",
    "LineageError",
    "Mention",
    "MethodError",
    "NoReportsError",
    "Normalized",
    "Parties",
    "Period",
    "Policy",
    "PolicyError",
    "Position",
    "Priority",
    "Qualifier",
    "Range",
    "RangeError",
    "Reason",
    "Reconciliation",
    "Report",
    "ReportErrors",
    "Roster",
    "RowError",
    "Ruling",
    "SetAside",
    "Source",
    "SourceError",
    "Subject",
    "SubjectError",
    "TableError",
    "UnitError",
    "Verdict",
    "check_series",
    "compare_policies",
    "compatible",
    "conventions",
    "diff",
    "difference",
    "find",
    "methods",
    "normalize",
    "policies",
    "read",
    "read_csv",
    "read_roster",
    "reconcile",
    "reconcile_each",
    "share",
    "timeline",
    "units",
]

ROOMS = {
    "checks": ("check_series",),
    "conventions": ("ACLED", "AIRWARS", "CCC", "COUNTLOVE", "DEFAULT", "Convention", "Qualifier"),
    "dates": ("Period",),
    "errors": (
        "DateError",
        "FigreconError",
        "FigreconWarning",
        "FigureError",
        "IncommensurableError",
        "KeyConflictError",
        "KindError",
        "LineageError",
        "MethodError",
        "NoReportsError",
        "PolicyError",
        "RangeError",
        "ReportErrors",
        "RowError",
        "SourceError",
        "SubjectError",
        "TableError",
        "UnitError",
    ),
    "figures": ("Figure", "compatible"),
    "files": ("read_csv", "read_roster"),
    "flags": ("Doubt", "Flag"),
    "ledger": ("Ledger",),
    "normalized": ("Normalized", "normalize"),
    "policies": ("GTD", "IBC", "LATEST", "REPORTED", "UCDP", "Estimate", "Parties", "Policy", "Priority", "Ruling"),
    "ranges": ("Range",),
    "reconciliation": (
        "Change",
        "Entry",
        "Reconciliation",
        "compare_policies",
        "diff",
        "difference",
        "reconcile",
        "reconcile_each",
        "share",
        "timeline",
    ),
    "reports": ("Kind", "Report", "Subject"),
    "select": ("How", "Position", "Reason", "SetAside", "Verdict"),
    "sources": ("Roster", "Source"),
    "wording": ("Mention", "find", "read"),
}
"""Which names live where; a test holds it against `__all__` and against the imports above."""

MODULES = ("conventions", "methods", "policies", "units")


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("figrecon")
    room = next((room for room, names in ROOMS.items() if name in names), None)
    if room is not None:
        found = globals()[name] = getattr(import_module(f".{room}", __name__), name)
        return found
    if name in MODULES:
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module 'figrecon' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
