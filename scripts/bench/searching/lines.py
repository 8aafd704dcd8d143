"""The lines that our search is measured over: loopback, and a slow phone simulated by Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

_TIMEOUT_MS = 60_000
"""Long enough for a page that is too busy to handle a key."""

_BITS = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A connection: its name, the round trip in milliseconds, and bits a second.

    Without a rate it is as fast as the machine. `quiet_ms` is how long a page without a change
    counts as settled, `patience_ms` how long an answer to a typed query may take.
    """

    name: str
    quiet_ms: int
    patience_ms: int
    round_trip_ms: int = 0
    down: int = 0
    up: int = 0

    @contextmanager
    def opened(self, browser: Browser) -> Iterator[Page]:
        """Open a page over this line, with nothing cached, while the block runs."""
        with browser.new_context(
            viewport={"width": 1280, "height": 900}, locale="da-DK"
        ) as context:
            page = context.new_page()
            page.set_default_timeout(_TIMEOUT_MS)
            if self.down:
                session = context.new_cdp_session(page)
                session.send("Network.enable")
                session.send(
                    "Network.emulateNetworkConditions",
                    {
                        "offline": False,
                        "latency": self.round_trip_ms,
                        "downloadThroughput": self.down / _BITS,
                        "uploadThroughput": self.up / _BITS,
                    },
                )
            yield page


LOOPBACK = Line("loopback", quiet_ms=600, patience_ms=5_000)
SLOW_PHONE = Line(
    "slow phone",
    quiet_ms=2_000,
    patience_ms=20_000,
    round_trip_ms=400,
    down=1_600_000,
    up=750_000,
)
"""Lighthouse's rates of a slow 4G; 400 ms is what each request waits there, no connection's start."""
