"""Loads one hand-written page; MkDocs alone would print broken front matter on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from videnbank.core.catalogue.entry import MarkdownSource, Page
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.body_reader import read_body
from videnbank.core.loading.front_matter import MarkdownFile, split_front_matter
from videnbank.core.loading.named_files import body_files
from videnbank.core.loading.personal_number_check import (
    personal_number_issues,
    visible_number_issues,
)
from videnbank.core.loading.picture_credits import credited_pictures
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.markup.labels import BodyLabels
from videnbank.core.markup.term_forms import NO_TERMS, TermForms
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.routing.addresses import GLOSSARY_PAGE, HANDBOOK_FOLDER


@dataclass(frozen=True, slots=True)
class LoadedPage:
    """The result of loading a page: the page if it is valid, and its body in any case."""

    page: Page | None
    issues: tuple[Issue, ...] = ()
    body: MarkdownSource | None = None
    files: frozenset[str] | None = None


def read_page(
    project: Project, path: str, uri: str, vocabulary: Vocabulary, labels: BodyLabels
) -> LoadedPage:
    """Loads and checks the page in the file `path`; `uri` is relative to the docs folder."""
    file = read_text_file(project.root / path, path)
    if isinstance(file, Issue):
        return LoadedPage(None, (file,))
    document = split_front_matter(file, required=False)
    if isinstance(document, Issue):
        return LoadedPage(None, (document, *personal_number_issues(file)))
    numbers = [*personal_number_issues(file)]
    terms = _terms_linked_on(uri, vocabulary)
    text, body_issues = read_body(document, path, labels, terms, titled=True)
    credited = _credited(document, path, uri)
    body = MarkdownSource(path, uri, None, text, credited=credited)
    files = body_files(uri, text)
    fields, issues = _fields(document, path, text.title, vocabulary)
    issues += [*numbers, *visible_number_issues(file, text, numbers), *body_issues]
    if fields is None or issues:
        return LoadedPage(None, tuple(issues), body, files)
    page = Page(uri, path, fields, text, files or frozenset())
    return LoadedPage(page, (), body, files)


def _terms_linked_on(uri: str, vocabulary: Vocabulary) -> TermForms:
    # The handbook is for those who write the terms, and the glossary explains them itself.
    if uri == GLOSSARY_PAGE or uri.startswith(f"{HANDBOOK_FOLDER}/"):
        return NO_TERMS
    return vocabulary.glossary.forms


def _credited(document: MarkdownFile, path: str, uri: str) -> frozenset[str] | None:
    if not document.front_matter.strip():
        return frozenset()
    parsed = parse_yaml(document.front_matter, path, document.front_matter_line)
    return None if parsed.values is None else credited_pictures(parsed.values, uri)


def _fields(
    document: MarkdownFile, path: str, title: str, vocabulary: Vocabulary
) -> tuple[PageFields | None, list[Issue]]:
    values: dict[str, Any] = {}
    issues: list[Issue] = []
    if document.front_matter.strip():
        parsed = parse_yaml(document.front_matter, path, document.front_matter_line)
        if parsed.values is None:
            return None, parsed.issues
        values, issues = dict(parsed.values), parsed.issues
    if title and values.get("title", title) != title:
        details = (("value", title[:_LONGEST_QUOTE]),)
        blank = len(document.body) - len(document.body.lstrip())
        position = Position(document.body_line + document.body.count("\n", 0, blank))
        issues = [*issues, Issue(path, position, IssueCode.TOP_HEADING, "", details)]
    source = YamlSource(path, document.front_matter, document.front_matter_line)
    named = {"title": title, **values} if title else values
    result = validate(PageFields, named, source, vocabulary)
    return result.model, [*issues, *result.issues]


_LONGEST_QUOTE = 60
"""Enough to find the heading; a message is one line."""
