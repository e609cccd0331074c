"""The libraries that have frames, each where it is installed."""

from typing import Any

import pytest

GROUP = "is in the dependency group 'frames'"


def library(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} {GROUP}")
