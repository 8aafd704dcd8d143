"""Sites built by MkDocs itself, and their pages as HTML trees to query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
import pytest
from lxml.html import HtmlElement
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from videnbank.core.media.web_font import web_font
from videnbank.records import heading_font, sharing_canvas

HOST = "https://example.org"
SITE_URL = f"{HOST}/videnbank/"

# A project keeps them in its cache, and every test has a new project: a third of a small build.
_web_font = cache(web_font)
_sharing_picture = cache(sharing_canvas.draw_picture)


@dataclass(frozen=True)
class Document:
    """One page of a built site."""

    address: str
    html: str
    site: str = SITE_URL

    @cached_property
    def tree(self) -> HtmlElement:
        """The page as a tree, without the templates and JSON that only scripts read."""
        tree = lxml.html.document_fromstring(self.html)
        inert = tree.xpath("//template | //script[@type='application/json']")
        for element in cast("list[HtmlElement]", inert):
            element.drop_tree()
        return tree

    def all(self, xpath: str) -> list[HtmlElement]:
        """The elements at `xpath`."""
        return cast("list[HtmlElement]", self.tree.xpath(xpath))

    def one(self, xpath: str) -> HtmlElement:
        """The only element at `xpath`."""
        (element,) = self.all(xpath)
        return element

    def texts(self, xpath: str) -> list[str]:
        """The text of each element or attribute at `xpath`, on one line."""
        return [
            text_of(element) for element in cast("list[HtmlElement | str]", self.tree.xpath(xpath))
        ]

    def text(self, xpath: str) -> str:
        """The text of the only element or attribute at `xpath`."""
        (text,) = self.texts(xpath)
        return text

    def cards(self, heading: str = "") -> list[str]:
        """The titles of the listed records: under one heading, or all but those to begin with."""
        if heading:
            place, others = f"//section[h2[normalize-space()='{heading}']]", ""
        else:
            place, others = "//main", "[not(ancestor::section[@class='vb-start'])]"
        return self.texts(
            f"{place}//li[contains(@class, 'vb-card')]{others}//*[self::h2 or self::h3]"
        )

    def pairs(self, xpath: str) -> list[str]:
        """The texts of the children of each element at `xpath`, with a space between them."""
        return [" ".join(text_of(child) for child in element) for element in self.all(xpath)]

    def facts(self) -> dict[str, list[str]]:
        """The fact box: each label with its values."""
        return {
            text_of(group.xpath("./dt")[0]): [text_of(value) for value in group.xpath("./dd")]
            for group in self.all("//dl[@class='vb-facts']/div")
        }

    def glance(self) -> list[str]:
        """The facts under the lead, each with its label."""
        return self.texts("//ul[@class='vb-glance']/li")

    def paragraphs(self, heading: str) -> list[str]:
        """The paragraphs and list items of the section under a heading."""
        return self.texts(f"//section[h2[normalize-space()='{heading}']]//*[self::p or self::li]")

    def counted(self, heading: str = "") -> dict[str, str]:
        """What a page leads on to, with the number of records that stand there."""
        place = f"//section[h2[.='{heading}']]" if heading else "//main"
        items = self.all(f"{place}//ul[@class='vb-counted']/li")
        return {str(li.xpath("string(a)")): str(li.xpath("string(span)")) for li in items}

    def address_of(self, text: str) -> str:
        """Where the only link with this text leads, from the site's root."""
        hrefs = set(self.texts(f"//main//a[normalize-space()='{text}']/@href"))
        (href,) = hrefs
        return self.resolved(href)

    def resolved(self, href: str) -> str:
        """Where a link of this page leads, from the site's root."""
        return unquote(urljoin(self.site + self.address, href)).removeprefix(self.site)


@dataclass(frozen=True)
class Site:
    """The output of a build, and the URL it was built for."""

    root: Path
    url: str = SITE_URL

    def page(self, address: str = "") -> Document:
        """The page at an address."""
        return _document(self.root / file_at(address), address, self.url)

    def has(self, address: str) -> bool:
        """Whether a file exists at an address."""
        return (self.root / file_at(address)).is_file()

    def addresses(self) -> list[str]:
        """The address of every page, redirects and the 404 page included."""
        names = (file.relative_to(self.root).as_posix() for file in self.root.rglob("*.html"))
        return sorted(name.removesuffix("index.html") for name in names)

    def pages(self) -> Iterator[Document]:
        """Every page except redirects."""
        documents = (self.page(address) for address in self.addresses())
        return (page for page in documents if not page.all("//meta[@http-equiv='refresh']"))

    def files(self) -> set[str]:
        """Every file except those below assets/."""
        names = {f.relative_to(self.root).as_posix() for f in self.root.rglob("*") if f.is_file()}
        return {name for name in names if not name.startswith("assets/")}

    def sitemap(self) -> str:
        """The text of sitemap.xml."""
        return (self.root / "sitemap.xml").read_text(encoding="utf-8")


@cache
def _document(file: Path, address: str, site: str) -> Document:
    return Document(address, file.read_text(encoding="utf-8"), site)


def file_at(address: str) -> str:
    """The file a web server returns for an address."""
    path = unquote(urlsplit(address).path)
    return f"{path}index.html" if path in {"", "./"} or path.endswith("/") else path


def text_of(node: HtmlElement | str) -> str:
    """The text of an element or attribute on one line."""
    text = node if isinstance(node, str) else node.text_content()
    return " ".join(str(text).split())


def build(
    project: Path,
    *,
    command: Literal["build", "serve"] = "build",
    strict: bool = True,
    site_url: str | None = SITE_URL,
    **options: Any,
) -> Site:
    """Builds a project as `mkdocs build` or `mkdocs serve` does; warnings are errors if `strict`."""
    # MkDocs caches plugin instances across configurations, because serve needs that.
    MkDocsConfig.plugins.plugin_cache.clear()  # type: ignore[attr-defined]
    config = load_config(str(project / "mkdocs.yml"), strict=strict, site_url=site_url, **options)
    config.plugins.on_startup(command=command, dirty=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(heading_font, "web_font", _web_font)
        patch.setattr(sharing_canvas, "draw_picture", _sharing_picture)
        build_site(config, serve_url=SITE_URL if command == "serve" else None)
    return Site(Path(config.site_dir), site_url or f"{HOST}/")
