"""The typefaces that pages are set in while they are tested: the same on every machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

GENERIC = ("sans-serif", "serif", "monospace", "system-ui")
"""What our style rules and the browser's own fall back on."""

CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>{files}</dir>
<cachedir>{cache}</cachedir>
{aliases}
</fontconfig>
"""
ALIAS = "<alias binding='same'><family>{generic}</family><prefer><family>{family}</family></prefer></alias>"


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface that a Python package carries, used for every text of a page."""

    family: str
    package: str
    web_fonts: bool = False
    """Whether headings are set in the typeface that the site brings along."""

    def __str__(self) -> str:
        """Its name, by which a test run with it is known."""
        return self.family

    @property
    def files(self) -> Path:
        """The folder with its files."""
        # Found, not imported: only the files are used.
        spec = find_spec(self.package)
        assert spec is not None, f"{self.package} is not installed; it is in the test dependencies"
        places = spec.submodule_search_locations or [""]
        return Path(places[0]) / "files"

    def environment(self, folder: Path) -> Mapping[str, str]:
        """What a browser must be started with to know this typeface alone.

        `folder` keeps the configuration and fontconfig's cache. Windows and macOS have no
        fontconfig; there the machine's own typefaces are used.
        """
        configuration = folder / "fonts.conf"
        aliases = "\n".join(ALIAS.format(generic=name, family=self.family) for name in GENERIC)
        text = CONFIGURATION.format(
            files=escape(str(self.files)), cache=escape(str(folder / "cache")), aliases=aliases
        )
        configuration.write_text(text, encoding="utf-8")
        return {"FONTCONFIG_FILE": str(configuration)}


WIDE = Typeface("Unbounded", "fontpkg_unbounded")
"""Wider than DejaVu and Verdana, the widest that systems come with."""
NARROW = Typeface("PT Sans Narrow", "fontpkg_pt_sans_narrow")
"""Narrower than Arial Narrow and DejaVu Condensed: half as wide as the wide one."""
TYPEFACES = (WIDE, NARROW)
"""Our own of headings lies between them: what fits with both fits with it."""
WITH_OURS = replace(NARROW, web_fonts=True)
"""Text in the narrow one, headings in the site's own."""
