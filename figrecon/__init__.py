"""figrecon reconciles conflicting figures: many reports of one number in, a defended range out.

Everything public is here, and each name is loaded from its room when it is first used: `import figrecon` costs next to
nothing, whatever the library grows to. Editors and type checkers read `__init__.pyi`.
"""

from importlib import import_module
from typing import Any

ROOMS = {
    "checks": ("check_series",),
    "answer": ("Answer", "Entry", "Place"),
    "conventions": ("Convention", "Qualifier"),
    "dates": ("Period",),
    "drafting": ("Attribution", "Draft", "Drafts", "Evidence", "attributions", "draft", "ground", "join_drafts"),
    "errors": (
        "DateError",
        "ExportError",
        "FigreconError",
        "FigreconWarning",
        "FigureError",
        "IncommensurableError",
        "KeyConflictError",
        "KindError",
        "LanguageError",
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
    "figures": ("Figure", "FigureStatus", "compatible"),
    "flags": ("Doubt", "Flag"),
    "frames": ("Table",),
    "ledger": ("Ledger", "Normalized", "find_layout", "normalize", "read_csv", "read_excel", "read_json"),
    "output": ("SentenceStyle",),
    "policies": ("Estimate", "Parties", "Policy", "Priority", "Ruling"),
    "ranges": ("Range",),
    "reconciliation": (
        "Answers",
        "Change",
        "Comparison",
        "Failure",
        "Reconciliation",
        "Timeline",
        "compare_policies",
        "diff",
        "difference",
        "reconcile",
        "reconcile_each",
        "share",
        "timeline",
    ),
    "reports": ("Course", "Kind", "Report", "Roster", "Source", "Subject"),
    "select": ("How", "Position", "Reason", "SetAside", "Verdict", "Window"),
    "suggesting": ("Hint", "Suggestion", "Suggestions", "suggest"),
    "tables": ("Reject", "read_roster", "schema"),
    "tables.layouts": ("Layouts", "NamedLayout", "layouts"),
    "wording": ("Mention", "find", "read", "read_cell", "split_cell"),
}
"""Which names live where. A test holds the map against the typed imports in `__init__.pyi`."""

MODULES = {
    "conventions": "conventions",
    "inputs": "inputs",
    "methods": "methods",
    "output": "output",
    "plot": "output.plot",
    "policies": "policies",
    "scoring": "scoring",
    "units": "units",
}
"""The modules that are public as a whole, by their public name."""

_HOMES = {name: room for room, names in ROOMS.items() for name in names}

__all__ = sorted([*_HOMES, *MODULES])  # noqa: PLE0605  the map is the one list of names


def __getattr__(name: str) -> Any:
    if name in MODULES:
        return import_module(f".{MODULES[name]}", __name__)
    if name in _HOMES:
        found = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
        return found
    if name == "__version__":
        from importlib.metadata import version

        return version("figrecon")
    raise AttributeError(f"module 'figrecon' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
