"""The options of the search plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class SearchConfig(Config):
    """When the site can be searched."""

    enabled = config_options.Type(bool, default=True)
    """Whether there is a search at all.

    Without it the site has no page for finding and no search box; the lists are still there.
    """

    in_serve = config_options.Type(bool, default=False)
    """Whether `mkdocs serve` has the search too.

    Every save would make the whole index again, which an author rarely needs while writing.
    """
