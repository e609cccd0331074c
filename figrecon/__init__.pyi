# The typed imports of the façade, which editors and type checkers read; __init__.py loads the same names when used.

from . import (
    conventions as conventions,
)
from . import (
    inputs as inputs,
)
from . import (
    methods as methods,
)
from . import (
    output as output,
)
from . import (
    policies as policies,
)
from . import (
    scoring as scoring,
)
from . import (
    units as units,
)
from .answer import Answer as Answer
from .answer import Entry as Entry
from .answer import Place as Place
from .checks import check_series as check_series
from .conventions import Convention as Convention
from .conventions import Qualifier as Qualifier
from .dates import Period as Period
from .drafting import Attribution as Attribution
from .drafting import Draft as Draft
from .drafting import Drafts as Drafts
from .drafting import Evidence as Evidence
from .drafting import attributions as attributions
from .drafting import draft as draft
from .drafting import ground as ground
from .drafting import join_drafts as join_drafts
from .errors import (
    DateError as DateError,
)
from .errors import (
    ExportError as ExportError,
)
from .errors import (
    FigreconError as FigreconError,
)
from .errors import (
    FigreconWarning as FigreconWarning,
)
from .errors import (
    FigureError as FigureError,
)
from .errors import (
    IncommensurableError as IncommensurableError,
)
from .errors import (
    KeyConflictError as KeyConflictError,
)
from .errors import (
    KindError as KindError,
)
from .errors import (
    LanguageError as LanguageError,
)
from .errors import (
    LineageError as LineageError,
)
from .errors import (
    MethodError as MethodError,
)
from .errors import (
    NoReportsError as NoReportsError,
)
from .errors import (
    PolicyError as PolicyError,
)
from .errors import (
    RangeError as RangeError,
)
from .errors import (
    ReportErrors as ReportErrors,
)
from .errors import (
    RowError as RowError,
)
from .errors import (
    SourceError as SourceError,
)
from .errors import (
    SubjectError as SubjectError,
)
from .errors import (
    TableError as TableError,
)
from .errors import (
    UnitError as UnitError,
)
from .figures import Figure as Figure
from .figures import FigureStatus as FigureStatus
from .figures import compatible as compatible
from .flags import Doubt as Doubt
from .flags import Flag as Flag
from .frames import Table as Table
from .ledger import (
    Ledger as Ledger,
)
from .ledger import (
    Normalized as Normalized,
)
from .ledger import (
    find_layout as find_layout,
)
from .ledger import (
    normalize as normalize,
)
from .ledger import (
    read_csv as read_csv,
)
from .ledger import (
    read_excel as read_excel,
)
from .ledger import (
    read_json as read_json,
)
from .output import SentenceStyle as SentenceStyle
from .output import plot as plot
from .policies import Estimate as Estimate
from .policies import Parties as Parties
from .policies import Policy as Policy
from .policies import Priority as Priority
from .policies import Ruling as Ruling
from .ranges import Range as Range
from .reconciliation import (
    Answers as Answers,
)
from .reconciliation import (
    Change as Change,
)
from .reconciliation import (
    Comparison as Comparison,
)
from .reconciliation import (
    Failure as Failure,
)
from .reconciliation import (
    Reconciliation as Reconciliation,
)
from .reconciliation import (
    Timeline as Timeline,
)
from .reconciliation import (
    compare_policies as compare_policies,
)
from .reconciliation import (
    diff as diff,
)
from .reconciliation import (
    difference as difference,
)
from .reconciliation import (
    reconcile as reconcile,
)
from .reconciliation import (
    reconcile_each as reconcile_each,
)
from .reconciliation import (
    share as share,
)
from .reconciliation import (
    timeline as timeline,
)
from .reports import Course as Course
from .reports import Kind as Kind
from .reports import Report as Report
from .reports import Roster as Roster
from .reports import Source as Source
from .reports import Subject as Subject
from .select import How as How
from .select import Position as Position
from .select import Reason as Reason
from .select import SetAside as SetAside
from .select import Verdict as Verdict
from .select import Window as Window
from .suggesting import Hint as Hint
from .suggesting import Suggestion as Suggestion
from .suggesting import Suggestions as Suggestions
from .suggesting import suggest as suggest
from .tables import Reject as Reject
from .tables import read_roster as read_roster
from .tables import schema as schema
from .tables.layouts import Layouts as Layouts
from .tables.layouts import NamedLayout as NamedLayout
from .tables.layouts import layouts as layouts
from .wording import Mention as Mention
from .wording import find as find
from .wording import read as read
from .wording import read_cell as read_cell
from .wording import split_cell as split_cell

ROOMS: dict[str, tuple[str, ...]]
MODULES: dict[str, str]
__version__: str
