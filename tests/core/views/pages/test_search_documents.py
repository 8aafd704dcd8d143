from tests.core.records import MEASURE, OUTCOME, case, result, tool
from tests.core.sites import page, searchable, site_of
from videnbank.core.catalogue.best_known import best_known_first
from videnbank.core.catalogue.facet import AREA
from videnbank.core.index.document import RecordDocument, SearchDocument
from videnbank.core.routing.addresses import term_uri
from videnbank.core.routing.routes import PAGE_SIZE
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.kinds.registry import KIND_VIEWS
from videnbank.core.views.pages.search_documents import search_documents

WITHDRAWN = {"reason": "Rettet.", "date": "2026-03-01"}


def documents(site: Site) -> list[SearchDocument]:
    return list(search_documents(searchable(site), Cards(site)))


def addresses(site: Site) -> list[str]:
    return [document.address for document in documents(site)]


def test_records_come_first_in_the_order_of_lists() -> None:
    site = site_of(
        case("a"), tool("t"), result("r"), case("b", outcomes=[{**OUTCOME, "measure": MEASURE}])
    )
    made = documents(site)
    records = [document for document in made if isinstance(document, RecordDocument)]
    assert made[: len(records)] == records
    ordered = best_known_first(site.catalogue, site.catalogue.listed(), KIND_VIEWS)
    assert [document.address for document in records] == [
        site.addresses.of(entry.uri) for entry in ordered
    ]


def test_a_record_taken_back_is_not_found() -> None:
    taken_back = case("b", state="withdrawn", withdrawn=WITHDRAWN)
    assert "cases/a/" in addresses(site_of(case("a"), taken_back))
    assert "cases/b/" not in addresses(site_of(case("a"), taken_back))


def test_drafts_are_found_where_they_are_shown() -> None:
    draft = case("b", state="draft")
    assert "cases/b/" not in addresses(site_of(draft))
    assert "cases/b/" in addresses(site_of(draft, drafts=True))


def test_every_page_is_found_once() -> None:
    hundred = [case(f"a{n}", topics=["boevl"]) for n in range(PAGE_SIZE + 1)]
    places = addresses(site_of(*hundred, pages=(page("om/os.md"), page("redaktion/trin.md"))))
    assert len(places) == len(set(places))
    assert {"om/os/", "redaktion/trin/", "om/status/", "ordliste/", "cases/"} <= set(places)
    assert {"emner/", "emner/boevl/", "omraader/aeldre/", "kommuner/", "kommuner/koege/"} <= set(
        places
    )
    assert not any("side-2" in place for place in places)


def test_of_the_pages_of_evidence_the_first_is_found() -> None:
    places = addresses(site_of(case("a")))
    assert [place for place in places if "hvad-ved-vi" in place] == ["resultater/hvad-ved-vi/"]


def test_pages_that_lead_to_the_search_are_not_found() -> None:
    places = addresses(site_of(case("a"), pages=(page("index.md"),)))
    assert not {"", "./", "find/", "omraader/aeldre/styrket-borgerkontakt/"} & set(places)


def test_what_an_author_wrote_for_a_page_of_the_catalogue_is_found_there() -> None:
    uri = term_uri(AREA, "aeldre")
    made = documents(site_of(case("a"), pages=(page(uri, "Ældre", body="Noget om hjemmet."),)))
    (area,) = (document for document in made if document.address == "omraader/aeldre/")
    assert area.passages[0].texts == ("Noget om hjemmet.",)


def test_every_document_has_a_title_and_says_what_it_is() -> None:
    for document in documents(
        site_of(case("a", topics=["boevl"]), pages=(page("om/os.md", "Os"),))
    ):
        assert document.title
        assert document.label
        assert document.kind
