"""Answers as JSON: for a program that asks figrecon and reads what it says."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from figrecon.reconciliation import Answers, Reconciliation
from figrecon.tables import plain_value

from .sheets import several


def json_text(answers: Reconciliation | Iterable[Reconciliation] | Mapping[str, Reconciliation]) -> str:
    """Answers as one JSON text: an object with `answers`, each with its sentence, its account and what is beside it.

    An answer has the columns of `Answers.to_frame`, and its `account` those of `Reconciliation.to_frame`; dates are in
    ISO form, null is an open end or a missing value.

    >>> import figrecon as fr
    >>> text = json_text(fr.reconcile([fr.Report("dead", 140, source="Ministry", published="2024-10-23")]))
    >>> json.loads(text)["answers"][0]["best"]
    140
    """
    document = {"answers": [_document(answer) for answer in several(answers)]}
    return json.dumps(plain_value(document), ensure_ascii=False, indent=2) + "\n"


def _document(answer: Reconciliation) -> dict[str, Any]:
    (row,) = Answers((answer,)).to_rows()
    beside = {str(kind): Answers((other,)).to_rows()[0] for kind, other in answer.beside.items()}
    return {**row, "sentence": answer.sentence(), "beside": beside, "account": answer.to_rows()}
