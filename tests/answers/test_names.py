"""Who said it: one source under many spellings, several in one name, links, and names that are nearly alike."""

from typing import Any

import pytest

import figrecon as fr
from figrecon import Doubt, Verdict
from tests.answers._reports import DAYS, said


def answer(*told: tuple[object, str, int], **more: object) -> fr.Reconciliation:
    return fr.reconcile([said(figure, source, day) for figure, source, day in told], **more)  # type: ignore[arg-type]


def doubts(result: fr.Reconciliation) -> list[Doubt]:
    return [flag.doubt for flag in result.flags]


# --- spellings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WHO", "who"),
        ("Interior ministry", "the interior ministry"),
        ("Interior ministry", "Interior Ministry,"),
        ("Interior ministry", "The  Interior\tMinistry."),
        ("Doctors' union", "Doctors’ Union;"),
        ("Al-Jazeera", "Al\N{EN DASH}Jazeera"),
        ("“Red Line”", "Red Line"),
        ("(WHO)", "WHO)"),
        ("((WHO", "WHO]"),
        ("(WHO) (", "[{WHO}]"),
        ("ＷＨＯ", "WHO*"),
        ("İçişleri", "içişleri"),
        ("Ministry of Health (Gaza)", "ministry of health (gaza):"),
        ("A / B", "B / A"),
        ("A/B", "the B & A"),
        ("Police and Fire Brigade", "fire brigade / police"),
    ],
)
def test_two_spellings_are_one_witness(one: str, other: str) -> None:
    result = answer((5, one, 1), (5, other, 1))
    assert (result.verdict, len(result.origins), result.flags) == (Verdict.SINGLE, 1, ())
    later = answer((5, one, 1), (9, other, 2))
    assert (later.verdict, later.range.best) == (Verdict.SINGLE, 9)


@pytest.mark.parametrize(
    ("one", "other"),
    [("El Salvador", "Salvador"), ("Johnson & Johnson", "Johnson"), ("A / B", "A"), ("Ministry (North)", "Ministry")],
)
def test_two_names_stay_two_witnesses(one: str, other: str) -> None:
    assert len(answer((5, one, 1), (9, other, 1)).origins) == 2


def test_the_earliest_spelling_is_shown_and_of_one_day_the_first_with_capitals() -> None:
    assert answer((5, "the interior ministry", 1), (6, "Interior Ministry,", 2)).origins == ("the interior ministry",)
    assert answer((5, "the interior ministry", 1), (6, "Interior Ministry,", 1)).origins == ("Interior Ministry",)
    assert answer((5, "who", 2), (6, "WHO", 1)).origins == ("WHO",)


def test_the_spelling_shown_is_one_for_each_subject() -> None:
    told = [said(5, "who", 1), fr.Report("injured", 9, source="WHO", published=DAYS[1])]
    assert [a.origins for a in fr.reconcile_each(told).values()] == [("who",), ("WHO",)]
    assert fr.reconcile_each(told) == {s: fr.reconcile(told, subject=s) for s in ("dead", "injured")}
    assert [row.origin for row in fr.normalize(told)] == ["who", "WHO"]
    assert [row.origin for row in fr.normalize([*told, said(6, "Who.", 2)])] == ["who", "WHO", "who"]


def test_what_was_written_is_kept() -> None:
    result = answer((5, "the interior ministry", 1), (6, "Interior Ministry,", 2))
    assert [entry.report.source for entry in result.account] == ["the interior ministry", "Interior Ministry,"]
    assert [result.origin_of(entry.report) for entry in result.account] == ["the interior ministry"] * 2


def test_a_listed_name_is_shown_as_the_roster_has_it() -> None:
    roster = {"World Health Organization": ["WHO"], "Wire": {"relays": "Spy Agency"}}
    result = answer((5, "the who,", 1), (6, "“Spy agency”", 1), (6, "wire", 1), roster=roster)
    assert result.origins == ("Spy Agency", "World Health Organization")


def test_relays_and_listed_names_keep_theirs_beside_names_that_vary() -> None:
    roster = {"Wire": {"relays": "Bureau"}, "Army": ["the forces"]}
    told = [(5, "Wire", 1), (5, "who", 1), (5, "WHO", 2), (5, "Forces", 1)]
    assert answer(*told, roster=roster, course="fixed").origins == ("Army", "Bureau", "who")


def test_a_name_in_brackets_without_end_is_taken_as_it_is() -> None:
    deep = "(" * 200 + "WHO" + ")" * 200
    assert answer((5, deep, 1)).origins == (deep,)
    assert len(answer((5, deep, 1), (6, "WHO", 1)).origins) == 2


