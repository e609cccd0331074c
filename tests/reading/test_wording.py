"""Every family of wording in a table: what is read, exactly."""

import pytest

from figrecon.conventions import Qualifier
from figrecon.flags import Doubt
from figrecon.wording import read

Number = float | None
Row = tuple[str, str, Number, Number, Number, str | None]

DIGITS_AND_GROUPING: list[Row] = [
    ("3000", "exact", 3000, 3000, 3000, None),
    ("1,500", "exact", 1500, 1500, 1500, None),
    ("1 500", "exact", 1500, 1500, 1500, None),
    ("1\u202f500", "exact", 1500, 1500, 1500, None),
    ("1’500’000", "exact", 1_500_000, 1_500_000, 1_500_000, None),
    ("1'500'000", "exact", 1_500_000, 1_500_000, 1_500_000, None),
    ("1,50,000", "exact", 150_000, 150_000, 150_000, None),
    ("12,34,567", "exact", 1_234_567, 1_234_567, 1_234_567, None),
    ("1,234.56", "exact", 1234.56, 1234.56, 1234.56, None),
    ("0.5", "exact", 0.5, 0.5, 0.5, None),
    (".5", "exact", 0.5, 0.5, 0.5, None),
    ("-5", "exact", -5, -5, -5, None),
    ("−5", "exact", -5, -5, -5, None),
    ("minus five", "exact", -5, -5, -5, None),
    ("١٬٥٠٠", "exact", 1500, 1500, 1500, None),
    ("१,५०,०००", "exact", 150_000, 150_000, 150_000, None),
    ("１，５００", "exact", 1500, 1500, 1500, None),
    ("１２３", "exact", 123, 123, 123, None),
    ("1e+05", "exact", 100_000, 100_000, 100_000, None),
    ("2.48×10−5", "exact", 2.48e-05, 2.48e-05, 2.48e-05, None),
    ("1.3x10^6", "exact", 1_300_000, 1_300_000, 1_300_000, None),
    ("10⁶", "exact", 1_000_000, 1_000_000, 1_000_000, None),
]

NUMBER_WORDS: list[Row] = [
    ("twelve", "exact", 12, 12, 12, None),
    ("twenty-one", "exact", 21, 21, 21, None),
    ("fifteen hundred", "exact", 1500, 1500, 1500, None),
    ("one hundred and three", "exact", 103, 103, 103, None),
    ("two hundred and two thousand", "exact", 202_000, 202_000, 202_000, None),
    ("one hundred and twenty-three thousand four hundred and fifty-six", "exact", 123_456, 123_456, 123_456, None),
    ("three million, two hundred and forty", "exact", 3_000_240, 3_000_240, 3_000_240, None),
    ("twenty-one trillion three hundred", "exact", 21_000_000_000_300, 21_000_000_000_300, 21_000_000_000_300, None),
    ("a hundred", "exact", 100, 100, 100, None),
    ("a thousand people", "exact", 1000, 1000, 1000, "person"),
    ("hundred thousand dollars", "exact", 100_000, 100_000, 100_000, "USD"),
    ("two hundred point zero three", "exact", 200.03, 200.03, 200.03, None),
    ("nine point nought four", "exact", 9.04, 9.04, 9.04, None),
    ("3 hundred and 21", "exact", 321, 321, 321, None),
    ("4 thousand 3 hundred", "exact", 4300, 4300, 4300, None),
]

