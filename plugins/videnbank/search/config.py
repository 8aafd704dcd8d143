"""The options of the search plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class SearchConfig(Config):
    """When the site has a search."""

    enabled = config_options.Type(bool, default=True)
    """Whether the site has a search.

    Without it there is no search page and no search box; lists remain.
    """

    in_serve = config_options.Type(bool, default=False)
    """Whether `mkdocs serve` has the search too.

    It would rebuild the whole index at every save, which authors rarely need.
    """
