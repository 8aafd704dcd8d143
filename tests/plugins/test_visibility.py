"""What readers see and what they do not: drafts, records to come, records taken back."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import write_project

UNSEEN = ["cases/kladde/", "cases/senere/", "cases/kladden-foer/", "cases/senere-foer/"]


def seconds(day: str) -> str:
    return str(int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()))


def everything_written(site: Site) -> str:
    texts = (site.root / name for name in site.files())
    return "\n".join(
        file.read_text(encoding="utf-8")
        for file in texts
        if file.suffix in {".html", ".xml", ".json"}
    )


@pytest.mark.parametrize("address", UNSEEN)
def test_drafts_and_records_to_come_have_no_page(site: Site, address: str) -> None:
    assert not site.has(address)


def test_drafts_and_records_to_come_leave_no_file_behind(site: Site) -> None:
    left = {name for name in site.files() if "kladde" in name or "senere" in name}
    assert left == set()
    assert not {name for name in site.files() if "hemmelig" in name}


def test_drafts_and_records_to_come_are_named_nowhere(site: Site) -> None:
    text = everything_written(site)
    for word in ("Kladde under arbejde", "Kommer senere", "cases/kladde", "cases/senere"):
        assert word not in text


def test_what_only_drafts_speak_of_has_no_page(site: Site) -> None:
    assert not site.has("kommuner/samsoe/")
    assert not site.has("kommuner/laesoe/")


def test_a_record_shows_from_its_day_on(site: Site) -> None:
    assert site.has("cases/i-dag/")
    assert "Udgivet i dag" in site.page("cases/").cards()


def test_a_record_to_come_appears_when_its_day_has_come(
    sample_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds("2026-11-23"))
    later = build(sample_project, site_dir=str(tmp_path))
    assert "Kommer senere" in later.page("cases/").cards()
    assert {"cases/senere/index.html", "cases/senere/senere.png"} <= later.files()
    assert later.has("kommuner/laesoe/")
    assert later.page("cases/senere-foer/").address_of("Kommer senere") == "cases/senere/"


def test_the_day_before_it_was_not_there(
    sample_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds("2026-11-21"))
    assert not build(sample_project, site_dir=str(tmp_path)).has("cases/i-dag/")


def test_the_preview_shows_drafts_and_says_so(preview: Site) -> None:
    page = preview.page("cases/kladde/")
    assert "Kladde. Siden vises kun i forhåndsvisningen." in page.texts("//p[@class='vb-notice']")
    assert page.text("//meta[@name='robots']/@content") == "noindex"
    assert "Kladde under arbejde" in preview.page("cases/").cards()
    assert "cases/kladde/hemmelig.png" in preview.files()
    assert preview.has("kommuner/samsoe/")


def test_the_preview_hides_records_to_come(preview: Site) -> None:
    assert not preview.has("cases/senere/")


def test_a_record_taken_back_keeps_its_page_and_says_why(site: Site) -> None:
    page = site.page("cases/trukket/")
    assert page.texts("//div[@class='vb-notice']/p") == [
        "Trukket tilbage 1. marts 2026. Kilden er rettet.",
        "Læs i stedet: Kaffe først & 'kerneopgaven' \"hver dag\"",
    ]
    successor = page.text("//div[@class='vb-notice']//a/@href")
    assert page.resolved(successor) == "cases/kaffe-foerst/"
    assert page.text("//meta[@name='robots']/@content") == "noindex"


def test_a_record_taken_back_stands_in_no_list(site: Site) -> None:
    for page in site.pages():
        links = {page.resolved(href) for href in page.texts("//a/@href")}
        assert "cases/trukket/" not in links, page.address
    assert "Trukket case" not in site.page("vaerktoejer/trekanten/").cards()


def test_search_engines_are_told_of_no_page_they_may_not_keep(site: Site) -> None:
    hidden = [page.address for page in site.pages() if page.all("//meta[@name='robots']")]
    assert "cases/trukket/" in hidden
    for address in hidden:
        assert f"/{address}</loc>" not in site.sitemap()


def test_search_engines_are_told_of_every_other_page(site: Site) -> None:
    for page in site.pages():
        is_further = re.search(r"(^|/)side-\d+/$|^sammenlign/$", page.address)
        if not is_further and not page.all("//meta[@name='robots']"):
            assert f"<loc>https://example.org/videnbank/{page.address}</loc>" in site.sitemap()


def test_a_withdrawn_successor_is_not_offered(tmp_path: Path) -> None:
    project = write_project(
        tmp_path,
        """
        cases/en/index.md
          | state: withdrawn
          | withdrawn: {reason: "Ja.", date: 2026-03-01}
        """,
    )
    page = build(project).page("cases/en/")
    assert page.texts("//div[@class='vb-notice']/p") == ["Trukket tilbage 1. marts 2026. Ja."]


def test_hidden_files_and_those_of_the_computer_are_not_published(tmp_path: Path) -> None:
    project = write_project(
        tmp_path,
        """
        cases/en/index.md
        cases/en/Thumbs.db
        cases/en/~$noter.docx
        docs/nyheder/.skjult/noter.pdf
        """,
    )
    names = build(project).files()
    assert not [name for name in names if "noter" in name or "humbs" in name]