FRACTIONS_AND_HALVES: list[Row] = [
    ("half a million", "exact", 500_000, 500_000, 500_000, None),
    ("half million people", "exact", 500_000, 500_000, 500_000, "person"),
    ("half a dozen", "exact", 6, 6, 6, None),
    ("a half-dozen", "exact", 6, 6, 6, None),
    ("one and a half", "exact", 1.5, 1.5, 1.5, None),
    ("a million and a half", "exact", 1_500_000, 1_500_000, 1_500_000, None),
    ("3 million and a half", "exact", 3_500_000, 3_500_000, 3_500_000, None),
    ("one and a half million", "exact", 1_500_000, 1_500_000, 1_500_000, None),
    ("two and a half million", "exact", 2_500_000, 2_500_000, 2_500_000, None),
    ("three-quarters of a million", "exact", 750_000, 750_000, 750_000, None),
    ("two thirds of a million", "exact", 666666.6666666666, 666666.6666666666, 666666.6666666666, None),
    ("a quarter of a million", "exact", 250_000, 250_000, 250_000, None),
    ("2½ million", "exact", 2_500_000, 2_500_000, 2_500_000, None),
    ("½", "exact", 0.5, 0.5, 0.5, None),
    ("2 1/2", "exact", 2.5, 2.5, 2.5, None),
    ("1/2 million", "exact", 500_000, 500_000, 500_000, None),
    ("twenty and three fifths", "exact", 20.6, 20.6, 20.6, None),
    ("one hundred and three quarters", "exact", 100.75, 100.75, 100.75, None),
    ("half an hour", "exact", 0.5, 0.5, 0.5, "hour"),
    ("a third", "exact", 0.3333333333333333, 0.3333333333333333, 0.3333333333333333, None),
    ("one in five voters", "exact", 0.2, 0.2, 0.2, None),
    ("two out of three hostages", "exact", 0.6666666666666666, 0.6666666666666666, 0.6666666666666666, None),
]

MAGNITUDES: list[Row] = [
    ("1.5 million", "exact", 1_500_000, 1_500_000, 1_500_000, None),
    ("10k", "exact", 10_000, 10_000, 10_000, None),
    ("5k miles", "exact", 5000, 5000, 5000, "mile"),
    ("3K", "exact", 3000, 3000, 3000, None),
    ("€10M", "exact", 10_000_000, 10_000_000, 10_000_000, "EUR"),
    ("5 mln", "exact", 5_000_000, 5_000_000, 5_000_000, None),
    ("2mil", "exact", 2_000_000, 2_000_000, 2_000_000, None),
    ("1.2b", "exact", 1_200_000_000, 1_200_000_000, 1_200_000_000, None),
    ("3 bn", "exact", 3_000_000_000, 3_000_000_000, 3_000_000_000, None),
    ("10 tln", "exact", 10_000_000_000_000, 10_000_000_000_000, 10_000_000_000_000, None),
    ("3.5 lakh", "exact", 350_000, 350_000, 350_000, None),
    ("13 lakh", "exact", 1_300_000, 1_300_000, 1_300_000, None),
    ("2.5 crore", "exact", 25_000_000, 25_000_000, 25_000_000, None),
    ("three lakh crore", "exact", 3_000_000_000_000, 3_000_000_000_000, 3_000_000_000_000, None),
    ("two dozen", "exact", 24, 24, 24, None),
    ("three score", "exact", 60, 60, 60, None),
    ("3.0 million", "exact", 3_000_000, 3_000_000, 3_000_000, None),
    ("1.5m people", "exact", 1_500_000, 1_500_000, 1_500_000, "person"),
    ("1.5m", "exact", 1.5, 1.5, 1.5, "meter"),
    ("1.5m bpd", "exact", 1_500_000, 1_500_000, 1_500_000, "oil_barrel/day"),
    ("$1.5m", "exact", 1_500_000, 1_500_000, 1_500_000, "USD"),
    ("10m of cable", "exact", 10, 10, 10, "meter"),
    ("a 10m high wall", "exact", 10, 10, 10, "meter"),
    ("5m tonnes", "exact", 5_000_000, 5_000_000, 5_000_000, "tonne"),
]

