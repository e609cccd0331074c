"""The track record of sources: cases worked by hand, how it is shown, and what it refuses."""

import math
import pickle
from typing import Any

import pytest

import figrecon as fr
from figrecon import scoring
from figrecon.scoring import SourceRecord, TrackRecord, track_record, tracking

Row = tuple[str, str, Any, str]


def told(*rows: Row) -> list[fr.Report]:
    """Reports of (subject, source, figure, day of May 2031)."""
    return [fr.Report(what, n, source=who, published=f"2031-05-{day}") for what, who, n, day in rows]


def record_of(*rows: Row, truths: dict[str, Any] | None = None, scale: str = "log", **options: Any) -> TrackRecord:
    return track_record(fr.reconcile_each(told(*rows), **options), truths, scale=scale)


FLOODS = (
    ("one", "Army", 100, "04"),
    ("one", "Mayor", 200, "04"),
    ("one", "Press", 50, "05"),
    ("two", "Army", 10, "07"),
    ("two", "Mayor", 40, "06"),
    ("three", "Army", 30, "09"),
)


def test_against_the_truths_by_hand() -> None:
    record = record_of(*FLOODS, truths={"one": 100, "two": 10, "three": 60, "four": 1})
    assert record.scale == "log"
    assert record.against == "the truths"
    assert record.subjects == 3
    army, mayor, press = record
    assert [one.source for one in record] == ["Army", "Mayor", "Press"]  # the one compared most often first
    assert (army.subjects, army.compared, army.lag, army.first, army.raced) == (3, 3, 0.5, 1, 2)
    assert army.bias == 0  # of 0, 0 and a half
    assert army.spread == 0
    assert (mayor.subjects, mayor.compared, mayor.lag, mayor.first, mayor.raced) == (2, 2, 0, 2, 2)
    assert mayor.bias == pytest.approx((math.log(2) + math.log(4)) / 2)
    assert mayor.spread == pytest.approx(fr.methods.sn([math.log(2), math.log(4)]))
    assert press.bias == pytest.approx(math.log(0.5))
    assert (press.spread, press.lag, press.first) == (None, 1, 0)


def test_without_truths_a_source_does_not_confirm_itself() -> None:
    record = record_of(*FLOODS)
    assert record.against == "the others"
    army, mayor, press = record.of("Army"), record.of("Mayor"), record.of("Press")
    # "one": two rivals are left, whose range has a middle by the logarithms; "two": one is left; "three": none.
    assert army.bias == pytest.approx((math.log(100 / math.sqrt(200 * 50)) + math.log(10 / 40)) / 2)
    assert (army.subjects, army.compared) == (3, 2)
    assert mayor.bias == pytest.approx((math.log(200 / math.sqrt(100 * 50)) + math.log(40 / 10)) / 2)
    assert press.bias == pytest.approx(math.log(50 / math.sqrt(100 * 200)))


def test_who_speaks_alone_is_first_of_nobody_and_not_compared() -> None:
    (lone,) = record_of(("one", "Army", 5, "04"))
    assert lone == SourceRecord("Army", subjects=1)
    assert record_of(("one", "Army", 5, "04"), truths={"one": 5})[0].bias == 0


def test_the_policy_of_the_answers_says_what_the_others_make() -> None:
    rows = [("one", "A", 10, "04"), ("one", "B", 20, "04"), ("one", "C", 80, "04")]
    lowest = record_of(*rows, policy="ACLED")
    assert lowest.of("C").bias == pytest.approx(math.log(8))
    assert lowest.of("A").bias == pytest.approx(math.log(0.5))
    assert record_of(*rows).of("C").bias == pytest.approx(math.log(80 / math.sqrt(200)))


def test_an_earlier_figure_of_a_source_counts_for_its_day_and_not_for_its_bias() -> None:
    rows = [("one", "A", 10, "04"), ("one", "B", 12, "05"), ("one", "A", 15, "06")]
    record = record_of(*rows, truths={"one": 15})
    assert record.of("A") == SourceRecord("A", 1, 1, 0.0, None, 0, 0, 1, 1)
    assert record.of("B").lag == 1


