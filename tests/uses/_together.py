"""Eight threads at once over all that is remembered, in processes where nothing is remembered yet.

`python -m tests.uses._together 100` tries it in so many processes and prints how many answers differed.
"""

import io
import os
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import date

import figrecon as fr
from figrecon import units
from tests._examples import ROOT

THREADS = 8
SWITCH = 1e-6
"""Seconds after which another thread takes over: as often as the interpreter can."""

DAY = date(2031, 5, 4)
PAGE = "Between 3,000 and 12,000 people fled, the mayor said on Tuesday; the UN spoke of 7 km² and some 20 villages. "
LOCALES = ("en", "de", "de-ch", "fr", "es", "it", "nl", "pl", "pt")
SHEET = f'subject,figure,source,published,note\ndead,"1,204",Police,2031-05-04,{"x" * 200_000}\n'

READERS: Mapping[str, Callable[[], object]] = {
    "read": lambda: [fr.read("1.500–2.000", locale=locale) for locale in LOCALES],
    "find": lambda: fr.find(PAGE * 3),
    "dates": lambda: [fr.Period.read(day, reference=DAY) for day in ("Tuesday", "late April", "2031-02", "3 May")],
    "units": lambda: [fr.read("3 km").to("mile"), units.factor("acre", "hectare"), fr.read("2 dozen tanks")],
    "rosters": lambda: [fr.Roster({"NIS": ["Cho"]}).key(name) for name in ("the NIS", "Cho", "cho / BBC", "BBC")],
    "csv": lambda: fr.read_csv(io.StringIO(SHEET))[0],
    "layouts": lambda: [layout.name for layout in fr.layouts()],
    "story": lambda: fr.read_csv(ROOT / "docs/data/north-korea-troops.csv"),
    "reconcile": lambda: [fr.reconcile(story()).explain(), fr.reconcile(distances(), unit="mile").range],
    "timeline": lambda: [answer.range for answer in fr.timeline(story())],
    "draft": lambda: fr.draft(PAGE, published=DAY, subject="displaced"),
    "suggest": lambda: str(fr.suggest(story())),
    "display": lambda: fr.reconcile(story()).to_html(),
}
"""What is read, and by that what is looked up or made once and kept."""


def story() -> fr.Ledger:
    """The founding story."""
    return fr.read_csv(ROOT / "docs/data/north-korea-troops.csv")


def distances() -> list[fr.Report]:
    """One distance in two units."""
    said = (("10 km", "A"), ("7 miles", "B"))
    return [fr.Report("distance", text, source=source, published=DAY) for text, source in said]


def alone() -> dict[str, str]:
    """What each reader gives to one thread."""
    return {name: repr(read()) for name, read in READERS.items()}


def together() -> list[dict[str, str]]:
    """What they give to eight that begin at once, each with another reader, so that all are first somewhere."""
    sys.setswitchinterval(SWITCH)
    start, found = threading.Barrier(THREADS), [dict[str, str]() for _ in range(THREADS)]
    names = list(READERS)

    def work(n: int) -> None:
        start.wait()
        for name in names[n:] + names[:n]:
            found[n][name] = repr(READERS[name]())

    threads = [threading.Thread(target=work, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [{name: answers.get(name, "") for name in names} for answers in found]


def in_a_fork(work: Callable[[], object]) -> str:
    """What a child process says that knows what this one knew."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            with os.fdopen(theirs, "w", encoding="utf-8", errors="surrogatepass") as out:
                out.write(repr(work()))
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8", errors="surrogatepass") as told:
        said = told.read()
    os.waitpid(child, 0)
    return said


def main(rounds: int) -> None:
    """Print in how many processes eight threads, and forks of a process that has read, were told something else."""
    expected = in_a_fork(alone)
    differed = sum(in_a_fork(together) != f"[{', '.join([expected] * THREADS)}]" for _ in range(rounds))
    print(f"threads: {rounds} processes, {differed} differed")  # noqa: T201
    assert repr(alone()) == expected
    differed = sum(in_a_fork(alone) != expected for _ in range(rounds))
    print(f"forks: {rounds} processes, {differed} differed")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]))
