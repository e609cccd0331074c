"""Exports: answers in the forms that chart tools, spreadsheets, pages and Wikidata take; one way, out."""

from .documents import json_text
from .footnotes import footnotes
from .sheets import band, range_plot, spreadsheet
from .wikidata import quickstatements

__all__ = ["band", "footnotes", "json_text", "quickstatements", "range_plot", "spreadsheet"]