def test_a_relayed_figure_is_of_the_source_that_stands_behind_it() -> None:
    said = [
        fr.Report("one", 10, source="Wire", published="2031-05-04"),
        fr.Report("one", 10, source="Army", published="2031-05-06"),
        fr.Report("one", 30, source="Mayor", published="2031-05-05"),
    ]
    record = track_record([fr.reconcile(said, roster={"Wire": {"relays": "Army"}})])
    assert [(one.source, one.lag, one.first) for one in record] == [("Army", 0, 1), ("Mayor", 1, 0)]


def test_what_is_no_figure_of_the_count_is_neither_first_nor_compared() -> None:
    said = [
        fr.Report("one", 500, source="Planner", published="2031-05-01", kind="plan"),
        fr.Report("one", source="Silent", published="2031-05-01"),
        fr.Report("one", source="Denier", published="2031-05-01", kind="denial"),
        fr.Report("one", 7, source="Sorry", published="2031-05-01", key="s"),
        fr.Report("one", source="Sorry", published="2031-05-02", kind="withdrawal", denies="s"),
        fr.Report("one", 10, source="Army", published="2031-05-04"),
        fr.Report("one", "at least 9", source="Mayor", published="2031-05-05"),
    ]
    record = track_record([fr.reconcile(said)], {"one": 10})
    assert [(one.source, one.compared, one.first) for one in record] == [("Army", 1, 1), ("Mayor", 0, 0)]


def test_whom_the_policy_leaves_out_is_told_by_its_days() -> None:
    rows = [("one", "Rebels", 400, "03"), ("one", "Army", 60, "04"), ("one", "Court", 50, "05")]
    record = record_of(*rows, truths={"one": 50}, roster={"Rebels": {"interested": True}})
    assert record.of("Rebels") == SourceRecord("Rebels", 1, 0, None, None, 0, 0, 1, 1)


def test_a_range_counts_by_its_middle_of_logarithms_or_else_by_its_middle() -> None:
    truths = {"one": 10}
    assert record_of(("one", "A", "5-20", "04"), truths=truths)[0].bias == pytest.approx(0, abs=1e-12)
    assert record_of(("one", "A", "0-20", "04"), truths=truths)[0].bias == 0
    assert record_of(("one", "A", "8 (5–20)", "04"), truths=truths)[0].bias == pytest.approx(math.log(0.8))


def test_what_is_0_or_below_has_no_ratio_unless_to_the_same() -> None:
    record = record_of(
        *(("one", "A", 0, "04"), ("two", "A", 0, "04"), ("three", "A", 4, "04"), ("four", "A", 6, "04")),
        *(("five", "A", -6, "04"), ("six", "A", -6, "04")),
        truths={"one": 0, "two": 5, "three": 0, "four": 3, "five": -6, "six": 6},
    )
    assert (record.scale, record[0].compared, record[0].no_ratio) == ("log", 3, 3)
    assert record[0].bias == 0  # of 0, 0 and the logarithm of two
    assert str(record).splitlines()[2].endswith("first  no ratio")
    assert str(record).splitlines()[3].endswith(" 3")


def test_one_correction_below_zero_changes_no_scale() -> None:
    """A week's count may be corrected to less than nothing; that is no reason to measure all others by differences."""
    rows = [("one", "A", 10, "04"), ("two", "A", 20, "04"), ("three", "A", -5, "04")]
    record = record_of(*rows, truths={"one": 5, "two": 10, "three": 7})
    assert record[0].bias == pytest.approx(math.log(2))
    assert record[0].no_ratio == 1


def test_on_a_linear_scale_differences_are_compared() -> None:
    rows, truths = [("one", "A", -5, "04"), ("two", "A", 4, "04")], {"one": -8, "two": 0}
    record = record_of(*rows, truths=truths, scale="linear")
    assert (record.scale, record[0].bias, record[0].no_ratio) == ("linear", 3.5, 0)
    assert record[0].spread == pytest.approx(fr.methods.sn([3, 4]))
    assert str(record).splitlines()[-1].split() == ["A", "2", "2", "+3.5", "±0.886"]
    with pytest.raises(fr.MethodError, match=r"^scale must be one of log, linear; got 'ln'"):
        record_of(*rows, scale="ln")


