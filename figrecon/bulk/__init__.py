"""Tables by the million, subject by subject: Arrow in, Arrow out, in one process or several, or on a cluster.

One meaning: every subject is answered as `reconcile` answers it. What is here is how its rows get there and back.
"""

from .answering import reconcile_batch
from .rejects import reject_table
from .requests import BulkOptions
from .schemas import account_schema, answer_schema
from .subjects import ROWS, whole_subjects
from .tables import reconcile_table
from .writing import write_answers

__all__ = [
    "ROWS",
    "BulkOptions",
    "account_schema",
    "answer_schema",
    "reconcile_batch",
    "reconcile_table",
    "reject_table",
    "whole_subjects",
    "write_answers",
]
