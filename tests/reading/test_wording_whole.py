"""A figure is the whole numeral or nothing: what touches it, codes of money, hyphens, and what is looked through."""

import pytest

from figrecon.errors import FigureError
from figrecon.units import canonical, commensurable
from figrecon.wording import find, read

TIMES_AND_DATES = [
    ("They met at 09:15 and left at 23:40.", []),
    ("Doors open 06:30–22:00 daily.", []),
    ("Filed 03/07/2022; 14 dead.", ["14 deaths"]),
    ("Signed on 09/2021 by 12 states.", ["12 states"]),
    ("Call 0800 123 456 now", []),
    ("It scored 7/10.", ["0.7"]),
    ("They met between 5 and 6 p.m. with 3 guards.", ["3 guards"]),
    ("open 9 to 11 am", []),
    ("On the night of 27/28 October, 12 men came.", ["12 men"]),
]

MONEY_THAT_HANGS_ON = [
    ("Sales of CHF2.4bn were up.", ["CHF\xa02,400,000,000"]),
    ("a fund of SGD150m", ["S$150,000,000"]),
    ("a prize of INR5 lakh", ["₹500,000"]),
    ("GBP12,500 was paid", ["£12,500"]),
    ("KSh300 million for roads", ["KES\xa0300,000,000"]),
    ("It raised Rs3,400 crore.", ["₹34,000,000,000"]),
    ("He paid US$3.2m and HK$450.", ["$3,200,000", "HK$450"]),
    ("Orders of 12.5 MEUR", ["€12,500,000"]),
    ("a 90 MUSD loan", ["$90,000,000"]),
    ("30 GBP million", ["£30,000,000"]),
    ("R750m for dams", ["ZAR\xa0750,000,000"]),
    ("N12.5 billion for schools", ["₦12,500,000,000"]),
    ("R2-D2 met 3 men", ["3 men"]),
    ("N95 masks for 40 nurses", ["40 nurses"]),
    ("The COP27 summit drew 90 leaders.", ["90 leaders"]),
    ("an A380 with 500 seats", ["500 seats"]),
    ("X5,000 men", []),
    ("P5 million", []),
    ("a COVID-19 thousand", []),
    ("zł 3m for schools", ["zł3,000,000"]),
    ("B2,500 troops", []),
    ("a fine of zł500", ["zł500"]),
    ("$1,500k", ["$1,500,000"]),
    ("£m 12.5", ["£12,500,000"]),
    ("€bn 3.1 in aid", ["€3,100,000,000"]),
    ("EURm 7.5", ["€7,500,000"]),
]

HYPHENS_BEFORE_SCALES = [
    ("a $3-million house", ["$3,000,000"]),
    ("a 4-billion-euro fund", ["€4,000,000,000"]),
    ("the 20-crore project", ["200,000,000"]),
    ("an 8-thousand-strong crowd", ["8,000"]),
    ("5-6 million people", ["5,000,000–6,000,000 people"]),
    ("two-and-a-half years", ["2.5 years"]),
    ("5-1/2 hours", ["5.5 hours"]),
    ("It was minus-20 degrees in Minsk.", ["-20 degrees"]),
    ("It was +5° in Kyiv.", ["5 degrees"]),
    ("a 12in pipe", ["12 inches"]),
    ("ABC$5m was paid", []),
]

LOOKED_THROUGH = [
    ("4&nbsp;500 people", ["4,500 people"]),
    ("4&#160;500 people", ["4,500 people"]),
    ("<i>1,200</i> soldiers", ["1,200 soldiers"]),
    ("<td>12</td><td>000</td>", ["12"]),
    ("10<sup>6</sup> people", ["1,000,000 people"]),
    ("Some 45†  died.", ["about 45 deaths"]),
    ("12,000[2] refugees", ["12,000 refugees"]),
    ("R&D cost $5m", ["$5,000,000"]),
    ("5 < 6 men", ["5", "less than 6 men"]),
]

SHARED_THOUSANDS = [
    ("20 to 25,000 people", ["20,000–25,000 people"]),
    ("between 10 and 12,000 men", ["10,000–12,000 men"]),
    ("20 to 25 people", ["20–25 people"]),
    ("500-1,000,000 people", ["500–1,000,000 people"]),
]


