import io

import pytest
from PIL import Image, ImageFile

from tests.core.media.pictures import encoded, moving, photo, scene
from videnbank.core.issues.issue import IssueCode
from videnbank.core.media import picture as module
from videnbank.core.media.picture import picture_problems

FORMATS = ["JPEG", "PNG", "WEBP", "GIF", "AVIF"]


def codes(data: bytes) -> list[IssueCode]:
    return [problem.code for problem in picture_problems(data)]


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_is_accepted(form: str) -> None:
    assert codes(photo(form)) == []


def test_a_photo_in_two_views_is_accepted() -> None:
    two = encoded(scene(), "MPO", save_all=True, append_images=[scene(60, 40)])
    assert Image.open(io.BytesIO(two)).format == "MPO"
    assert codes(two) == []


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_picture_half_downloaded_is_refused(form: str, share: float) -> None:
    data = encoded(Image.effect_noise((300, 200), 60), form)
    assert codes(data[: int(len(data) * share)]) == [IssueCode.DAMAGED_PICTURE]


def test_what_other_libraries_allow_makes_no_picture_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    data = photo(size=(300, 200))
    assert codes(data) == []
    assert codes(data[: len(data) // 2]) == [IssueCode.DAMAGED_PICTURE]
    assert ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize("data", [b"", b"<!DOCTYPE html><title>Log ind</title>", b"%PDF-1.4", b"x"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert codes(data) == [IssueCode.DAMAGED_PICTURE]


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF"])
def test_a_moving_picture_is_refused(form: str) -> None:
    assert codes(moving(form)) == [IssueCode.MOVING_PICTURE]


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_of_too_many_pixels_is_refused(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_PIXELS", 120 * 80 - 1)
    assert codes(photo(form)) == [IssueCode.PICTURE_TOO_LARGE]


def test_the_largest_photo_of_a_telephone_is_accepted() -> None:
    assert 8160 * 6120 < module.MAX_PIXELS < 52_000_000
    assert module.MAX_BYTES == 25_000_000


def test_a_picture_of_too_many_bytes_is_refused() -> None:
    assert codes(photo() + bytes(module.MAX_BYTES)) == [IssueCode.PICTURE_TOO_LARGE]


@pytest.mark.parametrize("lossless", [False, True])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_the_size_of_a_webp_is_known_before_its_decoder_takes_memory(
    lossless: bool, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = scene(mode=mode)
    if mode == "RGBA":
        picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    data = encoded(picture, "WEBP", lossless=lossless)
    monkeypatch.setattr(Image, "open", None)
    for most, expected in (
        (120 * 80 - 1, IssueCode.PICTURE_TOO_LARGE),
        (120 * 80, IssueCode.DAMAGED_PICTURE),
    ):
        monkeypatch.setattr(module, "MAX_PIXELS", most)
        assert codes(data) == [expected]


def test_a_jpeg_of_endless_scans_is_refused() -> None:
    data = encoded(scene(), "JPEG", progressive=True)
    scan = data.index(b"\xff\xda")
    assert codes(data[:scan] + data[scan:-2] * 300 + data[-2:]) == [IssueCode.DAMAGED_PICTURE]


@pytest.mark.parametrize("form", FORMATS)
def test_no_byte_that_is_changed_stops_the_program(form: str) -> None:
    data = bytearray(photo(form, size=(40, 30)))
    for at in range(0, len(data), max(1, len(data) // 150)):
        changed = bytes(data[:at]) + bytes((data[at] ^ 0x55,)) + bytes(data[at + 1 :])
        assert all(code.value for code in codes(changed))
