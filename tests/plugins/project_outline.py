"""Test projects written as outlines.

A line names a file; the lines below it that start with a bar are its content:

    cases/kaffe-foerst/index.md
      | title: "Kaffe først"
      | ---
      | Vi begyndte med kaffe.
    cases/kaffe-foerst/kaffe.png

The lines of a record are the fields it sets in addition to the required fields of its kind, which
are filled in; `---` separates them from the body. Any other file contains exactly its lines. A file
without lines is written as a small one of the type that its name says.
"""

from __future__ import annotations

import base64
import json
import re
import shutil
import textwrap
from collections.abc import Container
from pathlib import Path
from typing import Any

import yaml

from tests.core.media import documents

ROOT = Path(__file__).parents[2]
VOCABULARY = ROOT / "tests" / "examples" / "vocabulary.yml"
RECORDS = re.compile(r"  - videnbank/records\b.*\n(?: {4}.*\n)*")
PAGE = re.compile(
    r"(?:- |evidence_page: |: )((?:om|redaktion)/(?!status)[a-z-]+\.md)$", re.MULTILINE
)
"""A page that the site's own configuration names; the status page is always there."""

SEARCH = re.compile(r"  - videnbank/search\b.*\n(?: {4}.*\n)*")
TODAY = "1795305600"
"""SOURCE_DATE_EPOCH of every test build: 22 November 2026."""

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SMALL_FILES = {
    ".jpg": documents.photo(),
    ".mp3": documents.mp3(),
    ".pdf": documents.pdf("Bilag"),
}
COLLECTIONS: dict[str, dict[str, Any]] = {
    "cases/": {"municipalities": ["koege"], "stage": "running"},
    "docs/vaerktoejer/": {"purpose": "At prøve af, før I beslutter."},
    "docs/resultater/": {
        "kind": "lesson",
        "question": "Hvad lærte de?",
        "conclusion": "De lærte at begynde i det små.",
        "limitations": ["Det er deres egne ord."],
    },
    "docs/nyheder/": {"date": "2026-01-05", "lead": "Det skete i dag."},
}
COMMON_FIELDS = {
    "summary": "Morgenmødet begynder med borgernes navne.",
    "areas": ["aeldre"],
    "tracks": ["styrket-borgerkontakt"],
    "published": "2026-01-05",
    "state": "published",
    "sources": [{"id": "kilde", "title": "En kilde"}],
}


def write_project(root: Path, outline: str, *, search: bool = False) -> Path:
    """Writes the project of an outline below `root`, with this repository's configuration.

    Indexing takes most of the time of a small build, so it is off unless `search` is set.
    """
    (root / "docs").mkdir(parents=True, exist_ok=True)
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if not search:
        configuration = SEARCH.sub("", configuration)
    files = files_in(outline)
    (root / "mkdocs.yml").write_text(_with_pages(configuration, files), encoding="utf-8")
    shutil.copyfile(VOCABULARY, root / "vocabulary.yml")
    shutil.copyfile(ROOT / "wording.yml", root / "wording.yml")
    for path, lines in files.items():
        write_file(root, path, lines)
    return root


def _with_pages(configuration: str, files: Container[str]) -> str:
    """The configuration without the hand-written pages that the outline does not have."""
    return "".join(
        line
        for line in configuration.splitlines(keepends=True)
        if not (match := PAGE.search(line)) or f"docs/{match[1]}" in files
    )


def files_in(outline: str) -> dict[str, list[str] | None]:
    """The files of an outline with their lines; None for a file without any."""
    files: dict[str, list[str] | None] = {}
    path = ""
    for line in textwrap.dedent(outline).splitlines():
        stripped = line.lstrip()
        if stripped.startswith("|"):
            files[path] = [*(files[path] or ()), stripped[1:].removeprefix(" ")]
        elif stripped:
            path = stripped
            files[path] = None
    return files


def write_file(root: Path, path: str, lines: list[str] | None) -> None:
    """Writes one file of an outline."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    collection = next((collection for collection in COLLECTIONS if path.startswith(collection)), "")
    if collection and file.name == "index.md" and path != f"{collection}index.md":
        file.write_text(record_text(collection, file.parent.name, lines or []), encoding="utf-8")
    elif lines is None:
        file.write_bytes(SMALL_FILES.get(file.suffix, PIXEL))
    else:
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def record_text(collection: str, name: str, lines: list[str]) -> str:
    """The text of a record: the required fields of its kind, the fields of the outline, the body."""
    end = lines.index("---") if "---" in lines else len(lines)
    fields: dict[str, Any] = yaml.load("\n".join(lines[:end]), yaml.BaseLoader) or {}  # noqa: S506
    required = {
        "title": name.replace("-", " ").capitalize(),
        **COMMON_FIELDS,
        **COLLECTIONS[collection],
    }
    missing = {key: value for key, value in required.items() if key not in fields}
    if "country" in fields:
        missing.pop("municipalities", None)
    if "outside_tracks" in fields:
        missing.pop("tracks", None)
    # JSON is valid YAML; dates become quoted strings, which the loader accepts as well.
    rest = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in missing.items()]
    return "\n".join(["---", *lines[:end], *rest, "---", "", *lines[end + 1 :], ""])
