"""What MkDocs says while it builds."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

LOGGER = logging.getLogger("mkdocs")


@dataclass
class Told(logging.Handler):
    """Collects warnings and errors until they are asked for."""

    messages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.WARNING)

    def __hash__(self) -> int:
        return id(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Notes one message."""
        self.messages.append(record.getMessage())

    def taken(self) -> list[str]:
        """The messages so far, which are then asked for."""
        messages, self.messages = self.messages, []
        return messages

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Collects while it lasts."""
        LOGGER.addHandler(self)
        try:
            yield
        finally:
            LOGGER.removeHandler(self)
