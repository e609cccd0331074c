"""Reports are written down, by hand and from files."""

from datetime import date, datetime
from typing import Any, assert_type

import figrecon as fr

report = fr.Report("troops", "another 1,500", source="NIS", via="Cho", published="2024-10-23", kind="increment")
assert_type(report, fr.Report)
assert_type(report.subject, str)
assert_type(report.figure, fr.Figure | None)
assert_type(report.source, str)
assert_type(report.via, tuple[str, ...])
assert_type(report.published, date | datetime)
assert_type(report.as_of, fr.Period)
assert_type(report.kind, fr.Kind)
assert_type(report.key, str)

by_hand = fr.Report(
    fr.Subject("troops", parts=("officers", "soldiers")),
    fr.Figure.exactly(3_000),
    source="NIS",
    published=date(2024, 10, 23),
    as_of=fr.Period.month(2024, 10),
    kind=fr.Kind.TOTAL,
)
assert_type(by_hand, fr.Report)
assert_type(fr.Subject("troops").parts, tuple[fr.Subject, ...])

source = fr.Source("NIS", ["Cho", "Park"], interested=True, rank=1)
assert_type(source.aliases, tuple[str, ...])
assert_type(source.interested, bool | tuple[str, ...])
assert_type(source.rank, int | None)
ranked = fr.Report("dead", 3, source="NIS", published="2024-10-18", rank=1, confidence="high")
assert_type(ranked.rank, int | None)
assert_type(ranked.confidence, str | None)
roster = fr.Roster({"NIS": ["Cho", "Park"], "Agency": {"tally": True}})
assert_type(roster, fr.Roster)
assert_type(roster.resolve("Cho"), fr.Source)

ledger = fr.Ledger([report, by_hand], roster=roster)
assert_type(ledger, fr.Ledger)
assert_type(ledger[0], fr.Report)
assert_type(ledger[1:], fr.Ledger)
assert_type(list(ledger), list[fr.Report])
assert_type(ledger.roster, fr.Roster)
assert_type(ledger.normalize(), tuple[fr.Normalized, ...])
rows = [{"subject": "troops", "figure": 3_000, "source": "NIS", "published": "2024-10-23"}]
assert_type(fr.Ledger.from_rows(rows, roster={"NIS": ["Cho"]}), fr.Ledger)
assert_type(ledger.to_frame(), fr.Table)
assert_type(list(ledger.to_frame()), list[dict[str, Any]])
assert_type(ledger + ledger, fr.Ledger)
assert_type(ledger + iter(ledger), fr.Ledger)
assert_type(sum([ledger, ledger], fr.Ledger()), fr.Ledger)
assert_type(ledger.where(lambda report: report.figure is None, kind="total", since="2024", rank=[1, None]), fr.Ledger)
assert_type(ledger.sort("published", lambda report: report.source, reverse=True), fr.Ledger)
assert_type(ledger.group("source"), dict[Any, fr.Ledger])
assert_type(ledger.group(lambda report: report.day.year), dict[Any, fr.Ledger])

assert_type(ledger.notes, tuple[str, ...])


def from_a_workbook(path: str) -> None:
    book, bad = fr.read_excel(path, 2, errors="collect", header=3, fill_down=["subject"])
    assert_type(book, fr.Ledger)
    assert_type(bad, tuple[fr.Reject, ...])
    assert_type(fr.read_excel(path, sheet="Toll", columns={"n": "figure"}), fr.Ledger)


STORY = "docs/data/north-korea-troops.csv"
assert_type(fr.read_csv(STORY), fr.Ledger)
assert_type(fr.read_csv(STORY, errors="raise"), fr.Ledger)
good, rejects = fr.read_csv(STORY, errors="collect", day_first=True)
assert_type(good, fr.Ledger)
for reject in rejects:
    assert_type(reject.row, int)
    assert_type(reject.error, fr.FigreconError)

assert_type(fr.layouts(), fr.Layouts)
assert_type(fr.layouts()["gtd"], fr.NamedLayout)
assert_type(fr.layouts()[1:3], fr.Layouts)
assert_type(fr.layouts().find(["label", "low", "best", "high"]).title, str)
assert_type(fr.layouts().names, tuple[str, ...])
laid = fr.read_csv("docs/data/flood-sheet.csv", layout="docs/data/flood-layout.toml", note="{type}, {date}")
assert_type(laid, fr.Ledger)
wide = [{"day": "2031-05-04", "D": 3, "I": 4}]
measures = {"D": {"subject": "dead"}, "I": {"subject": "injured", "unit": "people"}}
columns = {"day": "published"}
assert_type(fr.Ledger.from_rows(wide, wide=measures, columns=columns, source="Mayor"), fr.Ledger)
assert_type(fr.Ledger.from_rows(wide, wide={"subject": ["D", "I"]}, columns=columns, source="Mayor"), fr.Ledger)