CASES = [*TIMES_AND_DATES, *MONEY_THAT_HANGS_ON, *HYPHENS_BEFORE_SCALES, *LOOKED_THROUGH, *SHARED_THOUSANDS]


@pytest.mark.parametrize(("text", "figures"), CASES)
def test_the_figures_of_a_text(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "B1,200 troops",
        "1,,000",
        "1m*1m",
        "5GHzz",
        "EUR3.5bnx",
        "PM2.5",
        "3 km^",
        "5%%",
        "R1.5x",
        "07:45",
    ],
)
def test_what_is_not_understood_is_no_figure(text: str) -> None:
    with pytest.raises(FigureError):
        read(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the <b>1,200</b> dead", "1,200</b> dead"),
        ("some 3,\u00ad000 men", "some 3,\u00ad000 men"),
        ("a company[3] of 90 men", "90 men"),
        ("\u200b12 men", "12 men"),
    ],
)
def test_a_mention_stands_in_the_text_as_it_was_given(text: str, said: str) -> None:
    (mention,) = find(text)
    assert (text[mention.start : mention.end], mention.figure.text) == (said, said)


WHOLE = {
    "5 or equal troops": "5 troops",
    "5 or equal to": "5",
    "at least or equal to 5": "at least 5",
    "1-10^4": "1 – 10,000",
    "5-10⁴": "5 – 10,000",
    "2-3^4": "2–81",
    "½-10^4": "0.5–10,000",
    "10^-2-10^3": "0.01–1,000",
    "from 10^2 to 10^4": "100–10,000",
    "5 (3-10^4)": "5 (3–10,000)",
    "40 mm": "40 mm",
    "rainfall of 40 mm": "40 mm",
    "20 mm": "20 mm",
    "30 mm": "30 mm",
    "105 mm": "105 mm",
    "155 mm": "155 mm",
    "12.7 mm": "12.7 mm",
    "7.62 mm of rain": "7.62 mm",
    "40mm of rain": "40 mm",
    "three 155 mm howitzers": "3 howitzers",
    "three 7.62 mm machine guns": "3 guns",
    "1,000 rounds of 7.62 mm": "1,000 rounds",
    "200 shells of 155 mm": "200 shells",
    "5 kr": "5 kroner",
}


@pytest.mark.parametrize("text", WHOLE)
def test_a_text_is_read_as_a_whole(text: str) -> None:
    assert str(read(text)) == WHOLE[text]


@pytest.mark.parametrize("text", ["155mm shells", "7.62 mm rounds", "7.62x39mm", "155mm"])
def test_a_caliber_is_no_figure(text: str) -> None:
    assert find(text) == ()


ALIKE = ("Leopard 2", "M1", "G3", "M1A1", "Leopard 2A6", "F-16", "T-72B", "BMP-2", "S-300", "Boeing 737", "krone", "kr")


@pytest.mark.parametrize("name", ALIKE)
def test_several_of_a_make_are_the_same_as_one(name: str) -> None:
    for plural in (f"{name}s", name.upper(), name.lower()) if name not in ("krone", "kr") else ("kroner", "kr", "Kr"):
        assert canonical(plural) == canonical(name)
        assert commensurable(plural, name)


@pytest.mark.parametrize(
    "end", ["^", "^ ", "^x", "²^", "/", "/h^", ".", "*", "**", "^2^", "^-", "^\n", "^²", " per", "·"]
)
@pytest.mark.parametrize("text", ["3 km", "a road of 3 km", "5–6 km"])
def test_a_mention_ends_within_its_text(text: str, end: str) -> None:
    for mention in find(text + end):
        assert 0 <= mention.start < mention.end <= len(text + end)
        assert (text + end)[mention.start : mention.end] == mention.figure.text


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("100 km (62 miles)", ["100 km"]),
        ("100 km (62 km)", ["100 km", "62 km"]),
        ("$100 (€90)", ["$100"]),
        ("$100 ($90)", ["$100", "$90"]),
    ],
)
def test_an_amount_in_brackets_is_the_same_one_only_in_another_unit(text: str, figures: list[str]) -> None:
    assert [str(mention.figure) for mention in find(text)] == figures
