"""Who chose and wrote the parts of a record: its source, or the editors."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.language.formats import enumeration_text
from videnbank.core.model.optional_fields import steps_by_source
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.media import steps_of


def provenance_text(site: Site, record: Record) -> str:
    """A sentence on what the source states and one on what the editors chose or wrote.

    Parts that the record lacks are left out.
    """
    parts = tuple(_parts(site, record))
    return " ".join(
        site.text(key, parts=enumeration_text(names, site.wording))
        for key, is_source in (("record.from_source", True), ("record.from_editors", False))
        if (names := [name for name, by_source in parts if by_source is is_source])
    )


def _parts(site: Site, record: Record) -> Iterator[tuple[str, bool]]:
    """The name of each part and whether it is the source's."""
    stated = record.stated_by_source
    yield site.wording.count("record.parts.areas", len(record.areas)), stated.areas
    if record.tracks:
        yield site.wording.count("record.parts.tracks", len(record.tracks)), stated.tracks
    steps = steps_of(record)
    if not steps:
        return
    by_source = steps_by_source(record)
    yield site.text("record.parts.step_titles"), by_source.titles
    yield site.text("record.parts.step_texts"), by_source.texts
    if any(step.points for step in steps):
        yield site.text("record.parts.step_points"), by_source.points
