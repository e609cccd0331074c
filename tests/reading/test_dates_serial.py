"""Serial numbers of spreadsheets, where it is said that they are."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figrecon.dates import Period
from figrecon.errors import DateError


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        (1, "1900-01-01"),
        (59, "1900-02-28"),
        (61, "1900-03-01"),
        (25569, "1970-01-01"),
        (43831, "2020-01-01"),
        ("45321", "2024-01-30"),
        (" 45321 ", "2024-01-30"),
        (45588.999, "2024-10-23"),
        ("45588.25", "2024-10-23"),
        (2_958_465, "9999-12-31"),
    ],
)
def test_a_serial_number_is_a_day(serial: Any, day: str) -> None:
    assert Period.serial(serial) == Period.read(day)


@pytest.mark.parametrize(
    "serial",
    [0, -1, 0.5, 2_958_466, True, None, "", "45,321", "4e4", "٤٥٣٢١", "23 October 2024", 1e300],
)
def test_other_values_are_none(serial: Any) -> None:
    with pytest.raises(DateError, match="a serial number is 1 to 2,958,465"):
        Period.serial(serial)


@pytest.mark.parametrize("serial", [60, " 60 ", 60.5])
def test_a_day_that_never_was(serial: Any) -> None:
    with pytest.raises(DateError, match="29 February 1900"):
        Period.serial(serial)


def test_no_text_is_taken_for_a_serial_number() -> None:
    with pytest.raises(DateError):
        Period.read("45321")
    assert Period.serial("45321").text == "45321"


@given(st.dates(date(1900, 3, 1)))
def test_every_day_has_its_number(day: date) -> None:
    period = Period.serial((day - date(1899, 12, 30)) // timedelta(days=1))
    assert (period.first, period.last) == (day, day)
