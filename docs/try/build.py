"""Build the page that runs figrecon in the browser: `python docs/try/build.py [FOLDER]`.

It makes one folder that any static host can serve, by default `docs/_build/html/try`, beside the built documentation.
Pyodide comes by `npm pack` and what figrecon needs by `pip download`, each of one version and held to its hash; the
wheel of figrecon is built from this copy of the source.
"""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BUILT = ROOT / "docs" / "_build" / "html" / "try"

PYODIDE = "0.29.5"
"""The newest line of Pyodide whose Python, 3.13, is one that figrecon is tested with."""

INTEGRITY = "sha512-TkYrUv9m8QmfImADKRmpwZulL48E0uUaBSO+dvRQKyAJc0qh9gu7jn8btyHPh3NZm1r2IH2YrJhIr7Q2B9urAw=="
"""The hash of its package, as `npm view pyodide@VERSION dist.integrity` tells it."""

RUN_TIME = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""What of the package a browser loads."""

PAGE = ("index.html", "try.css", "try.js", "worker.js", "page.py")

TOLD = "built.json"
"""Tells the page which wheels there are, and how large everything is."""

EXAMPLE = ROOT / "docs" / "data" / "north-korea-troops.csv"
"""The story that the page begins with."""


def build(folder: Path = BUILT) -> Path:
    """Make the folder anew.

    Raises CalledProcessError where npm or pip fails, ValueError for a package with another hash, and for a folder with
    anything else in it, which would be lost.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / TOLD).is_file():
        raise ValueError(f"{folder} holds something else than this page")
    with TemporaryDirectory() as made:
        place = Path(made) / "try"
        wheels = place / "wheels"
        wheels.mkdir(parents=True)
        for name in PAGE:
            shutil.copy(HERE / name, place)
        shutil.copy(EXAMPLE, place / "example.csv")
        unpack(packed(Path(made)), place / "pyodide")
        pip("download", "--only-binary=:all:", "--requirement", str(HERE / "wheels.txt"), "--dest", str(wheels))
        pip("wheel", str(ROOT), "--wheel-dir", str(wheels))
        size = sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
        told = {"megabytes": round(size / 1e6), "wheels": sorted(wheel.name for wheel in wheels.iterdir())}
        (place / TOLD).write_text(json.dumps(told), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(place, folder)
    return folder


def packed(folder: Path) -> Path:
    """The package of Pyodide, which npm fetches and does not install. Raises ValueError where its hash is another."""
    npm = shutil.which("npm") or "npm"  # on Windows it is a script, which only its whole name starts
    run([npm, "pack", f"pyodide@{PYODIDE}", "--silent", "--pack-destination", str(folder)])
    package = folder / f"pyodide-{PYODIDE}.tgz"
    found = "sha512-" + base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if found != INTEGRITY:
        raise ValueError(f"{package.name} is not the one that is meant: its hash is {found}")
    return package


def unpack(package: Path, folder: Path) -> None:
    """Take out what a browser loads, by name, and nothing else."""
    folder.mkdir(parents=True)
    with tarfile.open(package) as archive:
        for name in RUN_TIME:
            content = archive.extractfile(f"package/{name}")
            assert content is not None  # noqa: S101  each is a file of that version
            (folder / name).write_bytes(content.read())


def pip(*arguments: str) -> None:
    """Run pip, for what is named alone and not for what that needs."""
    run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments, "--no-deps"])


def run(command: Sequence[str]) -> None:
    """Run a command. Raises CalledProcessError where it fails."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    made = build(Path(sys.argv[1]) if len(sys.argv) > 1 else BUILT)
    print(f"built in {made}; to look at it: python -m http.server --directory {made}")
