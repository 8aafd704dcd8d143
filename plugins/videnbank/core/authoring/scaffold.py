"""A new record's file: every field of its kind with help, the required ones ready to fill in."""

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

from videnbank.core.issues.choices import MOST_NAMED
from videnbank.core.issues.message import issue_text
from videnbank.core.language.slug import slug
from videnbank.core.language.wording import Wording
from videnbank.core.loading.cpr_scanner import personal_numbers
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import Written, validate
from videnbank.core.model.fields import field_help, nested_models
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.record import Record, State, unused_fields
from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS
from videnbank.core.model.text import Title
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList, VocabularyField

_UNPRINTABLE = {"Cc", "Cs"}
"""Unicode categories of what no title can hold: control signs, and bytes that are no text."""


class _Named(FrozenModel):
    title: Title


def title_line(title: str) -> str:
    """A title as it is stored: one line, single spaces, letters composed."""
    return " ".join(unicodedata.normalize("NFC", title).split())


def title_problem(title: str, wording: Wording) -> str:
    """Why no record can have this title, by the rules it will be read by; empty when it can."""
    if any(unicodedata.category(sign) in _UNPRINTABLE for sign in title):
        return wording.text("new.bad_title_signs")
    if not slug(title):
        return wording.text("new.bad_title")
    written = Written("", f"title: {_quoted(title)}\n")
    checked = validate(_Named, {"title": title}, written, Vocabulary.of({}))
    # The folder is named after the title, so a personal number would stay in the address.
    issues = [*checked.issues, *personal_numbers(TextFile("", title))]
    if not issues:
        return ""
    return wording.text("new.bad_title_text", reason=issue_text(issues[0], wording))


def record_template(
    kind: Kind, title: str, today: date, vocabulary: Vocabulary, wording: Wording
) -> str:
    """The file of a new draft: what must be filled in first, then what can be used, switched off.

    Help stands in lines with `##`; a field in a line with `#` is switched on by deleting that `#`.
    """
    model = MODELS[kind]
    said = {
        "title": _quoted(title),
        "published": today.isoformat(),
        "state": State.DRAFT.value,
    }
    wanted = _wanted(model, vocabulary)
    form = _Form(vocabulary, wording, said, wanted)
    unused = unused_fields(vocabulary)
    fields = [key for key in model.model_fields if key not in unused]
    return "\n".join(
        [
            "---",
            *(f"## {line}" for line in wording.text("new.intro").splitlines()),
            *(f"\n{form.field(model, key, on=True)}" for key in fields if key in wanted),
            "",
            f"## {wording.text('new.optional')}",
            *(f"\n{form.field(model, key, on=False)}" for key in fields if key not in wanted),
            "---",
            "",
            f"<!-- {wording.text('new.body')} -->",
            "",
        ]
    )