RANGES: list[Row] = [
    ("1,500–3,000 troops", "between", 1500, None, 3000, "troop"),
    ("1500-3000", "between", 1500, None, 3000, None),
    ("between 1,500 and 3,000 troops", "between", 1500, None, 3000, "troop"),
    ("from 3 to 5 dead", "between", 3, None, 5, "death"),
    ("20 through 100", "between", 20, None, 100, None),
    ("20~100", "between", 20, None, 100, None),
    ("10 to 12 thousand", "between", 10_000, None, 12_000, None),
    ("3-5 million", "between", 3_000_000, None, 5_000_000, None),
    ("$5-6bn", "between", 5_000_000_000, None, 6_000_000_000, "USD"),
    ("7-9 lakh rupees", "between", 700_000, None, 900_000, "INR"),
    ("two to three hundred", "between", 200, None, 300, None),
    ("between one and two dozen", "between", 12, None, 24, None),
    ("10m-12m people", "between", 10_000_000, None, 12_000_000, "person"),
    ("8- to 16-meter", "between", 8, None, 16, "meter"),
    ("44 mg to 50 mg", "between", 44, None, 50, "milligram"),
    ("from $3m to $5m", "between", 3_000_000, None, 5_000_000, "USD"),
    ("3% to 5%", "between", 3, None, 5, "percent"),
    ("five or six", "between", 5, None, 6, None),
    ("200 or 300", "between", 200, None, 300, None),
    ("about 80 to 100", "about", 80, None, 100, None),
    ("an estimated 3,000 to 5,000 people", "about", 3000, None, 5000, "person"),
    ("ranged from -18 °C to -34 °C", "between", -34, None, -18, "degree Celsius"),
    ("between minus five and five", "between", -5, None, 5, None),
    ("one third to one half", "between", 0.3333333333333333, None, 0.5, None),
]

TOLERANCES_AND_RANGES_IN_BRACKETS: list[Row] = [
    ("3,000 ± 200", "exact", 2800, 3000, 3200, None),
    ("3,000 +/- 200", "exact", 2800, 3000, 3200, None),
    ("3,000 plus or minus 200", "exact", 2800, 3000, 3200, None),
    ("3 ± 0.2 million", "exact", 2_800_000, 3_000_000, 3_200_000, None),
    ("3,000 ± 10%", "exact", 2700, 3000, 3300, None),
    ("465,000 (445,000–485,000)", "exact", 445_000, 465_000, 485_000, None),
    ("3,000 (1,500–10,000) troops", "exact", 1500, 3000, 10_000, "troop"),
    ("3,000 (95% CI 2,500 to 3,500)", "exact", 2500, 3000, 3500, None),
    ("1.2 [95% CI: 1.1, 1.4]", "exact", 1.1, 1.2, 1.4, None),
    ("1.2 million (1.1-1.3 million)", "exact", 1_100_000, 1_200_000, 1_300_000, None),
    ("1.2 (1.1–1.3) million people", "exact", 1_100_000, 1_200_000, 1_300_000, "person"),
    ("three thousand (3,000) troops", "exact", 3000, 3000, 3000, "troop"),
]

APPROXIMATORS: list[Row] = [
    ("about 3,000", "about", 3000, 3000, 3000, None),
    ("some 3,000", "about", 3000, 3000, 3000, None),
    ("around 3,000", "about", 3000, 3000, 3000, None),
    ("roughly 3,000", "about", 3000, 3000, 3000, None),
    ("approximately 3,000", "about", 3000, 3000, 3000, None),
    ("an estimated 3,000", "about", 3000, 3000, 3000, None),
    ("in the region of 3,000", "about", 3000, 3000, 3000, None),
    ("ca. 3,000", "about", 3000, 3000, 3000, None),
    ("c. 3,000", "about", 3000, 3000, 3000, None),
    ("circa 3,000", "about", 3000, 3000, 3000, None),
    ("~3,000", "about", 3000, 3000, 3000, None),
    ("≈ 3,000", "about", 3000, 3000, 3000, None),
    ("3,000 or so", "about", 3000, 3000, 3000, None),
    ("30-odd tanks", "about", 30, 30, 30, "tank"),
    ("300-ish", "about", 300, 300, 300, None),
    ("perhaps 3,000", "about", 3000, 3000, 3000, None),
    ("nearly 3,000", "nearly", 3000, 3000, 3000, None),
    ("almost 3,000", "nearly", 3000, 3000, 3000, None),
    ("close to 3,000", "nearly", 3000, 3000, 3000, None),
    ("just under 3,000", "nearly", 3000, 3000, 3000, None),
    ("just over 3,000", "just over", 3000, 3000, 3000, None),
    ("slightly more than 3,000", "just over", 3000, 3000, 3000, None),
    ("a little over 3,000", "just over", 3000, 3000, 3000, None),
    ("exactly 3,000", "exact", 3000, 3000, 3000, None),
]

