"""Reads a zip for download: its members, each of which is a file of its own, and unsafe names."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.media.contents import Place, PlaceKind, Violation, ViolationKind
from videnbank.core.media.zip_package import ZipPackage, is_symbolic_link, open_package

MAX_ARCHIVE_MEMBERS = 200
"""Files for a reader to unpack; more are a folder that was packed by mistake."""

_UNSAFE_NAME = re.compile(r"^[\\/]|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|[\x00-\x1f\\]", re.IGNORECASE)
"""Names that lead an unpacking program out of its folder, or that cannot be seen."""

_SYSTEM_FILE = re.compile(
    r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.git/|\.[\w-]+$)",
    re.IGNORECASE,
)
"""What operating systems and programs put beside files; it tells about the machine."""


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """One file of a zip."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Archive:
    """The files of a zip that are read as files of their own, and what is wrong with the rest."""

    files: tuple[ArchiveFile, ...] = ()
    violations: tuple[Violation, ...] = ()
    comment: str = ""


def read_archive(content: bytes) -> Archive:
    """The files of a zip."""
    package = open_package(content)
    if isinstance(package, Violation):
        return Archive(violations=(package,))
    members = tuple(member for member in package.members if not member.is_dir())
    if len(members) > MAX_ARCHIVE_MEMBERS:
        too_many = Violation(ViolationKind.TOO_MANY_MEMBERS, value=str(len(members)))
        return Archive(violations=(too_many,))
    violations = tuple(_name_violations(package.members))
    refused = {violation.place.name for violation in violations if violation.place is not None}
    readable = tuple(name for member in members if (name := member.filename) not in refused)
    files, damaged = _read(package, readable)
    return Archive(files, (*violations, *damaged), package.comment)


def _name_violations(members: tuple[zipfile.ZipInfo, ...]) -> Iterator[Violation]:
    names: set[str] = set()
    for member in members:
        # `filename` ends at a zero, which `orig_filename` keeps.
        name = member.orig_filename
        place = Place(PlaceKind.PART, member.filename)
        if is_symbolic_link(member):
            yield Violation(ViolationKind.SYMBOLIC_LINK, place)
        elif _UNSAFE_NAME.search(name) or name.lower() in names:
            yield Violation(ViolationKind.UNSAFE_NAME, place)
        elif _SYSTEM_FILE.search(name):
            yield Violation(ViolationKind.SYSTEM_FILE, place)
        names.add(name.lower())


def _read(
    package: ZipPackage, names: tuple[str, ...]
) -> tuple[tuple[ArchiveFile, ...], tuple[Violation, ...]]:
    contents = package.read_all(names)
    files = tuple(ArchiveFile(name, content) for name, content in contents.items())
    damaged = tuple(
        Violation(ViolationKind.DAMAGED, Place(PlaceKind.PART, name))
        for name in names
        if name not in contents
    )
    return files, damaged
