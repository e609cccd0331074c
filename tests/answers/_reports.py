"""The smallest reports that show a rule, and what an answer made of them."""

import figrecon as fr
from figrecon import Reason

DAYS = {n: f"2024-10-{n:02d}" for n in range(1, 32)}


def said(figure: object = None, source: str = "A", day: int = 1, kind: str | None = None, **more: object) -> fr.Report:
    return fr.Report("dead", figure, source=source, published=DAYS[day], kind=kind, **more)  # type: ignore[arg-type]


def reasons(result: fr.Reconciliation) -> dict[str, Reason]:
    return {aside.report.key: aside.reason for aside in result.set_aside}


def doubts(result: fr.Reconciliation) -> list[fr.Doubt]:
    return [flag.doubt for flag in result.flags]
