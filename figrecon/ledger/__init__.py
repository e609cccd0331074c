"""Ledger: reports with their roster, what a file loads into and a notebook shows."""

from .joining import join_rosters
from .ledger import Ledger
from .normalized import Normalized
from .normalizing import normalize
from .reading import find_layout, read_csv, read_excel, read_json

__all__ = ["Ledger", "Normalized", "find_layout", "join_rosters", "normalize", "read_csv", "read_excel", "read_json"]
