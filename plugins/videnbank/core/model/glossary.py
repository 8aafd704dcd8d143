"""The glossary: terms that a reader may not know, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import Field

from videnbank.core.language.slug import ID_PATTERN
from videnbank.core.markup.term_forms import TermForms
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Line, Passage


class GlossaryTerm(FrozenModel):
    """A term as it stands in the middle of a sentence, and its definition.

    `synonyms` are its other forms in texts: inflections, abbreviations, older names. `of` is a term of
    a controlled list that is the same thing, such as `organisations/vive`; a term without a definition
    has that term's.
    """

    id: str = Field(pattern=f"^{ID_PATTERN.pattern}$", max_length=60)
    label: Line
    definition: Passage | None = None
    of: str | None = None
    synonyms: tuple[Line, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms the term has in texts."""
        return (self.label, *self.synonyms)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a site, each with its definition."""

    terms: tuple[GlossaryTerm, ...] = ()
    forms: TermForms = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Compiles the forms."""
        terms_by_form = {form: term.id for term in self.terms for form in term.forms}
        object.__setattr__(self, "forms", TermForms(terms_by_form))


NO_GLOSSARY = Glossary()
