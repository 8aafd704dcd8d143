"""Pictures and drawings on the site: never their sources."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.core.media.pictures import OWNER, photo
from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import write_project

PROJECT = """
docs/index.md
  | # Forside
docs/om/index.md
  | ---
  | pictures:
  |   - {src: os.jpg, credit: "Os selv", recognisable_people: false}
  | ---
  | # Om
  |
  | ![Os](os.jpg)
cases/kaffe-foerst/index.md
  | image: {src: tavle.jpg, alt: "En tavle", credit: "Køge Kommune", recognisable_people: false}
  | pictures:
  |   - {src: "billeder/kop.png", credit: "Os", recognisable_people: false}
  | ---
  | ![En kop](billeder/kop.png) og ![en tegning](tegning.svg)
cases/kladde/index.md
  | state: draft
  | image: {src: kladde.jpg, alt: "En kop", credit: "Os", recognisable_people: false}
"""
PICTURES = {
    "docs/om/os.jpg": photo(size=(900, 500)),
    "cases/kaffe-foerst/tavle.jpg": photo(size=(2000, 1500), orientation=6),
    "cases/kaffe-foerst/billeder/kop.png": photo("PNG"),
    "cases/kladde/kladde.jpg": photo(),
}
DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg"><!-- {OWNER} --><path d="M0 0h9"/></svg>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    assert today is None
    root = tmp_path_factory.mktemp("pictures")
    write_project(root, PROJECT)
    for path, content in PICTURES.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(content)
    (root / "cases/kaffe-foerst/tegning.svg").write_text(DRAWING, encoding="utf-8")
    return build(root)


def published(site: Site) -> set[str]:
    names = {
        file.relative_to(site.root).as_posix()
        for file in site.root.rglob("*")
        if file.suffix in {".jpg", ".png", ".webp"} or file.name == "tegning.svg"
    }
    # Icons, and the pictures that pages are shared with, are made by the build.
    return {name for name in names if not name.startswith(("assets/", "deling/"))}


def test_the_pictures_of_what_is_visible_are_published(site: Site) -> None:
    case = "cases/kaffe-foerst/"
    assert published(site) == {
        *(f"{case}tavle{ending}" for ending in (".jpg", "-800.jpg", ".webp", "-800.webp")),
        *(f"{case}billeder/kop{ending}" for ending in (".png", ".webp")),
        *(f"om/os{ending}" for ending in (".jpg", "-800.jpg", ".webp", "-800.webp")),
        f"{case}tegning.svg",
    }


def test_no_source_is_published(site: Site) -> None:
    contents = [(site.root / path).read_bytes() for path in published(site)]
    assert not set(contents) & set(PICTURES.values())
    assert all(OWNER.encode() not in content for content in contents)


def test_the_picture_of_a_record_offers_sizes_and_webp(site: Site) -> None:
    page = site.page("cases/kaffe-foerst/")
    root = "../../cases/kaffe-foerst/"
    assert page.text("//figure//source/@type") == "image/webp"
    assert page.text("//figure//source/@srcset") == (
        f"{root}tavle.webp 1200w, {root}tavle-800.webp 600w"
    )
    assert page.text("//figure//img/@src") == f"{root}tavle.jpg"
    assert page.text("//figure//img/@srcset") == f"{root}tavle.jpg 1200w, {root}tavle-800.jpg 600w"
    assert page.text("//figure//img/@width") == "1200"
    assert page.text("//figure//img/@height") == "1600"
    assert page.text("//figure//img/@loading") == "lazy"
    assert page.text("//figure//img/@alt") == "En tavle"


def test_a_photo_in_a_body_is_a_figure_with_its_credit(site: Site) -> None:
    page = site.page("om/")
    assert page.text("//figure//source/@srcset") == "os.webp 900w, os-800.webp 800w"
    assert page.text("//figure//img/@src") == "os.jpg"
    assert page.text("//figure//figcaption") == "Foto: Os selv"


def test_the_picture_is_upright(site: Site) -> None:
    content = (site.root / "cases/kaffe-foerst/tavle.jpg").read_bytes()
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.size == (1200, 1600)
        assert not picture.getexif()


def test_a_second_build_writes_the_same_bytes(site: Site, tmp_path: Path) -> None:
    again = build(site.root.parent, site_dir=str(tmp_path / "again"))
    assert published(again) == published(site)
    for path in published(site):
        assert (again.root / path).read_bytes() == (site.root / path).read_bytes()
