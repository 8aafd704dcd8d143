"""The sites that are searched: our own, and the same record pages as stock Material."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from lxml import etree, html

from bench.front_matter import front_matter
from bench.measure import run
from bench.synthetic import COLLECTIONS

_CONFIGURATION = """\
site_name: Stock Material
site_url: https://www.example.org/
not_in_nav: |
  /*
theme:
  name: material
  language: da
  font: false
plugins:
  - search:
      lang: da
"""
_REDIRECT = b'http-equiv="refresh"'
_NOT_THE_RECORD = (
    "//*[contains(@class, 'vb-kind')]",
    "//*[contains(@class, 'vb-unknown')]",
    "//*[contains(@class, 'vb-meaning')]",
    "//*[contains(@class, 'vb-known')]",
    "//dl[contains(@class, 'vb-facts')]//dt",
    "//*[contains(@class, 'vb-group')]",
    "//*[contains(@class, 'vb-sources')]",
    "//*[contains(@class, 'vb-record-foot')]",
    "//a[@class='headerlink']",
    "//script",
)


def build_ours(project: Path, site: Path) -> None:
    """Build the project's own site."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
    run([*mkdocs, "-f", str(project / "mkdocs.yml")], project)


def addresses_of(site: Path) -> frozenset[str]:
    """The addresses of all pages below the site: `cases/kaffe-foerst`."""
    return frozenset(
        page.parent.relative_to(site).as_posix()
        for page in site.rglob("index.html")
        if _REDIRECT not in page.read_bytes()
    )


def records_of(site: Path) -> frozenset[str]:
    """The addresses of the records that have a page."""
    return frozenset(
        f"{folder}/{page.parent.name}"
        for folder in COLLECTIONS.values()
        for page in site.glob(f"{folder}/*/index.html")
        if _article(page) is not None
    )


def build_stock(ours: Path, root: Path) -> Path:
    """Build stock Material from the content of our record pages, at the same addresses.

    The text comes from our pages, so that all engines index the same content. Cards of other
    records, sources and the footer are left out, as in our index. Pagefind indexes this site too.
    """
    shutil.rmtree(root, ignore_errors=True)
    docs, site = root / "docs", root / "site"
    for folder in COLLECTIONS.values():
        for page in sorted(ours.glob(f"{folder}/*/index.html")):
            _write(page, docs / folder / page.parent.name)
    (docs / "index.md").write_text("# Videnbank\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
    run([*mkdocs, "-d", str(site)], root)
    pagefind = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    run([*pagefind, "--root-selector", "article", "--exclude-selectors", ".headerlink"], root)
    return site


def _article(page: Path) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8")
    document: html.HtmlElement = html.document_fromstring(page.read_bytes(), parser=parser)
    return next(iter(document.find_class("vb-record")), None)


def _write(page: Path, folder: Path) -> None:
    article = _article(page)
    if article is None:
        return  # a redirect page
    for expression in _NOT_THE_RECORD:
        for element in article.xpath(f".{expression}"):
            element.drop_tree()
    heading, lead = article.find(".//h1"), article.find_class("vb-lead")[0]
    head = {"title": _line(heading), "description": _line(lead)}
    heading.drop_tree()  # Material sets the title above the text
    article.tag = "div"
    article.attrib.clear()
    text = etree.tostring(article, encoding="unicode", method="html", with_tail=False)
    # Python-Markdown ends a block of HTML at an empty line.
    body = re.sub(r"\n\s*(?=\n)", "", text)
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(f"{front_matter(head)}\n{body}\n", encoding="utf-8")


def _line(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
