"""How a locale prints digits: its signs for groups and decimals."""

import functools

import attrs

from figrecon.errors import FigureError, nearest, shown

NARROW = "\u202f"


@attrs.frozen
class Separators:
    """What stands between groups of three digits, and before decimals."""

    name: str
    group: str
    decimal: str


SEPARATORS = {
    "en": (",", "."),
    "de": (".", ","),
    "de-ch": ("'", "."),
    "de-li": ("'", "."),
    "de-at": (" ", ","),
    "es": (".", ","),
    "es-mx": (",", "."),
    "es-us": (",", "."),
    "fr": (" ", ","),
    "fr-ch": (" ", ","),
    "it": (".", ","),
    "it-ch": ("'", "."),
    "nl": (".", ","),
    "pt": (".", ","),
    "pt-pt": (" ", ","),
}
"""Group and decimal signs, from the Unicode CLDR 45 (numbers/symbols). A space stands for any, ' for any apostrophe."""

LONGEST = 40
"""Characters of a locale's name: no tag in use has half as many."""


def language(locale: str) -> str:
    """The language of a locale: "de" of "de_CH"."""
    return _tag(locale).partition("-")[0]


@functools.lru_cache(256)
def separators(locale: str) -> Separators:
    """The separators of a locale; one that is not in the table is asked of Babel, where that is installed.

    >>> separators("de").group, separators("en-GB").decimal
    ('.', '.')
    """
    tag = _tag(locale)
    for name in (tag, tag.partition("-")[0]):
        if name in SEPARATORS and name in (tag, "en"):
            return Separators(tag, *SEPARATORS[name])
    try:
        from babel.core import UnknownLocaleError
        from babel.numbers import get_decimal_symbol, get_group_symbol

        found = tag.replace("-", "_")
        return Separators(tag, _plain(get_group_symbol(found)), _plain(get_decimal_symbol(found)))
    except ImportError:
        pass
    except (UnknownLocaleError, ValueError):
        raise FigureError(_unknown(locale)) from None
    name = tag.partition("-")[0]
    if name not in SEPARATORS:
        raise FigureError(_unknown(locale) + "; Babel, if installed, knows more")
    return Separators(tag, *SEPARATORS[name])


def _plain(sign: str) -> str:
    return " " if sign.isspace() else "'" if sign == "’" else sign


def _tag(locale: str) -> str:
    if type(locale) is not str or not 0 < len(locale) <= LONGEST or not locale.isascii():
        raise FigureError(f"a locale is named like 'en' or 'de-CH'; got {shown(locale)}")
    return locale.replace("_", "-").lower()


def _unknown(locale: str) -> str:
    known = sorted(SEPARATORS)
    return f"a locale is one of {', '.join(known)}; got {shown(locale)}{nearest(locale.lower(), known)}"
