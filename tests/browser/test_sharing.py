"""A page is passed on: by the menu of the device, by a link, by mail, and on a sheet of paper."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open

TOOL = "vaerktoejer/trekanten/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
DEVICE = """
navigator.share = async (data) => {
  window.given = data;
  if (window.refuses) throw new DOMException("x", window.refuses);
};
"""


def test_without_a_menu_of_the_device_two_ways_are_shown(opened: Open, url: str) -> None:
    page = opened(url, permissions=CLIPBOARD).go(f"{TOOL}#vb-kilder")
    button = page.locator(".vb-ways-on").get_by_role("button", name="Del", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".vb-ways-on").get_by_role("status")).to_have_text("Linket er kopieret.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{url}{TOOL}"
    mail = page.locator(".vb-ways-on").get_by_role("link", name="Send på mail")
    assert str(mail.get_attribute("href")).startswith("mailto:?subject=Trekanten")
    page.keyboard.press("Escape")
    expect(mail).to_be_hidden()
    expect(button).to_be_focused()


def test_a_closed_clipboard_is_told(opened: Open, url: str) -> None:
    page = opened(url).go(TOOL)
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error() } }")
    page.locator(".vb-footer").get_by_role("button", name="Del siden").click()
    page.get_by_role("button", name="Kopiér link").click()
    expect(page.get_by_text("Linket kunne ikke kopieres.")).to_be_visible()


@pytest.mark.parametrize(("refusal", "shows_ways"), [("", 0), ("AbortError", 0), ("DataError", 1)])
def test_the_menu_of_the_device_is_used_where_there_is_one(
    opened: Open, url: str, refusal: str, shows_ways: int
) -> None:
    watch = opened(url)
    page = watch.go("om/")
    page.add_init_script(DEVICE)
    page.goto(f"{url}{TOOL}")
    page.evaluate("refusal => { window.refuses = refusal }", refusal)
    button = page.locator(".vb-ways-on").get_by_role("button", name="Del", exact=True)
    expect(button).not_to_have_attribute("aria-expanded", "false")
    button.click()
    expect(page.get_by_role("button", name="Kopiér link")).to_have_count(shows_ways)
    given = page.evaluate("window.given")
    assert given["url"] == f"{url}{TOOL}"
    assert given["title"].startswith("Trekanten")


def test_without_script_the_mail_stays(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go(TOOL)
    expect(page.get_by_text("Del", exact=True)).to_be_hidden()
    expect(page.locator(".vb-footer a[href^='mailto:?']")).to_be_visible()
