"""Batches answered one after another, here or in several processes, in their order and a bounded number at a time."""

import gc
import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from figrecon.errors import FigreconError, PolicyError, TableError
from figrecon.frames import pyarrow

from .answering import answered_batch
from .requests import Request

AHEAD = 2
"""Batches that wait for each process: none is idle, and no more are held in memory."""

Answered = tuple[Any, list[FigreconError], int]
"""A batch of answers, the first of its problems, and how many it has."""

Packed = tuple[bytes, list[FigreconError], int]
"""The same, the batch as Arrow writes it."""


def answered_in_turn(batches: Iterable[Any], asked: Request, workers: int) -> Iterator[Answered]:
    """Each batch answered, in the order in which they come.

    Raises PolicyError for a policy that cannot be sent to another process, TableError where a process is killed.
    """
    if workers == 1:
        yield from (answered_batch(batch, asked) for batch in batches)
        return
    try:
        pickle.dumps(asked)
    except (pickle.PicklingError, AttributeError, TypeError):
        raise PolicyError(
            f"{asked.policy.label} cannot be sent to a process: its class must be one of a module"
        ) from None
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=gc.disable) as pool:
        waiting: deque[Future[Packed]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(answer_packed, _packed(batch), asked))
                if len(waiting) >= AHEAD * workers:
                    yield _result(waiting.popleft())
            while waiting:
                yield _result(waiting.popleft())
        finally:
            pool.shutdown(cancel_futures=True)


def answer_packed(packed: bytes, asked: Request) -> Packed:
    """The work of a process: batches travel as Arrow writes them.

    Answers hold no cycles, and nobody else is at work here: to look for garbage once a batch is enough, and saves a
    tenth of the time.
    """
    batch, problems, count = answered_batch(_unpacked(packed), asked)
    gc.collect()
    return _packed(batch), problems, count


def _result(future: Future[Packed]) -> Answered:
    try:
        packed, problems, count = future.result()
    except BrokenExecutor:
        raise TableError("a process that answered was killed; with fewer workers more memory is left to each") from None
    return _unpacked(packed), problems, count


def _packed(batch: Any) -> bytes:
    arrow = pyarrow()
    sink = arrow.BufferOutputStream()
    with arrow.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    packed: bytes = sink.getvalue().to_pybytes()
    return packed


def _unpacked(packed: bytes) -> Any:
    with pyarrow().ipc.open_stream(packed) as reader:
        return reader.read_next_batch()
