"""Which mutants there are, and a sample of them: the operators are cosmic-ray's, and so is what they make of a text."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from random import Random

import attrs
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ALIKE = ("Eq_Is", "Is_Eq", "NotEq_IsNot", "IsNot_NotEq")
"""Comparisons that are one and the same for members of enums, None, and interned numbers and texts."""


@attrs.frozen(order=True)
class Mutant:
    """One change of one place."""

    file: Path
    line: int
    column: int
    operator: str
    occurrence: int

    def code(self) -> str:
        """The whole module with the change; nothing where the operator then makes none."""
        return _changed(self)

    def lines(self) -> tuple[str, str]:
        """The line as it was and as it becomes."""
        old, new = self.file.read_text("utf-8").splitlines(), self.code().splitlines()
        here = self.line - 1
        if len(new) < len(old):  # a decorator is gone
            return old[here].strip(), ""
        while old[here] == new[here] and here + 1 < len(old):  # the place is the statement's, and the change below it
            here += 1
        return old[here].strip(), new[here].strip()


@lru_cache(maxsize=1)
def _changed(mutant: Mutant) -> str:
    return mutate_code(mutant.file.read_text("utf-8"), get_operator(mutant.operator)(), mutant.occurrence) or ""


CACHED = "CACHED"
"""The name of how many answers a module remembers: it changes only the speed."""


class _Meant(ast.NodeTransformer):
    """A module without what no test should hold: annotations, overloads, what is remembered, errors' words."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        self.generic_visit(node)
        node.annotation = ast.Constant(None)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.Assign | None:
        self.generic_visit(node)
        return None if ast.unparse(node.targets[0]) == CACHED else node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef | None:
        if ast.unparse(node.body[-1]) == "...":  # an overload
            return None
        self.generic_visit(node)
        node.returns = None
        node.decorator_list = [found for found in node.decorator_list if "_cache" not in f"_{ast.unparse(found)}("]
        return node

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        node.keywords = [keyword for keyword in node.keywords if keyword.arg != "strict"]  # of zip: a second look
        return node

    def visit_If(self, node: ast.If) -> ast.If | None:
        self.generic_visit(node)
        return None if "TYPE_CHECKING" in ast.unparse(node.test) else node

    def visit_Raise(self, node: ast.Raise) -> ast.Raise:
        for part in ast.walk(node):
            if isinstance(part, ast.JoinedStr):
                part.values = []
        return node


def meant(code: str) -> str:
    """What a module does, as a text: two modules with the same are the same to every test."""
    return ast.dump(_Meant().visit(ast.parse(code)))


def places(files: list[Path]) -> dict[tuple[Path, int, int], list[Mutant]]:
    """All mutants, by the place where they change something."""
    found = defaultdict(list)
    for file in files:
        tree = get_ast(file.read_text("utf-8"))
        nodes = list(ast_nodes(tree))
        starts: dict[str, list[tuple[int, int]]] = {}
        for name in operator_names():
            kind = get_operator(name)
            if kind.arguments() or name.endswith(ALIKE):
                continue
            family = name.rpartition("_")[0] if "BinaryOperator" in name else name  # + becomes - where it becomes *
            if family not in starts:
                starts[family] = [start for node in nodes for start, _ in kind().mutation_positions(node)]
            for occurrence, (line, column) in enumerate(starts[family]):
                found[file, line, column].append(Mutant(file, line, column, name, occurrence))
    return found


def sample(files: list[Path], size: int, seed: int) -> Iterator[Mutant]:
    """A number of mutants: first a place, each as likely as any other, and then one of its mutants.

    So a `|`, of which eleven operators can be made, counts no more than a `<`. What does not compile is no mutant, and
    neither is what only changes annotations or the words of an error.
    """
    random = Random(seed)  # noqa: S311  a sample, no secret
    found = places(files)
    order = random.sample(sorted(found), len(found))
    taken = 0
    for place in order:
        if taken == size:
            return
        mutant = random.choice(sorted(found[place]))
        try:
            same = meant(mutant.code()) == meant(mutant.file.read_text("utf-8"))
        except SyntaxError:
            continue
        if not same:
            taken += 1
            yield mutant
