"""From a text to draft reports: each stands on words of the text, and none counts before a person accepts it."""

from .draft import Draft, Evidence, Role
from .drafting import draft
from .drafts import Drafts
from .grounding import ground
from .joining import ARTICLE, join_drafts
from .speech import Attribution, attributions

__all__ = [
    "ARTICLE",
    "Attribution",
    "Draft",
    "Drafts",
    "Evidence",
    "Role",
    "attributions",
    "draft",
    "ground",
    "join_drafts",
]
