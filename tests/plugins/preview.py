"""A running preview: `mkdocs serve` on a free port, with its output."""

from __future__ import annotations

import http.client
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

from tests.plugins.built_site import Document
from tests.plugins.programs import program

HOST = "127.0.0.1"
PATIENCE = 60.0
"""Timeout in seconds for anything a test waits for; a busy machine needs more than its share."""
REBUILT = "Reloading browsers"


class Preview:
    """A preview server of a project."""

    def __init__(self, project: Path) -> None:
        self.project = project
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://{HOST}:{self.port}/videnbank/"
        self.output: list[str] = []
        self._read_so_far = 0
        self.process = subprocess.Popen(
            [program("mkdocs"), "serve", "--dev-addr", f"{HOST}:{self.port}"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._reader = Thread(target=self._read_output, daemon=True)
        self._reader.start()

    def _read_output(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            self.output.extend(lines)

    def wait_for(self, *texts: str) -> str:
        """Waits until the output since the last call contains all of `texts`, and returns it."""

        def new_output() -> str:
            new = "".join(self.output[self._read_so_far :])
            return new if all(word in new for word in texts) else ""

        text = wait_until(new_output, lambda: "".join(self.output))
        self._read_so_far = len(self.output)
        return text

    def write(self, path: str, text: str) -> None:
        """Saves a file."""
        file = self.project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replaces a text that occurs once in a file."""
        text = (self.project / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def status(self, address: str) -> int:
        """The HTTP status at an address."""
        try:
            with urllib.request.urlopen(self.url + address, timeout=PATIENCE) as response:  # noqa: S310 our own
                return int(response.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code

    def request(self, path: str, host: str) -> tuple[int, str]:
        """The status and text of the answer to a request with this `Host`."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        try:
            connection.putrequest("GET", path, skip_host=True)
            connection.putheader("Host", host)
            connection.endheaders()
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def page(self, address: str = "") -> Document:
        """The current page at an address."""
        with urllib.request.urlopen(self.url + address, timeout=PATIENCE) as response:  # noqa: S310 our own
            return Document(address, response.read().decode(), self.url)

    def stop(self) -> int:
        """Stops the preview as Ctrl-C does, and returns its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.wait_for_exit()

    def wait_for_exit(self) -> int:
        """Waits for the preview to end, and returns its exit code."""
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self._reader.join(PATIENCE)
        return code


def wait_until(condition: Callable[[], str], so_far: Callable[[], str]) -> str:
    """Polls `condition` until it returns a non-empty text, and returns that."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if response := condition():
            return response
        time.sleep(0.02)
    raise AssertionError(so_far())


@contextmanager
def running_preview(project: Path) -> Iterator[Preview]:
    """A preview of a project, ready for requests."""
    preview = Preview(project)
    try:
        preview.wait_for("Serving on")
        yield preview
    finally:
        preview.stop()
