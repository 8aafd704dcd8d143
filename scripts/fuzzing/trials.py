"""Projects of mutated files, and what the check makes of them."""

from __future__ import annotations

import shutil
import tempfile
import time
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from fuzzing.mutations import mutated_bytes, mutated_text
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.message import issue_line
from videnbank.core.loading.check_project import check_project

MAX_SECONDS = 5.0
"""For one file: what a person at a prompt takes for a program that hangs."""

_TODAY = date(2026, 11, 27)
_RECORDS_OF_A_TRIAL = 60
_PAGES_OF_A_TRIAL = 15


@dataclass(frozen=True, slots=True)
class Failure:
    """Files that together make the check fail, and how."""

    files: Mapping[str, bytes]
    reason: str


class Seeds:
    """The files of a project, from which trials are made."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._records = [*root.glob("cases/*/index.md"), *root.glob("docs/*/*/index.md")]
        self._pages = [*root.glob("docs/*.md"), *root.glob("docs/om/*.md")]
        self._media = [file for file in root.glob("docs/**/*.svg") if file.is_file()]

    def trial(self, random: Random) -> dict[str, bytes]:
        """The files of one trial: many mutated records and pages, sometimes a mutated setting."""
        files = {
            name: (self._root / name).read_bytes()
            for name in ("mkdocs.yml", "vocabulary.yml", "wording.yml")
        }
        if random.random() < _SETTINGS:
            name = random.choice(sorted(files))
            files[name] = mutated_text(files[name].decode(), random).encode("utf-8", "replace")
        for number in range(_RECORDS_OF_A_TRIAL):
            seed = random.choice(self._records)
            folder = seed.relative_to(self._root).parent.parent.as_posix()
            text = mutated_text(seed.read_text(encoding="utf-8"), random)
            files[f"{folder}/nr-{number}/index.md"] = text.encode("utf-8", "replace")
            if self._media and random.random() < _MEDIA:
                drawing = random.choice(self._media).read_bytes()
                files[f"{folder}/nr-{number}/a.svg"] = mutated_bytes(drawing, random)
        for number in range(_PAGES_OF_A_TRIAL):
            text = mutated_text(random.choice(self._pages).read_text(encoding="utf-8"), random)
            files[f"docs/side-{number}.md"] = text.encode("utf-8", "replace")
        return files


_SETTINGS = 0.05
"""Seldom, since a mistake in the settings hides those of all other files."""
_MEDIA = 0.1
"""Most of a trial is text, which most of the code reads."""


def failures(files: Mapping[str, bytes]) -> Iterator[Failure]:
    """What fails about a trial, with as few files as possible."""
    reason = _reason(files)
    if not reason:
        return
    settings = {name: files[name] for name in files if "/" not in name}
    singles = [name for name in files if "/" in name]
    alone = False
    for name in singles:
        few = {**settings, name: files[name]}
        if single_reason := _reason(few):
            alone = True
            yield Failure({name: files[name]}, single_reason)
    if not alone:
        yield Failure(files, reason)


def _reason(files: Mapping[str, bytes]) -> str:
    root = Path(tempfile.mkdtemp(prefix="videnbank-fuzz-"))
    started = time.process_time()
    try:
        for name, content in files.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        check = check_project(Project(root), _TODAY)
        for issue in check.issues:
            issue_line(issue, check.wording)
    except Exception:  # noqa: BLE001 every exception is what is looked for
        return traceback.format_exc(limit=-6)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    seconds = time.process_time() - started
    limit = MAX_SECONDS if len(files) <= _FEW_FILES else MAX_SECONDS * len(files) / _FEW_FILES
    return f"{seconds:.1f} s" if seconds > limit else ""


_FEW_FILES = 5
"""The settings and one file: their limit is that of the file."""
