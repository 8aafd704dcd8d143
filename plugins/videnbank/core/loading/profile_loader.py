"""Reads a site's own choices from `mkdocs.yml`, and says what is wrong with them."""

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
from videnbank.core.loading.validator import Written, validate
from videnbank.core.loading.yaml_source import ValuePath
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Email, Line
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.profile import DENMARK, MenuPage, Profile, SuccessFigure

PLUGIN = "videnbank/records"
"""The plugin whose options they are."""


class MenuPageOption(FrozenModel):
    """A page in a menu: its place below the pages' folder, and what the menu calls it."""

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
    """The options; `videnbank.records.config` says what each is for."""

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
    """The options of one site, kept with their text so that later checks can name their places."""

    def __init__(self, file: TextFile, environment: Mapping[str, str]) -> None:
        read = plugin_options(file, PLUGIN, environment)
        self._written = Written(file.path, file.text, above=read.at, unnamed=len(read.at))
        checked = validate(ProfileOptions, read.values, self._written, Vocabulary.of({}))
        options = checked.model or ProfileOptions()
        self.issues = (*read.issues, *checked.issues, *self._figure_issues(options))
        self.profile = _profile(options) if not self.issues else Profile()

    def issue(self, option: str, code: IssueCode, **details: str) -> Issue:
        """The issue `code` at the value of an option."""
        return self._written.issue(code, (option,), **details)

    def _figure_issues(self, options: ProfileOptions) -> Iterator[Issue]:
        figures = tuple(SuccessFigure)
        for criterion, figure in options.success.items():
            if figure not in figures:
                yield self._written.issue(
                    IssueCode.UNKNOWN_TERM,
                    ("success", criterion),
                    value=figure,
                    terms="success_figures",
                    suggestion=nearest(figure, figures),
                    allowed=", ".join(figures),
                )

    def vocabulary_issues(self, vocabulary: Vocabulary) -> Iterator[Issue]:
        """What the options say of words that the vocabulary does not have."""
        known = vocabulary.ids(TermList.SUCCESS_CRITERIA)
        for criterion in self.profile.success:
            if criterion not in known:
                yield self._written.key_issue(
                    IssueCode.UNKNOWN_TERM,
                    ("success", criterion),
                    value=criterion,
                    terms=TermList.SUCCESS_CRITERIA.value,
                    suggestion=nearest(criterion, known),
                    allowed=", ".join(known),
                )

    def page_issues(self, uris: Iterable[str]) -> Iterator[Issue]:
        """What the options say of pages that are not there."""
        known = frozenset(uris)
        menus = {"menu": self.profile.menu, "footer": self.profile.footer}
        wanted: list[tuple[ValuePath, str]] = [
            ((name, place), page.uri)
            for name, pages in menus.items()
            for place, page in enumerate(pages)
        ]
        if self.profile.evidence_page:
            wanted.append((("evidence_page",), self.profile.evidence_page))
        for at, uri in wanted:
            if uri not in known:
                suggestion = nearest(uri, sorted(known))
                yield self._written.issue(
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
