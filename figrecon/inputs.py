"""What is accepted: the types of the inputs, for the annotations of your own functions.

>>> import figrecon as fr
>>> from figrecon import inputs
>>> def told(day: inputs.DateLike, figure: inputs.FigureLike) -> fr.Report:
...     return fr.Report("dead in the flood", figure, source="Mayor", published=day)
>>> told("4 May 2031", 140).figure.best
140
"""

from ._values import NamesLike
from .dates import DateLike
from .figures import FigureFields, FigureLike
from .frames import FrameLike
from .methods import Progress
from .ranges import NumberLike
from .reconciliation import DatesLike
from .reports import ReportFields, RosterLike
from .tables import File, Options
from .units import QuantityLike, RegistryLike

__all__ = [
    "DateLike",
    "DatesLike",
    "FigureFields",
    "FigureLike",
    "File",
    "FrameLike",
    "NamesLike",
    "NumberLike",
    "Options",
    "Progress",
    "QuantityLike",
    "RegistryLike",
    "ReportFields",
    "RosterLike",
]
