"""The options of the print plugin."""

from __future__ import annotations

from typing import Final

from mkdocs.config import config_options
from mkdocs.config.base import Config

AUTO: Final = "auto"
"""The `pdf` setting that depends on the machine."""


class PrintConfig(Config):
    """When PDFs are built."""

    pdf = config_options.Choice((AUTO, True, False), default=AUTO)
    """Whether a build includes the PDFs, and pages link to them.

    `auto` builds them where Pango and the packages for prints are, and says in a line that they are
    left out elsewhere; `true` stops a build that cannot make them; `false` never makes them. The
    first time they take longer than the rest of the build. The preview never builds them, since
    drafts are not printed.
    """
