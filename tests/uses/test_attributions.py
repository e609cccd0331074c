"""Who says what: each kind of attribution with what is said, near misses, sentences, and speakers held against rows."""

from typing import Any

import pytest

import figrecon as fr
from figrecon.drafting.speech.sentences import quotations, sentences_of, tokens_of

CASES: list[tuple[str, list[str]]] = [
    ("The ministry of health said 40 people were ill.", ["The ministry of health | 40 people were ill"]),
    (
        "The ministry of health has since also said that 40 people were ill.",
        ["The ministry of health | that 40 people were ill"],
    ),
    ("On Tuesday, the ministry said 40 people were ill.", ["the ministry | 40 people were ill"]),
    ("Earlier on Tuesday the ministry said 40 people were ill.", ["the ministry | 40 people were ill"]),
    ("In a statement the ministry said 40 people were ill.", ["the ministry | 40 people were ill"]),
    ("Forty people were ill, the ministry said on Tuesday.", ["the ministry | Forty people were ill"]),
    (
        "Forty people were ill, the ministry said in a statement late on 5 May.",
        ["the ministry | Forty people were ill"],
    ),
    ("“Forty are ill,” Mayor Ana Ruiz told Radio Norte.", ["Mayor Ana Ruiz | “Forty are ill,”"]),
    (
        "“Forty are ill. More will be,” said Ana Ruiz, the mayor. “We fear 100.”",
        ["Ana Ruiz, the mayor | “Forty are ill. More will be,”", "Ana Ruiz, the mayor | “We fear 100.”"],
    ),
    ("Ana Ruiz, who has been the mayor since 2024, said 40 people were ill.", ["Ana Ruiz | 40 people were ill"]),
    (
        "Ana Ruiz, the mayor of Valdora, said 40 people were ill.",
        ["Ana Ruiz, the mayor of Valdora | 40 people were ill"],
    ),
    ("The mayor, Ana Ruiz, said 40 people were ill.", ["The mayor, Ana Ruiz | 40 people were ill"]),
    ("According to the U.N. refugee agency, 40,000 fled.", ["the U.N. refugee agency | 40,000 fled"]),
    ("Some 40,000 fled, according to UNHCR, and 200 died.", ["UNHCR | Some 40,000 fled"]),
    ("According to a report by the World Bank, 40 closed.", ["the World Bank | 40 closed"]),
    (
        "The army, citing the ministry, put the toll at 46.",
        ["The army | the toll at 46", "the ministry | the toll at 46 | relays"],
    ),
    ("Police said 46 had died, but the mayor said it was 52.", ["Police | 46 had died, but", "the mayor | it was 52"]),
    ("Police said 46 had died, while organizers claimed 52.", ["Police | 46 had died, while", "organizers | 52"]),
    ("The rebels' claim of 200 killed was not checked.", ["The rebels | of 200 killed was not checked"]),
    ("Blue Line's estimate that 300 were aboard is old.", ["Blue Line | that 300 were aboard is old"]),
    ("It was announced by the mayor that 4 had died.", ["the mayor | that 4 had died"]),
    ("Four had died, it was announced by the mayor.", ["the mayor | Four had died, it was"]),
    ("Russia denied the report.", ["Russia | the report | denies"]),
    ("Russia and North Korea have both denied the claim.", ["Russia and North Korea | the claim | denies"]),
    ("Gen. Ana Ruiz of the army said 4 had died.", ["Gen. Ana Ruiz of the army | 4 had died"]),
    ("The agency is reporting 12 cases.", ["The agency | 12 cases"]),
    ("The two sides say 12 died.", ["The two sides | 12 died"]),
    ("He said 12 died.", ["He | 12 died"]),
    ("Zelenskyy, speaking in Kyiv, said 10,000 were being prepared.", ["Zelenskyy | 10,000 were being prepared"]),
    (
        "South Korea's National Intelligence Service (NIS) said 3,000 had left.",
        ["South Korea's National Intelligence Service | 3,000 had left"],
    ),
    (
        "Lawmaker Park Sun-won, quoting the agency's chief, said 3,000 had left.",
        [
            "Lawmaker Park Sun-won | 3,000 had left",
            "the agency's chief | 3,000 had left | relays",
        ],
    ),
    ("The report said so.", ["The report | so"]),
    ("A report was published on Monday.", []),
    ("The claim was false.", []),
    ("There was no word from the ministry.", []),
    ("The bridge that was said to be safe fell.", []),
    ("“No,” he said.", ["he | “No,”"]),
    ("Witnesses told AFP that 12 bodies lay in the street.", ["Witnesses | AFP that 12 bodies lay in the street"]),
    ("Médecins Sans Frontières says 12 died.", ["Médecins Sans Frontières | 12 died"]),
    (
        "The U.S. Geological Survey said the quake had a magnitude of 7.",
        ["The U.S. Geological Survey | the quake had a magnitude of 7"],
    ),
    (
        "More than 40 people have died, state television reported, citing officials.",
        [
            "state television | More than 40 people have died",
            "officials | More than 40 people have died | relays",
        ],
    ),
    (
        "Hospital officials in Gaza say at least 12 people were killed.",
        ["Hospital officials in Gaza | at least 12 people were killed"],
    ),
    ("Officials also said that 12 were hurt.", ["Officials | that 12 were hurt"]),
    ("The rebels' tally of 200 was not checked.", ["The rebels | of 200 was not checked"]),
    ("The army’s figure is 200.", ["The army | is 200"]),
    ("After the storm, the mayor said 40 were ill.", ["the mayor | 40 were ill"]),
    ("“No,” said he.", ["he | “No,”"]),
    ("Citing doctors, it counted 40.", ["doctors | Citing doctors, it counted 40 | relays", "it | 40"]),
    ("Ilse Brand, 54, said the figure of 120 was wrong.", ["Ilse Brand | the figure of 120 was wrong"]),
    ("Ilse Brand, 54 years old, said 4 had died.", ["Ilse Brand | 4 had died"]),
    ("The charity Save the Children said 40 had closed.", ["The charity Save the Children | 40 had closed"]),
    ("On Friday the army said 4 had died.", ["the army | 4 had died"]),
    ("In Geneva the Red Cross said 4 had died.", ["the Red Cross | 4 had died"]),
    ("Figures released by the statistics office show 7,000.", ["the statistics office | 7,000"]),
    ("According to a report, 40 closed.", ["a report | 40 closed"]),
    ("According to a report released by the World Bank, 40 closed.", ["the World Bank | 40 closed"]),
    ("According to a report made by, 40 closed.", ["a report | made by, 40 closed"]),
    ("According to Ruiz many more people of Valdora fell.", ["Ruiz | many more people of Valdora fell"]),
]


