"""From a text to draft reports: each stands on words of the text, and none counts before a person accepts it."""

from .attributions import Attribution, attributions
from .draft import Draft, Evidence, Role
from .drafting import draft
from .drafts import Drafts
from .grounding import ground

__all__ = ["Attribution", "Draft", "Drafts", "Evidence", "Role", "attributions", "draft", "ground"]
