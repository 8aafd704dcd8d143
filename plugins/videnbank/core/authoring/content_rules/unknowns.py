"""How much a body says about what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, takewhile

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.language.readability import split_sentences
from videnbank.core.language.slug import slug
from videnbank.core.markup.document import BodyText, Document

_MOST = 3
"""Sentences: what a reader would really ask fits in them; once they were 35 % of all case texts."""


def unknowns(examined: ExaminedRecord) -> Iterator[Remark]:
    """A section on what is not known with more than three sentences."""
    heading = examined.wording.text("advice_on_content.words.unknowns")
    section = tuple(_section(examined.entry.body, heading))
    sentences = sum(map(_sentences, section[1:]))
    if sentences > _MOST:
        values = (("heading", heading), ("n", sentences))
        yield Remark(RemarkKind.MANY_UNKNOWNS, section[0].line, values)


def _sentences(text: BodyText) -> int:
    """The sentences of a text, without the one that only introduces a list."""
    return sum(1 for sentence in split_sentences(text.text) if not sentence.endswith(":"))


def _section(body: Document, heading: str) -> Iterator[BodyText]:
    """The heading with this text and the texts below it, up to the next heading."""
    rest = dropwhile(lambda text: text.text.casefold() != heading.casefold(), body.texts)
    first = next(rest, None)
    if first is not None:
        yield first
        yield from takewhile(lambda text: slug(text.text) not in body.anchors, rest)
