"""Pictures made on the spot, as cameras and programs write them."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

OWNER = "Vibeke Testesen"
"""A name in every kind of metadata of `photo`."""

ORIENTATION, ARTIST, GPS, THUMBNAIL = 0x0112, 0x013B, 0x8825, 0x9286
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>{OWNER}</dc:creator></x:xmpmeta>'.encode()


def scene(width: int = 120, height: int = 80, mode: str = "RGB") -> Image.Image:
    """A picture with a gradient, white in the upper left corner and black in the lower right."""
    gradient = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (gradient, gradient.rotate(180), gradient))
    picture.paste("white", (0, 0, width // 4, height // 4))
    picture.paste("black", (width - width // 4, height - height // 4, width, height))
    return picture.convert(mode)


def encoded(picture: Image.Image, form: str, **options: Any) -> bytes:
    """The bytes of a picture in one of Pillow's formats."""
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """Metadata of a camera: where, whose, and which way up."""
    data = Image.Exif()
    data[ORIENTATION] = orientation
    data[ARTIST] = OWNER
    data[THUMBNAIL] = OWNER.encode()
    data.get_ifd(GPS)[2] = (55.0, 27.0, 21.0)
    return data


def photo(
    form: str = "JPEG", *, size: tuple[int, int] = (120, 80), orientation: int = 1, **more: Any
) -> bytes:
    """A picture with every kind of metadata that its format can hold."""
    options: dict[str, Any] = {"exif": exif(orientation), "icc_profile": profile(), **more}
    if form in {"JPEG", "WEBP", "AVIF"}:
        options["xmp"] = XMP
    if form == "JPEG":
        options |= {"comment": OWNER.encode(), "quality": 95}
    if form == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", OWNER)
        texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options["pnginfo"] = texts
    if form == "GIF":
        options = {"comment": OWNER.encode(), **more}
    return encoded(scene(*size), form, **options)


def profile() -> bytes:
    """A colour profile whose red is the blue of sRGB."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    renamed = srgb.replace("sRGB".encode("utf-16-be"), "xRGB".encode("utf-16-be"))
    return renamed.replace(b"rXYZ", b"....").replace(b"bXYZ", b"rXYZ").replace(b"....", b"bXYZ")


def moving(form: str) -> bytes:
    """A picture of two frames."""
    frames = [scene(mode="L"), scene(mode="L").rotate(180)]
    return encoded(frames[0], form, save_all=True, append_images=frames[1:], duration=200)
