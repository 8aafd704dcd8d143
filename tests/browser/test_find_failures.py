"""The search page tells when something is slow, lost or cannot be had."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Open
from tests.browser.find import settled, status, titles


@pytest.mark.parametrize("lost", ["*", "*.js", "*.pf_meta", "index/*", "filter/*", "fragment/*"])
def test_a_failure_is_told_and_can_be_tried_again(opened: Open, strict_url: str, lost: str) -> None:
    watch = opened(strict_url)
    page = watch.page

    def refuse(route: Route) -> None:
        route.abort()

    page.route(f"**/pagefind/{lost}*", refuse)
    watch.go("find/?q=kaffe")
    status(page, "Søgningen kunne ikke hentes. Prøv igen, eller brug listerne herunder.")
    expect(page.get_by_role("heading", name="Andre veje ind")).to_be_visible()
    page.unroute(f"**/pagefind/{lost}*", refuse)
    page.get_by_role("button", name="Prøv igen").click()
    settled(page)
    assert titles(page)
    watch.forgives("console: Failed to load")
    watch.forgives("console: Decompressing")
    watch.forgives("console: Pagefind")
    watch.forgives("error:")


@pytest.mark.parametrize("lost", ["index/*", "filter/*"])
def test_a_part_that_is_gone_is_a_failure_and_not_an_empty_answer(
    opened: Open, strict_url: str, lost: str
) -> None:
    watch = opened(strict_url)
    watch.page.route(f"**/pagefind/{lost}", lambda route: route.fulfill(status=404))
    watch.go("find/?q=kaffe&area=aeldre")
    status(watch.page, "Søgningen kunne ikke hentes. Prøv igen, eller brug listerne herunder.")
    watch.forgives("console: Failed to load")


def test_cards_that_cannot_be_had_later_are_told_too(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    page = settled(watch.go("find/?kind=news"))
    card_count = len(titles(page))
    page.route("**/pagefind/fragment/*", lambda route: route.abort())
    page.locator(".vb-hits > li").last.get_by_role("link").first.focus()
    status(page, "Søgningen kunne ikke hentes. Prøv igen, eller brug listerne herunder.")
    page.unroute("**/pagefind/fragment/*")
    page.get_by_role("button", name="Prøv igen").click()
    settled(page)
    assert len(titles(page)) >= card_count
    watch.forgives("console: Failed to load")
    watch.forgives("error:")


def test_slow_loading_is_told(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    watch.page.route("**/pagefind/pagefind.js", wait)
    watch.go("find/?q=kaffe")
    status(watch.page, "Henter søgningen …")
    waiting[0].continue_()
    settled(watch.page)
    assert titles(watch.page)


def test_without_script_the_lists_lead_everywhere(opened: Open, strict_url: str) -> None:
    page = opened(strict_url, java_script_enabled=False).go("find/?q=kaffe")
    notice = page.locator("noscript p")  # which has no text for the locators by text
    expect(notice).to_be_visible()
    assert notice.evaluate("one => one.innerText").startswith("Søgning kræver JavaScript")
    expect(page.locator("[data-videnbank-find]")).to_be_hidden()
    main = page.get_by_role("main")
    for name in ("Cases", "Ældre", "Styrket borgerkontakt", "Køge"):
        expect(main.get_by_role("link", name=name).first).to_be_visible()
    with page.expect_navigation():
        main.get_by_role("link", name="Ældre").first.click()
    expect(page).to_have_url(f"{strict_url}omraader/aeldre/")


def test_nothing_of_the_engine_is_fetched_before_it_is_needed(
    opened: Open, strict_url: str
) -> None:
    watch = opened(strict_url)
    asked: list[str] = []
    watch.page.on("request", lambda request: asked.append(request.url))
    page = watch.go("find/")
    page.wait_for_load_state("networkidle")
    assert not [address for address in asked if "pagefind" in address or "words.json" in address]
    page.locator("#vb-find-q").focus()
    page.wait_for_function(
        "() => performance.getEntriesByType('resource').some(e => e.name.includes('pagefind.js'))"
    )
