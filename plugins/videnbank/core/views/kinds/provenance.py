"""Who chose and wrote the parts of a record: its source, or the editors."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.language.formats import enumeration_text
from videnbank.core.model.optional_fields import steps_by_source
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.media import steps_of


def provenance_text(site: Site, record: Record) -> str:
    """Sentences on what the source names and what the editors chose, and who wrote the steps.

    Parts that the record lacks are left out.
    """
    placed, written = tuple(_placed(site, record)), tuple(_written(site, record))
    sentences = (
        ("record.named_by_source", placed, True),
        ("record.chosen_by_editors", placed, False),
        ("record.written_by_source", written, True),
        ("record.written_by_editors", written, False),
    )
    return " ".join(
        site.text(key, parts=enumeration_text(names, site.wording))
        for key, parts, is_source in sentences
        if (names := [name for name, by_source in parts if by_source is is_source])
    )


def _placed(site: Site, record: Record) -> Iterator[tuple[str, bool]]:
    """The parts that say where a record belongs, and whether its source names them."""
    stated = record.stated_by_source
    yield site.wording.count("record.parts.areas", len(record.areas)), stated.areas
    if record.tracks:
        yield site.wording.count("record.parts.tracks", len(record.tracks)), stated.tracks


def _written(site: Site, record: Record) -> Iterator[tuple[str, bool]]:
    """The parts of the steps, and whether they are the source's own."""
    steps = steps_of(record)
    if not steps:
        return
    by_source = steps_by_source(record)
    yield site.text("record.parts.step_titles"), by_source.titles
    yield site.text("record.parts.step_texts"), by_source.texts
    if any(step.points for step in steps):
        yield site.text("record.parts.step_points"), by_source.points
