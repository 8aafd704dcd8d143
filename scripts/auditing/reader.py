"""A reader of the site in a browser driven by Selenium: goes, sees, writes and presses."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

ENTER, ESCAPE = "\ue007", "\ue00c"
"""Keys, as WebDriver names them (WebDriver Level 2, §17.4.2)."""
PATIENCE = 20
"""Seconds. What takes longer on the slowest machine does not come at all."""

_LEAVING = {"NoSuchFrameException", "StaleElementReferenceException"}

_ERRORS = """
window.auditErrors = window.auditErrors || [];
addEventListener('error', (event) => window.auditErrors.push(String(event.message)));
addEventListener('unhandledrejection', (event) => window.auditErrors.push(String(event.reason)));
"""
_FRAME = """
document.documentElement.innerHTML = '<body style="margin: 0"><iframe></iframe></body>';
const frame = document.querySelector('iframe');
frame.style.cssText = `border: 0; width: ${arguments[0]}px; height: ${arguments[1]}px`;
return frame;
"""
_SCRIPTLESS = """
const [frame, address] = arguments;
const request = new XMLHttpRequest();
request.open('GET', address, false);
request.send();
const page = new DOMParser().parseFromString(request.responseText, 'text/html');
page.querySelectorAll('script').forEach((script) => script.remove());
const base = page.createElement('base');
base.href = address;
page.head.prepend(base);
frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
"""
_LOADED = """
return location.href.startsWith(arguments[0]) && document.readyState === 'complete';
"""
_SEEN = """
return [...document.querySelectorAll(arguments[0])]
    .filter((one) => one.checkVisibility() && one.getClientRects().length)
    .map((one) => one.textContent.replace(/\\s+/g, ' ').trim());
"""
_OVER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth;"


class Reader:
    """A browser on one site, with a window of `width` by `height` CSS pixels."""

    def __init__(self, driver: Any, root: str, width: int, height: int) -> None:
        self.root = root
        self._driver = driver
        self._size = (width, height)
        driver.set_window_size(max(width, 1000), max(height + 150, 1000))

    def go(self, address: str = "") -> None:
        """Open an address of the site, in a frame as large as the window is to be.

        No browser makes its own window as narrow as a telephone.
        """
        self._driver.switch_to.frame(self._frame())
        self.run("location.replace(arguments[0]);", f"{self.root}{address}")
        self.wait(lambda: self.run(_LOADED, f"{self.root}{address}"))
        self.run(_ERRORS)

    def go_without_scripts(self, address: str) -> None:
        """Open a page of the site without its scripts; a driver needs those of the browser."""
        frame = self._frame()
        self.run(_SCRIPTLESS, frame, f"{self.root}{address}")
        self._driver.switch_to.frame(frame)
        self.wait(lambda: self.run(_LOADED, "about:srcdoc") and self.seen("main"))

    def _frame(self) -> Any:
        self._driver.switch_to.default_content()
        self._driver.get(f"{self.root}404.html")
        return self.run(_FRAME, *self._size)

    def run(self, script: str, *values: object) -> Any:
        """What a script of the page gives."""
        return self._driver.execute_script(script, *values)

    def wait(self, holds: Callable[[], object]) -> bool:
        """Wait until something holds; tell whether it came to."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if holds():
                    return True
            except Exception as error:
                # WebKit's driver answers so while a page is being left.
                if type(error).__name__ not in _LEAVING:
                    raise
            time.sleep(0.1)
        return False

    @property
    def address(self) -> str:
        """Where the reader is, from the site's root."""
        return str(self.run("return location.href;")).removeprefix(self.root)

    def seen(self, selector: str) -> list[str]:
        """The texts of the elements that can be seen."""
        return [str(text) for text in self.run(_SEEN, selector)]

    def click(self, selector: str) -> None:
        """Press the first such element that can be seen."""
        elements = self._driver.find_elements("css selector", selector)
        next(element for element in elements if element.is_displayed()).click()

    def write(self, selector: str, *keys: str) -> None:
        """Write into the first such field that can be seen."""
        elements = self._driver.find_elements("css selector", selector)
        next(element for element in elements if element.is_displayed()).send_keys("".join(keys))

    def errors(self) -> list[str]:
        """The mistakes of scripts since the page was opened."""
        return [str(error) for error in self.run("return window.auditErrors || [];")]

    def overflow(self) -> int:
        """How many pixels the page is too wide."""
        return int(self.run(_OVER))
