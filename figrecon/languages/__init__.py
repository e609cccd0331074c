"""Languages: the words that decide a reading, one file a language."""

from .language import Language, codes, language

__all__ = ["Language", "codes", "language"]
