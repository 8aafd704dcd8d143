"""The files of a new site: small, right as they are, and ready to be changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from string import Template

from videnbank.core.language.package_data import package_texts

_FOLDER = "starter"
_NAMES = {"gitignore": ".gitignore"}
"""Files that would do in the package what they are to do in the site, and so lie under another name."""


def starter_files(today: date) -> Mapping[str, str]:
    """The text of every file by its path in the site; its records are published on `today`."""
    values = {"today": today.isoformat()}
    return {
        _NAMES.get(path, path): Template(text).substitute(values)
        for path, text in package_texts(_FOLDER)
    }
