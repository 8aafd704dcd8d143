import os
from pathlib import Path

import pytest

from tests.core.media.pictures import encoded, photo, scene
from tests.plugins.project_outline import PIXEL
from tests.printing.print_setup import SITE, resources, sources_in
from videnbank.core.media.derivatives import derivatives
from videnbank.printing.fonts import font_files, missing_packages
from videnbank.printing.url_fetcher import PLACEHOLDER_URL, PrintResources
from videnbank.records.published_media import PublishedMedia

SHOWN = derivatives(PIXEL)[0].data


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a picture among the pages, one beside a case, and a file that is neither."""
    for name in ("docs/om/tegning.png", "cases/kaffe/møde.png", "hemmeligt.png"):
        file = tmp_path / "project" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(PIXEL)
    (tmp_path / "uden for.png").write_bytes(PIXEL)
    return tmp_path / "project"


@pytest.mark.parametrize("address", ["om/tegning.png", "cases/kaffe/m%C3%B8de.png"])
def test_pictures_of_the_project_are_found_by_their_addresses(project: Path, address: str) -> None:
    resource = resources(project).get(SITE + address)
    assert resource is not None
    assert (resource.content, resource.media_type) == (SHOWN, "image/png")


def test_a_picture_is_printed_as_the_site_shows_it(project: Path) -> None:
    source = photo(size=(2000, 1000), orientation=6)
    (project / "docs" / "om" / "foto.jpg").write_bytes(source)
    resource = resources(project).get(f"{SITE}om/foto.jpg")
    assert resource is not None
    assert resource.content == derivatives(source)[0].data


@pytest.mark.parametrize(
    "url",
    [
        f"{SITE}om/mangler.png",
        f"{SITE}om/",
        f"{SITE}../hemmeligt.png",
        f"{SITE}cases/../hemmeligt.png",
        f"{SITE}cases/../../uden%20for.png",
        f"{SITE}/etc/hostname",
        f"{SITE}//example.com/a.png",
        "https://example.com/a.png",
        "http://127.0.0.1/a.png",
        "file:///etc/hostname",
        "data:text/plain,a",
        "ftp://example.com/a.png",
    ],
)
def test_the_network_and_the_rest_of_the_disk_are_closed(project: Path, url: str) -> None:
    assert resources(project).get(url) is None


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_pages_leads_nowhere(project: Path) -> None:
    (project / "docs" / "om" / "genvej.png").symlink_to(project / "hemmeligt.png")
    assert resources(project).get(f"{SITE}om/genvej.png") is None


def test_a_site_without_an_address_finds_its_pictures_too(project: Path) -> None:
    resource = PrintResources(PublishedMedia(project, sources_in(project)), "")
    assert resource.base == PLACEHOLDER_URL
    assert resource.get(f"{PLACEHOLDER_URL}om/tegning.png") is not None


def test_the_typefaces_are_there_and_can_be_read(project: Path) -> None:
    assert missing_packages() == ()
    for file in font_files().values():
        resource = resources(project).get(file.as_uri())
        assert resource is not None
        assert resource.content[:4] == b"\x00\x01\x00\x00"  # a TrueType file


def test_pictures_of_a_print_are_read_in_their_order_and_codes_are_none(project: Path) -> None:
    other = encoded(scene(), "PNG")
    (project / "docs" / "om" / "anden.png").write_bytes(other)
    html = (
        '<img src="om/tegning.png" alt=""><img alt="" src="qr:https://vpt.dk/">'
        '<img src="om/anden.png"><img src="om/mangler.png">'
    )
    assert list(resources(project).images_in(html)) == [SHOWN, derivatives(other)[0].data]
