"""The options of the print plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class PrintConfig(Config):
    """When PDFs are built."""

    pdf = config_options.Type(bool, default=False)
    """Whether a build includes the PDFs, and pages link to them.

    They require Pango, and the first time they take longer than the rest of the build. The preview
    never builds them, since drafts are not printed.
    """
