"""Stories as a newsroom meets them, all invented, each told as a careful editor would print it."""

import pytest

import figrecon as fr
from figrecon import Doubt, Range, Reason, Verdict


def reasons(result: fr.Reconciliation) -> dict[str, Reason]:
    return {aside.report.key: aside.reason for aside in result.set_aside}


def doubts(result: fr.Reconciliation) -> set[Doubt]:
    return {flag.doubt for flag in result.flags}


def toll(figure: object, source: str, day: int, key: str, **more: object) -> fr.Report:
    told: dict[str, object] = {"published": f"2031-05-{day:02}", "key": key, **more}
    return fr.Report("dead in the earthquake", figure, source=source, **told)  # type: ignore[arg-type]


# --- an earthquake, two governments and a relay

EARTHQUAKE = [
    toll("at least 140", "Coastal government", 2, "c1"),
    toll("at least 140", "Coastal government", 3, "c1 again", via="Harbor Gazette"),
    toll("1,200", "Council of the hills", 3, "h1"),
    toll("1,200", "Hill Radio", 3, "h1 radio"),
    toll("160", "Coastal government", 4, "c2"),
    toll("another 15", "Coastal government", 5, "c3"),
    toll("at least 200", "Aid group", 5, "tally", note="adds up what the two governments publish"),
]
WHO_IS_WHO = {"Hill Radio": {"relays": "Council of the hills"}, "Aid group": {"tally": True}}


def test_two_governments_and_a_relay() -> None:
    result = fr.reconcile(EARTHQUAKE, roster=WHO_IS_WHO)
    assert result.origins == ("Coastal government", "Council of the hills")
    assert (result.range, result.verdict) == (Range(175, None, 1200), Verdict.DISPUTED)
    assert reasons(result) == {
        "c1": Reason.SUPERSEDED,
        "c1 again": Reason.SAME_ORIGIN,
        "h1 radio": Reason.SAME_ORIGIN,
        "tally": Reason.FLOOR,
    }
    assert result.sentence() == (
        "dead in the earthquake: disputed, between 175 (Coastal government) and 1,200 (Council of the hills, "
        "3 May 2031) as of 5 May 2031; not counted: Aid group (a tally)."
    )


def test_what_could_have_been_printed_on_each_day() -> None:
    told = [(answer.as_of.day, str(answer.range)) for answer in fr.timeline(EARTHQUAKE, roster=WHO_IS_WHO)]
    assert told == [(2, "at least 140"), (3, "1,200 (140–1,200)"), (4, "160–1,200"), (5, "175–1,200")]


# --- a toll lowered by the same authority


def test_a_toll_lowered_by_the_same_authority() -> None:
    result = fr.reconcile(
        [toll("160 people", "Civil defense", 3, "up"), toll("at least 140", "Civil defense", 5, "down")]
    )
    assert (result.range, result.verdict) == (Range.at_least(140), Verdict.SINGLE)
    assert result.positions[0].corrects is None  # both can be true, and yet it is worth a look
    assert doubts(result) >= {Doubt.FALLING}
    assert result.sentence() == (
        "dead in the earthquake: at least 140 people as of 5 May 2031, according to Civil defense, "
        "the only source with a figure."
    )
    result = fr.reconcile(
        [toll("160 people", "Civil defense", 3, "up"), toll("140 people", "Civil defense", 5, "down")]
    )
    assert result.positions[0].corrects is not None
    assert result.sentence() == (
        "dead in the earthquake: 140 people as of 5 May 2031, according to Civil defense, "
        "the only source with a figure, correcting an earlier count of 160 people."
    )


def test_a_toll_lowered_beside_another() -> None:
    result = fr.reconcile(
        [toll(160, "Civil defense", 3, "up"), toll(140, "Civil defense", 5, "down"), toll(300, "Hospital", 5, "h")]
    )
    assert result.sentence() == (
        "dead in the earthquake: disputed, between 140 (Civil defense) and 300 (Hospital) as of 5 May 2031; "
        "Civil defense corrects an earlier count of 160."
    )


