"""The files of a new site, which is small and valid and ready to be changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from string import Template

from videnbank.core.language.package_data import package_texts

_FOLDER = "starter"
_NAMES = {"gitignore": ".gitignore"}
"""Files renamed in the package, since they would take effect there too."""


def starter_files(today: date) -> Mapping[str, str]:
    """The text of every file by its path in the site; its records are published on `today`."""
    values = {"today": today.isoformat()}
    return {
        _NAMES.get(path, path): Template(text).substitute(values)
        for path, text in package_texts(_FOLDER)
    }
