"""The whole defense of an answer, line by line: positions, reports set aside with their reasons, doubts."""

from collections.abc import Iterable, Sequence

import attrs

from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.flags import Doubt, Flag
from figrecon.methods import hull_confidence
from figrecon.reports import Kind, Report
from figrecon.select import How, Position, Reason, SetAside, Verdict

from .style import PLAIN
from .words import beside_title, heading, whole_amount


@attrs.frozen
class ReportName:
    """A report by its key, where it is told, and then with the report, or where it is pointed to."""

    key: str
    report: Report | None = None

    def __str__(self) -> str:
        return self.key


Words = Sequence[str | ReportName]
"""What a line says: text, and the reports that it names."""


@attrs.frozen
class Line:
    """A line of the defense, and those that belong to it."""

    words: Words
    within: Sequence["Line"] = ()


def defense(answer: Answer) -> list[Line]:
    """The lines of the explanation, the heading first.

    >>> import figrecon as fr
    >>> answer = fr.reconcile([fr.Report("dead", 140, source="A", published="2024-10-23", key="a1")])
    >>> ["".join(map(str, line.words)) for line in defense(answer)][:3]
    ['dead, as of 23 October 2024', '140: single (policy REPORTED 1)', 'Positions:']
    """
    return [
        Line([heading(answer)]),
        Line([f"{whole_amount(answer)}: {answer.verdict.value} (policy {answer.policy.label})"]),
        *_course(answer),
        *_whole_body(answer),
        *_block("Doubts", map(_flag_words, answer.flags)),
        *(Line([note]) for note in answer.notes),
        *(Line([remark]) for remark in answer.policy.remarks(answer.positions)),
        Line([worth(answer)]),
    ]


def _course(answer: Answer) -> list[Line]:
    """How the count moves in time, where figures of different days made that matter."""
    days = {p.on for p in answer.positions} | {
        a.report.speaks_on for a in answer.set_aside if a.reason in (Reason.OVERTAKEN, Reason.STALE)
    }
    if len(days) < 2 or answer.course is None:  # noqa: PLR2004  figures of one day have no course
        return []
    return [Line([f"Course: {answer.course.value}, {answer.course_basis}"])]


def _whole_body(answer: Answer) -> list[Line]:
    """What stands, is denied and set aside, then the same of each kind beside the count and of each part within."""
    lines = _body(answer)
    lines += [_within(f"{beside_title(kind)}, beside the count", other) for kind, other in answer.beside.items()]
    return lines + [_within(f"Part: {name}", part) for name, part in answer.parts.items()]


def _within(title: str, other: Answer) -> Line:
    doubts = _block("Doubts", map(_flag_words, other.flags))
    return Line([f"{title}: {whole_amount(other)}, {other.verdict.value}"], [*_whole_body(other), *doubts])


def worth(answer: Answer) -> str:
    """What the low and high of an answer are worth as a promise, where they are worth one, and else why not.

    >>> import figrecon as fr
    >>> said = [fr.Report("dead", n, source=s, published="2024-10-23") for n, s in [(140, "A"), (160, "B"), (310, "C")]]
    >>> worth(fr.reconcile(said))
    'If 3 sources were independent and unbiased, lowest to highest figure would hold the truth with probability 75 %.'
    """
    if not answer.positions:
        return "No source gives a figure of the whole." if answer.is_sum else "No source gives a figure."
    n = len(answer.positions)
    if n < 2:  # noqa: PLR2004  one figure is no range
        return "One source gives no range of its own: nothing bears it out, nothing disputes it."
    why_not = _worth_nothing(answer)
    if why_not:
        return f"Of lowest to highest figure nothing can be promised: {why_not}."
    if n > MOST_SOURCES:
        chance = f"a probability above {100 * hull_confidence(MOST_SOURCES):.3g} %"
    else:
        chance = f"probability {100 * hull_confidence(n):.3g} %"
    return f"If {n} sources were independent and unbiased, lowest to highest figure would hold the truth with {chance}."


MOST_SOURCES = 11
"""Of more sources the probability would be printed as 100 %, which nothing is worth."""


def _worth_nothing(answer: Answer) -> str:
    """Why the rule for independent figures of one number does not hold here; nothing where it does.

    It is the chance that not all of them err to the same side, and knows neither bounds nor words for numbers; nor can
    figures err to either side of one truth that speak of different days, that fall into two camps, or are all the same.
    """
    figures = [position.figure for position in answer.positions]
    if any(f.low is None or f.high is None or f.qualifier is Qualifier.VAGUE for f in figures):
        return "not all figures are numbers, some are bounds or words"
    if len({(p.as_of.first, p.as_of.last) for p in answer.positions}) > 1:
        return "the figures speak of different days"
    if any(flag.doubt is Doubt.TWO_CAMPS for flag in answer.flags):
        return "the figures fall into two camps"
    return "all give the same figure" if answer.verdict is Verdict.AGREED else ""


def flag_line(flag: Flag) -> str:
    """A doubt with the reports it concerns."""
    return f"{flag} ({', '.join(flag.keys)})" if flag.keys else str(flag)


def see(by: Report | None) -> str:
    """Which other report set one aside, in brackets; nothing where none did."""
    return f" (see {by.key})" if by is not None else ""


def _flag_words(flag: Flag) -> Words:
    return [f"{flag} (", *_in_a_row([[ReportName(key)] for key in flag.keys], ", "), ")"] if flag.keys else [str(flag)]


def _body(answer: Answer) -> list[Line]:
    return [
        *_block("Positions", map(_position_words, answer.positions)),
        *_block("Denials", map(_report_words, answer.denials)),
        *_block("Set aside", map(_set_aside_words, answer.set_aside)),
    ]


def _block(title: str, lines: Iterable[Words]) -> list[Line]:
    """A titled list, or nothing where it is empty."""
    within = [Line(words) for words in lines]
    return [Line([f"{title}:"], within)] if within else []


def _in_a_row(words: Iterable[Words], between: str) -> list[str | ReportName]:
    row = [word for each in words for word in (between, *each)]
    return row[1:]


def _position_words(position: Position) -> Words:
    """A position, the reports it rests on, and how it was reached.

    The earlier reports that add up to it are named.
    """
    line: list[str | ReportName] = [
        f"{position.origin}: {position.said}, {PLAIN.dated(position.as_of)}; {position.how.value} (",
        *_in_a_row([[ReportName(r.key, r)] for r in position.reports], ", "),
        ")",
    ]
    if position.how is not How.REPORTED:
        totals_first = sorted(position.reports, key=lambda r: r.kind is Kind.INCREMENT)
        line.append(": " + " + ".join(str(r.figure) for r in totals_first))
    marks = "; ".join(filter(None, (r.marks for r in position.reports)))
    if marks:
        line.append(f"; {marks}")
    if position.adds_up:
        added: list[Words] = [[f"{r.figure} (", ReportName(r.key), ")"] for r in position.adds_up]
        line += ["; adds up: ", *_in_a_row(added, " + ")]
    return line


def _set_aside_words(aside: SetAside) -> Words:
    """A report set aside, why, and by which other."""
    by: Words = [] if aside.by is None else [" (see ", ReportName(aside.by.key), ")"]
    return [*_report_words(aside.report), f": {aside.reason.value}", *by]


def _report_words(report: Report) -> Words:
    """A report on one line: key, source, figure, day."""
    figure = "no number" if report.figure is None else str(report.figure)
    marks = f", {report.marks}" if report.marks else ""
    return [ReportName(report.key, report), f": {report.attribution}, {figure}, {report.day}{marks}"]
