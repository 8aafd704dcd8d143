"""Search documents of synthetic records, made without a site: their texts are never parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bench.front_matter import Value
from bench.synthetic import COLLECTIONS, SyntheticRecord
from videnbank.core.catalogue.facet import FACETS, Facet
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import Passage, RecordDocument
from videnbank.core.index.field import Field
from videnbank.core.language.collation import danish_key
from videnbank.core.language.slug import slug
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.views.find.record_document import term_alias

_FIELDS: Mapping[str, Field] = {
    "conclusion": Field.FINDINGS,
    "outcomes": Field.FINDINGS,
    "steps": Field.STEPS,
}
_NO_TEXT = frozenset(
    {
        *("title", "summary", "state", "withdrawn", "published", "reviewed", "date", "period"),
        *("sources", "source", "contacts", "press_contact", "image", "related", "former_urls"),
        *("tools", "covers", "bottom_line", "direction", "evidence", "src", "kind"),
        *(facet.field for facet in FACETS),
    }
)
"""Fields that are not searched, and ids."""

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"^(?:[-|!]+|\d+\.|>)\s*|\*\*|\|", re.MULTILINE)
_HEADING = re.compile(r"#+ (.*)")


def synthetic_document(
    record: SyntheticRecord, vocabulary: Vocabulary, analyzer: WordAnalyzer
) -> RecordDocument:
    """The search document of a record, much as the site makes it."""
    name, fields = record.name, record.fields
    kind = name.kind
    facets = {facet: _values(facet, fields) for facet in FACETS}
    terms = [
        vocabulary.term(facet.terms, value)
        for facet, values in facets.items()
        if facet.indexed
        for value in values
    ]
    return RecordDocument(
        address=f"{COLLECTIONS[kind]}/{name.id}/",
        kind=kind,
        label=kind.capitalize(),
        title=name.title,
        summary=str(fields["summary"]),
        notes=tuple(", ".join(term.label for term in some) for some in _notes(terms)),
        terms=tuple(term.label for term in terms),
        passages=(*_of_fields(fields), *_of_body(record.body)),
        aliases=tuple(alias for term in terms for alias in term_alias(term, analyzer)),
        facets={
            "kind": (kind,),
            **{facet.filter_name: values for facet, values in facets.items() if facet.filter_name},
        },
        published=name.published.toordinal(),
        title_key=danish_key(name.title),
        is_tool=kind == "tool",
    )


def _values(facet: Facet, fields: Mapping[str, Value]) -> tuple[str, ...]:
    match fields.get(facet.field, ()):
        case str(value):
            return (value,)
        case [*values]:
            return tuple(map(str, values))
        case _:
            return ()


def _notes(terms: list[Term]) -> Iterator[list[Term]]:
    yield terms[:1]
    yield terms[1:3]


def _of_fields(fields: Mapping[str, Value]) -> Iterator[Passage]:
    for name, value in fields.items():
        if name not in _NO_TEXT and (texts := tuple(_texts(value))):
            heading = name.capitalize()
            yield Passage(_FIELDS.get(name, Field.BODY), f"vb-{name}", heading, texts)


def _texts(value: Value) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for name, part in value.items():
                if name not in _NO_TEXT:
                    yield from _texts(part)
        case [*parts]:
            for part in parts:
                yield from _texts(part)


def _of_body(markdown: str) -> Iterator[Passage]:
    anchor = heading = ""
    texts: list[str] = []
    for block in markdown.split("\n\n"):
        if match := _HEADING.match(block):
            yield from _passage(anchor, heading, texts)
            heading, texts = match[1], []
            anchor = slug(heading)
        elif text := _MARKUP.sub(" ", _LINK.sub(r"\1", block)).strip():
            texts.append(text)
    yield from _passage(anchor, heading, texts)


def _passage(anchor: str, heading: str, texts: list[str]) -> Iterator[Passage]:
    if texts:
        yield Passage(Field.BODY, anchor, heading, tuple(texts))
