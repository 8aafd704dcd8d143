"""A tool: a practical guide that a workplace can use."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.model.frozen_model import Distinct, FrozenModel
from videnbank.core.model.media import Download, Step
from videnbank.core.model.numbers import WHOLE
from videnbank.core.model.provenance import StepProvenance
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.text import Line, Passage
from videnbank.core.model.vocabulary_field import TermList, VocabularyField
from videnbank.core.model.yes_no import YesNo

Minutes = Annotated[int, Field(ge=1, le=60 * 24 * 31), WHOLE]
"""At most a month; more is a typing error or the wrong unit."""

Count = Annotated[int, Field(ge=1, le=10_000), WHOLE]
"""A number of people; more is a typing error."""


CARD_SIDES = 3
"""A sheet of paper folded into a card that stands on a table has three sides."""


class Duration(FrozenModel):
    """The duration in minutes, minimum and maximum; either may be unknown."""

    min: Minutes | None = None
    max: Minutes | None = None
    note: Line | None = None

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.min is not None and self.max is not None and self.max < self.min:
            raise model_error(IssueCode.BACKWARDS, at="max", first=self.min, last=self.max)
        return self


class Participants(FrozenModel):
    """The number of participants, minimum and maximum, and who they are."""

    min: Count | None = None
    max: Count | None = None
    who: Line | None = None

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.min is not None and self.max is not None and self.max < self.min:
            raise model_error(IssueCode.BACKWARDS, at="max", first=self.min, last=self.max)
        return self


class Tool(Record):
    """A practical guide: its purpose, its output and the steps to follow.

    A tool without steps refers to its source, where the guide itself is (design §4). `image_step` is
    the number of the step that its image shows, when it shows just one.
    """

    record_kind: ClassVar[Kind] = Kind.TOOL
    folder: ClassVar[str] = "vaerktoejer"
    comparable: ClassVar[bool] = True

    purpose: Passage
    output: Passage | None = None
    format: Distinct[Annotated[str, VocabularyField(TermList.FORMATS)]] = ()
    duration: Duration | None = None
    participants: Participants | None = None
    preparation: tuple[Passage, ...] = ()
    materials: tuple[Line, ...] = ()
    steps: tuple[Step, ...] = ()
    steps_by_source: StepProvenance = StepProvenance()
    fold_up_card: YesNo = False
    image_step: Annotated[int, Field(ge=1), WHOLE] | None = None
    shortened: Passage | None = None
    when: Passage | None = None
    caution: tuple[Passage, ...] = ()
    downloads: tuple[Download, ...] = ()
    origin: Line | None = None

    @model_validator(mode="after")
    def _check_card(self) -> Self:
        if self.fold_up_card and len(self.steps) < CARD_SIDES:
            raise model_error(IssueCode.TOO_FEW, at="steps", least=CARD_SIDES)
        if self.fold_up_card and len(self.steps) > CARD_SIDES:
            raise model_error(IssueCode.TOO_MANY, at="steps", most=CARD_SIDES)
        return self

    @model_validator(mode="after")
    def _check_image_step(self) -> Self:
        if self.image_step is not None and self.image_step > len(self.steps):
            limit = len(self.steps)
            raise model_error(IssueCode.OUT_OF_RANGE, at="image_step", side="most", limit=limit)
        return self
