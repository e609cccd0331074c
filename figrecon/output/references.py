"""CSL-JSON: what an answer rests on, for Zotero and other programs that keep references.

The fields and types are those of the schema of the Citation Style Language, csl-data.json, version 1.0.2.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from figrecon._visible import visible_json
from figrecon.answer import Answer

from .citations import Citation, citation
from .notes import notes
from .several import AnyAnswers, several


def csl_json(answers: AnyAnswers) -> str:
    """The reports behind the sentences of some answers as one CSL-JSON text, an item for each page or article.

    These are the reports that have footnotes and a reference or a title; one that several reports cite is one item, and
    its `note` says who said what in it. `id` is the key of the first of them. Only what the columns of a report say is
    there (`outlet`, `accessed` …, as for footnotes in wikitext): an item without a title has none. What an outlet
    printed is an "article-newspaper", any other page of the web a "webpage", the rest a "document".

    Raises ExportError for anything but answers.

    >>> import figrecon as fr
    >>> said = fr.Report("dead", 140, source="Army", published="2031-05-04", reference="https://a.org", key="a1",
    ...     extra={"title": "Toll rises", "outlet": "Daily News"})
    >>> (item,) = json.loads(csl_json(fr.reconcile([said])))
    >>> item["type"], item["container-title"], item["issued"], item["note"]
    ('article-newspaper', 'Daily News', {'date-parts': [[2031, 5, 4]]}, 'Army: “140”')
    """
    said: dict[Citation, list[tuple[str, str]]] = {}
    for key, found, words in _cited(several(answers)):
        said.setdefault(found, []).append((key, words))
    items = [_item(told[0][0], found, [words for _, words in told]) for found, told in said.items()]
    return visible_json(json.dumps(items, ensure_ascii=False, indent=2)) + "\n"


def _cited(answers: Iterable[Answer]) -> Iterable[tuple[str, Citation, str]]:
    for answer in answers:
        for note in notes(answer):
            found = citation(note.entry.report)
            if found.url or found.title or found.beside:
                yield note.entry.report.key, found, note.words


def _item(key: str, found: Citation, words: Iterable[str]) -> dict[str, Any]:
    fields = {
        "id": key,
        "type": "article-newspaper" if found.outlet else "webpage" if found.url else "document",
        "title": found.title,
        "container-title": found.outlet,
        "publisher": found.publisher,
        "author": [{"literal": found.author}] if found.author else None,
        "URL": found.url,
        "issued": _date(found.published),
        "accessed": None if found.accessed is None else _date(found.accessed),
        "note": "; ".join(dict.fromkeys(filter(None, [*words, found.beside]))),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _date(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
