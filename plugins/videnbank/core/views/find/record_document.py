"""The search document of a record: its texts under the headings of its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import FORMAT
from videnbank.core.catalogue.filters import filter_values
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import Alias, Passage, RecordDocument
from videnbank.core.index.field import Field
from videnbank.core.index.organisation_aliases import mentioned
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.language.collation import danish_key
from videnbank.core.markup.document import BodyText
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary import Term
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.index_text import index_terms, subject_texts
from videnbank.core.views.components.outcome_panel import bottom_line_anchor
from videnbank.core.views.components.place import place_text
from videnbank.core.views.components.text_section import TextSection
from videnbank.core.views.components.time_needed import time_needed
from videnbank.core.views.kinds.media import audio_view, downloads, step_view, steps_of
from videnbank.core.views.kinds.registry import kind_view
from videnbank.core.views.kinds.text_sections import (
    sections_after_body,
    sections_before_body,
    sections_before_steps,
    sections_under_lead,
)

_FINDINGS = frozenset({"conclusion"})
"""Sections that say what came of something."""


def record_document(site: Site, entry: AnyEntry) -> RecordDocument:
    """The search document of a listed record."""
    record = entry.record
    kind = entry.reference.kind
    passages = tuple(_passages(site, entry))
    subject = subject_texts(record)
    return RecordDocument(
        address=site.addresses.of(entry.uri),
        kind=kind.value,
        label=site.text(f"kinds.{kind.value}.one"),
        title=record.title,
        summary=record.summary,
        notes=tuple(filter(None, _notes(site, entry))),
        terms=tuple(term.label for term in index_terms(record, site.catalogue.vocabulary)),
        passages=passages,
        details=tuple(_details(record.title, record.summary, passages, subject)),
        aliases=tuple(_aliases(site, entry, subject)),
        facets=filter_values(record),
        published=record.published.toordinal(),
        title_key=danish_key(record.title),
        is_tool=kind is Kind.TOOL,
    )


def _notes(site: Site, entry: AnyEntry) -> Iterator[str]:
    record = entry.record
    yield ", ".join(site.labels(FORMAT.terms, FORMAT.values(record)))
    yield time_needed(site, record)
    yield place_text(site, record)
    yield ", ".join(site.labels(TermList.AREAS, record.areas))
    yield ", ".join(site.labels(TermList.TRACKS, record.tracks))


def _passages(site: Site, entry: AnyEntry) -> Iterator[Passage]:
    yield from (passage for passage in _before_body(site, entry) if passage.texts)
    yield from body_passages(entry.body.texts)
    yield from (passage for passage in _after_body(site, entry) if passage.texts)


def _before_body(site: Site, entry: AnyEntry) -> Iterator[Passage]:
    record = entry.record
    yield from map(_section, sections_under_lead(site, record))
    yield from map(_section, sections_before_steps(site, record))
    steps = [step_view(site, step) for step in steps_of(record)]
    texts = (text for step in steps for text in (step.title, *step.paragraphs, *step.points))
    yield Passage(Field.STEPS, "vb-trin", site.text("record.steps"), tuple(texts))
    yield from map(_section, sections_before_body(site, record))


def _after_body(site: Site, entry: AnyEntry) -> Iterator[Passage]:
    record = entry.record
    audio = audio_view(site, entry)
    if audio is not None:
        yield Passage(Field.BODY, "vb-lyd", site.text("record.audio"), audio.paragraphs)
    files = tuple(item.text for item in downloads(site, entry))
    yield Passage(Field.BODY, "vb-hent", site.text(kind_view(record).downloads_heading), files)
    for line in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        outcomes = [outcome for outcome in outcomes_of(record) if outcome.bottom_line == line.id]
        texts = (text for outcome in outcomes for text in _outcome(outcome))
        yield Passage(Field.FINDINGS, bottom_line_anchor(line.id), line.label, tuple(texts))
    yield from map(_section, sections_after_body(site, record))


def _section(section: TextSection) -> Passage:
    field = Field.FINDINGS if section.id in _FINDINGS else Field.BODY
    anchor = f"vb-{section.id}" if section.heading else ""
    return Passage(field, anchor, section.heading, section.items)


def body_passages(texts: Iterable[BodyText]) -> Iterator[Passage]:
    """The texts of a body under its headings; a heading may have others below it and no text."""
    anchor = heading = ""
    paragraphs: list[str] = []
    for text in texts:
        if text.is_heading:
            yield from _passage(anchor, heading, paragraphs)
            anchor, heading, paragraphs = text.anchor, text.text, []
        else:
            paragraphs.append(text.text)
    yield from _passage(anchor, heading, paragraphs)


def _passage(anchor: str, heading: str, paragraphs: list[str]) -> Iterator[Passage]:
    if heading or paragraphs:
        yield Passage(Field.BODY, anchor, heading, tuple(paragraphs))


def _outcome(outcome: Outcome) -> Iterator[str]:
    yield outcome.finding
    if outcome.measure is not None:
        yield outcome.measure.indicator


def _details(
    title: str, summary: str, passages: Iterable[Passage], subject: Iterable[str]
) -> Iterator[str]:
    """The texts of facts, which are searched but are no sentences to show."""
    others = {title, summary, *(text for passage in passages for text in passage.texts)}
    for text in subject:
        if text not in others and not all(part.strip() in others for part in text.split("\n\n")):
            yield text


def _aliases(site: Site, entry: AnyEntry, subject: Iterable[str]) -> Iterator[Alias]:
    analysis = site.analysis
    assert analysis is not None, "only a searchable site has search documents"
    for term in index_terms(entry.record, site.catalogue.vocabulary):
        yield from term_alias(term, analysis)
    texts = (*subject, *(text.text for text in entry.body.texts))
    words = {word for text in texts for word in tokenize(text)}
    for organisation in mentioned(analysis.organisations, words):
        yield Alias(organisation.names[0], organisation.names)


def term_alias(term: Term, analysis: WordAnalyzer) -> Iterator[Alias]:
    """The synonyms of a term and the names of the retired terms it replaces, if it has any."""
    names = (*term.synonyms, *analysis.retired.get(term.label, ()))
    if names:
        yield Alias(term.label, names)