# --- a number disowned, a number withdrawn, a number denied


def disowned() -> list[fr.Report]:
    return [
        toll("500 people", "Refugee agency", 3, "quoted", via="Daily News"),
        toll("500 people", "Refugee agency", 4, "repeated", via="Evening Post"),
        toll("320 people", "Health ministry", 4, "ministry"),
        toll(None, "Refugee agency", 5, "disowns", kind="denial"),
    ]


def test_an_agency_disowns_a_number_quoted_from_it() -> None:
    result = fr.reconcile(disowned())
    assert (result.range, result.verdict) == (Range.exactly(320), Verdict.SINGLE)
    assert reasons(result) == {"quoted": Reason.DENIED, "repeated": Reason.DENIED}
    assert result.sentence() == (
        "dead in the earthquake: 320 people as of 4 May 2031, according to the Health ministry, the only source with a "
        "figure; the Refugee agency disowns the figure of 500 people quoted from it."
    )
    assert str(fr.reconcile(disowned(), as_of="2031-05-04").range) == "320–500"


def test_a_source_withdraws_its_figure() -> None:
    reports = [toll(160, "Mayor", 3, "m"), toll(90, "Hospital", 3, "h"), toll(None, "Mayor", 4, "w", kind="withdrawal")]
    result = fr.reconcile(reports)
    assert reasons(result) == {"m": Reason.WITHDRAWN}
    assert result.sentence() == (
        "dead in the earthquake: 90 as of 3 May 2031, according to the Hospital, the only source with a figure; "
        "the Mayor withdraws the figure of 160."
    )


@pytest.mark.parametrize(
    ("denies", "told"),
    [
        pytest.param("", "denied by the Army", id="everything"),
        pytest.param("a; b", "denied by the Army", id="every position by name"),
        pytest.param("a", "the Army denies the figure of the Mayor", id="one of two"),
        pytest.param("old", "the Army denies an earlier figure", id="one that no longer stands"),
        pytest.param("plan", "the Army denies the projection figure of the Mayor", id="one beside the count"),
    ],
)
def test_a_denial_says_whose_figure_it_denies(denies: str, told: str) -> None:
    reports = [
        toll(100, "Mayor", 2, "old"),
        toll(160, "Mayor", 3, "a"),
        toll(90, "Hospital", 3, "b"),
        toll(400, "Mayor", 3, "plan", kind="projection"),
        toll(None, "Army", 4, "no", kind="denial", denies=denies),
    ]
    result = fr.reconcile(reports)
    assert result.range == Range(90, None, 160)
    assert f"as of 3 May 2031; {told}." in result.sentence()


# --- a crowd

CROWD = [
    fr.Report("demonstrators", "10,000 people", source="Police", published="2031-05-01"),
    fr.Report("demonstrators", "about 50,000", source="Organizers", published="2031-05-01"),
]
BOTH = {"Police": {"interested": True}, "Organizers": {"interested": True}}


def test_police_and_organizers() -> None:
    result = fr.reconcile(CROWD)
    assert result.range == Range(10_000, None, 50_000)
    assert result.sentence() == (
        "demonstrators: disputed, between 10,000 people (Police) and about 50,000 people (Organizers) as of 1 May 2031."
    )


def test_two_parties_alone_stay_and_print_says_that_they_are_parties() -> None:
    result = fr.reconcile(CROWD, roster=BOTH)
    assert result.range == Range(10_000, None, 50_000)
    assert doubts(result) >= {Doubt.ONLY_INTERESTED}
    assert "(Police, a party to the matter) and" in result.sentence()


