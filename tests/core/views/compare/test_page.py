import json

import pytest

from tests.core.records import case, news, result, tool
from tests.core.sites import page, record_view, site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.link import Link
from videnbank.core.views.compare.page import ComparePage
from videnbank.core.views.components.compare_link import compare_link
from videnbank.core.views.kinds.facts import record_facts

COMPARE = "sammenlign.md"
GONE = {"reason": "Kilden er rettet.", "date": "2026-03-01"}


def test_the_page_leads_to_all_that_can_be_compared() -> None:
    site = site_of(case("a"), case("b"), case("c", state="withdrawn", withdrawn=GONE))
    view = view_at(site, COMPARE, ComparePage)
    kinds = [(kind.kind, kind.overview.href, kind.overview.count) for kind in view.kinds]
    assert kinds == [("case", "cases/", 2), ("tool", "vaerktoejer/", 0)]
    assert view.breadcrumbs == (Link("Forside", "./"),)


@pytest.mark.parametrize(
    ("directory_urls", "addresses"),
    [
        (True, ["cases/*/", "vaerktoejer/*/"]),
        (False, ["cases/*/index.html", "vaerktoejer/*/index.html"]),
    ],
)
def test_the_page_knows_where_records_of_each_kind_are(
    addresses: list[str], *, directory_urls: bool
) -> None:
    site = site_of(directory_urls=directory_urls)
    view = view_at(site, COMPARE, ComparePage)
    assert [kind.address for kind in view.kinds] == addresses


def test_there_is_no_box_without_a_search() -> None:
    assert not view_at(site_of(), COMPARE, ComparePage).searchable


def test_the_page_is_described_by_its_own_text_or_else_by_ours() -> None:
    ours = view_at(site_of(), COMPARE, ComparePage)
    assert ours.description == ours.lead
    theirs = site_of(pages=(page(COMPARE, "Sammenlign", "Stil dem op."),))
    assert view_at(theirs, COMPARE, ComparePage).description == "Stil dem op."


def test_the_words_of_its_script_come_with_it() -> None:
    messages = json.loads(view_at(site_of(), COMPARE, ComparePage).messages)
    assert {"shown.case.one", "shown.tool.other", "mixed.case"} <= set(messages)


@pytest.mark.parametrize(
    ("entry", "href"),
    [
        (case("kaffe-foerst"), "sammenlign/?r=case/kaffe-foerst"),
        (tool("trekanten"), "sammenlign/?r=tool/trekanten"),
        (result("a"), None),
        (news("a"), None),
        (case("a", state="withdrawn", withdrawn=GONE), None),
    ],
)
def test_cases_and_tools_that_hold_lead_to_the_comparison(
    entry: AnyEntry, href: str | None
) -> None:
    link = record_view(entry).compare
    assert (link.href if link else None) == href


def test_the_link_follows_the_form_of_addresses() -> None:
    entry = case("a")
    link = compare_link(site_of(entry, directory_urls=False), entry)
    assert link == Link("Sammenlign med andre", "sammenlign.html?r=case/a")


def test_facts_of_every_record_can_be_told_apart_by_their_keys() -> None:
    entry = case("a", partners=["kl"], topics=["klager"], programme="fremfaerd")
    keys = [fact.key for fact in record_facts(site_of(entry), entry.record)]
    assert len(set(keys)) == len(keys)
    assert {"where", "stage", "partners", "topics", "programme"} <= set(keys)


def test_being_outside_the_tracks_is_compared_with_the_tracks() -> None:
    outside = case("a", tracks=None, outside_tracks="Sådan er det.")
    facts = {fact.key: fact for fact in record_facts(site_of(outside), outside.record)}
    assert facts["tracks"].label == "Hører ikke til et spor"
    assert "outside_tracks" not in facts
