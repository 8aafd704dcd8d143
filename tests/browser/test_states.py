"""What a page turns into while it is used: sound for everyone, and true to its promises, as well."""

from collections.abc import Callable, Iterator

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.find import POLICY, settled
from tests.browser.server import serving
from tests.browser.test_pages import PAGES, judged, put_axe_into, violations
from tests.browser.watch import Watch
from tests.plugins.built_site import SITE_URL, build
from tests.plugins.project_outline import write_project
from tests.plugins.sample_project import SAMPLE_PROJECT
from videnbank.core.site.redirects import redirects
from videnbank.core.site.site import Site
from videnbank.core.views.frame.not_found_page import NotFoundPage
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.registry import (
    catalogue_pages,
    record_view_factory,
    text_view_factory,
)
from videnbank.records.plugin import RecordsPlugin
from videnbank.records.templates import TEMPLATES

NO_PAGES = {"pages/index_document.html"}
"""The frame of every page, and what the index alone reads."""

MOVED, OLD = "pages/redirect.html", "gammelt/sted/"
REFRESH = '<meta http-equiv="refresh"'
DRAFTS = """
cases/kladde/index.md
  | title: "Kladde under arbejde"
  | state: draft
docs/index.md
  | Her er kladder.
"""


def answers(watch: Watch) -> None:
    settled(watch.go("find/?q=kaffe&area=aeldre"))
    expect(watch.page.locator("[data-videnbank-results] a").first).to_be_visible()


def nothing_found(watch: Watch) -> None:
    settled(watch.go("find/?q=trekanten&kind=news"))
    expect(watch.page.locator("[data-videnbank-no-results]")).to_be_visible()


def all_groups_open(watch: Watch) -> None:
    settled(watch.go("find/?kind=tool"))
    open_everything(watch.page)
    expect(watch.page.locator("input[name=topic]").first).to_be_visible()


def search_that_fails(watch: Watch) -> None:
    watch.page.route("**/find/index/**", lambda route: route.abort())
    watch.go("find/?q=kaffe")
    expect(watch.page.get_by_role("button", name="Prøv igen")).to_be_visible()
    watch.forgives("console: Failed to load resource")


def suggestions(watch: Watch) -> None:
    watch.go("cases/kaffe-foerst/")
    watch.page.get_by_role("combobox").press_sequentially("trekant")
    expect(watch.page.get_by_role("option").first).to_be_visible()
    watch.page.keyboard.press("ArrowDown")


def menu_open(watch: Watch) -> None:
    watch.page.set_viewport_size({"width": 390, "height": 844})
    watch.go("om/")
    watch.page.get_by_role("button", name="Menu").click()
    expect(watch.page.get_by_role("navigation", name="Hovedmenu")).to_be_visible()


def address_with_values_nobody_has(watch: Watch) -> None:
    settled(watch.go("find/?kind=tool&duration=20"))
    expect(watch.page.locator("[data-videnbank-ignored]")).to_be_visible()


def late_review(watch: Watch) -> None:
    watch.page.clock.set_fixed_time("2031-01-01T12:00:00+01:00")
    watch.go("cases/kaffe-foerst/")
    expect(watch.page.locator("[data-videnbank-review-due]")).to_be_visible()


def transcript(watch: Watch) -> None:
    watch.go("vaerktoejer/trekanten/")
    open_everything(watch.page)
    expect(watch.page.get_by_text("Hele teksten til lyden.")).to_be_visible()


def old_address(watch: Watch) -> None:
    """The page at an old address, held back from leading on."""

    def hold_back(route: Route) -> None:
        html = route.fetch().text()
        assert REFRESH in html
        route.fulfill(body=html.replace(REFRESH, "<meta"), content_type="text/html")

    watch.page.route(f"**/{OLD}", hold_back)
    watch.go(OLD)
    expect(watch.page.get_by_role("link")).to_have_count(1)


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })")


def ways_to_share(watch: Watch) -> None:
    page = watch.go("cases/aabent-moede/")
    page.locator(".vb-ways-on").get_by_role("button", name="Del", exact=True).click()
    page.locator(".vb-footer").get_by_role("button", name="Del siden").click()
    expect(page.get_by_role("link", name="Send på mail")).to_have_count(2)


