"""What a hand-written page may say at its head: the keys MkDocs and Material know."""

from __future__ import annotations

from typing import Any, Literal

from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Line, Summary, Title


class PageFields(FrozenModel):
    """The front matter of an ordinary page."""

    title: Title | None = None
    description: Summary | None = None
    template: Line | None = None
    subtitle: Line | None = None
    icon: Line | None = None
    status: Line | None = None
    hide: tuple[Literal["navigation", "toc", "path", "footer", "feedback", "tags"], ...] = ()
    search: dict[str, Any] | None = None
