"""The comparison page: its address, unavailable records, and further links."""

from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Route, expect

from tests.browser.compare import (
    FOUR,
    KAFFE,
    TWO,
    Compare,
    heads,
    query,
    selection,
    wait_for_comparison,
)
from tests.browser.conftest import Open
from tests.browser.find import status, strictly_serving
from tests.plugins.built_site import build
from tests.plugins.project_outline import write_project


def test_back_forward_and_reload_keep_to_the_address(compare: Compare) -> None:
    page = compare(*TWO)
    page.get_by_role("button", name=f"Fjern {KAFFE}").click()
    wait_for_comparison(page, "?r=case/aabent-moede")
    assert heads(page) == ["Åbent møde"]
    page.go_back()
    wait_for_comparison(page, query(TWO))
    assert heads(page) == [KAFFE, "Åbent møde"]
    page.go_forward()
    wait_for_comparison(page, "?r=case/aabent-moede")
    status(page, "1 case er valgt. Vælg mindst én mere.")
    page.reload()
    assert heads(wait_for_comparison(page)) == ["Åbent møde"]


def test_the_order_of_the_address_is_kept_and_nothing_stands_twice(compare: Compare) -> None:
    page = compare("case/nr-9", "case/aabent-moede", "case/nr-9")
    assert heads(page) == ["Nr. 9", "Åbent møde"]


def test_more_than_four_are_left_out_and_told(compare: Compare) -> None:
    page = compare(*FOUR, "case/nr-10", "case/zebra")
    assert len(heads(page)) == 4
    expect(page.locator("[data-videnbank-notices]")).to_have_text(
        "Der er kun plads til fire. 2 opslag i adressen er ikke vist."
    )


def test_cases_and_tools_do_not_stand_in_one_table(compare: Compare) -> None:
    page = compare("tool/broen", "case/nr-9", "tool/trekanten")
    assert heads(page) == ["Broen", "Trekanten"]
    notices = page.locator("[data-videnbank-notices]")
    expect(notices).to_contain_text("Her vises værktøjer. Cases kan ikke stå i samme tabel.")
    notices.get_by_role("link", name="Vis casene i stedet").click()
    wait_for_comparison(page, "?r=case/nr-9")
    assert heads(page) == ["Nr. 9"]
    expect(notices).to_be_hidden()


