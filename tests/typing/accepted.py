"""Whatever is accepted at run time passes a strict type checker: each input in every form that it may have."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import assert_type

import figrecon as fr
from figrecon import inputs

DAY, MOMENT = date(2031, 5, 4), datetime(2031, 5, 4, 14, tzinfo=UTC)
STORY = "docs/data/north-korea-troops.csv"


def some() -> Iterator[str]:
    """One text after the other."""
    yield from ("Cho", "Park")


# --- numbers and figures

for number in (3, 2.5, Decimal("2.5"), Fraction(5, 2)):
    assert_type(fr.Range(number, number, number).low, int | float | None)
    fr.Figure(number, None, None, "people", "at least")
    fr.Figure.exactly(number, "people", increment=True, status="confirmed", text="said")
    fr.Report("dead", number, source="A", published=DAY, rank=None)
fr.Range.between(None, 3)
fr.Figure.at_least(None)
fr.Figure(3, 3, 3, None, fr.Qualifier.ABOUT, grain=1, status=fr.FigureStatus.FEARED, earlier=2)
for figure in ("about 3", fr.Figure.exactly(3), fr.Range(1, 2, 3), None, ""):
    fr.Report("dead", figure, source="A", published=DAY)
fr.share(1_000, "83 percent")
fr.difference(fr.Figure.exactly(5), Decimal(3))
fr.methods.hull([1, Fraction(5, 2), Decimal(3)])
fr.methods.hull(iter((1, 2.5)))
fr.methods.marzullo([1, None], [2, 3])
fr.methods.scenario_mixture([5, (4, None), (3, 4, 5), fr.Range(2, 3, 4), [1, 2]])

# --- dates

for day in (DAY, MOMENT, "4 May 2031", fr.Period.day(2031, 5, 4)):
    report = fr.Report("dead", 3, source="A", published=day, as_of=day)
    fr.Period.of(day, reference=day)
    fr.reconcile([report], as_of=day, known_by=day)
    fr.timeline([report], [day], known_by=day)
    fr.compare_policies([report], as_of=day)
    fr.Ledger([report]).where(since=day, until=day, published=day)
    fr.Ledger.from_rows([{"figure": 3}], subject="dead", source="A", published=day, reference=DAY)
fr.Period(DAY, None)
fr.Period.since(MOMENT)

# --- names, keys, subjects and words

for names in ("Cho; Park", ["Cho", "Park"], ("Cho",), {"Cho"}, frozenset({"Cho"}), {"Cho": 1}, None):
    fr.Report("dead", 3, source="A", published=DAY, via=names, replaces=names, derived_from=names)
    fr.Source("NIS", names, interested=names)
fr.Report("dead", 3, source="A", published=DAY, via=some(), denies=some(), kind="denial")
fr.Report(fr.Subject("dead"), 3, source="A", published=DAY, kind=fr.Kind.TOTAL, course=fr.Course.CUMULATIVE)
fr.Report("dead", 3, source="A", published=DAY, kind="Worst case", course="level", key="k1", rank="2", extra={"id": 7})
fr.Subject("dead", ["dead in A", fr.Subject("dead in B")], course="cumulative")
fr.Subject("dead", "dead in A; dead in B")
fr.Kind.read("plan")
fr.Course.read(fr.Course.LEVEL)

# --- rosters

WHO = {"NIS": ["Cho", "Park"], "Agency": {"tally": True}, "Wire": {"relays": "NIS"}}
PLAIN: dict[str, list[str]] = {"NIS": ["Cho"]}
LISTED: list[fr.Source | str] = ["NIS", fr.Source("Army")]
fr.Roster({**PLAIN, "Army": fr.Source("Army", interested=True), "UN": None, "WHO": "who.int; W.H.O."})
ledger = fr.Ledger([report], roster=WHO)
for roster in (WHO, PLAIN, fr.Roster(WHO), None, LISTED, ("NIS",), {"NIS"}):
    fr.Ledger([report], roster)
    fr.reconcile([report], roster=roster)
    fr.Ledger.from_rows([{"figure": 3}], roster=roster, subject="dead", source="A", published=DAY)
    fr.read_csv(STORY, roster=roster)
    fr.draft("Police said 3 died.", published=DAY, roster=roster)
    fr.ground([{"quote": "3", "figure": 3, "source": "Police"}], "Police saw 3.", published="2031-05-04", roster=roster)
fr.Roster(fr.Roster(WHO).sources.values())
fr.Roster(fr.Source(name) for name in some())
fr.reconcile(ledger, roster={**ledger.roster.sources, "Navy": fr.Source("Navy")})

# --- policies

for policy in ("ucdp", "ESTIMATE 0.8", fr.policies.UCDP, fr.Estimate(0.8), fr.Priority("Court; Police")):
    fr.reconcile(ledger, policy=policy)
fr.policies.Reported(parties="left out", stale_after=3)
fr.policies.Reported(parties=fr.Parties.KEPT)
fr.policies.WeightedBest({"A": 2, "B": Fraction(1, 2)})
fr.compare_policies(ledger, ["REPORTED", fr.policies.GTD])

# --- tables

frame = {"source": ["A", "B"], "figure": [3, None], "published": [DAY, MOMENT]}
table = fr.Ledger.from_frame(frame, subject="dead").to_frame()
fr.Ledger.from_frame(table)
fr.Ledger.from_frame({"figure": (3,), "source": iter(("A",))}, subject=fr.Subject("dead"), published="2031-05-04")
fr.Ledger.from_rows(({"n": 3} for _ in range(2)), columns={"n": "figure"}, subject="d", source="A", published=DAY)
for path in (STORY, Path(STORY)):
    fr.read_csv(path)
rows = "source,figure,date\nCho,3,2031-05-04\n"
once = inputs.Options(columns={"date": "published"}, subject="dead", kinds={"heard": "plan", "sure": fr.Kind.TOTAL})
fr.read_csv(io.StringIO(rows), **once)
fr.read_csv(io.BytesIO(rows.encode()), layout={"subject": "dead"}, columns={"date": "published"})
fr.read_csv("docs/data/flood-sheet.csv", layout=Path("docs/data/flood-layout.toml"))
fr.read_csv("docs/data/flood-sheet.csv", layout="docs/data/flood-layout.toml")
more = inputs.Options(missing=["none", -99], fill_down="source", links="source", subject="dead")
fr.read_csv(io.StringIO(rows.replace("date", "published")), **more)
fr.NamedLayout("mine", options={"subject": "dead"})
fr.layouts().matching(["label", 3])

# --- the rest

fr.SentenceStyle(beginning="capitalized", length="short", dates="iso")
fr.Flag("falling", "lowered", keys=["a", "b"])
fr.Evidence("figure", "3:5")
fr.Evidence("via", [3, 5])
fr.Convention("house", {"dozens": fr.Range(24, 30, 60)})
fr.scoring.backtest(ledger, {"dead": 3}, dates=["2031-05-04"])
fr.scoring.track_record(fr.reconcile_each(ledger), {"dead": Decimal(3)})


def told(day: inputs.DateLike, figure: inputs.FigureLike, *via: str, roster: inputs.RosterLike) -> fr.Ledger:
    """A function of a user's own."""
    changed = inputs.ReportFields(kind="plan", note="seen")
    report = fr.Report("dead", figure, source="A", published=day, via=via)
    return fr.Drafts([fr.Draft(report, "3", (0, 1))], roster=roster).change(1, **changed).accept().ledger()


assert_type(told(DAY, 3, "BBC", roster=["A"]), fr.Ledger)
assert_type(told("May 2, 2031", "about 3", roster={"A": []})[0].as_of, fr.Period)
