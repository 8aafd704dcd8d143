"""The municipalities and regions of a site, as of one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
    """A municipality; `region` is the id of its region, `short` the text of its square on the map."""

    id: str
    name: str
    region: str
    code: str = ""
    short: str = ""
    square: MapSquare | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """All places as of one day; empty for a site without places.

    `successors` maps each retired municipality to the one that replaced it.
    """

    regions: tuple[Region, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    retired: tuple[Municipality, ...] = ()
    successors: Mapping[str, str] | None = None

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
