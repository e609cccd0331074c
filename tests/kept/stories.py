"""A story of a few reports, and its whole account.

A line is a report: the source, the day of October 2024, the words, and more fields; `key=none` is a report without a
key of its own. A line that begins with `@` is a source of the roster, and one with `?` is what is asked. Where the
reports in reverse make another answer, the account says so.
"""

import shlex
from collections.abc import Iterator
from typing import Any

import figrecon as fr
from figrecon.policies import ALL

from .words import figure_in_full

SUBJECT = "dead"


def _fields(pieces: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = dict(piece.split("=", 1) for piece in pieces)
    return {name: True if value == "yes" else value for name, value in found.items()}


def _report(n: int, line: str, subject: str) -> fr.Report:
    source, day, figure, *more = shlex.split(line)
    told: dict[str, Any] = {"key": f"r{n}", "published": f"2024-10-{day}", **_fields(more)}
    if told["key"] == "none":
        del told["key"]
    return fr.Report(told.pop("subject", subject), figure, source=source, **told)


def _keys(reports: tuple[fr.Report, ...]) -> str:
    return " ".join(report.key for report in reports)


def _more(at: fr.Position) -> Iterator[str]:
    """What a position is beside its figure."""
    if at.corrects is not None:
        yield f", corrects {at.corrects.key}"
    if at.down_from is not None:
        yield f", down from {at.down_from.key}"
    if at.interested:
        yield f", a party{'' if at.borne_out else ' that nobody bears out'}"


def _lines(answer: fr.Answer) -> Iterator[str]:
    """The answer, its positions, what is set aside and what is doubtful."""
    moves = f"; {answer.course} {answer.course_basis}" if answer.course else ""
    yield f"{answer.range} {answer.unit or ''}; {answer.verdict.value}{moves}"
    for at in answer.positions:
        sums = f", adds up {at.adds_up}" if at.adds_up else ""
        told = f"{figure_in_full(at.figure)} of {at.as_of}, {at.how.value} ({_keys(at.reports)}){sums}"
        yield f"  {at.source.name}: {told}{''.join(_more(at))}"
    for aside in answer.set_aside:
        yield f"  not {aside.report.key}: {aside.reason.value}{f', by {aside.by.key}' if aside.by else ''}"
    if answer.denials:
        yield f"  denials: {_keys(answer.denials)}"
    for flag in answer.flags:
        yield f"  {flag.doubt.value}: {flag.message}"
    for kind, beside in answer.beside.items():
        yield from (f"  {kind}: {line}" for line in _lines(beside))
    for name, part in answer.parts.items():
        yield from (f"  {name}: {line}" for line in _lines(part))


def _in_reverse(answer: fr.Answer, reports: list[fr.Report], asked: dict[str, Any]) -> Iterator[str]:
    if list(_lines(fr.reconcile(reports[::-1], **asked))) != list(_lines(answer)):
        yield "another answer with the reports in reverse"


def account(given: list[str]) -> Iterator[str]:
    """The answer in full, those of the other policies in short, and how it came about from day to day."""
    asked: dict[str, Any] = {}
    roster: list[fr.Source] = []
    reports: list[fr.Report] = []
    subject = SUBJECT
    for line in given:
        mark, _, rest = line.partition(" ")
        if mark == "@":
            name, *more = shlex.split(rest)
            roster.append(fr.Source(name, **_fields(more)))
        elif mark == "?":
            asked |= _fields(shlex.split(rest))
            subject = asked.pop("subject", subject)
        else:
            reports.append(_report(len(reports) + 1, line, subject))
    parts = asked.pop("parts", "")
    whole = fr.Subject(subject, parts.split("+")) if parts else subject
    asked |= {"roster": fr.Roster(roster), "subject": whole}
    try:
        answer = fr.reconcile(reports, **asked)
    except fr.FigreconError as error:
        yield type(error).__name__
        return
    yield from _lines(answer)
    yield from _in_reverse(answer, reports, asked)
    yield f"estimate: {_or_error(lambda: answer.estimate(0.8))}"
    asked.pop("policy", None)
    for policy in (*ALL[1:], fr.Priority("B; A")):
        told = _or_error(lambda: _short(fr.reconcile(reports, policy=policy, **asked)))  # noqa: B023  at once
        if told != _short(answer):
            yield f"{policy.name}: {told}"
    asked.pop("as_of", None)
    before = None
    try:
        answers = fr.timeline(reports, **asked)
    except fr.FigreconError as error:  # on an earlier day, nothing tells yet what is counted
        yield f"timeline: {type(error).__name__}"
        return
    for then in answers:
        yield f"{then.as_of}: {_short(then)}"
        if before is not None:
            yield from (f"  {change}" for change in fr.diff(before, then))
        before = then


def _short(answer: fr.Answer) -> str:
    return f"{answer.range}, {answer.verdict.value}, {' '.join(answer.origins)}"


def _or_error(work: Any) -> str:
    try:
        return str(work())
    except fr.FigreconError as error:
        return type(error).__name__
