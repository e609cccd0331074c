"""What the methods make of numbers: each answer in full, to nine digits."""

from collections.abc import Iterator, Mapping
from math import inf
from types import MappingProxyType
from typing import Any

import attrs

import figrecon as fr
from figrecon import methods
from tests.judging.test_methods_effects import CLASP, LIDOCAINE, NEUTRON, PCB28

STORY = [1500, 3000, 10_000]
"""Three counts that conflict, as in the founding story."""

CHEM = [2.9, 3.1, 3.4, 3.4, 3.7, 3.7, 2.8, 2.5, 2.4, 2.4, 2.7, 2.2, 5.28, 3.37, 3.03, 3.03, 28.95, 3.77, 3.4]
CHEM += [2.2, 3.5, 3.6, 3.7, 3.7]
"""Copper in wholemeal flour, 24 determinations: Analytical Methods Committee 1989, `chem` of R's MASS."""

KNOWN: Mapping[str, Any] = MappingProxyType(
    {name: getattr(methods, name) for name in methods.__all__}
    | {"STORY": STORY, "CHEM": CHEM, "PCB28": PCB28, "CLASP": CLASP, "LIDOCAINE": LIDOCAINE, "NEUTRON": NEUTRON}
    | {"Range": fr.Range, "evolve": attrs.evolve, "inf": inf}
)


def told(value: Any) -> str:
    """A value in full, of objects the fields that are not as by default; floats to nine digits."""
    if isinstance(value, float):
        return f"{value:.9g}"
    if isinstance(value, (list, tuple)):
        return f"({', '.join(map(told, value))})"
    if not attrs.has(type(value)):
        return str(value)
    fields = {field.name: (getattr(value, field.name), field.default) for field in attrs.fields(type(value))}
    return (
        f"{type(value).__name__}({', '.join(f'{n} {told(v)}' for n, (v, default) in fields.items() if v != default)})"
    )


def numbers(given: list[str]) -> Iterator[str]:
    """For "qn(STORY)", what the method answers."""
    try:
        yield told(eval(given[0], dict(KNOWN)))  # noqa: S307  our own file
    except fr.FigreconError as error:
        yield type(error).__name__
