"""The `shown` blocks: the examples of a page are run when it is built, and what a value looks like stands in the page.

A block names an expression of the page's examples: ```` ```{shown} answer ````. A value that a notebook would show is
put into the page as it shows itself, a text as it would be printed, and a plot as a picture for each theme, to which
the block's `:alt:` gives the words. Nothing is stored: a display that changes is changed in its page, and an example
that fails, fails the build.
"""

import logging
import os
from contextlib import chdir
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar
from unittest import SkipTest

import matplotlib as mpl
from docutils import nodes
from docutils.parsers.rst import directives
from matplotlib import pyplot as plt
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sybil import Document, Example
from sybil.example import SybilFailure

from tests._examples import ROOT, parsers, start

mpl.use("agg")  # no window opens

STYLES = {"light": "default", "dark": "dark_background"}
"""The themes of the pages, and matplotlib's style for each."""

SVG = {"svg.hashsalt": "figrecon", "svg.id": "picture"}
"""What makes a picture the same at every build."""


class Shown(SphinxDirective):
    """One `shown` block."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"alt": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """What the value looks like."""
        shown = self._look("light")
        if isinstance(shown, bytes):
            return [self._picture(theme, self._look(theme)) for theme in STYLES]
        if isinstance(shown, str):
            return [nodes.literal_block(shown, shown, language="text")]
        return [nodes.container("", shown, classes=["shown"])]

    def _look(self, theme: str) -> Any:
        """The page is run once for each theme in which something is looked at."""
        looks = self.env.temp_data.setdefault("shown", {})
        if theme not in looks:
            try:
                looks[theme] = run(Path(self.env.doc2path(self.env.docname)), STYLES[theme])
            except SybilFailure as failure:
                raise self.error(str(failure)) from None
        if self.lineno not in looks[theme]:
            raise self.error(f"nothing to show for {self.arguments[0]!r}: its example was skipped")
        return looks[theme][self.lineno]

    def _picture(self, theme: str, svg: bytes) -> nodes.image:
        if "alt" not in self.options:
            raise self.error(f"the picture of {self.arguments[0]!r} needs words for those who do not see it: :alt:")
        path = Path(self.env.doctreedir, "pictures", f"{self.env.docname.replace('/', '-')}-{self.lineno}-{theme}.svg")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(svg)
        uri = "/" + os.path.relpath(path, self.env.srcdir)  # Sphinx copies what a page names into the built pages
        return nodes.image(uri=uri, alt=self.options["alt"], classes=["shown", f"only-{theme}"])


def run(page: Path, style: str) -> dict[int, Any]:
    """Run the examples of a page, as its tests do: what its blocks show, by the lines on which they begin."""
    looks: dict[int, Any] = {}

    def show(example: Example, value: Any) -> None:
        looks[example.line] = look(value)

    document = Document.parse(str(page), *parsers(show))
    plt.close("all")  # no page draws on what another has left
    logging.getLogger().setLevel(logging.WARNING)  # a library of the theme has asked for every line of every log
    with chdir(ROOT), plt.style.context(style):
        start(document.namespace)
        document.namespace["DATA"] = ROOT / "none"  # a build needs nothing but the repository
        for example in document:
            try:
                example.evaluate()
            except SkipTest:
                continue
    return looks


def look(value: Any) -> Any:
    """A value as it shows itself: the SVG of a plot as bytes, HTML as a raw node, a text as it is.

    Raises TypeError for a value without a display of its own.
    """
    if isinstance(value, str):
        return value
    if hasattr(value, "_repr_html_"):
        return nodes.raw("", value._repr_html_(), format="html")
    if hasattr(value, "get_figure"):
        svg = BytesIO()
        with mpl.rc_context(SVG):
            value.get_figure().savefig(svg, format="svg", transparent=True, metadata={"Date": None})
        return svg.getvalue()
    raise TypeError(f"nothing shows a {type(value).__name__}")


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("shown", Shown)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
