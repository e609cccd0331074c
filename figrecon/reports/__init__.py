"""Reports: who said how many of what, and when."""

from .courses import Course, course_of_nouns
from .kinds import ABOUT_REPORTS, BESIDE, COUNTS, Kind
from .names import Names
from .report import Report, ReportFields, as_figure, links_of, reports_in
from .sources import LONGEST_NAME, Roster, RosterLike, Source, as_name, attribution, names, roster_of
from .spelling import BRACKETS, folded_name, host_of, tidy, together_in
from .subjects import Subject, subject_name

__all__ = [
    "ABOUT_REPORTS",
    "BESIDE",
    "BRACKETS",
    "COUNTS",
    "LONGEST_NAME",
    "Course",
    "Kind",
    "Names",
    "Report",
    "ReportFields",
    "Roster",
    "RosterLike",
    "Source",
    "Subject",
    "as_figure",
    "as_name",
    "attribution",
    "course_of_nouns",
    "folded_name",
    "host_of",
    "links_of",
    "names",
    "reports_in",
    "roster_of",
    "subject_name",
    "tidy",
    "together_in",
]
