"""Ten times as many reports are ten times the work, however they lie: counted in calls, and not timed."""

import ast
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import figrecon as fr
from figrecon.reconciliation import Answers
from tests._counting import AT_MOST, calls, growth

FIRST = date(2024, 10, 1)
FEW = 20
"""The least that is measured; ten times and a hundred times as many, too."""

Reports = list[fr.Report]
SERIAL = count()


def group() -> str:
    """What the names of some sources begin with; never the same twice, for what is known of a name is remembered."""
    return f"S{next(SERIAL)}x"


def ladder(n: int, names: str, start: int = 1_000_001, **more: Any) -> Reports:
    """So many sources, each with a figure of its own; however many, no two are one, or ten times each other."""
    return [fr.Report("dead", start + 7 * i, source=f"{names}{i}", published=FIRST, **more) for i in range(n)]


def one_day(n: int) -> Reports:
    """One source that gives many figures for one day, each of them different."""
    return [fr.Report("dead", 1001 + 7 * i, source="A", published=FIRST, key=f"r{i}") for i in range(n)]


def parts_and_wholes(n: int) -> Reports:
    """As many sources that name a part as give the whole, and each part is larger than every whole."""
    return [*ladder(n, group(), start=9_000_001, kind="part"), *ladder(n, group())]


def increments_and_wholes(n: int) -> Reports:
    """As many sources with increments alone as give a total, and each increment is above every total."""
    return [*ladder(n, group(), start=9_000_001, kind="increment"), *ladder(n, group())]


def disowned(n: int, kind: str = "denial") -> Reports:
    """One source that takes back what others have it say, once for each report, and names none."""
    relayed = [
        fr.Report("dead", 1001 + 7 * i, source="A", via="B", published=FIRST + timedelta(days=i), key=f"r{i}")
        for i in range(n)
    ]
    last = FIRST + timedelta(days=n)
    return [
        *relayed,
        *(
            fr.Report("dead", source="A", published=last + timedelta(days=i % 9), kind=kind, key=f"d{i}")
            for i in range(n)
        ),
    ]


def taken_back(n: int) -> Reports:
    """The same of an origin that takes back its own."""
    return disowned(n, "withdrawal")


def rising(n: int) -> Reports:
    """Ten sources a day of a count that rises slowly; of a story so old that all of them are recent."""
    names = group()
    told = [("old", 5, FIRST - timedelta(days=3 * n))]
    told += [(f"{names}{i}", 10**6 + i // 10, FIRST + timedelta(days=i // 10)) for i in range(n)]
    return [fr.Report("dead", figure, source=s, published=day, course="cumulative") for s, figure, day in told]


@pytest.mark.parametrize("reports", [one_day, parts_and_wholes, increments_and_wholes, rising, disowned, taken_back])
def test_ten_times_as_many_reports_are_ten_times_the_work(reports: Callable[[int], Reports]) -> None:
    def reconciled(n: int) -> Callable[[], object]:
        given = reports(n)
        return lambda: fr.reconcile(given)

    assert growth(reconciled, FEW, calls) <= AT_MOST


def test_a_policy_may_leave_out_almost_everybody() -> None:
    def first_of_many(n: int) -> Callable[[], object]:
        names = group()
        given = ladder(n, names)
        return lambda: fr.reconcile(given, policy=fr.Priority([f"{names}0"]))

    assert growth(first_of_many, FEW, calls) <= AT_MOST


def test_parties_are_held_against_all_others_at_once() -> None:
    """Half of the sources are parties to the matter, and nobody bears any of them out."""

    def with_parties(n: int) -> Callable[[], object]:
        names = group()
        given = [*ladder(n, names, start=9_000_001), *ladder(n, group())]
        roster = fr.Roster([fr.Source(f"{names}{i}", interested=True) for i in range(n)])
        return lambda: fr.reconcile(given, roster=roster)

    assert growth(with_parties, FEW, calls) <= AT_MOST


def test_a_series_that_stands_still_is_checked_in_one_pass() -> None:
    def checked(n: int) -> Callable[[], object]:
        given = [fr.Report("dead", 1001, source="A", published=FIRST + timedelta(days=i)) for i in range(n)]
        return lambda: fr.check_series(given)

    assert growth(checked, FEW) <= AT_MOST


LOOPS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def test_no_comprehension_looks_for_the_least_of_all_once_for_each() -> None:
    """That is a loop in a loop that no count of calls sees: the least of all is found before."""
    found = [
        f"{path}: {ast.unparse(call)}"
        for path in sorted(Path(fr.__file__).parent.rglob("*.py"))
        for loop in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(loop, LOOPS)
        for call in searches(loop)
    ]
    assert not found


def searches(loop: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> list[ast.Call]:
    """The calls of min, max, sum and sorted in a comprehension that are the same on each of its turns."""
    once = {id(node) for node in ast.walk(loop.generators[0].iter)}
    names = {node.id for node in ast.walk(loop) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    each = [node for node in ast.walk(loop) if isinstance(node, ast.Call) and id(node) not in once]
    return [
        call
        for call in each
        if ast.unparse(call.func) in ("min", "max", "sum", "sorted")
        and len(call.args) == 1
        and names.isdisjoint(node.id for node in ast.walk(call) if isinstance(node, ast.Name))
    ]


def test_an_account_is_not_put_in_order_to_be_counted() -> None:
    """However many reports stand behind one figure, to count them is no work."""

    def shown(n: int) -> Callable[[], object]:
        answer = fr.reconcile(
            [fr.Report("dead", 1001, source="A", published=FIRST + timedelta(days=i)) for i in range(n)]
        )
        row = Answers([answer])
        return lambda: (repr(answer), row.to_rows())

    assert growth(shown, FEW, calls, once=0) == 1


def test_what_changed_is_found_in_one_pass() -> None:
    """Every source said something else on the next day, and every doubt is another one."""

    def compared(n: int) -> Callable[[], object]:
        names = group()
        plans = ladder(n, group(), start=5_000_001, kind="plan")
        first, then = fr.reconcile(ladder(n, names)), fr.reconcile([*plans, *ladder(n, names, start=1_500_001)])
        return lambda: fr.diff(first, then)

    assert growth(compared, FEW, calls) <= AT_MOST
