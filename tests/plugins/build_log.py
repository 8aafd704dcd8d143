"""Warnings and errors that MkDocs logs during a build."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

LOGGER = logging.getLogger("mkdocs")


@dataclass
class BuildLog(logging.Handler):
    """Collects warnings and errors until a test reads them."""

    messages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.WARNING)

    def __hash__(self) -> int:
        return id(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one message."""
        self.messages.append(record.getMessage())

    def pop_all(self) -> list[str]:
        """Returns the messages collected so far and clears them."""
        messages, self.messages = self.messages, []
        return messages

    @contextmanager
    def capture(self) -> Iterator[None]:
        """Collects messages inside the `with` block."""
        LOGGER.addHandler(self)
        try:
            yield
        finally:
            LOGGER.removeHandler(self)
