"""Files in the folder of a record (image, audio, downloads), and the steps of a tool."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.numbers import WHOLE
from videnbank.core.model.text import PROSE, Line, Passage
from videnbank.core.model.yes_no import YesNo

FileName = Annotated[str, Field(max_length=120, min_length=1)]
"""A file in the folder of the record, relative to it."""


class Picture(FrozenModel):
    """A photo in a body, whose alternative text stands there.

    It requires consent when people are recognisable.
    """

    src: FileName
    credit: Line
    recognisable_people: YesNo
    consent: Line | None = None

    @model_validator(mode="after")
    def _require_consent(self) -> Self:
        if self.recognisable_people and not self.consent:
            raise model_error(IssueCode.MISSING_CONSENT, at="consent")
        return self


class Image(Picture):
    """The picture of a record, with its alternative text."""

    alt: Line


class Audio(FrozenModel):
    """A recording with its duration in seconds and a full transcript."""

    src: FileName
    seconds: Annotated[int, Field(ge=1, le=4 * 3600), WHOLE]
    transcript: Annotated[str, PROSE, Field(min_length=1, max_length=60_000)]


class Download(FrozenModel):
    """A downloadable file."""

    src: FileName
    title: Line


class Step(FrozenModel):
    """A step of a tool, with its duration in minutes where the source gives it."""

    title: Line
    minutes: Annotated[int, Field(ge=1, le=60 * 24), WHOLE] | None = None
    text: Passage
    points: tuple[Line, ...] = ()