def test_denials_silence_and_marks_go_by_the_source_and_not_by_the_spelling() -> None:
    told = [
        said(5, "Mayor"),
        said(None, "Army", 2, kind="denial"),
        said(None, "the army,", 3, kind="denial"),
        said(None, "MAYOR", 4),
        said(None, "Red cross", 4),
    ]
    result = fr.reconcile(told)
    assert result.denied_by == ("Army",)
    assert result.sentence() == (
        "dead: 5 as of 1 October 2024, according to the Mayor, the only source with a figure; denied by the Army; "
        "the Red cross gives no number."
    )


def test_a_withdrawal_in_another_spelling_is_its_origins_own() -> None:
    told = [said(5, "Mayor", key="m"), said(None, "the mayor.", 2, kind="withdrawal"), said(7, "Army")]
    result = fr.reconcile(told)
    assert result.range.best == 7
    assert result.sentence().endswith("; the Mayor withdraws the figure of 5.")


def test_an_order_of_priority_goes_by_the_source() -> None:
    assert answer((5, "Army", 1), (9, "The WHO,", 1), policy=fr.Priority(["who"])).range.best == 9


def test_the_parts_of_a_source_are_held_against_its_own_count() -> None:
    told = [said(5, "Army", key="a"), said(9, "Mayor", key="m"), said(3, "the mayor,", kind="part", key="p")]
    (aside,) = fr.reconcile(told).set_aside
    assert (aside.report.key, aside.by and aside.by.key) == ("p", "m")


# --- several in one name


def test_a_joint_origin_is_told_with_both_names() -> None:
    result = answer((5, "Ministry / WHO", 1), (7, "WHO / Ministry", 2))
    assert "according to the Ministry / WHO, the only source" in result.sentence()


def test_a_joint_origin_goes_by_the_roster() -> None:
    roster: dict[str, list[str]] = {"NIS": ["Cho", "Park"], "WHO": []}
    assert answer((5, "Cho / Park", 1), (7, "NIS", 2), roster=roster).origins == ("NIS",)
    result = answer((5, "Cho / WHO", 1), (7, "the who and Park", 2), roster=roster)
    assert (result.range.best, result.origins) == (7, ("Cho / WHO",))
    named = {"Joint Center": ["NIS / WHO"], **roster}
    assert answer((5, "WHO / Cho", 1), roster=named).origins == ("Joint Center",)


@pytest.mark.parametrize(
    ("marks", "joint"),
    [
        (({"interested": True}, {"interested": True}), True),
        (({"interested": True}, {"interested": ["dead"]}), ("dead",)),
        (({"interested": ["dead", "hurt"]}, {"interested": ["dead"]}), ("dead",)),
        (({"interested": True}, {}), False),
    ],
)
def test_a_joint_origin_has_the_marks_of_all(marks: tuple[dict[str, object], ...], joint: object) -> None:
    roster = fr.Roster({"A": marks[0], "B": marks[1]})
    assert roster.resolve("A / B").interested == joint


def test_a_joint_origin_is_ranked_where_all_are() -> None:
    roster = fr.Roster({"A": {"rank": 2, "tally": True}, "B": {"rank": 1, "tally": True}, "C": []})
    assert (roster.resolve("A / B").rank, roster.resolve("A / B").tally) == (1, True)
    assert (roster.resolve("A / C").rank, roster.resolve("A / C").tally) == (None, False)


# --- nearly alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AAPP (Dec 2025)", "AAPP (Mar 23, 2026)"),
        ("AAPP [2025-12-01]", "AAPP"),
        ("AAPP, Dec 2025", "AAPP"),
        ("AAPP (12/2025)", "AAPP (as of 3 January 2026)"),
        ("Health official", "health officials"),
        ("Interior Ministry", "Interior Minstry"),
        ("Interior Ministry", "Interior Minisrty"),
        ("Al Jazeera", "AlJazeera"),
        ("Ministère de la Santé", "Ministere de la Sante"),
        ("Le Monde", "Monde"),
        ("U.N. mission", "UN mission"),
        ("WHO / MSF", "WHO"),
    ],
)
def test_names_that_are_nearly_alike_are_flagged_and_not_merged(one: str, other: str) -> None:
    result = answer((5, one, 1), (9, other, 1))
    assert doubts(result) == [Doubt.ALIKE_NAMES]
    assert len(result.origins) == 2
    assert len(result.flags[0].keys) == 2
    assert result.flags[0].message.endswith("one origin?")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("Paper 1", "Paper 2"),
        ("Bureau A", "Bureau B"),
        ("North Korea", "South Korea"),
        ("Zambia", "Gambia"),
        ("WHO / MSF", "WHO / UNICEF"),
        ("((North)", "(North) (South)"),
        ("Army", "Navy"),
        ("x" * 200 + "a", "x" * 200 + "b"),
    ],
)
def test_names_that_are_simply_two(one: str, other: str) -> None:
    assert doubts(answer((5, one, 1), (9, other, 1))) == []