BOUNDS: list[Row] = [
    ("at least 140 people", "at least", 140, 140, None, "person"),
    ("no fewer than 140", "at least", 140, 140, None, None),
    ("not less than 140", "at least", 140, 140, None, None),
    ("a minimum of 140", "at least", 140, 140, None, None),
    ("140 or more", "at least", 140, 140, None, None),
    ("140-plus people", "at least", 140, 140, None, "person"),
    ("140+", "at least", 140, 140, None, None),
    ("upwards of 140", "at least", 140, 140, None, None),
    ("≥ 140", "at least", 140, 140, None, None),
    ("as few as 140", "at least", 140, 140, None, None),
    ("more than 1,200", "more than", 1200, 1200, None, None),
    ("over 1,200", "more than", 1200, 1200, None, None),
    ("above 1,200", "more than", 1200, 1200, None, None),
    ("well over 1,200", "more than", 1200, 1200, None, None),
    ("exceeding 1,200", "more than", 1200, 1200, None, None),
    ("in excess of 1,200", "more than", 1200, 1200, None, None),
    ("north of 1,200", "more than", 1200, 1200, None, None),
    ("> 1,200", "more than", 1200, 1200, None, None),
    ("at most 20", "at most", None, 20, 20, None),
    ("no more than 20", "at most", None, 20, 20, None),
    ("not more than 20", "at most", None, 20, 20, None),
    ("a maximum of 20", "at most", None, 20, 20, None),
    ("20 or fewer", "at most", None, 20, 20, None),
    ("20 maximum", "at most", None, 20, 20, None),
    ("≤ 20", "at most", None, 20, 20, None),
    ("fewer than 50", "less than", None, 50, 50, None),
    ("less than 50", "less than", None, 50, 50, None),
    ("under 50", "less than", None, 50, 50, None),
    ("below 50", "less than", None, 50, 50, None),
    ("<50", "less than", None, 50, 50, None),
    ("up to 500", "up to", None, 500, 500, None),
    ("as many as 500", "up to", None, 500, 500, None),
    ("as much as 500", "up to", None, 500, 500, None),
    ("greater than or equal to 30", "at least", 30, 30, None, None),
    ("less or equal than 30", "at most", None, 30, 30, None),
    ("equal to or more than 30", "at least", 30, 30, None, None),
    ("more than 5000 or equal to it", "at least", 5000, 5000, None, None),
    ("at least about 100", "at least", 100, 100, None, None),
    ("more than a 100", "more than", 100, 100, None, None),
]

BOUNDS_ON_BOTH_SIDES: list[Row] = [
    ("at least 10 but no more than 20", "between", 10, None, 20, None),
    ("above 1,000 and below 1,500", "between", 1000, None, 1500, None),
    ("no more than 50 and no less than 20", "between", 20, None, 50, None),
    ("more than 100 but fewer than 200 people", "between", 100, None, 200, "person"),
    ("larger than twenty and less or equal than thirty five", "between", 20, None, 35, None),
]

VAGUE_WORDS: list[Row] = [
    ("dozens", "vague", 24, None, 99, None),
    ("dozens of troops", "vague", 24, None, 99, "troop"),
    ("scores of people", "vague", 40, None, 99, "person"),
    ("hundreds", "vague", 200, None, 999, None),
    ("thousands of protesters", "vague", 2000, None, 9999, "protester"),
    ("tens of thousands", "vague", 20_000, None, 99_999, None),
    ("hundreds of thousands of people", "vague", 200_000, None, 999_999, "person"),
    ("millions", "vague", 2_000_000, None, 9_999_999, None),
    ("several hundred people", "vague", 200, None, 999, "person"),
    ("a few dozen", "vague", 24, None, 99, None),
    ("a few", "vague", 3, None, 9, None),
    ("several people", "vague", 3, None, 9, "person"),
    ("a handful of soldiers", "vague", 3, None, 9, "soldier"),
    ("a couple of hundred", "vague", 200, 200, 300, None),
    ("at least several dozen", "vague", 24, None, None, None),
    ("more than a couple dozen", "vague", 24, 24, None, None),
    ("hundreds and hundreds", "vague", 200, None, 999, None),
    ("several hundreds", "vague", 200, None, 999, None),
    ("100s of people", "vague", 200, None, 999, "person"),
    ("many people", "vague", None, None, None, "person"),
    ("a large group", "vague", None, None, None, None),
]

