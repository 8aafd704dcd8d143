"""Scaffolds a new record: every field of its kind with help, the required ones uncommented."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from videnbank.core.issues.choices import MAX_LISTED_VALUES
from videnbank.core.issues.message import issue_text
from videnbank.core.language.slug import slug
from videnbank.core.language.wording import Wording
from videnbank.core.loading.personal_number_check import personal_number_issues
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.model.fields import field_help, nested_models
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.record import Record, State, unused_fields
from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS
from videnbank.core.model.text import Title
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList, VocabularyField

_FORBIDDEN_IN_TITLE = {"Cc", "Cs"}
"""Unicode categories no title may contain: control characters and undecodable bytes."""


class _TitleModel(FrozenModel):
    title: Title


def normalize_title(title: str) -> str:
    """The title on one line, with single spaces, NFC-normalised."""
    return " ".join(unicodedata.normalize("NFC", title).split())


def title_error(title: str, wording: Wording) -> str:
    """Why a title is invalid, by the same rules as the check; empty if it is valid."""
    if any(unicodedata.category(character) in _FORBIDDEN_IN_TITLE for character in title):
        return wording.text("new.bad_title_signs")
    if not slug(title):
        return wording.text("new.bad_title")
    source = YamlSource("", f"title: {_yaml_string(title)}\n")
    result = validate(_TitleModel, {"title": title}, source, Vocabulary.of({}))
    # The folder is named after the title, so a CPR number would end up in the URL.
    issues = [*result.issues, *personal_number_issues(TextFile("", title))]
    if not issues:
        return ""
    return wording.text("new.bad_title_text", reason=issue_text(issues[0], wording))


def record_template(
    kind: Kind, title: str, today: date, vocabulary: Vocabulary, wording: Wording
) -> str:
    """The text of a new draft: first the required fields, then the optional ones commented out.

    Lines with `##` are help; deleting the `#` of any other comment enables that field.
    """
    model = MODELS[kind]
    values = {
        "title": _yaml_string(title),
        "published": today.isoformat(),
        "state": State.DRAFT.value,
    }
    required_fields = _required_fields(model, vocabulary)
    form = _Form(vocabulary, wording, values, required_fields)
    unused = unused_fields(vocabulary)
    fields = [key for key in model.model_fields if key not in unused]
    return "\n".join(
        [
            "---",
            *(f"## {line}" for line in wording.text("new.intro").splitlines()),
            *(
                f"\n{form.field(model, key, enabled=True)}"
                for key in fields
                if key in required_fields
            ),
            "",
            f"## {wording.text('new.optional')}",
            *(
                f"\n{form.field(model, key, enabled=False)}"
                for key in fields
                if key not in required_fields
            ),
            "",
            f"## {wording.text('new.body')}",
            "---",
            "",
        ]
    )


def _required_fields(model: type[Record], vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The required fields, and the first field of each group of which one is required.

    The latter map to the alternatives that may be used instead.
    """
    fields = model.model_fields
    required = [key for key, info in fields.items() if info.is_required()]
    choices: dict[frozenset[str], list[str]] = {}
    for key in fields:
        fixed_rules = _broken_rules(model, required, vocabulary) - _broken_rules(
            model, [*required, key], vocabulary
        )
        if fixed_rules:
            choices.setdefault(fixed_rules, []).append(key)
    return dict.fromkeys(required, ()) | {
        first: tuple(others) for first, *others in choices.values()
    }


