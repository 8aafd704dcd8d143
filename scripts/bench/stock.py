"""The same texts as a stock Material site with search and tags, without our plugins."""

from __future__ import annotations

from pathlib import Path

from bench.configuration import Configuration
from bench.front_matter import front_matter
from bench.ours import FRONT_PAGE, NEUTRAL_SENTENCE
from bench.synthetic import SyntheticRecord

_CONFIGURATION = """\
site_name: Stock Material
site_url: https://www.example.org/
use_directory_urls: true
not_in_nav: |
  /*
theme:
  name: material
  language: da
  font: false
markdown_extensions:
  - abbr
  - admonition
  - def_list
  - footnotes
  - tables
plugins:
  - search:
      lang: da
  - tags
"""
_TAGS = front_matter({"title": "Emner"}) + "\n<!-- material/tags -->\n"


class StockSite:
    """A stock Material project: the same files and Markdown, with title, description and tags."""

    def __init__(self, project: Path, root: Path) -> None:
        del project  # made like our site, but without any of its settings
        self._docs = root / "docs"
        self._docs.mkdir(parents=True)
        configuration = Configuration(_CONFIGURATION)
        (root / "mkdocs.yml").write_text(configuration.text(), encoding="utf-8")
        head = front_matter({"title": "Videnbank"})
        (root / FRONT_PAGE).write_text(f"{head}\n{NEUTRAL_SENTENCE}", encoding="utf-8")
        (self._docs / "tags.md").write_text(_TAGS, encoding="utf-8")

    def add(self, record: SyntheticRecord) -> None:
        """Write a record to the folder that gives it the same address and links as in our site."""
        record.write(
            self._docs / record.collection,
            {
                "title": record.fields["title"],
                "description": record.fields["summary"],
                "tags": record.topic_labels,
            },
        )