def test_what_is_no_record_is_told(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    wrong = ("case/findes-ikke", "result/faste-teams", "<b>x</b>", "case/../om", "case/nr-9")
    page = wait_for_comparison(watch.go(f"sammenlign/{query(wrong)}"))
    assert heads(page) == ["Nr. 9"]
    notices = page.locator("[data-videnbank-notices] li").all_text_contents()
    neither = "er hverken en case eller et værktøj."
    assert notices == [
        f"»result/faste-teams« {neither}",
        f"»<b>x</b>« {neither}",
        f"»case/../om« {neither}",
        "»case/findes-ikke« findes ikke i videnbanken.",
    ]
    assert page.locator("main b").count() == 0
    watch.forgives("console: Failed to load resource: the server responded with a status of 404")


def test_drafts_and_coming_records_are_not_there(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    page = wait_for_comparison(watch.go("sammenlign/?r=case/kladde&r=case/senere"))
    status(page, "Ingen opslag at vise.")
    assert page.locator("[data-videnbank-notices] li").count() == 2
    watch.forgives("console: Failed to load resource: the server responded with a status of 404")


def test_a_record_that_has_moved_is_found_and_the_address_put_right(compare: Compare) -> None:
    page = compare("case/kaffe", "case/nr-9")
    assert heads(page) == [KAFFE, "Nr. 9"]
    assert selection(page) == "r=case/kaffe-foerst&r=case/nr-9"
    page = compare("case/kaffe", "case/kaffe-foerst")
    assert heads(page) == [KAFFE]


def test_a_failure_is_told_and_can_be_tried_again(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    page = watch.page

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/cases/nr-9/sammenlign.json", refuse)
    wait_for_comparison(watch.go("sammenlign/?r=case/nr-9&r=case/aabent-moede"))
    assert heads(page) == ["Åbent møde"]
    notices = page.locator("[data-videnbank-notices]")
    expect(notices).to_contain_text("»case/nr-9« kunne ikke hentes. Er I på nettet?")
    page.get_by_role("button", name="Prøv igen").press("Enter")
    expect(page.get_by_role("button", name="Prøv igen")).to_be_focused()
    page.unroute("**/cases/nr-9/sammenlign.json", refuse)
    page.get_by_role("button", name="Prøv igen").press("Enter")
    expect(notices).to_be_hidden()
    assert heads(page) == ["Nr. 9", "Åbent møde"]
    expect(page.get_by_role("heading", name="Jeres valg")).to_be_focused()
    watch.forgives("console: Failed to load")


def test_slow_loading_is_told_and_a_late_answer_is_not_shown(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page = watch.go("sammenlign/?r=case/nr-10")
    wait_for_comparison(page)
    page.route("**/cases/aabent-moede/sammenlign.json", wait)
    page.evaluate("history.pushState(null, '', '?r=case/nr-10&r=case/aabent-moede')")
    page.evaluate("() => { dispatchEvent(new PopStateEvent('popstate')); }")
    status(page, "Henter opslagene …")
    page.go_back()
    wait_for_comparison(page, "?r=case/nr-10")
    waiting[0].continue_()
    page.wait_for_load_state("networkidle")
    assert heads(page) == ["Nr. 10"]
    status(page, "1 case er valgt. Vælg mindst én mere.")


def test_a_failing_search_leaves_the_lists(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    watch.page.route("**/find/index/**", lambda route: route.abort())
    page = wait_for_comparison(watch.go("sammenlign/"))
    page.get_by_role("combobox", name="Tilføj").press_sequentially("kaffe")
    form_status = page.locator("[data-videnbank-add] [role=status]")
    expect(form_status).to_have_text("Forslagene kunne ikke hentes. Brug listerne herunder.")
    main = page.get_by_role("main")
    expect(main.get_by_role("link", name="Cases")).to_be_visible()
    watch.forgives("console: Failed to load")


def test_without_script_the_lists_lead_to_the_records(opened: Open, strict_url: str) -> None:
    page = opened(strict_url, java_script_enabled=False).go(f"sammenlign/{query(TWO)}")
    expect(page.locator("[data-videnbank-add]")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Værktøjer").click()
    expect(page).to_have_url(f"{strict_url}vaerktoejer/")


def test_it_can_be_mailed_and_printed(compare: Compare) -> None:
    page = compare(*TWO)
    mail = page.get_by_role("link", name="Send på mail").get_attribute("href") or ""
    assert mail.startswith("mailto:?subject=Sammenligning%20i%20videnbanken")
    assert unquote(mail).endswith(f"&body={page.url}")
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = 'yes'; }; }")
    page.get_by_role("main").get_by_role("button", name="Print").click()
    expect(page.locator("body[data-printed]")).to_have_count(1)


def test_it_works_with_addresses_that_end_in_html_and_without_a_search(
    opened: Open, tmp_path: Path
) -> None:
    picture = "cases/en/index.md\n  | related: [case/to]\ncases/to/index.md\n  | title: To"
    site = build(write_project(tmp_path, picture), use_directory_urls=False)
    with strictly_serving(site.root) as address:
        page = wait_for_comparison(opened(address).go("sammenlign.html?r=case/en"))
        expect(page.locator("[data-videnbank-add]")).to_have_count(0)
        page.get_by_role("link", name="To", exact=True).click()
        wait_for_comparison(page, "?r=case/en&r=case/to")
        assert heads(page) == ["En", "To"]
        page.get_by_role("button", name="Fjern En").click()
        wait_for_comparison(page, "?r=case/to")
        page.get_by_role("button", name="Fjern To").click()
        wait_for_comparison(page, "")
        expect(page).to_have_url(f"{address}sammenlign.html")
        expect(page.get_by_role("main").get_by_role("link", name="Cases")).to_be_focused()