def test_numbers_at_the_limit_are_borne() -> None:
    rows = [("one", "A", 10**100, "04"), ("two", "A", -(10**100), "04"), ("three", "A", 5, "04")]
    record = record_of(*rows, truths={"one": -(10**100), "two": 10**100, "three": 1}, scale="linear")
    assert (record[0].bias, record[0].compared) == (4, 3)
    assert math.isfinite(record[0].spread or math.nan)
    assert record.weights() == {"A": 1}


def test_of_several_answers_on_one_subject_the_last_counts() -> None:
    rows = [("one", "A", 10, "04"), ("one", "A", 20, "06")]
    answers = fr.timeline(told(*rows))
    assert track_record(answers, {"one": 20})[0].bias == 0
    assert track_record(answers[:1], {"one": 20})[0].bias == pytest.approx(math.log(0.5))
    assert track_record(list(answers)[::-1], {"one": 20}) == track_record(answers, {"one": 20})


def test_the_parts_of_a_whole_are_subjects_too() -> None:
    whole = fr.Subject("dead", parts=["north", "south"])
    rows = [("north", "A", 3, "04"), ("south", "A", 5, "04"), ("dead", "B", 9, "04")]
    record = track_record([fr.reconcile(told(*rows), subject=whole)], {"north": 3, "south": 10, "dead": 9})
    assert record.subjects == 3
    assert (record.of("A").compared, record.of("B").compared) == (2, 1)


# --- weights


def test_weights_by_hand() -> None:
    rows = [
        SourceRecord("Near", 90, 90, 0.1, 0.0),
        SourceRecord("Usual", 5, 5, 0.3, 0.4),  # a mean square of 0.25, the lower median
        SourceRecord("Far", 10, 10, 2.0, 1.5),  # of 6.25: 25 times as much
        SourceRecord("Late", 3),
    ]
    weights = TrackRecord(rows).weights()
    assert weights["Usual"] == weights["Late"] == 1
    assert weights["Near"] == pytest.approx((10 + 90) / (10 + 90 * 0.01 / 0.25))
    assert weights["Far"] == pytest.approx(20 / (10 + 10 * 25))


def test_few_subjects_say_little() -> None:
    once, often = SourceRecord("Once", 1, 1, 0.0), SourceRecord("Often", 100, 100, 0.0, 0.0)
    weights = TrackRecord([once, often, SourceRecord("Usual", 9, 9, 0.5, 0.5)]).weights()
    assert weights == {"Once": 1.1, "Often": 11, "Usual": 1}


@pytest.mark.parametrize("rows", [[], [SourceRecord("A", 3)], [SourceRecord("A", 3, 3, 0.0, 0.0)]])
def test_where_nothing_tells_sources_apart_all_weigh_the_same(rows: list[SourceRecord]) -> None:
    assert set(TrackRecord(rows).weights().values()) <= {1.0}


def test_no_weight_is_zero() -> None:
    rows = [SourceRecord("A", 3, 3, 1e-150), SourceRecord("B", 3, 3, 1e100)]
    weights = TrackRecord(rows, scale="linear").weights()
    assert 0 < weights["B"] < weights["A"]
    fr.policies.WeightedBest(weights)


def test_a_record_counts_only_where_its_weights_are_passed_on() -> None:
    record = record_of(*FLOODS, truths={"one": 100, "two": 10, "three": 30})
    said = told(("four", "Army", 10, "12"), ("four", "Mayor", 90, "12"))
    assert fr.reconcile(said).range.best is None
    answer = fr.reconcile(said, policy=fr.policies.WeightedBest(record.weights()))
    assert answer.range == fr.Range(10, 10, 90)


# --- how it is shown


def test_shown_as_a_table() -> None:
    record = record_of(*FLOODS, truths={"one": 100, "two": 10, "three": 60})
    assert str(record).splitlines() == [
        "3 sources on 3 subjects, compared with the truths",
        "",
        "  source  subjects  compared   bias  spread  lag   first",
        "  Army           3         3     ×1     ×÷1  0.5  1 of 2",
        "  Mayor          2         2  ×2.83  ×÷1.85    0  2 of 2",
        "  Press          1         1   ×0.5            1  0 of 1",
    ]
    assert record.to_text(40).splitlines()[0] == "3 sources on 3 subjects, compared with…"
    assert repr(record) == "<TrackRecord: 3 sources, 3 subjects>"
    assert "compared with the others" in str(record_of(*FLOODS))


