"""What strangers put into texts, and a story with a text of theirs in every field: invented, like its people."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

import figrecon as fr
from figrecon.suggesting import Hint, Suggestion, Suggestions

INJECTIONS: Mapping[str, str] = {
    "script": "<script>alert(1)</script>",
    "end of a script": "</script><script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "end of a picture": "]]></svg><svg onload=alert(1)>",
    "end of a style": "</style><style>*{background:url(//evil.example)}",
    "comment": "--><!--",
    "double quote": '"onmouseover="alert(1)',
    "single quote": "' onload='alert(1)",
    "entity": "&lt;b&gt;&#60;i&#62;",
    "script as address": "javascript:alert(1)",
    "data as address": "data:text/html,<script>alert(1)</script>",
    "link in Markdown": "[x](javascript:alert(1))",
    "image in Markdown": "![x](https://evil.example/x.png)",
    "address in brackets": "<javascript:alert(1)>",
    "reference in Markdown": "[x]: https://evil.example",
    "heading and list": "# - * 1. > ",
    "code": "```{raw} html\n<script>alert(1)</script>\n```",
    "table": "| a | b |",
    "mathematics": "$\\frac{1}{0}$ \\input{/etc/passwd}",
    "template": "{{delete}} {{{1|}}} {% raw %}",
    "link in wikitext": "[[File:X.png|x]] [https://evil.example x]",
    "signature": "~~~~",
    "magic word": "__NOTOC__ {{PAGENAME}} ISBN 0123456789",
    "rule": "----",
    "tag in wikitext": "<ref>x</ref><nowiki>''x''</nowiki>",
    "formula": "=1+1",
    "formula by plus": '+cmd|"/C calc"!A0',
    "formula by minus": "-2+3",
    "formula by at": "@SUM(A1:A9)",
    "formula behind a semicolon": "x;=1+1",
    "formula in full width": "＝1+1",
    "cells": 'a\tb,c|d"e',
    "color": "\x1b[31;1mred\x1b[0m",
    "clear the screen": "\x1b[2J\x1b[1;1H",
    "title of the window": "\x1b]0;owned\x07",
    "link in a terminal": "\x1b]8;;https://evil.example\x1b\\x\x1b]8;;\x1b\\",
    "eight-bit controls": "\x9b2J\x90\x84\x85",
    "bell and backspace": "\x07\x08\x08\x7f",
    "carriage return": "true\rfalse",
    "line breaks": "a\nERROR: b\r\nc\x0bd\x0ce\x85f\u2028g\u2029h",
    "right to left": "gnp.exe\u202e\u202d\u200f",
    "isolates": "\u2066a\u2067b\u2068c",
    "zero width": "a\u200bb\ufeffc\u00add\u2060",
    "tags": "\U000e0041\U000e007f",
    "null": "a\x00b",
    "half a pair": "\ud800",
    "braces and percents": "{0} {title} %s %(x)s",
}
"""By name: what runs in a browser, is markup somewhere, is obeyed by a spreadsheet or a terminal, or is not seen."""

DAY, NEXT = "2031-05-04", "2031-05-05"

FIELDS = (
    *("subject", "part", "source", "rival", "denier", "relay", "alias", "key", "reference", "note", "confidence"),
    *("column", "cell", "title", "outlet", "author", "words", "vague", "policy", "version", "convention", "layout"),
    *("codebook", "license", "found by", "message", "text", "quote", "what", "why", "effect", "rating", "claimed"),
    *("file", "bad cell", "error", "unit", "kind", "day"),
)
"""Every text that a stranger can give, by a word for it, which is also what stands there in a harmless story."""

Words = Mapping[str, str]


def hostile(injection: str, *fields: str) -> dict[str, str]:
    """The words of a story, in some fields or all of them an injection before and behind the word."""
    inside = fields or FIELDS
    words = {field: f"{injection}{field}{injection}" if field in inside else field for field in FIELDS}
    split = ("key", "relay", "alias", "part")  # lists of them are parted by semicolons
    return {field: text.replace(";", ",") if field in split else text for field, text in words.items()}


@attrs.frozen
class World:
    """One story in every form that figrecon gives it."""

    words: Words
    answer: fr.Reconciliation
    ledger: fr.Ledger
    timeline: fr.Timeline
    whole: fr.Reconciliation
    drafts: fr.Drafts
    suggestions: Suggestions
    values: Mapping[str, Any]


def world(words: Words) -> World:
    """Rivals, a relay, a plan, a denial, a withdrawal, a part, and something else counted; drafts and suggestions."""
    ledger = fr.Ledger(_reports(words), roster=_roster(words))
    policy = fr.policies.Reported(name=words["policy"], version=words["version"])
    own = ledger.of(ledger[0].subject)
    answer, timeline = fr.reconcile(own, policy=policy), fr.timeline(own)
    subject = fr.Subject(own[0].subject, parts=[words["part"]])
    whole = fr.reconcile(ledger, subject=subject)
    drafts = _drafts(words)
    told = Suggestion(
        Hint.ALIAS,
        words["what"],
        words["why"],
        (words["key"],),
        words["effect"],
        sources=ledger.roster.sources.values(),
    )
    suggestions = Suggestions(ledger, [told])
    values = {
        "answer": answer,
        "ledger": ledger,
        "timeline": timeline,
        "whole": whole,
        "drafts": drafts,
        "suggestions": suggestions,
        "report": ledger[0],
        "figure": ledger[1].figure,
        "entry": answer.account[0],
        "account": answer.account,
        "positions": answer.positions,
        "set aside": answer.set_aside,
        "denials": answer.denials,
        "normalized": ledger.normalize(),
        "flags": answer.flags,
        "flag": fr.Flag("kind", words["message"], keys=[words["key"]]),
        "roster": ledger.roster,
        "source": ledger.roster.resolve(words["source"]),
        "subject": subject,
        "policy": policy,
        "convention": fr.Convention(words["convention"], version=words["version"]),
        "layout": _layout(words),
        "changes": fr.diff(timeline[0], timeline[-1]),
        "by subject": fr.reconcile_each(ledger),
        "comparison": fr.compare_policies(own, [policy, "UCDP"]),
        "failure": fr.Failure(words["subject"], fr.SubjectError(words["error"])),
        "rejects": _rejects(words),
        "suggestion": told,
        "draft": drafts[0],
        "record": fr.scoring.track_record(fr.reconcile_each(ledger)),
        "mentions": fr.find(words["text"]),
        "frame": ledger.to_frame(),
        "account as a frame": answer.to_frame(),
    }
    return World(words, answer, ledger, timeline, whole, drafts, suggestions, values)


def _reports(words: Words) -> list[fr.Report]:
    cited = {
        "title": words["title"],
        "outlet": words["outlet"],
        "author": words["author"],
        words["column"]: words["cell"],
    }
    shared: dict[str, Any] = {
        "reference": f"p. 4 {words['reference']}; https://example.org/{words['reference']}",
        "note": words["note"],
        "confidence": words["confidence"],
        "extra": cited,
    }
    subject, key = f"{words['subject']} dead", words["key"]
    said = fr.Figure.exactly(140, text=words["words"])
    vague = fr.Figure(1, 2, 99, qualifier="vague", word=f"{words['vague']} or so")

    def report(figure: Any, source: str, day: str = DAY, **more: Any) -> fr.Report:
        return fr.Report(
            more.pop("subject", subject), figure, source=words[source], published=day, **{**shared, **more}
        )

    return [
        report(said, "source", via=[words["relay"]], key=key),
        report(vague, "rival"),
        report(900, "relay", NEXT, key=f"{key}2"),
        report(170, "rival", NEXT),
        report(150, "source", NEXT, key=f"{key}3"),
        report(fr.Figure.at_least(3), "source", kind="plan"),
        report(None, "denier", kind="denial", denies=[key]),
        report(None, "relay", NEXT, kind="withdrawal", denies=[f"{key}2"], key=f"{key}4"),
        report("40 injured", "relay"),
        report(None, "denier", NEXT),
        report(30, "source", subject=words["part"]),
        report(39, "rival", subject=words["part"]),
    ]


def _roster(words: Words) -> fr.Roster:
    return fr.Roster([fr.Source(words["source"], aliases=[words["alias"]], interested=[words["part"]])])


def _drafts(words: Words) -> fr.Drafts:
    quote = f"12 ships {words['quote']}"
    text = f"{words['text']} {words['source']} saw {quote}."
    rows = [{"figure": "12", "source": words["source"], "quote": quote, words["column"]: words["cell"]}]
    return fr.ground(rows, text, published=DAY, subject=words["subject"])


def _layout(words: Words) -> Any:
    from figrecon.tables.layouts.layout import NamedLayout

    told: dict[str, Any] = {name: words[name] for name in ("title", "codebook", "license", "note")}
    return NamedLayout(words["layout"], found_by=[words["found by"]], **told)


def _rejects(words: Words) -> Any:
    row = {"figure": words["bad cell"], "source": words["source"], "subject": words["subject"]}
    return fr.Ledger.from_rows([{**row, words["column"]: words["cell"]}], published=DAY, errors="collect")[1]


WRONG: Mapping[str, Callable[[Words], object]] = {
    "figure": lambda w: fr.read(w["bad cell"]),
    "unit": lambda w: fr.units.canonical(f"{w['unit']}\x00"),
    "kind": lambda w: fr.Report("x", 1, source="A", published=DAY, kind=w["kind"]),
    "day": lambda w: fr.Report("x", 1, source="A", published=w["day"]),
    "key": lambda w: fr.Report("x", 1, source="A", published=DAY, key=f"{w['key']};"),
    "circle": lambda w: fr.Roster({w["source"]: {"relays": w["rival"]}, w["rival"]: {"relays": w["source"]}}),
    "two sources": lambda w: fr.Roster({w["source"]: [w["alias"]], w["rival"]: [w["alias"]]}),
    "several subjects": lambda w: fr.reconcile(_reports(w)),
    "no subject": lambda w: fr.reconcile(_reports(w), subject=w["claimed"]),
    "conflict": lambda w: fr.reconcile([attrs.evolve(r, key=w["key"]) for r in _reports(w)[:10]]),
    "circle of reports": lambda w: fr.reconcile([attrs.evolve(_reports(w)[0], derived_from=[w["key"]])]),
    "units apart": lambda w: fr.reconcile(
        [fr.Report(w["subject"], n, source=w["source"], published=DAY) for n in ("3 km", "4 hours")]
    ),
    "rows": lambda w: fr.Ledger.from_rows(
        [{"subject": "x", "source": "A", "published": w["day"], w["column"]: w["cell"]}],
        columns={"figure": w["column"]},
    ),
    "header": lambda w: fr.Ledger.from_rows([{"figure": w["bad cell"], w["column"]: "x"}]),
    "column": lambda w: fr.Ledger.from_rows([{"figure": 1}], columns={w["column"]: w["cell"]}),
    "policy": lambda w: fr.reconcile(_reports(w)[:10], policy=w["policy"]),
    "file": lambda w: fr.read_csv(f"/nowhere/{w['file']}"),
    "layout": lambda w: fr.read_csv("docs/data/flood-sheet.csv", layout=w["layout"]),
    "options": lambda w: _layout(w).parse(w["layout"], f"{w['layout']} = 1", w["file"]),
    "format": lambda w: fr.reconcile(_reports(w)[:10]).explain(w["kind"]),
    "claim": lambda w: fr.output.claim_review(
        fr.reconcile(_reports(w)[:10]), w["claimed"], rating="x", url="https://a.org", author="x"
    ),
    "statement": lambda w: fr.output.quickstatements(
        fr.reconcile([attrs.evolve(_reports(w)[5], kind=None)]), "Q1", "P1"
    ),
    "draft": lambda w: _drafts(w).change(1, kind=w["kind"]),
    "step": lambda w: fr.timeline(_reports(w)[:2], w["kind"]),
}
"""What goes wrong, by what is wrong, each with a text of a stranger in what is told of it."""


def wrong(name: str, words: Words) -> BaseException | None:
    """The error of ours that a mistake raises; None where these words make none of it."""
    try:
        WRONG[name](words)
    except fr.FigreconError as error:
        return error
    return None
