"""Devices to write to: root has its own in the tests, for a faulty program would replace those of everybody."""

import os
from pathlib import Path

import pytest


def device(folder: Path, name: str) -> Path:
    """A device such as `null` or `full`; made in a folder for root, who alone could replace the one in /dev."""
    real = Path("/dev") / name
    if not real.exists():
        pytest.skip(f"there is no {real} here")
    if os.geteuid() != 0:
        return real
    own, found = folder / name, real.stat()
    try:
        os.mknod(own, found.st_mode, found.st_rdev)
        with own.open("wb"):
            pass
    except OSError:
        pytest.skip("root may not make a device here, and is not let at the one of all")
    return own
