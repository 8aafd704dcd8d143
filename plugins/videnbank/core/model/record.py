"""What every record says, of whatever kind."""

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
from videnbank.core.model.frozen_model import Distinct, FrozenModel
from videnbank.core.model.media import Image
from videnbank.core.model.reference import AnyReference, Kind
from videnbank.core.model.source import Contact, Source
from videnbank.core.model.text import Passage, Summary, Title
from videnbank.core.model.vocabulary_field import (
    ListLimit,
    TermList,
    VocabularyField,
    VocabularyLookup,
)


class State(StrEnum):
    """Whether a record is being written, can be read, or has been taken back."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Withdrawal(FrozenModel):
    """Why and when a record was taken back, and which record took its place."""

    reason: Passage
    date: Day
    successor: AnyReference | None = None


FormerUrl = Annotated[str, Field(pattern=r"^/([a-zA-Z0-9_~.-]+/)+$", max_length=200)]
"""An address the record had before, from the site's root: `/cases/old-name/`."""


class Record(FrozenModel):
    """What all kinds of record have in common (design §4)."""

    record_kind: ClassVar[Kind]
    folder: ClassVar[str]
    """The first part of the addresses of its records (design §6)."""

    outside_docs: ClassVar[bool] = False
    """Whether its files lie in a folder of the project itself, not among the hand-written pages."""

    evergreen: ClassVar[bool] = True
    """Whether it holds what stays worth knowing, as against what happened on a day."""

    shows_missing_outcomes: ClassVar[bool] = False
    """Whether a bottom line that it says nothing of is shown as not measured (design §4)."""

    comparable: ClassVar[bool] = False
    """Whether its records have enough facts in common to stand side by side."""

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
    audiences: Distinct[Annotated[str, VocabularyField(TermList.AUDIENCES)]] = ()
    topics: Distinct[Annotated[str, VocabularyField(TermList.TOPICS)]] = ()
    published: Day
    reviewed: Day | None = None
    review_after: Annotated[int, Field(ge=1, le=120)] = 24
    state: Annotated[State, VocabularyField(TermList.STATES, State)]
    withdrawn: Withdrawal | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    contacts: tuple[Contact, ...] = ()
    image: Image | None = None
    related: Distinct[AnyReference] = ()
    former_urls: Distinct[FormerUrl] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _rules_always_apply(
        cls, said: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        # pydantic runs rules across keys only when every key is right by itself;
        # an author wants all mistakes at once.
        known: VocabularyLookup = (info.context or {})["vocabulary"]
        broken = cls.rules(said, known) if isinstance(said, dict) else []
        try:
            record = handler(said)
        except ValidationError as error:
            raise with_rule_errors(error, broken) from None
        if broken:
            raise ValidationError.from_exception_data(
                cls.__name__, [{"type": rule, "loc": (), "input": said} for rule in broken]
            )
        return record

    @classmethod
    def rules(
        cls, said: Mapping[str, Any], vocabulary: VocabularyLookup
    ) -> list[PydanticCustomError]:
        """The rules across keys that `said`, a record as its author wrote it, breaks."""
        unused = unused_fields(vocabulary) & said.keys()
        return [
            *(model_error(IssueCode.UNKNOWN_KEY, at=key, value=key) for key in sorted(unused)),
            *(_track_rules(said) if vocabulary.ids(TermList.TRACKS) else ()),
            *_withdrawal_rules(said),
            *_review_rules(said),
            *_source_rules(said),
        ]


def unused_fields(vocabulary: VocabularyLookup) -> frozenset[str]:
    """The fields that no record of a site has, since the site has no tracks, or no places."""
    unused: list[str] = []
    if not vocabulary.ids(TermList.TRACKS):
        unused += ["tracks", "outside_tracks"]
    if not vocabulary.ids(TermList.MUNICIPALITIES):
        unused.append("municipalities")
    return frozenset(unused)


def _track_rules(said: Mapping[str, Any]) -> Iterator[PydanticCustomError]:
    if not said.get("tracks") and not said.get("outside_tracks"):
        yield model_error(IssueCode.MISSING_TRACK_REASON, at="tracks")
    if said.get("tracks") and said.get("outside_tracks"):
        yield model_error(IssueCode.NEEDLESS_TRACK_REASON, at="outside_tracks")


def _withdrawal_rules(said: Mapping[str, Any]) -> Iterator[PydanticCustomError]:
    withdrawn = said.get("state") == State.WITHDRAWN
    if withdrawn and not said.get("withdrawn"):
        yield model_error(IssueCode.MISSING_WITHDRAWAL, at="state")
    if not withdrawn and said.get("withdrawn"):
        yield model_error(IssueCode.NEEDLESS_WITHDRAWAL, at="withdrawn")


def _review_rules(said: Mapping[str, Any]) -> Iterator[PydanticCustomError]:
    published, reviewed = day_or_none(said.get("published")), day_or_none(said.get("reviewed"))
    if published is not None and reviewed is not None and reviewed < published:
        yield model_error(IssueCode.BACKWARDS, at="reviewed", first=published, last=reviewed)


def _source_rules(said: Mapping[str, Any]) -> Iterator[PydanticCustomError]:
    ids: list[str] = []
    for place, source in enumerate(_groups(said, "sources")):
        named = source.get("id")
        if named in ids:
            yield model_error(IssueCode.REPEATED_VALUE, at=f"sources.{place}.id", value=named)
        if isinstance(named, str):
            ids.append(named)
    for place, outcome in enumerate(_groups(said, "outcomes")):
        named = outcome.get("source")
        if isinstance(named, str) and named not in ids:
            at = f"outcomes.{place}.source"
            near = nearest(named, ids)
            allowed = ", ".join(ids)
            yield model_error(
                IssueCode.UNKNOWN_SOURCE, at=at, value=named, suggestion=near, allowed=allowed
            )


def _groups(said: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    items = said.get(key)
    for item in items if isinstance(items, tuple) else ():
        yield item if isinstance(item, dict) else {}
