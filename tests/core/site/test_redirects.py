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


def redirect_targets(site: Site) -> dict[str, Link]:
    return {
        redirects_by_address.address: redirects_by_address.target
        for redirects_by_address in redirects(site)
    }


def with_retired(
    terms: TermList, retired: str, successor: str, *, directory_urls: bool = True
) -> Site:
    """A site of one case, with an additional retired term."""
    lists = {name: tuple(folder.values()) for name, folder in VOCABULARY.lists.items()}
    lists[terms] += (Term(id=retired, label="Før", replaced_by=successor),)
    vocabulary = Vocabulary.of(lists)
    entry = case("a", topics=["klager"])
    site = site_of(entry, directory_urls=directory_urls)
    catalogue = compile_catalogue([entry], vocabulary, site.today)
    return replace(site, catalogue=catalogue, related=RelatedRecords(catalogue))


def test_former_urls_redirect_to_the_record() -> None:
    entry = case("ny", title="Den nye", former_urls=["/cases/gammel/", "/node/12.html/"])
    assert redirect_targets(site_of(entry)) == {
        "cases/gammel/": Link("Den nye", "cases/ny/"),
        "node/12.html/": Link("Den nye", "cases/ny/"),
    }
    flat = redirect_targets(site_of(entry, directory_urls=False))
    assert flat["cases/gammel/"] == Link("Den nye", "cases/ny/index.html")


def test_former_urls_of_a_withdrawn_record_redirect_to_it() -> None:
    entry = case(
        "a",
        state="withdrawn",
        withdrawn={"reason": "Ja.", "date": "2026-02-01"},
        former_urls=["/b/"],
    )
    assert list(redirect_targets(site_of(entry))) == ["b/"]


@pytest.mark.parametrize("state", ["draft", "later"])
def test_former_urls_of_invisible_records_do_not_redirect(state: str) -> None:
    later = {"published": "2027-01-01"} if state == "later" else {"state": state}
    assert redirect_targets(site_of(case("a", former_urls=["/b/"], **later))) == {}


def test_a_retired_term_redirects_to_its_last_successor() -> None:
    site = site_of(case("a", topics=["boevl"]))
    assert redirect_targets(site) == {
        "emner/bureaukrati/": Link("Bøvl i hverdagen", "emner/boevl/"),
        "emner/papirarbejde/": Link("Bøvl i hverdagen", "emner/boevl/"),
    }
    flat = site_of(case("a", topics=["boevl"]), directory_urls=False)
    assert redirect_targets(flat)["emner/bureaukrati.html"].href == "emner/boevl.html"


def test_a_retired_term_whose_successor_has_no_page_does_not_redirect() -> None:
    assert redirect_targets(site_of(case("a", topics=["klager"]))) == {}


def test_a_retired_area_redirects_with_its_cells() -> None:
    redirects_by_address = redirect_targets(with_retired(TermList.AREAS, "foer", "aeldre"))
    assert redirects_by_address == {
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


def test_a_retired_track_redirects_with_its_cells() -> None:
    redirects_by_address = redirect_targets(
        with_retired(TermList.TRACKS, "foer", "styrket-borgerkontakt")
    )
    assert redirects_by_address["spor/foer/"].href == "spor/styrket-borgerkontakt/"
    assert (
        redirects_by_address["omraader/boern/foer/"].href == "omraader/boern/styrket-borgerkontakt/"
    )
    folder = "resultater/hvad-ved-vi/alle-omraader"
    assert redirects_by_address[f"{folder}/foer/"].href == f"{folder}/styrket-borgerkontakt/"
    assert len(redirects_by_address) == 12


def test_redirects_of_retired_cells_follow_the_url_style() -> None:
    redirects_by_address = redirect_targets(
        with_retired(TermList.TRACKS, "foer", "styrket-borgerkontakt", directory_urls=False)
    )
    assert (
        redirects_by_address["omraader/boern/foer.html"].href
        == "omraader/boern/styrket-borgerkontakt.html"
    )


@pytest.mark.parametrize(
    ("address", "file"), [("cases/a/", "cases/a/index.html"), ("emner/a.html", "emner/a.html")]
)
def test_a_redirect_has_the_file_that_a_server_serves(address: str, file: str) -> None:
    assert Redirect(address, Link("A", "b/")).file == file