def test_a_name_that_was_overtaken_by_one_nearly_alike_is_flagged_too() -> None:
    result = answer((5, "AAPP (Dec 2025)", 1), (7, "AAPP (Mar 23, 2026)", 20))
    assert result.origins == ("AAPP (Mar 23, 2026)",)
    assert [(flag.doubt, len(flag.keys)) for flag in result.flags] == [(Doubt.ALIKE_NAMES, 2)]


def test_one_flag_for_all_that_are_alike() -> None:
    years = [(n, f"AAPP ({n})", 1) for n in range(2000, 2012)]
    (flag,) = [flag for flag in answer(*years).flags if flag.doubt is Doubt.ALIKE_NAMES]
    assert flag.message == "12 sources, among them AAPP (2000), AAPP (2001) and AAPP (2002): one origin?"
    assert len(flag.keys) == 12


# --- links


BULLETINS = [(n, f"https://www.example.org/bulletin-{n}", n) for n in (1, 2, 3)]


def test_a_link_as_a_source_is_flagged_once() -> None:
    (flag,) = [flag for flag in answer(*BULLETINS).flags if flag.doubt is Doubt.LINK_AS_SOURCE]
    assert len(flag.keys) == 3
    assert doubts(answer((5, "www.example.org", 1))) == [Doubt.LINK_AS_SOURCE]
    assert doubts(answer((5, "example.org/a?b", 1))) == [Doubt.LINK_AS_SOURCE]
    assert doubts(answer((5, "Reuters/AFP", 1), (5, "example.org", 1))) == []


def test_links_are_one_source_where_the_roster_lists_their_host() -> None:
    rosters: list[dict[str, list[str]]] = [
        {"example.org": []},
        {"Bureau": ["example.org"]},
        {"Bureau": ["www.example.org/"]},
    ]
    for roster in rosters:
        result = answer(*BULLETINS, roster=roster)
        assert (result.range.best, result.verdict, result.flags) == (3, Verdict.SINGLE, ())
    assert answer(*BULLETINS, roster={"Bureau": ["https://www.example.org/bulletin-1"]}).verdict is Verdict.DISPUTED


def test_a_link_is_looked_up_by_its_domain_but_not_by_a_bare_ending() -> None:
    roster = fr.Roster({"WHO": ["who.int"], "United Kingdom": ["UK"]})
    assert roster.resolve("https://afro.who.int/x").name == "WHO"
    assert roster.resolve("https://user@afro.who.int:80/x").name == "WHO"
    assert roster.resolve("https://bbc.co.uk/x").name == "https://bbc.co.uk/x"


# --- many


def test_thirty_outlets_are_one_flag_and_a_few_names() -> None:
    result = answer(*[(1243, f"Outlet {n:02}", 1) for n in range(30)])
    assert doubts(result) == [Doubt.SAME_FIGURE]
    assert result.sentence() == (
        "dead: 1,243 as of 1 October 2024, according to 30 sources, among them Outlet 00, Outlet 01 and Outlet 02, "
        "who agree."
    )


def test_no_sentence_lists_all_of_many() -> None:
    outlets = [f"Outlet {n:02}" for n in range(30)]
    told = [said(1000 + n, name, 2) for n, name in enumerate(outlets)]
    told += [said(None, f"Denier {n:02}", 2, kind="denial") for n in range(30)]
    told += [said(None, f"Silent {n:02}", 2) for n in range(30)]
    told += [said(5000, f"Planner {n:02}", 2, kind="plan") for n in range(30)]
    told += [said(5000 + n, name, 1, key=f"old {n}") for n, name in enumerate(outlets)]
    told += [said(None, f"Critic {n:02}", 2, kind="denial", denies=told[n].key) for n in range(10)]
    sentence = fr.reconcile(told).sentence()
    assert "denied by 30 sources, among them Denier 00, Denier 01 and Denier 02" in sentence
    assert "30 sources, among them Silent 00, Silent 01 and Silent 02 give no number" in sentence
    assert "Planned: 5,000 (30 sources, among them Planner 00, Planner 01 and Planner 02)" in sentence
    assert "Outlet 04 corrects an earlier count of 5,004; 25 others correct theirs" in sentence
    assert "5 others deny single figures" in sentence


