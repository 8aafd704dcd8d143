"""The typefaces that the bank brings along, from Python packages: the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Face:
    """One font file of a typeface, and the package that contains it.

    `family` is a name of our own, so that no installed version of the typeface is used instead, and
    since the licence reserves the typeface's name for what its makers alone have made.
    """

    family: str
    weight: int
    style: str
    package: str
    name: str

    @property
    def file(self) -> Path | None:
        """The path of the font file; None if its package is not installed."""
        return self._in_package(f"files/{self.name}")

    @property
    def licence(self) -> Path | None:
        """The path of the licence, which goes wherever the typeface goes."""
        return self._in_package("LICENSE")

    def _in_package(self, name: str) -> Path | None:
        # Not imported, since only the files are used.
        spec = find_spec(self.package)
        locations = (spec.submodule_search_locations if spec else None) or ()
        files = (Path(location) / name for location in locations)
        return next((file for file in files if file.is_file()), None)


HEADINGS = Face(
    "Videnbank Serif", 600, "normal", "fontpkg_ibm_plex_serif", "IBMPlexSerif-SemiBold.ttf"
)
"""IBM Plex Serif (SIL Open Font License 1.1): the headings of pages and prints. Its capital I, which
in Danish is "you", is no lower-case l; a static font, which Pillow and WeasyPrint read as it is."""
