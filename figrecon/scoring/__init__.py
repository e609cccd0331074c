"""Scoring: how would these ranges have done, once the truth is known, and how did each source?"""

from .backtests import Backtest, Tried, backtest
from .records import SourceRecord, TrackRecord
from .scores import Score, absolute_log_error, interval_score, score, weighted_interval_score
from .tracking import track_record

__all__ = [
    "Backtest",
    "Score",
    "SourceRecord",
    "TrackRecord",
    "Tried",
    "absolute_log_error",
    "backtest",
    "interval_score",
    "score",
    "track_record",
    "weighted_interval_score",
]
