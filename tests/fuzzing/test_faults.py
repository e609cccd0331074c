"""What fuzzing found, each as the smallest text or table that showed it, and mended as a kind."""

import io

import pytest

import figrecon as fr
from figrecon import units
from figrecon.errors import nearest
from figrecon.ranges import LARGEST
from figrecon.units.table import table
from tests._counting import calls

DAY = "2031-05-07"


@pytest.mark.parametrize(
    "text", ["46 people died in an earlier", "46 people drowned in another", "46 died years after the"]
)
def test_a_text_may_end_in_a_phrase_for_another_event(text: str) -> None:
    """An IndexError of drafting: the word behind "an earlier" was looked at, and there was none."""
    drafts = fr.draft(text, published=DAY, subject="dead in the flood")
    assert len(drafts) + len(drafts.aside) == 1


def test_a_draft_of_the_count_of_a_day_is_read_back_as_it_was() -> None:
    """A mark that no table of drafts holds made the draft that was read back another one."""
    text = "12 people drowned in 24 hours, the army said."
    drafts = fr.draft(text, published=DAY, subject="dead in the flood")
    assert drafts[0].is_window
    assert fr.Drafts.of_table(fr.Ledger.from_json_text(drafts.to_json_text()), text) == drafts


def test_a_table_with_a_status_of_its_own_is_written_as_it_was_read() -> None:
    """A tracker's column "status" that says "open" could be read, and not written beside low and high."""
    table = "subject,low,high,source,published,status\r\ndead,,20,Army,2024-10-18,open\r\n"
    ledger = fr.read_csv(io.StringIO(table))
    assert ledger[0].extra == {"status": "open"}
    assert fr.read_csv(io.StringIO(ledger.to_csv_text())) == ledger


@pytest.mark.parametrize("n", [10**100 + 20, LARGEST, -LARGEST])
def test_the_largest_number_of_a_range_is_read_where_it_is_written(n: int) -> None:
    """1e100, as a float, is a little more than ten to the hundredth: the words of the numbers between were refused."""
    assert fr.read(str(n)).best == n
    said = fr.Ledger([fr.Report("dead", n, source="Army", published=DAY)])
    assert fr.read_csv(io.StringIO(said.to_csv_text())) == said
    with pytest.raises(fr.FigreconError):
        fr.read(str(LARGEST + 1))


@pytest.mark.parametrize("text", ["1e30 ± 1.5", "between 1e30 and 1000000000000000000000000000000.5", "-1e30 ± 0.1"])
def test_numbers_too_large_for_a_fraction_stay_in_order(text: str) -> None:
    """A RangeError escaped find: as a float, 10 to the 30th less 1.5 is more than 10 to the 30th."""
    (mention,) = fr.find(text)
    assert mention.figure == fr.read(text)


@pytest.mark.parametrize(
    ("label", "many"),
    [
        ("Young Germans", "young Germans"),  # was young Germen
        ("ethnic Maltese", "ethnic Maltese"),  # was Malteses
        ("Inuit missing", "Inuit missing"),
        ("to", "to"),  # was toes, and a toe is a tonne of oil equivalent
        ("F-16you", "F-16YOU"),  # was F-16YOUs, which is read as another
        ("Leopard 2", "leopard 2s"),
    ],
)
def test_the_plural_of_a_unit_is_read_as_that_unit(label: str, many: str) -> None:
    name = units.canonical(label)
    assert units.plural(name, 2) == many
    assert units.canonical(many) == name


def test_a_word_in_quotes_is_printed_as_it_is_even_where_it_is_no_unit() -> None:
    assert units.plural(units.canonical('"Million"'), 2) == "Million"


@pytest.mark.parametrize("label", ['""', '"" tents', "“”", "tents “”"])
def test_quotes_around_nothing_name_no_unit(label: str) -> None:
    """They made a unit that printed as a blank."""
    with pytest.raises(fr.UnitError):
        units.canonical(label)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("hundreds of euros", "hundreds of EUR"),
        ("most €", "most EUR"),
        ("a few dollars", "a few USD"),
        ("€1,500", "€1,500"),
    ],
)
def test_a_vague_sum_of_money_is_printed_in_words(words: str, printed: str) -> None:
    """It was printed as "€hundreds of", and "€most" was not read back as money."""
    figure = fr.read(words)
    assert str(figure) == printed
    assert fr.read(printed) == figure


