"""The options of the search plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class SearchConfig(Config):
    """When the site has a search, and what weighs most in it."""

    enabled = config_options.Type(bool, default=True)
    """Whether the site has a search.

    Without it there is no search page and no search box; lists remain.
    """

    field_weights = config_options.Type(dict, default={})
    """How much a word weighs in a field (`core/index/field.py`), for those that shall weigh
    otherwise than usual: a site whose titles are nicknames may let its summaries weigh more."""
