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

Traffic: TypeAlias = list[tuple[str, int]]
"""What was asked for, and the bytes sent for it: status line, headers and body."""

_TEXT = frozenset({".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".xml"})


@contextmanager
def served(site: Path, traffic: Traffic | None = None) -> Iterator[str]:
    """Serve the folder while the block runs, and give its address with a slash at the end."""
    handler = partial(_Handler, directory=str(site), traffic=[] if traffic is None else traffic)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
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

    def __init__(self, *arguments: Any, traffic: Traffic, **options: Any) -> None:
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
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if self.path.partition("?")[0].endswith("/") else file
        if not page.is_file():
            super().do_GET()
            return
        body, encoding = _content(page, page.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(page)))
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the figures are what is printed."""


@lru_cache(maxsize=4096)
def _content(page: Path, _changed: int) -> tuple[bytes, str | None]:
    body = page.read_bytes()
    return (gzip.compress(body), "gzip") if page.suffix in _TEXT else (body, None)
