"""What the benchmarks make and name, against today's content and checks."""

import re
from datetime import date
from pathlib import Path

import pytest

from bench.ours import OurSite
from bench.searching.queries import LONGER_QUERIES, QUERIES, read_queries, require_known_answers
from bench.searching.synthetic_documents import synthetic_document
from bench.searching.tuning import Constants, Variation, variations
from bench.synthetic import synthetic_records
from bench.terms import read_terms
from videnbank.core.catalogue.project import Project
from videnbank.core.index import ranking
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.loading.check_project import check_project
from videnbank.core.loading.site_settings import read_settings
from videnbank.core.routing.addresses import Addresses
from videnbank.core.routing.routes import page_routes

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 11, 28)


def test_synthetic_records_are_without_mistakes(tmp_path: Path) -> None:
    site = OurSite(PROJECT, tmp_path)
    for record in synthetic_records(30, 1, read_terms(PROJECT)):
        site.add(record)
    check = check_project(Project(tmp_path), TODAY)
    assert len(check.entries) == 30
    assert check.issues == ()


@pytest.fixture(scope="module")
def addresses() -> frozenset[str]:
    """The addresses of all records and pages of the bank."""
    check = check_project(Project(PROJECT), TODAY)
    catalogue = check.catalogue(TODAY)
    uris = [
        *(entry.uri for entry in catalogue.entries.values()),
        *(page.uri for page in check.pages),
        *(route.uri for route in page_routes(catalogue)),
    ]
    files = map(Addresses().file_of, uris)
    return frozenset(file.removesuffix("/index.html") for file in files)


@pytest.mark.parametrize("file", [QUERIES, LONGER_QUERIES])
def test_every_right_answer_of_the_queries_exists(file: Path, addresses: frozenset[str]) -> None:
    queries = read_queries(file)
    assert len({query.text for query in queries}) == len(queries)
    require_known_answers(queries, addresses)


def test_the_longer_queries_ask_for_what_the_bank_lacks_too() -> None:
    lacking = [query for query in read_queries(LONGER_QUERIES) if not query.right]
    assert len(lacking) >= 25


def test_a_synthetic_record_becomes_a_document_without_its_site() -> None:
    vocabulary = read_settings(Project(PROJECT), TODAY, {}).vocabulary
    analyzer = WordAnalyzer(vocabulary, {})
    for record in synthetic_records(30, 1, read_terms(PROJECT)):
        document = synthetic_document(record, vocabulary, analyzer)
        texts = " ".join(text for _, text in document.texts())
        assert document.facets["kind"] == (record.name.kind,)
        assert document.facets["area"]
        assert len(texts.split()) > 150
        assert not re.search(r"\]\(|\*\*|^#|https?:|kilde-1", texts, re.MULTILINE)


def test_each_constant_of_the_ranking_is_varied_around_its_value() -> None:
    by_name: dict[str, list[Variation]] = {}
    for variation in variations():
        by_name.setdefault(variation.name, []).append(variation)
    assert len(by_name) >= 20
    for name, values in by_name.items():
        assert sum(one.is_current for one in values) == 1, name
        assert len(values) >= 5, name
        assert len({repr(one.constants) for one in values}) == len(values), name


def test_varied_constants_are_in_force_only_for_as_long_as_asked() -> None:
    usual = ranking.SATURATION
    with Constants().with_module("SATURATION", usual * 2).in_force():
        assert usual * 2 == ranking.SATURATION
    assert usual == ranking.SATURATION
