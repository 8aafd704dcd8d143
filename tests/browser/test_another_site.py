"""A site of another organisation is as sound in a browser: other areas, tracks and bottom lines."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Open
from tests.browser.find import strictly_serving
from tests.browser.layout import OVERFLOW
from tests.browser.test_pages import judged
from tests.plugins.another import another_site
from tests.plugins.built_site import Site

PAGES = (
    "",
    "omraader/",
    "omraader/banen/",
    "spor/",
    "omraader/banen/flere-med/",
    "cases/foerste-traening/",
    "vaerktoejer/makker/",
    "resultater/makkere/",
    "resultater/hvad-ved-vi/",
    "om/",
    "om/status/",
    "redaktion/felter/",
    "find/",
    "sammenlign/?r=case/foerste-traening&r=case/korte-moeder",
)


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The other site with its search."""
    assert today is None
    return another_site(tmp_path_factory.mktemp("another"))


@pytest.fixture(scope="module")
def another_url(another: Site) -> Iterator[str]:
    """Where it is served, under the rules for our own scripts."""
    with strictly_serving(another.root) as address:
        yield address


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_sound_and_no_wider_than_the_screen(
    opened: Open, another_url: str, address: str
) -> None:
    page = opened(another_url, reduced_motion="reduce").go(address)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(OVERFLOW) <= 0
    assert judged(page) == []


def test_it_is_searched_by_its_own_words(opened: Open, another_url: str) -> None:
    page = opened(another_url).go("find/?q=makkeren")
    page.get_by_role("link", name="Find en makker").wait_for()
    filters = page.locator("legend, summary").all_inner_texts()
    assert not [name for name in filters if "ommune" in name]
