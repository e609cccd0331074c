"""Sphinx: MyST Markdown, furo, every reference checked."""

project = "figrecon"
author = "the figrecon authors"
copyright = "2026, the figrecon authors"  # noqa: A001  Sphinx's name

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "figrecon"
html_copy_source = False

nitpicky = True
nitpick_ignore_regex = [
    (
        "py:.*",
        r"(figrecon\.)?(select|dates|conventions|figures|reconciliation|policies|narrate|tables|methods|_values)\..*",
    ),  # rooms behind the façade
    ("py:.*", r"(attrs|pint|hypothesis|collections|datetime|decimal|pathlib|os|typing|date|datetime)\b.*"),
    ("py:class", r"[a-z_., ]+|.*optional|.*Any|Method|K|V|FrozenMapping.*|Path.*|Convention|Word|Axes|Row"),
]
autodoc_typehints = "description"
autodoc_member_order = "bysource"
