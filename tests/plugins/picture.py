"""Projects drawn as text.

A line that names a file, and below it the lines that stand in it after a bar:

    cases/kaffe-foerst/index.md
      | title: "Kaffe først"
      | ---
      | Vi begyndte med kaffe.
    cases/kaffe-foerst/kaffe.png

A record's lines are the fields it has beside those that no record of its kind can be without;
`---` parts them from its body. Any other file holds just what is drawn. A file without lines
is a picture, a sound or whatever its name says.
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

ROOT = Path(__file__).parents[2]
VOCABULARY = ROOT / "tests" / "examples" / "vocabulary.yml"
RECORDS = re.compile(r"  - videnbank/records\b.*\n(?: {4}.*\n)*")
PAGE = re.compile(
    r"(?:- |evidence_page: |: )((?:om|redaktion)/(?!status)[a-z-]+\.md)$", re.MULTILINE
)
"""A page that the site's own configuration names; the status page is always there."""

SEARCH = re.compile(r"  - videnbank/search\b.*\n(?: {4}.*\n)*")
TODAY = "1795305600"
"""What SOURCE_DATE_EPOCH holds in every build of the tests: 22 November 2026."""

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SHELVES: dict[str, dict[str, Any]] = {
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
COMMON = {
    "summary": "Morgenmødet begynder med borgernes navne.",
    "areas": ["aeldre"],
    "tracks": ["styrket-borgerkontakt"],
    "published": "2026-01-05",
    "state": "published",
    "sources": [{"id": "kilde", "title": "En kilde"}],
}


def drawn(root: Path, picture: str, *, search: bool = False) -> Path:
    """The project of a picture, written below `root` with the site's own configuration.

    Making the index takes most of the time of a small build; it is left out unless asked for.
    """
    (root / "docs").mkdir(parents=True, exist_ok=True)
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if not search:
        configuration = SEARCH.sub("", configuration)
    files = files_in(picture)
    (root / "mkdocs.yml").write_text(_with_pages(configuration, files), encoding="utf-8")
    shutil.copyfile(VOCABULARY, root / "vocabulary.yml")
    shutil.copyfile(ROOT / "wording.yml", root / "wording.yml")
    for path, lines in files.items():
        write(root, path, lines)
    return root


def _with_pages(configuration: str, files: Container[str]) -> str:
    """The configuration without the hand-written pages that nobody has drawn."""
    return "".join(
        line
        for line in configuration.splitlines(keepends=True)
        if not (found := PAGE.search(line)) or f"docs/{found[1]}" in files
    )


def files_in(picture: str) -> dict[str, list[str] | None]:
    """The files of a picture with their lines; None where nothing is drawn in a file."""
    found: dict[str, list[str] | None] = {}
    path = ""
    for line in textwrap.dedent(picture).splitlines():
        written = line.lstrip()
        if written.startswith("|"):
            found[path] = [*(found[path] or ()), written[1:].removeprefix(" ")]
        elif written:
            path = written
            found[path] = None
    return found


def write(root: Path, path: str, lines: list[str] | None) -> None:
    """Writes one file of a picture."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    shelf = next((shelf for shelf in SHELVES if path.startswith(shelf)), "")
    if shelf and file.name == "index.md" and path != f"{shelf}index.md":
        file.write_text(record(shelf, file.parent.name, lines or []), encoding="utf-8")
    elif lines is None:
        file.write_bytes(PIXEL)
    else:
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def record(shelf: str, name: str, lines: list[str]) -> str:
    """The text of a record: what every one of its kind needs, and the fields and body drawn."""
    end = lines.index("---") if "---" in lines else len(lines)
    said: dict[str, Any] = yaml.load("\n".join(lines[:end]), yaml.BaseLoader) or {}  # noqa: S506
    needed = {"title": name.replace("-", " ").capitalize(), **COMMON, **SHELVES[shelf]}
    missing = {key: value for key, value in needed.items() if key not in said}
    if "country" in said:
        missing.pop("municipalities", None)
    if "outside_tracks" in said:
        missing.pop("tracks", None)
    # JSON is YAML; dates become texts in quotes, which are as good to the reader.
    rest = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in missing.items()]
    return "\n".join(["---", *lines[:end], *rest, "---", "", *lines[end + 1 :], ""])
