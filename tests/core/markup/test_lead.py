import pytest

from videnbank.core.markup.lead import split_lead


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<p>Først.</p>\n<h2>Så</h2>", ("<p>Først.</p>", "<h2>Så</h2>")),
        ("<p>Kun det.</p>", ("<p>Kun det.</p>", "")),
        ("<h2>Så</h2>\n<p>Sidst.</p>", ("", "<h2>Så</h2>\n<p>Sidst.</p>")),
        ('<p><img src="a.svg"></p><p>Så</p>', ("", '<p><img src="a.svg"></p><p>Så</p>')),
        ("<figure></figure><p>Så</p>", ("", "<figure></figure><p>Så</p>")),
        ("", ("", "")),
    ],
)
def test_the_first_paragraph_is_the_lead(html: str, parts: tuple[str, str]) -> None:
    assert split_lead(html) == parts