def told(text: str, locale: str = "en") -> list[str]:
    found = []
    for each in fr.attributions(text, locale=locale):
        assert text[slice(*each.span)] == each.speaker
        assert text[slice(*each.cue_span)] == each.cue
        mark = " | denies" * each.denies + " | relays" * each.relays
        found.append(f"{each.speaker} | {text[slice(*each.reach)]}{mark}")
    return found


@pytest.mark.parametrize(("text", "said"), CASES)
def test_who_says_what(text: str, said: list[str]) -> None:
    assert told(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "said",
        ", said",
        "“",
        "said Tuesday",
        "according to",
        "according to “no one”",
        "it was announced",
        "it was announced by",
        "It was announced by “them” that 4 had died.",
        "reporting for work",
        "is reporting",
        "claim",
        "according as it was",
        "In June said nothing",
        "' claim",
        "On Tuesday said",
        "“No,” said “yes”",
        "A claim, a report and an estimate.",
        "There, in the old town, said to be lost, a house stood.",
        "Some ) said nothing of it.",
        "They came , ; , said nobody much.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert told(text) == []


def test_a_report_by_a_report_has_no_end() -> None:
    (said,) = told("According to " + "a report by " * 3_000 + "Cho, 4 fell.")
    assert said.startswith("a report | by a report")


def test_pronouns_stand_for_the_last_who_was_named() -> None:
    text = "She said 3. The mayor said 4 had died. He added 5 were hurt. The army said it feared it believed more."
    assert [each.named for each in fr.attributions(text)] == ["She", "The mayor", "The mayor", "The army", "The army"]
    relayed = fr.attributions("The army, citing doctors, said 3 died. It feared more; it said so.")
    assert [each.named for each in relayed] == ["The army", "doctors", "The army"]


def test_a_quotation_goes_on_within_its_paragraph() -> None:
    text = "“Forty died,” said Ana Ruiz. “Forty. And more.” So it is. “Who?”\n\n“Nobody,” it read. “None.”"
    assert told(text)[:3] == ["Ana Ruiz | “Forty died,”", "Ana Ruiz | “Forty.", "Ana Ruiz | And more.”"]
    assert told("“None.” So it is.") == []


def test_other_languages_without_words_of_saying_find_nothing() -> None:
    assert told("Die Polizei sagte, 46 seien tot.", locale="de") == []
    with pytest.raises(fr.FigureError):
        fr.attributions("x", locale="")
    with pytest.raises(fr.RowError, match="found in text"):
        fr.attributions(3)  # type: ignore[arg-type]


def sentences(text: str) -> list[str]:
    tokens = tokens_of(text)
    return [
        text[tokens[first].start : tokens[last - 1].end]
        for first, last, _ in sentences_of(tokens, frozenset(["gen", "st"]))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Gen. Cho of St. Ives met J. Doe of the U.S. Army.", ["Gen. Cho of St. Ives met J. Doe of the U.S. Army."]),
        ("“One.” “Two,” he said.", ["“One.”", "“Two,” he said."]),
        ("It rose 3.5 percent. 40 died.", ["It rose 3.5 percent.", "40 died."]),
        ("So it is... and so on. yes", ["So it is... and so on. yes"]),
        ("One\ntwo.\n\nThree\n\n\n", ["One\ntwo.", "Three"]),
        ("One\ntwo.", ["One", "two."]),
        (". One", [".", "One"]),
        ("\nOne. \ntwo", ["One.", "two"]),
    ],
)
def test_sentences_end_where_something_begins(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_quotations_end_with_their_paragraph() -> None:
    def quoted(text: str) -> list[str]:
        tokens = tokens_of(text)
        return [text[tokens[a].start : tokens[b - 1].end] for a, b in quotations(tokens)]

    assert quoted('"a" b “c “d” e" «f» „g“ h') == ['"a"', "“c “d”", '" «f»', "„g“"]
    assert quoted("“a\n\n“b” c “d") == ["“a", "“b”", "“d"]


def doubts(source: str, via: str = "", roster: Any = None) -> tuple[str, ...]:
    text = (
        "Navy Blue and the United Nations' World Health Organization met. Police said 46 had died, Mayor Ruiz saw 12."
    )
    text += " The United Nations' World Health Organization said 99 had died."
    row = {"quote": "46 had died", "figure": "46", "source": source, "via": via}
    if source == "WHO":
        row = {"quote": "99 had died", "figure": "99", "source": source}
        text += " The WHO is in Geneva."
    drafts = fr.ground([row], text, published="2031-05-06", subject="dead", roster=roster)
    return drafts[0].doubts


def test_a_row_that_names_others_than_those_who_speak_is_doubted() -> None:
    assert doubts("Police") == doubts("police") == doubts("Navy Blue", "Police") == doubts("WHO") == ()
    assert doubts("Mayor Ruiz") == ("said by others in the text: Police",)
    assert doubts("Navy", roster={"Navy": ["Police", "Navy Blue"]}) == ()
