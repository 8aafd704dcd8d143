"""Compares bodies with CommonMark's own examples: what a preview shows is what is published.

    python scripts/bench/commonmark.py

An example counts if the page shows what the specification shows once it is cleaned, or if the check
refuses it. The examples are those of the npm package `commonmark-spec`.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

from markdown_it.common.normalize_url import normalizeLink

from videnbank.core.language.slug import slug
from videnbank.core.markup.document import Document, read_document
from videnbank.core.markup.labels import BOX_TYPES, BodyLabels
from videnbank.core.markup.renderer import SLOT
from videnbank.core.markup.sanitizer import sanitize

PACKAGE = "commonmark-spec@0.31.2"
LEAST_SHARE = 0.97
"""What is left are differences that are meant; they are printed, each with its example."""

_LABELS = BodyLabels(tuple((kind, kind) for kind in BOX_TYPES), "{number}", "☑", "☐")
_FENCE = "`" * 32
_EXAMPLE = re.compile(
    rf"^{_FENCE} example\n(.*?)^\.\n(.*?)^{_FENCE}$|^#{{1,6}} +([^\n]*)$", re.DOTALL | re.MULTILINE
)
_SLOTS = re.compile(f'<img src="{SLOT}([0-9]+){SLOT}">|{SLOT}([0-9]+){SLOT}')


@dataclass(frozen=True, slots=True)
class Example:
    """One example of the specification: Markdown and the HTML it means."""

    number: int
    section: str
    markdown: str
    html: str


def examples() -> Iterator[Example]:
    """The examples, fetched from the npm registry."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", PACKAGE]
        name = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        with tarfile.open(Path(folder) / name.stdout.strip()) as archive:
            archive.extract("package/spec.txt", folder, filter="data")
        text = (Path(folder) / "package" / "spec.txt").read_text(encoding="utf-8")
    section, number = "", 0
    for match in _EXAMPLE.finditer(text):
        if match[3] is not None:
            section = match[3]
            continue
        number += 1
        markdown, shown = (match[group].replace("→", "\t") for group in (1, 2))
        yield Example(number, section, markdown, shown)


def main() -> int:
    """Print the share and the examples that are shown otherwise."""
    same, refused, rest = 0, 0, []
    for example in examples():
        document = read_document(example.markdown, _LABELS, slug)
        if _comparable(_published(document)) == _comparable(example.html):
            same += 1
        elif document.problems:
            refused += 1
        else:
            rest.append((example, document))
    for example, document in rest:
        print(f"--- {example.number} {example.section}\n{example.markdown}")
        print(f"  {_comparable(example.html)}\n  {_comparable(_published(document))}")
    total = same + refused + len(rest)
    share = (same + refused) / total
    print(
        f"{total} examples: {same} the same, {refused} refused, {len(rest)} otherwise: {share:.1%}"
    )
    return 0 if share >= LEAST_SHARE else 1


def _published(document: Document) -> str:
    def fill(match: re.Match[str]) -> str:
        link = document.links[int(match[1] or match[2])]
        address = html.escape(normalizeLink(link.address))
        if not match[1]:
            return address
        title = f' title="{html.escape(link.title)}"' if link.title else ""
        return f'<img src="{address}" alt="{html.escape(link.text)}"{title}>'

    return _SLOTS.sub(fill, document.html)


def _comparable(source: str) -> str:
    clean = sanitize(source)
    clean = re.sub(
        r'<div class="vb-scroll"[^>]*>(<table>.*?</table>)</div>', r"\1", clean, flags=re.DOTALL
    )
    clean = re.sub(r'(<h[1-6]) id="[^"]*"', r"\1", clean)
    clean = re.sub(r"> <", "><", re.sub(r"\s+", " ", clean))
    return re.sub(r"<img ([^>]*)>", _sorted_attributes, clean).strip()


def _sorted_attributes(match: re.Match[str]) -> str:
    attributes = sorted(re.findall(r'\w+="[^"]*"', match[1]))
    return f"<img {' '.join(attributes)}>"


if __name__ == "__main__":
    sys.exit(main())