def test_a_count_of_a_third_puts_both_parties_aside() -> None:
    photo = fr.Report("demonstrators", "22,000", source="University", published="2031-05-01")
    result = fr.reconcile([*CROWD, photo], roster=BOTH)
    assert result.range == Range.exactly(22_000)
    assert result.sentence() == (
        "demonstrators: 22,000 people as of 1 May 2031, according to University; "
        "not counted: Organizers (a party to the matter) and the Police (a party to the matter)."
    )


def test_a_party_alone_is_never_called_more_than_a_party() -> None:
    result = fr.reconcile(CROWD[:1], roster=BOTH)
    assert "according to the Police, a party to the matter and the only source with a figure" in result.sentence()


# --- other units


def test_barrels_and_gallons_are_one_flow() -> None:
    reports = [
        fr.Report("oil from the well", "1.5 million barrels a day", source="Company", published="2031-05-01"),
        fr.Report("oil from the well", "63 million gallons a day", source="Agency", published="2031-05-02"),
    ]
    result = fr.reconcile(reports)
    assert result.verdict is Verdict.AGREED
    assert result.range == Range.exactly(1_500_000)
    assert result.unit == "oil_barrel/day"
    assert fr.reconcile(reports, unit="gallons a day").range.best == pytest.approx(63e6)
    assert doubts(result) >= {Doubt.AMBIGUOUS}


def burned(figure: str, source: str) -> fr.Report:
    return fr.Report("burned area", figure, source=source, published="2031-05-01")


def test_hectares_and_acres_of_one_fire_are_compatible() -> None:
    reports = [burned("10,000 hectares", "Forest service"), burned("24,700 acres", "Fire chief")]
    result = fr.reconcile(reports, unit="ha")
    assert (result.verdict, result.range.high) == (Verdict.COMPATIBLE, 10_000)
    assert fr.reconcile(reports, unit="acres").range.low == pytest.approx(24_700)
    assert result.sentence() == (
        "burned area: 9,996 (9,996–10,000) hectares as of 1 May 2031; "
        "the figures of the Fire chief (9,996 hectares) and the Forest service (10,000 hectares) are compatible."
    )


def test_hectares_taken_for_acres_are_a_dispute_of_the_ratio_of_the_units() -> None:
    result = fr.reconcile([burned("10,000 hectares", "Forest service"), burned("10,000 acres", "Newspaper")], unit="ha")
    assert result.verdict is Verdict.DISPUTED
    assert result.range.high == 10_000
    assert result.range.low == pytest.approx(4046.856, rel=1e-6)
    assert "between 4,047 hectares (Newspaper) and 10,000 hectares (Forest service)" in result.sentence()


# --- registers and tallies


def test_a_register_goes_before_a_tally_of_the_press() -> None:
    roster = {"Tracker": {"tally": True}}
    register, tally = toll(1024, "Registry office", 9, "r"), toll("at least 900", "Tracker", 9, "t")
    result = fr.reconcile([register, tally], roster=roster)
    assert result.range == Range.exactly(1024)
    assert result.sentence().endswith("according to the Registry office; not counted: Tracker (a tally).")
    above = fr.reconcile([register, toll(1100, "Tracker", 9, "t")], roster=roster)
    assert above.range == Range.exactly(1024)
    assert doubts(above) >= {Doubt.PART_EXCEEDS_WHOLE}
    assert fr.reconcile([tally], roster=roster).range == Range.at_least(900)


def test_where_the_roster_ranks_the_register_the_rest_is_named_as_not_counted() -> None:
    others = [toll(n, f"Paper {n}", 9, f"p{n}") for n in range(100, 106)]
    result = fr.reconcile([toll(1024, "Registry office", 9, "r"), *others], roster={"Registry office": {"rank": 1}})
    assert result.range == Range.exactly(1024)
    assert result.sentence().endswith(
        "not counted: Paper 100 (outranked), Paper 101 (outranked), Paper 102 (outranked) and 3 others."
    )


# --- one origin, many reports


