"""Every number word of English by itself, behind a scale and before one: a table that knows nothing of the reader."""

import pytest

from figrecon import Figure, find, read

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
SHORT = {"k": 3, "K": 3, "m": 6, "mn": 6, "M": 6, "bn": 9, "tn": 12}

WORDS = {word: n for n, word in enumerate(ONES)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
COMPOUND = {
    f"{ten}{mark}{one}": 10 * t + o
    for t, ten in enumerate(TENS, 2)
    for o, one in enumerate(ONES[1:10], 1)
    for mark in ("-", " ")
}


@pytest.mark.parametrize("word", [*WORDS, *COMPOUND])
def test_a_number_word_is_its_number(word: str) -> None:
    n = (WORDS | COMPOUND)[word]
    assert read(word) == Figure.exactly(n)
    assert read(f"{word.capitalize()} people") == Figure.exactly(n, "people")
    assert [mention.figure.best for mention in find(f"They counted {word} houses.")] == [n]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("word", [word for word in WORDS if word != "zero"])
def test_a_number_word_before_a_scale(word: str, scale: str) -> None:
    assert read(f"{word} {scale}").best == WORDS[word] * 10 ** SCALES[scale]


@pytest.mark.parametrize("scale", SCALES)
def test_a_scale_by_itself_and_what_follows_it(scale: str) -> None:
    value = 10 ** SCALES[scale]
    for text, n in (
        (f"a {scale}", value),
        (f"one {scale}", value),
        (f"two {scale} and five", 2 * value + 5),
        (f"2 {scale}", 2 * value),
        (f"2.5 {scale}", 5 * value // 2),
        (f"two point five {'thousand' if scale == 'hundred' else scale}", 5 * max(value, 1000) // 2),
        (f"two and a half {scale}", 5 * value // 2),
        (f"half a {scale}", value // 2),
    ):
        assert read(text).best == n, text


@pytest.mark.parametrize("mark", SHORT)
def test_the_short_form_of_a_scale(mark: str) -> None:
    for text in (f"$2.5{mark}", f"2.5{mark} people"):
        assert read(text).best == 25 * 10 ** (SHORT[mark] - 1)


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("three hundred and sixty-five", 365),
        ("twelve hundred", 1200),
        ("one million two hundred thousand", 1_200_000),
        ("nine billion eight hundred million", 9_800_000_000),
        ("zero point two five", 0.25),
        ("one point zero five million", 1_050_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("three score", 60),
    ],
)
def test_several_words_are_one_number(text: str, n: float) -> None:
    assert read(text).best == n
