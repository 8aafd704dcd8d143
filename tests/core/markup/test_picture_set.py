from videnbank.core.markup.picture_set import PictureSet, PictureSource, picture_html
from videnbank.core.markup.sanitizer import sanitize

TWO = (PictureSource("om/a.jpg", 1600), PictureSource("om/a-800.jpg", 800))
WEBP = (PictureSource("om/a.webp", 1600), PictureSource("om/a-800.webp", 800))


def link(address: str) -> str:
    return f"../{address}"


def test_a_picture_offers_its_sizes_and_webp() -> None:
    picture = PictureSet("om/a.jpg", 1600, 1200, TWO, WEBP)
    assert picture_html(picture, link, 'En "kop" <b>', "Kop") == (
        "<picture>"
        '<source type="image/webp" srcset="../om/a.webp 1600w, ../om/a-800.webp 800w"'
        ' sizes="(min-width: 45em) 36rem, 100vw">'
        '<img alt="En &quot;kop&quot; &lt;b&gt;" src="../om/a.jpg"'
        ' srcset="../om/a.jpg 1600w, ../om/a-800.jpg 800w"'
        ' sizes="(min-width: 45em) 36rem, 100vw" width="1600" height="1200" loading="lazy"'
        ' decoding="async" title="Kop"></picture>'
    )


def test_a_picture_of_one_size_names_no_widths() -> None:
    one = PictureSet("om/a.jpg", 40, 30, (), (PictureSource("om/a.webp", 40),))
    assert picture_html(one, link, "x") == (
        '<picture><source type="image/webp" srcset="../om/a.webp"><img alt="x" src="../om/a.jpg"'
        ' width="40" height="30" loading="lazy" decoding="async"></picture>'
    )


def test_the_clean_html_of_a_body_keeps_it() -> None:
    html = picture_html(PictureSet("om/a.jpg", 1600, 1200, TWO, WEBP), link, "x", "y")
    assert sanitize(sanitize(html)) == sanitize(html)
    for kept in (
        "<source",
        "srcset",
        "sizes",
        "width",
        "height",
        "loading",
        "decoding",
    ):
        assert kept in sanitize(html)


def test_remote_pictures_of_a_set_are_not_fetched() -> None:
    for address in ("https://example.org/a.png", "//example.org/a.png", "a.png 1x, //x.org/b 2x"):
        html = f'<picture><source srcset="{address}"><img srcset="{address}" alt="x"></picture>'
        assert "example.org" not in sanitize(html)
        assert "x.org" not in sanitize(html)
