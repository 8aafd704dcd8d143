"""Our templates: their folder, and the macros that pages share."""

from __future__ import annotations

from pathlib import Path

import jinja2

TEMPLATES = Path(__file__).parents[1] / "templates"
PARTIALS = "partials"
"""The folder of the template partials, each a file of macros."""


def template_macros(env: jinja2.Environment) -> dict[str, object]:
    """All macros, loaded once: templates that import macros do so again for every page."""
    names = sorted(file.name for file in (TEMPLATES / PARTIALS).glob("*.html"))
    modules = [env.get_template(f"{PARTIALS}/{name}").module for name in names]
    return {key: value for module in modules for key, value in vars(module).items()}
