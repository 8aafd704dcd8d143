"""The base model of all kinds of record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error, with_rule_errors
from videnbank.core.language.suggestion import nearest
from videnbank.core.model.dates import Day, day_or_none
from videnbank.core.model.former_url import FormerUrl
from videnbank.core.model.frozen_model import Distinct, FrozenModel
from videnbank.core.model.media import Audio, Image, Picture
from videnbank.core.model.numbers import WHOLE
from videnbank.core.model.provenance import Provenance
from videnbank.core.model.reference import AnyReference, Kind
from videnbank.core.model.source import Contact, Source
from videnbank.core.model.source import source_id as plain_source_id
from videnbank.core.model.text import Passage, Summary, Title
from videnbank.core.model.vocabulary_field import (
    ListLimit,
    TermList,
    VocabularyField,
    VocabularyLookup,
)


class State(StrEnum):
    """The publication state of a record."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Withdrawal(FrozenModel):
    """The reason and date of a withdrawal, and the record that replaces the withdrawn one."""

    reason: Passage
    date: Day
    successor: AnyReference | None = None


class Record(FrozenModel):
    """The fields and rules shared by all kinds of record (design §4)."""

    record_kind: ClassVar[Kind]
    folder: ClassVar[str]
    """The first URL segment of its records (design §6)."""

    outside_docs: ClassVar[bool] = False
    """Whether its source folder is in the project root rather than in the docs folder."""

    evergreen: ClassVar[bool] = True
    """Whether its content lasts, as opposed to news."""

    shows_missing_outcomes: ClassVar[bool] = False
    """Whether a bottom line without an outcome is shown as not measured (design §4)."""

    comparable: ClassVar[bool] = False
    """Whether its records can be compared side by side."""

    title: Title
    summary: Summary
    areas: Annotated[
        Distinct[Annotated[str, VocabularyField(TermList.AREAS)]],
        ListLimit(TermList.AREAS),
        Field(min_length=1),
    ]
    tracks: Annotated[
        Distinct[Annotated[str, VocabularyField(TermList.TRACKS)]], ListLimit(TermList.TRACKS)
    ] = ()
    outside_tracks: Passage | None = None
    stated_by_source: Provenance = Provenance()
    audiences: Distinct[Annotated[str, VocabularyField(TermList.AUDIENCES)]] = ()
    topics: Distinct[Annotated[str, VocabularyField(TermList.TOPICS)]] = ()
    published: Day
    reviewed: Day | None = None
    review_after: Annotated[int, Field(ge=1, le=120), WHOLE] = 24
    state: Annotated[State, VocabularyField(TermList.STATES, State)]
    withdrawn: Withdrawal | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    contacts: tuple[Contact, ...] = ()
    image: Image | None = None
    pictures: tuple[Picture, ...] = ()
    audio: Audio | None = None
    related: Distinct[AnyReference] = ()
    former_urls: Distinct[FormerUrl] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _apply_all_rules(
        cls, raw: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        # pydantic runs cross-field rules only when every field is valid by itself;
        # authors need all errors at once.
        vocabulary: VocabularyLookup = (info.context or {})["vocabulary"]
        errors = cls.rules(raw, vocabulary) if isinstance(raw, dict) else []
        try:
            record = handler(raw)
        except ValidationError as error:
            raise with_rule_errors(error, errors) from None
        if errors:
            raise ValidationError.from_exception_data(
                cls.__name__, [{"type": rule, "loc": (), "input": raw} for rule in errors]
            )
        return record

    @classmethod
    def rules(
        cls, raw: Mapping[str, Any], vocabulary: VocabularyLookup
    ) -> list[PydanticCustomError]:
        """Check the cross-field rules on `raw`, the front matter before validation."""
        unused = unused_fields(vocabulary) & raw.keys()
        return [
            *(model_error(IssueCode.UNKNOWN_KEY, at=key, value=key) for key in sorted(unused)),
            *(_track_rules(raw) if vocabulary.ids(TermList.TRACKS) else ()),
            *_withdrawal_rules(raw, vocabulary),
            *_review_rules(raw),
            *_source_rules(raw),
        ]


def unused_fields(vocabulary: VocabularyLookup) -> frozenset[str]:
    """The fields that are not allowed because the site has no tracks, places or formats."""
    unused: list[str] = []
    if not vocabulary.ids(TermList.TRACKS):
        unused += ["tracks", "outside_tracks"]
    if not vocabulary.ids(TermList.MUNICIPALITIES):
        unused.append("municipalities")
    if not vocabulary.ids(TermList.FORMATS):
        unused.append("format")
    return frozenset(unused)


def _track_rules(raw: Mapping[str, Any]) -> Iterator[PydanticCustomError]:
    if not raw.get("tracks") and not raw.get("outside_tracks"):
        yield model_error(IssueCode.MISSING_TRACK_REASON, at="tracks")
    if raw.get("tracks") and raw.get("outside_tracks"):
        yield model_error(IssueCode.NEEDLESS_TRACK_REASON, at="outside_tracks")


def _withdrawal_rules(
    raw: Mapping[str, Any], vocabulary: VocabularyLookup
) -> Iterator[PydanticCustomError]:
    state = raw.get("state")
    withdrawn = isinstance(state, str) and vocabulary.matches(TermList.STATES, state) == (
        State.WITHDRAWN.value,
    )
    if withdrawn and not raw.get("withdrawn"):
        yield model_error(IssueCode.MISSING_WITHDRAWAL, at="state")
    if not withdrawn and raw.get("withdrawn"):
        yield model_error(IssueCode.NEEDLESS_WITHDRAWAL, at="withdrawn")


def _review_rules(raw: Mapping[str, Any]) -> Iterator[PydanticCustomError]:
    published, reviewed = day_or_none(raw.get("published")), day_or_none(raw.get("reviewed"))
    if published is not None and reviewed is not None and reviewed < published:
        yield model_error(IssueCode.BACKWARDS, at="reviewed", first=published, last=reviewed)


def _source_rules(raw: Mapping[str, Any]) -> Iterator[PydanticCustomError]:
    ids: list[str] = []
    for index, source in enumerate(_groups(raw, "sources")):
        source_id = plain_source_id(source.get("id"))
        if source_id in ids:
            yield model_error(IssueCode.REPEATED_VALUE, at=f"sources.{index}.id", value=source_id)
        if isinstance(source_id, str):
            ids.append(source_id)
    for index, outcome in enumerate(_groups(raw, "outcomes")):
        source_id = plain_source_id(outcome.get("source"))
        if isinstance(source_id, str) and source_id not in ids:
            at = f"outcomes.{index}.source"
            closest = nearest(source_id, ids)
            allowed = ", ".join(ids)
            yield model_error(
                IssueCode.UNKNOWN_SOURCE,
                at=at,
                value=source_id,
                suggestion=closest,
                allowed=allowed,
            )


def _groups(raw: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    items = raw.get(key)
    for item in items if isinstance(items, tuple) else ():
        yield item if isinstance(item, dict) else {}
