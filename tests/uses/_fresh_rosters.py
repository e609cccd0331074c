"""Stories with rosters that were written before `suggest` ran on them, so that it is scored on what it never saw."""

import figrecon as fr
from tests.uses._rosters import told

FRESH: dict[str, fr.Ledger] = {
    "a factory fire": fr.Ledger(
        told(
            "dead in the factory fire",
            (1, "Fire Department", "at least 9"),
            (1, "Valley Broadcasting", "at least 9"),
            (2, "fire chief Marta Olsen", "14"),
            (2, "Workers' Union", "about 20"),
            (3, "fire department spokeswoman", "16"),
        ),
        {
            "Fire Department": ["fire chief Marta Olsen", "fire department spokeswoman"],
            "Valley Broadcasting": {"relays": "Fire Department"},
        },
    ),
    "a siege": fr.Ledger(
        told(
            "soldiers killed in the siege of Orlow",
            (1, "General Staff", "120"),
            (1, "Rebel command", "800"),
            (2, "Ministry of Defence", "135"),
            (3, "Defence Minister Karl Brandt", "150"),
            (3, "Doctors Abroad", "310"),
        ),
        {
            "Ministry of Defence": {"aliases": "Defence Minister Karl Brandt", "interested": True},
            "General Staff": {"interested": True},
            "Rebel command": {"interested": True},
        },
    ),
    "a march": fr.Ledger(
        told(
            "protesters in the capital",
            (1, "City police", "12,000"),
            (1, "March organisers", "60,000"),
            (1, "Morning Herald", "60,000"),
            (2, "Crowd Science Lab", "31,000"),
        ),
        {
            "City police": {"interested": True},
            "March organisers": {"interested": True},
            "Morning Herald": {"relays": "March organisers"},
        },
    ),
    "a fever": fr.Ledger(
        told(
            "cases of fever in Tarim",
            *((n, "Tarim Ministry of Health", value) for n, value in enumerate((1213, 1388, 1546, 1791), 1)),
            *((n + 2, "Pan-Continental Health Organization", v) for n, v in enumerate((1213, 1388, 1546, 1791), 1)),
            (7, "PCHO", 1802),
            (8, "MoH", 1933),
        ),
        {
            "Tarim Ministry of Health": ["MoH"],
            "Pan-Continental Health Organization": {"aliases": "PCHO", "relays": "Tarim Ministry of Health"},
        },
    ),
    "a quake and a tracker": fr.Ledger(
        told(
            "dead in the quake",
            (1, "Interior Ministry", "212"),
            (1, "the ministry", "about 200"),
            (2, "Quake Tracker", "at least 190"),
            (3, "Interior Ministry", "287"),
        ),
        {"Interior Ministry": ["the ministry"], "Quake Tracker": {"tally": True}},
    ),
    "a boat": fr.Ledger(
        told(
            "people on the boat",
            (1, "Coast Guard", "86"),
            (1, "coastguard officials", "86"),
            (2, "Migrant Aid", "104"),
            (2, "Daily Courier", "104"),
        ),
        {"Coast Guard": ["coastguard officials"], "Daily Courier": {"relays": "Migrant Aid"}},
    ),
    "evacuated towns": fr.Ledger(
        told(
            "evacuated from the delta",
            (1, "UN", "40,000"),
            (2, "United Nations", "55,000"),
            (2, "U.N. spokesman", "55,000"),
            (3, "Governor's office", "71,000"),
            (3, "Governor", "71,000"),
        ),
        {"United Nations": ["UN", "U.N. spokesman"], "Governor": ["Governor's office"]},
    ),
    "losses of tanks": fr.Ledger(
        told(
            "Northland's tanks lost",
            (1, "Northland", "45"),
            (2, "Southland's army", "310"),
            (3, "Equipment tally", "172"),
            (3, "Agence Centrale", "310"),
        ),
        {
            "Northland": {"interested": True},
            "Southland's army": {"interested": True},
            "Equipment tally": {"tally": True},
            "Agence Centrale": {"relays": "Southland's army"},
        },
    ),
    "a hospital and its head": fr.Ledger(
        told(
            "injured in the blast",
            (1, "Central Hospital", "31"),
            (1, "director of the Central Hospital", "33"),
            (1, "Police", "50"),
            (2, "police spokesman Ivo Marin", "52"),
        ),
        {"Central Hospital": ["director of the Central Hospital"], "Police": ["police spokesman Ivo Marin"]},
    ),
    "two that stand alone": fr.Ledger(
        told(
            "houses destroyed by the storm",
            (1, "Insurers' Association", "4,210"),
            (2, "Housing Ministry", "6,000"),
            (3, "Regional Housing Ministry", "2,890"),
            (3, "Tribune", "6,500"),
        ),
        {},
    ),
}

