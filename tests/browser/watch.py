"""A page that is watched: nothing may go wrong, leave the server or stay in the browser."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

LEFT_BEHIND = """async () => [
    document.cookie,
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map((database) => database.name),
    ...await caches.keys(),
    ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
].filter(Boolean)"""

UNUSED_TYPEFACE = "headings.woff2 was preloaded using link preload but not used"
"""Chromium says so of every page that is open for some seconds when the tests tell it to do without
web fonts, and when the typeface comes too late for a page, which then does without it."""


OWN_SCRIPTS = "assets/videnbank/"

EVALUATED = """async (addresses) => {
    await Promise.allSettled(addresses.map((address) => import(address)));
}"""
"""A module that is imported again is not run again, only waited for. A browser does not wait with its
`load` for those that a module of a page imports when it runs."""


class Watch:
    """A page in a browser of its own, and everything it did that it should not."""

    def __init__(self, browser: Browser, server: str, **options: Any) -> None:
        self.server = server
        self.scripts = options.pop("java_script_enabled", True)
        self.context = browser.new_context(java_script_enabled=self.scripts, **options)
        self.context.set_default_timeout(10_000)
        self.page: Page = self.context.new_page()
        self.misdeeds: list[str] = []
        self._modules: set[str] = set()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self._note("error", str(error)))
        self.page.on("dialog", self._dialog)
        self.context.on("request", self._request)

    def _note(self, what: str, text: str) -> None:
        self.misdeeds.append(f"{what}: {text}")

    def _console(self, message: ConsoleMessage) -> None:
        if UNUSED_TYPEFACE in message.text:
            return
        self._note("console", f"{message.text} {message.location['url']}")

    def _dialog(self, dialog: Dialog) -> None:
        self._note("dialog", dialog.message)
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self.server):
            self._note("request", request.url)
        elif request.url.startswith(self.server + OWN_SCRIPTS) and request.url.endswith(".js"):
            self._modules.add(request.url)

    def go(self, address: str = "") -> Page:
        """Opens an address of the site, and waits for all that its own scripts add to the page."""
        self._modules.clear()
        self.page.goto(self.server + address, wait_until="load")
        if self._modules:
            self.page.evaluate(EVALUATED, sorted(self._modules))
        return self.page

    def forgives(self, start: str) -> None:
        """Drops the misdeeds that begin with `start`, which a test has provoked itself."""
        self.misdeeds = [misdeed for misdeed in self.misdeeds if not misdeed.startswith(start)]

    def check(self) -> None:
        """Nothing has gone wrong, and nothing is left in the browser."""
        leftovers = [str(cookie) for cookie in self.context.cookies()]
        if self.scripts:
            leftovers += self.page.evaluate(LEFT_BEHIND)
        wrong = [*self.misdeeds, *leftovers]
        assert not wrong, wrong

    def close(self) -> None:
        """Judges and ends."""
        try:
            self.check()
        finally:
            self.context.close()
