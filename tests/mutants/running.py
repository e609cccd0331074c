"""A mutant is tried in a process of its own, forked from one that has all loaded but figrecon, and is never written."""

import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, ModuleType
from typing import Any

import attrs
import coverage

LONGEST = 20
"""Seconds of the processor that one test may take; unchanged, none takes five."""

AT_ALL = 1_800
"""Seconds that all of them may take: only what waits for ever takes so long."""

OPTIONS = (
    *("-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile=quick", "--no-header", "--tb=no"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # what is warm was loaded before
)


class _Mutated(SourceFileLoader):
    """Loads a module from another text than its file's."""

    def __init__(self, name: str, path: str, code: str) -> None:
        super().__init__(name, path)
        self.code = code

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.code, self.get_filename(fullname), "exec")


@attrs.frozen
class _Finder(MetaPathFinder):
    """Finds one module, and in its place the mutant."""

    name: str
    path: Path
    code: str

    def find_spec(self, fullname: str, _path: Any = None, _target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        inside = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        loader = _Mutated(fullname, str(self.path), self.code)
        return spec_from_file_location(fullname, self.path, loader=loader, submodule_search_locations=inside)


class _Clock:
    """Each test has its time, and what takes longer ends the process."""

    def pytest_runtest_setup(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, LONGEST)


def warm() -> None:
    """Load what the tests need and figrecon is not."""
    os.environ |= {"CI": "1", "HYPOTHESIS_NO_PLUGINS": "1", "PYTHONDONTWRITEBYTECODE": ""}
    for name in ("pytest", "hypothesis.strategies", "hypothesis.stateful", "sybil", "pint", "decimal", "fractions"):
        import_module(name)
    import pytest

    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        pytest.main([*OPTIONS, "--collect-only", "tests/conftest.py"])
    if any(name.split(".")[0] == "figrecon" for name in sys.modules):
        raise RuntimeError("figrecon is loaded, and no mutant would be")


@attrs.frozen
class Near:
    """A file of tests: how long it takes, and the lines it runs."""

    test: str
    seconds: float
    lines: dict[str, list[int]]

    def runs(self, path: Path, first: int, last: int) -> bool:
        """Whether it runs any of some lines."""
        return any(first <= line <= last for line in self.lines.get(str(path), ()))


def _in_a_child(work: Callable[[], int], log: Path) -> int:
    """Do some work in a process of its own; its status, or the signal that ended it, below 0."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.setitimer(signal.ITIMER_PROF, LONGEST)
            signal.alarm(AT_ALL)
            with log.open("a") as told, redirect_stdout(told), redirect_stderr(told):
                status = work()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _passes(test: str) -> bool:
    import pytest

    return pytest.main([*OPTIONS, test], plugins=[_Clock()]) in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


def measured(tests: Sequence[str], files: Sequence[Path], log: Path) -> list[Near]:
    """The tests on the unchanged code; RuntimeError where one of them does not pass."""
    with TemporaryDirectory() as folder:
        out = Path(folder, "measured")

        def measure() -> int:
            found = []
            import_module("figrecon._registered").register()  # as hypothesis would, were figrecon there at its import
            for test in tests:
                began = time.process_time()
                watch = coverage.Coverage(data_file=None, config_file=False, include=[str(file) for file in files])
                with watch.collect():
                    if not _passes(test):
                        raise RuntimeError(f"{test} does not pass without any mutant: see {log}")
                data = watch.get_data()
                lines = {path: data.lines(path) or [] for path in data.measured_files()}
                found.append((test, time.process_time() - began, lines))
            out.write_bytes(pickle.dumps(found))
            return 0

        if _in_a_child(measure, log):
            raise RuntimeError(f"the tests do not pass without any mutant: see {log}")
        found = pickle.loads(out.read_bytes())  # noqa: S301  our own, of this moment
    return [Near(*each) for each in found]


def tried(name: str, path: Path, code: str, tests: Sequence[str], log: Path) -> str:
    """How a module with this code fares in some tests, one after the other: "survived", "killed" or "timeout"."""

    def work() -> int:
        sys.meta_path.insert(0, _Finder(name, path, code))
        import_module("figrecon._registered").register()
        import_module(name)  # before pytest, which loads from its file whatever file it is given for its examples
        return 0 if all(map(_passes, tests)) else 1

    status = _in_a_child(work, log)
    if status in {-signal.SIGPROF, -signal.SIGALRM}:
        return "timeout"
    return "killed" if status else "survived"
