"""The municipalities and regions of a site, as of one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from videnbank.core.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class MapSquare:
    """A square of the tile map: column and row, from 0 at the top left."""

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Region:
    """A region; its label on the map starts at `label_square`, None for no label."""

    id: str
    name: str
    label_square: MapSquare | None = None


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality; `region` is the id of its region, `short` the text on its map square.

    `official_name` is empty when the name of its authority follows from `name` as most do.
    """

    id: str
    name: str
    region: str
    official_name: str = ""
    code: str = ""
    short: str = ""
    square: MapSquare | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """All places as of one day; empty for a site without places.

    `successors` maps each retired municipality to the one that replaced it. `neighbours` maps each
    municipality to those it shares a border on land with, in the order of the table; one without
    any is absent.
    """

    regions: tuple[Region, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    retired: tuple[Municipality, ...] = ()
    successors: Mapping[str, str] | None = None
    neighbours: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def municipality(self, id_: str) -> Municipality:
        """The municipality with an id, which must exist."""
        return next(place for place in self.municipalities if place.id == id_)

    def region(self, id_: str) -> Region | None:
        """The region with an id; None if the places are in no region."""
        return next((region for region in self.regions if region.id == id_), None)

    def terms(self) -> tuple[Term, ...]:
        """The municipalities as vocabulary terms, retired ones last."""
        successors = self.successors or {}
        return (
            *(Term(id=place.id, label=place.name) for place in self.municipalities),
            *(
                Term(id=place.id, label=place.name, replaced_by=successors[place.id])
                for place in self.retired
            ),
        )


NO_PLACES = Places()
"""The places of a site without any."""
