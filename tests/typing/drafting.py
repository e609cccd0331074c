"""Rows are held against a text, and a person goes through the drafts."""

from typing import Any, assert_type

import figrecon as fr

rows: list[dict[str, Any]] = [{"quote": "3 boats", "figure": 3, "source": "Cho"}]
drafts = fr.ground(
    rows, "Cho saw 3 boats.", published="2024-10-18", subject="boats", outlet="Gazette", roster={"NIS": []}
)
assert_type(drafts, fr.Drafts)
assert_type(drafts[0], fr.Draft)
assert_type(drafts[:1], fr.Drafts)
assert_type(drafts[0].report, fr.Report)
assert_type(drafts[0].span, tuple[int, int])
assert_type(drafts[0].evidence, tuple[fr.Evidence, ...])
assert_type(drafts[0].doubts, tuple[str, ...])
assert_type(drafts.refused, tuple[fr.Reject, ...])
assert_type(drafts.accept(1).change(1, kind="part"), fr.Drafts)
assert_type(drafts.drop(1).ledger(), fr.Ledger)
assert_type(fr.Drafts.of_table(fr.Ledger()), fr.Drafts)
assert_type(fr.attributions("Cho said so."), tuple[fr.Attribution, ...])
assert_type(fr.attributions("Cho said so.")[0].reach, tuple[int, int])
assert_type(fr.schema(draft=True), dict[str, Any])
