"""Methods: from positions to a range, pure functions of plain numbers that know no report, date or unit."""

from .reported import Held, holds_truth, hull, lower_median, reported

__all__ = ["Held", "holds_truth", "hull", "lower_median", "reported"]
