"""What the search page hands to its script."""

from tests.core.records import case
from tests.core.sites import site_of
from videnbank.core.site.link import Link
from videnbank.core.views.find.page import FindableDefinition, find_page


def test_every_term_can_be_searched_for_in_all_its_forms() -> None:
    view = find_page(site_of(case("a")))
    assert [item.forms for item in view.definitions] == [
        "papirgang|papirgangen",
        "tavlemøde|tavlemødet|tavlemøder",
        "VIVE|KORA",
    ]
    assert view.definitions[-1] == FindableDefinition(
        Link("VIVE", "ordliste/#vb-ord-vive"), "Et center, der forsker i velfærd.", "VIVE|KORA"
    )
