"""Reports are reconciled, and the answer is used."""

from collections.abc import Mapping
from datetime import date
from typing import assert_type

import figrecon as fr

ledger = fr.read_csv("docs/data/north-korea-troops.csv")
r = fr.reconcile(ledger, as_of="2024-10-23", policy="reported")
assert_type(r, fr.Reconciliation)
assert_type(r.range, fr.Range)
assert_type(r.range.high, int | float | None)
assert_type(r.verdict, fr.Verdict)
assert_type(r.unit, str | None)
assert_type(r.as_of, date)
assert_type(r.sentence(), str)
assert_type(r.sentence(fr.SentenceStyle(beginning="capitalized", length="short", dates="iso")), str)
assert_type(r.origin_of(r.account[0].report), str)
assert_type(r.estimate(0.9), fr.Range)
assert_type(r.account, tuple[fr.Entry, ...])
assert_type(r.account[0].report, fr.Report)
assert_type(r.account[0].reason, fr.Reason | None)
assert_type(r.positions, tuple[fr.Position, ...])
assert_type(r.set_aside, tuple[fr.SetAside, ...])
assert_type(r.flags, tuple[fr.Flag, ...])
assert_type(r.beside, Mapping[str, fr.Reconciliation])
assert_type(r.beside["plan"], fr.Reconciliation)
assert_type(r.beside[fr.Kind.PLAN].range, fr.Range)
assert_type(r.to_html(), str)

each = fr.reconcile_each(ledger)
assert_type(each, dict[str, fr.Reconciliation])
answers, failures = fr.reconcile_each(ledger, errors="collect")
assert_type(answers, dict[str, fr.Reconciliation])
assert_type(failures, tuple[fr.Failure, ...])
assert_type([failure.error for failure in failures], list[fr.FigreconError])

story = fr.timeline(ledger)
assert_type(story, fr.Timeline)
assert_type(story[0], fr.Reconciliation)
assert_type([answer.verdict for answer in story], list[fr.Verdict])
assert_type(fr.compare_policies(ledger), fr.Comparison)
assert_type(fr.compare_policies(ledger).by_policy("low"), fr.Table)

assert_type(fr.share(r, "83 percent"), fr.Figure)
assert_type(fr.difference(story[1], story[0]), fr.Figure)
changes = fr.diff(story[0], story[1])
assert_type(changes, tuple[fr.Change, ...])
assert_type(changes[0].text, str)

assert_type(fr.reconcile(ledger, policy=fr.policies.REPORTED), fr.Reconciliation)
assert_type(fr.reconcile(ledger, policy=fr.Estimate(0.8)), fr.Reconciliation)
assert_type(fr.reconcile(ledger, policy=fr.Priority(["NIS", "Ukraine's government"])), fr.Reconciliation)
assert_type(fr.reconcile(ledger, policy=fr.policies.ACLED), fr.Reconciliation)

hints = fr.suggest(ledger, locale="en")
assert_type(hints, fr.Suggestions)
assert_type(hints[0:1], fr.Suggestions)
assert_type(hints.accept(), fr.Ledger)
assert_type(hints.to_toml(), str)
for hint in hints:
    assert_type(hint, fr.Suggestion)
    assert_type(hint.kind, fr.Hint)
    assert_type(hint.evidence, tuple[str, ...])
    assert_type(hint.sources, tuple[fr.Source, ...])

record = fr.scoring.track_record(each, {"North Korean troops in Russia": 3000})
assert_type(record, fr.scoring.TrackRecord)
assert_type(record[0], fr.scoring.SourceRecord)
assert_type(record.of("NIS").bias, float | None)
assert_type(fr.reconcile(ledger, policy=fr.policies.WeightedBest(record.weights())), fr.Reconciliation)
