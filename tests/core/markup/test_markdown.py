"""Rendering of bodies: resolved links, and output equal to plain Python-Markdown."""

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from videnbank.core.markup.markdown import AnchorLink, Body, MarkdownRenderer, relative_address
from videnbank.core.markup.sanitizer import sanitize

EXTENSIONS = [
    *("toc", "tables", "fenced_code", "abbr", "admonition", "attr_list", "def_list", "footnotes"),
    "md_in_html",
]
CONFIGS = {"toc": {"permalink": "#"}}
URI, ADDRESS = "cases/en/index.md", "cases/en/"
PLACES = {
    "cases/en/index.md": "cases/en/",
    "cases/to/index.md": "cases/to/",
    "cases/index.md": "cases/",
    "index.md": "./",
    "vaerktoejer/tre/index.md": "vaerktoejer/tre/",
    "cases/en/kop.png": "cases/en/kop.png",
    "cases/en/en kop æ.png": "cases/en/en%20kop%20%C3%A6.png",
    "cases/en/50%.pdf": "cases/en/50%25.pdf",
}


@cache
def renderer() -> MarkdownRenderer:
    return MarkdownRenderer(EXTENSIONS, CONFIGS, PLACES.get)


def rendered(body: str) -> Body:
    return renderer().render(body, URI, ADDRESS)


def plain(body: str) -> str:
    """The sanitized output of plain Python-Markdown."""
    return sanitize(Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS).convert(body))


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("../to/index.md", "../to/"),
        ("../to/index.md#sted", "../to/#sted"),
        ("../to/index.md?a=1#sted", "../to/?a=1#sted"),
        ("../index.md", "../"),
        ("../../index.md", "../../"),
        ("index.md", "./"),
        ("./index.md", "./"),
        ("../../vaerktoejer/tre/index.md", "../../vaerktoejer/tre/"),
        ("kop.png", "kop.png"),
        ("./kop.png", "kop.png"),
        ("<en kop æ.png>", "en%20kop%20%C3%A6.png"),
        ("en%20kop%20æ.png", "en%20kop%20%C3%A6.png"),
        ("50%25.pdf", "50%25.pdf"),
        ("#sted", "#sted"),
        ("?a=1", "?a=1"),
        ("https://vpt.dk/a", "https://vpt.dk/a"),
        ("mailto:a@vpt.dk", "mailto:a@vpt.dk"),
        ("ukendt.md", "ukendt.md"),
    ],
)
def test_links_are_resolved_to_addresses(target: str, href: str) -> None:
    assert rendered(f"[her]({target})").html == f'<p><a href="{href}">her</a></p>'


def test_links_of_every_syntax_are_resolved() -> None:
    body = "[a][x] og [x] og ![b](kop.png)\n\n[x]: ../to/index.md"
    assert rendered(body).html == (
        '<p><a href="../to/">a</a> og <a href="../to/">x</a> og <img alt="b" src="kop.png"></p>'
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
        ("emner/a.html", "emner/b.html", "a.html"),
        ("emner/a/", "emner/b.html", "a/"),
    ],
)
def test_relative_addresses(target: str, start: str, path: str) -> None:
    assert relative_address(target, start) == path


def test_a_body_has_its_anchors() -> None:
    body = "## Det gjorde de\n\n### Æbler & pærer {#valgt}\n\nNote.[^1]\n\n[^1]: Her."
    assert {"det-gjorde-de", "valgt"} <= rendered(body).anchors
    assert rendered("Ingen.").anchors == frozenset()


def test_a_body_has_its_anchor_links() -> None:
    body = "[a](../to/index.md#sted) [b](../to/index.md) [c](https://vpt.dk/#x) [d](ukendt.md#y)"
    assert rendered(body).anchor_links == (
        AnchorLink("cases/to/index.md", "sted", "../to/index.md#sted"),
    )


def test_a_link_to_an_own_anchor_is_reported_only_when_missing() -> None:
    body = (
        "## Her\n\n[a](#her) [b](#borte) [c](index.md#her) [d](index.md#heller) Ja.[^1]\n\n[^1]: N."
    )
    assert rendered(body).anchor_links == (
        AnchorLink(URI, "borte", "#borte"),
        AnchorLink(URI, "heller", "index.md#heller"),
    )


def test_bodies_do_not_affect_each_other() -> None:
    first = "## Sted\n\n[a]\n\n*[APV]: Vurdering\n\nAPV[^1]\n\n[^1]: Note\n\n[a]: ../to/index.md"
    rendered(first)
    second = rendered("## Sted\n\n[a] APV [^1]")
    assert "abbr" not in second.html
    assert "<sup" not in second.html
    assert second.html.count("<a ") == 1  # the heading's own
    assert second.anchors == {"sted"}
    assert second.anchor_links == ()
    assert rendered(first) == rendered(first)


def test_harmful_html_is_removed() -> None:
    assert rendered("<script>alert(1)</script>\n\nTekst.").html.strip() == "<p>Tekst.</p>"
    assert rendered('![x](kop.png){: src="//b.dk/x.png" }').html == '<p><img alt="x"></p>'


PIECES = [
    *("a", " ", "  ", "\n", "\n\n", "  \n", "\t", "    ", "\\", "`", "``", "```\n", "*", "**"),
    *("***", "_", "__", "[", "]", "(", ")", "![", "](", "[a](b)", "[a]: b\n", "[^1]", "[^1]: n\n"),
    *("<", ">", "<b>", "</b>", "<https://vpt.dk>", "<a@vpt.dk>", "&", "&amp;", "&#65;", "|"),
    *("|a|b|\n|-|-|\n|1|2|\n", "# ", "## ", "- ", "1. ", "> ", "---\n", "!!! note\n    "),
    *("{: .x }", "{#y}", ":   d\n", "*[A]: b\n", "A", "æ", "“", "'", '"', "https://vpt.dk", "\\*"),
    *('<div markdown="1">', "</div>", "<!-- k -->", "  ", "\u2028", "=\n", "~~~\n"),
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("Linje et\t\t\nlinje to")
@example("a  \nb")
@example("_a_ og __b__")
def test_rendering_agrees_with_plain_markdown(body: str) -> None:
    assert rendered(body).html == plain(body)


def test_rendering_survives_eviction_from_the_parser_cache() -> None:
    bodies = [
        f"{a}x{b} y{c}" for a in PIECES[:20] for b in ("", "`z`") for c in ("", " & <b>w</b>")
    ]
    fresh = MarkdownRenderer(EXTENSIONS, CONFIGS, PLACES.get)
    for body in bodies:
        assert fresh.render(body, URI, ADDRESS).html == plain(body)
