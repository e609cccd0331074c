"""In print: articles and verbs, whole people, the style of a sentence, and what a range is worth."""

from typing import Any

import pytest

import figrecon as fr
from figrecon import output
from figrecon.output.grammar import says, takes_plural, with_article
from figrecon.output.words import amount, range_of
from tests.answers._reports import said

# --- articles and verbs


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("US officials", "the US officials deny"),
        ("officials in Hamra", "officials in Hamra deny"),
        ("Health Officials", "Health Officials deny"),
        ("local residents", "local residents deny"),
        ("police", "the police deny"),
        ("Hamra Police", "the Hamra Police deny"),
        ("government", "the government denies"),
        ("Government of Hamra", "the Government of Hamra denies"),
        ("Governor of Hamra", "the Governor of Hamra denies"),
        ("Governor Smith", "Governor Smith denies"),
        ("Prime Minister", "the Prime Minister denies"),
        ("the government", "the government denies"),
        ("The Hague Tribune", "The Hague Tribune denies"),
        ("Hamra's government", "Hamra's government denies"),
        ("rebels' commander", "rebels' commander denies"),
        ("interior ministry", "the interior ministry denies"),
        ("Reuters", "Reuters denies"),
        ("BBC news", "BBC news denies"),
        ("United Nations", "the United Nations denies"),
        ("Doctors Without Borders", "Doctors Without Borders denies"),
        ("campus press", "campus press denies"),
        ("A / B", "A / B deny"),
        ("Russia and North Korea", "Russia and North Korea deny"),
        ("Ministry of Health and Population", "the Ministry of Health and Population denies"),
    ],
)
def test_the_article_and_the_verb_go_by_the_name(name: str, printed: str) -> None:
    assert says(name, "deny") == printed
    assert printed.startswith(with_article(name))
    assert takes_plural(name) is printed.endswith("deny")


def test_every_verb_of_a_sentence_agrees() -> None:
    def told(source: str) -> str:
        other = [said(7, "B", key="b"), said(9, "B", 2, key="b2")]
        withdrawn = [said(5, source, key="s"), said(None, source, 2, kind="withdrawal")]
        quoted = [said(500, source, 1, via="Herald"), said(None, source, 2, kind="denial")]
        silent = [said(None, source, 2)]
        denied = [said(8, "C", 2, key="c"), said(None, source, 2, kind="denial", denies="c")]
        corrected = [said(160, source), said(140, source, 2), said(9, "B", 2)]
        sentences = [fr.reconcile([*other, *more]).sentence() for more in (withdrawn, quoted, silent, denied)]
        return " ".join([*sentences, fr.reconcile(corrected).sentence()])

    for source, verbs in (
        ("US officials", ["withdraw", "disown", "give", "deny", "correct"]),
        ("government", ["withdraws", "disowns", "gives", "denies", "corrects"]),
    ):
        sentences = told(source)
        assert all(f"the {source} {verb} " in sentences for verb in verbs)
    assert "quoted from them" in told("US officials")
    assert "quoted from it" in told("government")


# --- whole people


def test_an_estimate_of_people_is_printed_outward_in_whole_people() -> None:
    answer = fr.reconcile([said("3,000 troops", "A")], policy=fr.Estimate(0.9))
    assert "3,000 (965–9,323) troops" in answer.sentence()
    assert "3,000 (965–9,323) troops" in output.text(answer)
    assert "3,000 (965–9,323) troops" in answer.explain()
    assert "3,000 (965–9,323) troops" in answer._repr_html_()
    assert answer.range.low == pytest.approx(965.37, abs=0.01)
    assert answer.to_rows()[0]["low"] == 3000


@pytest.mark.parametrize(
    ("figures", "subject", "printed"),
    [
        ((2, 3), "dead in the flood", "2 (2–3)"),
        (("2 people", "3 people"), "at the rally", "2 (2–3) people"),
        ((2, 3), "people per household", "2.5 (2–3)"),
        ((2, 3), "dead per day", "2.5 (2–3)"),
        ((2, 3), "the index", "2.5 (2–3)"),
        ((2.5, 3), "dead in the flood", "2.75 (2.5–3)"),
        (("2 hectares", "3 hectares"), "burned", "2.5 (2–3) hectares"),
    ],
)
def test_a_mean_is_printed_whole_only_where_people_or_things_are_counted(
    figures: tuple[Any, ...], subject: str, printed: str
) -> None:
    told = [fr.Report(subject, f, source=f"S{n}", published="2024-10-01") for n, f in enumerate(figures)]
    answer = fr.reconcile(told, policy="CCC")
    assert amount(range_of(answer), answer.unit, "") == printed


def test_a_part_that_was_told_in_fractions_is_printed_in_them() -> None:
    whole = fr.Subject("dead", parts=("dead here", "dead there"))
    told = [fr.Report("dead here", 2.5, source="A", published="2024-10-01")]
    told += [fr.Report("dead there", 3, source="A", published="2024-10-01")]
    assert range_of(fr.reconcile(told, subject=whole)).best == 5.5


def test_a_change_between_fractions_is_told_in_whole_people() -> None:
    told = [said("3,000 troops", "A"), said("4,000 troops", "A", 2)]
    before, after = fr.timeline(told, policy="ESTIMATE 0.9")
    assert fr.diff(before, after)[0].text.startswith("raised from 3,000 (965–9,323) troops to 4,000 (1,287–12,4")


