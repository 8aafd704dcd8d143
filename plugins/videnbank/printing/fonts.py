"""The typefaces of prints, from Python packages, so that they are the same on every machine."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from videnbank.core.media.typeface import HEADINGS, Face

_SANS = ("Videnbank Sans", "fontpkg_fira_sans")
FACES = (
    Face(_SANS[0], 400, "normal", _SANS[1], "FiraSans-Regular.ttf"),
    Face(_SANS[0], 400, "italic", _SANS[1], "FiraSans-Italic.ttf"),
    Face(_SANS[0], 600, "normal", _SANS[1], "FiraSans-SemiBold.ttf"),
    HEADINGS,
)
"""Fira Sans (SIL Open Font License 1.1), and the serif of headings. Static fonts, since instancing a
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
