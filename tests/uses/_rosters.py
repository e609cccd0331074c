"""Stories with the rosters that a hand made for them, and how a roster is held against another."""

from itertools import combinations

import attrs

import figrecon as fr
from tests.answers.test_stories import BOTH, CROWD, EARTHQUAKE, WHO_IS_WHO, toll

Said = frozenset[tuple[str, ...]]


def told(subject: str, *rows: tuple[int, str, object], **more: object) -> list[fr.Report]:
    """Reports of one subject, a row each: the day of May 2031, the source and the figure."""
    return [
        fr.Report(subject, figure, source=source, published=f"2031-05-{day:02}", key=f"r{n}", **more)  # type: ignore[arg-type]
        for n, (day, source, figure) in enumerate(rows, 1)
    ]


UNIVERSITY = fr.Report("demonstrators", "22,000", source="University", published="2031-05-01")
CHAIN = [toll(160, "Civil Defence Agency", 3, "own"), toll(160, "Wire", 3, "w"), toll(160, "Portal", 4, "p")]
CHAIN_OF = {
    "Civil defense": ["Civil Defence Agency"],
    "Wire": {"relays": "civil defence agency"},
    "Portal": {"relays": "Wire"},
}
REGISTER = [toll(1024, "Registry office", 9, "r"), toll("at least 900", "Tracker", 9, "t")]
PAPERS = [toll(1024, "Registry office", 9, "r"), *(toll(n, f"Paper {n}", 9, f"p{n}") for n in range(100, 106))]
OVER_DAYS = told(
    "dead in the earthquake",
    (2, "Coastal government", "at least 140 people"),
    (3, "Council of the hills", "1,200"),
    (3, "Hill Radio", "1,200"),
    (4, "Coastal government", "160"),
    (5, "Coastal government", "another 15"),
    (7, "Coastal government", "150"),
)
MARCH = told("demonstrators", (1, "Police", "10,000 people"), (1, "Organizers", "about 50,000"))
COUNTED = [*MARCH, attrs.evolve(UNIVERSITY, figure="between 45,000 and 55,000")]
TROOPS = "North Korean troops in Russia"
README = [
    fr.Report(TROOPS, "1,500 troops", source="NIS", published="2024-10-18"),
    fr.Report(TROOPS, "another 1,500", source="NIS", published="2024-10-23"),
    fr.Report(TROOPS, "3,000 troops", source="Cho", published="2024-10-23"),
    fr.Report(TROOPS, "10,000", source="Ukraine", published="2024-10-23", kind="plan"),
    fr.Report(TROOPS, source="Russia", published="2024-10-23", kind="denial"),
]
REBELS = [
    fr.Report("dead rebels", 250, source="Army", published="2024-10-09"),
    fr.Report("dead rebels", source="Rebels", published="2024-10-09", kind="denial"),
]
SERIES = told("cases", (1, "MoH", 90), (2, "Ministry", 80))

STORIES: dict[str, fr.Ledger] = {
    "two governments and a relay": fr.Ledger(EARTHQUAKE, WHO_IS_WHO),
    "a crowd": fr.Ledger(CROWD, BOTH),
    "a crowd that a third counts": fr.Ledger([*CROWD, UNIVERSITY], BOTH),
    "a party alone": fr.Ledger(CROWD[:1], BOTH),
    "a register and a tally": fr.Ledger(REGISTER, {"Tracker": {"tally": True}}),
    "a tally alone": fr.Ledger(REGISTER[1:], {"Tracker": {"tally": True}}),
    "a register and the papers": fr.Ledger(PAPERS, {"Registry office": {"rank": 1}}),
    "a chain of relays": fr.Ledger(CHAIN, CHAIN_OF),
    "a toll over days": fr.Ledger(OVER_DAYS, {"Hill Radio": {"relays": "Council of the hills"}}),
    "police and organizers": fr.Ledger(MARCH, BOTH),
    "police, organizers and a university": fr.Ledger(COUNTED, BOTH),
    "the founding story": fr.Ledger(
        fr.read_csv("docs/data/north-korea-troops.csv"), fr.read_roster("docs/data/north-korea-sources.toml")
    ),
    "the story of the README": fr.Ledger(README, {"NIS": ["Cho", "Park"]}),
    "a claim that is denied": fr.Ledger(REBELS, {"Army": {"interested": True}}),
    "a series of two names": fr.Ledger(SERIES, {"Ministry": ["MoH"]}),
}
"""The stories of tests/ and of the how-tos that have a roster, but for those that only try a rule on bare letters."""


def said_by(ledger: fr.Ledger) -> Said:
    """What the roster of a ledger says of the sources that speak in it: which are one, and their marks."""
    roster, names = ledger.roster, sorted({report.source for report in ledger})
    found: set[tuple[str, ...]] = {
        ("one", a, b)
        for a, b in combinations(names, 2)
        if roster.origin(a).name == roster.origin(b).name and roster.lists(a)
    }
    for name in names:
        source = roster.resolve(name)
        subjects = sorted({report.subject for report in ledger if report.source == name})
        found |= {("party", name, subject) for subject in subjects if source.is_party_to(subject)}
        found |= {("tally", name)} if source.tally else set()
        found |= {("rank", name, str(source.rank))} if source.rank else set()
    return frozenset(found)


def bare(ledger: fr.Ledger) -> fr.Ledger:
    """The ledger with its roster taken away."""
    return fr.Ledger(ledger.reports)