def _broken_rules(
    model: type[Record], keys: Iterable[str], vocabulary: Vocabulary
) -> frozenset[str]:
    """The rules a record breaks if it has these fields and no others."""
    return frozenset(rule.type for rule in model.rules(dict.fromkeys(keys, ("",)), vocabulary))


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a field; `comment_column` is where its `#` goes, if it is commented out."""

    indent: int
    text: str
    is_help: bool = False
    comment_column: int | None = None

    def __str__(self) -> str:
        if self.comment_column is None and not self.is_help:
            return " " * self.indent + self.text
        column = self.indent if self.comment_column is None else self.comment_column
        marker = "## " if self.is_help else "# "
        return " " * column + marker + " " * (self.indent - column) + self.text


@dataclass(frozen=True, slots=True)
class _Form:
    """Writes the fields of a record.

    `values` are preset values as YAML; `required_fields` maps the required fields to the
    alternatives that may be used instead.
    """

    vocabulary: Vocabulary
    wording: Wording
    values: Mapping[str, str]
    required_fields: Mapping[str, tuple[str, ...]]

    def field(self, model: type[BaseModel], key: str, *, enabled: bool) -> str:
        """One field of a record with its help and nested fields."""
        lines = self._field(model, key, 0, None if enabled else 0, self.values.get(key))
        return "\n".join(str(line) for line in lines)

    def _field(
        self,
        model: type[BaseModel],
        key: str,
        indent: int,
        comment_column: int | None,
        preset: str | None = None,
        dash: str = "",
    ) -> Iterator[_Line]:
        info = model.model_fields[key]
        start = indent - len(dash)
        for text in self._help(model, key, info):
            yield _Line(start, text, is_help=True, comment_column=comment_column)
        is_list = get_origin(info.annotation) is tuple
        nested = None if _takes_number(info) else next(nested_models(info.annotation), None)
        if nested is not None:
            yield _Line(start, f"{dash}{key}:", comment_column=comment_column)
            yield from self._group(nested, indent + 2, comment_column, is_list=is_list)
        elif preset is None and is_list and _is_free_text(info):
            yield _Line(start, f"{dash}{key}:", comment_column=comment_column)
            yield _Line(indent + 2, '- ""', comment_column=comment_column)
        else:
            value = _placeholder(info, is_list=is_list) if preset is None else preset
            yield _Line(start, f"{dash}{key}: {value}".rstrip(), comment_column=comment_column)

    def _group(
        self, nested: type[BaseModel], indent: int, comment_column: int | None, *, is_list: bool
    ) -> Iterator[_Line]:
        # Required fields first, so that the dash of a list item is never commented out alone.
        fields = nested.model_fields
        keys = sorted(fields, key=lambda key: not fields[key].is_required())
        item_indent = indent + 2 if is_list else indent
        for index, key in enumerate(keys):
            column = (
                item_indent
                if comment_column is None and not fields[key].is_required()
                else comment_column
            )
            dash = "- " if is_list and index == 0 else ""
            yield from self._field(nested, key, item_indent, column, dash=dash)

    def _help(self, model: type[BaseModel], key: str, info: FieldInfo) -> Iterator[str]:
        meaning = field_help(model, key, self.wording)
        note = self.wording.text("new.required")
        yield f"{meaning} {note}" if info.is_required() else meaning
        if issubclass(model, Record) and (others := self.required_fields.get(key)):
            yield self.wording.text("new.or_else", others=", ".join(others))
        terms = next(
            (
                annotation.terms
                for annotation in _annotations(info)
                if isinstance(annotation, VocabularyField)
            ),
            None,
        )
        if terms is not None:
            yield self._choices(terms, is_list=get_origin(info.annotation) is tuple)

    def _choices(self, terms: TermList, *, is_list: bool) -> str:
        if terms is TermList.MUNICIPALITIES:
            return self.wording.text("new.see_municipalities")
        terms_in_use = self.vocabulary.terms(terms)
        if len(terms_in_use) > MAX_LISTED_VALUES:
            return self.wording.text("new.see_vocabulary", terms=terms.value)
        key = "new.some_of" if is_list else "new.one_of"
        return self.wording.text(
            key, allowed=", ".join(_term_with_label(term) for term in terms_in_use)
        )


def _term_with_label(term: Term) -> str:
    return term.id if slug(term.label) == term.id else f"{term.id} ({term.label})"


def _placeholder(info: FieldInfo, *, is_list: bool) -> str:
    """A placeholder that the check reports as missing or empty, never accepts as valid."""
    if is_list:
        return "[]"
    if not info.is_required() and info.default is not None:
        return json.dumps(info.default)
    return '""' if _is_free_text(info) else ""


def _is_free_text(info: FieldInfo) -> bool:
    is_constrained = any(
        isinstance(annotation, VocabularyField) or getattr(annotation, "pattern", None)
        for annotation in _annotations(info)
    )
    return not is_constrained and str in _types(info.annotation)


def _takes_number(info: FieldInfo) -> bool:
    """Whether the value may also be a single number (a `Quantity`)."""
    nested = next(nested_models(info.annotation), None)
    return nested is not None and set(nested.model_fields) == {"min", "max"}


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _types(inner)


def _annotations(info: FieldInfo) -> Iterator[object]:
    """The annotations on a field's type and on the types inside it."""
    yield from info.metadata
    for kind in _types(info.annotation):
        for annotation in getattr(kind, "__metadata__", ()):
            yield from annotation.metadata if isinstance(annotation, FieldInfo) else (annotation,)


def _yaml_string(text: str) -> str:
    # A width no title reaches keeps it on one line.
    options: dict[str, Any] = {"default_style": '"', "allow_unicode": True, "width": 1_000_000}
    return str(yaml.safe_dump(text, **options)).rstrip("\n")
