"""Harnesses of news texts: reports are drafted from them, and rows are held against them."""

from typing import Any

import figrecon as fr

from . import reports as drawn
from .claims import in_order, refused
from .drawing import COMMON, HOSTILE, Draws, text_of, words_of

PHRASES = (
    "At least 46 people drowned", "said on Tuesday", "the Coast Guard said", "according to the mayor",
    "The toll rose to 61",
    "from 48", "denied that", "Russia", "Cho Tae-yong", "told Reuters", "a report by the WHO said",
    "300 are in shelters",
    "12 more", "of them", "will send 10,000 troops by December", "could kill", "“No,” he said.", "he added",
    "said Mr. Ruiz,",
    "The Ministry of Health", "in the city of A", "a day earlier", "as of Friday", "some 1,500 North Korean soldiers",
    "Nobody was hurt", "withdrew its toll", "cited officials as saying", "quoted by", "the two countries", "dozens of",
    "in the 2023 flood", "in an earlier attack", "on 3 May", "were injured", "were killed", "remain missing", ".",
    ". ", ", ",
    "\n\n", "”", "“", "(", ")", "—", ":", *HOSTILE[:8],
)  # fmt: skip
WORDS = {
    code: (*PHRASES * 12, *words_of(code, "sources", "speech", "drafting", "nouns"), *COMMON)
    for code in ("en", "de", "fr", "es")
}
SUBJECTS = (
    None,
    "dead in the flood",
    "troops in Russia",
    "injured",
    "Verletzte",
    *HOSTILE[:2],
    "people displaced in A",
)
ASKED: tuple[dict[str, Any], ...] = (
    {},
    {"outlet": "BBC"},
    {"outlet": "BBC"},
    {"roster": {"NIS": ["Cho Tae-yong"]}},
    {"outlet": " "},
)


def _text(draws: Draws) -> tuple[str, dict[str, Any]]:
    code = draws.one_of(("en", "en", "en", "de", "fr", "es"))
    asked = {"published": "2031-05-07", "subject": draws.one_of(SUBJECTS), "locale": code, **draws.one_of(ASKED)}
    return text_of(draws.bytes(48), WORDS[code]), asked


def _stand(drafts: fr.Drafts, text: str) -> None:
    """Each draft, and each piece of its evidence, stands in the text; numbers are counted through."""
    every = [*drafts, *drafts.aside]
    for each in every:
        assert text[slice(*each.span)] == each.quote
        assert all(0 <= a <= b <= len(text) for a, b in (evidence.span for evidence in each.evidence))
        if each.report.figure is not None:
            in_order(each.report.figure.range)
    assert len({each.number for each in every}) == len(every)
    assert drafts.to_text()
    table = fr.Ledger.from_json_text(drafts.to_json_text())
    assert fr.Drafts.of_table(table, text) == drafts


def draft(data: bytes) -> bool:
    """What is drafted from a text stands in it, and nothing is lost in a table of the drafts."""
    draws = Draws(data)
    text, asked = _text(draws)
    try:
        drafts = fr.draft(text, **asked)
    except fr.FigreconError as error:
        return refused(error, text)
    _stand(drafts, text)
    assert len(drafts.accept().ledger()) == len(drafts)
    return bool(drafts)


def ground(data: bytes) -> bool:
    """Each row is a draft that stands in the text, or is refused with its reason."""
    draws = Draws(data)
    head = Draws(draws.bytes(16))
    text, asked = _text(draws)
    rows = [_row(head, text) for _ in range(1 + head.byte() % 3)]
    try:
        drafts = fr.ground(rows, text, **asked)
    except fr.FigreconError as error:
        return refused(error, text)
    assert len(drafts) + len(drafts.refused) == len(rows)
    for reject in drafts.refused:
        refused(reject.error)
    _stand(drafts, text)
    return bool(drafts)


def _row(draws: Draws, text: str) -> dict[str, Any]:
    """A row about a figure of the text, with its words for a quote, or something near it or wrong."""
    mentions = fr.find(text)
    at = mentions[draws.byte() % len(mentions)] if mentions else None
    start, end = (at.start, at.end) if at else (0, len(text))
    quote = text[max(0, start - draws.byte() % 30) : end + draws.byte() % 30]
    words = text[start:end]
    row: dict[str, Any] = {"quote": draws.one_of((quote, quote, quote, words, text, "x", None, 3))}
    row["figure"] = draws.one_of((words, words, words, "46", "at least 46 people", quote, None, 12, "dozens", "10,000"))
    row["source"] = draws.one_of(("", "", None, "Coast Guard", "Cho Tae-yong", "Russia", "mayor", "WHO", 3, "BBC"))
    for name in [draws.one_of(("kind", "via", "as_of", "span", "subject", "x", "note", "key")) for _ in draws.some(2)]:
        row[name] = draws.one_of(("plan", "BBC", "2031-05-06", "0:5", "9:2", "", None, [1], drawn.cell(draws, name)))
    return row
