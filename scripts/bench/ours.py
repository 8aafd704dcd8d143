"""The project's own site with synthetic records in place of the real ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from bench.configuration import Configuration
from bench.synthetic import COLLECTIONS, SyntheticRecord
from bench.terms import VOCABULARY

SEARCH_PLUGIN = "videnbank/search"
FRONT_PAGE = Path("docs/index.md")
NEUTRAL_SENTENCE = "Her ligger opslag, der er lavet for at måle, hvor hurtigt siden bygges.\n"
_KEYS_OF_OTHER_FILES = ("nav", "watch")
"""Keys of mkdocs.yml that refer to files which are not copied."""

_RECORDS_PLUGIN = "videnbank/records"
_OPTIONS_OF_PAGES = ("menu", "footer", "evidence_page")
"""Options of the records plugin that name hand-written pages."""

_WORDING = Path("wording.yml")


class OurSite:
    """A project with our configuration, vocabulary and front page, and synthetic records.

    Other hand-written pages are left out, because they link to real records.
    """

    def __init__(self, project: Path, root: Path) -> None:
        self._root = root
        shutil.copytree(project / "docs", root / "docs", ignore=_pages_and_records)
        for file in (VOCABULARY, _WORDING):
            shutil.copy(project / file, root / file)
        configuration = Configuration.of(project)
        configuration.drop(*_KEYS_OF_OTHER_FILES)
        configuration.drop_options(_RECORDS_PLUGIN, *_OPTIONS_OF_PAGES)
        configuration.anchor_theme(project)
        self._configure(configuration)
        (root / "mkdocs.yml").write_text(configuration.text(), encoding="utf-8")
        head = _front_matter_of(project / FRONT_PAGE)
        (root / FRONT_PAGE).write_text(f"{head}\n{NEUTRAL_SENTENCE}", encoding="utf-8")

    def _configure(self, configuration: Configuration) -> None:
        """Change what differs from the project's own site."""

    def add(self, record: SyntheticRecord) -> None:
        """Write a record to the folder of its kind: cases beside docs, the others in it."""
        parent = self._root if record.name.kind == "case" else self._root / "docs"
        record.write(parent / record.collection, record.fields)


class OurSiteWithoutIndex(OurSite):
    """The same without its search, to tell what the index costs."""

    def _configure(self, configuration: Configuration) -> None:
        configuration.drop_plugin(SEARCH_PLUGIN)


def _pages_and_records(_folder: str, names: Iterable[str]) -> set[str]:
    return {
        name for name in names if name.endswith((".md", ".svg")) or name in COLLECTIONS.values()
    }


def _front_matter_of(page: Path) -> str:
    marker, *rest = page.read_text(encoding="utf-8").splitlines(keepends=True)
    if marker.strip() != "---":
        raise ValueError(f"{page} has no front matter")
    end = next(place for place, line in enumerate(rest) if line.strip() == "---")
    return "".join([marker, *rest[: end + 1]])
