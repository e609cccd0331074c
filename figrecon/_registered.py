"""What hypothesis calls when it is imported: our types are built by the strategies of `figrecon.testing`.

A module of its own: `figrecon.testing` imports hypothesis, which would find it half-way through.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

TYPES = {
    "figrecon.ranges:Range": "ranges",
    "figrecon.figures:Figure": "figures",
    "figrecon.dates:Period": "periods",
    "figrecon.reports:Source": "sources",
    "figrecon.reports:Roster": "rosters",
    "figrecon.reports:Subject": "subjects",
    "figrecon.reports:Report": "reports",
    "figrecon.ledger:Ledger": "ledgers",
}
"""Each type, and its strategy in `figrecon.testing`."""


def register() -> None:
    """Tell hypothesis how to build our values from their types; the strategies are loaded when the first is drawn."""
    from hypothesis import strategies as st

    for path, strategy in TYPES.items():
        module, name = path.split(":")
        st.register_type_strategy(getattr(import_module(module), name), _drawn_from(strategy))


def _drawn_from(strategy: str) -> Callable[[Any], Any]:
    return lambda _: getattr(import_module("figrecon.testing"), strategy)()
