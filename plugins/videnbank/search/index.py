"""Pagefind, run over the pages of a built site."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from pagefind.service import get_executable

FOLDER = "pagefind"
"""Where the index lies on the site; the browser's part of Pagefind finds it by this name."""

_USED = (
    "pagefind.js",
    "pagefind-entry.json",
    "wasm.da.pagefind",
    "pagefind.da_*.pf_meta",
    "index/*.pf_index",
    "filter/*.pf_filter",
    "fragment/*.pf_fragment",
)
"""What a browser asks for when our own scripts search; Pagefind writes whole user interfaces too."""

_NO_CONTENT = ".headerlink"
"""Stands in bodies that Markdown makes, so that no template can mark it."""

_LONGEST_SECONDS = 600


class IndexingError(Exception):
    """Pagefind is missing, cannot run on this machine, or gave up; carries what it said."""


class Indexing:
    """One run of Pagefind, beside what else the build does meanwhile."""

    def __init__(self, site: Path, folders: Iterable[str], *, whole_addresses: bool) -> None:
        """Starts it over the pages below the named folders of a site, all written by now.

        With `whole_addresses`, results are named `x/index.html` instead of `x/`.

        Raises:
            IndexingError: when it cannot start.
        """
        binary = _binary()
        self._place = site / FOLDER
        self._made = tempfile.TemporaryDirectory(prefix="videnbank-index-")
        command = [
            *(binary, "--site", str(site), "--output-path", self._made.name),
            *("--glob", f"{{{','.join(folders)}}}/**/*.html"),
            *("--exclude-selectors", _NO_CONTENT, "--force-language", "da", "--silent"),
            *(["--keep-index-url"] if whole_addresses else []),
        ]
        try:
            self._process = subprocess.Popen(  # noqa: S603 a program we depend on, by fixed words
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            self._made.cleanup()
            raise IndexingError(str(error)) from error

    def finish(self) -> None:
        """Waits for it and puts what browsers need of the index on the site.

        Raises:
            IndexingError: when there is no index.
        """
        try:
            said, _ = self._process.communicate(timeout=_LONGEST_SECONDS)
            if self._process.returncode:
                raise IndexingError(said.strip() or f"{self._process.returncode}")
            _keep_what_is_used(Path(self._made.name), self._place)
        except subprocess.TimeoutExpired as error:
            raise IndexingError(str(error)) from error
        finally:
            self.stop()

    def stop(self) -> None:
        """Ends it, and leaves nothing behind but what is on the site."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
        self._made.cleanup()


def _binary() -> str:
    try:
        found = get_executable()
    except OSError as error:
        raise IndexingError(str(error)) from error
    if found is None:
        raise IndexingError("pagefind")
    return str(found)


def _keep_what_is_used(made: Path, place: Path) -> None:
    if place.exists():
        shutil.rmtree(place)
    for pattern in _USED:
        for file in sorted(made.glob(pattern)):
            target = place / file.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
