"""The municipalities that a site tells of, and the regions they lie in, as they are on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from videnbank.core.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class MapSquare:
    """A square of the map: column and row, counted from its upper left corner and from 0."""

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Region:
    """A region; its name stands on the map from the square `name_at`, if it stands there at all."""

    id: str
    name: str
    name_at: MapSquare | None = None


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality in one of the regions; `short` is what its square on the map says."""

    id: str
    name: str
    region: str
    code: str = ""
    short: str = ""
    square: MapSquare | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """All places of one day; `successors` are retired municipalities and who took over from each.

    A site that tells of no places has none of them.
    """

    regions: tuple[Region, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    retired: tuple[Municipality, ...] = ()
    successors: Mapping[str, str] | None = None

    def terms(self) -> tuple[Term, ...]:
        """The municipalities as words of the vocabulary, those that are retired last."""
        successors = self.successors or {}
        return (
            *(Term(id=place.id, label=place.name) for place in self.municipalities),
            *(
                Term(id=place.id, label=place.name, replaced_by=successors[place.id])
                for place in self.retired
            ),
        )


NO_PLACES = Places()
"""Those of a site that tells of none."""
