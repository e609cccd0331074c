"""Who says what in a text: its sentences, those who speak, and how far what each says reaches."""

from .attribution import Attribution
from .attributions import attributions

__all__ = ["Attribution", "attributions"]
