"""The options of the records plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class RecordsConfig(Config):
    """The options; folders and vocabulary have fixed paths and none."""

    corrections = config_options.Optional(config_options.Type(str))
    """The mail address for corrections, linked on every page.

    Without it, pages link to the contact page only.
    """
