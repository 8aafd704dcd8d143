"""Where a statement comes from, and whom to ask."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from videnbank.core.model.dates import Moment
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Email, Line, Url
from videnbank.core.model.vocabulary_field import TermList, VocabularyField

SourceId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""A short name for a source within one record, such as `rapport-2019`."""


class Source(FrozenModel):
    """A published text that a record builds on; outcomes name it by its `id`."""

    id: SourceId
    title: Line
    url: Url | None = None
    publisher: Line | None = None
    date: Moment | None = None


class Contact(FrozenModel):
    """A function one can write to or ring; never a person's name (work data, not personal data)."""

    role: Line
    organisation: Annotated[str, VocabularyField(TermList.ORGANISATIONS)] | None = None
    email: Email | None = None
    phone: Annotated[str, Field(pattern=r"^\+?[0-9 ]{8,16}$")] | None = None
