"""Answers as plain text, as the command line prints them: a few lines for each subject, or one line for each date."""

from collections import Counter
from collections.abc import Iterable, Sequence

from figrecon import display
from figrecon._visible import visible_lines
from figrecon.answer import Answer
from figrecon.reports import Kind

from .explained import explain
from .sentences import sentence
from .several import AnyAnswers, by_subject, several
from .sheets import strips
from .words import heading, whole_amount

FEWEST_STRIPS = 2
"""A strip by itself tells nothing that its number does not."""


def text(answers: AnyAnswers, *, over_time: bool = False, wide: int = display.LINE) -> str:
    """Answers as a terminal shows them: a block for each, its sentence last; over time a line for each date.

    In a block each source has a strip, in lines of at most `wide` columns; other lines are as long as what they say.
    """
    if over_time:
        return _with_gaps(map(_dates, by_subject(answers)))
    return _with_gaps(_block(answer, wide) for answer in several(answers))


def explanations(answers: AnyAnswers) -> str:
    """Every answer defended line by line."""
    return _with_gaps(map(explain, several(answers)))


def each_sentence(answers: AnyAnswers) -> str:
    """One line for each answer: its sentence.

    >>> import figrecon as fr
    >>> print(each_sentence(fr.reconcile([fr.Report("dead", 140, source="Army", published="2031-05-04")])), end="")
    dead: 140 as of 4 May 2031, according to the Army, the only source with a figure.
    """
    return "".join(f"{' '.join(sentence(answer).split())}\n" for answer in several(answers))


def _block(answer: Answer, wide: int) -> str:
    beside = [
        (str(kind), f"{whole_amount(other)}, {other.verdict.value}: {'; '.join(other.origins)}")
        for kind, other in answer.beside.items()
    ]
    rows = [
        ("range", whole_amount(answer)),
        ("verdict", _verdict(answer)),
        *beside,
        ("denied by", "; ".join(answer.denied_by)),
        ("withdrawn", ", ".join(r.key for r in answer.denials if r.kind is Kind.WITHDRAWAL)),
        ("reports", _accounted(answer)),
        ("doubts", "; ".join(map(str, answer.flags))),
    ]
    width = max(len(name) for name, _ in rows)
    lines = [f"  {name:<{width}}  {value}" for name, value in rows if value]
    return "\n".join([heading(answer), *lines, *_strips(answer, wide), f"  {sentence(answer)}"])


def _strips(answer: Answer, wide: int) -> list[str]:
    found = strips(answer)
    drawn = sum(row.mark is not None for row in found.rows)
    return display.rows_text([found], wide)[0] if drawn >= FEWEST_STRIPS else []


def _dates(answers: Sequence[Answer]) -> str:
    ranges = [whole_amount(answer) for answer in answers]
    widest = max(map(display.width, ranges))
    padded = [words + " " * (widest - display.width(words)) for words in ranges]
    lines = [f"  {a.as_of}  {words}  {_verdict(a)}" for a, words in zip(answers, padded, strict=True)]
    return "\n".join([answers[0].subject, *lines])


def _with_gaps(blocks: Iterable[str]) -> str:
    """Blocks with an empty line between them."""
    return visible_lines("\n\n".join(blocks)) + "\n"


def _verdict(answer: Answer) -> str:
    return ": ".join(filter(None, [answer.verdict.value, "; ".join(answer.origins)]))


def _accounted(answer: Answer) -> str:
    places = Counter((entry.reason or entry.place).value for entry in answer.account)
    counts = ", ".join(f"{n} {place}" for place, n in sorted(places.items()))
    return f"{answer.number_of_reports} ({counts})"
