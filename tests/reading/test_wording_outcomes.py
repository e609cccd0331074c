"""What the words beside a noun say of it: what became of people, how sure it is, what is new or taken away."""

import pytest

import figrecon as fr
from figrecon.wording import find, read

READINGS = """
12 confirmed dead | 12 | death | confirmed
300 feared dead | 300 | death | feared
12 suspected cases | 12 | case | suspected
2 laboratory-confirmed cases | 2 | case | confirmed
300 people feared dead | 300 | death | feared
12 deaths confirmed | 12 | death | confirmed
12 deaths confirmed by the ministry | 12 | death | confirmed
12 confirmed | 12 | - | confirmed
12 confirmed the news | 12 | - | -
confirmed dead: 12 | 12 | death | confirmed
Feared: 300 | 300 | - | feared
People killed: 12 | 12 | death | -
Deaths: 1,232 | 1232 | death | -
Injured: 30 | 30 | injured | -
Killed: 12 civilians | 12 | civilian killed | -
Dead: 12 tanks | 12 | tank | -
Deaths: 12 civilians | 12 | civilian | -
Hamra: 12 | 12 | - | -
12 (10–15) confirmed deaths | 12 | death | confirmed
12 people believed to be trapped | 12 | trapped | believed
12 civilians feared killed | 12 | civilian killed | feared
15 suspected terrorists | 15 | terrorist | -
15 suspected terrorists killed | 15 | terrorist killed | -
15 suspected dead soldiers | 15 | dead soldier | suspected
3,000 confirmed troops | 3000 | troop | confirmed
4 suspected drones | 4 | drone | suspected
12 people were killed | 12 | death | -
No casualties were reported. | 0 | casualty | -
Nobody was killed. | 0 | death | -
no one was hurt | 0 | injured | -
12 people died | 12 | death | -
12 were killed | 12 | death | -
30 have been injured | 30 | injured | -
12 people were not hurt | 12 | person | -
12 people will be evacuated | 12 | person | -
12 soldiers wounded | 12 | soldier wounded | -
5 wounded soldiers | 5 | wounded soldier | -
12 missing presumed dead | 12 | death | presumed
12 missing, presumed dead | 12 | missing | -
12 hostages released | 12 | hostage released | -
3 tanks captured | 3 | tank | -
12 families displaced | 12 | family | -
12 case workers | 12 | worker | -
34 cases per 100,000 were reported | 34 | case/100,000 person | -
1,000 killed, wounded or missing | 1000 | casualty | -
12 people were killed or injured | 12 | casualty | -
30 dead or missing | 30 | dead or missing | -
12 dead, injured | 12 | death | -
12 dead and homeless | 12 | death | -
9 Palestinians | 9 | Palestinian | -
9 Chinese | 9 | Chinese | -
9 Chinese were killed | 9 | Chinese killed | -
9 Chinese drones | 9 | drone | -
12 Palestinian children | 12 | child | -
5 German-made tanks | 5 | - | -
one North Korean | 1 | North Korean | -
a Palestinian | 1 | Palestinian | -
"""


@pytest.mark.parametrize("line", READINGS.strip().splitlines())
def test_reads(line: str) -> None:
    text, best, unit, status = (cell.strip() for cell in line.split("|"))
    figure = read(text)
    assert (figure.best, figure.unit or "-", figure.status or "-") == (int(best), unit, status)
    assert not figure.increment


@pytest.mark.parametrize(
    ("text", "low", "best", "high", "unit"),
    [
        ("63 new deaths", 63, 63, 63, "death"),
        ("12 new cases", 12, 12, 12, "case"),
        ("12 newly confirmed cases", 12, 12, 12, "case"),
        ("12 newly infected", 12, 12, 12, "infection"),
        ("new cases: 12", 12, 12, 12, "case"),
        ("down by 201", -201, -201, -201, None),
        ("revised down by 12", -12, -12, -12, None),
        ("removed 30 deaths", -30, -30, -30, "death"),
        ("removed 30", -30, -30, -30, None),
        ("30 fewer", -30, -30, -30, None),
        ("30 fewer deaths", -30, -30, -30, "death"),
        ("30 deaths fewer", -30, -30, -30, "death"),
        ("at least 30 fewer deaths", None, -30, -30, "death"),
        ("20 to 30 fewer deaths", -30, None, -20, "death"),
        ("about 30 fewer", -30, -30, -30, None),
    ],
)
def test_increments(text: str, low: int | None, best: int | None, high: int | None, unit: str | None) -> None:
    figure = read(text)
    assert (figure.low, figure.best, figure.high, figure.unit) == (low, best, high, unit)
    assert figure.increment
    assert read(str(figure)) == figure


@pytest.mark.parametrize(
    ("text", "best", "unit"),
    [
        ("500 new troops", 500, "troop"),
        ("12 new houses", 12, "home"),
        ("down by 5%", 5, "percent"),
        ("down by $5m", 5_000_000, "USD"),
        ("removed 12 bodies", 12, "body"),
        ("removed 12 tanks", 12, "tank"),
        ("30 fewer than yesterday", 30, None),
        ("no fewer than 30", 30, None),
        ("removed dozens", 24, None),
    ],
)
def test_what_takes_nothing_away(text: str, best: int, unit: str | None) -> None:
    figure = read(text, convention=fr.conventions.CCC)
    assert (figure.best or figure.low, figure.unit, figure.increment) == (best, unit, False)


def test_vague_words_have_outcomes_too() -> None:
    figure = read("dozens feared dead")
    assert (str(figure), figure.status) == ("dozens of feared deaths", "feared")
    assert str(read("dozens of people were injured")) == "dozens of injured"
    assert str(read("hundreds of new cases")) == "another hundreds of cases"


def test_in_prose_the_words_belong_to_the_mention() -> None:
    text = "Officials said 12 people were killed, 30 were injured and 300 are feared dead; 5 aid workers left."
    assert [(m.figure.text, str(m.figure)) for m in find(text)] == [
        ("12 people were killed", "12 deaths"),
        ("30 were injured", "30 injured"),
        ("300 are feared dead", "300 feared deaths"),
        ("5 aid workers", "5 aid workers"),
    ]


@pytest.mark.parametrize(
    ("figure", "printed"),
    [
        (fr.Figure.exactly(-30, "deaths", increment=True), "30 fewer deaths"),
        (fr.Figure.exactly(-30, "km", increment=True), "another -30 km"),
        (fr.Figure.exactly(-30, "USD", increment=True), "another -$30"),
        (fr.Figure.up_to(-30, increment=True), "another up to -30"),
        (fr.Figure(-40, -30, -20, increment=True), "another -30 (-40–-20)"),
        (fr.Figure.exactly(12, "USD", status="confirmed"), "$12 confirmed"),
        (fr.Figure.exactly(12, "%", status="confirmed"), "12% confirmed"),
        (fr.Figure.exactly(12, status="confirmed"), "12 confirmed"),
        (fr.Figure.exactly(12, "soldiers killed", status="confirmed"), "12 soldiers confirmed killed"),
    ],
)
def test_prints(figure: fr.Figure, printed: str) -> None:
    assert str(figure) == printed


def test_a_language_may_have_words_of_its_own() -> None:
    """English words are understood everywhere; no other file has statuses yet."""
    assert read("12 confirmed Tote", locale="de").status == "confirmed"