UNSEEN: dict[str, fr.Ledger] = {
    "a landslide": fr.Ledger(
        told(
            "missing in the landslide",
            (1, "Disaster Management Authority", "61"),
            (1, "DMA", "about 60"),
            (2, "village elders", "140"),
            (2, "Radio Monte", "140"),
            (3, "authority spokesperson Lin Gao", "58"),
        ),
        {
            "Disaster Management Authority": ["DMA", "authority spokesperson Lin Gao"],
            "Radio Monte": {"relays": "village elders"},
        },
    ),
    "a border clash": fr.Ledger(
        told(
            "fighters killed in the clashes at Suluk",
            (1, "Armed Forces of Karsia", "41"),
            (1, "Liberation Front", "7"),
            (2, "Karsian army", "44"),
            (3, "Peace Monitors", "19"),
        ),
        {
            "Armed Forces of Karsia": {"aliases": "Karsian army", "interested": True},
            "Liberation Front": {"interested": True},
        },
    ),
    "a strike": fr.Ledger(
        told(
            "turnout at the rally",
            (1, "Organizers of the rally", "18,000"),
            (1, "Metropolitan Police", "5,500"),
            (1, "police spokeswoman", "about 5,500"),
            (1, "National Public Television", "18,000"),
        ),
        {
            "Organizers of the rally": {"interested": True},
            "Metropolitan Police": {"aliases": "police spokeswoman", "interested": True},
            "National Public Television": {"relays": "Organizers of the rally"},
        },
    ),
    "an epidemic": fr.Ledger(
        told(
            "cholera deaths in Belun",
            *((2 * n, "Belun Health Department", value) for n, value in enumerate((117, 134, 158, 171, 196), 1)),
            *((2 * n + 1, "ReliefNet", value) for n, value in enumerate((117, 134, 158, 171, 196), 1)),
            (12, "Secretary of Health", 207),
        ),
        {"Belun Health Department": ["Secretary of Health"], "ReliefNet": {"relays": "Belun Health Department"}},
    ),
    "two counts and a sum": fr.Ledger(
        told(
            "displaced by the dam",
            (1, "Upper province", "13,480"),
            (1, "Lower province", "7,215"),
            (2, "Danish Relief Council", "25,000"),
            (2, "DRC", "26,000"),
        ),
        {"Danish Relief Council": ["DRC"]},
    ),
    "a count of the press": fr.Ledger(
        [
            *told(
                "journalists killed this year", (1, "Press Freedom Institute", "54"), (1, "Union of Reporters", "61")
            ),
            fr.Report(
                "journalists killed this year",
                "at least 49",
                source="Media Watch",
                published="2031-05-02",
                note="its list is compiled from press reports",
            ),
        ],
        {"Media Watch": {"tally": True}},
    ),
    "a prime minister": fr.Ledger(
        told(
            "hospitals closed",
            (1, "Prime Minister's Office", "12"),
            (2, "Prime Minister Ada Kern", "14"),
            (2, "opposition", "30"),
            (3, "opposition leader", "31"),
        ),
        {"Prime Minister's Office": ["Prime Minister Ada Kern"], "opposition": ["opposition leader"]},
    ),
    "neighbours": fr.Ledger(
        told(
            "refugees at the crossing",
            (1, "Border Police", "3,140"),
            (1, "Interior Ministry of Lusania", "3,410"),
            (2, "Interior Ministry of Karsia", "5,200"),
            (2, "interior minister", "5,300"),
        ),
        {},
    ),
}
"""Written once more before anything was run on them, and left as they came out."""
