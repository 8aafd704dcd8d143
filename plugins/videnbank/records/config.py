"""The options of the records plugin."""

from __future__ import annotations

from mkdocs.config.base import Config


class RecordsConfig(Config):
    """No options: the folders and the vocabulary have their fixed places in the project."""
