"""The derivatives of a picture, which are published instead of it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageCms, ImageOps, features
from PIL import __version__ as pillow_version

from videnbank.core.media.picture import decoded, opened_picture
from videnbank.core.media.picture_format import PictureFormat, picture_format

LARGE = 1600
"""Pixels of the longer side: the column of text (36 rem of at most 22 px) on dense screens."""

SMALL = 800
"""Pixels of the longer side: a telephone of 400 px at twice the density."""

JPEG_QUALITY = 82
"""WordPress' default: the lowest at which its tests found no difference (DSSIM)."""

WEBP_QUALITY = 80
"""Of the same structural similarity as JPEG at 82, by Google's study of WebP."""

AVIF_QUALITY = 60
"""Of about the same similarity as JPEG at 82, by the AVIF encoders' own tables."""

_SAVE_OPTIONS: dict[PictureFormat, dict[str, Any]] = {
    PictureFormat.JPEG: {"quality": JPEG_QUALITY, "optimize": True, "progressive": True},
    PictureFormat.PNG: {"optimize": True},
    PictureFormat.WEBP: {"quality": WEBP_QUALITY, "method": 4},
    PictureFormat.GIF: {"optimize": True},
    # With several threads, the bytes depend on how many cores there are.
    PictureFormat.AVIF: {"quality": AVIF_QUALITY, "speed": 6, "max_threads": 1},
}
"""Methods and speeds are the encoders' own defaults."""

_LOSSLESS_WEBP = {"lossless": True, "method": 4}
"""Drawings in PNG and GIF keep every pixel; the method is the encoder's default."""

_WITH_WEBP = {PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.GIF}
_LOSSLESS = {PictureFormat.PNG, PictureFormat.GIF}

_RECIPE = 1
"""Raise it with every change of what a derivative is: caches are keyed by it."""


@dataclass(frozen=True, slots=True)
class Derivative:
    """A picture as it is published: upright, in sRGB, without metadata."""

    format: PictureFormat
    width: int
    height: int
    data: bytes


def derivatives(data: bytes) -> tuple[Derivative, ...]:
    """The derivatives of a picture: first the main one, then a smaller one, then both as WebP.

    The main one has the format of the picture and at most `LARGE` pixels on the longer side; the
    smaller one has `SMALL`, and is left out when it saves nothing. So are the WebPs: all or none,
    since a browser that takes WebP looks at no other format.

    Raises:
        PictureError: when the picture cannot be published.
    """
    actual = picture_format(data)
    with opened_picture(data) as image:
        # Does nothing but for JPEG, which it decodes at the nearest size above.
        image.draft(None, (LARGE, LARGE))
        full = _in_srgb(ImageOps.exif_transpose(decoded(image)))
    assert actual is not None
    sizes = [_scaled(full, LARGE)]
    pictures = [_encoded(sizes[0], actual, _SAVE_OPTIONS[actual])]
    if max(sizes[0].size) > SMALL:
        sizes.append(_scaled(sizes[0], SMALL))
        pictures.append(_encoded(sizes[1], actual, _SAVE_OPTIONS[actual]))
        if len(pictures[1].data) >= len(pictures[0].data):
            # A palette, which the smaller one has no more.
            del sizes[1], pictures[1]
    if actual not in _WITH_WEBP:
        return tuple(pictures)
    options = _LOSSLESS_WEBP if actual in _LOSSLESS else _SAVE_OPTIONS[PictureFormat.WEBP]
    webps = [_encoded(size, PictureFormat.WEBP, options) for size in sizes]
    return (*pictures, *(webps if _weight(webps) < _weight(pictures) else ()))


def recipe() -> str:
    """What the bytes of derivatives depend on besides the picture."""
    codecs = (features.version(name) for name in ("libjpeg_turbo", "zlib", "webp", "avif"))
    return " ".join([str(_RECIPE), pillow_version, *(version or "-" for version in codecs)])


def _weight(pictures: Iterable[Derivative]) -> int:
    return sum(len(picture.data) for picture in pictures)


def _encoded(image: Image.Image, form: PictureFormat, options: dict[str, Any]) -> Derivative:
    file = io.BytesIO()
    image.save(file, format=form.name, **options)
    return Derivative(form, image.width, image.height, file.getvalue())


def _scaled(image: Image.Image, side: int) -> Image.Image:
    longer = max(image.size)
    if longer <= side:
        return image
    width, height = (max(1, round(length * side / longer)) for length in image.size)
    # A palette has no colours between two others.
    smooth = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return smooth.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(image: Image.Image) -> Image.Image:
    """The pixels in sRGB, in a mode that every format takes, and nothing else of the file."""
    profile = image.info.get("icc_profile")
    image = _eight_bits(image)
    if profile:
        image = _converted(image, profile)
    if image.mode not in {"L", "P", "RGB", "RGBA"}:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    transparency = image.info.get("transparency")
    image = image.copy()
    # Encoders write what they find here: comments, profiles, resolutions, texts.
    image.info = {} if transparency is None else {"transparency": transparency}
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith(("I", "F")):
        # Samples of 16 bits; Pillow's own conversion would cut them off at 255.
        return image.convert("I").point(lambda sample: sample / 256).convert("L")
    return image.convert("L") if image.mode == "1" else image


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    transparent = image.has_transparency_data
    if image.mode in {"P", "LA", "PA"}:
        image = image.convert("RGBA" if transparent else "RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return image
        converted = ImageCms.profileToProfile(
            image,
            source,
            ImageCms.createProfile("sRGB"),
            outputMode="RGBA" if image.mode == "RGBA" else "RGB",
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        # As in browsers, a broken profile or one for other pixels counts as none.
        return image
    assert converted is not None
    return converted
