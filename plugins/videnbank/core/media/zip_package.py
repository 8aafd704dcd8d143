"""Reads a zip within bounds: members, bytes and compression are limited before anything is unpacked."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from dataclasses import dataclass

from videnbank.core.media.contents import Violation, ViolationKind

MAX_MEMBERS = 2000
"""A workbook of many sheets and pictures has a few hundred; each member costs time to look at."""

MAX_DIRECTORY_ENTRIES = 10_000
"""Entries that look like those of a directory, also of zips inside; a million take a gigabyte."""

MAX_UNPACKED_BYTES = 150_000_000
"""All members together: six times the largest document (25 MB), which compresses to a third."""

MAX_RATIO = 200
"""Unpacked to packed; text of real documents shrinks to a tenth, zip bombs to a thousandth."""

RATIO_FREE_BYTES = 1_000_000
"""Members below this are harmless whatever their ratio: an empty sheet of formats is 300 to 1."""

_ENTRY_MARK = b"PK\x01\x02"
_ENCRYPTED_FLAG = 1
_UNIX_MODE_SHIFT = 16
"""Where the external attributes of a member hold its Unix mode (APPNOTE 4.4.15)."""


@dataclass(frozen=True, slots=True)
class ZipPackage:
    """The members of a zip that keeps within the bounds, in the order of its directory."""

    members: tuple[zipfile.ZipInfo, ...]
    comment: str
    content: bytes

    @property
    def names(self) -> frozenset[str]:
        """The names of all members."""
        return frozenset(member.filename for member in self.members)

    def read(self, name: str) -> bytes | None:
        """The content of a member, or None if it is missing or damaged."""
        return self.read_all((name,)).get(name)

    def read_all(self, names: tuple[str, ...]) -> dict[str, bytes]:
        """The content of several members by name, without those that are missing or damaged."""
        contents: dict[str, bytes] = {}
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
                for name in names:
                    member_bytes = _read(archive, name)
                    if member_bytes is not None:
                        contents[name] = member_bytes
        except (zipfile.BadZipFile, OSError, ValueError):
            return contents
        return contents


def _read(archive: zipfile.ZipFile, name: str) -> bytes | None:
    # What damaged members raise, by trial; sizes are bounded before, since they may lie.
    try:
        info = archive.getinfo(name)
        member_bytes = archive.read(info)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, OSError):
        return None
    except (NotImplementedError, RuntimeError, ValueError):
        return None
    return member_bytes if len(member_bytes) == info.file_size else None


def open_package(content: bytes) -> ZipPackage | Violation:
    """The package, or what keeps it from being read."""
    if has_vast_directory(content):
        return Violation(ViolationKind.TOO_MANY_MEMBERS, value=str(content.count(_ENTRY_MARK)))
    # zipfile raises exceptions of many kinds for damaged directories.
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = tuple(archive.infolist())
            comment = archive.comment.decode("utf-8", "replace")
    except Exception:  # noqa: BLE001 see above
        return Violation(ViolationKind.DAMAGED)
    if not all(member.filename for member in members):
        return Violation(ViolationKind.DAMAGED)
    return _exceeded_bound(members) or ZipPackage(members, comment, content)


def has_vast_directory(content: bytes) -> bool:
    """Whether the list of members alone is too long to be read."""
    return content.count(_ENTRY_MARK) > MAX_DIRECTORY_ENTRIES


def _exceeded_bound(members: tuple[zipfile.ZipInfo, ...]) -> Violation | None:
    if len(members) > MAX_MEMBERS:
        return Violation(ViolationKind.TOO_MANY_MEMBERS, value=str(len(members)))
    total = sum(member.file_size for member in members)
    if total > MAX_UNPACKED_BYTES:
        return Violation(ViolationKind.TOO_MUCH_DATA, value=str(-(-total // 1_000_000)))
    for member in members:
        if member.flag_bits & _ENCRYPTED_FLAG:
            return Violation(ViolationKind.ENCRYPTED, value=member.filename)
        packed = max(member.compress_size, 1)
        if member.file_size > RATIO_FREE_BYTES and member.file_size > packed * MAX_RATIO:
            return Violation(ViolationKind.TOO_COMPRESSED, value=member.filename)
    return None


def is_symbolic_link(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a link that an unpacking program would follow."""
    return stat.S_ISLNK(member.external_attr >> _UNIX_MODE_SHIFT)
