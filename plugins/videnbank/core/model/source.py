"""Sources and contacts of a record."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from videnbank.core.model.dates import Moment
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Email, Line, Url
from videnbank.core.model.vocabulary_field import TermList, VocabularyField

SourceId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""The id of a source, unique within its record, such as `rapport-2019`."""


class Source(FrozenModel):
    """A published source; outcomes refer to it by `id`."""

    id: SourceId
    title: Line
    url: Url | None = None
    publisher: Line | None = None
    date: Moment | None = None


class Contact(FrozenModel):
    """A role that can be contacted; never a named person, to avoid personal data."""

    role: Line
    organisation: Annotated[str, VocabularyField(TermList.ORGANISATIONS)] | None = None
    email: Email | None = None
    phone: Annotated[str, Field(pattern=r"^\+?[0-9 ]{8,16}$")] | None = None
