"""The table of facets."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.core.records import case, news
from videnbank.core.catalogue.facet import (
    AREA,
    CLUSTER,
    COUNTRY,
    FACETS,
    MUNICIPALITY,
    PAGED_FACETS,
    STAGE,
    TRACK,
    Facet,
    Menu,
)
from videnbank.core.model.record import Record
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary_field import VocabularyField


def lists_of(model: type[Record], field: str) -> Iterator[Any]:
    """The controlled lists that the values of a field come from."""
    info = model.model_fields[field]
    yield from (mark.terms for mark in info.metadata if isinstance(mark, VocabularyField))
    parts = [info.annotation]
    while parts:
        part = parts.pop()
        marks = getattr(part, "__metadata__", ())
        yield from (mark.terms for mark in marks if isinstance(mark, VocabularyField))
        parts += getattr(part, "__args__", ())


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_a_facet_reads_a_field_that_holds_values_of_its_list(facet: Facet) -> None:
    models = [model for model in MODELS.values() if facet.field in model.model_fields]
    assert models
    for model in models:
        assert facet.terms in set(lists_of(model, facet.field))
        assert not facet.reason or facet.reason in model.model_fields


@pytest.mark.parametrize("part", ["name", "terms", "field"])
def test_names_lists_and_fields_are_unique(part: str) -> None:
    assert len({getattr(facet, part) for facet in FACETS}) == len(FACETS)


def test_values_are_always_a_tuple() -> None:
    record = case("a", cluster="samskabt-styring", municipalities=["koege", "aeroe"]).record
    assert CLUSTER.values(record) == ("samskabt-styring",)
    assert MUNICIPALITY.values(record) == ("koege", "aeroe")
    assert COUNTRY.values(record) == ()
    assert STAGE.values(record) == ("running",)
    assert MUNICIPALITY.values(news("n").record) == ()


def test_menus_list_the_facets_in_this_order() -> None:
    def folders_in(menu: Menu) -> list[str]:
        return [facet.folder for facet in PAGED_FACETS if facet.menu is menu]

    assert folders_in(Menu.HEADER) == ["omraader", "spor", "emner", "kommuner"]
    assert folders_in(Menu.FOOTER) == ["organisationer", "klynger"]


def test_areas_and_tracks_have_pages_before_they_have_records() -> None:
    assert [facet for facet in FACETS if facet.always_paged] == [AREA, TRACK]


def test_no_name_is_the_plural_of_a_facet() -> None:
    # `lists.<name>_title` heads the page of a value, `lists.<plural>_title` that of the list.
    assert [facet for facet in FACETS if facet.name in {other.plural for other in FACETS}] == []
