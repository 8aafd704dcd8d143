"""Addresses of links and images on the page where a body is published."""

import pytest

from tests.core.bodies import body_of
from videnbank.core.language.slug import slug
from videnbank.core.markup.picture_set import PictureSet, PictureSource
from videnbank.core.markup.published_body import BodyPublisher, relative_address

URI, ADDRESS = "cases/en/index.md", "cases/en/"
PLACES = {
    "cases/en/index.md": "cases/en/",
    "cases/to/index.md": "cases/to/",
    "index.md": "./",
    "vaerktoejer/tre/index.md": "vaerktoejer/tre/",
    "cases/en/kop.png": "cases/en/kop.png",
    "cases/en/en kop æ.png": "cases/en/en%20kop%20%C3%A6.png",
    "cases/en/50%.pdf": "cases/en/50%25.pdf",
}
ANCHORS = {"cases/to/index.md": frozenset({"sted", "aabent-moede"}), URI: frozenset({"her"})}


def published(body: str) -> str:
    publisher = BodyPublisher(PLACES.get, lambda uri: ANCHORS.get(uri, frozenset()), slug)
    return publisher.html(body_of(body), URI, ADDRESS).strip()


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("../to/index.md", "../to/"),
        ("../to/index.md#sted", "../to/#sted"),
        ("../to/index.md#Åbent%20møde", "../to/#aabent-moede"),
        ("../to/index.md?a=1#sted", "../to/?a=1#sted"),
        ("../../index.md", "../../"),
        ("index.md", "./"),
        ("./index.md", "./"),
        ("../../vaerktoejer/tre/index.md", "../../vaerktoejer/tre/"),
        ("kop.png", "kop.png"),
        ("<en kop æ.png>", "en%20kop%20%C3%A6.png"),
        ("en%20kop%20æ.png", "en%20kop%20%C3%A6.png"),
        ("50%25.pdf", "50%25.pdf"),
        ("#Her", "#her"),
        ("?a=1", "?a=1"),
        ("https://vpt.dk/a?b=1&c=2", "https://vpt.dk/a?b=1&amp;c=2"),
        ("https://vpt.dk/ø", "https://vpt.dk/%C3%B8"),
        ("mailto:a@vpt.dk", "mailto:a@vpt.dk"),
        ("ukendt.md", "ukendt.md"),
        ("javascript:x", "#"),
        ("//ond.dk", "#"),
        ("/etc/passwd", "#"),
        ("../../../etc/passwd", "#"),
        ("http://[x", "#"),
    ],
)
def test_links_have_their_address(target: str, href: str) -> None:
    assert published(f"[her]({target})") == f'<p><a href="{href}">her</a></p>'


def test_links_of_every_syntax_and_images_have_their_address() -> None:
    body = '[a][x] og ![b "c"](kop.png \'d"\')\n\n[x]: ../to/index.md "e"'
    assert published(body) == (
        '<p><a href="../to/" title="e">a</a> og '
        '<img alt="b &quot;c&quot;" src="kop.png" title="d&quot;" loading="lazy"></p>'
    )


@pytest.mark.parametrize(
    ("target", "start", "path"),
    [
        ("cases/to/", "cases/en/", "../to/"),
        ("cases/en/", "cases/en/", "./"),
        ("./", "cases/en/", "../../"),
        ("", "cases/en/", "../../"),
        ("./", "./", "./"),
        ("cases/", "", "cases/"),
        ("cases/en/kop.png", "cases/en/", "kop.png"),
        ("cases/to/index.html", "cases/en/index.html", "../to/index.html"),
        ("index.html", "cases/en/index.html", "../../index.html"),
        ("emner/a/", "emner/b.html", "a/"),
    ],
)
def test_relative_addresses(target: str, start: str, path: str) -> None:
    assert relative_address(target, start) == path


PICTURE = PictureSet("cases/en/kop.png", 40, 30, (), (PictureSource("cases/en/kop.webp", 40),))
SHOWN = (
    '<picture><source type="image/webp" srcset="kop.webp"><img alt="Kop" src="kop.png"'
    ' width="40" height="30" loading="lazy" decoding="async"{}></picture>'
)


def with_pictures(body: str) -> str:
    publisher = BodyPublisher(
        PLACES.get,
        lambda _: frozenset(),
        slug,
        {"cases/en/kop.png": PICTURE}.get,
        lambda _: {"cases/en/kop.png": "Foto: Os & Co."},
    )
    return publisher.html(body_of(body), URI, ADDRESS).strip()


def test_a_picture_alone_in_its_paragraph_is_a_figure_with_its_credit() -> None:
    assert with_pictures("![Kop](./kop.png)") == (
        f"<figure>{SHOWN.format('')}<figcaption>Foto: Os &amp; Co.</figcaption></figure>"
    )


def test_a_picture_in_a_line_has_its_credit_as_its_title() -> None:
    shown = SHOWN.format(' title="Foto: Os &amp; Co."')
    assert with_pictures("Her ![Kop](kop.png).") == f"<p>Her {shown}.</p>"


def test_a_drawing_alone_stays_in_its_paragraph() -> None:
    shown = '<img alt="Tegning" src="tegning.svg" loading="lazy">'
    assert with_pictures("![Tegning](tegning.svg)") == f"<p>{shown}</p>"
