"""Links: a reference that is one, safe to stand in any markup."""

import re
from urllib.parse import quote

LINK = re.compile(r"https?://\S", re.IGNORECASE)

IN_A_LINK = ":/?#@!$&()+,;=%~"
"""What a link may hold as it is. All else is percent-encoded: the quotes, brackets and bars that end a link in HTML,
Markdown, wikitext or QuickStatements, and the asterisk, for there `/*` begins a comment."""


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
