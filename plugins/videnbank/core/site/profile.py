"""The site profile: settings other than vocabulary, wording and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

DENMARK = "denmark"
"""The `places` setting for the bundled municipalities and regions of Denmark."""

WITHOUT_PLACES = "none"
"""The `places` setting for a site without places."""


class SuccessFigure(StrEnum):
    """The figures that the status page can show for a success criterion."""

    PROJECTS = "projects"
    LEARNING = "learning"
    DOCUMENTED = "documented"
    SHARING = "sharing"
    BOTTOM_LINES = "bottom-lines"
    PARTNERSHIP = "partnership"
    ANCHORING = "anchoring"
    WORKPLACES = "workplaces"


@dataclass(frozen=True, slots=True)
class MenuPage:
    """A hand-written page in a menu; `text` defaults to its title."""

    uri: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The settings of a site, from the options of `videnbank/records` in `mkdocs.yml`.

    `success` maps each success criterion of the vocabulary to its figure. `areas_per_record` and
    `tracks_per_record` limit the number per record; None means no limit. `places` is `denmark`,
    `none` or the path of a table, and `wording` the path of a file that overrides texts; paths
    are relative to the project.
    """

    owner: str = ""
    corrections: str = ""
    menu: tuple[MenuPage, ...] = ()
    footer: tuple[MenuPage, ...] = ()
    evidence_page: str = ""
    success: Mapping[str, SuccessFigure] = field(default_factory=lambda: MappingProxyType({}))
    areas_per_record: int | None = None
    tracks_per_record: int | None = None
    places: str = DENMARK
    wording: str = ""
