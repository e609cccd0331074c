"""Symbols behind a number: rates of data are no pounds, and a unit that no table has is a doubt and no noun."""

import pytest

from figrecon.units import canonical
from figrecon.wording import find, read

RATES = [
    ("2 Gbps", "gigabit/second"),
    ("2Gbps", "gigabit/second"),
    ("2 gbps", "gigabit/second"),
    ("2 Gbit/s", "gigabit/second"),
    ("2 Gb/s", "gigabit/second"),
    ("2 gigabits per second", "gigabit/second"),
    ("2 gigabits a second", "gigabit/second"),
    ("up to 5 Gbps", "gigabit/second"),
    ("100 Mbps", "megabit/second"),
    ("100 mbps", "megabit/second"),
    ("a 100-Mbps line", "megabit/second"),
    ("100 Mbit/s", "megabit/second"),
    ("56 kbps", "kilobit/second"),
    ("1.5 Tbps", "terabit/second"),
    ("200 MB/s", "megabyte/second"),
    ("200 MBps", "megabyte/second"),
    ("2 GBps", "gigabyte/second"),
    ("3 Gbit", "gigabit"),
    # what is money after all, or another unit
    ("2 GBP", "GBP"),
    ("2 GBPs", "GBP"),
    ("20 bps", "basis_point"),
    ("12 kN", "kilonewton"),
    ("12 kn", "knot"),
    ("12 KN", "knot"),
    ("3 Nm", "newton_meter"),
    ("5 GBq", None),
    ("4 Rs", "INR"),
    ("10 Kč", "CZK"),
    ("2 Gal", "US_gallon"),
]


@pytest.mark.parametrize(("text", "unit"), RATES)
def test_a_symbol_keeps_its_first_letter(text: str, unit: str | None) -> None:
    assert read(text).unit == unit


@pytest.mark.parametrize("name", ["gigabit/second", "megabyte/second", "kilobit", "kilonewton"])
def test_the_name_of_a_rate_is_its_own_name(name: str) -> None:
    assert canonical(name) == name


UNKNOWN = [
    ("200 kV", 200, "kV"),
    ("200kV", 200, "kV"),
    ("a 200-kV line", 200, "kV"),
    ("200 kV lines", 200, "kV"),
    ("5GHz chips", 5, "GHz"),
    ("32bit systems", 32, "bit"),
    ("about 200 MHz", 200, "MHz"),
    ("200 dB at night", 200, "dB"),
    ("10 µT", 10, "µT"),
    ("30 MVA", 30, "MVA"),
    ("5 GBq", 5, "GBq"),
    ("rose from 100 to 200 kV", 200, "kV"),
]


@pytest.mark.parametrize(("text", "best", "symbol"), UNKNOWN)
def test_a_unit_that_no_table_has_is_doubted_and_what_it_measures_not_counted(
    text: str, best: float, symbol: str
) -> None:
    (mention,) = find(text)
    (flag,) = mention.figure.flags
    assert (mention.figure.best, mention.figure.unit) == (best, None)
    assert flag.message == f"'{symbol}' behind the number is a unit that is not known"
    assert symbol in text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("60 TV sets", "60"),
        ("5 EV owners", "5 owners"),
        ("5 MA degrees", "5 degrees"),
        ("5 VA hospitals", "5 hospitals"),
        ("5 El Salvador nationals", "5 nationals"),
        ("20 km of lines", "20 km"),
        ("in 5 ms", "5"),
    ],
)
def test_initials_and_words_are_no_symbols(text: str, figure: str) -> None:
    (mention,) = find(text)
    assert (str(mention.figure), mention.figure.flags) == (figure, ())
