"""Reads one hand-written page, so that none can print its front matter or hide a mistake in it."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.entry import MarkdownSource, Page
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.cpr_scanner import personal_numbers
from videnbank.core.loading.front_matter import Parts, cut
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import Written, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class PageFile:
    """What one page's file gave: the page when it is right, and its body either way."""

    page: Page | None
    issues: tuple[Issue, ...] = ()
    body: MarkdownSource | None = None


def read_page(project: Project, path: str, uri: str, vocabulary: Vocabulary) -> PageFile:
    """Reads and checks the page in the file `path`; `uri` is its place among the pages."""
    file = read_text_file(project.root / path, path)
    if isinstance(file, Issue):
        return PageFile(None, (file,))
    parts = cut(file, required=False)
    if isinstance(parts, Issue):
        return PageFile(None, (parts, *personal_numbers(file)))
    body = MarkdownSource(path, uri, None, parts.body, parts.body_line)
    fields, issues = _fields(parts, path, vocabulary)
    issues += personal_numbers(file)
    if fields is None or issues:
        return PageFile(None, tuple(issues), body)
    page = Page(uri, path, fields, file.text, parts.body, parts.body_line)
    return PageFile(page, (), body)


def _fields(
    parts: Parts, path: str, vocabulary: Vocabulary
) -> tuple[PageFields | None, list[Issue]]:
    if not parts.front_matter.strip():
        return PageFields(), []
    parsed = parse_yaml(parts.front_matter, path, parts.front_matter_line)
    if parsed.values is None:
        return None, parsed.issues
    written = Written(path, parts.front_matter, parts.front_matter_line)
    checked = validate(PageFields, parsed.values, written, vocabulary)
    return checked.model, [*parsed.issues, *checked.issues]
