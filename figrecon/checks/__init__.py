"""Checks: what a second pair of eyes would notice. Each gives flags and changes no number."""

from .pace import StoryPace
from .positions import check_positions
from .series import check_series

__all__ = ["StoryPace", "check_positions", "check_series"]
