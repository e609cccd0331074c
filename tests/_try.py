"""The scripts of docs/try as modules; they import each other by their bare names, as scripts of one folder do."""

import sys
from importlib import import_module
from typing import Any

from tests._examples import ROOT

TRY = ROOT / "docs" / "try"


def script(name: str) -> Any:
    sys.path.insert(0, str(TRY))
    try:
        return import_module(name)
    finally:
        sys.path.remove(str(TRY))
