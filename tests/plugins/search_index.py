"""The fragments of a Pagefind index, read as the browser reads them."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MARK = "pagefind_dcd"


@dataclass(frozen=True)
class Anchor:
    """A heading that a search result can link to."""

    id: str
    text: str


@dataclass(frozen=True)
class IndexedPage:
    """One indexed page: its text, headings, filters and metadata."""

    url: str
    content: str
    filters: dict[str, list[str]]
    meta: dict[str, str]
    places: tuple[Anchor, ...]

    @property
    def words(self) -> set[str]:
        """The expansion terms it is found by in addition to its text."""
        return {
            word for name in ("heads", "words", "names") for word in self.meta.get(name, "").split()
        }


def read_index(site: Path) -> dict[str, IndexedPage]:
    """The pages of a site's search index by address."""
    pages = {}
    for file in (site / "pagefind" / "fragment").glob("*.pf_fragment"):
        text = gzip.decompress(file.read_bytes()).decode().removeprefix(_MARK)
        data: dict[str, Any] = json.loads(text)
        places = tuple(Anchor(anchor["id"], anchor["text"]) for anchor in data["anchors"])
        page = IndexedPage(data["url"], data["content"], data["filters"], data["meta"], places)
        pages[page.url.removeprefix("/")] = page
    return pages
