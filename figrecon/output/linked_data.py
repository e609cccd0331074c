"""JSON-LD in the words of schema.org: an answer as an observation, and what was said about it as claims.

An Observation is a quantity at a time (schema.org/Observation): its minValue, maxValue and value are the range, and a
claim (schema.org/Claim) is what one source said and where. Who is a person and who an organization no report tells, so
that a name has no type.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from figrecon import units
from figrecon._visible import visible_json
from figrecon.answer import Answer
from figrecon.conventions import Qualifier
from figrecon.ranges import Range
from figrecon.reports import ABOUT_REPORTS, Kind, Report

from .citations import citation
from .notes import notes
from .sentences import sentence
from .several import AnyAnswers, several
from .wikidata_items import ITEMS
from .words import range_of, without_residue

CONTEXT = "https://schema.org"

ENTITY = "http://www.wikidata.org/entity/"
"""Where Wikidata's items are: schema.org takes an address for the code of a unit."""

UNHEDGED = frozenset({Qualifier.EXACT, Qualifier.BETWEEN})
"""What a number or its ends say by themselves."""

NOT_IN_A_SCRIPT = re.compile("[<>&]")
"""What could end a script of a page: JSON escapes it."""

Node = dict[str, Any]


def json_ld(answers: AnyAnswers) -> str:
    """Answers as JSON-LD, an observation each, to stand in a page within <script type="application/ld+json">.

    An observation has the range, its unit, the day, the sentence as its description, and the claims that stand behind
    it: those that have footnotes. An open end is left out, and so is the value of a range that has one, for "at least
    140" is no 140; one number is a value alone. A claim says who made it, when, in which words and with which number,
    and where it appeared, by the same columns as a citation. All of it is what the reports say; only http and https are
    links; nothing in it ends the script. Of several answers the observations stand in one graph.

    Raises ExportError for anything but answers.

    >>> import figrecon as fr
    >>> said = fr.Report("dead", "at least 140", source="Army", published="2031-05-04", reference="https://a.org")
    >>> document = json.loads(json_ld(fr.reconcile([said])))
    >>> document["@type"], document["minValue"], "maxValue" in document, document["observationDate"]
    ('Observation', 140, False, '2031-05-04')
    >>> (claim,) = document["subjectOf"]
    >>> claim["text"], claim["author"]["name"], claim["appearance"]["url"]
    ('dead: at least 140', 'Army', 'https://a.org')
    """
    nodes = [observation(answer) for answer in several(answers)]
    return in_a_script(nodes[0] if len(nodes) == 1 else {"@graph": nodes})


def in_a_script(node: Node) -> str:
    r"""A node with its context as a text that ends no script.

    >>> print(in_a_script({"name": "</script>"}))
    {
      "@context": "https://schema.org",
      "name": "\u003c/script\u003e"
    }
    <BLANKLINE>
    """
    text = json.dumps({"@context": CONTEXT, **node}, ensure_ascii=False, indent=2, allow_nan=False)
    return NOT_IN_A_SCRIPT.sub(lambda mark: f"\\u{ord(mark[0]):04x}", visible_json(text)) + "\n"


def observation(answer: Answer) -> Node:
    """An answer as a node."""
    told = {
        "verdict": answer.verdict.value,
        "status": None if answer.status is None else answer.status.value,
        "qualifier": _hedge(answer),
    }
    return _filled(
        {
            "@type": "Observation",
            "name": answer.subject,
            "description": sentence(answer),
            "observationDate": answer.as_of.isoformat(),
            **_quantity(without_residue(range_of(answer)), answer.unit),
            "measurementMethod": f"figrecon, policy {answer.policy.label}",
            "additionalProperty": _properties(told),
            "subjectOf": [claim_node(note.entry.report, note.origin) for note in notes(answer)],
        }
    )


def _hedge(answer: Answer) -> str | None:
    """How all hedge who give the one number of an answer; a range tells by its ends how unsure it is."""
    hedges = {p.figure.qualifier for p in answer.positions}
    if answer.range.low != answer.range.high or UNHEDGED & hedges:
        return None
    return ", ".join(sorted(hedge.value for hedge in hedges)) or None


def claim_node(report: Report, origin: str) -> Node:
    """What a report says, by whom, and where it appeared."""
    kind = "" if report.kind in (Kind.TOTAL, Kind.INCREMENT) else report.kind.value
    words = "" if report.kind in ABOUT_REPORTS else report.words
    return _filled(
        {
            "@type": "Claim",
            "identifier": report.key,
            "text": f"{report.subject}: {', '.join(filter(None, [kind, words]))}",
            "author": {"name": origin},
            "creditText": report.attribution if report.via else None,
            "datePublished": report.day.isoformat(),
            "temporalCoverage": None if _date(report) else report.as_of.isoformat(),
            "about": _number(report),
            "appearance": _appearance(report),
        }
    )


def _number(report: Report) -> Node | None:
    """The number that a report gives, in its own unit and of its own day.

    None where that is no number of the whole, as of "another 50", or a convention's, as of "dozens".
    """
    figure = report.figure
    if figure is None or figure.says_nothing or figure.increment or figure.qualifier is Qualifier.VAGUE:
        return None
    hedge = None if figure.qualifier in UNHEDGED else figure.qualifier.value
    status = None if figure.status is None else figure.status.value
    return _filled(
        {
            "@type": "Observation",
            "observationDate": _date(report),
            **_quantity(figure.range, figure.unit),
            "additionalProperty": _properties({"qualifier": hedge, "status": status}),
        }
    )


def _date(report: Report) -> str | None:
    """What a report speaks of as a date of ISO 8601; None for an interval, which is none."""
    date = report.as_of.isoformat()
    return None if "/" in date else date


def _quantity(value: Range, unit: str | None) -> Node:
    """The numbers of a range with their unit: no end that is open, no value beside one, and of one number no ends."""
    is_open = value.low is None or value.high is None
    is_one = value.low == value.high
    item = None if unit is None or value.is_nothing else ITEMS.get(unit)
    return _filled(
        {
            "minValue": None if is_one else value.low,
            "value": None if is_open else value.best,
            "maxValue": None if is_one else value.high,
            "unitText": None if unit is None or value.is_nothing else units.label(unit),
            "unitCode": None if item is None else f"{ENTITY}{item}",
        }
    )


def _properties(told: Mapping[str, str | None]) -> list[Node]:
    """What schema.org has no word for."""
    return [{"@type": "PropertyValue", "name": name, "value": value} for name, value in told.items() if value]


def _appearance(report: Report) -> Node | None:
    """Where it was printed; None where no column tells."""
    found = citation(report)
    if not (found.url or found.title or found.outlet or found.beside):
        return None
    publisher = found.outlet or found.publisher
    return _filled(
        {
            "@type": "NewsArticle" if found.outlet else "WebPage" if found.url else "CreativeWork",
            "url": found.url,
            "headline": found.title,
            "author": None if found.author is None else {"name": found.author},
            "publisher": None if publisher is None else {"name": publisher},
            "datePublished": found.published.isoformat(),
            "description": found.beside,
        }
    )


def _filled(fields: Node) -> Node:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
