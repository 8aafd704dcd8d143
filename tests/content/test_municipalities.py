"""Which records stand on the page of a municipality, read from the content itself."""

from datetime import date
from pathlib import Path

import pytest

from tests.content.unsourced import examined
from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.catalogue.term_records import term_records

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return examined(ROOT).catalogue(date(2026, 11, 22))


def test_hjoerring_has_its_cases_its_own_tool_and_what_covers_its_cases(
    catalogue: Catalogue,
) -> None:
    records = term_records(catalogue, MUNICIPALITY, "hjoerring")
    assert {str(entry.reference) for entry in records} >= {
        "case/kerneopgaven-som-ramme",
        "case/tillidsbaseret-rengoering-opfoelgning",
        "tool/tre-delprocesser-om-kerneopgaven",
        "result/politisk-beslutning-og-med",
    }


@pytest.mark.parametrize(
    ("municipality", "tool"),
    [("greve", "tegn-en-borgerrejse"), ("silkeborg", "forbered-en-samskabende-proces")],
)
def test_a_tool_stands_at_the_municipality_that_made_it(
    catalogue: Catalogue, municipality: str, tool: str
) -> None:
    records = term_records(catalogue, MUNICIPALITY, municipality)
    assert f"tool/{tool}" in {str(entry.reference) for entry in records}
