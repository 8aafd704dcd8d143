"""A web server on loopback for one built site, compressing text as any host of static files does."""

from __future__ import annotations

import gzip
import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

Traffic: TypeAlias = list[tuple[str, int]]
"""What was asked for, and the bytes sent for it: status line, headers and body."""

TEXT = frozenset({".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".xml", ".csv"})
_NAMES_ITS_CONTENT = ".min."
"""In the name of a file that gets another name with another content."""
_YEAR, _HOUR = "public, max-age=31536000, immutable", "public, max-age=3600"


@contextmanager
def served(site: Path, traffic: Traffic | None = None, below: str = "/") -> Iterator[str]:
    """Serve the folder at `below` while the block runs; give its address, a slash at the end.

    Unknown addresses there get the site's own page; outside there is nothing.
    """
    handler = partial(
        _Handler, directory=str(site), below=below, traffic=[] if traffic is None else traffic
    )
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    block_on_close = False  # the browser keeps its connections open

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of mistakes only, not of a browser that was closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments: Any, below: str, traffic: Traffic, **options: Any) -> None:
        self._below = below
        self._traffic = traffic
        # A Windows registry may call scripts plain text, and then Chromium does not run them.
        self.extensions_map = {**self.extensions_map, ".js": "text/javascript"}
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """Answer, and note how much that was."""
        sent = io.BytesIO()
        connection, self.wfile = self.wfile, sent
        try:
            self._answer()
        finally:
            self.wfile = connection
        self._traffic.append((self.path, sent.tell()))
        connection.write(sent.getvalue())

    def _answer(self) -> None:
        path = urlsplit(self.path).path
        inside = path.startswith(self._below)
        file = Path(self.translate_path("/" + path.removeprefix(self._below)))
        if inside and not path.endswith("/") and file.is_dir():
            self._send(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"{path}/"}, b"")
            return
        page = file / "index.html" if path.endswith("/") else file
        unknown = Path(self.directory) / "404.html"
        if inside and page.is_file():
            self._send_file(HTTPStatus.OK, page)
        elif inside and unknown.is_file():
            self._send_file(HTTPStatus.NOT_FOUND, unknown)
        else:
            self._send(HTTPStatus.NOT_FOUND, {"Content-Type": "text/plain"}, b"")

    def _send_file(self, status: HTTPStatus, file: Path) -> None:
        body, encoding = _content(file, file.stat().st_mtime_ns)
        kind = self.guess_type(str(file))
        headers = {
            "Content-Type": f"{kind}; charset=utf-8" if file.suffix in TEXT else kind,
            "Cache-Control": _YEAR if _NAMES_ITS_CONTENT in file.name else _HOUR,
        }
        if encoding:
            headers |= {"Content-Encoding": encoding, "Vary": "Accept-Encoding"}
        self._send(status, headers, body)

    def _send(self, status: HTTPStatus, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the figures are what is printed."""


@lru_cache(maxsize=4096)
def _content(page: Path, _changed: int) -> tuple[bytes, str | None]:
    body = page.read_bytes()
    return (gzip.compress(body), "gzip") if page.suffix in TEXT else (body, None)
