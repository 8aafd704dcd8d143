"""The errand of one who looks for the own municipality: by the menu, or by its neighbours."""

from playwright.sync_api import expect

from tests.browser.conftest import Open


def test_a_municipality_without_records_leads_to_its_neighbours(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go("kommuner/")
    stevns = page.get_by_role("listitem").filter(has_text="Stevns")
    expect(stevns).to_be_hidden()
    page.get_by_role("heading", name="Region Sjælland").locator("..").locator("summary").click()
    stevns.get_by_role("link", name="Køge").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Køge Kommune")
    around = page.locator("section").filter(has=page.get_by_role("heading", name="Region Sjælland"))
    around.get_by_role("link", name="Se alle kommuner i Region Sjælland").click()
    expect(page).to_have_url(f"{url}kommuner/#region-sjaelland")
