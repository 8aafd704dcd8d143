from dataclasses import replace

import pytest

from tests.core.sites import site_of
from videnbank.core.routing.routes import PageType
from videnbank.core.site.left_out import left_out


@pytest.mark.parametrize(
    ("url", "pictures", "types"),
    [
        ("https://eksempel.dk/", True, set()),
        ("https://eksempel.dk/bank/", True, {PageType.ROBOTS}),
        ("https://eksempel.dk/", False, {PageType.SHARING_PICTURE}),
        ("", False, {PageType.NEWS_FEED, PageType.ROBOTS, PageType.SHARING_PICTURE}),
    ],
)
def test_files_that_nobody_could_fetch_are_left_out(
    url: str, pictures: bool, types: set[PageType]
) -> None:
    site = replace(site_of(), site_url=url, sharing_pictures=pictures)
    assert left_out(site) == types
