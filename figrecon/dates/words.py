"""The words of dates: month, weekday and other names in seven languages, and the scan that turns a text into tokens."""

import re
import unicodedata
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from figrecon.errors import DateError, nearest
from . import edtf

MAX_TEXT = 200
"""No date as written needs more characters; a longer text is refused unread."""

ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

MONTHS = (
    "january january januar janner janvier enero gennaio janeiro januari jan janv ene gen",
    "february februar fevrier febrero febbraio fevereiro februari feb fevr fev febr",
    "march marz mars marzo marco maart mar mrz mrt",
    "april avril abril aprile apr avr abr",
    "may mai mayo maggio maio mei mag",
    "june juni juin junio giugno junho jun giu",
    "july juli juillet julio luglio julho jul juil lug",
    "august aout agosto augustus aug ago",
    "september septembre septiembre setiembre settembre setembro sept sep set",
    "october oktober octobre octubre ottobre outubro oct okt ott out",
    "november novembre noviembre novembro nov",
    "december dezember decembre diciembre dicembre dezembro dec dez dic",
)
"""January to December in English, German, French, Spanish, Italian, Portuguese and Dutch, with the usual abbreviations
(Unicode CLDR), lower case and without accents; no name means two months, so no language need be told."""

WEEKDAYS = (
    "monday mon montag lundi lunes lunedi segunda-feira maandag",
    "tuesday tue tues dienstag mardi martes martedi terca-feira dinsdag",
    "wednesday wed weds mittwoch mercredi miercoles mercoledi quarta-feira woensdag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedi quinta-feira donderdag",
    "friday fri freitag vendredi viernes venerdi sexta-feira vrijdag",
    "saturday sat samstag sonnabend samedi sabado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag",
)

NOISE = "the of on in at as during dated le la el il del de du di den der dem am im em do op um"
"""Words that a date may carry and that change nothing: articles, and the prepositions of a point in time."""

OTHER: dict[str, tuple[str, ...]] = {
    "n": (
        "zero",
        "a an one",
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
    ),
    "o": ("", "first", "second", "third", "fourth"),
    "s": ("spring", "summer", "autumn fall", "winter"),
    "p": ("early beginning start", "mid middle", "late end"),
    "t": ("today tonight", "yesterday", "tomorrow"),
    "r": ("this current", "last previous", "next"),
    "i": ("earlier", "later"),
    "B": ("by",),
    "U": ("until till",),
    "S": ("since",),
    "F": ("from",),
    "L": ("before",),
    "G": ("after",),
    "Z": ("between",),
    "&": ("and",),
    "-": ("to through thru",),
    "!": ("bc bce",),
}
"""Kind of token → words by value: a word's value is its place in the row."""

UNITS = {
    "day days morning afternoon evening night": "day",
    "week weeks": "week",
    "weekend weekends": "weekend",
    "month months": "month",
    "quarter quarters": "quarter",
    "half": "half",
    "year years": "year",
    "decade decades": "decade",
}

TOKEN = re.compile(
    r"""
      (?P<iso>    \d{4}-\d{2}(?:-\d{2})? (?![-\d]) )
    | (?P<pair>   \d{4}[–/]\d{2} (?!\d) )
    | (?P<ymd>    \d{4}(?P<m1>[./])\d{1,2}(?P=m1)\d{1,2} (?!\d) )
    | (?P<dmy>    \d{1,2}(?P<m2>[./-])\d{1,2}(?P=m2)\d{4} (?!\d) )
    | (?P<my>     \d{1,2}[./]\d{4} (?!\d) )
    | (?P<decade> \d{4}'?s\b )
    | (?P<order>  \d{1,2}(?:st|nd|rd|th|er|e|o|a)\b )
    | (?P<part>   (?:(?<=\d{4})-)?[qh][1-4]\b )
    | (?P<number> \d+ )
    | (?P<word>   [a-z]+(?:-feira)? )
    | (?P<mark>   [-–/] )
    | (?P<other>  [^\s.,'] )
    """,
    re.VERBOSE,
)
DASHES = str.maketrans("‐‑−‒–—―’", "---––––'")


class Token(NamedTuple):
    """A word or number of a date: its kind, one letter, and what it stands for."""

    kind: str
    value: Any


