"""What a reader sees on the page of a record."""

import pytest

from tests.plugins.built_site import Document, Site
from tests.plugins.sample_project import CASE_PAGE, NEWS_PAGE, RESULT_PAGE, TOOL_PAGE


@pytest.mark.parametrize(
    ("address", "title", "description"),
    [
        (
            CASE_PAGE,
            "Kaffe først & 'kerneopgaven' \"hver dag\"",
            "Morgenmødet begynder med borgernes navne og ikke med vagtplanen.",
        ),
        (TOOL_PAGE, "Trekanten", "Tre spørgsmål, I kan nå på et møde."),
        (RESULT_PAGE, "Hvad 25 kommuner lærte", "Morgenmødet begynder med borgernes navne."),
        (NEWS_PAGE, "Fem råd om rengøring", "Morgenmødet begynder med borgernes navne."),
    ],
)
def test_title_and_description_are_those_of_the_record(
    site: Site, address: str, title: str, description: str
) -> None:
    page = site.page(address)
    assert page.text("//title") == f"{title} · Videnbank"
    assert page.text("//meta[@name='description']/@content") == description
    assert page.text("//h1") == title
    assert page.text("//p[@class='vb-lead']") == description


@pytest.mark.parametrize(
    ("address", "kind", "shelf"),
    [
        (CASE_PAGE, "Case", "Cases"),
        (TOOL_PAGE, "Værktøj", "Værktøjer"),
        (RESULT_PAGE, "Resultat", "Resultater"),
        (NEWS_PAGE, "Nyhed", "Nyheder"),
    ],
)
def test_the_way_back_is_named(site: Site, address: str, kind: str, shelf: str) -> None:
    page = site.page(address)
    crumbs = page.all("//nav[@aria-label='Du er her']//a")
    assert [link.text_content() for link in crumbs] == ["Forside", shelf]
    assert [page.resolved(link.get("href", "")) for link in crumbs] == [
        "",
        address.split("/", maxsplit=1)[0] + "/",
    ]
    assert page.text("//article/header//p[contains(@class, 'vb-kind')]") == kind


def test_the_facts_of_a_case_are_in_danish_and_link_to_their_lists(case: Document) -> None:
    assert case.glance() == [
        "Hvor: Køge, Ærø, Aabenraa, Lyngby-Taarbæk",
        "Periode: 15. april 2016 til 2017",
        "Status: Evalueret",
    ]
    assert case.facts() == {
        "Arbejdsplads": ["Mølleparken", "Åparken", "Hjemmepleje"],
        "Hvem var med": ["Ledere", "TRIO"],
        "Forankring": ["Hovedudvalg"],
        "Omfang": ["40 personer", "1 workshop", "12,5 timer", "250.000 kr.", "Uden vikarer"],
        "Program": ["Fremfærd"],
        "Klynge": ["Samskabt styring"],
        "Partnere": ["KL", "FOA"],
        "Område": ["Ældre", "Borger"],
        "Spor": ["Styrket borgerkontakt", "Frisættende ledelse og styring"],
        "Emner": ["Bøvl i hverdagen", "Faste teams", "Klager"],
        "Til": ["Medarbejdere", "Ledere"],
    }
    assert {
        text: case.address_of(text)
        for text in ("Ærø", "Samskabt styring", "FOA", "Borger", "Styrket borgerkontakt", "Klager")
    } == {
        "Ærø": "kommuner/aeroe/",
        "Samskabt styring": "klynger/samskabt-styring/",
        "FOA": "organisationer/foa/",
        "Borger": "omraader/borger/",
        "Styrket borgerkontakt": "spor/styrket-borgerkontakt/",
        "Klager": "emner/klager/",
    }


def test_what_no_source_says_of_a_case_is_left_out(site: Site) -> None:
    page = site.page("cases/zebra/")
    assert page.glance()[0] == "Hvor: Holland"
    facts = page.facts()
    assert facts.pop("Hører ikke til et spor") == ["Bestyrelsen har valgt det."]
    assert list(facts) == ["Område"]


def test_no_page_of_a_record_prints_that_something_is_unknown(site: Site) -> None:
    pages = [name for name in site.files() if name.endswith("/index.html")]
    records = [name for name in pages if name.split("/")[0] in {"cases", "vaerktoejer"}]
    assert records
    for name in records:
        assert "Ikke oplyst" not in (site.root / name).read_text(encoding="utf-8")


def test_the_answer_comes_first_and_the_facts_last(
    case: Document, tool: Document, result: Document
) -> None:
    def order(page: Document) -> list[str]:
        return [heading for heading in page.texts("//article//h2/text()") if heading != "Baggrund"]

    assert order(tool)[:3] == ["Sådan gør I", "Vær opmærksom på", "Vejledningen er forkortet"]
    assert order(case)[:2] == ["Hjalp det?", "Det gjorde de"]
    first, *middle, last = (
        "Det var svært",
        "Gode råd",
        "Virkningerne én for én",
        "Fakta",
        "Kilder",
    )
    places = [order(case).index(heading) for heading in (first, *middle, last)]
    assert places == sorted(places)
    assert order(result)[:3] == ["Spørgsmålet", "Det korte svar", "Hvad kom der ud af det?"]


def test_barriers_and_advice_are_lists(case: Document) -> None:
    assert case.paragraphs("Det var svært") == ["Vagtplanen fyldte for meget."]
    assert case.paragraphs("Gode råd") == ["Begynd i det små: ét team.", "Spørg borgeren."]


def test_the_picture_has_its_text_and_its_credit(case: Document) -> None:
    picture = case.one("(//figure)[1]//img")
    assert picture.get("alt") == "To kolleger ved en kaffemaskine"
    assert case.resolved(picture.get("src", "")) == "cases/kaffe-foerst/kaffe.png"
    assert case.text("(//figure)[1]//figcaption") == "Foto: Køge Kommune"


