"""A typeface as it is sent to browsers: the letters that Danish pages use, compressed."""

from __future__ import annotations

import io
from importlib.metadata import version

from videnbank.core.media.typeface import Face

LETTERS = (
    *map(chr, range(0x20, 0x7F)),  # Basic Latin
    *map(chr, range(0xA0, 0x100)),  # Latin-1: Danish, Faroese, German, French; » « · ½ §
    *"ŒœŠšŽžČčĐđŊŋŦŧǾǿ",  # Greenlandic and Sami names among the Nordic languages' others
    *"–—‑‘’‚“”„‹›…•′″−€→←↑↓",  # what is typed in headings, and what our own words use
)
"""Every other letter is set in the typeface that follows in the style rule."""

FEATURES = ("ccmp", "kern", "liga", "mark", "sups")
"""Of the font's layout: what browsers apply unasked, and the figures of notes. The face's plain
figures are lining and of equal width already."""

# Names that the licence asks for: copyright, and the licence with its address.
_KEPT_NAMES = (0, 13, 14)
# Those by which programs know a font: family, full name, PostScript name.
_FAMILY, _FULL, _POSTSCRIPT = (1, 4, 6)
_WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)


def font_recipe() -> str:
    """What decides about the bytes besides the font file; caches are keyed by it."""
    tools = " ".join(f"{name} {version(name)}" for name in ("fonttools", "brotli"))
    return f"1 {tools} {''.join(LETTERS)} {' '.join(FEATURES)}"


def web_font(font: bytes, face: Face) -> bytes:
    """The WOFF2 of a font file with `LETTERS` alone, under the name of `face`.

    The same bytes on every machine. No hinting: screens that a serif is read on do without.
    """
    # Half a second to import, which a build with the result in its cache does without.
    from fontTools import subset  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.hinting = False
    options.name_IDs = list(_KEPT_NAMES)
    options.drop_tables = [*options.drop_tables, "DSIG", "meta"]  # both speak of the whole font
    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, LETTERS))
    subsetter.subset(opened)
    for name in (_FAMILY, _FULL):
        opened["name"].setName(face.family, name, *_WINDOWS_UNICODE_ENGLISH)
    opened["name"].setName(face.family.replace(" ", ""), _POSTSCRIPT, *_WINDOWS_UNICODE_ENGLISH)
    opened.flavor = "woff2"
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()