@cache
def vocabulary() -> dict[str, Token]:
    """Every word that dates are made of."""
    rows = {"m": MONTHS, "w": WEEKDAYS, **OTHER}
    first = {"m": 1}
    found = {
        word: Token(kind, value)
        for kind, row in rows.items()
        for value, names in enumerate(row, first.get(kind, 0))
        for word in names.split()
    }
    return found | {word: Token("u", name) for words, name in UNITS.items() for word in words.split()}


def plain(text: str) -> str:
    """The text in lower case, with ASCII digits, hyphens and en dashes, single spaces and no accents.

    Raises DateError for a text above `MAX_TEXT` characters, and for one that mixes the digits of two scripts.

    >>> plain("١٨–٢٣ Août\\u00a02024")
    Traceback (most recent call last):
    figrecon.errors.DateError: the digits of two scripts are mixed
    >>> plain("  18–23 Août\\u00a02024")
    '18–23 aout 2024'
    """
    if len(text) > MAX_TEXT:
        raise DateError(f"a date has at most {MAX_TEXT} characters; got {len(text)}")
    if text.isascii():
        return " ".join(text.lower().split())
    out, zeros = [], set()
    for char in text.casefold().translate(DASHES):
        digit = unicodedata.decimal(char, None)
        if digit is not None:
            zeros.add(ord(char) - digit)
            out.append(str(digit))
        elif unicodedata.category(char) != "Cf":  # marks of direction and soft hyphens show nothing
            parts = [part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part)]
            out.append(char if any(part.isdigit() for part in parts) else "".join(parts))
    if len(zeros) > 1:
        raise DateError("the digits of two scripts are mixed")
    return " ".join("".join(out).split())


def tokens(text: str) -> list[Token]:
    """The tokens of a plain text, noise left out; DateError for anything that no date holds."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        kind, piece = str(match.lastgroup), match.group()
        if kind == "word":
            if piece not in NOISE.split():
                found.append(_word(piece, found))
        elif kind == "mark":
            if not (found and found[-1].kind == "p"):  # mid-2024
                found.append(Token("-", piece))
        elif kind == "other":
            raise DateError(f"not a date: {piece!r} is in none")
        else:
            found.append(_number(kind, piece))
    return found


def _word(word: str, before: list[Token]) -> Token:
    if word == "ago" and before and before[-1].kind == "u":
        return Token("g", word)  # three days ago, but 3 ago 2024 is August in Spanish, Italian and Portuguese
    if word not in vocabulary():
        hint = nearest(word, vocabulary()) if len(word) > 3 else ""
        raise DateError(f"not a date: no date holds the word {word[:20]!r}{hint}")
    return vocabulary()[word]


def _number(kind: str, piece: str) -> Token:
    numbers = [int(digits) for digits in re.findall(r"\d+", piece)]
    if kind == "iso" and (span := edtf.span(piece)):
        return Token("X", span)
    if kind in ("iso", "pair"):
        return Token("P", (*numbers, piece[4]))
    if kind == "dmy":
        return Token("D", (*numbers, "." in piece))
    if kind == "number":
        return Token({1: "d", 2: "d", 4: "y"}.get(len(piece), "n"), numbers[0])
    if kind == "part":
        return Token("Q", ({"q": "quarter", "h": "half"}[piece.strip("-")[0]], numbers[0]))
    return Token(
        {"ymd": "Y", "my": "M", "decade": "k", "order": "o"}[kind], numbers[0] if len(numbers) == 1 else numbers
    )


def written(first: date | None, last: date | None) -> str:
    """A period as it is printed: "18–23 October 2024", "by December 2024"."""
    size = edtf.precision(first, last)
    if first is None:
        return f"by {_printed(last, size)}"
    if last is None:
        return f"since {_printed(first, size)}"
    start, end = _printed(first, size), _printed(last, size)
    if start == end:
        return end
    if size < 10 or first.year != last.year:
        same = size == 7 and first.year == last.year
        return f"{ENGLISH[first.month - 1] if same else start}–{end}"
    return f"{first.day if first.month == last.month else start[:-5]}–{end}"


def _printed(when: date | None, size: int) -> str:
    if when is None:
        return ""
    year, month = f"{when.year:04}", f"{ENGLISH[when.month - 1]} {when.year:04}"
    return {4: year, 7: month, 10: f"{when.day} {month}"}[size]
