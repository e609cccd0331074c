"""The files of kept cases, and who answers each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from . import drafted, numbers, pairs, stories, words

FOLDER = Path(__file__).parent
ANSWER = "= "

Answerer = Callable[[list[str]], Iterator[str]]
ANSWERERS: dict[str, Answerer] = {
    "readings": words.figures,
    "periods": words.periods,
    "figures": pairs.beside,
    "stories": stories.account,
    "drafts": drafted.drafts,
    "methods": numbers.numbers,
}
"""By the name of the file."""


@attrs.frozen
class Case:
    """What is given, and what the answer was."""

    given: tuple[str, ...]
    answer: tuple[str, ...]


def path(name: str) -> Path:
    return FOLDER / f"{name}.txt"


def cases(name: str) -> list[Case]:
    """The cases of a file."""
    found = []
    for paragraph in path(name).read_text("utf-8").strip("\n").split("\n\n"):
        lines = [line for line in paragraph.split("\n") if not line.startswith("#")]
        given = tuple(line for line in lines if not line.startswith(ANSWER))
        found.append(Case(given, tuple(line.removeprefix(ANSWER) for line in lines if line.startswith(ANSWER))))
    return [case for case in found if case.given]


def written(given: tuple[str, ...], answer: tuple[str, ...]) -> str:
    """A case as the files have it."""
    return "\n".join([*given, *(ANSWER + line for line in answer)]) + "\n"


def answer(name: str, given: tuple[str, ...]) -> tuple[str, ...]:
    """What the library says now."""
    return tuple(ANSWERERS[name](list(given)))
