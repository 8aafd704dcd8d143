"""Sources and contacts of a record."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from videnbank.core.language.signs import plain_signs
from videnbank.core.model.dates import Moment
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.phone import Phone
from videnbank.core.model.text import Email, Line, Url
from videnbank.core.model.vocabulary_field import TermList, VocabularyField
from videnbank.core.model.yes_no import YesNo


def source_id(value: Any) -> Any:
    """The id of a source with ordinary hyphens, as word processors do not always write them."""
    return plain_signs(value) if isinstance(value, str) else value


SourceId = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40), BeforeValidator(source_id)
]
"""The id of a source, unique within its record, such as `rapport-2019`."""


class Source(FrozenModel):
    """A published source; outcomes refer to it by `id`.

    `excerpt` says that the editors have read a part of it only.
    """

    id: SourceId
    title: Line
    url: Url | None = None
    publisher: Line | None = None
    date: Moment | None = None
    excerpt: YesNo = False


class Contact(FrozenModel):
    """A role that can be contacted; never a named person, to avoid personal data."""

    role: Line
    organisation: Annotated[str, VocabularyField(TermList.ORGANISATIONS)] | None = None
    email: Email | None = None
    phone: Phone | None = None