# --- what a report carries of itself


def test_a_reports_own_rank_goes_before_its_sources() -> None:
    told = [said(5, "A", key="a"), said(9, "B", key="b", rank=1)]
    assert fr.reconcile(told).range.best == 9
    assert fr.reconcile(told, roster={"A": {"rank": 1}, "B": {"rank": 2}}).range == fr.Range(5, None, 9)
    assert (
        fr.reconcile([said(5, "A"), said(9, "B", rank=3)], roster={"A": {"rank": 2}, "B": {"rank": 1}}).range.best == 5
    )
    since = [said(5, "A", rank=1), said("another 2", "A", 2), said(9, "B", 2)]
    assert fr.reconcile(since).range.best == 7


def test_confidence_is_kept_and_shown_and_never_weighed() -> None:
    told = [said(5, "A", key="a", confidence=" very  low"), said(9, "B", key="b", confidence="high", rank=1)]
    sure = fr.reconcile([said(5, "A", confidence="low"), said(9, "B", confidence="high")])
    assert sure.range == fr.reconcile([said(5, "A"), said(9, "B")]).range
    result = fr.reconcile([*told, said(3, "C", key="c", confidence="none", kind="plan")])
    assert "as reported (b); confidence high, rank 1" in result.explain()
    assert "a: A, 5, 2024-10-01, confidence very low: outranked" in result.explain()
    rows = {row["key"]: (row["confidence"], row["rank"]) for row in result.to_rows()}
    assert rows == {"a": ("very low", None), "b": ("high", 1), "c": ("none", None)}
    assert "| b | stands; confidence high, rank 1 |" in fr.output.markdown(result)
    assert "| outranked (see b); confidence very low |" in fr.output.markdown(result)
    assert "confidence very low" in result._repr_html_()
    assert "confidence high, rank 1" in result._repr_html_()
    assert "confidence" in told[0]._repr_html_()


def test_marks_of_a_report_change_no_key_that_was_given_without_them() -> None:
    plain, marked = said(5, "A"), said(5, "A", confidence="low")
    assert plain.key == "6dfdf45854b9446d"
    assert marked.key != plain.key
    assert said(5, "A", confidence="  ").key == plain.key


@pytest.mark.parametrize("bad", [{"rank": 0}, {"rank": "first"}, {"rank": True}, {"rank": 1.5}, {"rank": "9" * 5000}])
def test_a_rank_that_is_none(bad: dict[str, Any]) -> None:
    with pytest.raises(fr.SourceError, match="a rank must be a whole number"):
        said(5, "A", **bad)


def test_a_confidence_that_is_no_word() -> None:
    with pytest.raises(fr.RowError, match="must be a word"):
        said(5, "A", confidence=3)


def test_rank_and_confidence_survive_csv_and_json() -> None:
    ledger = fr.Ledger.from_rows(
        [
            {"subject": "dead", "figure": 5, "source": "A", "published": DAYS[1], "rank": "2", "confidence": 0.9},
            {"subject": "dead", "figure": 5, "source": "B", "published": DAYS[1], "rank": 1.0},
        ]
    )
    assert [(r.rank, r.confidence) for r in ledger] == [(2, "0.9"), (1, None)]
    assert fr.Ledger.from_json_text(ledger.to_json_text()) == ledger
    assert fr.Ledger.from_frame(ledger.to_frame()) == ledger
    assert ledger.to_csv_text().splitlines()[0] == "subject,figure,source,published,confidence,rank"


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ((140, 140, 140, 190), "between 140 (A, B and C) and 190 (D)"),
        ((140, 150, 300, 300), "between 140 (A) and 300 (C and D), 150 in the middle (B)"),
        (("2 to 2000", "10 to 1000", "1200 to 1300"), "2–2,000 (A), 10–1,000 (B) and 1,200–1,300 (C)"),
    ],
)
def test_an_end_is_told_once_with_all_who_give_it(figures: tuple[int | str, ...], told: str) -> None:
    reports = [
        fr.Report("dead", figure, source=name, published="2031-05-07")
        for name, figure in zip("ABCD", figures, strict=False)
    ]
    assert fr.reconcile(reports).sentence() == f"dead: disputed, {told} as of 7 May 2031."
