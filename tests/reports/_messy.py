"""A sheet as people publish them, made for the tests: every figure and name in it is invented."""

from datetime import date, datetime
from typing import Any

HEADER = [" Event ", "Deaths*", "", "Reported by¹", "Date \nreported", "Type", "Link[1]", "Notes "]

COLUMNS = {
    "Event": "subject", "Deaths": "figure", "Reported by": "source", "Date reported": "published", "Type": "kind",
    "Link": "reference", "Notes": "note",
}  # fmt: skip

FLOOD, FIRE = "Hamra flood, deaths", "Oster fire, deaths"

ROWS: list[list[Any]] = [
    # event, deaths, blank, source, date, type, link, notes
    [FLOOD, "12", "", "Police", "4/20/24", "", "https://example.org/1", ""],
    [FLOOD, "at least 14", "", "Mayor", "4/20/24", "confirmed", "https://example.org/2", "by phone"],
    [FLOOD, "N/A", "", "Red Lantern", "4/20/24", "", "", "no count yet"],
    [FLOOD, "15-20", "", "Hospital", "3/22/2024 23:45", "", "https://example.org/4", ""],
    [FLOOD, "unknown", "", "Army", "01-Jan-24", "", "", ""],
    ["", "", "", "", "", "", "", ""],
    [FLOOD, "about 30", "", "Relief Board", "2024-04-21", "", "", ""],
    [FLOOD, "31 (10 children)", "", "Relief Board", "21 April 2024", "cumulative", "", ""],
    [FLOOD, "dozens", "", "Evening Post", "22 Apr 2024", "", "", ""],
    [FLOOD, "1,024", "", "Web rumor", "4/22/24", "projected", "", "see *"],
    [FLOOD, "—", "", "Province", "4/22/24", "", "", ""],
    [FLOOD, "another 3", "", "Police", "4/23/24", "", "", ""],
    [FLOOD, "36", "", "Police", "4/24/24", "cumulative", "", "Source: own count"],
    [FLOOD, "36 [2]", "", "Mayor", "4/24/24", "", "", ""],
    [FLOOD, "TBC", "", "Army", "4/24/24", "", "", ""],
    [FLOOD, "twenty-two", "", "Hospital", "4/24/24", "", "", ""],
    [FLOOD, "up to 50", "", "Evening Post", "4/24/24", "estimate", "", ""],
    [FIRE, "3", "", "Fire service", "5/1/24", "", "", ""],
    [FIRE, "4", "", "Fire service", "5/2/24", "", "", ""],
    [FIRE, "4 to 6", "", "Neighbors", "5/2/24", "", "", ""],
    [FIRE, "no-data", "", "Owner", "5/2/24", "", "", ""],
    [FIRE, "5", "", "Hospital", "5/3/24", "probable", "", ""],
    [FIRE, "5", "", "Fire service", "5/4/24", "", "", ""],
    [FIRE, "ask the owner", "", "Owner", "5/4/24", "", "", "no number"],
    [FIRE, "several", "", "Radio Oster", "5/4/24", "", "", ""],
    ["", "7", "", "Hospital", "5/5/24", "", "", "whose?"],
    [FIRE, "6", "", "Hospital", "30/30/24", "", "", "no such day"],
    [FIRE, "6", "", "", "5/5/24", "", "", "who?"],
    [FIRE, "6", "", "Hospital", "5/5/24", "", "", ""],
    ["Total", "42", "", "", "", "", "", ""],
]

TITLES = [["Deaths in two disasters, spring 2024"], ["Updated weekly; figures invented for a test"], []]
BELOW = [
    [],
    ["* Deaths that somebody reported."],
    ["¹ As named in the report"],
    ["Source: our own desk"],
    ["Last updated:", "6 May 2024"],
]

SHEET: list[list[Any]] = [*TITLES, HEADER, *ROWS, *BELOW]

FIRST = len(TITLES) + 2
"""The row of the first report, as a spreadsheet counts."""

BAD = {
    FIRST + n: row
    for n, row in enumerate(ROWS)
    if row[7] in ("whose?", "no such day", "who?", "no number") or row[0] == "Total"
}
"""The rows that make no report."""


def typed() -> list[list[Any]]:
    """The same with numbers and days as a workbook has them."""
    return [[_typed(cell) if n in (1, 4) else cell for n, cell in enumerate(cells)] for cells in SHEET]


def _typed(cell: Any) -> Any:
    if isinstance(cell, str) and cell.isdigit():
        return int(cell)
    for form in ("%m/%d/%y", "%m/%d/%Y %H:%M"):
        try:
            found = datetime.strptime(cell, form)  # noqa: DTZ007  a sheet has no zones
        except ValueError:
            continue
        return found if form.endswith("M") else date(found.year, found.month, found.day)
    return cell
