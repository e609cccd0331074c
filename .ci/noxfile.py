"""The tests against an installed wheel: a session per Python, and one with the oldest versions that are declared.

`nox -f .ci/noxfile.py` runs them all, `nox -f .ci/noxfile.py -s tests-3.13` one. A session whose Python is not here is
skipped and says so.
"""

import os
import shutil
import sys
from pathlib import Path

import nox

ROOT = Path(__file__).parent.parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
NEEDED = (".ci", "tests", "docs", "README.md", "LICENSE", "pyproject.toml")
"""What the tests read beside the installed package; not figrecon/ itself, so that only the wheel can be imported."""

MAIN_RUN_ALONE = (
    "tests/answers/test_inert.py",
    "tests/fuzzing",
    "tests/judging/test_methods_calibration.py",
    "tests/kept",
    "tests/outside",
    "tests/properties/test_growth_laws.py",
    "tests/properties/test_story_machine.py",
    "tests/reports/test_files_written.py",
    "tests/uses/test_contributing.py",
    "tests/uses/test_typing.py",
)
"""Simulations, matrices, real data, counts of work and runs of other programs that take long, and come out alike on
every Python."""

nox.options.envdir = str(ROOT / ".venv" / "nox")
nox.options.error_on_missing_interpreters = False
nox.options.default_venv_backend = "venv"
nox.options.download_python = "never"


def run(session: nox.Session, *versions: str) -> None:
    """Build and install a wheel, and run the tests on it in a folder that has no source of the library."""
    session.install(str(ROOT), *versions, *nox.project.dependency_groups(PROJECT, "test"))
    session.run("python", "-m", "pip", "list", "--format=freeze", silent=False)
    folder = Path(session.create_tmp())
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("_build"), dirs_exist_ok=True)
        else:
            shutil.copy(ROOT / name, folder / name)
    session.chdir(folder)
    data = os.environ.get("FIGRECON_DATA", str(ROOT.parent / "shared" / "data"))
    # The laws are tried on fewer cases than in the main run: what another Python or an older library breaks, any shows.
    what = ["--hypothesis-profile=quick", *(f"--ignore={path}" for path in MAIN_RUN_ALONE), "tests"]
    session.run("python", "-m", "pytest", "-q", "-r", "fE", *what, env={"CI": "1", "FIGRECON_DATA": data})


OWN = f"{sys.version_info.major}.{sys.version_info.minor}"
"""The Python of the main run, which tries all that is new there; its oldest versions are tried from a wheel below."""


@nox.session(python=[version for version in ("3.11", "3.12", "3.13") if not version == OWN == "3.11"])
def tests(session: nox.Session) -> None:
    """The tests, with the newest versions of all that figrecon needs."""
    run(session)


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """The tests, with the oldest versions that pyproject.toml declares."""
    run(session, *(need.replace(">=", "==") for need in PROJECT["project"]["dependencies"]))
