"""Every internal link, anchor, file and old address of the site, and its list for search engines.

Our own rather than a link checker made for any site: it knows the site's folder on the server,
tells the exact line, and sees what those leave alone: letters' words, old addresses that lead to
old addresses, canonical addresses, the sitemap, and pages that no page links to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

import environment
from auditing.destinations import Way, destination, is_sound_mail, is_sound_phone
from auditing.pages import NOT_FOUND, Page, pages_of
from auditing.references import Reference, in_page, in_script, in_stylesheet
from auditing.report import Finding, Report

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_SITEMAP = "sitemap.xml"
_WITHOUT_ADDRESS = "http://localhost/"


def audited(site: Path) -> Report:
    """Follow everything inside the site; nothing is fetched from elsewhere."""
    check = _Check(site)
    findings = sorted(set(check.findings()), key=lambda found: (not found.grave, found.place))
    outside = {address for address in check.elsewhere if address}
    hosts = {urlsplit(address).netloc for address in outside}
    text = environment.WORDS["audit_links_total"]
    line = text.format(
        pages=len(check.pages),
        links=check.counted[Way.INSIDE],
        elsewhere=len(outside),
        hosts=len(hosts),
    )
    figures = {way.value: check.counted[way] for way in Way}
    return Report("links", findings, [line], {**figures, "hosts": len(hosts)})


class _Check:
    def __init__(self, site: Path) -> None:
        self._site = site
        self.pages = {page.address: page for page in pages_of(site)}
        self._old = {page.address for page in self.pages.values() if page.leads_to}
        # Looked up letter by letter: a file system may take Kaffe.png for kaffe.png, a server not.
        self._files = {
            file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()
        }
        self._root = self.pages[""].canonical or _WITHOUT_ADDRESS
        self._linked: set[str] = set()
        self._anchors: dict[str, set[str]] = {}
        self.elsewhere: set[str] = set()
        self.counted: Counter[Way] = Counter()

    def findings(self) -> Iterator[Finding]:
        for page in self.pages.values():
            for reference in in_page(page.tree):
                yield from self._follow(page.address, reference)
            yield from self._own_address(page)
        for name in sorted(self._files):
            reader = {".css": in_stylesheet, ".js": in_script}.get(Path(name).suffix)
            if reader:
                text = (self._site / name).read_text(encoding="utf-8")
                for reference in reader(text):
                    yield from self._follow(name, reference)
        yield from self._sitemap()
        yield from self._orphans()

    def _follow(self, page: str, reference: Reference) -> Iterator[Finding]:
        way, path, anchor = destination(reference.written, page, self._root)
        self.counted[way] += 1
        wrong = None
        if way is Way.INSIDE:
            wrong = self._wrong_inside(page, path, anchor)
            if reference.is_link and path != page:
                self._linked.add(path)
            if reference.is_link and path in self._old and not wrong:
                yield self._finding(page, reference, "audit_link_old", grave=False)
        elif way is Way.ELSEWHERE:
            self.elsewhere.add(path)
        elif way in {Way.OUT_OF_FOLDER, Way.STRANGE}:
            wrong = "audit_link_out" if way is Way.OUT_OF_FOLDER else "audit_link_strange"
        elif not (is_sound_mail(path) if way is Way.MAIL else is_sound_phone(path)):
            wrong = "audit_link_mail" if way is Way.MAIL else "audit_link_phone"
        if wrong:
            yield self._finding(page, reference, wrong)

    def _wrong_inside(self, page: str, path: str, anchor: str) -> str | None:
        if path not in self.pages and path not in self._files:
            is_folder = f"{path}/" in self.pages
            return "audit_link_slash" if is_folder else "audit_link_missing"
        if path.rpartition("/")[2] == "index.html":
            return "audit_link_index"
        if anchor and path in self.pages and anchor not in self._anchors_of(path):
            return "audit_link_anchor"
        if {page, path} <= self._old and page != path:
            return "audit_link_chain"
        return None

    def _anchors_of(self, path: str) -> set[str]:
        if path not in self._anchors:
            tree = self.pages[path].tree
            self._anchors[path] = {"top", *map(str, tree.xpath("//@id | //a/@name"))}
        return self._anchors[path]

    def _own_address(self, page: Page) -> Iterator[Finding]:
        if self._root == _WITHOUT_ADDRESS or page.address == NOT_FOUND:
            return
        own = destination(page.leads_to, page.address, self._root).path if page.leads_to else None
        wanted = self._root + (page.address if own is None else own)
        if page.canonical != wanted:
            text = environment.WORDS["audit_canonical"]
            yield Finding(f"/{page.address}", text.format(found=page.canonical, wanted=wanted))

    def _sitemap(self) -> Iterator[Finding]:
        words = environment.WORDS
        listed = {
            str(place.text).removeprefix(self._root) for place in self._sitemap_tree.iter(_LOC)
        }
        wanted = {
            page.address
            for page in self.pages.values()
            if not (page.leads_to or page.is_hidden or page.address == NOT_FOUND)
        }
        for address in sorted(listed - wanted):
            yield Finding(_SITEMAP, words["audit_sitemap_extra"].format(address=address))
        for address in sorted(wanted - listed):
            yield Finding(_SITEMAP, words["audit_sitemap_missing"].format(address=f"/{address}"))

    @cached_property
    def _sitemap_tree(self) -> etree._Element:
        file = self._site / _SITEMAP
        return etree.fromstring(file.read_bytes()) if file.is_file() else etree.Element("urlset")

    def _orphans(self) -> Iterator[Finding]:
        for page in self.pages.values():
            if not (page.address in self._linked or page.leads_to or page.address == NOT_FOUND):
                key = "audit_orphan_hidden" if page.is_hidden else "audit_orphan"
                yield Finding(f"/{page.address}", environment.WORDS[key], grave=False)

    def _finding(self, page: str, reference: Reference, key: str, *, grave: bool = True) -> Finding:
        file = f"{page}index.html" if not page or page.endswith("/") else page
        text = environment.WORDS[key].format(address=reference.written)
        return Finding(f"{file}:{reference.line}", text, grave)
