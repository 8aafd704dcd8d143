"""What is one site's own, beside its vocabulary, its words and its places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

DENMARK = "denmark"
"""The places of the package: the municipalities and regions of Denmark."""

WITHOUT_PLACES = "none"
"""A site that tells of no places."""


class SuccessFigure(StrEnum):
    """What the status page can count for something that a site wants to achieve."""

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
    """A hand-written page that a menu leads to; without a `text` it is called by its title."""

    uri: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """One site's own choices, as `mkdocs.yml` states them (the options of `videnbank/records`).

    `success` names what is counted for each success criterion of the vocabulary. `areas_per_record`
    and `tracks_per_record` are the most that a record may have; None means as many as there are.
    `places` is `denmark`, `none` or a table of the site's own, and `wording` a file with words of
    the site's own; both relative to the project.
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
