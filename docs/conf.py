"""Sphinx: MyST Markdown, furo, every reference checked and none exempt."""

import sys
from importlib import import_module
from pathlib import Path

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]  # the extension of these pages, and the examples' own machinery

project = "figrecon"
author = "the figrecon authors"
copyright = "2026, the figrecon authors"  # noqa: A001  Sphinx's name

extensions = ["myst_parser", "sphinx.ext.autodoc", "_pictures"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "figrecon"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_copy_source = False

nitpicky = True
autodoc_typehints = "description"
autodoc_member_order = "bysource"

PYTHON = "https://docs.python.org/3/library/{module}.html"
ELSEWHERE = {
    "collections.abc": PYTHON,
    "datetime": PYTHON,
    "os": PYTHON,
    "hypothesis.strategies": "https://hypothesis.readthedocs.io/en/latest/reference/strategies.html",
    "matplotlib.axes": "https://matplotlib.org/stable/api/_as_gen/{module}.{name}.html",
}
"""Where other projects document the names of a module."""

SHORT = {"Axes": "matplotlib.axes.Axes"}
"""Names as annotations have them where only type checkers import them."""


def elsewhere(app: Sphinx, env: BuildEnvironment, node: pending_xref, words: nodes.Element) -> nodes.reference | None:
    """A link to another project's page, if its module has the name: a misspelt one stays an error."""
    del app, env
    module, _, name = SHORT.get(node["reftarget"], node["reftarget"]).rpartition(".")
    if module not in ELSEWHERE or not hasattr(import_module(module), name):
        return None
    page = ELSEWHERE[module].format(module=module, name=name)
    return nodes.reference("", "", words, refuri=f"{page}#{module}.{name}", internal=False)


def without_last_blanks(app: Sphinx, page: nodes.document) -> None:
    """End each block of code with its last word: the blank line that ends an example says nothing to a reader."""
    del app
    for block in page.findall(nodes.literal_block):
        text = block.astext().rstrip("\n")
        block.rawsource, block.children = text, [nodes.Text(text)]


def setup(app: Sphinx) -> None:
    """Ask `elsewhere` for every name that the pages do not document, and trim the blocks of code."""
    app.connect("missing-reference", elsewhere)
    app.connect("doctree-read", without_last_blanks)
