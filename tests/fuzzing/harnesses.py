"""The harnesses by name."""

from collections.abc import Mapping

from . import answers, tables, texts, wording
from .drivers import Harness

HARNESSES: Mapping[str, Harness] = {
    "read": wording.read,
    "find": wording.find,
    "cells": wording.cells,
    "dates": wording.dates,
    "labels": wording.labels,
    "csv": tables.csv,
    "json": tables.json,
    "excel": tables.excel,
    "layouts": tables.layouts,
    "rosters": tables.rosters,
    "draft": texts.draft,
    "ground": texts.ground,
    "answers": answers.answers,
    "outputs": answers.outputs,
    "series": answers.series,
    "suggest": answers.suggest,
}
