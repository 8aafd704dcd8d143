import pytest

from tests.core.sites import site_of
from videnbank.core.views.prints.imprint import Imprint, OnlineVersion

IMPRINT = Imprint("Videnbank", "https://www.vpt.dk/videnbank/")


def test_an_address_is_whole_and_reads_aloud() -> None:
    assert IMPRINT.absolute_url("cases/kaffe/") == "https://www.vpt.dk/videnbank/cases/kaffe/"
    assert IMPRINT.display_url("cases/kaffe/") == "vpt.dk/videnbank/cases/kaffe"


def test_the_front_page_is_the_site_itself() -> None:
    assert IMPRINT.display_url("./") == "vpt.dk/videnbank"


def test_letters_in_an_address_are_shown_as_letters() -> None:
    assert IMPRINT.display_url("cases/kaffe/m%C3%B8de.png").endswith("møde.png")


def test_a_print_leads_to_its_page_in_words_and_by_a_code() -> None:
    url_text = "vpt.dk/videnbank/cases/kaffe"
    assert IMPRINT.online_version(site_of(), "cases/kaffe/") == OnlineVersion(
        "https://www.vpt.dk/videnbank/cases/kaffe/",
        url_text,
        f"Kode med adressen {url_text}. Åbn den med kameraet på en telefon.",
    )


@pytest.mark.parametrize("address", ["cases/kaffe/", "./"])
def test_a_site_without_an_address_leads_nowhere(address: str) -> None:
    imprint = Imprint("Videnbank")
    assert imprint.absolute_url(address) == imprint.display_url(address) == ""
    assert imprint.online_version(site_of(), address) is None
