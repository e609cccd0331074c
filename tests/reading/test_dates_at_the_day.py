"""A date without a year is read on its own days: on the last before it, on its first and last, and on the day after."""

from datetime import date

import pytest

from figrecon import Period

READ = [
    ("by 23 October", "2024-10-22", "../2024-10-23"),
    ("by 23 October", "2024-10-23", "../2024-10-23"),
    ("by 23 October", "2024-10-24", "../2025-10-23"),
    ("23 October", "2024-10-22", "2023-10-23"),
    ("23 October", "2024-10-23", "2024-10-23"),
    ("23 October", "2024-10-24", "2024-10-23"),
    ("since 23 October", "2024-10-23", "2024-10-23/.."),
    ("since 23 October", "2024-10-22", "2023-10-23/.."),
    ("early December", "2024-11-30", "2023-12-01/2023-12-10"),
    ("early December", "2024-12-01", "2024-12-01/2024-12-10"),
    ("early December", "2024-12-15", "2024-12-01/2024-12-10"),
    ("mid-December", "2024-12-10", "2023-12-11/2023-12-20"),
    ("mid-December", "2024-12-11", "2024-12-11/2024-12-20"),
    ("mid-December", "2024-12-31", "2024-12-11/2024-12-20"),
    ("late December", "2024-12-15", "2023-12-21/2023-12-31"),
    ("late December", "2024-12-20", "2023-12-21/2023-12-31"),
    ("late December", "2024-12-21", "2024-12-21/2024-12-31"),
    ("late December", "2025-01-01", "2024-12-21/2024-12-31"),
    ("December", "2024-12-01", "2024-12"),
    ("December", "2024-11-30", "2023-12"),
    ("by December", "2024-12-31", "../2024-12"),
    ("by December", "2025-01-01", "../2025-12"),
]


@pytest.mark.parametrize(("text", "on", "read"), READ)
def test_a_date_without_a_year_is_the_last_that_had_begun(text: str, on: str, read: str) -> None:
    found = Period.read(text, reference=date.fromisoformat(on))
    assert found == Period.read(read)
