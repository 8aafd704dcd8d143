from pathlib import Path

import pytest

from tests.core.media.pictures import OWNER, encoded, moving, photo, scene
from videnbank.core.markup.picture_set import PictureSource
from videnbank.records.published_media import PublishedMedia, is_picture

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><!-- Vibeke --><path d="M0 0"/></svg>'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("docs/om", "cases/kaffe"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def media(root: Path) -> PublishedMedia:
    return PublishedMedia(root, _EveryFile())


class _EveryFile(dict[str, str]):
    """Every file of the project by its source URI."""

    def get(self, uri: str, default: object = None) -> str:
        del default
        return "" if ".." in uri else uri if uri.startswith("cases/") else f"docs/{uri}"


def test_a_photo_is_published_in_two_sizes_and_webp(root: Path, media: PublishedMedia) -> None:
    source = photo(size=(2000, 1500), orientation=6)
    (root / "cases/kaffe/mit foto.jpg").write_bytes(source)
    files = media.files("cases/kaffe/mit foto.jpg")
    names = ["mit foto.jpg", "mit foto-800.jpg", "mit foto.webp", "mit foto-800.webp"]
    assert list(files) == [f"cases/kaffe/{name}" for name in names]
    assert all(OWNER.encode() not in content and content != source for content in files.values())
    picture = media.picture_set("cases/kaffe/mit foto.jpg")
    assert picture is not None
    assert (picture.src, picture.width, picture.height) == (
        "cases/kaffe/mit%20foto.jpg",
        1200,
        1600,
    )
    assert picture.sources == (
        PictureSource("cases/kaffe/mit%20foto.jpg", 1200),
        PictureSource("cases/kaffe/mit%20foto-800.jpg", 600),
    )
    assert [source.width for source in picture.webp] == [1200, 600]


def test_a_small_picture_has_one_size(root: Path, media: PublishedMedia) -> None:
    (root / "docs/om/foto.webp").write_bytes(photo("WEBP"))
    assert list(media.files("om/foto.webp")) == ["om/foto.webp"]
    picture = media.picture_set("om/foto.webp")
    assert picture is not None
    assert (picture.sources, picture.webp) == ((), ())


def test_a_drawing_is_published_clean(root: Path, media: PublishedMedia) -> None:
    (root / "docs/om/a.svg").write_bytes(DRAWING)
    (content,) = media.files("om/a.svg").values()
    assert content == b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n'
    assert media.picture_set("om/a.svg") is None


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", b"x"), ("a.gif", moving("GIF")), ("a.svg", b"<svg><script/></svg>"), ("a.jpg", b"")],
)
def test_what_the_check_refuses_is_not_published(
    root: Path, media: PublishedMedia, name: str, content: bytes
) -> None:
    (root / "docs/om" / name).write_bytes(content)
    assert media.files(f"om/{name}") == {}
    assert media.picture_set(f"om/{name}") is None


@pytest.mark.parametrize("uri", ["om/mangler.png", "om/a.pdf", "om/../../x.png", "cases/../x.png"])
def test_other_files_are_none_of_its_concern(root: Path, media: PublishedMedia, uri: str) -> None:
    (root / "x.png").write_bytes(photo("PNG"))
    (root / "docs/om/a.pdf").write_bytes(b"%PDF-")
    assert media.files(uri) == {}


def test_a_picture_that_changes_is_read_again(root: Path, media: PublishedMedia) -> None:
    file = root / "docs/om/a.png"
    file.write_bytes(encoded(scene(), "PNG"))
    first = media.files("om/a.png")
    assert media.files("om/a.png") == first
    file.write_bytes(encoded(scene(60, 40), "PNG"))
    assert media.files("om/a.png") != first


def test_pictures_and_drawings_are_known_by_their_extensions() -> None:
    assert all(map(is_picture, ["a.JPG", "x/a.jpeg", "a.Svg", "a.avif"]))
    assert not any(map(is_picture, ["a.pdf", "png", "a.png.zip", "a.css"]))


def test_a_drawing_has_one_version_of_its_own_size(root: Path, media: PublishedMedia) -> None:
    sized = DRAWING.replace(b"<svg ", b'<svg width="500" height="489" ')
    (root / "cases/kaffe/en tegning.svg").write_bytes(sized)
    picture = media.picture_set("cases/kaffe/en tegning.svg")
    assert picture is not None
    assert (picture.src, picture.width, picture.height, picture.sources, picture.webp) == (
        "cases/kaffe/en%20tegning.svg",
        500,
        489,
        (),
        (),
    )
    (root / "cases/kaffe/uden.svg").write_bytes(DRAWING)
    assert media.picture_set("cases/kaffe/uden.svg") is None