def test_a_chain_of_relays_and_aliases_is_one_origin() -> None:
    roster = {
        "Civil defense": ["Civil Defence Agency"],
        "Wire": {"relays": "civil defence agency"},
        "Portal": {"relays": "Wire"},
    }
    reports = [toll(160, "Civil Defence Agency", 3, "own"), toll(160, "Wire", 3, "w"), toll(160, "Portal", 4, "p")]
    result = fr.reconcile(reports, roster=roster)
    assert (result.origins, result.verdict) == (("Civil defense",), Verdict.SINGLE)
    assert reasons(result) == {"w": Reason.SAME_ORIGIN, "p": Reason.SAME_ORIGIN}


def test_increments_over_a_gap_and_across_a_restated_total() -> None:
    reports = [
        toll(100, "Ministry", 1, "t1"),
        toll("another 20", "Ministry", 3, "i1"),
        toll(115, "Ministry", 4, "t2", note="restated"),
        toll("another 10", "Ministry", 5, "i2"),
        toll("another 5", "Ministry", 9, "i3"),
    ]
    told = {answer.as_of.day: answer.range.best for answer in fr.timeline(reports, "day")}
    assert told == {1: 100, 2: 100, 3: 120, 4: 115, 5: 125, 6: 125, 7: 125, 8: 125, 9: 130}
    result = fr.reconcile(reports)
    assert reasons(result) == {"t1": Reason.SUPERSEDED, "i1": Reason.SUPERSEDED}
    assert doubts(result) >= {Doubt.DOES_NOT_ADD_UP}


def test_a_successor_body_takes_over_from_two_others() -> None:
    reports = [
        toll(100, "North bureau", 1, "n"),
        toll(80, "South bureau", 1, "s"),
        toll(170, "United bureau", 4, "u", replaces="n; s"),
    ]
    assert fr.reconcile(reports).range == Range.exactly(170)
    assert fr.reconcile(reports, as_of="2031-05-03").range == Range(80, None, 100)


def test_updates_of_one_day_go_by_the_hour_and_ties_make_a_hull() -> None:
    morning = toll(10, "Mayor", 1, "9h", published="2031-05-01T09:00")
    noon = toll(12, "Mayor", 1, "12h", published="2031-05-01T12:00")
    also_noon = toll(14, "Mayor", 1, "12h too", published="2031-05-01T12:00")
    assert fr.reconcile([noon, morning]).range == Range.exactly(12)
    tied = fr.reconcile([noon, morning, also_noon])
    assert (tied.range, tied.positions[0].how) == (Range(12, None, 14), fr.How.HULL)
    assert doubts(tied) >= {Doubt.TIE}


def test_an_imprecise_date_counts_from_its_last_day() -> None:
    month = toll(100, "Ministry", 20, "month", as_of="2031-04")
    week = toll(90, "Ministry", 21, "week", as_of="2031-04-20/2031-04-26")
    assert fr.reconcile([month, week]).range == Range.exactly(100)
    assert fr.reconcile([month, week], as_of="2031-04-26", known_by="2031-05-21").range == Range.exactly(90)


def test_an_origin_that_reports_several_scopes() -> None:
    reports = [
        toll(100, "Ministry", 3, "all"),
        toll(60, "Ministry", 3, "capital", kind="part"),
        toll(300, "Ministry", 3, "feared", kind="projection"),
        toll(40, "Ministry", 3, "missing", kind="proxy"),
    ]
    result = fr.reconcile(reports)
    assert result.range == Range.exactly(100)
    assert reasons(result) == {"capital": Reason.PART}
    assert result.sentence() == (
        "dead in the earthquake: 100 as of 3 May 2031, according to the Ministry, the only source with a figure for "
        "the whole. Projected: 300 (Ministry). Counted in its place: 40 (Ministry)."
    )