def test_a_factor_that_no_float_holds_is_printed_as_the_largest() -> None:
    assert "×1.01e+304" in str(TrackRecord([SourceRecord("A", 1, 1, 900.0)]))


def test_a_notebook_shows_it_and_nothing_in_it_runs() -> None:
    record = record_of(("one", "<b>Army</b>", 10, "04"))
    page = record._repr_html_()
    assert "&lt;b&gt;Army" in page
    assert "<b>" not in page
    assert page.count("<tr>") == 2


class Printer:
    """What IPython passes to a value that prints itself."""

    def __init__(self, *stack: object) -> None:
        self.stack = stack
        self.max_width = 50
        self.printed = ""

    def text(self, text: str) -> None:
        self.printed += text


def test_ipython_prints_it_whole_alone_and_by_its_repr_in_a_list() -> None:
    record = record_of(*FLOODS)
    alone, nested = Printer(record), Printer([record], record)
    record._repr_pretty_(alone, cycle=False)
    record._repr_pretty_(nested, cycle=False)
    assert alone.printed == record.to_text(50)
    assert nested.printed == repr(record)


def test_rows_and_frame() -> None:
    record = record_of(("one", "A", 10, "04"), ("one", "B", 20, "05"), truths={"one": 10})
    row = record.to_rows()[0]
    assert row == {
        "source": "A",
        "subjects": 1,
        "compared": 1,
        "bias": 0.0,
        "spread": None,
        "no_ratio": 0,
        "lag": 0,
        "first": 1,
        "raced": 1,
        "scale": "log",
    }
    assert record.to_frame().columns == tuple(row)
    assert TrackRecord().to_frame().columns == tuple(row)


def test_it_is_a_sequence_and_a_value() -> None:
    record = record_of(*FLOODS)
    assert (len(record), record[0].source, [one.source for one in record[1:]]) == (3, "Army", ["Mayor", "Press"])
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301  our own
    assert hash(record) == hash(record_of(*FLOODS))
    with pytest.raises(AttributeError):
        record.subjects = 9  # type: ignore[misc]
    with pytest.raises(fr.SourceError, match=r"^no figure of 'Arny' is on record; did you mean 'Army'"):
        record.of("Arny")


@pytest.mark.parametrize(
    ("answers", "truths", "message"),
    [
        ([], None, "^answers must be at least one; got none"),
        ({}, None, "^answers must be at least one; got none"),
        ("one", None, "^answers must be several, as reconcile_each gives them; got 'one'"),
        (7, None, "^answers must be several"),
        (fr.reconcile(told(*FLOODS[:1])), None, "^answers must be several"),
        (told(*FLOODS), None, "^answers must be reconciliations; got"),
        (fr.reconcile_each(told(*FLOODS)), {"four": 1}, "^truths must name a subject of the answers, such as 'one'"),
        (fr.reconcile_each(told(*FLOODS)), {}, "^truths must name a subject of the answers"),
        (fr.reconcile_each(told(*FLOODS)), [("one", 1)], "^truths must map subjects to numbers"),
    ],
    ids=range(9),
)
def test_refused(answers: Any, truths: Any, message: str) -> None:
    with pytest.raises(fr.MethodError, match=message):
        track_record(answers, truths)


def test_a_truth_must_be_a_number() -> None:
    with pytest.raises(fr.RangeError, match=r"^the truth of one must be a finite number; got nan"):
        track_record(fr.reconcile_each(told(*FLOODS)), {"one": math.nan})


def test_without_truths_a_named_limit_bounds_the_sources_of_a_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracking, "MOST_POSITIONS", 2)
    with pytest.raises(
        fr.MethodError, match=r"^without truths an answer must rest on at most 2 sources; got 3 on 'one'"
    ):
        record_of(*FLOODS)
    assert record_of(*FLOODS, truths={"one": 1})[0].compared == 1


def test_the_room_names_what_it_has() -> None:
    assert scoring.__all__ == sorted(scoring.__all__)
    assert all(hasattr(scoring, name) for name in scoring.__all__)
