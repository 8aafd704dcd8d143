from dataclasses import replace

import pytest

from tests.core.records import VOCABULARY, case
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import compile_catalogue
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.redirects import Redirect, redirects
from videnbank.core.site.site import Site


def moved(site: Site) -> dict[str, Link]:
    return {found.address: found.target for found in redirects(site)}


def with_retired(
    terms: TermList, retired: str, successor: str, *, directory_urls: bool = True
) -> Site:
    """The site of one case, with one more word that has gone out of use."""
    lists = {name: tuple(known.values()) for name, known in VOCABULARY.lists.items()}
    lists[terms] += (Term(id=retired, label="Før", replaced_by=successor),)
    vocabulary = Vocabulary.of(lists)
    entry = case("a", topics=["klager"])
    site = site_of(entry, directory_urls=directory_urls)
    catalogue = compile_catalogue([entry], vocabulary, site.today)
    return replace(site, catalogue=catalogue, related=RelatedRecords(catalogue))


def test_former_addresses_lead_to_the_record() -> None:
    entry = case("ny", title="Den nye", former_urls=["/cases/gammel/", "/node/12.html/"])
    assert moved(site_of(entry)) == {
        "cases/gammel/": Link("Den nye", "cases/ny/"),
        "node/12.html/": Link("Den nye", "cases/ny/"),
    }
    flat = moved(site_of(entry, directory_urls=False))
    assert flat["cases/gammel/"] == Link("Den nye", "cases/ny/index.html")


def test_former_addresses_of_a_record_taken_back_still_lead_to_it() -> None:
    entry = case(
        "a",
        state="withdrawn",
        withdrawn={"reason": "Ja.", "date": "2026-02-01"},
        former_urls=["/b/"],
    )
    assert list(moved(site_of(entry))) == ["b/"]


@pytest.mark.parametrize("state", ["draft", "later"])
def test_former_addresses_of_what_cannot_be_seen_lead_nowhere(state: str) -> None:
    later = {"published": "2027-01-01"} if state == "later" else {"state": state}
    assert moved(site_of(case("a", former_urls=["/b/"], **later))) == {}


def test_a_retired_word_leads_to_its_last_successor() -> None:
    site = site_of(case("a", topics=["boevl"]))
    assert moved(site) == {
        "emner/bureaukrati/": Link("Bøvl i hverdagen", "emner/boevl/"),
        "emner/papirarbejde/": Link("Bøvl i hverdagen", "emner/boevl/"),
    }
    flat = site_of(case("a", topics=["boevl"]), directory_urls=False)
    assert moved(flat)["emner/bureaukrati.html"].href == "emner/boevl.html"


def test_a_retired_word_whose_successor_has_no_page_leads_nowhere() -> None:
    assert moved(site_of(case("a", topics=["klager"]))) == {}


def test_a_retired_area_leads_on_with_its_cells() -> None:
    found = moved(with_retired(TermList.AREAS, "foer", "aeldre"))
    assert found == {
        "omraader/foer/": Link("Ældre", "omraader/aeldre/", "area1"),
        "omraader/foer/styrket-borgerkontakt/": Link(
            "Ældre: Styrket borgerkontakt", "omraader/aeldre/styrket-borgerkontakt/"
        ),
        "omraader/foer/frisaettende-ledelse-og-styring/": Link(
            "Ældre: Frisættende ledelse og styring",
            "omraader/aeldre/frisaettende-ledelse-og-styring/",
        ),
        "resultater/hvad-ved-vi/foer/": Link("Hvad ved vi?", "resultater/hvad-ved-vi/aeldre/"),
        "resultater/hvad-ved-vi/foer/styrket-borgerkontakt/": Link(
            "Hvad ved vi?", "resultater/hvad-ved-vi/aeldre/styrket-borgerkontakt/"
        ),
        "resultater/hvad-ved-vi/foer/frisaettende-ledelse-og-styring/": Link(
            "Hvad ved vi?", "resultater/hvad-ved-vi/aeldre/frisaettende-ledelse-og-styring/"
        ),
    }


def test_a_retired_track_leads_on_with_its_cells() -> None:
    found = moved(with_retired(TermList.TRACKS, "foer", "styrket-borgerkontakt"))
    assert found["spor/foer/"].href == "spor/styrket-borgerkontakt/"
    assert found["omraader/boern/foer/"].href == "omraader/boern/styrket-borgerkontakt/"
    known = "resultater/hvad-ved-vi/alle-omraader"
    assert found[f"{known}/foer/"].href == f"{known}/styrket-borgerkontakt/"
    assert len(found) == 12


def test_retired_cells_have_the_sort_of_address_they_had() -> None:
    found = moved(
        with_retired(TermList.TRACKS, "foer", "styrket-borgerkontakt", directory_urls=False)
    )
    assert found["omraader/boern/foer.html"].href == "omraader/boern/styrket-borgerkontakt.html"


@pytest.mark.parametrize(
    ("address", "file"), [("cases/a/", "cases/a/index.html"), ("emner/a.html", "emner/a.html")]
)
def test_an_old_address_has_a_file_that_a_server_gives_for_it(address: str, file: str) -> None:
    assert Redirect(address, Link("A", "b/")).file == file
