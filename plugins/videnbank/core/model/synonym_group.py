"""Words that readers use for one another."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Expression

SynonymGroup = tuple[str, ...]
"""Words, and expressions of several words: `sygefravær` and `sick leave`."""


class SynonymList(FrozenModel):
    """The groups of a site, as `vocabulary.yml` has them."""

    synonyms: tuple[Annotated[tuple[Expression, ...], Field(min_length=2)], ...]
