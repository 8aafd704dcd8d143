"""The keyboard alone: it comes everywhere, in the order of the page, and one sees where it is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.compare import wait_for_comparison
from tests.browser.conftest import Open
from tests.browser.find import settled
from tests.browser.test_pages import go
from tests.browser.test_states import filtered_list, picked, ways_to_share
from tests.browser.watch import Watch

WALKS = {
    "front": "",
    "case": "cases/kaffe-foerst/",
    "tool": "vaerktoejer/trekanten/",
    "search": "find/",
    "answers": "find/?q=kaffe&area=aeldre",
    "list": "emner/klager/",
    "topics": "emner/",
    "municipalities": "kommuner/",
    "municipality": "kommuner/koege/",
    "what is known": "resultater/hvad-ved-vi/",
    "reading path": "til/ledere/",
    "status": "om/status/",
    "fields": "redaktion/felter/",
    "unknown address": "findes/slet-ikke/",
    "glossary": "ordliste/",
    "compare": "sammenlign/",
    "compared": "sammenlign/?r=case/kaffe-foerst&r=case/aabent-moede",
    "text": "om/",
}
"""Each template, and those that a script changes as they are then."""
STATES = (filtered_list, picked, ways_to_share)
MOST_STOPS = 400

FROM_THE_TOP = """() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
}"""


def there(page: Page, address: str) -> None:
    """Waits for what a script puts on a page."""
    if address.startswith("find/"):
        settled(page)
    elif address.startswith("sammenlign/"):
        wait_for_comparison(page)


BEFORE = """() => {
    const look = (element) => {
        const style = getComputedStyle(element);
        const borders = parseFloat(style.borderBottomWidth) > 0 ? style.borderColor : "";
        return [style.boxShadow, borders, style.backgroundColor].join();
    };
    const reach = "a[href], button, input, select, textarea, summary, audio[controls], [tabindex]";
    const open = [...document.querySelectorAll(reach)].filter((element) => element.tabIndex >= 0
        && !element.disabled && element.checkVisibility({ visibilityProperty: true }));
    window.walk = { look, open, looks: new Map(open.map((element) => [element, look(element)])) };
    return open.filter((element) => element.tabIndex > 0).map((element) => element.outerHTML);
}"""
"""Notes what can be reached and how each looks; gives those that ask to come before their turn."""

STOP = """() => {
    const here = document.activeElement;
    const { look, open, looks } = window.walk;
    if (here === document.body || here === document.documentElement) return null;
    const style = getComputedStyle(here);
    const boxes = [...here.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    const inView = boxes.filter(box => box.bottom > 0 && box.top < innerHeight
        && box.right > 0 && box.left < innerWidth);
    const uncovered = inView.some((box) => {
        const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
        const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
        const hit = document.elementFromPoint(x, y);
        return hit && (here.contains(hit) || hit.contains(here));
    });
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return {
        place: open.indexOf(here),
        seen: uncovered,
        // A player marks the one of its own buttons that has the focus.
        marked: outlined || here.localName === "audio" || look(here) !== looks.get(here),
        name: here.outerHTML.slice(0, 120),
    };
}"""


def walked(page: Page) -> list[str]:
    """Presses Tab from the top of the page to its end, and tells what went wrong on the way."""
    wrong = [f"before its turn: {name}" for name in page.evaluate(BEFORE)]
    names = page.evaluate("window.walk.open.map(element => element.outerHTML.slice(0, 120))")
    places: list[int] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        wrong += [
            f"not {quality}: {stop['name']}" for quality in ("seen", "marked") if not stop[quality]
        ]
        # What scrolls can be a stop in itself, and a player has several.
        if stop["place"] >= 0 and stop["place"] not in places[-1:]:
            places.append(stop["place"])
    else:
        wrong.append("no way out")
    if places != sorted(places):
        wrong.append(f"out of order: {places}")
    wrong += [f"not reached: {name}" for place, name in enumerate(names) if place not in places]
    return wrong


@pytest.mark.parametrize("address", list(WALKS.values()), ids=list(WALKS))
def test_the_keyboard_comes_everywhere_in_order_and_shows_where_it_is(
    opened: Open, strict_url: str, address: str
) -> None:
    page = go(opened(strict_url, viewport={"width": 1280, "height": 844}), address)
    there(page, address)
    assert page.evaluate("document.activeElement === document.body")
    assert walked(page) == []


@pytest.mark.parametrize("reach", STATES, ids=lambda reach: reach.__name__)
def test_the_keyboard_comes_everywhere_on_a_page_in_use(
    opened: Open, strict_url: str, reach: Callable[[Watch], None]
) -> None:
    watch = opened(strict_url, viewport={"width": 390, "height": 844})
    reach(watch)
    watch.page.evaluate(FROM_THE_TOP)
    assert walked(watch.page) == []


def test_every_choice_can_be_reached_when_all_groups_are_open(
    opened: Open, strict_url: str
) -> None:
    page = settled(opened(strict_url, viewport={"width": 390, "height": 844}).go("find/?q=kaffe"))
    page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })")
    assert walked(page) == []


@pytest.mark.parametrize("address", list(WALKS.values()), ids=list(WALKS))
def test_the_first_key_leads_past_the_menu(opened: Open, strict_url: str, address: str) -> None:
    page = go(opened(strict_url), address)
    there(page, address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Gå til indhold")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_walk_that_goes_wrong_is_told(opened: Open, url: str) -> None:
    page = opened(url).go("om/")
    page.evaluate(
        """() => {
            const [first, second, third] = document.querySelectorAll("main a");
            first.tabIndex = 3;
            second.style.setProperty("outline", "none", "important");
            third.parentElement.insertAdjacentHTML("afterend",
                "<div style='position: fixed; inset: 0'></div>");
        }"""
    )
    problems = "\n".join(walked(page))
    assert "before its turn: <a" in problems
    assert "out of order" in problems
    assert "not marked: <a" in problems
    assert "not seen: <a" in problems
