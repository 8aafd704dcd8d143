"""A picture as a page shows it: in several sizes and formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

COLUMN_SIZES = "(min-width: 45em) 36rem, 100vw"
"""How wide a picture is shown: the column of text (videnbank.css), or the whole window."""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """A picture of one width in pixels, at an address relative to the site root."""

    address: str
    width: int


@dataclass(frozen=True, slots=True)
class PictureSet:
    """The versions of one picture; `src` is for those that know no others.

    `sources` are of its own format, empty when there is only one; `webp` are smaller and for
    browsers that take WebP. `width` and `height` are those of `src`.
    """

    src: str
    width: int
    height: int
    sources: tuple[PictureSource, ...] = ()
    webp: tuple[PictureSource, ...] = ()


PictureLookup = Callable[[str], PictureSet | None]
"""Gives the versions of the picture with a source URI; None if there is no such picture."""


def no_pictures(uri: str) -> None:
    """The lookup of a site without pictures."""
    del uri


def picture_html(picture: PictureSet, link: Callable[[str], str], alt: str, title: str = "") -> str:
    """The HTML of a picture; `link` makes an address relative to the page."""
    sizes = COLUMN_SIZES if picture.sources else ""
    attributes = {
        "src": link(picture.src),
        "srcset": _srcset(picture.sources, link),
        "sizes": sizes,
        "width": str(picture.width),
        "height": str(picture.height),
        "loading": "lazy",
        "decoding": "async",
        "title": title,
    }
    html = f'<img alt="{escape(alt)}"{_attributes(attributes)}>'
    if picture.webp:
        source = {
            "type": "image/webp",
            "srcset": _srcset(picture.webp, link),
            "sizes": sizes,
        }
        html = f"<picture><source{_attributes(source)}>{html}</picture>"
    return html


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)


def _srcset(sources: tuple[PictureSource, ...], link: Callable[[str], str]) -> str:
    if len(sources) == 1:
        return link(sources[0].address)
    return ", ".join(f"{link(source.address)} {source.width}w" for source in sources)
