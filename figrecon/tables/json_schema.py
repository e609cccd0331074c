"""The JSON Schemas of a document of reports, and of the drafts that a tool or a language model is asked to emit."""

from typing import Any

from figrecon.conventions import Qualifier
from figrecon.ranges import LARGEST
from figrecon.reports import Course, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"

DAY_OR_MOMENT = (
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?$"
)
"""ISO 8601, as `dates.edtf` reads it; Python's isoformat() writes nothing else, but for offsets with seconds."""


def schema(*, draft: bool = False) -> dict[str, Any]:
    """The JSON Schema, draft 2020-12, of what `read_json` takes and `Ledger.to_json` writes.

    It is stricter than the reader where that makes clean data: `published` must be in ISO form. Unknown properties of
    a report are allowed, and kept in its `extra`. Each call makes a new dict.

    With `draft` it is what to ask of whoever, or whatever, reads a text for reports: each row with the `quote` that it
    stands on, and with no more columns than a text can fill. `figrecon.ground` holds its rows against the text.

    >>> schema()["$defs"]["report"]["required"], schema(draft=True)["$defs"]["report"]["required"]
    (['subject', 'source', 'published'], ['quote'])
    """
    return _drafts() if draft else _reports()


def _reports() -> dict[str, Any]:
    return {
        "$schema": DIALECT,
        "$id": "urn:figrecon:reports:1",
        "title": "Reports of figures",
        "description": "What sources reported on how many or how much, one object for each statement, for figrecon.",
        "type": "object",
        "required": ["reports"],
        "additionalProperties": False,
        "properties": {
            "reports": {"type": "array", "items": {"$ref": "#/$defs/report"}},
            "roster": {
                "description": "The sources: canonical name to aliases, or to an object.",
                "type": "object",
                "additionalProperties": {"anyOf": [_NAMES, _source()]},
            },
        },
        "$defs": {"report": _report()},
    }


OF_A_TEXT = ("subject", "figure", "source", "via", "as_of", "kind", "confidence", "note")
"""What a text can say of a report; its day of publication is known, and keys are the user's."""


def _drafts() -> dict[str, Any]:
    of_reports = _report()["properties"]
    source = _said(
        "Who stands behind the number, in the words of the text: not the outlet that passed it on. Left out: the text "
        "names nobody.",
        _NAME,
    )
    quote = _said(
        "The words of the text that say so, letter by letter and in one piece: the figure with its hedge and its noun, "
        "and the words that tell whose it is.",
        _NAME,
    )
    return {
        "$schema": DIALECT,
        "$id": "urn:figrecon:drafts:1",
        "title": "Draft reports of a text",
        "description": "What a news text says that sources reported on how many or how much, one object for each "
        "statement, for a person to accept or refuse.",
        "type": "object",
        "required": ["reports"],
        "additionalProperties": False,
        "properties": {"reports": {"type": "array", "items": {"$ref": "#/$defs/report"}}},
        "$defs": {
            "report": {
                "type": "object",
                "required": ["quote"],
                "properties": {
                    "quote": quote,
                    **{name: of_reports[name] for name in OF_A_TEXT},
                    "source": source,
                },
            }
        },
    }


_NAME = {"type": "string", "pattern": r"\S", "maxLength": 10_000}
_NAMES = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_NUMBER = {"type": ["number", "null"], "minimum": -LARGEST, "maximum": LARGEST}


def _said(what: str, form: dict[str, Any]) -> dict[str, Any]:
    return {"description": what, **form}


def _optional(form: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [form, {"type": "null"}]}


def _report() -> dict[str, Any]:
    text, keys = {"type": ["string", "null"]}, _optional(_NAMES)
    return {
        "type": "object",
        "required": ["subject", "source", "published"],
        "properties": {
            "subject": _said("What is counted, in the same words for all reports of it.", _NAME),
            "figure": _said(
                "The number in the source's own words, with its hedge and noun: 'at least 140 people', 'another "
                "1,500'. Null or left out: the source gives no number.",
                {**_NUMBER, "type": ["string", "number", "null"]},
            ),
            "source": _said("Who stands behind the number: not the outlet that passed it on.", _NAME),
            "via": _said("Who passed it on: the outlets, in order.", keys),
            "published": _said("The day of publication, or the moment.", {"type": "string", "pattern": DAY_OR_MOMENT}),
            "as_of": _said(
                "The date the number speaks of, where the source names one: ISO 8601 or EDTF, such as 2024-10, "
                "2024-10-18/2024-10-23, ../2024-12. Left out: the day of publication.",
                text,
            ),
            "kind": _said(
                "What the figure is of. Counts: total, increment (what came on top), part. Beside the count: plan, "
                "projection, capacity, worst case, hypothetical, proxy (something else counted in its place). Without "
                "a figure: denial, withdrawal. Left out: increment for 'another 1,500', else total.",
                {"enum": [*(kind.value for kind in Kind), None]},
            ),
            "course": _said(
                "How the subject moves in time: a count that only grows, a level that rises and falls, or one closed "
                "event. The same for all reports of a subject. Left out: its nouns tell.",
                {"enum": [*(course.value for course in Course), None]},
            ),
            "derived_from": _said("Keys of the reports that it sums, converts or retells.", keys),
            "replaces": _said("Keys of the reports whose place it takes.", keys),
            "denies": _said("Keys of the reports that a denial or withdrawal speaks of.", keys),
            "reference": _said("Where it can be looked up: a URL or a citation.", text),
            "note": _said("A remark, kept as it is.", text),
            "confidence": _said("How sure it is, in a word; kept and shown, never weighed.", text),
            "rank": _said(
                "Its place in the user's trust, 1 the best, in the place of its source's.",
                {"type": ["integer", "null"], "minimum": 1},
            ),
            "key": _said("A name of the report among the others, without ';'.", {**text, "pattern": "^[^;]*$"}),
            "low": _said("The lower end, where no words say it.", _NUMBER),
            "best": _said("The number named, where no words say it.", _NUMBER),
            "high": _said("The upper end, where no words say it.", _NUMBER),
            "unit": _said("The unit of a figure that names none: 'troops', 'km', 'million USD'.", text),
            "qualifier": _said(
                "How the numbers low, best and high are hedged, where no words say it.",
                {"enum": [*(qualifier.value for qualifier in Qualifier), None]},
            ),
            "increment": _said("Whether the numbers came on top of an earlier count.", {"type": ["boolean", "null"]}),
            "grain": _said("The value of the numeral's last significant digit.", _NUMBER),
            "word": _said("The vague word of a figure such as 'dozens'.", text),
            "earlier": _said("The first number of 'rose from 350 to 680'.", _NUMBER),
            "status": _said(
                "How sure the number is said to be of what it counts, where no words say it: 'confirmed', 'feared'. "
                "Left out: nothing is said.",
                text,
            ),
        },
    }


def _source() -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "aliases": _said("Other names of the same source.", _NAMES),
            "relays": _said("The source that it always repeats.", _optional(_NAME)),
            "interested": _said(
                "A party to the matter: in all subjects, or in those named.", {"anyOf": [{"type": "boolean"}, _NAMES]}
            ),
            "tally": _said("Whether it adds up what others published.", {"type": "boolean"}),
            "rank": _said("Its place in the user's trust, 1 the best.", {"type": ["integer", "null"], "minimum": 1}),
        },
    }
