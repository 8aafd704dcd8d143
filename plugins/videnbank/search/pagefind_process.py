"""Runs Pagefind as a child process that indexes records while the site is still being built."""

from __future__ import annotations

import base64
import contextlib
import errno
import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import IO, cast

from pagefind.service import get_executable

from videnbank.core.routing.addresses import SEARCH_INDEX_FOLDER
from videnbank.records.work_folder import WorkFolder
from videnbank.search.compact_metadata import CompactMetadata, compact_metadata

_SCRIPT = "pagefind.js"
_PART_LOADER = b'import { fetch } from "../assets/videnbank/search/part_loader.js";\n'
"""Prepended to Pagefind's script, so that within that module alone `fetch` is ours.

Pagefind ignores a part of the index that it could not fetch; our `fetch` counts them.
"""

_PUBLISHED_FILES = (
    "pagefind-entry.json",
    "wasm.da.pagefind",
    "index/*.pf_index",
    "filter/*.pf_filter",
)
"""The files published unchanged; Pagefind also writes complete user interfaces."""

_METADATA_FILE = "pagefind.da_*.pf_meta"

_CONFIGURATION = {"force_language": "da", "exclude_selectors": [".headerlink"]}
"""Heading permalinks come from Markdown, so no template can exclude them from the index."""

_INDEX_ID = 0
"""The id Pagefind assigns to the first index of a process."""

_SEPARATOR = b","
_ERROR_MARK = b'"type":"Error"'
_ANSWER_PREFIX = 80
"""Base64 characters of an answer that contain its type; the rest echoes the request."""

_MIN_FREE_BYTES = 1024 * 1024
"""Free space left where Pagefind works. With less it may have truncated a file without reporting
it, and its largest file, the part that browsers run, has a few hundred kilobytes."""

_TIMEOUT_SECONDS = 600
_EXIT_TIMEOUT_SECONDS = 2
_POLL_SECONDS = 0.005


class PagefindError(Exception):
    """Pagefind is missing, cannot run here or has failed; the message is its output."""


class PagefindProcess:
    """One Pagefind process, running concurrently with the build.

    It uses the protocol of Pagefind's Python and Node packages (`--service`): base64-encoded JSON
    messages, separated by commas, in both directions. Unlike those, it does not await each answer.
    """

    def __init__(self) -> None:
        """Starts the process.

        Raises:
            PagefindError: when it cannot start.
            OSError: when there is no room for temporary files.
        """
        executable = _executable()
        self._work = WorkFolder("videnbank-index-")
        self._output = self._work.path / "index"
        self._answers = self._work.path / "answers"
        self._sent = 0
        try:
            with self._answers.open("wb") as answers:  # an unread pipe would block the process
                self._process = subprocess.Popen(  # noqa: S603 a program we depend on
                    [executable, "--service"],
                    stdin=subprocess.PIPE,
                    stdout=answers,
                    stderr=subprocess.STDOUT,
                )
        except OSError as error:
            self._work.remove()
            if error.errno == errno.ENOSPC:
                raise
            raise PagefindError(str(error)) from error
        try:
            self._send("NewIndex", config=_CONFIGURATION)
        except (PagefindError, OSError):
            self.stop()
            raise

    def add(self, address: str, html: str) -> None:
        """Adds a page to the index.

        Raises:
            PagefindError: when Pagefind has failed.
            OSError: when the disk it works on is full.
        """
        self._send("AddFile", index_id=_INDEX_ID, url=address, file_contents=html)

    def close(self) -> None:
        """Makes Pagefind write the index, after the last page was added.

        Raises:
            PagefindError: when Pagefind has failed.
            OSError: when the disk it works on is full.
        """
        self._send("WriteFiles", index_id=_INDEX_ID, output_path=str(self._output))

    def finish(self, site: Path) -> None:
        """Waits for the index and publishes its files below `site`.

        Raises:
            PagefindError: when there is no index.
            OSError: when a disk is full.
        """
        try:
            self._wait_for_answers()
            self._refuse_full_disk()
            for answer in self._answers.read_bytes().split(_SEPARATOR)[: self._sent]:
                if _ERROR_MARK in base64.b64decode(answer[:_ANSWER_PREFIX]):
                    raise PagefindError(json.loads(base64.b64decode(answer))["payload"]["message"])
            _publish(self._output, site / SEARCH_INDEX_FOLDER)
        finally:
            self.stop()

    def stop(self) -> None:
        """Stops the process and removes its temporary files."""
        if self._process.poll() is None:
            self._process.kill()
        with contextlib.suppress(OSError):  # unread input is lost with the process
            self._process.communicate()
        self._work.remove()

    def _send(self, message_type: str, **details: object) -> None:
        self._sent += 1
        message = {"message_id": self._sent, "payload": {"type": message_type, **details}}
        pipe = cast("IO[bytes]", self._process.stdin)
        try:
            pipe.write(base64.b64encode(json.dumps(message).encode()) + _SEPARATOR)
            pipe.flush()
        except OSError as error:
            raise self._error() from error

    def _wait_for_answers(self) -> None:
        """Blocks until every message is answered."""
        deadline = time.monotonic() + _TIMEOUT_SECONDS
        answered = 0
        with self._answers.open("rb") as answers:
            while True:
                has_ended = self._process.poll() is not None
                answered += answers.read().count(_SEPARATOR)
                if answered >= self._sent:
                    return
                if has_ended or time.monotonic() > deadline:
                    raise self._error()
                time.sleep(_POLL_SECONDS)

    def _error(self) -> PagefindError:
        """Pagefind's last output that is not an answer, or its exit code."""
        self._refuse_full_disk()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_EXIT_TIMEOUT_SECONDS)
        output = (
            self._answers.read_bytes().rpartition(_SEPARATOR)[2].decode(errors="replace").strip()
        )
        return PagefindError(output or f"{self._process.returncode}")

    def _refuse_full_disk(self) -> None:
        folder = str(self._work.path)
        if shutil.disk_usage(folder).free < _MIN_FREE_BYTES:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), folder)


def _executable() -> str:
    try:
        path = get_executable()
    except OSError as error:
        raise PagefindError(str(error)) from error
    if path is None:
        raise PagefindError("pagefind")
    return str(path)


def _publish(output: Path, target: Path) -> None:
    if target.exists():
        shutil.rmtree(target)
    for folder in ("fragment", "index", "filter", "order"):
        (target / folder).mkdir(parents=True)
    for pattern in _PUBLISHED_FILES:
        for file in output.glob(pattern):
            shutil.move(file, target / file.relative_to(output))
    (target / _SCRIPT).write_bytes(_PART_LOADER + (output / _SCRIPT).read_bytes())
    for file in output.glob(_METADATA_FILE):
        metadata = _compact(file.read_bytes())
        (target / file.name).write_bytes(metadata.data)
        for old, new in metadata.names.items():
            name = "fragment/{}.pf_fragment"
            shutil.move(output / name.format(old), target / name.format(new))
        for name, numbers in metadata.orders.items():
            order = json.dumps(numbers, separators=(",", ":"))
            (target / "order" / f"{name}.json").write_text(order, encoding="utf-8")


def _compact(data: bytes) -> CompactMetadata:
    try:
        return compact_metadata(data)
    except (OSError, ValueError) as error:
        raise PagefindError(str(error)) from error
