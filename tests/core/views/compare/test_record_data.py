import json
from typing import Any

import pytest

from tests.core.records import MEASURE, OUTCOME, case, news, result, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.compare.record_data import (
    NoticeData,
    RelatedData,
    data_json,
    record_data,
)
from videnbank.core.views.pages.registry import catalogue_files

GONE = {"reason": "Kilden er rettet.", "date": "2026-03-01"}
HARM = "\"'--]] onload=x {{ 7*7 }} javascript:x"


def parsed_data(entry: AnyEntry, *others: AnyEntry) -> dict[str, Any]:
    """The data of a record as the script reads it."""
    data: dict[str, Any] = json.loads(data_json(record_data(site_of(entry, *others), entry)))
    return data


def test_a_record_is_named_and_its_page_is_known() -> None:
    data = parsed_data(case("a", title="Kaffe", summary="Kort."))
    assert [data[key] for key in ("id", "title", "summary", "href")] == [
        "case/a",
        "Kaffe",
        "Kort.",
        "cases/a/",
    ]


def test_facts_have_keys_and_links_and_none_that_no_source_gives() -> None:
    facts = {fact["key"]: fact for fact in parsed_data(case("a"))["facts"]}
    assert facts["where"]["values"] == [{"text": "Køge", "href": "kommuner/koege/", "mark": ""}]
    assert "period" not in facts


def test_a_case_has_all_bottom_lines_and_a_tool_none() -> None:
    outcome = {**OUTCOME, "evidence": "measured", "measure": MEASURE}
    quality, *others = parsed_data(case("a", outcomes=[outcome]))["bottom_lines"]
    assert (quality["id"], [line["outcomes"] for line in others]) == ("quality", [[], []])
    (item,) = quality["outcomes"]
    assert (item["direction"], item["evidence"]) == ("better", "measured")
    assert (item["source_anchor"], item["source_number"]) == ("vb-kilde-kilde", 1)
    before, after, change = item["figures"]
    assert (before["value"], before["bar"]["width"]) == ("20 dage", 100)
    assert (after["bar"]["width"], change["bar"]) == (80, None)
    assert parsed_data(tool("t"))["bottom_lines"] == []


def test_sources_lead_to_their_own_addresses() -> None:
    url = "https://eksempel.dk/?a=1&b=2"
    source = {"id": "kilde", "title": "En kilde", "url": url, "publisher": "VPT", "date": "2019"}
    (item,) = parsed_data(case("a", sources=[source]))["sources"]
    assert (item["title"], item["url"], item["origin"]) == ("En kilde", url, "VPT, 2019")


def test_a_withdrawn_record_and_a_draft_say_so() -> None:
    gone = case("a", state="withdrawn", withdrawn={**GONE, "successor": "case/b"})
    (notice,) = record_data(site_of(gone, case("b", title="Den nye")), gone).notices
    assert notice.heading == "Trukket tilbage 1. marts 2026"
    assert notice.text == "Kilden er rettet."
    assert notice.link is not None
    assert (notice.link_label, notice.link.text, notice.link.href) == (
        "Læs i stedet:",
        "Den nye",
        "cases/b/",
    )
    draft = case("a", state="draft")
    site = site_of(draft, drafts=True)
    assert record_data(site, draft).notices == (NoticeData("", site.text("site.draft_notice")),)
    assert record_data(site_of(case("a")), case("a")).notices == ()


def test_the_day_of_the_next_review_comes_with_the_words_for_afterwards() -> None:
    data = parsed_data(case("a", published="2026-01-05", review_after=12))
    assert data["review_due"] == "2027-01-05"
    assert "5. januar 2027" in data["review_overdue"]


def test_related_records_of_the_same_kind_are_offered_with_the_reason() -> None:
    entry = case("a", related=["case/b", "tool/t"])
    related = record_data(site_of(entry, case("b", title="B"), tool("t")), entry).related
    (offered,) = related
    assert isinstance(offered, RelatedData)
    assert (offered.id, offered.title) == ("case/b", "B")
    assert offered.reason == ""


def test_the_same_record_gives_the_same_bytes_on_one_line() -> None:
    entry = case("a", title="Æblet")
    first, second = (data_json(record_data(site_of(entry), entry)) for _ in range(2))
    assert first == second
    assert first.count(b"\n") == 1
    assert first.endswith(b"}\n")
    assert "Æblet".encode() in first


def test_hostile_text_stays_text() -> None:
    entry = case("a", title=HARM, workplaces=[HARM], outcomes=[{**OUTCOME, "finding": HARM}])
    data = parsed_data(entry)
    facts = {fact["key"]: fact["values"] for fact in data["facts"]}
    assert data["title"] == HARM
    assert facts["workplaces"] == [{"text": HARM, "href": "", "mark": ""}]
    assert data["bottom_lines"][0]["outcomes"][0]["finding"] == HARM


@pytest.mark.parametrize("directory_urls", [True, False])
def test_cases_and_tools_have_a_file_beside_their_page(*, directory_urls: bool) -> None:
    site = site_of(case("a"), tool("t"), result("r"), news("n"), directory_urls=directory_urls)
    files = {name for name in catalogue_files(site, "") if name.endswith("sammenlign.json")}
    assert files == {"cases/a/sammenlign.json", "vaerktoejer/t/sammenlign.json"}


def test_drafts_have_a_file_in_the_preview_only() -> None:
    draft = case("a", state="draft")
    assert "cases/a/sammenlign.json" in catalogue_files(site_of(draft, drafts=True), "")
    assert "cases/a/sammenlign.json" not in catalogue_files(site_of(draft), "")


def test_a_former_address_of_a_record_leads_to_what_it_is_called_now() -> None:
    entry = case("ny", former_urls=["/cases/gammel/", "/gammelt/sted/", "/cases/a/b/", "/cases/"])
    changed = tool("t", former_urls=["/cases/var-en-case/", "/nyheder/n/"])
    site = site_of(entry, changed)
    moved = {
        address: json.loads(make())["moved_to"]
        for address, make in catalogue_files(site, "").items()
        if address.endswith("sammenlign.json") and b"moved_to" in make()
    }
    assert moved == {
        "cases/gammel/sammenlign.json": "case/ny",
        "cases/var-en-case/sammenlign.json": "tool/t",
    }


def test_the_address_a_record_has_now_wins_over_one_another_had_before() -> None:
    site = site_of(case("a"), case("b", former_urls=["/cases/a/"]))
    file = catalogue_files(site, "")["cases/a/sammenlign.json"]
    assert json.loads(file())["id"] == "case/a"
