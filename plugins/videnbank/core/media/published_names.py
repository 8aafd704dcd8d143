"""The names under which the derivatives of pictures are published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from videnbank.core.media.derivatives import SMALL, Derivative
from videnbank.core.media.picture_format import PICTURE_EXTENSIONS

_WEBP = ".webp"


def derivative_names(
    name: str, derivatives: Sequence[Derivative], siblings: Iterable[str]
) -> Mapping[str, Derivative]:
    """The derivatives of the picture `name` by their own names, all in its folder.

    The main one has the name of the picture, so that links to it lead there; the smaller one is
    `photo-800.jpg`, and those in WebP are `photo.webp` and `photo-800.webp`. Where one of the
    `siblings`, the files of the folder, has such a name or could want it for itself, the name gets
    the extension of the picture too: `photo-jpg.webp`.
    """
    main, *others = derivatives
    reserved = _reserved(name, siblings)
    names = {name: main}
    for derivative in others:
        size = "" if derivative.width == main.width else f"-{SMALL}"
        extension = PurePosixPath(name).suffix if derivative.format is main.format else _WEBP
        names[_free_name(name, size + extension, reserved)] = derivative
    return names


def _reserved(name: str, siblings: Iterable[str]) -> set[str]:
    """The names that are not free, in lower case, since some file systems know no case."""
    reserved: set[str] = set()
    for sibling in siblings:
        if sibling != name:
            path = PurePosixPath(sibling)
            endings = ("", f"-{SMALL}") if path.suffix.lower() in PICTURE_EXTENSIONS else ()
            reserved.add(sibling)
            reserved |= {f"{path.stem}{size}{_WEBP}" for size in endings}
            reserved |= {f"{path.stem}{size}{path.suffix}" for size in endings}
    return {name.casefold() for name in reserved}


def _free_name(name: str, ending: str, reserved: set[str]) -> str:
    path = PurePosixPath(name)
    stem = path.stem
    while f"{stem}{ending}".casefold() in reserved:
        stem += f"-{path.suffix.removeprefix('.').lower()}"
    return f"{stem}{ending}"
