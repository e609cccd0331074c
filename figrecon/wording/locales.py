"""Locales: whose signs separate the digits of a numeral."""

import functools

import attrs

from figrecon.errors import FigureError, nearest, shown
from figrecon.languages import codes, language

LONGEST = 40
"""Characters of a locale's name: no tag in use has half as many."""


@attrs.frozen
class Separators:
    """What stands between groups of three digits, and before decimals, in a locale.

    A space stands for any space, and ' for any apostrophe.
    """

    name: str
    group: str
    decimal: str


def language_of(locale: str) -> str:
    """The language of a locale: "de" of "de_CH"."""
    return _tag(locale).partition("-")[0]


@functools.lru_cache(256)
def separators(locale: str) -> Separators:
    """The separators of a locale; one that no language file names is asked of Babel, where that is installed.

    Raises FigureError for what is no locale, or one that nobody knows.

    >>> separators("de").group, separators("en-GB").decimal
    ('.', '.')
    """
    tag = _tag(locale)
    code, _, region = tag.partition("-")
    if code in codes():
        digits = language(code).digits
        own = digits.regions.get(tag, digits)
        if own is not digits or not region or code == "en":  # all that speak English but India print alike
            return Separators(tag, own.group, own.decimal)
    try:
        from babel.core import UnknownLocaleError
        from babel.numbers import get_decimal_symbol, get_group_symbol

        found = tag.replace("-", "_")
        return Separators(tag, _plain(get_group_symbol(found)), _plain(get_decimal_symbol(found)))
    except ImportError:
        pass
    except (UnknownLocaleError, ValueError):
        raise FigureError(_unknown(locale)) from None
    if code not in codes():
        raise FigureError(_unknown(locale) + "; Babel, if installed, knows more")
    return Separators(tag, language(code).digits.group, language(code).digits.decimal)


def _plain(sign: str) -> str:
    return " " if sign.isspace() else "'" if sign == "’" else sign


def _tag(locale: str) -> str:
    if type(locale) is not str or not 0 < len(locale) <= LONGEST or not locale.isascii():
        raise FigureError(f"a locale is named like 'en' or 'de-CH'; got {shown(locale)}")
    return locale.replace("_", "-").lower()


def _unknown(locale: str) -> str:
    known = sorted({name for code in codes() for name in (code, *language(code).digits.regions)})
    return f"a locale is one of {', '.join(known)}; got {shown(locale)}{nearest(locale.lower(), known)}"