@pytest.mark.parametrize("word", ["dozens", "a few", "several hundred", "a couple"])
def test_a_vague_word_is_read_back_with_every_unit(word: str) -> None:
    """But "a couple of °C" was read as a couple of nothing."""
    told = fr.read(word)
    for unit in table().names:
        figure = fr.Figure(told.low, told.best, told.high, unit, "vague", word=word)
        assert fr.read(str(figure)) == figure


@pytest.mark.parametrize("figure", ["$465 (445–485)", "-$30", "$3 bn", "more than €2.5"])
def test_a_sum_in_digits_keeps_its_sign(figure: str) -> None:
    assert str(fr.read(figure))[0] in "$€m-"
    assert fr.read(str(fr.read(figure))) == fr.read(figure)


@pytest.mark.parametrize("label", ["lkhs", "doz", "karor", "quadrillion"])
def test_a_scale_of_prose_is_a_scale_of_a_label(label: str) -> None:
    """As a unit it printed as "1 doz", which is read as twelve of nothing."""
    with pytest.raises(fr.UnitError, match="multiplies the number"):
        units.canonical(label)
    assert units.scaled_label(f"{label} people")[1] == "person"


def test_a_hint_costs_little_among_many_words() -> None:
    """Each bad date of a column took 3 ms, for all words of all languages were compared with it: now those alike."""
    known = [f"{first}{n}" for first in "abcdefghij" for n in range(100)]
    assert calls(lambda: nearest("b17x", known)) < calls(lambda: nearest("b17x", known[:100])) * 3
    assert nearest("Octobar", ["october", *known]) == "; did you mean 'october'?"
    assert nearest("", known) == ""


def test_a_hundred_behind_digits_ends() -> None:
    """No scale in words goes with digits behind a larger one: the reader took one after another for ever."""
    (found,) = fr.find("un milliard 500 cent personnes", locale="fr")
    assert found.figure.best == 1_000_000_500


@pytest.mark.parametrize("vague", ["a handful", "a few", "a couple"])
def test_mentions_never_share_a_word(vague: str) -> None:
    """The article before it belonged to the fraction and to the vague word."""
    half, some = fr.find(f"half {vague} of people")
    assert (half.end, some.start) == (len("half a"), len("half a "))


@pytest.mark.parametrize("text", ["or 5.2024", "oder 1.5155"])
def test_a_date_does_not_begin_with_or(text: str) -> None:
    """What stood behind it lost its value: a TypeError."""
    with pytest.raises(fr.DateError):
        fr.Period.read(text, day_first=True)
    assert str(fr.Period.read("or before 5 October 2024")) == "by 5 October 2024"


def test_a_rank_is_no_longer_than_a_table_gives_it_back() -> None:
    """In Python a rank could have a hundred digits, and its table was not read again."""
    assert fr.Source("A", rank=999_999_999).rank == 999_999_999
    with pytest.raises(fr.SourceError, match=r"to 999,999,999; got 1,?000"):
        fr.Source("A", rank=1_000_000_000)


def test_a_figure_that_is_too_large_in_the_unit_of_the_answer_has_no_mark() -> None:
    """A page of the answer was not to be had, for what is set aside could not be drawn in its unit."""
    said: list[tuple[fr.Figure | str, str, str]] = [
        ("10 m", "A", "2024-10-01"),
        (fr.Figure.exactly(10**99, "km"), "B", "2024-10-09"),
    ]
    reports = [fr.Report("length", figure, source=source, published=day) for figure, source, day in said]
    answer = fr.reconcile(reports, as_of="2024-10-05", known_by="2024-10-05")
    assert "<svg" in answer.to_html()


def test_what_would_change_an_estimate_may_have_no_ends() -> None:
    """Without the only figure that has an end, none is left to tell."""
    said = [("A", "8200"), ("B", "at least 1e100")]
    reports = [fr.Report("dead", figure, source=name, published="2024-10-01") for name, figure in said]
    answer = fr.reconcile(reports, policy=fr.policies.Estimate(coverage=0.5))
    assert "without A" in answer.explain()


@pytest.mark.parametrize("alone", ["possible scores", "feared tens"])
def test_scores_and_tens_of_nothing_are_none(alone: str) -> None:
    """They were printed as "scores possible" and "tens feared", which are not read: scores are those of a game."""
    with pytest.raises(fr.FigureError):
        fr.read(alone)
    assert str(fr.read("possible dozens")) == "dozens possible"
    assert str(fr.read("feared scores of dead")) == "scores of feared deaths"


def test_a_pair_with_a_slash_may_begin_with_a_point() -> None:
    """A ValueError of the reader: the two were compared as whole numbers before they were known to be such."""
    assert not fr.find("the .9/11 gauge and the .5/12 wire")
