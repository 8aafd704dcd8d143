"""A server of files on this machine, as plain as any that the site may lie on."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

PREFIX = "/videnbank/"


class Handler(SimpleHTTPRequestHandler):
    """Gives the files of a site below `PREFIX`, and its own page where there is nothing."""

    def __init__(self, *details: Any, root: Path, headers: Mapping[str, str]) -> None:
        self._root = root
        self._headers = headers
        super().__init__(*details, directory=str(root))

    def end_headers(self) -> None:
        """Adds what every answer says."""
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        """The file for an address."""
        inside = path.startswith(PREFIX)
        return super().translate_path(path.removeprefix(PREFIX[:-1]) if inside else "/-")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers an unknown address with the site's own page."""
        page = self._root / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the parent's own name
        """Says nothing."""


class Server(ThreadingHTTPServer):
    """A server that says nothing when a browser goes away in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Lets a broken connection be."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(root: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address at which a folder is served while it lasts, every answer with these headers."""
    handler = partial(Handler, root=root, headers=headers or {})
    with Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        server.shutdown()
        thread.join()
