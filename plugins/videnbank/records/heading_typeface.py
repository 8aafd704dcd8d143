"""The typeface of headings as a file, for what is drawn at build time."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

_PACKAGE, _FILE = "fontpkg_ibm_plex_serif", "files/IBMPlexSerif-SemiBold.ttf"


def heading_typeface() -> Path | None:
    """The font file; None if its package is not installed."""
    # Not imported, since only the file is used.
    spec = find_spec(_PACKAGE)
    folders = (spec.submodule_search_locations if spec else None) or ()
    files = (Path(folder) / _FILE for folder in folders)
    return next((file for file in files if file.is_file()), None)
