"""Opens pictures: verified, within bounds, and never moving."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageFile

from videnbank.core.issues.issue import IssueCode
from videnbank.core.media.file_problem import FileProblem, file_problem
from videnbank.core.media.picture_format import PictureFormat, picture_format

MAX_BYTES = 25_000_000
"""The photos of a telephone at its best are 5 to 15 MB."""

MAX_PIXELS = 51_000_000
"""The largest common sensors have 50 megapixels (8,160 × 6,120); decoded, 150 MB."""

_MAX_SCANS = 200
"""Progressive JPEGs have about ten scans, and each one costs a pass over all pixels; thousands of
empty ones fit into a small file. Two pictures and thumbnails (MPO) stay far below."""

_TOO_LARGE = file_problem(IssueCode.PICTURE_TOO_LARGE)
_START_OF_SCAN = b"\xff\xda"
_PILLOW_FORMATS = {
    PictureFormat.JPEG: ("JPEG", "MPO"),
    PictureFormat.PNG: ("PNG",),
    PictureFormat.WEBP: ("WEBP",),
    PictureFormat.GIF: ("GIF",),
    PictureFormat.AVIF: ("AVIF",),
}
_VERIFYING_SIZE = (256, 256)
"""JPEGs are decoded at a fraction of their size, which still reads every byte."""


class PictureError(Exception):
    """A picture that cannot be published, with the reason."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem.code.value)
        self.problem = problem


def picture_problems(data: bytes) -> list[FileProblem]:
    """Why a picture cannot be published.

    The whole picture is decoded, so that a truncated one is noticed.
    """
    try:
        with opened_picture(data) as image, _decoding():
            image.draft(None, _VERIFYING_SIZE)
            image.load()
    except PictureError as error:
        return [error.problem]
    return []


@contextmanager
def opened_picture(data: bytes) -> Iterator[Image.Image]:
    """The picture with its size known and within bounds, not decoded yet.

    Raises:
        PictureError: when it is too large, moving or damaged.
    """
    if len(data) > MAX_BYTES:
        raise PictureError(_TOO_LARGE)
    actual = picture_format(data)
    if actual is None or (data.count(_START_OF_SCAN) > _MAX_SCANS and actual is PictureFormat.JPEG):
        raise PictureError(file_problem(IssueCode.DAMAGED_PICTURE))
    if actual is PictureFormat.WEBP:
        # Its decoder takes the memory for all pixels as soon as it opens a file.
        _check_pixels(*_webp_size(data))
    with _decoding():
        image = Image.open(io.BytesIO(data), formats=_PILLOW_FORMATS[actual])
    with image:
        _check_pixels(*image.size)
        with _decoding():
            # The other pictures of an MPO are views of the same scene, not frames.
            moving = actual is not PictureFormat.JPEG and getattr(image, "is_animated", False)
        if moving:
            raise PictureError(file_problem(IssueCode.MOVING_PICTURE))
        yield image


@contextmanager
def _decoding() -> Iterator[None]:
    """Turns every failure of a decoder into a damaged picture.

    Raises:
        PictureError: when the decoder fails.
    """
    # WeasyPrint lets Pillow fill up what is missing, for the whole program.
    fills_up, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            # A large picture or broken metadata; the first is checked, the second left out.
            warnings.simplefilter("ignore")
            yield
    except PictureError:
        raise
    except Image.DecompressionBombError as error:
        raise PictureError(_TOO_LARGE) from error
    except Exception as error:
        # Decoders raise whatever the damaged bytes lead to, from OSError to ZeroDivisionError.
        raise PictureError(file_problem(IssueCode.DAMAGED_PICTURE)) from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = fills_up


def decoded(image: Image.Image) -> Image.Image:
    """The picture with all its pixels.

    Raises:
        PictureError: when it is damaged.
    """
    with _decoding():
        image.load()
    return image


def _check_pixels(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise PictureError(_TOO_LARGE)


def _webp_size(data: bytes) -> tuple[int, int]:
    """The canvas of a WebP file (RFC 9649); 0 × 0 if its header is damaged."""
    kind = data[12:16]
    if kind == b"VP8X":
        return _uint24(data, 24) + 1, _uint24(data, 27) + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    sides = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    return next(sides), next(sides)


def _uint24(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 3], "little")
