"""Harnesses of answers: reports through reconcile to every output, over time, and what is suggested of them."""

import json
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import figrecon as fr
from figrecon import output
from figrecon.policies import ALL as POLICIES

from . import reports as drawn
from .claims import in_order, is_complete, is_inert, refused
from .drawing import Draws

SUBJECTS = (("dead",), ("dead",), ("troops in Russia",), ("dead", "dead in A", "dead in B"), drawn.SUBJECTS)
PARAMETRIC = (fr.Estimate(0.9), fr.Estimate(0.5), fr.Priority(["Army", "the WHO"]))


def _asked(draws: Draws) -> tuple[list[fr.Report], dict[str, Any]]:
    """Reports, and a question about them."""
    names = draws.one_of(SUBJECTS)
    how: dict[str, Any] = {"policy": draws.one_of((POLICIES[0], *POLICIES, *PARAMETRIC)), "roster": drawn.roster(draws)}
    if len(names) == 3:
        how["subject"] = fr.Subject(names[0], names[1:])
    if draws.chance(40):
        how["unit"] = draws.one_of(("people", "km", "tanks", "acres"))
    if draws.chance(40):
        how["as_of"] = draws.one_of(("2024-10-10", "2024-10", "2023"))
    if draws.chance(20):
        how["known_by"] = date(2024, 10, 12)
    return drawn.reports(draws, names), how


def _reconciled(reports: list[fr.Report], how: Mapping[str, Any]) -> fr.Reconciliation | fr.FigreconError:
    try:
        return fr.reconcile(reports, **how)
    except fr.FigreconError as error:
        return error


def answers(data: bytes) -> bool:
    """Each report is accounted for once, low, best and high are in order, and the order of the reports is nothing."""
    reports, how = _asked(Draws(data))
    answer, reversed_ = _reconciled(reports, how), _reconciled(reports[::-1], how)
    if isinstance(answer, fr.FigreconError) or isinstance(reversed_, fr.FigreconError):
        assert type(answer) is type(reversed_), (answer, reversed_)
        return refused(answer if isinstance(answer, fr.FigreconError) else fr.FigreconError("?"))
    assert answer == reversed_
    is_complete(answer, reports)
    for each in answer.within():
        in_order(each.range)
    return True


def _statements(answer: fr.Reconciliation) -> str:
    return output.quickstatements(answer, "Q4115189", "P1120", leave_out=())


def _reviewed(answer: fr.Reconciliation) -> str:
    key = answer.account[0].report.key
    return output.claim_review(answer, key, rating="False", url="https://example.org/1", author="Daily News")


Writers = Mapping[str, Callable[[fr.Reconciliation], str]]
PAGES: Writers = {
    "HTML": fr.Reconciliation.to_html,
    "explain as HTML": lambda answer: answer.explain("html"),
    "a notebook": fr.Reconciliation._repr_html_,
}
TEXTS: Writers = {
    "sentence": fr.Reconciliation.sentence,
    "a short sentence": lambda answer: answer.sentence(fr.SentenceStyle(beginning="capitalized", length="short")),
    "explain": fr.Reconciliation.explain,
    "terminal": output.text,
    "explanations": output.explanations,
    "Markdown": output.markdown,
    "repr": repr,
    "str": str,
    "footnotes": lambda answer: answer.footnotes("text"),
    "footnotes in Markdown": lambda answer: answer.footnotes("markdown"),
    "footnotes in HTML": lambda answer: answer.footnotes("html"),
    "footnotes in wikitext": lambda answer: answer.footnotes("wikitext"),
    "CSV": lambda answer: output.spreadsheet(answer.to_frame()),
    "a range plot": output.range_plot,
    "a band": output.band,
    "QuickStatements": _statements,
}
DOCUMENTS: Writers = {
    "JSON": output.json_text,
    "JSON-LD": output.json_ld,
    "ClaimReview": _reviewed,
    "CSL": output.csl_json,
    "Vega": lambda answer: json.dumps(output.vega(answer), allow_nan=False),
}
OUTPUTS = (*PAGES, *TEXTS, *DOCUMENTS)


def outputs(data: bytes) -> bool:
    """Every output of an answer is text; pages are inert, and documents are JSON as its standard has it."""
    draws = Draws(data)
    first = draws.byte()
    reports, how = _asked(draws)
    answer = _reconciled(reports, how)
    if isinstance(answer, fr.FigreconError):
        return refused(answer)
    for name in (OUTPUTS[first % len(OUTPUTS)], OUTPUTS[(first * 7 + 3) % len(OUTPUTS)]):
        write = PAGES.get(name) or TEXTS.get(name) or DOCUMENTS[name]
        try:
            said = write(answer)
        except fr.ExportError as error:
            refused(error)
            continue
        assert isinstance(said, str)
        if name in PAGES:
            is_inert(said)
        elif name in DOCUMENTS:
            json.loads(said, parse_constant=_no_json)
    return True


def _no_json(constant: str) -> None:
    raise AssertionError(constant)


def series(data: bytes) -> bool:
    """A timeline is the answers of its days; differences, comparisons and what is shown over time do not fail."""
    draws = Draws(data)
    reports, how = _asked(draws)
    how.pop("as_of", None), how.pop("known_by", None)
    try:
        line = fr.timeline(reports, **how)
        compared = fr.compare_policies(reports, **{name: how[name] for name in how if name != "policy"})
    except fr.FigreconError as error:
        return refused(error)
    by_subject, failures = fr.reconcile_each(reports, roster=how["roster"], errors="collect")
    for failure in failures:
        refused(failure.error)
    last = fr.reconcile(reports, as_of=line[-1].as_of, **how)
    assert last == line[-1]
    for change in fr.diff(line[0], last):
        assert str(change)
    every: tuple[Callable[[], str], ...] = (
        line._repr_html_, compared._repr_html_, lambda: output.page(by_subject),
        lambda: output.text(line, over_time=True), lambda: output.markdown(line, over_time=True),
        lambda: output.page(line, over_time=True), lambda: json.dumps(output.vega(line), allow_nan=False),
    )  # fmt: skip
    assert draws.one_of(every)()
    return True


def suggest(data: bytes) -> bool:
    """What is suggested can be accepted, is the same in any order of the reports, and its roster reads back."""
    draws = Draws(data)
    names = draws.one_of(SUBJECTS)
    marked, reports = drawn.roster(draws), drawn.reports(draws, names, most=12)
    try:
        ledger = fr.Ledger(reports, marked)
        found = fr.suggest(ledger, locale=draws.one_of(("en", "de", "fr")))
    except fr.FigreconError as error:
        return refused(error)
    for each in found:
        assert each.what
    accepted = found.accept()
    assert len(accepted) == len(ledger)
    assert str(found)
    is_inert(found._repr_html_())
    if r"\ud800" not in repr(list(accepted.roster.sources.values())):  # half a pair, which no TOML file holds
        assert fr.Roster(tomllib.loads(found.to_toml())) == accepted.roster
    return bool(found)
