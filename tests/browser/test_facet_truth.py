"""Every number beside a choice is the number that a plain count over the catalogue gives."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.browser.conftest import Open
from tests.browser.find import scrolled, settled
from tests.plugins.project_outline import ROOT, TODAY
from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, compile_catalogue
from videnbank.core.catalogue.filters import filter_counts, matching_entries
from videnbank.core.catalogue.project import ADDRESS_FOLDERS, Project
from videnbank.core.loading.check_project import check_project

STATES = 210
QUERIES = ("ledelse",)
STATES_OF_A_QUERY = 15
Chosen = dict[str, list[str]]

SHOWN = """async (addresses) => {
    for (const box of document.querySelectorAll('details')) box.open = true;
    const form = document.querySelector('[data-videnbank-find]');
    const groups = [...document.querySelectorAll('[data-videnbank-facet]')];
    const counted = () => new Promise((resolve) => {
        const look = () => form.dataset.videnbankCounted === location.href ? resolve() : setTimeout(look, 1);
        look();
    });
    const shown = [];
    for (const address of addresses) {
        history.replaceState(null, '', address || location.pathname);
        dispatchEvent(new PopStateEvent('popstate'));
        await counted();
        shown.push({
            status: document.querySelector('[data-videnbank-status]').textContent,
            counts: Object.fromEntries(groups.map((group) => [
                group.dataset.videnbankFacet,
                Object.fromEntries([...group.querySelectorAll('label')].map((label) => [
                    label.querySelector('input').value,
                    Number(label.querySelector('[data-videnbank-count]').textContent),
                ])),
            ])),
        });
    }
    return shown;
}"""

FOUND = """() => [...document.querySelectorAll('[data-videnbank-results] h3 a')].map((a) => a.pathname)"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The catalogue it was built from."""
    day: date = datetime.fromtimestamp(int(TODAY), UTC).date()
    project_check = check_project(Project(Path(ROOT)), day)
    return compile_catalogue(project_check.entries, project_check.vocabulary, day)


def address_of(selection: Chosen, query: str = "") -> str:
    parameters = [("q", query)] if query else []
    parameters += [(name, value) for name, values in selection.items() for value in values]
    return f"?{urlencode(parameters)}" if parameters else ""


def random_states(offered: Mapping[str, Mapping[str, int]], number: int) -> list[Chosen]:
    """States from nothing chosen to many values in many groups, the same ones every time."""
    dice = random.Random(4)  # noqa: S311 nothing secret
    states = []
    for _ in range(number):
        groups = dice.sample(sorted(offered), dice.choice([0, 1, 1, 2, 2, 2, 3, 3, 4, 6]))
        states.append(
            {
                name: dice.sample(
                    sorted(offered[name]), min(dice.randint(1, 4), len(offered[name]))
                )
                for name in groups
            }
        )
    return states


def true_counts(
    entries: tuple[AnyEntry, ...], selection: Chosen, offered: Mapping[str, Mapping[str, int]]
) -> dict[str, dict[str, int]]:
    plain = filter_counts(entries, selection)
    return {
        name: {value: plain[name][value] for value in values} for name, values in offered.items()
    }


def test_every_count_shown_is_true(opened: Open, real_url: str, catalogue: Catalogue) -> None:
    watch = opened(real_url, viewport={"width": 1280, "height": 900})
    watch.context.set_default_timeout(60_000)
    page = settled(watch.go("find/"))
    offered = page.evaluate(SHOWN, [""])[0]["counts"]
    listed_entries = catalogue.listed()
    assert offered == true_counts(listed_entries, {}, offered)
    assert len(offered) >= 8

    states = random_states(offered, STATES)
    for selection, page_state in zip(
        states, page.evaluate(SHOWN, [address_of(selection) for selection in states]), strict=True
    ):
        assert page_state["counts"] == true_counts(listed_entries, selection, offered), selection
        if selection and (match_count := len(matching_entries(listed_entries, selection))):
            assert page_state["status"].startswith(f"{match_count} opslag"), selection


def test_counts_are_true_among_the_hits_of_a_query(
    opened: Open, real_url: str, catalogue: Catalogue
) -> None:
    watch = opened(real_url, viewport={"width": 1280, "height": 900})
    watch.context.set_default_timeout(60_000)
    by_address = {
        f"/videnbank/{ADDRESS_FOLDERS[entry.reference.kind]}/{entry.reference.id}/": entry
        for entry in catalogue.listed()
    }
    page = settled(watch.go("find/"))
    offered = page.evaluate(SHOWN, [""])[0]["counts"]
    for query in QUERIES:
        settled(watch.go(f"find/?q={query}&page=9"))
        number = int(page.locator("[data-videnbank-status]").inner_text().split()[0])
        result_addresses = scrolled(page, number).evaluate(FOUND)
        assert len(result_addresses) > 2
        entries = tuple(by_address[address] for address in result_addresses)
        states = random_states(offered, STATES_OF_A_QUERY)
        addresses = [address_of(selection, query) for selection in states]
        for selection, page_state in zip(states, page.evaluate(SHOWN, addresses), strict=True):
            assert page_state["counts"] == true_counts(entries, selection, offered), (
                query,
                selection,
            )
