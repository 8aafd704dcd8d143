"""Pagefind, fed one record after another while the site is still being made."""

from __future__ import annotations

import base64
import contextlib
import errno
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO, cast

from pagefind.service import get_executable

from videnbank.search.compact_metadata import CompactMetadata, compact_metadata

FOLDER = "pagefind"
"""Where the index lies on the site; the browser's part of Pagefind finds it by this name."""

_SCRIPT = "pagefind.js"
_PART_LOADER = b'import { fetch } from "../assets/videnbank/search/part_loader.js";\n'
"""Stands before Pagefind's script: within that module alone, `fetch` is then ours.

Pagefind answers as if nothing stood in a part of the index that it could not fetch; ours counts them.
"""

_USED = (
    "pagefind-entry.json",
    "wasm.da.pagefind",
    "index/*.pf_index",
    "filter/*.pf_filter",
)
"""What a browser asks for as it is; Pagefind writes whole user interfaces too."""

_CONTENTS = "pagefind.da_*.pf_meta"

_CONFIGURATION = {"force_language": "da", "exclude_selectors": [".headerlink"]}
"""A link beside a heading stands in bodies that Markdown makes, where no template can mark it."""

_THE_INDEX = 0
"""The number Pagefind gives the first index of a run."""

_END = b","
_FAILED = b'"type":"Error"'
_OPENING = 80
"""So many characters of an answer tell what it is; the rest repeats what was handed over."""

_LEAST_ROOM = 1024 * 1024
"""Bytes left over where it works. With less it may have cut a file short: it does not say so, and
the largest that it writes, the part that browsers run, takes a few hundred kilobytes."""

_LONGEST_SECONDS = 600
_SECONDS_TO_END = 2
_BETWEEN_LOOKS = 0.005


class PagefindError(Exception):
    """Pagefind is missing, cannot run on this machine, or gave up; carries what it said."""


class PagefindProcess:
    """One run of Pagefind, beside what else the build does meanwhile.

    It speaks as Pagefind's own Python and Node packages do (`--service`): messages of JSON in
    base64, each ended by a comma, both ways. Those packages wait for every answer; this does not.
    """

    def __init__(self) -> None:
        """Starts it.

        Raises:
            IndexingError: when it cannot start.
            OSError: when there is no room for temporary files.
        """
        binary = _binary()
        self._workshop = tempfile.TemporaryDirectory(prefix="videnbank-index-")
        self._made = Path(self._workshop.name, "index")
        self._answers = Path(self._workshop.name, "answers")
        self._asked = 0
        try:
            with self._answers.open("wb") as answers:  # a pipe that nobody empties would stop it
                self._process = subprocess.Popen(  # noqa: S603 a program we depend on
                    [binary, "--service"],
                    stdin=subprocess.PIPE,
                    stdout=answers,
                    stderr=subprocess.STDOUT,
                )
        except OSError as error:
            self._workshop.cleanup()
            if error.errno == errno.ENOSPC:
                raise
            raise PagefindError(str(error)) from error
        try:
            self._ask("NewIndex", config=_CONFIGURATION)
        except (PagefindError, OSError):
            self.stop()
            raise

    def add(self, address: str, html: str) -> None:
        """Hands over what is to be found at an address of the site.

        Raises:
            IndexingError: when Pagefind has given up.
            OSError: when the disk it works on is full.
        """
        self._ask("AddFile", index_id=_THE_INDEX, url=address, file_contents=html)

    def close(self) -> None:
        """Lets Pagefind write the index, now that all is handed over.

        Raises:
            IndexingError: when Pagefind has given up.
            OSError: when the disk it works on is full.
        """
        self._ask("WriteFiles", index_id=_THE_INDEX, output_path=str(self._made))

    def finish(self, site: Path) -> None:
        """Waits for the index and puts what browsers need of it on the site.

        Raises:
            IndexingError: when there is no index.
            OSError: when a disk is full.
        """
        try:
            self._wait()
            self._refuse_full_disk()
            for answer in self._answers.read_bytes().split(_END)[: self._asked]:
                if _FAILED in base64.b64decode(answer[:_OPENING]):
                    raise PagefindError(json.loads(base64.b64decode(answer))["payload"]["message"])
            _keep_what_is_used(self._made, site / FOLDER)
        finally:
            self.stop()

    def stop(self) -> None:
        """Ends it, and leaves nothing behind but what is on the site."""
        if self._process.poll() is None:
            self._process.kill()
        with contextlib.suppress(OSError):  # what it has not read any more is lost with it
            self._process.communicate()
        self._workshop.cleanup()

    def _ask(self, what: str, **details: object) -> None:
        self._asked += 1
        message = {"message_id": self._asked, "payload": {"type": what, **details}}
        pipe = cast("IO[bytes]", self._process.stdin)
        try:
            pipe.write(base64.b64encode(json.dumps(message).encode()) + _END)
            pipe.flush()
        except OSError as error:
            raise self._failure() from error

    def _wait(self) -> None:
        """Until every message is answered."""
        until = time.monotonic() + _LONGEST_SECONDS
        answered = 0
        with self._answers.open("rb") as answers:
            while True:
                has_ended = self._process.poll() is not None
                answered += answers.read().count(_END)
                if answered >= self._asked:
                    return
                if has_ended or time.monotonic() > until:
                    raise self._failure()
                time.sleep(_BETWEEN_LOOKS)

    def _failure(self) -> PagefindError:
        """What it said at last, when that is no answer, or else how it ended."""
        self._refuse_full_disk()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_SECONDS_TO_END)
        said = self._answers.read_bytes().rpartition(_END)[2].decode(errors="replace").strip()
        return PagefindError(said or f"{self._process.returncode}")

    def _refuse_full_disk(self) -> None:
        folder = self._workshop.name
        if shutil.disk_usage(folder).free < _LEAST_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), folder)


def _binary() -> str:
    try:
        found = get_executable()
    except OSError as error:
        raise PagefindError(str(error)) from error
    if found is None:
        raise PagefindError("pagefind")
    return str(found)


def _keep_what_is_used(made: Path, place: Path) -> None:
    if place.exists():
        shutil.rmtree(place)
    for folder in ("fragment", "index", "filter", "order"):
        (place / folder).mkdir(parents=True)
    for pattern in _USED:
        for file in made.glob(pattern):
            shutil.move(file, place / file.relative_to(made))
    (place / _SCRIPT).write_bytes(_PART_LOADER + (made / _SCRIPT).read_bytes())
    for file in made.glob(_CONTENTS):
        contents = _small(file.read_bytes())
        (place / file.name).write_bytes(contents.data)
        for theirs, ours in contents.names.items():
            name = "fragment/{}.pf_fragment"
            shutil.move(made / name.format(theirs), place / name.format(ours))
        for name, numbers in contents.orders.items():
            order = json.dumps(numbers, separators=(",", ":"))
            (place / "order" / f"{name}.json").write_text(order, encoding="utf-8")


def _small(written: bytes) -> CompactMetadata:
    try:
        return compact_metadata(written)
    except (OSError, ValueError) as error:
        raise PagefindError(str(error)) from error
