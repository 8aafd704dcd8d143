"""The glossary as a build leaves it: the links, the definitions they lead to, and the list."""

import pytest

from tests.plugins.built_site import Document, Site

CASE = "cases/kaffe-foerst/"
BOX = "//section[h2='Ord i teksten']"


@pytest.mark.parametrize(
    ("address", "text", "meaning"),
    [
        (CASE, "tavlemøde", "Et kort møde foran en tavle & med alle."),
        ("om/", "KORA", "Et center, der forsker i velfærd."),
        (
            "omraader/aeldre/",
            "papirgangen",
            "Regler, skemaer og vaner, der tager tid uden at hjælpe opgaven.",
        ),
    ],
)
def test_a_term_leads_to_its_definition_on_the_page_and_back(
    site: Site, address: str, text: str, meaning: str
) -> None:
    page = site.page(address)
    (link,) = page.all("//a[@class='vb-term']")
    assert link.text_content() == text
    definition = f"{BOX}//div[@id='{link.get('href').removeprefix('#')}']"
    assert page.text(f"{definition}/dd/text()[1]").strip() == meaning
    (back,) = page.all(f"{definition}//a")
    assert back.get("href") == f"#{link.get('id')}"
    assert back.get("aria-label", "").startswith("Tilbage til ")
    (onwards,) = page.texts(f"{BOX}/p/a/@href")
    assert page.resolved(onwards) == "ordliste/"


def test_a_page_without_terms_has_no_list_of_them(site: Site) -> None:
    for address in ("om/kontakt/", "", "cases/nr-9/", "redaktion/", "redaktion/felter/"):
        assert not site.page(address).all(BOX)


def test_the_glossary_has_all_terms_and_is_reached_from_every_page(site: Site) -> None:
    page = site.page("ordliste/")
    assert page.texts("//dl[@class='vb-glossary']//dt") == ["papirgang", "tavlemøde", "VIVE"]
    assert page.text("//title") == "Ordliste · Videnbank"
    assert not page.all("//a[@class='vb-term']")
    (records,) = page.all("//dl[@class='vb-glossary']//a")
    assert records.text_content() == "Opslag under Bøvl i hverdagen"
    assert page.resolved(records.get("href")) == "emner/boevl/"
    assert "ordliste/" in footer_of(site.page(CASE))


def footer_of(page: Document) -> set[str]:
    return {page.resolved(href) for href in page.texts("//footer//nav//a/@href")}