def filtered_list(watch: Watch) -> None:
    page = watch.go("emner/klager/#vb-type-result")
    page.get_by_text("Flere valg").click()
    page.get_by_role("group", name="Område").get_by_text("Ældre").click()
    status = page.locator("[data-videnbank-list]").get_by_role("status")
    expect(status).to_have_text("Viser 1 af 51 opslag.")


def municipalities_without_records(watch: Watch) -> None:
    page = watch.go("kommuner/")
    for summary in page.locator(".vb-places summary").all():
        summary.click()


def picked(watch: Watch) -> None:
    page = watch.go("cases/")
    for box in page.get_by_role("checkbox", name="Sammenlign").all()[:2]:
        box.check()


STATES: tuple[Callable[[Watch], None], ...] = (
    answers,
    nothing_found,
    all_groups_open,
    search_that_fails,
    suggestions,
    menu_open,
    address_with_values_nobody_has,
    late_review,
    transcript,
    old_address,
    ways_to_share,
    filtered_list,
    municipalities_without_records,
    picked,
)


@pytest.mark.parametrize("reach", STATES, ids=lambda reach: reach.__name__)
def test_a_page_in_use_is_sound(
    opened: Open, strict_url: str, reach: Callable[[Watch], None]
) -> None:
    watch = opened(strict_url, reduced_motion="reduce", viewport={"width": 1280, "height": 844})
    reach(watch)
    assert judged(watch.page) == []


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory, today: None) -> Iterator[str]:
    """Where an author's preview is served, drafts and all."""
    assert today is None
    project = write_project(tmp_path_factory.mktemp("drafts"), DRAFTS)
    site = build(project, command="serve", site_dir=str(project / "preview"))
    with serving(site.root, {"Content-Security-Policy": POLICY}) as address:
        yield address


def test_a_draft_in_the_preview_is_sound(opened: Open, preview: str) -> None:
    page = opened(preview, reduced_motion="reduce").go("cases/kladde/")
    expect(page.locator("h1")).to_have_text("Kladde under arbejde")
    assert judged(page) == []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The sample project before it is built."""
    assert today is None
    project = write_project(tmp_path_factory.mktemp("site"), SAMPLE_PROJECT, search=True)
    config = load_config(str(project / "mkdocs.yml"), site_url=SITE_URL)
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    plugin = config.plugins["videnbank/records"]
    assert isinstance(plugin, RecordsPlugin)
    assert plugin.site is not None
    return plugin.site


def test_every_template_is_looked_at(site: Site) -> None:
    cards = Cards(site)
    factories = dict(catalogue_pages(site, cards))
    factories |= {
        page.uri: text_view_factory(site, page) for page in site.pages if page.uri not in factories
    }
    factories |= {
        e.uri: record_view_factory(site, cards, e) for e in site.catalogue.entries.values()
    }
    template_at = {
        site.addresses.of(uri).removeprefix("./"): factory.template
        for uri, factory in factories.items()
    }
    template_at |= {moved.address: MOVED for moved in redirects(site)}
    addresses = [address.partition("?")[0] for address in PAGES.values()]
    looked_at = {template_at.get(address, NotFoundPage.template) for address in (*addresses, OLD)}
    files = (*TEMPLATES.glob("*.html"), *TEMPLATES.glob("pages/*.html"))
    assert looked_at == {file.relative_to(TEMPLATES).as_posix() for file in files} - NO_PAGES
    unknown = [address for address in addresses if address not in template_at]
    assert len(unknown) == 1


def test_axe_is_new_enough_and_measures_the_size_of_targets(opened: Open, url: str) -> None:
    page = opened(url).go("om/")
    put_axe_into(page)
    version = page.evaluate("axe.version.split('.').map(Number)")
    assert version >= [4, 12]
    page.evaluate(
        """() => {
            document.querySelector("main").insertAdjacentHTML("beforeend",
                "<p><button>x</button></p>".repeat(2));
            for (const button of document.querySelectorAll("main button")) {
                button.style.cssText = "display: block; width: 9px; height: 9px; padding: 0";
                button.parentElement.style.margin = 0;
            }
        }"""
    )
    assert any("wrong target-size" in violation for violation in violations(page))
