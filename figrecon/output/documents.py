"""Answers as JSON: for a program that asks figrecon and reads what it says."""

import json
from typing import Any

from figrecon._visible import visible_json
from figrecon.answer import Answer
from figrecon.tables import plain_value

from .rows import account_rows, answer_row
from .sentences import sentence
from .several import AnyAnswers, several


def json_text(answers: AnyAnswers) -> str:
    """Answers as one JSON text: an object with `answers`, each with its sentence, its account and what is beside it.

    An answer has the columns of `Timeline.to_frame`, and its `account` those of `Reconciliation.to_frame`; dates are in
    ISO form, null is an open end or a missing value. Raises ExportError for anything but answers.

    >>> import figrecon as fr
    >>> text = json_text(fr.reconcile([fr.Report("dead", 140, source="Ministry", published="2024-10-23")]))
    >>> json.loads(text)["answers"][0]["best"]
    140
    """
    document = {"answers": [_document(answer) for answer in several(answers)]}
    return visible_json(json.dumps(plain_value(document), ensure_ascii=False, indent=2)) + "\n"


def _document(answer: Answer) -> dict[str, Any]:
    row = answer_row(answer)
    beside = {str(kind): answer_row(other) for kind, other in answer.beside.items()}
    return {**row, "sentence": sentence(answer), "beside": beside, "account": account_rows(answer)}
