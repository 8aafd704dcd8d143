import pytest

from videnbank.core.model.former_url import normalize_former_url


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/cases/gammel/", "/cases/gammel/"),
        ("/node/12.html/", "/node/12.html/"),
        ("/cases//gammel/./", "/cases/gammel/"),
        ("/cases/gammel/index.html", "/cases/gammel/"),
        ("/kaffe-f%C3%B8rst/", "/kaffe-først/"),
        ("/a\u030a/", "/å/"),
    ],
)
def test_spellings_of_one_address_are_one(text: str, address: str) -> None:
    assert normalize_former_url(text) == address


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "//", "/index.html", "cases/a/", "/cases/a", "//vpt.dk/a/", "https://vpt.dk/a/"),
        *("/../", "/a/../b/", "/a/%2e%2e/b/", "/a/..%2fb/", "/.../", "/a/?b/", "/a/#b/", "/a?b=1/"),
        *("/a\\b/", "/a%5cb/", "/a%00/", "/a%0a/", "/con/", "/a./", "/a b/", "/%ff/", "/a%20/"),
    ],
)
def test_what_leads_out_of_the_site_or_cannot_be_a_file_is_no_address(text: str) -> None:
    assert normalize_former_url(text) is None
