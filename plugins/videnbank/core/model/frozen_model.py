"""What all parts of the model have in common: frozen, exact types, no unknown keys."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error

Item = TypeVar("Item", bound=Hashable)


class FrozenModel(BaseModel):
    """A frozen group of keys; unknown keys are refused and YAML types are taken at their word."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _no_repeats(items: Sequence[Item]) -> Sequence[Item]:
    seen: set[Item] = set()
    for place, item in enumerate(items):
        if item in seen:
            raise model_error(IssueCode.REPEATED_VALUE, at=str(place), value=item)
        seen.add(item)
    return items


Distinct = Annotated[tuple[Item, ...], AfterValidator(_no_repeats)]
"""A list in which no value stands twice."""