MONEY: list[Row] = [
    ("$5", "exact", 5, 5, 5, "USD"),
    ("-$5", "exact", -5, -5, -5, "USD"),
    ("$-5", "exact", -5, -5, -5, "USD"),
    ("US$4.2 trillion", "exact", 4_200_000_000_000, 4_200_000_000_000, 4_200_000_000_000, "USD"),
    ("£2,000", "exact", 2000, 2000, 2000, "GBP"),
    ("€5.5bn", "exact", 5_500_000_000, 5_500_000_000, 5_500_000_000, "EUR"),
    ("5 €", "exact", 5, 5, 5, "EUR"),
    ("5 million euros", "exact", 5_000_000, 5_000_000, 5_000_000, "EUR"),
    ("USD 300", "exact", 300, 300, 300, "USD"),
    ("Rs 5 crore", "exact", 50_000_000, 50_000_000, 50_000_000, "INR"),
    ("Rs. 500", "exact", 500, 500, 500, "INR"),
    ("¥300bn", "exact", 300_000_000_000, 300_000_000_000, 300_000_000_000, "JPY"),
    ("R$ 20", "exact", 20, 20, 20, "BRL"),
    ("$2 million dollars", "exact", 2_000_000, 2_000_000, 2_000_000, "USD"),
    ("hundred thousand rupees", "exact", 100_000, 100_000, 100_000, "INR"),
    ("$15.40/hour", "exact", 15.4, 15.4, 15.4, "USD/hour"),
    ("$82.45 a barrel", "exact", 82.45, 82.45, 82.45, "USD/oil_barrel"),
]

PERCENT_AND_RATES: list[Row] = [
    ("83 percent", "exact", 83, 83, 83, "percent"),
    ("83%", "exact", 83, 83, 83, "percent"),
    ("40 per cent", "exact", 40, 40, 40, "percent"),
    ("0.3 percentage points", "exact", 0.3, 0.3, 0.3, "percentage_point"),
    ("33 1/3 %", "exact", 33.333333333333336, 33.333333333333336, 33.333333333333336, "percent"),
    ("1.5 million barrels a day", "exact", 1_500_000, 1_500_000, 1_500_000, "oil_barrel/day"),
    ("500,000 b/d", "exact", 500_000, 500_000, 500_000, "oil_barrel/day"),
    ("1.2 million barrels of oil a day", "exact", 1_200_000, 1_200_000, 1_200_000, "oil_barrel/day"),
    ("12 deaths per 1,000 inhabitants", "exact", 12, 12, 12, "death/1,000 inhabitant"),
    ("25 deaths per 100,000", "exact", 25, 25, 25, "death/100,000 person"),
    ("12 per 100,000 people", "exact", 12, 12, 12, None),
    ("5 km/h", "exact", 5, 5, 5, "kilometer/hour"),
    ("100 km per hour", "exact", 100, 100, 100, "kilometer/hour"),
    ("200 mph", "exact", 200, 200, 200, "mile/hour"),
    ("20 °C", "exact", 20, 20, 20, "degree Celsius"),
    ("12,500 sq km", "exact", 12_500, 12_500, 12_500, "square_kilometer"),
]

