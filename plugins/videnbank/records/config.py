"""The options of the records plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class RecordsConfig(Config):
    """The folders and the vocabulary have their fixed places in the project."""

    corrections = config_options.Optional(config_options.Type(str))
    """The mail address that readers tell mistakes to; every page then has a link for it.

    Sites differ in who answers. Without it readers are shown the contact page alone.
    """
