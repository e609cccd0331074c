"""Other people's text made fit to show: nothing invisible, nothing that turns the line around, nothing that runs."""

from html import escape

from figrecon._visible import visible

LONGEST = 60
"""Characters of a cell: a name fits, a page of text pasted into one does not stretch the table."""

LONGEST_TITLE = 500
"""Characters of the tooltip behind a cell that was cut: no screen shows more."""


def clean(text: str, most: int = LONGEST) -> str:
    r"""At most `most` characters, on one line, each of them visible; what is not becomes U+FFFD, the cut an ellipsis.

    >>> clean("gnp.exe \u202e fdp"), clean("two\nlines"), clean("a" * 100, most=5)
    ('gnp.exe � fdp', 'two lines', 'aaaa…')
    """
    return visible(text) if len(text) <= most else visible(text[:most])[: most - 1].rstrip() + "…"


def escaped(text: str, most: int = LONGEST) -> str:
    """Clean text for HTML, in an element or between quotes.

    >>> escaped('<b onclick="x">')
    '&lt;b onclick=&quot;x&quot;&gt;'
    """
    return escape(clean(text, most))


def isolated(text: str, most: int = LONGEST) -> str:
    """Clean text as an element of its own direction, with the whole of it as its tooltip where it was cut.

    >>> isolated("Reuters"), isolated("Agence France-Presse", most=8)
    ('<bdi>Reuters</bdi>', '<bdi title="Agence France-Presse">Agence…</bdi>')
    """
    whole = f' title="{escaped(text, LONGEST_TITLE)}"' if len(text) > most else ""
    return f"<bdi{whole}>{escaped(text, most)}</bdi>"
