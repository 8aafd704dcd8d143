"""The typefaces of prints, as Python packages carry them: the same letters on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Face:
    """One cut of a typeface: the package that carries it, and its file there.

    `family` is our own name for it: a typeface of the machine, perhaps another version, must not
    be taken in its place.
    """

    family: str
    weight: int
    style: str
    package: str
    name: str

    @property
    def file(self) -> Path | None:
        """Where it lies; None when its package is not installed."""
        # Found, not imported: only the file is used.
        spec = find_spec(self.package)
        places = (spec.submodule_search_locations if spec else None) or ()
        files = (Path(place) / "files" / self.name for place in places)
        return next((file for file in files if file.is_file()), None)


_SANS = ("Videnbank Sans", "fontpkg_fira_sans")
_SERIF = ("Videnbank Serif", "fontpkg_ibm_plex_serif")
FACES = (
    Face(_SANS[0], 400, "normal", _SANS[1], "FiraSans-Regular.ttf"),
    Face(_SANS[0], 400, "italic", _SANS[1], "FiraSans-Italic.ttf"),
    Face(_SANS[0], 600, "normal", _SANS[1], "FiraSans-SemiBold.ttf"),
    Face(_SERIF[0], 600, "normal", _SERIF[1], "IBMPlexSerif-SemiBold.ttf"),
)
"""Fira Sans and IBM Plex Serif (SIL Open Font License 1.1). Each cut has a file of its own: to cut
it out of a variable typeface takes as long as setting the page."""


@cache
def font_files() -> dict[Face, Path]:
    """The cuts that are installed; for the others a print falls back on what the machine has."""
    return {face: file for face in FACES if (file := face.file) is not None}


def font_rules() -> str:
    """The style rules that make the typefaces known."""
    return "".join(
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; '
        f'font-weight: {face.weight}; src: url("{file.as_uri()}"); }}\n'
        for face, file in font_files().items()
    )


def missing_packages() -> tuple[str, ...]:
    """The packages of typefaces that are not installed."""
    found = font_files()
    return tuple(sorted({face.package for face in FACES if face not in found}))
