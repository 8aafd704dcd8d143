"""Loads one hand-written page; MkDocs alone would print broken front matter on the page."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.entry import MarkdownSource, Page
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.cpr_scanner import cpr_issues
from videnbank.core.loading.front_matter import MarkdownFile, split_front_matter
from videnbank.core.loading.named_files import body_files
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class LoadedPage:
    """The result of loading a page: the page if it is valid, and its body in any case.

    `files` are the source URIs that it names, valid or not; None when they could not be read.
    """

    page: Page | None
    issues: tuple[Issue, ...] = ()
    body: MarkdownSource | None = None
    files: frozenset[str] | None = None


def read_page(project: Project, path: str, uri: str, vocabulary: Vocabulary) -> LoadedPage:
    """Loads and checks the page in the file `path`; `uri` is relative to the docs folder."""
    file = read_text_file(project.root / path, path)
    if isinstance(file, Issue):
        return LoadedPage(None, (file,))
    document = split_front_matter(file, required=False)
    if isinstance(document, Issue):
        return LoadedPage(None, (document, *cpr_issues(file)))
    body = MarkdownSource(path, uri, None, document.body, document.body_line)
    files = body_files(uri, document.body)
    fields, issues = _fields(document, path, vocabulary)
    issues += cpr_issues(file)
    if fields is None or issues:
        return LoadedPage(None, tuple(issues), body, files)
    page = Page(uri, path, fields, file.text, document.body, document.body_line, files)
    return LoadedPage(page, (), body, files)


def _fields(
    document: MarkdownFile, path: str, vocabulary: Vocabulary
) -> tuple[PageFields | None, list[Issue]]:
    if not document.front_matter.strip():
        return PageFields(), []
    parsed = parse_yaml(document.front_matter, path, document.front_matter_line)
    if parsed.values is None:
        return None, parsed.issues
    source = YamlSource(path, document.front_matter, document.front_matter_line)
    result = validate(PageFields, parsed.values, source, vocabulary)
    return result.model, [*parsed.issues, *result.issues]
