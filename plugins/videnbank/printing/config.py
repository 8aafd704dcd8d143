"""The options of the print plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config


class PrintConfig(Config):
    """When PDFs are made."""

    pdf = config_options.Type(bool, default=False)
    """Whether a build makes the PDFs and its pages lead to them.

    They need Pango on the machine, and take longer than the rest of the build the first time. The
    preview never makes them: nobody prints a page while it is being written.
    """
