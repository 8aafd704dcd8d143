"""Audience paths, and the reader actions of every page."""

from urllib.parse import parse_qs, urlsplit

from tests.core.records import OUTCOME, case, tool
from tests.core.sites import SITE_URL, site_of, view_at
from videnbank.core.site.link import Link
from videnbank.core.views.entrances.path_page import PathPage
from videnbank.core.views.frame.page_actions import page_actions


def test_a_way_says_why_each_record_is_there_and_leads_to_all() -> None:
    measured = {**OUTCOME, "evidence": "evaluated"}
    audiences = ["medarbejdere"]
    site = site_of(
        tool("t", audiences=audiences),
        tool("u", audiences=audiences),
        case("a", audiences=audiences, outcomes=[measured], tools=["tool/t"]),
    )
    view = view_at(site, "til/medarbejdere.md", PathPage)
    assert view.title == "Til medarbejdere"
    assert [section.heading for section in view.sections] == [
        "Et værktøj til jeres næste møde",
        "Sådan gjorde andre",
    ]
    tools, cases = view.sections
    assert [item.reason for item in tools.cards] == ["Brugt i 1 case", ""]
    assert [item.reason for item in cases.cards] == ["Velfærd og kvalitet: bedre (evalueret)"]
    assert tools.more == Link("Alle værktøjer", "vaerktoejer/")
    assert view.other_paths == ()


def test_a_way_names_those_of_the_others() -> None:
    site = site_of(tool("t", audiences=["ledere", "medarbejdere"]))
    view = view_at(site, "til/ledere.md", PathPage)
    assert view.other_paths == (Link("Medarbejdere", "til/medarbejdere/"),)


def mail(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    query = parse_qs(parts.query)
    assert parts.scheme == "mailto"
    return parts.path, query["subject"][0], query["body"][0]


def test_a_page_can_be_sent_with_its_title_and_address() -> None:
    actions = page_actions(site_of(), "Små & store møder?", "cases/a/", "fejl@eksempel.dk")
    assert mail(actions.share) == (
        "",
        "Små & store møder?",
        f"Små & store møder?\r\n\r\n{SITE_URL}cases/a/",
    )


def test_a_mistake_is_told_to_the_one_who_answers_with_the_page_it_is_on() -> None:
    actions = page_actions(site_of(), "Et møde", "./", "fejl@eksempel.dk")
    to, subject, body = mail(actions.correct)
    assert (to, subject) == ("fejl@eksempel.dk", "Fejl på siden: Et møde")
    assert body.endswith(f"\r\n\r\nEt møde\r\n\r\n{SITE_URL}")
    assert "CPR" in body


def test_without_anybody_to_answer_there_is_no_mail() -> None:
    assert page_actions(site_of(), "Et møde", "a/", "").correct == ""
