"""Report, Kind and Subject: what they take, what they make of it, what they refuse."""

import pickle
from datetime import date, datetime, timedelta, timezone

import pint
import pytest
from hypothesis import given

import figrecon as fr
from figrecon import Kind, Report, Subject
from figrecon.testing import reports


def plain(**more: object) -> Report:
    return Report(**{"subject": "dead", "source": "A", "published": "2024-10-18", **more})  # type: ignore[arg-type]


def test_it_just_works() -> None:
    report = Report("North Korean troops in Russia", "1,500 troops", source="NIS", published="2024-10-18")
    assert report.figure == fr.Figure.exactly(1500, "troop")
    assert report.figure.text == "1,500 troops"
    assert (report.kind, report.as_of, report.via) == (Kind.TOTAL, fr.Period.day(2024, 10, 18), ())


@pytest.mark.parametrize("figure", [3, 3.0, "three", fr.Figure.exactly(3), fr.Range.exactly(3)])
def test_figures_in_any_form(figure: object) -> None:
    assert plain(figure=figure).figure == fr.Figure.exactly(3)


def test_quantities_and_silence() -> None:
    ureg: pint.UnitRegistry[float] = pint.UnitRegistry()
    assert plain(figure=ureg.Quantity(3, "km")).figure == fr.Figure.exactly(3, "km")
    assert plain(figure=None).figure is plain(figure=" ").figure is None


@pytest.mark.parametrize(
    "published", [date(2024, 10, 18), "2024-10-18", "18 October 2024", datetime(2024, 10, 18, 5)]  # noqa: DTZ001
)  # fmt: skip
def test_published_in_any_form(published: object) -> None:
    assert plain(published=published).day == date(2024, 10, 18)


def test_the_kind_follows_the_words_unless_told() -> None:
    assert plain(figure="another 20").kind is Kind.INCREMENT
    told = plain(figure="another 20", kind="total", key="k")
    assert told.kind is Kind.TOTAL
    assert [(flag.doubt, flag.keys) for flag in told.flags] == [(fr.Doubt.KIND, ("k",))]
    assert plain(figure=20, kind="increment").flags == ()


@pytest.mark.parametrize("word", ["worst case", "Worst-Case", "WORST_CASE"])
def test_kinds_in_any_form(word: str) -> None:
    assert plain(kind=word).kind is plain(kind=Kind.WORST_CASE).kind is Kind.WORST_CASE


def test_a_count_as_of_a_day_after_it_was_published_is_flagged() -> None:
    assert [flag.doubt for flag in plain(figure=3, as_of="2024-11-01").flags] == [fr.Doubt.AS_OF_AFTER_PUBLISHED]
    assert plain(figure=3, as_of="2024-10").flags == ()
    assert plain(figure=3, as_of="2024-11-01", kind="plan").flags == ()
    assert plain(figure=3, as_of="../2024-12").flags == ()


def test_the_day_a_count_speaks_of() -> None:
    assert plain(as_of="2024-10").speaks_on == date(2024, 10, 18)
    assert plain(as_of="2024-09").speaks_on == date(2024, 9, 30)
    assert plain(as_of="2024-09/..").speaks_on == date(2024, 10, 18)


def test_a_key_is_made_from_the_content_and_not_from_the_words() -> None:
    assert plain(figure="1,500").key == plain(figure=1500).key
    assert len({plain().key, plain(figure=0).key, plain(note="x").key, plain(extra={"a": 1}).key}) == 4
    assert plain(key=" k ").key == "k"
    assert not plain(key="").has_key


def test_texts_are_kept_and_empty_ones_are_none() -> None:
    report = plain(reference="", note=" as told\n", via="BBC; Reuters", replaces="a; b; a")
    assert (report.reference, report.note) == (None, " as told\n")
    assert (report.via, report.replaces) == (("BBC", "Reuters"), ("a", "b"))
    assert plain(derived_from=None).derived_from == ()


@given(reports(unit="troops"))
def test_values_have_equality_hash_pickle_and_repr(report: Report) -> None:
    names = {"Report": Report, "Figure": fr.Figure, "Qualifier": fr.Qualifier, "Kind": Kind, "Period": fr.Period}
    again = eval(repr(report), {**names, "datetime": __import__("datetime")})  # noqa: S307
    assert again == report == pickle.loads(pickle.dumps(report))  # noqa: S301
    assert hash(again) == hash(report)
    assert again.key == report.key


def test_extra_columns_cannot_change() -> None:
    report = plain(extra={"page": "7"})
    with pytest.raises(TypeError):
        report.extra["page"] = "8"  # type: ignore[index]
    with pytest.raises(AttributeError, match="cannot change"):
        report.extra.page = "8"
    assert hash(report.extra) == hash(plain(extra={"page": "7"}).extra)
    assert pickle.loads(pickle.dumps(report.extra)) == {"page": "7"}  # noqa: S301


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        ({"subject": ""}, fr.SubjectError),
        ({"subject": 3}, fr.SubjectError),
        ({"source": ""}, fr.SourceError),
        ({"figure": "n/a"}, fr.FigureError),
        ({"figure": float("nan")}, fr.RangeError),
        ({"figure": True}, fr.RangeError),
        ({"published": "2024-02-30"}, fr.DateError),
        ({"published": None}, fr.DateError),
        ({"published": "October 2024"}, fr.DateError),
        ({"as_of": "soon"}, fr.DateError),
        ({"kind": "plam"}, fr.KindError),
        ({"kind": 3}, fr.KindError),
        ({"replaces": 3}, fr.LineageError),
        ({"denies": [3]}, fr.LineageError),
        ({"key": "a;b"}, fr.LineageError),
        ({"key": 3}, fr.LineageError),
        ({"note": 3}, fr.RowError),
        ({"via": 3}, fr.SourceError),
        ({"figure": fr.Range}, fr.RangeError),
    ],
)
def test_what_it_refuses(bad: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        plain(**bad)


def test_time_zones_keep_the_day_as_written() -> None:
    seoul = datetime(2024, 10, 18, 1, tzinfo=timezone(timedelta(hours=9)))
    assert plain(published=seoul).day == date(2024, 10, 18)


# --- subjects


def test_a_subject_gathers_its_parts() -> None:
    whole = Subject("dead in both", parts="dead in A; dead in B")
    assert str(whole) == "dead in both"
    assert [part.name for part in whole.parts] == ["dead in A", "dead in B"]
    assert Subject.of(whole) is whole
    assert Report(whole, 3, source="A", published="2024-10-18").subject == "dead in both"


@pytest.mark.parametrize("parts", [("a", "a"), ("whole",)])
def test_a_part_told_twice(parts: tuple[str, ...]) -> None:
    with pytest.raises(fr.SubjectError, match="twice"):
        Subject("whole", parts)
