"""The base model: frozen, strictly typed, unknown keys forbidden."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error

HashableItem = TypeVar("HashableItem", bound=Hashable)


class FrozenModel(BaseModel):
    """Base class of all models: forbids unknown keys and does not coerce YAML types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _reject_duplicates(items: Sequence[HashableItem]) -> Sequence[HashableItem]:
    seen: set[HashableItem] = set()
    for index, item in enumerate(items):
        if item in seen:
            raise model_error(IssueCode.REPEATED_VALUE, at=str(index), value=item)
        seen.add(item)
    return items


Distinct = Annotated[tuple[HashableItem, ...], AfterValidator(_reject_duplicates)]
"""A list without duplicates."""
