"""A story as every output of figrecon renders it, by the kind of what reads it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import figrecon as fr
from figrecon import output
from tests._injections import World
from tests._terminals import TONES
from tests.answers._shown import pretty

Renderings = Mapping[str, Callable[[World], str]]


def _each(names: Iterable[str], how: Callable[[Any], str], title: str = "{}") -> Renderings:
    """Some values of a story, each by one function."""

    def of(name: str) -> Callable[[World], str]:
        return lambda w: how(w.values[name])

    return {title.format(name): of(name) for name in names}


SHOWN = (
    *("report", "figure", "entry", "account", "positions", "set aside", "denials", "normalized", "flags", "flag"),
    *("roster", "source", "subject", "policy", "convention", "layout", "changes", "by subject", "comparison"),
    *("failure", "rejects", "suggestion", "record", "mentions", "frame", "account as a frame"),
)
LARGE = ("answer", "ledger", "timeline", "whole", "drafts", "suggestions")
"""The values of a story that a notebook shows, the small ones and the large."""

HTML: Renderings = {
    **_each((*SHOWN, *LARGE), lambda value: str(value._repr_html_())),
    "change": lambda w: w.values["changes"][0]._repr_html_(),
    "reject": lambda w: w.values["rejects"][0]._repr_html_(),
    "drafts as a page": lambda w: w.drafts.to_html(),
    "page": lambda w: w.answer.to_html(),
    "page over time": lambda w: output.page(w.timeline, over_time=True),
    "explanation": lambda w: w.whole.explain("html"),
    "footnotes": lambda w: w.answer.footnotes("html"),
}

SHORT, WITHOUT = fr.SentenceStyle(length="short"), fr.SentenceStyle(beginning="without the subject")

IN_LINES: Renderings = {
    "sentence": lambda w: w.answer.sentence(),
    "sentence of a whole": lambda w: w.whole.sentence(),
    "sentence, short": lambda w: w.answer.sentence(SHORT),
    "sentence, without its subject": lambda w: w.answer.sentence(WITHOUT),
    "explanation": lambda w: w.whole.explain(),
    "explanation of an answer": lambda w: w.answer.explain(),
    "footnotes": lambda w: w.answer.footnotes(),
    "text over time": lambda w: output.text(w.timeline, over_time=True),
    "explanations": lambda w: output.explanations([w.answer, w.whole]),
    "each sentence": lambda w: output.each_sentence([w.answer, w.whole]),
    "changes": lambda w: "\n".join(map(str, w.values["changes"])),
    "layout": lambda w: str(w.values["layout"]),
    "suggestions": lambda w: str(w.suggestions),
    "doubts": lambda w: "\n".join(map(str, w.answer.flags)),
    **_each(("flag", "subject", "figure", "suggestion"), str, "str of {}"),
    "str of an answer": lambda w: f"{w.answer}\n{w.whole}",
    **_each((*SHOWN, *LARGE, "draft"), repr, "repr of {}"),
}
"""Plain text whose lines are ours: a story has as many of them, whatever its words are."""

ON_A_TERMINAL = ("account", "changes", "rejects", "roster", "flags", "record", "comparison", "normalized")

TEXT: Renderings = {
    "text": lambda w: output.text(w.answer),
    "text in color": lambda w: TONES.sub("", output.colored(output.text(w.answer))),
    **_each((*LARGE, *ON_A_TERMINAL), pretty, "{} on a terminal"),
    "drafts": lambda w: w.drafts.to_text(),
    "frame": lambda w: str(w.values["frame"]),
    "record": lambda w: str(w.values["record"]),
    "range plot": lambda w: output.range_plot(w.answer),
    "band": lambda w: output.band(w.timeline),
    "roster": lambda w: w.suggestions.to_toml(),
}
"""Other plain text, which is broken into lines by its width, or for a program."""

MARKDOWN: Renderings = {
    "footnotes": lambda w: w.answer.footnotes("markdown"),
    "footnotes of a whole": lambda w: w.whole.footnotes("markdown"),
    "sections": lambda w: output.markdown([w.answer, w.whole]),
    "sections over time": lambda w: output.markdown(w.timeline, over_time=True),
}

WIKITEXT: Renderings = {
    "answer": lambda w: w.answer.footnotes("wikitext"),
    "whole": lambda w: w.whole.footnotes("wikitext"),
}


def _review(w: World) -> str:
    key, words = w.answer.account[0].report.key, w.words
    author, rating, claimed = words["author"], words["rating"], words["claimed"]
    return output.claim_review(w.answer, key, rating=rating, url="https://a.org", author=author, claimed=claimed)


JSON: Renderings = {
    "answers": lambda w: output.json_text([w.answer, w.whole]),
    "ledger": lambda w: w.ledger.to_json_text(),
    "drafts": lambda w: w.drafts.to_json_text(),
    "citations": lambda w: output.csl_json(w.answer),
    "linked data": lambda w: output.json_ld([w.answer, w.whole]),
    "review": _review,
}

VEGA: Mapping[str, Callable[[World], Any]] = {
    "sources": lambda w: output.vega(w.answer),
    "over time": lambda w: output.vega(w.timeline),
}

CSV: Renderings = {
    "ledger": lambda w: output.spreadsheet(w.values["frame"]),
    "account": lambda w: output.spreadsheet(w.values["account as a frame"]),
    "answers": lambda w: output.spreadsheet(w.timeline.to_frame(w.words["column"])),
}
"""What a spreadsheet program opens."""


def texts_in(value: Any) -> list[str]:
    """Every text in what JSON holds, names too."""
    if isinstance(value, dict):
        return [text for pair in value.items() for one in pair for text in texts_in(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts_in(one)]
    return [value] if isinstance(value, str) else []


def statements(w: World) -> str:
    """What goes to Wikidata."""
    return output.quickstatements(w.answer, "Q1", "P1", unit="1")