def test_a_name_that_is_no_unit_is_no_count() -> None:
    answer = fr.reconcile([fr.Report("9^9 of x" + "y" * 300, 3, source="A", published="2024-10-01")], policy="ESTIMATE")
    assert range_of(answer) == answer.range


# --- style


FLOOD = [
    fr.Report("dead in the flood", "140 people", source="Army", published="2031-05-02"),
    fr.Report("dead in the flood", "300 people", source="Red Cross", published="2031-05-04"),
    fr.Report("dead in the flood", None, source="Mayor", published="2031-05-04"),
    fr.Report("dead in the flood", "up to 900", source="Army", published="2031-05-04", kind="plan", as_of="../2031-12"),
]


BETWEEN = "isputed, between 140 people (Army, {}) and 300 people (Red Cross) as of {}"
REST = "; the Mayor gives no number. Planned: up to 900 people (Army, by {})"


@pytest.mark.parametrize(
    ("style", "sentence"),
    [
        ({}, f"dead in the flood: d{BETWEEN}{REST}.".format("2 May 2031", "4 May 2031", "December 2031")),
        (
            {"beginning": "capitalized", "length": "short"},
            f"Dead in the flood: d{BETWEEN}.".format("2 May 2031", "4 May 2031"),
        ),
        (
            {"beginning": "without the subject", "dates": "month first"},
            f"D{BETWEEN}{REST}.".format("May 2, 2031", "May 4, 2031", "December 2031"),
        ),
        ({"dates": "iso"}, f"dead in the flood: d{BETWEEN}{REST}.".format("2031-05-02", "2031-05-04", "2031-12")),
    ],
)
def test_a_sentence_in_a_style(style: dict[str, str], sentence: str) -> None:
    assert fr.reconcile(FLOOD).sentence(fr.SentenceStyle(**style)) == sentence


def test_without_the_subject_a_number_keeps_its_noun() -> None:
    told = [fr.Report("troops at the border", "3,000 troops", source="A", published="2031-05-02")]
    told += [fr.Report("troops at the border", "9,000 troops", source="A", published="2031-05-02", kind="plan")]
    bare = fr.SentenceStyle(beginning="without the subject")
    assert fr.reconcile(told).sentence(bare) == (
        "3,000 troops as of 2 May 2031, according to A, the only source with a figure. Planned: 9,000 troops (A)."
    )
    assert fr.reconcile([said()]).sentence(bare) == "No figure as of 1 October 2024; A gives no number."


@pytest.mark.parametrize(
    ("period", "month_first", "iso"),
    [
        ("2024-10-23", "October 23, 2024", "2024-10-23"),
        ("2024-10", "October 2024", "2024-10"),
        ("2024-10-18/2024-10-23", "October 18–23, 2024", "2024-10-18/2024-10-23"),
        ("2024-10-30/2024-11-02", "October 30–November 2, 2024", "2024-10-30/2024-11-02"),
        ("2023-12-30/2024-01-02", "December 30, 2023–January 2, 2024", "2023-12-30/2024-01-02"),
        ("2024-10-18/..", "since October 18, 2024", "since 2024-10-18"),
        ("../2024-10-18", "by October 18, 2024", "by 2024-10-18"),
    ],
)
def test_periods_in_each_style(period: str, month_first: str, iso: str) -> None:
    at = fr.Period.read(period)
    assert fr.SentenceStyle(dates="month first").date(at) == month_first
    assert fr.SentenceStyle(dates="iso").date(at) == iso
    assert fr.SentenceStyle().date(at) == str(at)


@pytest.mark.parametrize("bad", [{"dates": "iso8601"}, {"beginning": None}, {"length": "long"}])
def test_a_style_that_is_none(bad: dict[str, str]) -> None:
    with pytest.raises(fr.ExportError, match=f"the {next(iter(bad))} of a sentence must be one of"):
        fr.SentenceStyle(**bad)


# --- what a range is worth


def worth(*told: fr.Report) -> str:
    return fr.reconcile(told).explain().splitlines()[-1]


def test_a_range_of_figures_of_one_time_is_worth_its_probability() -> None:
    assert "2 sources were independent and unbiased, lowest to highest figure" in worth(said(5, "A"), said(9, "B"))
    assert worth(said(5, "A"), said(9, "B")).endswith("with probability 50 %.")
    eleven = [said(5 + n * n, f"S{n}") for n in range(11)]
    assert worth(*eleven).endswith("with probability 99.9 %.")
    assert worth(*eleven, said(900, "S11")).endswith("with a probability above 99.9 %.")


@pytest.mark.parametrize(
    ("told", "why_not"),
    [
        ([said(5, "A"), said(9, "B", 2)], "the figures speak of different days"),
        ([said(5, "A", as_of="2024-09"), said(9, "B")], "the figures speak of different days"),
        ([said("at least 5", "A"), said(9, "B")], "not all figures are numbers, some are bounds or words"),
        ([said("dozens", "A"), said(900, "B")], "not all figures are numbers, some are bounds or words"),
        ([said(n, f"S{n}") for n in (100, 110, 900, 950)], "the figures fall into two camps"),
        ([said(5, "A"), said(5, "B")], "all give the same figure"),
    ],
)
def test_a_range_that_is_worth_no_promise_says_why(told: list[fr.Report], why_not: str) -> None:
    assert worth(*told) == f"Of lowest to highest figure nothing can be promised: {why_not}."


def test_one_figure_or_none_is_no_range() -> None:
    assert worth(said(5, "A")).startswith("One source gives no range of its own")
    assert worth(said(None, "A")) == "No source gives a figure."
