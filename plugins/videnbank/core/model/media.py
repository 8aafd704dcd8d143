"""Files that lie beside a record: its picture, sound and downloads."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import PROSE, Line, Passage

FileName = Annotated[str, Field(max_length=120, min_length=1)]
"""A file in the record's own folder, named relative to it."""


class Image(FrozenModel):
    """A picture with its text alternative; consent is required when people can be recognised."""

    src: FileName
    alt: Line
    credit: Line
    recognisable_people: bool
    consent: Line | None = None

    @model_validator(mode="after")
    def _consent_for_people(self) -> Self:
        if self.recognisable_people and not self.consent:
            raise model_error(IssueCode.MISSING_CONSENT, at="consent")
        return self


class Audio(FrozenModel):
    """A recording with its length in seconds and its whole text."""

    src: FileName
    seconds: Annotated[int, Field(ge=1, le=4 * 3600)]
    transcript: Annotated[str, PROSE, Field(min_length=1, max_length=60_000)]


class Download(FrozenModel):
    """A file a reader can take along."""

    src: FileName
    title: Line


class Step(FrozenModel):
    """One thing to do, with the time it takes in minutes where a source gives it."""

    title: Line
    minutes: Annotated[int, Field(ge=1, le=60 * 24)] | None = None
    text: Passage
    points: tuple[Line, ...] = ()
