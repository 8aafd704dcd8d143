"""Checks internal links, anchors, files, redirects, canonical URLs and the sitemap of the site.

A general link checker would not do: this one knows the site's folder on the server, reports exact
lines, and also checks mailto parameters, chains of redirects, canonical URLs, the sitemap and
orphan pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

import environment
from auditing.destinations import TargetKind, destination, is_sound_mail, is_sound_phone
from auditing.pages import NOT_FOUND, Page, pages_of
from auditing.references import Reference, in_page, in_script, in_stylesheet
from auditing.report import Finding, Report

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_SITEMAP = "sitemap.xml"
_NOT_LISTED = re.compile(r"^sammenlign(/|\.html)$|(^|/)side-\d+(/|\.html)$")
"""Pages that show nothing by themselves, and the further pages of a list."""

_WITHOUT_ADDRESS = "http://localhost/"


def audit(site: Path) -> Report:
    """Check every internal reference; external URLs are not fetched."""
    checker = _LinkChecker(site)
    findings = sorted(
        set(checker.findings()), key=lambda finding: (not finding.grave, finding.place)
    )
    external_urls = {address for address in checker.external if address}
    hosts = {urlsplit(address).netloc for address in external_urls}
    text = environment.WORDS["audit_links_total"]
    line = text.format(
        pages=len(checker.pages),
        links=checker.counts[TargetKind.INTERNAL],
        elsewhere=len(external_urls),
        hosts=len(hosts),
    )
    figures = {kind.value: checker.counts[kind] for kind in TargetKind}
    return Report("links", findings, [line], {**figures, "hosts": len(hosts)})


class _LinkChecker:
    def __init__(self, site: Path) -> None:
        self._site = site
        self.pages = {page.address: page for page in pages_of(site)}
        self._redirects = {page.address for page in self.pages.values() if page.redirect_target}
        # Compared as strings: file systems may ignore case, web servers do not.
        self._files = {
            file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()
        }
        self._root = self.pages[""].canonical or _WITHOUT_ADDRESS
        self._link_targets: set[str] = set()
        self._anchors: dict[str, set[str]] = {}
        self.external: set[str] = set()
        self.counts: Counter[TargetKind] = Counter()

    def findings(self) -> Iterator[Finding]:
        for page in self.pages.values():
            for reference in in_page(page.tree):
                yield from self._check_reference(page.address, reference)
            yield from self._check_canonical(page)
        for name in sorted(self._files):
            reader = {".css": in_stylesheet, ".js": in_script}.get(Path(name).suffix)
            if reader:
                text = (self._site / name).read_text(encoding="utf-8")
                for reference in reader(text):
                    yield from self._check_reference(name, reference)
        yield from self._sitemap()
        yield from self._orphans()

    def _check_reference(self, page: str, reference: Reference) -> Iterator[Finding]:
        kind, path, anchor = destination(reference.url, page, self._root)
        self.counts[kind] += 1
        problem = None
        if kind is TargetKind.INTERNAL:
            problem = self._internal_problem(page, path, anchor)
            if reference.is_link and path != page:
                self._link_targets.add(path)
            if reference.is_link and path in self._redirects and not problem:
                yield self._finding(page, reference, "audit_link_old", grave=False)
        elif kind is TargetKind.EXTERNAL:
            self.external.add(path)
        elif kind in {TargetKind.OUTSIDE_FOLDER, TargetKind.UNSUPPORTED}:
            problem = (
                "audit_link_out" if kind is TargetKind.OUTSIDE_FOLDER else "audit_link_strange"
            )
        elif not (is_sound_mail(path) if kind is TargetKind.MAIL else is_sound_phone(path)):
            problem = "audit_link_mail" if kind is TargetKind.MAIL else "audit_link_phone"
        if problem:
            yield self._finding(page, reference, problem)

    def _internal_problem(self, page: str, path: str, anchor: str) -> str | None:
        if path not in self.pages and path not in self._files:
            is_folder = f"{path}/" in self.pages
            return "audit_link_slash" if is_folder else "audit_link_missing"
        if path.rpartition("/")[2] == "index.html":
            return "audit_link_index"
        if anchor and path in self.pages and anchor not in self._anchors_of(path):
            return "audit_link_anchor"
        if {page, path} <= self._redirects and page != path:
            return "audit_link_chain"
        return None

    def _anchors_of(self, path: str) -> set[str]:
        if path not in self._anchors:
            tree = self.pages[path].tree
            self._anchors[path] = {"top", *map(str, tree.xpath("//@id | //a/@name"))}
        return self._anchors[path]

    def _check_canonical(self, page: Page) -> Iterator[Finding]:
        if self._root == _WITHOUT_ADDRESS or page.address == NOT_FOUND:
            return
        target = (
            destination(page.redirect_target, page.address, self._root).path
            if page.redirect_target
            else None
        )
        expected = self._root + (page.address if target is None else target)
        if page.canonical != expected:
            text = environment.WORDS["audit_canonical"]
            yield Finding(f"/{page.address}", text.format(found=page.canonical, wanted=expected))

    def _sitemap(self) -> Iterator[Finding]:
        words = environment.WORDS
        in_sitemap = {
            str(place.text).removeprefix(self._root) for place in self._sitemap_tree.iter(_LOC)
        }
        expected = {
            page.address
            for page in self.pages.values()
            if not (page.redirect_target or page.is_hidden or page.address == NOT_FOUND)
            and not _NOT_LISTED.search(page.address)
        }
        for address in sorted(in_sitemap - expected):
            yield Finding(_SITEMAP, words["audit_sitemap_extra"].format(address=address))
        for address in sorted(expected - in_sitemap):
            yield Finding(_SITEMAP, words["audit_sitemap_missing"].format(address=f"/{address}"))

    @cached_property
    def _sitemap_tree(self) -> etree._Element:
        file = self._site / _SITEMAP
        return etree.fromstring(file.read_bytes()) if file.is_file() else etree.Element("urlset")

    def _orphans(self) -> Iterator[Finding]:
        for page in self.pages.values():
            if not (
                page.address in self._link_targets
                or page.redirect_target
                or page.address == NOT_FOUND
            ):
                key = "audit_orphan_hidden" if page.is_hidden else "audit_orphan"
                yield Finding(f"/{page.address}", environment.WORDS[key], grave=False)

    def _finding(self, page: str, reference: Reference, key: str, *, grave: bool = True) -> Finding:
        file = f"{page}index.html" if not page or page.endswith("/") else page
        text = environment.WORDS[key].format(address=reference.url)
        return Finding(f"{file}:{reference.line}", text, grave)
