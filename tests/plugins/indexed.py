"""What Pagefind has written about each page, read as a browser reads it."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MARK = "pagefind_dcd"


@dataclass(frozen=True)
class Indexed:
    """One page of an index: its text, and what it is filtered by, shown with and sorted by."""

    url: str
    content: str
    filters: dict[str, list[str]]
    meta: dict[str, str]

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
        page = Indexed(said["url"], said["content"], said["filters"], said["meta"])
        found[page.url.removeprefix("/")] = page
    return found
