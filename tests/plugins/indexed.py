"""What Pagefind has written about each page, read as a browser reads it."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MARK = "pagefind_dcd"


@dataclass(frozen=True)
class Place:
    """A heading that a result leads to."""

    id: str
    text: str


@dataclass(frozen=True)
class Indexed:
    """One page of an index: its text and the headings in it, what it is filtered by and shown with."""

    url: str
    content: str
    filters: dict[str, list[str]]
    meta: dict[str, str]
    places: tuple[Place, ...]

    @property
    def words(self) -> set[str]:
        """The words it is found by beside those of its text."""
        return {
            word for name in ("heads", "words", "names") for word in self.meta.get(name, "").split()
        }


def index_of(site: Path) -> dict[str, Indexed]:
    """The pages of a site's index by their addresses."""
    found = {}
    for file in (site / "pagefind" / "fragment").glob("*.pf_fragment"):
        text = gzip.decompress(file.read_bytes()).decode().removeprefix(_MARK)
        said: dict[str, Any] = json.loads(text)
        places = tuple(Place(anchor["id"], anchor["text"]) for anchor in said["anchors"])
        page = Indexed(said["url"], said["content"], said["filters"], said["meta"], places)
        found[page.url.removeprefix("/")] = page
    return found
