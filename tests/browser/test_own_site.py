"""What every reader of this repository's own site needs: a low header, zoom, few stops, and no script."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.find import hits, settled
from tests.browser.layout import OVERFLOW
from tests.browser.test_forced_colours import FAULTS
from tests.browser.test_header import TALLEST
from tests.browser.walk import DESK, PHONE, Walk, main_menu
from tests.plugins.built_site import Site

AT_400_PERCENT = {"width": 320, "height": 256}
EVERY_KIND_OF_PAGE = (
    "",
    "vaerktoejer/",
    "vaerktoejer/trekanten/",
    "cases/velfaerdsaftaler/",
    "resultater/kora-dokumentation-i-dagtilbud/",
    "nyheder/",
    "resultater/hvad-ved-vi/",
    "omraader/",
    "omraader/aeldre/",
    "omraader/aeldre/frisaettende-ledelse-og-styring/",
    "spor/styrket-borgerkontakt/",
    "emner/",
    "brug/moede/",
    "til/ledere/",
    "kommuner/",
    "kommuner/hjoerring/",
    "om/",
    "om/belaeg/",
    "om/status/",
    "ordliste/",
    "redaktion/felter/",
    "sammenlign/",
    "find/?q=klager",
    "404.html",
)


def records(site: Site) -> set[str]:
    folders = ("cases", "vaerktoejer", "resultater", "nyheder")
    return {
        f"{folder}/{page.parent.name}/"
        for folder in folders
        for page in site.root.glob(f"{folder}/*/index.html")
    } - {"resultater/hvad-ved-vi/"}


def test_a_phone_loses_little_to_the_header(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=PHONE).go("")
    header = page.get_by_role("banner").bounding_box()
    assert header is not None
    assert header["height"] <= TALLEST
    expect(main_menu(page)).to_be_hidden()


def test_every_page_holds_at_400_percent(opened: Open, real_url: str) -> None:
    watch = opened(real_url, viewport=AT_400_PERCENT)
    faults: list[str] = []
    for address in EVERY_KIND_OF_PAGE:
        page = watch.go(address)
        if address.startswith("find/"):
            settled(page)
        header = page.get_by_role("banner").bounding_box()
        assert header is not None
        if header["height"] > TALLEST:
            faults.append(f"{address} has a header of {header['height']} px")
        if (overflow := page.evaluate(OVERFLOW)) > 0:
            faults.append(f"{address} is {overflow} px too wide")
    watch.forgives("console: Failed to load resource")
    assert faults == []


def test_without_script_the_search_tells_it_and_leads_to_every_record(
    opened: Open, real_site: Site, real_url: str
) -> None:
    page = opened(real_url, viewport=PHONE, java_script_enabled=False).go("")
    walk = Walk(page)
    field = page.get_by_role("main").get_by_role("search").locator("input")
    field.fill("klager")
    walk.follow(page.get_by_role("main").get_by_role("button", name="Søg", exact=True))
    walk.sees(page.locator("noscript p"))
    assert page.locator("noscript p").evaluate("one => one.innerText").startswith("Søgning kræver")
    lists = page.locator("[data-videnbank-lists]")
    walk.comes_to(lists.get_by_role("link", name="Cases"))
    addresses = lists.get_by_role("link").evaluate_all("all => all.map(one => one.href)")
    assert all(
        (real_site.root / one.removeprefix(real_url) / "index.html").is_file() for one in addresses
    )
    reached: set[str] = set()
    for address in addresses[:4]:
        page.goto(address)
        links = page.locator("[data-videnbank-list] h2 a").or_(
            page.locator("[data-videnbank-list] h3 a")
        )
        reached.update(links.evaluate_all("all => all.map(one => one.href)"))
    assert {url.removeprefix(real_url) for url in reached} == records(real_site)


def test_few_stops_come_before_the_field_to_find_in(opened: Open, real_url: str) -> None:
    page = settled(opened(real_url, viewport=DESK).go("find/?q=klager"))
    field = page.get_by_label("Hvad leder I efter?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    stops = 2
    while not field.evaluate("field => field === document.activeElement") and stops < 20:
        page.keyboard.press("Tab")
        stops += 1
    assert stops <= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["", "find/?q=klager"])
def test_fields_and_marks_show_in_forced_colours(
    opened: Open, real_url: str, address: str, scheme: str
) -> None:
    page = opened(real_url, viewport=PHONE, forced_colors="active", color_scheme=scheme).go(address)
    if address:
        expect(hits(page).first).to_be_visible()
        expect(page.locator("[data-videnbank-results] mark").first).to_be_visible()
    assert page.evaluate(FAULTS) == []


# Finding on a phone, from the first word to two records side by side.
