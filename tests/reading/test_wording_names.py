"""Names with a number in them, tallies, and words for how sure a number is that stand before it."""

import pytest

from figrecon.wording import find


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The Dow 30 fell 3%.", ["3%"]),
        ("A Fortune 100 firm cut 300 jobs.", ["300 jobs"]),
        ("He opened a 7-Eleven with 12 staff.", ["12 staff"]),
        ("Between 7-eleven and 9", ["7–11", "9"]),
        ("The Big Four hired 900 people.", ["900 people"]),
        ("big four-day sale", ["4 days"]),
        ("They saw Ocean's Eleven twice.", []),
        ("Japan's Two Dead", ["2 deaths"]),
        ("the Group of Seven", []),
        ("the Group of 77 met 12 envoys", ["12 envoys"]),
        ("a group of 77 men", ["77 men"]),
        ("Group of 20 soldiers arrived", ["20 soldiers"]),
        ("Formula One drew 90,000 fans.", ["90,000 fans"]),
        ("a formula one might use", []),
        ("World War Two killed millions.", ["millions"]),
        ("Police Kill Three Men in Lagos", ["3 men"]),
        ("Operation 1027 began with 40 men.", ["40 men"]),
        ("the operation 40 men began", ["40 men"]),
        ("BIG FIVE KILLED", ["5 deaths"]),
    ],
)
def test_a_number_in_a_name_counts_nothing(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("14/28", []),
        ("14/28 seats", []),
        ("10/12", []),
        ("on 11/24 at noon", []),
        ("14/28 of the voters", ["0.5"]),
        ("11/16 inch", ["0.6875 inches"]),
        ("10/12 million", ["833,333.3333333334"]),
        ("13/17", ["0.7647058823529411"]),
        ("6/10", ["0.6"]),
        ("2 10/12", ["2.8333333333333335"]),
    ],
)
def test_a_pair_that_is_a_tally_or_a_date_is_no_fraction(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("an unconfirmed 90 dead", ["90 unconfirmed deaths"]),
        ("unconfirmed 90", ["90 unconfirmed"]),
        ("They spoke of a possible 12 cases.", ["12 possible cases"]),
        ("a confirmed 70 dead", ["70 confirmed deaths"]),
        ("the suspected 12 cases", ["12 suspected cases"]),
        ("They confirmed 70 votes.", ["70 votes"]),
        ("They confirmed 70 deaths.", ["70 deaths"]),
        ("a possible 3 points", ["3 points"]),
        ("an alleged 20 fighters", ["20 fighters"]),
        ("1 confirmed", ["1 confirmed"]),
    ],
)
def test_how_sure_a_number_is_may_stand_before_it(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures
