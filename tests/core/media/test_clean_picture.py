from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.core.media.documents import photo
from videnbank.core.media.clean_picture import clean_picture

ORIENTATION = 0x0112


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("turned", [True, False])
def test_metadata_go_and_pixels_and_orientation_stay(form: str, *, turned: bool) -> None:
    content = photo(form, place=True, owner=True, turned=turned)
    clean = clean_picture(content)
    assert opened(clean).tobytes() == opened(content).tobytes()
    assert dict(opened(clean).getexif()) == ({ORIENTATION: 6} if turned else {})
    assert b"En fotograf" not in clean


def test_a_clean_picture_stays_as_it_is() -> None:
    for form in ("JPEG", "PNG", "WEBP"):
        content = clean_picture(photo(form, turned=True))
        assert clean_picture(content) == content


def test_texts_and_comments_go() -> None:
    target = io.BytesIO()
    Image.new("RGB", (2, 2)).save(target, "JPEG", comment=b"Navn", xmp=b"<x>Navn</x>")
    assert b"Navn" in target.getvalue()
    assert b"Navn" not in clean_picture(target.getvalue())


def test_the_colour_profile_stays() -> None:
    target = io.BytesIO()
    Image.new("RGB", (2, 2)).save(target, "JPEG", icc_profile=b"profil")
    assert opened(clean_picture(target.getvalue())).info["icc_profile"] == b"profil"


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff\xe1\0", b"RIFF\0\0\0\0WEBPVP8"])
def test_what_is_no_whole_picture_stays_as_it_is(content: bytes) -> None:
    assert clean_picture(content) in {content, content[:2], b"RIFF\4\0\0\0WEBP"}
