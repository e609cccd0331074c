"""The words of a number, spelled by plain rules that know nothing of the reader, are read as that number.

The rules are those of the grammars: where hundred and thousand are written together (German, Dutch, Italian) or apart,
where "and" stands (Portuguese, French twenty-one), and that a billion is 10**12 everywhere but in Brazil.
"""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from figrecon.wording import find, read


def words(text: str) -> list[str]:
    return text.split()


GERMAN = words("""
    null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
    achtzehn neunzehn
""")
GERMAN_TENS = words("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
DUTCH = words("""
    nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
    achttien negentien
""")
DUTCH_TENS = words("- - twintig dertig veertig vijftig zestig zeventig tachtig negentig")
ITALIAN = words("""
    zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
    diciassette diciotto diciannove
""")
ITALIAN_TENS = words("- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta")
FRENCH = words("""
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf
""")
FRENCH_TENS = words("- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")
SPANISH = words("""
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
    veintiocho veintinueve
""")
SPANISH_TENS = words("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
SPANISH_HUNDREDS = words("""
    - ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos
""")
PORTUGUESE = words("""
    zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito
    dezenove
""")
PORTUGUESE_TENS = words("- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
PORTUGUESE_HUNDREDS = words("""
    - cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos
""")


def german(n: int, one: str = "eins") -> str:
    """Below a million: one word."""
    if n >= 1000:
        return german(n // 1000, "ein") + "tausend" + (german(n % 1000) if n % 1000 else "")
    if n >= 100:
        return german(n // 100, "ein") + "hundert" + (german(n % 100, one) if n % 100 else "")
    if n < 20:
        return one if n == 1 else GERMAN[n]
    return (german(n % 10, "ein") + "und" if n % 10 else "") + GERMAN_TENS[n // 10]


def dutch(n: int) -> str:
    """Below a million: one word, and another behind the thousands."""
    if n >= 1000:
        many = "" if n < 2000 else dutch(n // 1000)
        return many + "duizend" + (" " + dutch(n % 1000) if n % 1000 else "")
    if n >= 100:
        return ("" if n < 200 else dutch(n // 100)) + "honderd" + (dutch(n % 100) if n % 100 else "")
    if n < 20:
        return DUTCH[n]
    unit = "een" if n % 10 == 1 else DUTCH[n % 10]
    return (unit + ("ën" if unit[-1] == "e" else "en") if n % 10 else "") + DUTCH_TENS[n // 10]


def italian(n: int) -> str:
    """Below a million: one word."""
    if n >= 1000:
        return ("mille" if n < 2000 else italian(n // 1000) + "mila") + (italian(n % 1000) if n % 1000 else "")
    if n >= 100:
        return ("" if n < 200 else ITALIAN[n // 100]) + "cento" + (italian(n % 100) if n % 100 else "")
    if n < 20:
        return ITALIAN[n]
    ten, unit = ITALIAN_TENS[n // 10], "" if n % 10 == 0 else "tré" if n % 10 == 3 else ITALIAN[n % 10]
    return (ten[:-1] if unit[:1] in ("u", "o") else ten) + unit


def french(n: int, *, last: bool = True) -> str:
    """Below a million; hundreds have their s, and eighty its own, only at the end."""
    if n >= 1000:
        return ("" if n < 2000 else french(n // 1000, last=False) + " ") + "mille" + behind(french, n % 1000)
    if n >= 100:
        hundreds = ("" if n < 200 else FRENCH[n // 100] + " ") + (
            "cents" if n % 100 == 0 and n > 100 and last else "cent"
        )
        return hundreds + behind(french, n % 100)
    if n < 20:
        return FRENCH[n]
    ten, rest = FRENCH_TENS[n // 10], n % 20 if n >= 60 else n % 10
    if rest == 0:
        return ten + ("s" if n == 80 and last else "")
    return f"{ten} et {FRENCH[rest]}" if rest in (1, 11) and n < 80 else f"{ten}-{FRENCH[rest]}"


def spanish(n: int, *, last: bool = True) -> str:
    """Below a million; "uno" is "un" before a scale."""
    if n >= 1000:
        return ("" if n < 2000 else spanish(n // 1000, last=False) + " ") + "mil" + behind(spanish, n % 1000, last=last)
    if n == 100:
        return "cien"
    if n > 100:
        return SPANISH_HUNDREDS[n // 100] + behind(spanish, n % 100, last=last)
    whole = SPANISH[n] if n < 30 else SPANISH_TENS[n // 10] + (" y " + SPANISH[n % 10] if n % 10 else "")
    return whole if last or n % 10 != 1 or n == 11 else whole.removesuffix("uno") + ("ún" if n == 21 else "un")


def portuguese(n: int) -> str:
    """Below a million; "e" before the last group where it is small or round."""
    if n >= 1000:
        rest = n % 1000
        joint = " e " if rest < 100 or rest % 100 == 0 else " "
        return ("" if n < 2000 else portuguese(n // 1000) + " ") + "mil" + (joint + portuguese(rest) if rest else "")
    if n == 100:
        return "cem"
    if n > 100:
        return PORTUGUESE_HUNDREDS[n // 100] + (" e " + portuguese(n % 100) if n % 100 else "")
    if n < 20:
        return PORTUGUESE[n]
    return PORTUGUESE_TENS[n // 10] + (" e " + PORTUGUESE[n % 10] if n % 10 else "")


def behind(spell: Callable[..., str], n: int, **how: bool) -> str:
    return " " + spell(n, **how) if n else ""


def of_scales(one: str, scales: tuple[tuple[int, str, str], ...], below: Callable[[int], str]) -> Callable[[int], str]:
    """A number of any size: each scale in the singular or the plural, and what is below the smallest."""

    def spell(n: int) -> str:
        parts = []
        for size, single, many in scales:
            if n >= size:
                parts.append(f"{one} {single}" if n // size == 1 else f"{below(n // size)} {many}")
                n %= size
        return " ".join([*parts, below(n)] if n or not parts else parts)

    return spell


SPELL = {
    "de": of_scales(
        "eine",
        (
            (10**12, "Billion", "Billionen"),
            (10**9, "Milliarde", "Milliarden"),
            (10**6, "Million", "Millionen"),
        ),
        german,
    ),
    "nl": of_scales(
        "een",
        ((10**12, "biljoen", "biljoen"), (10**9, "miljard", "miljard"), (10**6, "miljoen", "miljoen")),
        dutch,
    ),
    "it": of_scales(
        "un",
        ((10**12, "bilione", "bilioni"), (10**9, "miliardo", "miliardi"), (10**6, "milione", "milioni")),
        italian,
    ),
    "fr": of_scales(
        "un",
        ((10**12, "billion", "billions"), (10**9, "milliard", "milliards"), (10**6, "million", "millions")),
        french,
    ),
    "es": of_scales(
        "un", ((10**12, "billón", "billones"), (10**6, "millón", "millones")), lambda n: spanish(n, last=False)
    ),
    "pt": of_scales(
        "um",
        ((10**12, "trilhão", "trilhões"), (10**9, "bilhão", "bilhões"), (10**6, "milhão", "milhões")),
        portuguese,
    ),
}
"""A number in words, by language; "one" by itself is an article in most of them, and the laws begin at two."""

NUMBERS = st.one_of(st.integers(2, 1999), st.integers(2, 10**6), st.integers(2, 10**12), st.integers(2, 10**15 - 1))


@pytest.mark.parametrize("code", SPELL)
@given(n=NUMBERS)
def test_the_words_of_a_number_are_that_number(code: str, n: int) -> None:
    assert read(SPELL[code](n), locale=code).best == n


@pytest.mark.parametrize("code", SPELL)
@given(n=NUMBERS)
def test_find_takes_all_the_words_of_a_number(code: str, n: int) -> None:
    assume(n % 10**6 != 1)  # "un" behind a million, and before a word, is the article of that word
    spelled = SPELL[code](n)
    (mention,) = find(f"({spelled} kg)", locale=code)
    assert (mention.figure.best, mention.figure.unit) == (n, "kilogram")
    assert mention.figure.text.endswith(f"{spelled.partition(' ')[2] or spelled} kg")


REPEATED = """
    de zweihundert | de zwei und zwanzig | de hundert tausend | de ein bis | de 12. und | de eine halbe | de hundert-
    fr mille | fr un sur un à | fr un homme sur | fr quatre-vingt- | fr un virgule | fr une centaine de milliers de
    es mil y un | es uno de cada | es de cada un millón | es un medio centenar y | pt mil e cem e | pt um em cada
    it un milione e | it cento | nl een of een op de | nl honderd | de zweihundert und | fr deux heures et demie et
"""


@pytest.mark.parametrize("text", [each.strip() for each in REPEATED.replace("\n", "|").split("|") if each.strip()])
def test_words_without_end_are_read_without_depth(text: str) -> None:
    code, _, word = text.partition(" ")
    assert isinstance(find(f"{word} " * 5000, locale=code), tuple)
    assert isinstance(find(word * 500, locale=code), tuple)


@pytest.mark.parametrize("code", SPELL)
def test_every_number_below_two_thousand_is_read(code: str) -> None:
    assert [n for n in range(2, 2000) if read(SPELL[code](n), locale=code).best != n] == []
