"""Output: an answer as a sentence, its defense, footnotes, pages, tables and the forms that other tools take.

Every function takes an answer or several and makes text or rows; one way, out. `text`, `markdown` and `page` show each
answer by itself or, with `over_time`, those of each subject together.
"""

from .colored import colored
from .documents import json_text
from .explained import explain
from .footnotes import footnotes
from .linked_data import json_ld
from .markdown import markdown
from .pages import page
from .pictures import check_plot, save_plot
from .references import csl_json
from .reviews import claim_review
from .rows import ACCOUNT, ANSWERS, account_columns, account_rows, answer_columns, answer_row, answer_rows
from .sentences import sentence
from .spreadsheets import band, range_plot, spreadsheet
from .style import Beginning, Dates, Length, SentenceStyle
from .text import each_sentence, explanations, text
from .vega import vega
from .wikidata import quickstatements
from .words import amount, amount_of, range_of
from .workbooks import save_workbook

__all__ = [
    "ACCOUNT",
    "ANSWERS",
    "Beginning",
    "Dates",
    "Length",
    "SentenceStyle",
    "account_columns",
    "account_rows",
    "amount",
    "amount_of",
    "answer_columns",
    "answer_row",
    "answer_rows",
    "band",
    "check_plot",
    "claim_review",
    "colored",
    "csl_json",
    "each_sentence",
    "explain",
    "explanations",
    "footnotes",
    "json_ld",
    "json_text",
    "markdown",
    "page",
    "quickstatements",
    "range_of",
    "range_plot",
    "save_plot",
    "save_workbook",
    "sentence",
    "spreadsheet",
    "text",
    "vega",
]