NOUNS_AND_THEIR_ADJECTIVES: list[Row] = [
    ("1,500 North Korean special warfare troops", "exact", 1500, 1500, 1500, "troop"),
    ("10,000 soldiers being prepared", "exact", 10_000, 10_000, 10_000, "soldier"),
    ("The toll stands at 140 dead", "exact", 140, 140, 140, "death"),
    ("140 people killed", "exact", 140, 140, 140, "death"),
    ("3,000 internally displaced persons", "exact", 3000, 3000, 3000, "displaced person"),
    ("200 armoured vehicles", "exact", 200, 200, 200, "armored vehicle"),
    ("79 Shahed-136 drones", "exact", 79, 79, 79, "drone"),
    ("1,200 T-72 tanks", "exact", 1200, 1200, 1200, "tank"),
    ("12 F-16s", "exact", 12, 12, 12, "F-16"),
    ("20,000-25,000 155mm shells", "between", 20_000, None, 25_000, "shell"),
    ("one North Korean soldier", "exact", 1, 1, 1, "soldier"),
    ("a lone protester", "exact", 1, 1, 1, "protester"),
    ("a pair of protesters", "exact", 2, 2, 2, "protester"),
    ("300 Paris residents", "exact", 300, 300, 300, "resident"),
    ("3,000 olive trees", "exact", 3000, 3000, 3000, "tree"),
    ("a 12-year-old boy", "exact", 12, 12, 12, "year"),
    ("2.5 hectares", "exact", 2.5, 2.5, 2.5, "hectare"),
]


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "best", "high", "unit"),
    [
        *DIGITS_AND_GROUPING,
        *NUMBER_WORDS,
        *FRACTIONS_AND_HALVES,
        *MAGNITUDES,
        *RANGES,
        *TOLERANCES_AND_RANGES_IN_BRACKETS,
        *APPROXIMATORS,
        *BOUNDS,
        *BOUNDS_ON_BOTH_SIDES,
        *VAGUE_WORDS,
        *MONEY,
        *PERCENT_AND_RATES,
        *NOUNS_AND_THEIR_ADJECTIVES,
    ],
)
def test_reads(text: str, qualifier: str, low: Number, best: Number, high: Number, unit: str | None) -> None:
    figure = read(text)
    assert (figure.qualifier, figure.low, figure.best, figure.high, figure.unit) == (
        Qualifier(qualifier),
        low,
        best,
        high,
        unit,
    )
    assert figure.text == text


@pytest.mark.parametrize(
    ("text", "earlier", "later", "unit"),
    [
        ("rose from 350 to 680", 350, 680, None),
        ("increased from $350m to $680m", 350_000_000, 680_000_000, "USD"),
        ("fell from 48.2% to 39%", 48.2, 39, "percent"),
        ("reduced from 44 mg to 50 mg", 44, 50, "milligram"),
        ("cut from 3 to 2 million", 3_000_000, 2_000_000, None),
        ("up from 1.2 to 1.5 million", 1_200_000, 1_500_000, None),
        ("down from 350 to 120", 350, 120, None),
        ("rose to 680 from 350", 350, 680, None),
        ("680, up from 350", 350, 680, None),
        ("from 680 to 350", 680, 350, None),
        ("350 → 680", 350, 680, None),
    ],
)
def test_a_change_is_no_range(text: str, earlier: float, later: float, unit: str | None) -> None:
    figure = read(text)
    assert (figure.earlier, figure.low, figure.best, figure.high) == (earlier, later, later, later)
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("text", "increment"),
    [
        ("another 1,500", True),
        ("another 1,500 troops", True),
        ("an additional 200 soldiers", True),
        ("a further 300", True),
        ("1,500 more", True),
        ("1,500 more troops", True),
        ("200 extra troops", True),
        ("at least another 20", True),
        ("500 more than last year", False),
    ],
)
def test_what_comes_on_top_is_marked(text: str, increment: bool) -> None:
    assert read(text).increment is increment


@pytest.mark.parametrize(
    ("text", "best", "other"),
    [
        ("12.000 troops", 12, "12,000"),
        ("1.500", 1.5, "1,500"),
        ("1.500.000", 1_500_000, "not printed so in en"),
        ("1.234,56", 1234.56, "not printed so in en"),
        ("12,5", 12.5, "not printed so in en"),
        ("2013", 2013, "a year"),
        ("1.5m", 1.5, "millions"),
        ("10-12,000 troops", None, "10 to 12,000"),
        ("500 to 1 million", None, "share the magnitude"),
    ],
)
def test_a_doubtful_reading_is_told(text: str, best: float | None, other: str) -> None:
    figure = read(text)
    assert figure.best == best
    (flag,) = figure.flags
    assert flag.doubt is Doubt.AMBIGUOUS
    assert other in flag.message
