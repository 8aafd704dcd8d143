"""Reads the profile of a site from the plugin options in `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.plugin_options import plugin_options
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.model.fields import ValuePath
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Email, Line
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.profile import DENMARK, MenuPage, Profile, SuccessFigure

PLUGIN = "videnbank/records"
"""The plugin whose options these are."""


class MenuPageOption(FrozenModel):
    """A page in a menu: its path in the docs folder and its text in the menu."""

    uri: Line
    text: Line | None = None


def _menu_page(value: Any) -> Any:
    if isinstance(value, str):
        return {"uri": value}
    if isinstance(value, dict) and len(value) == 1:
        ((text, uri),) = value.items()
        if isinstance(uri, str):
            return {"uri": uri, "text": text}
    raise model_error(IssueCode.WRONG_TYPE, expected="menu-page")


_Menu = tuple[Annotated[MenuPageOption, BeforeValidator(_menu_page)], ...]


class ProfileOptions(FrozenModel):
    """The options, documented in `videnbank.records.config`."""

    owner: Line | None = None
    corrections: Email | None = None
    menu: _Menu = ()
    footer: _Menu = ()
    evidence_page: Line | None = None
    success: dict[str, Line] = Field(default_factory=dict)
    areas_per_record: Annotated[int, Field(ge=1, le=12)] | None = None
    tracks_per_record: Annotated[int, Field(ge=0, le=12)] | None = None
    places: Line = DENMARK
    wording: Line | None = None


class ProfileSource:
    """The options of a site with their source, so that later checks can report source positions."""

    def __init__(self, file: TextFile, environment: Mapping[str, str]) -> None:
        raw = plugin_options(file, PLUGIN, environment)
        self._source = YamlSource(file.path, file.text, prefix=raw.at, unnamed=len(raw.at))
        result = validate(ProfileOptions, raw.values, self._source, Vocabulary.of({}))
        options = result.model or ProfileOptions()
        self.issues = (*raw.issues, *result.issues, *self._figure_issues(options))
        self.profile = _profile(options) if not self.issues else Profile()

    def issue(self, option: str, code: IssueCode, **details: str) -> Issue:
        """The issue `code` at the value of an option."""
        return self._source.issue(code, (option,), **details)

    def _figure_issues(self, options: ProfileOptions) -> Iterator[Issue]:
        figures = tuple(SuccessFigure)
        for criterion, figure in options.success.items():
            if figure not in figures:
                yield self._source.issue(
                    IssueCode.UNKNOWN_TERM,
                    ("success", criterion),
                    value=figure,
                    terms="success_figures",
                    suggestion=nearest(figure, figures),
                    allowed=", ".join(figures),
                )

    def vocabulary_issues(self, vocabulary: Vocabulary) -> Iterator[Issue]:
        """Issues of options with terms that are not in the vocabulary."""
        known = vocabulary.ids(TermList.SUCCESS_CRITERIA)
        for criterion in self.profile.success:
            if criterion not in known:
                yield self._source.key_issue(
                    IssueCode.UNKNOWN_TERM,
                    ("success", criterion),
                    value=criterion,
                    terms=TermList.SUCCESS_CRITERIA.value,
                    suggestion=nearest(criterion, known),
                    allowed=", ".join(known),
                )

    def page_issues(self, uris: Iterable[str]) -> Iterator[Issue]:
        """Issues of options with pages that do not exist."""
        known = frozenset(uris)
        menus = {"menu": self.profile.menu, "footer": self.profile.footer}
        uses: list[tuple[ValuePath, str]] = [
            ((name, index), page.uri)
            for name, pages in menus.items()
            for index, page in enumerate(pages)
        ]
        if self.profile.evidence_page:
            uses.append((("evidence_page",), self.profile.evidence_page))
        for at, uri in uses:
            if uri not in known:
                suggestion = nearest(uri, sorted(known))
                yield self._source.issue(
                    IssueCode.UNKNOWN_PAGE, at, value=uri, suggestion=suggestion
                )


def _profile(options: ProfileOptions) -> Profile:
    return Profile(
        owner=options.owner or "",
        corrections=options.corrections or "",
        menu=_pages(options.menu),
        footer=_pages(options.footer),
        evidence_page=options.evidence_page or "",
        success=MappingProxyType({k: SuccessFigure(v) for k, v in options.success.items()}),
        areas_per_record=options.areas_per_record,
        tracks_per_record=options.tracks_per_record,
        places=options.places,
        wording=options.wording or "",
    )


def _pages(items: Iterable[MenuPageOption]) -> tuple[MenuPage, ...]:
    return tuple(MenuPage(item.uri, item.text or "") for item in items)