@pytest.mark.parametrize(
    ("keys", "origins"),
    [
        pytest.param("a; b", ("A", "B"), id="parts at hand"),
        pytest.param("a; z", ("A", "Agency", "B"), id="one part not at hand"),
    ],
)
def test_a_derived_sum_is_a_witness_only_where_its_parts_are_not_at_hand(keys: str, origins: tuple[str, ...]) -> None:
    reports = [toll(100, "A", 3, "a"), toll(50, "B", 3, "b"), toll(150, "Agency", 4, "sum", derived_from=keys)]
    result = fr.reconcile(reports)
    assert result.origins == origins
    assert (Doubt.MISSING_REPORT in doubts(result)) is (len(origins) == 3)


# --- bad input


def test_a_relays_b_relays_a() -> None:
    with pytest.raises(fr.SourceError, match="'A' relays 'B' relays 'A'"):
        fr.reconcile([toll(1, "A", 1, "a")], roster={"A": {"relays": "B"}, "B": {"relays": "A"}})


def test_increments_and_totals_of_two_dimensions() -> None:
    result = fr.reconcile([toll("100 people", "A", 1, "t"), toll("another 3 tanks", "A", 2, "i")])
    assert result.range == Range.exactly(100)
    assert [(a.report.key, a.reason) for a in result.set_aside] == [("i", fr.Reason.OTHER_QUANTITY)]


def test_a_count_of_a_day_after_its_publication_is_flagged_and_kept() -> None:
    result = fr.reconcile([toll(100, "A", 1, "early", as_of="2031-05-09")])
    assert result.range == Range.exactly(100)
    assert doubts(result) >= {Doubt.AS_OF_AFTER_PUBLISHED}


def test_one_key_with_other_content_is_an_error_that_names_it() -> None:
    with pytest.raises(fr.KeyConflictError, match="'k'"):
        fr.reconcile([toll(1, "A", 1, "k"), toll(1, "A", 1, "k", note="other")])


# --- the account


def test_the_defense_line_by_line() -> None:
    plan = toll(400, "Mayor", 3, "feared", kind="projection")
    reports = [toll(100, "Mayor", 1, "t"), toll("another 20", "Mayor", 2, "i"), toll(120, "Mayor", 3, "now"), plan]
    told = fr.reconcile(reports, as_of="2031-05-03", known_by="2031-05-09").explain()
    assert told.splitlines() == [
        "dead in the earthquake, as of 3 May 2031, as known by 9 May 2031",
        "120: single (policy REPORTED 1)",
        "Positions:",
        "  Mayor: 120, as of 3 May 2031; as reported (now); adds up: 100 (t) + another 20 (i)",
        "Set aside:",
        "  t: Mayor, 100, 2031-05-01: superseded (see now)",
        "  i: Mayor, another 20, 2031-05-02: superseded (see now)",
        "Projected, beside the count: 400, single",
        "  Positions:",
        "    Mayor: 400, as of 3 May 2031; as reported (feared)",
        "One source gives no range of its own: nothing bears it out, nothing disputes it.",
    ]


def test_the_defense_of_a_total_plus_what_came_since() -> None:
    told = fr.reconcile([toll(100, "Mayor", 1, "t"), toll("another 20", "Mayor", 2, "i")]).explain()
    assert "  Mayor: 120, as of 2 May 2031; a total plus what came since (t, i): 100 + another 20" in told.splitlines()


def test_more_sources_than_a_sentence_lists_are_named_without_their_figures() -> None:
    result = fr.reconcile([toll("about 100", f"Paper {n}", 3, f"p{n}") for n in range(4)] + [toll(104, "Z", 3, "z")])
    assert result.verdict is Verdict.COMPATIBLE
    assert "the figures of Paper 0, Paper 1, Paper 2, Paper 3 and Z are compatible" in result.sentence()


def test_a_projection_without_a_number_is_not_printed() -> None:
    result = fr.reconcile([toll(100, "Mayor", 3, "m"), toll(None, "Mayor", 3, "p", kind="projection")])
    assert result.sentence().count(".") == 1
