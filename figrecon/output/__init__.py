"""Output: an answer as a sentence, its defense, footnotes, pages, tables and the forms that other tools take.

Every function takes answers and makes text; one way, out.
"""

from .documents import json_text
from .explanation import explain
from .footnotes import footnotes
from .markdown import markdown
from .pages import answer_page, page
from .pictures import save_plot
from .rows import ACCOUNT, ANSWERS, account_rows, answer_rows
from .sentences import sentence
from .sheets import answer_sheet, comparison_sheet, timeline_sheet
from .spreadsheets import band, range_plot, spreadsheet
from .text import Groups, explanations, text
from .wikidata import quickstatements
from .words import amount, amount_of

__all__ = [
    "ACCOUNT",
    "ANSWERS",
    "Groups",
    "account_rows",
    "amount",
    "amount_of",
    "answer_page",
    "answer_rows",
    "answer_sheet",
    "band",
    "comparison_sheet",
    "explain",
    "explanations",
    "footnotes",
    "json_text",
    "markdown",
    "page",
    "quickstatements",
    "range_plot",
    "save_plot",
    "sentence",
    "spreadsheet",
    "text",
    "timeline_sheet",
]
