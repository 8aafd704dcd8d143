"""Bodies for the tests."""

from videnbank.core.language.slug import slug
from videnbank.core.language.wording import danish
from videnbank.core.loading.body_reader import body_labels
from videnbank.core.markup.document import Document, read_document
from videnbank.core.markup.term_forms import NO_TERMS, TermForms


def body_of(text: str, first_line: int = 1, terms: TermForms = NO_TERMS) -> Document:
    """A body as it is read, with the words of the package."""
    return read_document(text, body_labels(danish()), slug, terms, first_line=first_line)
