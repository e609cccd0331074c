"""What a table prints once, over its numbers: a unit with its scale, and how sure the figures are."""

from typing import Any

import pytest

import figrecon as fr
from figrecon import Doubt, Figure, FigureStatus, Qualifier
from figrecon.tables import to_rows


def figure_of(figure: Any = None, **cells: Any) -> Figure:
    row = {"subject": "s", "source": "A", "published": "2031-05-01", "figure": figure, **cells}
    (report,) = fr.Ledger.from_rows([row])
    assert report.figure is not None
    return report.figure


@pytest.mark.parametrize("unit", ["million USD", "US$ m", "USD million", "USD (millions)"])
@pytest.mark.parametrize("figure", [1234, "1,234"])
def test_a_scale_times_a_unit(figure: object, unit: str) -> None:
    read = figure_of(figure, unit=unit)
    assert (read.best, read.unit) == (1_234_000_000, "USD")
    assert read.rounding().low == 1_233_500_000


def test_the_scale_may_be_given_once_or_alone() -> None:
    rows = [{"subject": "s", "source": "A", "published": "2031-05-01", "figure": 12.5}]
    (report,) = fr.Ledger.from_rows(rows, unit="thousand people")
    assert report.figure == Figure.exactly(12_500, "people")
    assert figure_of("1.5", unit="millions").best == 1_500_000
    assert figure_of("12 dead", unit="thousands") == Figure.exactly(12_000, "dead")
    assert figure_of("12 dead", unit="injured").unit == "death"


def test_low_and_high_are_scaled_with_their_grain() -> None:
    read = figure_of(None, low=3, best=5, high=7.5, unit="'000 US$")
    assert (read.low, read.best, read.high, read.unit) == (3000, 5000, 7500, "USD")
    assert figure_of(None, low=3, high=7, unit="dozen eggs") == Figure.between(36, 84, "eggs")
    assert figure_of(3, unit="dozen eggs").grain == 12
    literal = figure_of(None, low=3, best=3, qualifier="at least", unit="million people")
    assert literal == Figure.at_least(3_000_000, "people")


def test_words_with_a_scale_of_their_own_are_taken_by_it_and_flagged() -> None:
    read = figure_of("3 million", unit="million USD")
    assert (read.best, read.unit) == (3_000_000, "USD")
    assert [flag.doubt for flag in read.flags] == [Doubt.AMBIGUOUS]


def test_the_words_of_a_scaled_figure_say_the_scale() -> None:
    read = figure_of("1,234", unit="million USD")
    assert read.words == "1,234 million USD"
    assert fr.read(read.words) == read


def test_a_label_that_is_none_is_refused_with_its_column() -> None:
    with pytest.raises(fr.ReportErrors) as caught:
        figure_of(12, unit="million 12")
    assert isinstance(caught.value.exceptions[0], fr.UnitError)


# --- the status of a row


def test_a_status_column_says_how_sure_a_figure_is() -> None:
    assert figure_of(12, unit="cases", status="Suspected") == Figure.exactly(12, "cases", status="suspected")
    assert figure_of("12 confirmed cases", status="suspected").status is FigureStatus.CONFIRMED
    assert figure_of(None, low=3, high=7, status="feared").status is FigureStatus.FEARED


def test_a_status_column_of_another_meaning_is_kept_as_it_is() -> None:
    row = {"subject": "s", "source": "A", "published": "2031-05-01", "figure": "12 dead"}
    (report,) = fr.Ledger.from_rows([{**row, "Status": "final"}])
    assert report.figure == Figure.exactly(12, "dead")
    assert dict(report.extra) == {"Status": "final"}
    assert to_rows([report])[0]["Status"] == "final"
    with pytest.raises(fr.ReportErrors, match="1 bad row"):
        fr.Ledger.from_rows([{**row, "sure": "final"}], columns={"sure": "status"})


def test_an_extra_column_cannot_say_how_sure_a_figure_is() -> None:
    report = fr.Report("s", 12, source="A", published="2031-05-01", extra={"status": "confirmed"})
    with pytest.raises(fr.TableError, match="'status'"):
        to_rows([report])[0]


@pytest.mark.parametrize(
    "figure",
    [
        Figure.exactly(12, "dead", status="confirmed"),
        Figure.exactly(12, "dead", status="feared", text="perhaps a dozen"),
        Figure(3, 5, 9, "cases", Qualifier.ABOUT, status="suspected", grain=0.5),
        Figure.exactly(-30, "deaths", increment=True),
        Figure.exactly(9, "Palestinians"),
        Figure.exactly(9, "civilians killed"),
    ],
)
def test_figures_go_through_csv_and_json(figure: Figure) -> None:
    ledger = fr.Ledger([fr.Report("s", figure, source="A", published="2031-05-01")])
    assert [r.figure for r in fr.Ledger.from_json_text(ledger.to_json_text())] == [figure]
    assert [r.figure for r in fr.Ledger.from_rows(to_rows([r])[0] for r in ledger)] == [figure]


def test_reports_of_old_keep_their_keys() -> None:
    """A status is part of the content of a report, and none at all is none."""
    plain, sure = (
        fr.Report("s", Figure.exactly(12, status=s), source="A", published="2031-05-01") for s in (None, "feared")
    )
    assert plain.key == "bdb8a5c10565a35b"
    assert plain.key != sure.key
