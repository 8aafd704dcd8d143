import io
import itertools

import pytest
from PIL import Image

from tests.core.media.pictures import OWNER, encoded, photo, profile, scene
from videnbank.core.media import derivatives as module
from videnbank.core.media.derivatives import Derivative, derivatives, recipe
from videnbank.core.media.picture import PictureError
from videnbank.core.media.picture_format import PictureFormat

FORMATS = ["JPEG", "PNG", "WEBP", "GIF", "AVIF"]


def opened(derivative: Derivative) -> Image.Image:
    return Image.open(io.BytesIO(derivative.data))


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_of_a_file_but_its_pixels_is_published(form: str) -> None:
    data = photo(form, size=(1000, 700))
    assert OWNER.encode() in data
    for derivative in derivatives(data):
        assert OWNER.encode() not in derivative.data
        assert b"Exif" not in derivative.data
        picture = opened(derivative)
        assert dict(picture.getexif()) == {}
        assert not {"exif", "xmp", "icc_profile", "comment", "dpi", "Author"} & picture.info.keys()


def test_what_follows_a_picture_is_left_out() -> None:
    data = photo() + b"<script>" + OWNER.encode()
    assert all(OWNER.encode() not in derivative.data for derivative in derivatives(data))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_upright(orientation: int) -> None:
    turned = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    stored = scene() if turned is None else scene().transpose(turned)
    exif = Image.Exif()
    exif[0x0112] = orientation
    main = derivatives(encoded(stored, "JPEG", exif=exif, quality=95))[0]
    picture = opened(main).convert("L")
    assert (main.width, main.height) == picture.size == (120, 80)
    assert set(picture.crop((1, 1, 9, 9)).tobytes()) == {255}
    assert set(picture.crop((110, 70, 119, 79)).tobytes()) == {0}


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((100, 50), [100]),
        ((800, 600), [800]),
        ((1200, 800), [1200, 800]),
        ((1600, 900), [1600, 800]),
        ((4000, 3000), [1600, 800]),
        ((1500, 4000), [600, 300]),
        ((9000, 3), [1600, 800]),
    ],
)
def test_a_picture_has_at_most_two_sizes(size: tuple[int, int], widths: list[int]) -> None:
    made = derivatives(encoded(scene(*size), "JPEG"))
    jpegs = [derivative for derivative in made if derivative.format is PictureFormat.JPEG]
    assert [derivative.width for derivative in jpegs] == widths
    assert all(opened(one).size == (one.width, one.height) for one in made)
    assert all(one.height >= 1 for one in made)


def test_sizes_and_qualities_are_those_agreed_on() -> None:
    assert (module.LARGE, module.SMALL) == (1600, 800)
    assert (module.JPEG_QUALITY, module.WEBP_QUALITY, module.AVIF_QUALITY) == (82, 80, 60)


@pytest.mark.parametrize("form", FORMATS)
def test_the_main_one_keeps_its_format(form: str) -> None:
    made = derivatives(encoded(scene(1000, 700), form))
    assert made[0].format.name == form
    assert opened(made[0]).format == form
    assert {one.format.name for one in made} <= {form, "WEBP"}


@pytest.mark.parametrize("form", FORMATS)
def test_a_webp_stands_beside_only_when_it_is_smaller(form: str) -> None:
    made = derivatives(encoded(scene(1000, 700), form))
    groups = itertools.groupby(made, key=lambda one: one.format)
    weights = {form: sum(len(one.data) for one in group) for form, group in groups}
    main = weights.pop(made[0].format)
    assert all(weight < main for weight in weights.values())


def test_the_smaller_one_is_left_out_when_it_saves_nothing() -> None:
    noise = Image.effect_noise((900, 600), 80).quantize(4)
    assert {one.width for one in derivatives(encoded(noise, "PNG"))} == {900}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_drawing_keeps_its_transparency(mode: str) -> None:
    picture = scene(1000, 700, mode)
    if mode.endswith("A"):
        picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    options = {"transparency": 0} if mode == "P" else {}
    transparent = bool(options) or mode.endswith("A")
    for one in derivatives(encoded(picture, "PNG", **options)):
        assert opened(one).has_transparency_data == transparent


def test_samples_of_16_bits_keep_their_shades() -> None:
    shades = Image.linear_gradient("L").convert("I").point(lambda value: value * 257)
    picture = opened(derivatives(encoded(shades.convert("I;16"), "PNG"))[0])
    assert picture.mode == "L"
    assert picture.getpixel((0, 128)) == 128
    assert picture.getextrema() == (0, 255)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_colours_are_those_of_srgb(mode: str) -> None:
    assert opened(derivatives(encoded(scene(mode=mode), "JPEG"))[0]).mode in {"L", "RGB"}


def test_colours_of_another_profile_are_converted() -> None:
    red = Image.new("RGB", (40, 40), (200, 30, 30))
    main = derivatives(encoded(red, "PNG", icc_profile=profile()))[0]
    channels = opened(main).convert("RGB").getpixel((5, 5))
    assert isinstance(channels, tuple)
    assert channels[2] > 150 > channels[0]


def test_a_broken_profile_counts_as_none() -> None:
    red = Image.new("RGB", (40, 40), (200, 30, 30))
    broken = derivatives(encoded(red, "PNG", icc_profile=b"x" * 200))
    assert broken == derivatives(encoded(red, "PNG"))


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = photo(size=(1700, 900))
    assert derivatives(data) == derivatives(data)
    assert recipe() == recipe()


def test_a_broken_picture_has_no_derivatives() -> None:
    with pytest.raises(PictureError):
        derivatives(photo(size=(900, 900))[:5000])
