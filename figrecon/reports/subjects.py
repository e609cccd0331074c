"""Subject: what is counted, and the parts that add up to it."""

from collections.abc import Iterable

import attrs

from figrecon._values import remembered
from figrecon._visible import visible
from figrecon.display import card
from figrecon.errors import SubjectError, shown

from .courses import Course


def _name(value: str) -> str:
    return _folded(value)


@remembered
def _folded(value: str) -> str:
    name = " ".join(value.split()) if isinstance(value, str) else ""
    if not name:
        raise SubjectError(f"a subject must be a name, such as 'dead in the flood'; got {shown(value)}")
    return name


def _parts(value: "Iterable[Subject | str] | str") -> "tuple[Subject, ...]":
    listed = value.split(";") if isinstance(value, str) else value
    if not isinstance(listed, Iterable):
        raise SubjectError(f"parts must be subjects, or a text with ';' between them; got {shown(value)}")
    return tuple(Subject.of(part) for part in listed)


def _course(value: Course | str | None) -> Course | None:
    return None if value is None else Course.read(value)


@attrs.frozen
class Subject:
    """What is counted: a name and, where it is a whole, the parts whose counts add up to it.

    A plain string will do wherever there are no parts. Raises SubjectError for an empty name, or a part named twice.

    >>> Subject("dead in both countries", parts=("dead in A", "dead in B")).parts[0]
    Subject(name='dead in A', parts=(), course=None)
    """

    name: str = attrs.field(converter=_name)
    parts: "tuple[Subject, ...]" = attrs.field(default=(), converter=_parts)
    course: Course | None = attrs.field(default=None, converter=_course, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.parts:
            return
        names = [self.name, *(part.name for part in self.parts)]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise SubjectError(f"a part must be named once, and not be the whole itself; got {shown(twice)} twice")

    @classmethod
    def of(cls, value: "Subject | str") -> "Subject":
        """A subject from text or from a Subject."""
        return value if isinstance(value, Subject) else cls(value)

    def __str__(self) -> str:
        return visible(self.name)

    def _repr_html_(self) -> str:
        return card({"subject": self.name, "parts": self.parts, "course": self.course})


Subject.__init__.__annotations__["parts"] = Iterable[Subject | str] | str  # attrs leaves the words of it


def subject_name(value: Subject | str) -> str:
    """The name of a subject given as text or as a Subject. Raises SubjectError for an empty one."""
    return value.name if type(value) is not str and isinstance(value, Subject) else _folded(value)
