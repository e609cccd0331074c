"""Drivers: a harness run on bytes by chance, or by atheris, which keeps the bytes that reach new code."""

import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from random import Random

import attrs

Harness = Callable[[bytes], bool]
"""Raises for a fault; says whether the input was taken, and not refused."""

LONGEST = 128
"""Bytes of an input: sixty words, or ten reports."""

FOR_EVER = 20
"""Seconds of the processor that an input may take: the slowest that ends takes half of one."""

SEEDS = 64
"""Inputs by chance that atheris begins with: without any it would try the shortest for a long time."""

KEPT = 1_024
"""Inputs that were taken, of which others are made."""

GUIDED, BY_CHANCE = "atheris", "chance"


@attrs.define
class Outcome:
    """What became of the executions of a harness."""

    harness: str
    driver: str
    executions: int = 0
    taken: int = 0
    faults: dict[str, str] = attrs.field(factory=dict)
    """The shortest input of each fault, in hexadecimal, by where it is raised."""
    escapes: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_input: str = ""

    def run(self, harness: Harness, data: bytes) -> bool:
        """Run the harness once. What escapes it is a fault, and is noted by where it is raised."""
        self.executions += 1
        started = time.perf_counter()
        taken = False
        signal.setitimer(signal.ITIMER_VIRTUAL, FOR_EVER)
        try:
            taken = harness(data)
        except (Exception, RecursionError) as error:  # noqa: BLE001  whatever escapes is a fault
            self.escapes += 1
            place = _place(error)
            if len(self.faults.get(place, "9" * 1_000)) > 2 * len(data):
                self.faults[place] = data.hex()
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        spent = time.perf_counter() - started
        if spent > self.slowest:
            self.slowest, self.slowest_input = spent, data.hex()
        self.taken += taken
        return taken


def _stop(_signal: int, _frame: object) -> None:
    raise TimeoutError("this input takes for ever")


def _place(error: BaseException) -> str:
    """The kind of an error, and the last line of ours that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}figrecon{os.sep}" in frame.filename or "fuzzing" in frame.filename]
    last = (ours or frames)[-1]
    return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"


def inputs(seed: int, size: int) -> Iterator[tuple[bytes, Callable[[], None]]]:
    """Bytes by chance, every other time made of some that were taken; and what to call where these are taken.

    On average they are as many as `size`, most of them fewer: faults are shown by few words, and few words cost little.
    """
    rng = Random(seed)  # noqa: S311  not for secrets
    kept: list[bytes] = []

    def keep() -> None:
        if len(data) > 2 * size:
            return
        if len(kept) < KEPT:
            kept.append(data)
        else:
            kept[rng.randrange(KEPT)] = data

    while True:
        if kept and rng.random() < 0.5:
            data = _changed(rng.choice(kept), rng)[:LONGEST]
        else:
            data = rng.randbytes(min(LONGEST, 1 + int(rng.expovariate(1 / size))))
        yield data, keep


def _changed(data: bytes, rng: Random) -> bytes:
    """Some bytes more, fewer or other, in one to three places."""
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(changed) + 1)
        changed[at : at + rng.randrange(3)] = rng.randbytes(rng.randrange(3))
    return bytes(changed)


def by_chance(name: str, harness: Harness, *, size: int, seconds: float, runs: int, seed: int) -> Outcome:
    """Run a harness on bytes by chance, for so many seconds or so many times, whichever is less."""
    outcome = Outcome(name, BY_CHANCE)
    signal.signal(signal.SIGVTALRM, _stop)
    started = time.perf_counter()
    for data, keep in inputs(seed, size):
        if outcome.run(harness, data):
            keep()
        if outcome.executions >= runs or (time.perf_counter() - started) >= seconds:
            break
    outcome.seconds = time.perf_counter() - started
    return outcome


def has_atheris() -> bool:
    """Whether atheris is installed."""
    return find_spec("atheris") is not None


def guided(
    name: str, load: Callable[[], Harness], tell: Callable[[Outcome], None], *, seconds: float, runs: int, seed: int
) -> None:
    """Run a harness by atheris, tell what became of it, and end the process, as atheris does."""
    import atheris

    with atheris.instrument_imports(include=["figrecon"]):
        import figrecon

        for names in figrecon.ROOMS.values():
            getattr(figrecon, names[0])  # which loads its room; else that is loaded when it is first used
        harness = load()
    strictly()
    outcome = Outcome(name, GUIDED)
    signal.signal(signal.SIGVTALRM, _stop)
    corpus = Path(tempfile.mkdtemp(prefix="figrecon-corpus-"))
    for n, (data, _) in enumerate(islice(inputs(seed, LONGEST), SEEDS)):
        (corpus / str(n)).write_bytes(data)
    started = time.perf_counter()

    def once(data: bytes) -> None:
        outcome.run(harness, data)
        spent = time.perf_counter() - started
        if outcome.executions >= runs or spent >= seconds:
            outcome.seconds = spent
            tell(outcome)
            shutil.rmtree(corpus)
            os._exit(0)  # libFuzzer has no other way back

    atheris.Setup([sys.argv[0], f"-seed={seed}", f"-max_len={LONGEST}", "-verbosity=0", str(corpus)], once)
    atheris.Fuzz()


def strictly() -> None:
    """From here on each warning is an error, but for those of figrecon."""
    from figrecon.errors import FigreconWarning

    warnings.simplefilter("error")
    warnings.simplefilter("ignore", FigreconWarning)