def test_sources_say_who_and_when(case: Document) -> None:
    assert case.texts("//section[@class='vb-sources']/ol/li") == [
        "Kaffe først i Køge VPT, april 2019",
        "Lokal opgørelse uden dato",
    ]
    link = case.text("//section[@class='vb-sources']/ol//a/@href")
    assert link == "https://www.vpt.dk/kaffe?a=1&b=2#trin"


def test_contacts_can_be_written_to(case: Document, news: Document) -> None:
    line = "Sekretariatet, Fremfærd, sekretariatet@vpt.dk, +45 12 34 56 78"
    assert case.texts("//section[@class='vb-sources']/ul/li") == [line]
    assert case.text("//h2[.='Kontakt']/..//a[contains(., '@')]/@href") == (
        "mailto:sekretariatet@vpt.dk"
    )
    assert "Pressekontakt" in news.texts("//h2")
    assert news.texts("//section[@class='vb-sources']/ul/li") == ["Pressekontakten, 12 34 56 78"]


def test_when_it_was_published_and_last_reviewed(case: Document, tool: Document) -> None:
    assert case.texts("//footer//p")[0] == (
        "Oprettet 5. januar 2026. Sidst gennemgået 1. februar 2026."
    )
    assert tool.texts("//footer//p")[0] == ("Oprettet 5. januar 2026. Ikke gennemgået siden da.")


def test_the_day_of_the_next_review_waits_unseen_for_the_browser(case: Document) -> None:
    notice = case.one("//*[@data-videnbank-review-due]")
    assert notice.get("data-videnbank-review-due") == "2027-02-01"
    assert notice.get("hidden") is not None
    assert "senest 1. februar 2027" in notice.text_content()


def test_tool_case_and_result_know_each_other(
    case: Document, tool: Document, result: Document
) -> None:
    assert case.cards("Værktøjer, de brugte") == ["Trekanten"]
    assert tool.cards("Brugt i disse cases") == [
        "Kaffe først & 'kerneopgaven' \"hver dag\"",
        "Åbent møde",
    ]
    assert case.cards("Resultater, der bygger på casen") == ["Hvad 25 kommuner lærte"]
    assert result.cards("Bygger på disse cases") == ["Kaffe først & 'kerneopgaven' \"hver dag\""]


def test_related_records_come_with_their_reasons(case: Document) -> None:
    group = "//section[h2[.='Læs også']]//li[contains(@class, 'vb-card')]"
    titles = case.texts(f"{group}/h3")
    reasons = case.texts(f"{group}/p[@class='vb-reason']")
    assert (len(titles), len(reasons)) == (5, 4)  # what an editor chose needs no reason
    assert titles[:2] == ["Åbent møde", "Øl og bøvl"]
    assert reasons[:2] == [
        "Også i klyngen Samskabt styring",
        "Også fra Køge",
    ]
    assert "Trekanten" not in titles  # it stands among the tools already


def test_a_relation_chosen_on_one_side_shows_on_the_other(site: Site) -> None:
    chosen = site.page("cases/aabent-moede/")
    first, *_ = chosen.cards("Læs også")
    assert first == "Kaffe først & 'kerneopgaven' \"hver dag\""
    (card, *_) = chosen.all("//section[h2[.='Læs også']]//li[contains(@class, 'vb-card')]")
    assert card.xpath(".//*[@class='vb-reason']") == []


def test_files_can_be_taken_along(tool: Document, news: Document, site: Site) -> None:
    assert tool.address_of("Plakaten") == "vaerktoejer/trekanten/plakat.pdf"
    assert news.address_of("Hæftet") == "nyheder/fem-raad/haefte.pdf"
    assert "Hent" in tool.texts("//h2")
    assert "Bilag" in news.texts("//h2")
    assert {"vaerktoejer/trekanten/plakat.pdf", "nyheder/fem-raad/haefte.pdf"} <= site.files()


def test_news_begin_with_the_lead_and_have_a_day(news: Document) -> None:
    assert news.texts("//header//div[@class='vb-under-lead']/p") == ["Hæftet er udgivet i dag."]
    assert news.texts("//div[@class='vb-record-body']/p") == ["Læs det her."]
    assert news.glance() == ["Dato: 30. juni 2026"]


def test_a_body_keeps_its_markdown_and_its_links(case: Document) -> None:
    body = "//div[contains(@class, 'vb-record-body')]"
    assert case.texts(f"{body}/*[self::h2 or self::h3]/text()") == ["Det gjorde de", "Tallene"]
    assert case.texts(f"{body}//td") == ["1", "12"]
    assert case.texts(f"{body}/div[contains(@class, 'admonition')]/p") == [
        "Et godt råd",
        "Begynd i dag.",
    ]
    links = ("værktøjet", "trinnet", "siden om os", "alle cases", "emnet", "side to", "bilaget")
    assert [case.address_of(text) for text in links] == [
        "vaerktoejer/trekanten/",
        "resultater/faste-teams/#det-saa-vi",
        "om/",
        "cases/",
        "emner/boevl/",
        "nyheder/side-2/",
        "cases/kaffe-foerst/bilag/plan.pdf",
    ]


def test_a_footnote_leads_there_and_back_in_danish(case: Document) -> None:
    note = case.text("//sup/a/@href").removeprefix("#")
    back = case.one(f"//li[@id='{note}']//a")
    assert case.all(f"//sup[@id='{back.get('href', '').removeprefix('#')}']")
    assert back.get("title") == "Tilbage til henvisning 1"
