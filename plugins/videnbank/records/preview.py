"""The server of the preview: answers only its own hosts, and shows mistakes in the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.views.frame.preview_notice import preview_notice

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_Headers = list[tuple[str, str]]
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_BODY = b"<body>"


class Preview:
    """What the preview adds to MkDocs' server; `check` is that of the last build."""

    def __init__(self, templates: Path) -> None:
        self.check: ProjectCheck | None = None
        # The notice is made without MkDocs: it is shown also when MkDocs cannot make a page.
        loader = jinja2.FileSystemLoader(templates)
        self._templates = jinja2.Environment(loader=loader, autoescape=True)

    def application(self, app: WSGIApplication, host: str, port: int) -> WSGIApplication:
        """The server's application, which answers requests to `host` or a name of this machine."""
        names = frozenset(f"{name}:{port}" for name in (host, *_LOOPBACK))

        def guarded(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            # A page elsewhere can give its own name the address of this machine (DNS rebinding),
            # and read drafts through a reader's browser.
            if environ.get("HTTP_HOST", "") not in names:
                return _refuse(start_response, HTTPStatus.FORBIDDEN, "preview.other_host")
            if "\0" in environ["PATH_INFO"]:
                return _refuse(start_response, HTTPStatus.NOT_FOUND, "preview.no_page")
            return self._with_notice(app, environ, start_response)

        return guarded

    def _with_notice(
        self, app: WSGIApplication, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        answer: list[tuple[str, _Headers]] = []

        def start(status: str, headers: _Headers, *_: Any) -> Callable[[bytes], object]:
            answer.append((status, headers))
            return lambda _: None

        body = app(environ, start)
        status, headers = answer[-1]
        content_type = next((value for key, value in headers if key == "Content-Type"), "")
        if not content_type.startswith("text/html") or not (notice := self._notice()):
            start_response(status, headers)
            return body
        html = b"".join(body)
        html = html.replace(_BODY, _BODY + notice, 1) if _BODY in html else notice + html
        rest = [(key, value) for key, value in headers if key != "Content-Length"]
        start_response(status, [*rest, ("Content-Length", str(len(html)))])
        return [html]

    def _notice(self) -> bytes:
        if self.check is None or not self.check.issues:
            return b""
        view = preview_notice(self.check.issues, self.check.wording)
        return self._templates.get_template(view.template).render(view=view).encode()


def _refuse(start_response: StartResponse, status: HTTPStatus, key: str) -> Iterable[bytes]:
    text = danish().text(key).encode()
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(text)))]
    start_response(f"{status.value} {status.phrase}", headers)
    return [text]
