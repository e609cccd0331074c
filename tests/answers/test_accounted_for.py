"""Of one origin that says much, each report ends used or set aside, exactly once: no report is lost on the way."""

from collections import Counter
from random import Random

import pytest

import figrecon as fr

WORDS = ("3", "5", "about 5", "at least 5", "9", "12 suspected cases", "15 confirmed cases", "another 2", "another 3")
TIMES = (None, None, "2024-10-01", "2024-10-02", "2024-10-01/2024-10-04", "2024-10-03/2024-10-06")


def of_one_origin(seed: int) -> list[fr.Report]:
    draw = Random(seed)  # noqa: S311  the same reports at every run
    return [
        fr.Report(
            "cases",
            draw.choice(WORDS),
            source="A",
            via=draw.choice(("", "", "B")),
            published=f"2024-10-{draw.randint(4, 7):02d}",
            as_of=draw.choice(TIMES),
            kind=draw.choice((None, None, None, "part", "increment")) if seed % 3 else None,
            key=f"r{n}" if draw.random() < 0.5 else None,
            note=str(n),
        )
        for n in range(draw.randint(2, 9))
    ]


@pytest.mark.parametrize("seed", range(300))
def test_every_report_of_one_origin_has_one_place(seed: int) -> None:
    reports = of_one_origin(seed)
    for course in (None, "level"):
        answer = fr.reconcile(reports, course=course)
        assert Counter(e.report.key for e in answer.account) == Counter(report.key for report in reports)
    parts = [fr.Report("cases", n, source="A", published="2024-10-04", kind="part") for n in range(2, 2 + seed % 4)]
    if parts:
        assert len(fr.reconcile(parts).account) == len(parts)
