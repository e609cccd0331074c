"""figrecon reconciles conflicting figures: many reports of one number in, a defended range out."""

from typing import Any

from . import units
from .conventions import DEFAULT, Convention, Qualifier
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
from .policies import REPORTED, Policy
from .ranges import Range
from .reconcile import Entry, Reconciliation, reconcile, reconcile_each, timeline
from .reports import Kind, Report, Subject
from .select import How, Position, Reason, SetAside, Verdict
from .sources import Roster, Source
from .wording import read

__all__ = [
    "DEFAULT",
    "REPORTED",
    "Convention",
    "DateError",
    "Doubt",
    "Entry",
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
    "MethodError",
    "NoReportsError",
    "Normalized",
    "Period",
    "Policy",
    "PolicyError",
    "Position",
    "Qualifier",
    "Range",
    "RangeError",
    "Reason",
    "Reconciliation",
    "Report",
    "ReportErrors",
    "Roster",
    "RowError",
    "SetAside",
    "Source",
    "SourceError",
    "Subject",
    "SubjectError",
    "TableError",
    "UnitError",
    "Verdict",
    "compatible",
    "normalize",
    "read",
    "read_csv",
    "read_roster",
    "reconcile",
    "reconcile_each",
    "timeline",
    "units",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415  tens of milliseconds, paid only when asked

        return version("figrecon")
    raise AttributeError(f"module 'figrecon' has no attribute {name!r}")
