"""The scan of a date: a text into tokens."""

import re
import unicodedata
from datetime import date, time

from figrecon.errors import DateError, nearest

from . import clocks, edtf
from .kinds import Token, TokenKind
from .places import Piece, settled
from .spans import full_year
from .vocabulary import fold, vocabulary

MAX_TEXT = 200
"""No date as written needs more characters; a longer text is refused unread."""

YEARS_AND = len("2000–10")
"""After a month or a day 2000–10 is no pair of years: 8 January 2000–10 January 2001."""

DIGITS = {1: TokenKind.DAY, 2: TokenKind.DAY, 4: TokenKind.YEAR}
"""What a number is by its count of digits, if it is not just a number."""


def plain(text: str) -> str:
    r"""The text in lower case, with ASCII digits, hyphens and en dashes, single spaces and no accents.

    Raises DateError for a text above `MAX_TEXT` characters, and for one that mixes the digits of two scripts.

    >>> plain("١٨–٢٣ Août\u00a02024")
    Traceback (most recent call last):
    figrecon.errors.DateError: the digits of two scripts are mixed
    >>> plain("  18–23 Août\u00a02024")
    '18–23 aout 2024'
    """
    if len(text) > MAX_TEXT:
        raise DateError(f"a date has at most {MAX_TEXT} characters; got {len(text)}")
    if text.isascii():
        return " ".join(text.lower().split())
    out, zeros = [], set()
    for char in text:
        digit = unicodedata.decimal(char, None)
        if digit is not None:
            zeros.add(ord(char) - digit)
            out.append(str(digit))
        elif unicodedata.category(char) != "Cf":  # marks of direction and soft hyphens show nothing
            out.append(char)
    if len(zeros) > 1:
        raise DateError("the digits of two scripts are mixed")
    return " ".join(fold("".join(out)).split())


def date_tokens(text: str, near: date | None = None) -> list[Token]:
    """The tokens of a plain text, noise left out. Raises DateError for anything that no date holds.

    A year of two digits may be one near to a date that is given.
    """
    return settled(_scanned(text, near), near)


def clock_in(text: str, near: date | None = None) -> time | None:
    """The one time of day that a plain text tells, or None."""
    found = [piece.token.value for piece in _scanned(text, near) if piece.token.kind is TokenKind.TIME]
    return found[0] if len(found) == 1 else None


def _scanned(text: str, near: date | None = None) -> list[Piece]:
    found: list[Piece] = []
    for match in vocabulary().pattern.finditer(text):
        group, piece = str(match.lastgroup), match.group()
        before = next((each.token.kind for each in reversed(found) if each.token.kind is not TokenKind.NOISE), None)
        if group == "skip":
            continue
        if group == "other":
            raise DateError(f"not a date: {piece!r} is in none")
        if group == "named" or (
            len(piece) == YEARS_AND
            and group in ("iso", "years")
            and before in (TokenKind.DAY, TokenKind.NTH, TokenKind.MONTH)
        ):
            found += [Piece(token) for token in (_named(piece, near) if group == "named" else _day_and_year(piece))]
            continue
        worded = group in ("word", "phrase")
        if group == "time":
            named = {name: match[name] is not None for name in ("greenwich", "zone")}
            token = Token(TokenKind.TIME, clocks.read_clock(piece, **named))
        else:
            token = _word(piece) if worded else _number(group, piece)
        if token.kind is not TokenKind.TO or before not in (TokenKind.THIRD, TokenKind.EDGE):  # mid-2024 is no range
            found.append(Piece(token, piece if worded else ""))
    return found


def _word(word: str) -> Token:
    known = vocabulary()
    if word in known.words:
        return known.words[word]
    if word in known.in_place["ago"]:
        return Token(TokenKind.AGO, word)
    raise DateError(f"not a date: no date holds the word {word[:20]!r}{nearest(word, known.words)}")


def _day_and_year(piece: str) -> list[Token]:
    """The three tokens of 2000–10 in 8 January 2000–10 January 2001."""
    return [
        Token(TokenKind.YEAR, int(piece[:4])),
        Token(TokenKind.TO, piece[4]),
        Token(TokenKind.DAY, int(piece[5:])),
    ]


def _named(piece: str, near: date | None) -> list[Token]:
    """The three tokens of 23-Oct-24, Oct/23/2024 or 2021/30/Nov.

    No locale of the Unicode CLDR 45 writes a year of two digits before the name of a month.
    """
    parts = re.split("[/-]", piece)
    tokens = [_number("number", part) if part.isdigit() else _word(part) for part in parts]
    if tokens[0].kind is TokenKind.DAY and tokens[2].kind is TokenKind.DAY:
        tokens[2] = Token(TokenKind.YEAR, full_year(tokens[2].value, near))
    return sorted(tokens, key=lambda token: (TokenKind.DAY, TokenKind.MONTH, TokenKind.YEAR).index(token.kind))


def _number(group: str, piece: str) -> Token:
    """A number, or numbers with signs between them, by the group of the pattern that found it."""
    numbers = tuple(int(digits) for digits in re.findall(r"\d+", piece))
    if group == "number":
        return Token(DIGITS.get(len(piece), TokenKind.NUMBER), numbers[0])
    if group == "iso":
        span = edtf.edtf_span(piece)
        return Token(TokenKind.ISO, span) if span else Token(TokenKind.YEARS, (*numbers, "-"))
    kind = TokenKind(group.replace("_", "-"))
    if kind in (TokenKind.DECADE, TokenKind.NTH, TokenKind.SHORT_YEAR):
        return Token(kind, numbers[0])
    more: dict[TokenKind, tuple[object, ...]] = {
        TokenKind.YEARS: ("–",),
        TokenKind.NUMERIC: ("." in piece,),
        TokenKind.NUMERIC_SHORT: ("." in piece, piece[:2].isdigit()),
        TokenKind.YEAR_PART: ("quarter" if piece.strip("-0123456789") in vocabulary().quarters else "half",),
    }
    return Token(kind, (*numbers, *more.get(kind, ())))
