"""The typefaces of prints, from Python packages, so that they are the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Face:
    """One font file of a typeface, and the package that contains it.

    `family` is a name of our own, so that no installed version of the typeface is used instead.
    """

    family: str
    weight: int
    style: str
    package: str
    name: str

    @property
    def file(self) -> Path | None:
        """The path of the font file; None if its package is not installed."""
        # Not imported, since only the file is used.
        spec = find_spec(self.package)
        locations = (spec.submodule_search_locations if spec else None) or ()
        files = (Path(location) / "files" / self.name for location in locations)
        return next((file for file in files if file.is_file()), None)


_SANS = ("Videnbank Sans", "fontpkg_fira_sans")
_SERIF = ("Videnbank Serif", "fontpkg_ibm_plex_serif")
FACES = (
    Face(_SANS[0], 400, "normal", _SANS[1], "FiraSans-Regular.ttf"),
    Face(_SANS[0], 400, "italic", _SANS[1], "FiraSans-Italic.ttf"),
    Face(_SANS[0], 600, "normal", _SANS[1], "FiraSans-SemiBold.ttf"),
    Face(_SERIF[0], 600, "normal", _SERIF[1], "IBMPlexSerif-SemiBold.ttf"),
)
"""Fira Sans and IBM Plex Serif (SIL Open Font License 1.1). Static fonts, since instancing a
variable font takes as long as rendering the page."""


@cache
def font_files() -> dict[Face, Path]:
    """The installed fonts; for the others, prints fall back to fonts of the system."""
    return {face: file for face in FACES if (file := face.file) is not None}


def font_rules() -> str:
    """The `@font-face` rules of the installed fonts."""
    return "".join(
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; '
        f'font-weight: {face.weight}; src: url("{file.as_uri()}"); }}\n'
        for face, file in font_files().items()
    )


def missing_packages() -> tuple[str, ...]:
    """The font packages that are not installed."""
    installed = font_files()
    return tuple(sorted({face.package for face in FACES if face not in installed}))
