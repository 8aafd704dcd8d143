"""The front matter of hand-written pages: the keys of MkDocs and Material, and pictures."""

from __future__ import annotations

from typing import Any, Literal

from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.media import Picture
from videnbank.core.model.text import Line, Summary, Title


class PageFields(FrozenModel):
    """The front matter of a hand-written page; `synonyms` are other words to find it by."""

    title: Title | None = None
    description: Summary | None = None
    template: Line | None = None
    subtitle: Line | None = None
    icon: Line | None = None
    status: Line | None = None
    hide: tuple[Literal["navigation", "toc", "path", "footer", "feedback", "tags"], ...] = ()
    search: dict[str, Any] | None = None
    pictures: tuple[Picture, ...] = ()
    synonyms: tuple[Line, ...] = ()
