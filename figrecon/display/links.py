"""Links: a reference that is one, safe to stand in any markup."""

import re
from html import escape
from urllib.parse import quote

from .safe import LONGEST, isolated

LINK = re.compile(r"https?://\S", re.IGNORECASE)

IN_A_LINK = ":/?#@!$&()+,;=%~"
"""What a link may hold as it is. All else is percent-encoded: the quotes, brackets and bars that end a link in HTML,
Markdown, wikitext or QuickStatements, and the asterisk, for there `/*` begins a comment."""


LONGEST_ADDRESS = 1_000
"""Characters of a link on a display; a longer one is no address to click on."""

BETWEEN = re.compile(r";\s+")
"""Between several references in one: a link itself has no white space."""


def link(reference: str | None) -> str | None:
    """The link in a reference, percent-encoded where need be; of several the first; None where none is of the web.

    >>> link(" https://example.org/a b|c "), link("javascript:alert(1)"), link("p. 4; https://example.org/4")
    ('https://example.org/a%20b%7Cc', None, 'https://example.org/4')
    """
    address = next(filter(LINK.match, _parts(reference)), None)
    return None if address is None else quote(address, safe=IN_A_LINK, errors="replace")


def beside_link(reference: str | None) -> str:
    """What a reference says beside that link.

    >>> beside_link("p. 4; https://example.org/4; https://example.org/5"), beside_link("Bulletin 4")
    ('p. 4; https://example.org/5', 'Bulletin 4')
    """
    parts = _parts(reference)
    first = next((n for n, part in enumerate(parts) if LINK.match(part)), None)
    return "; ".join(part for n, part in enumerate(parts) if n != first)


def _parts(reference: str | None) -> list[str]:
    return [part.strip() for part in BETWEEN.split(reference or "")]


def link_html(text: str, reference: str | None, most: int = LONGEST) -> str:
    """Clean text for HTML that leads to the link in a reference, where there is one of the web.

    Who is led there learns nothing of the page, and cannot reach it ("noopener" and "noreferrer" of the HTML standard).

    >>> link_html("a1", "https://example.org/4")
    '<a href="https://example.org/4" target="_blank" rel="noopener noreferrer"><bdi>a1</bdi></a>'
    >>> link_html("a1", "javascript:alert(1)")
    '<bdi>a1</bdi>'
    """
    address, shown = link(reference), isolated(text, most)
    if address is None or len(address) > LONGEST_ADDRESS:
        return shown
    return f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{shown}</a>'
