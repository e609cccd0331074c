"""A crowd of sources, as both kinds of plots are tried with."""

from typing import Any

import figrecon as fr

SUBJECT = "dead after the flood in the valley of the long river"
LONG_NAME = "The Regional Office for the Coordination of Relief"


def told(*said: tuple[str, Any], day: str = "2024-10-23", **more: Any) -> list[fr.Report]:
    return [fr.Report(SUBJECT, n, source=source, published=day, **more) for source, n in said]


def crowd(sources: int) -> fr.Reconciliation:
    """So many sources, every third with a long name, each with six earlier figures."""
    names = [f"Ministry {n}" if n % 3 else f"{LONG_NAME} {n}" for n in range(sources)]
    figures = ("{}", "about {}", "at least {}", "up to {}", "{} to 9,000")
    said = [(name, figures[n % 5].format(100 + 37 * n)) for n, name in enumerate(names)]
    earlier = [told(*((name, 5 * day) for name in names), day=f"2024-10-{day}") for day in range(11, 17)]
    return fr.reconcile([report for reports in (told(*said), *earlier) for report in reports])
