"""Steps of a guide, and the files of a record: image, audio and downloads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.language.formats import minutes_text
from videnbank.core.markup.picture_set import COLUMN_SIZES, PictureSet
from videnbank.core.model.media import Step
from videnbank.core.model.record import Record
from videnbank.core.routing.addresses import file_uri
from videnbank.core.site.link import Link
from videnbank.core.site.picture_credit import picture_credit
from videnbank.core.site.site import Site
from videnbank.core.views.components.text_section import paragraphs
from videnbank.core.views.kinds.registry import kind_view


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a guide; `minutes` is empty when the duration is unknown."""

    title: str
    minutes: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AudioView:
    """A recording with its length in words and its full transcript."""

    src: str
    length: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImageView:
    """The image of a record; `picture` is None when its size is unknown."""

    src: str
    alt: str
    credit: str
    picture: PictureSet | None = None
    sizes: str = COLUMN_SIZES


def image_view(site: Site, entry: AnyEntry) -> ImageView | None:
    """The image of a record, or None."""
    image = entry.record.image
    if image is None:
        return None
    return ImageView(
        src=site.addresses.of_file(entry.uri, image.src),
        alt=image.alt,
        credit=picture_credit(site, image),
        picture=site.pictures(file_uri(entry.uri, image.src)),
    )


def steps_of(record: Record) -> tuple[Step, ...]:
    """The steps of a guide; empty for kinds that have none."""
    return kind_view(record).steps(record)


def step_view(site: Site, step: Step) -> StepView:
    """The view of a step."""
    minutes = minutes_text(step.minutes, site.wording) if step.minutes is not None else ""
    return StepView(step.title, minutes, paragraphs(step.text), step.points)


def audio_view(site: Site, entry: AnyEntry) -> AudioView | None:
    """The recording of a record, or None."""
    audio = entry.record.audio
    if audio is None:
        return None
    minutes = minutes_text(max(1, round(audio.seconds / 60)), site.wording)
    return AudioView(
        src=site.addresses.of_file(entry.uri, audio.src),
        length=site.text("record.audio_length", minutes=minutes),
        paragraphs=paragraphs(audio.transcript),
    )


def downloads(site: Site, entry: AnyEntry) -> Iterable[Link]:
    """Links to the files that readers can download."""
    for item in kind_view(entry.record).downloads(entry.record):
        yield Link(item.title, site.addresses.of_file(entry.uri, item.src))
