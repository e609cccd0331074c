"""Vega-Lite specs as the tests look at them: held against the published schema, which Altair ships."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

Spec = dict[str, Any]

EXPRESSIONS = ("test", "filter", "calculate", "labelExpr", "expr", "signal", "as")
"""Where a spec may hold code, or the name of a field."""


@cache
def _validator() -> Any:
    altair = find_spec("altair")
    if altair is None or altair.origin is None:
        pytest.skip("altair, which ships the schema of Vega-Lite, is not installed")
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    shipped = Path(altair.origin).parent / "vegalite" / "v6" / "schema" / "vega-lite-schema.json"
    schema = json.loads(shipped.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def is_valid(spec: Spec) -> bool:
    return bool(_validator().is_valid(spec))


def is_plain(spec: Spec) -> bool:
    """Whether it is JSON as it stands: nothing is changed by writing and reading it, and no number is none."""
    return bool(json.loads(json.dumps(spec, allow_nan=False)) == spec)


def rows(spec: Spec) -> list[Spec]:
    return list(spec["data"]["values"])


def parts(spec: Any) -> Iterator[tuple[str, Any]]:
    """Each name and value in a spec, at any depth, but for the rows of its data."""
    for name, value in spec.items() if isinstance(spec, dict) else enumerate(spec):
        if name != "values":
            yield str(name), value
            if isinstance(value, dict | list):
                yield from parts(value)


def code(spec: Spec) -> str:
    """All that a program which draws it would run, or look up by name."""
    return json.dumps([value for name, value in parts(spec) if name in (*EXPRESSIONS, "field")])


def marks(spec: Spec, kind: str) -> list[Spec]:
    """The layers of a kind of mark."""
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == kind]


def legend(spec: Spec) -> list[str]:
    """The entries of the legend."""
    (domain,) = {tuple(v["scale"]["domain"]) for name, v in parts(spec) if name == "shape" and isinstance(v, dict)}
    return list(domain)


def points(spec: Spec) -> list[Spec]:
    """The reports that are drawn on answers over time."""
    return next(list(layer["data"]["values"]) for layer in spec["layer"] if "href" in layer["encoding"])
