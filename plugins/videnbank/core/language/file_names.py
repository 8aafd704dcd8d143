"""File names: which are litter of a computer, and which other computers cannot store."""

from __future__ import annotations

import re
import unicodedata

_LITTER = {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "@eadir"}
"""Metadata that Windows, macOS and network drives leave in folders."""

_HIDDEN_OR_LOCK = (".", "~$")
"""Hidden files, and the locks of open Office documents."""

_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\s*\..*)?", re.IGNORECASE
)
"""Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files")."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
"""Characters that Windows allows in no name (Microsoft, "Naming Files")."""

_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
"""Unicode categories of controls, directions, line breaks and bytes that are no text."""


def is_litter(name: str) -> bool:
    """Whether a file or folder belongs to the computer and not to its user."""
    return name.startswith(_HIDDEN_OR_LOCK) or name.lower() in _LITTER


def composed(name: str) -> str:
    """The name in NFC: macOS decomposes the letters of file names."""
    return unicodedata.normalize("NFC", name)


def collision_key(name: str) -> str:
    """Equal for names that are the same file on Windows or macOS."""
    return composed(composed(name).casefold())


def name_problem(name: str) -> str:
    """Why a name cannot be stored on every computer, as a key of the wording; empty if it can."""
    if any(unicodedata.category(letter) in _INVISIBLE for letter in name):
        return "invisible"
    if _FORBIDDEN.search(name):
        return "forbidden"
    if name != name.strip() or name.endswith("."):
        return "ends"
    if _DEVICES.fullmatch(name):
        return "device"
    return ""
