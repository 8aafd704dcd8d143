"""A running preview: `mkdocs serve` on a port of its own, with what it prints."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from tests.plugins.built import Document
from tests.plugins.programs import program

HOST = "127.0.0.1"
PATIENCE = 20.0
"""Seconds after which something that should happen has not."""
REBUILT = "Reloading browsers"


class Preview:
    """The preview of a project while an author works."""

    def __init__(self, project: Path) -> None:
        self.project = project
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port = free.getsockname()[1]
        self.url = f"http://{HOST}:{self.port}/videnbank/"
        self.said: list[str] = []
        self._heard = 0
        self.process = subprocess.Popen(
            [program("mkdocs"), "serve", "--dev-addr", f"{HOST}:{self.port}"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            self.said.extend(lines)

    def hears(self, *words: str) -> str:
        """What is printed from now on until it holds all of `words`."""

        def heard() -> str:
            new = "".join(self.said[self._heard :])
            return new if all(word in new for word in words) else ""

        text = until(heard, lambda: "".join(self.said))
        self._heard = len(self.said)
        return text

    def write(self, path: str, text: str) -> None:
        """Saves a file."""
        file = self.project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Changes a piece of a file."""
        text = (self.project / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def status(self, address: str) -> int:
        """What the server answers with at an address."""
        try:
            with urllib.request.urlopen(self.url + address, timeout=PATIENCE) as answer:  # noqa: S310 our own
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code

    def page(self, address: str = "") -> Document:
        """The page at an address, as it is now."""
        with urllib.request.urlopen(self.url + address, timeout=PATIENCE) as answer:  # noqa: S310 our own
            return Document(address, answer.read().decode(), self.url)

    def stop(self) -> int:
        """Ends the preview as Ctrl-C does, and gives its code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.ends()

    def ends(self) -> int:
        """Waits for the preview to end, and gives its code."""
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self._listener.join(PATIENCE)
        return code


def until(found: Callable[[], str], so_far: Callable[[], str]) -> str:
    """What `found` gives as soon as it gives anything."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.02)
    raise AssertionError(so_far())


@contextmanager
def previewing(project: Path) -> Iterator[Preview]:
    """The preview of a project, ready to be looked at."""
    preview = Preview(project)
    try:
        preview.hears("Serving on")
        yield preview
    finally:
        preview.stop()
