"""The search page tells when something is slow, lost or cannot be had."""

import json
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Open
from tests.browser.find import scrolled, settled, settled_at, status, strictly_serving, titles
from tests.plugins.built_site import Site


@pytest.mark.parametrize(
    "lost", ["**", "manifest.json", "*/terms/*", "*/facets/*", "*/documents/*"]
)
def test_a_failure_is_told_and_can_be_tried_again(opened: Open, strict_url: str, lost: str) -> None:
    watch = opened(strict_url)
    page = watch.page

    def refuse(route: Route) -> None:
        route.abort()

    page.route(f"**/find/index/{lost}", refuse)
    watch.go("find/?q=kaffe&area=aeldre")
    status(page, "Søgningen kunne ikke hentes. Prøv igen, eller brug listerne herunder.")
    expect(page.get_by_role("heading", name="Andre veje ind")).to_be_visible()
    page.unroute(f"**/find/index/{lost}", refuse)
    page.get_by_role("button", name="Prøv igen").click()
    settled(page)
    assert titles(page)
    watch.forgives("console: Failed to load")


@pytest.mark.parametrize("lost", ["terms/*", "facets/*"])
def test_a_part_that_is_gone_is_a_failure_and_not_an_empty_answer(
    opened: Open, strict_url: str, lost: str
) -> None:
    watch = opened(strict_url)
    watch.page.route(f"**/find/index/*/{lost}", lambda route: route.fulfill(status=404))
    watch.go("find/?q=kaffe&area=aeldre")
    status(watch.page, "Søgningen kunne ikke hentes. Prøv igen, eller brug listerne herunder.")
    watch.forgives("console: Failed to load")


def test_cards_that_cannot_be_had_later_are_told_too(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    page = settled(watch.go("find/?kind=news"))
    card_count = len(titles(page))
    page.route("**/find/index/*/documents/*", lambda route: route.abort())
    page.locator(".vb-hits > li").last.get_by_role("link").first.focus()
    status(page, "Søgningen kunne ikke hentes. Prøv igen, eller brug listerne herunder.")
    page.unroute("**/find/index/*/documents/*")
    page.get_by_role("button", name="Prøv igen").click()
    settled(page)
    assert len(titles(page)) >= card_count
    watch.forgives("console: Failed to load")


def test_slow_loading_is_told(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    watch.page.route("**/find/index/manifest.json", wait)
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


def test_only_the_manifest_is_fetched_before_it_is_needed(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    asked: list[str] = []
    watch.page.on("request", lambda request: asked.append(request.url))
    page = watch.go("find/")
    page.wait_for_load_state("networkidle")
    assert [address for address in asked if "/find/index/" in address] == [
        f"{strict_url}find/index/manifest.json"
    ]


def test_without_the_words_the_search_goes_on(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    watch.page.route("**/find/index/*/words.bin", lambda route: route.abort())
    page = settled(watch.go("find/?q=kaffe+qwxzzyq"))
    assert "Ingen opslag har »qwxzzyq«." in page.locator("[data-videnbank-status]").inner_text()
    assert titles(page)
    settled(watch.go("find/?q=qwxzzyq"))
    status(page, "Vi fandt ikke noget på »qwxzzyq«.")
    watch.forgives("console: Failed to load")


def published_anew(root: Path) -> None:
    """Puts a new version of the index in the place of the one that pages are open with."""
    folder = root / "find/index"
    manifest = json.loads((folder / "manifest.json").read_bytes())
    (folder / manifest["version"]).rename(folder / "ny")
    (folder / "manifest.json").write_text(json.dumps(manifest | {"version": "ny"}))


def test_a_publication_under_an_open_page_is_followed(
    opened: Open, sample_site: Site, tmp_path: Path
) -> None:
    root = copytree(sample_site.root, tmp_path / "site")
    with strictly_serving(root) as address:
        watch = opened(address)
        page = settled(watch.go("find/?q=trekanten"))
        published_anew(root)
        page.get_by_label("Hvad leder I efter?").fill("kaffe")
        settled_at(page, "q=kaffe")
        assert titles(page)[0].startswith("Kaffe først")
        watch.forgives(
            "console: Failed to load resource: the server responded with a status of 404"
        )


def test_a_publication_is_followed_when_more_cards_are_due(
    opened: Open, sample_site: Site, tmp_path: Path
) -> None:
    root = copytree(sample_site.root, tmp_path / "site")
    with strictly_serving(root) as address:
        watch = opened(address)
        page = settled(watch.go("find/?kind=news"))
        published_anew(root)
        with page.expect_response("**/find/index/ny/documents/*"):
            page.locator(".vb-hits > li").last.get_by_role("link").first.focus()
        scrolled(settled(page), 50)
        watch.forgives(
            "console: Failed to load resource: the server responded with a status of 404"
        )