def _wanted(model: type[Record], vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The fields that must be there, and the first of each choice of which one must be.

    With each of the latter come the fields that may be used in its place.
    """
    fields = model.model_fields
    required = [key for key, info in fields.items() if info.is_required()]
    choices: dict[frozenset[str], list[str]] = {}
    for key in fields:
        if cured := _broken(model, required, vocabulary) - _broken(
            model, [*required, key], vocabulary
        ):
            choices.setdefault(cured, []).append(key)
    return dict.fromkeys(required, ()) | {
        first: tuple(others) for first, *others in choices.values()
    }


def _broken(model: type[Record], keys: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    """The rules that a record breaks which says something in these fields and no others."""
    return frozenset(rule.type for rule in model.rules(dict.fromkeys(keys, ("",)), vocabulary))


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a field; `off_at` is the column of the mark that switches it off, if any."""

    indent: int
    text: str
    is_help: bool = False
    off_at: int | None = None

    def __str__(self) -> str:
        if self.off_at is None and not self.is_help:
            return " " * self.indent + self.text
        column = self.indent if self.off_at is None else self.off_at
        mark = "## " if self.is_help else "# "
        return " " * column + mark + " " * (self.indent - column) + self.text


@dataclass(frozen=True, slots=True)
class _Form:
    """Writes fields.

    `said` are the values already known, as YAML, by the key of the record; `wanted` are the
    record's fields to fill in, with those that may be used instead.
    """

    vocabulary: Vocabulary
    wording: Wording
    said: Mapping[str, str]
    wanted: Mapping[str, tuple[str, ...]]

    def field(self, model: type[BaseModel], key: str, *, on: bool) -> str:
        """One field of a record with all that belongs to it."""
        lines = self._field(model, key, 0, None if on else 0, self.said.get(key))
        return "\n".join(str(line) for line in lines)

    def _field(
        self,
        model: type[BaseModel],
        key: str,
        indent: int,
        off_at: int | None,
        said: str | None = None,
        dash: str = "",
    ) -> Iterator[_Line]:
        info = model.model_fields[key]
        start = indent - len(dash)
        for text in self._help(model, key, info):
            yield _Line(start, text, is_help=True, off_at=off_at)
        is_list = get_origin(info.annotation) is tuple
        shape = None if _takes_number(info) else next(nested_models(info.annotation), None)
        if shape is not None:
            yield _Line(start, f"{dash}{key}:", off_at=off_at)
            yield from self._group(shape, indent + 2, off_at, is_list=is_list)
        elif said is None and is_list and _is_free_text(info):
            yield _Line(start, f"{dash}{key}:", off_at=off_at)
            yield _Line(indent + 2, '- ""', off_at=off_at)
        else:
            value = _placeholder(info, is_list=is_list) if said is None else said
            yield _Line(start, f"{dash}{key}: {value}".rstrip(), off_at=off_at)

    def _group(
        self, shape: type[BaseModel], indent: int, off_at: int | None, *, is_list: bool
    ) -> Iterator[_Line]:
        # The required fields come first, so that a list item's dash is never switched off by itself.
        fields = shape.model_fields
        keys = sorted(fields, key=lambda key: not fields[key].is_required())
        inside = indent + 2 if is_list else indent
        for place, key in enumerate(keys):
            off = inside if off_at is None and not fields[key].is_required() else off_at
            dash = "- " if is_list and place == 0 else ""
            yield from self._field(shape, key, inside, off, dash=dash)

    def _help(self, model: type[BaseModel], key: str, info: FieldInfo) -> Iterator[str]:
        meaning = field_help(model, key, self.wording)
        required = self.wording.text("new.required")
        yield f"{meaning} {required}" if info.is_required() else meaning
        if issubclass(model, Record) and (others := self.wanted.get(key)):
            yield self.wording.text("new.or_else", others=", ".join(others))
        terms = next(
            (mark.terms for mark in _marks(info) if isinstance(mark, VocabularyField)), None
        )
        if terms is not None:
            yield self._choices(terms, is_list=get_origin(info.annotation) is tuple)

    def _choices(self, terms: TermList, *, is_list: bool) -> str:
        if terms is TermList.MUNICIPALITIES:
            return self.wording.text("new.see_municipalities")
        known = self.vocabulary.terms(terms)
        if len(known) > MOST_NAMED:
            return self.wording.text("new.see_vocabulary", terms=terms.value)
        key = "new.some_of" if is_list else "new.one_of"
        return self.wording.text(key, allowed=", ".join(_named(term) for term in known))


def _named(term: Term) -> str:
    return term.id if slug(term.label) == term.id else f"{term.id} ({term.label})"


def _placeholder(info: FieldInfo, *, is_list: bool) -> str:
    """What stands where nothing is known: check must see it as missing or empty, never as right."""
    if is_list:
        return "[]"
    if not info.is_required() and info.default is not None:
        return json.dumps(info.default)
    return '""' if _is_free_text(info) else ""


def _is_free_text(info: FieldInfo) -> bool:
    bound = any(
        isinstance(mark, VocabularyField) or getattr(mark, "pattern", None) for mark in _marks(info)
    )
    return not bound and str in _types(info.annotation)


def _takes_number(info: FieldInfo) -> bool:
    """Whether a group of keys may be written as one number instead (a `Quantity`)."""
    shape = next(nested_models(info.annotation), None)
    return shape is not None and set(shape.model_fields) == {"min", "max"}


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _types(inner)


def _marks(info: FieldInfo) -> Iterator[object]:
    """All that the model notes on a field's type and on the types inside it."""
    yield from info.metadata
    for kind in _types(info.annotation):
        for mark in getattr(kind, "__metadata__", ()):
            yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)


def _quoted(text: str) -> str:
    # PyYAML escapes what YAML cannot hold as it is; a width no title reaches keeps it on one line.
    options: dict[str, Any] = {"default_style": '"', "allow_unicode": True, "width": 1_000_000}
    return str(yaml.safe_dump(text, **options)).rstrip("\n")
