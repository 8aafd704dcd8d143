"""What a reader sees on the page of a record."""

import pytest

from tests.plugins.built_site import Document, Site

CASE = "cases/kaffe-foerst/"
TOOL = "vaerktoejer/trekanten/"
RESULT = "resultater/faste-teams/"
NEWS = "nyheder/fem-raad/"


@pytest.fixture
def case(site: Site) -> Document:
    return site.page(CASE)


@pytest.fixture
def tool(site: Site) -> Document:
    return site.page(TOOL)


@pytest.fixture
def result(site: Site) -> Document:
    return site.page(RESULT)


@pytest.fixture
def news(site: Site) -> Document:
    return site.page(NEWS)


def paragraphs(document: Document, heading: str) -> list[str]:
    return document.texts(f"//section[h2[normalize-space()='{heading}']]//*[self::p or self::li]")


@pytest.mark.parametrize(
    ("address", "title", "description"),
    [
        (
            CASE,
            "Kaffe først & 'kerneopgaven' \"hver dag\"",
            "Morgenmødet begynder med borgernes navne og ikke med vagtplanen.",
        ),
        (TOOL, "Trekanten", "Tre spørgsmål, I kan nå på et møde."),
        (RESULT, "Hvad 25 kommuner lærte", "Morgenmødet begynder med borgernes navne."),
        (NEWS, "Fem råd om rengøring", "Morgenmødet begynder med borgernes navne."),
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
        (CASE, "Case", "Cases"),
        (TOOL, "Værktøj", "Værktøjer"),
        (RESULT, "Resultat", "Resultater"),
        (NEWS, "Nyhed", "Nyheder"),
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


def test_a_case_opens_with_a_line_a_bottom_line_and_a_sentence_on_silence(case: Document) -> None:
    lines = case.all("//section[h2[.='Hjalp det?']]/dl/div")
    assert [str(line.xpath("string(dt)")) for line in lines] == [
        "Velfærd og kvalitet",
        "Effektiv opgaveløsning",
    ]
    for line in lines:
        (target,) = line.xpath("dt/a/@href")
        assert case.all(f"//h3[@id='{str(target).removeprefix('#')}']")
    assert case.texts("//p[@class='vb-silence']") == ["Kilderne siger intet om arbejdsmiljø."]
    assert case.texts("//section[@class='vb-bottom-line']/h3") == [
        "Velfærd og kvalitet",
        "Effektiv opgaveløsning",
    ]


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


def test_a_finding_says_which_way_how_well_known_and_by_whom(case: Document) -> None:
    known = case.pairs("//dl[@class='vb-known']/div")
    assert known == [
        *("Retning Bedre", "Hvor ved vi det fra Målt. [2]"),
        *("Retning Blandet", "Hvor ved vi det fra Fortalt. [1]"),
        *("Retning Uændret", "Hvor ved vi det fra Påstået. [1]"),
    ]
    first, *_ = case.texts("//dl[@class='vb-known']//a/@href")
    assert case.text(f"//li[@id='{first.removeprefix('#')}']") == "Lokal opgørelse uden dato"


def test_figures_stand_in_danish_with_unit_number_and_change(case: Document) -> None:
    measures = "//div[@class='vb-measure']"
    assert case.texts(f"{measures}/p") == ["Medarbejdere i hjemmet", "Opkald"]
    assert case.pairs(f"{measures}/dl/div") == [
        "Før 18.000,5 personer",
        "Efter 12,7 personer ud af 1.040",
        "Ændring \N{MINUS SIGN}17.987,8 personer",
        "Periode 2016-2017",
        "Sammenlignet med Året før",
        "Før ca. 16\N{EN DASH}20 om dagen",
        "Efter ca. 4 om dagen",
    ]


def test_barriers_and_advice_are_lists(case: Document) -> None:
    assert paragraphs(case, "Det var svært") == ["Vagtplanen fyldte for meget."]
    assert paragraphs(case, "Gode råd") == ["Begynd i det små: ét team.", "Spørg borgeren."]


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


def test_a_tool_says_what_it_takes_and_gives(tool: Document) -> None:
    assert tool.texts("//header//div[@class='vb-under-lead']/p") == ["At tale om kerneopgaven."]
    assert tool.glance() == [
        "Sådan bruges det: Møde",
        "Varighed: 20 til 45 minutter",
        "Deltagere: 3\N{EN DASH}12 deltagere, Teamet",
        "Materialer: Sedler, Penne",
    ]
    assert list(tool.facts().items())[:5] == [
        ("Det får I ud af det", ["Ét løfte."]),
        ("Varighed", ["20 til 45 minutter", "Uden pause"]),
        ("Forberedelse", ["Find et rum."]),
        ("Hvornår", ["Når noget driller."]),
        ("Hvem står bag", ["SPARK"]),
    ]


def test_what_no_source_says_of_a_tool_is_left_out(site: Site) -> None:
    page = site.page("vaerktoejer/aaben-doer/")
    assert page.glance() == []
    assert list(page.facts()) == ["Område", "Spor"]
    assert site.page("vaerktoejer/broen/").glance() == ["Varighed: højst 1 time og 30 minutter"]


def test_the_steps_of_a_tool_stand_in_order_with_their_time(tool: Document) -> None:
    steps = tool.all("//section[h2[.='Sådan gør I']]/ol/li")
    assert [" ".join(step.text_content().split()) for step in steps] == [
        "Vælg én ting 10 minutterVælg det, der driller.Skriv det ned.Hvad driller?Hvem ved mere?",
        "PrøvPrøv det i morgen.",
    ]
    assert tool.texts("//section[h2[.='Sådan gør I']]//ul/li") == [
        "Hvad driller?",
        "Hvem ved mere?",
    ]


def test_the_sound_of_a_tool_has_its_whole_text(tool: Document) -> None:
    assert tool.resolved(tool.one("//audio").get("src", "")) == "vaerktoejer/trekanten/lyd.mp3"
    assert tool.texts("//audio/following-sibling::p") == ["Varer 2 minutter"]
    assert tool.texts("//audio/following-sibling::details/summary") == ["Læs teksten til lyden"]
    assert tool.texts("//audio/following-sibling::details/p") == ["Hele teksten til lyden."]


def test_a_tool_says_what_to_mind_and_what_is_left_out(tool: Document) -> None:
    assert paragraphs(tool, "Vær opmærksom på") == ["Ikke til personalesager."]
    assert paragraphs(tool, "Vejledningen er forkortet") == ["Vi har ikke set bilagene."]


def test_files_can_be_taken_along(tool: Document, news: Document, site: Site) -> None:
    assert tool.address_of("Plakaten") == "vaerktoejer/trekanten/plakat.pdf"
    assert news.address_of("Hæftet") == "nyheder/fem-raad/haefte.pdf"
    assert "Hent" in tool.texts("//h2")
    assert "Bilag" in news.texts("//h2")
    assert {"vaerktoejer/trekanten/plakat.pdf", "nyheder/fem-raad/haefte.pdf"} <= site.files()


def test_a_result_gives_question_answer_and_reservations(result: Document) -> None:
    assert paragraphs(result, "Spørgsmålet") == ["Hvad betyder faste teams?"]
    assert paragraphs(result, "Det korte svar") == [
        "Borgeren møder færre.",
        "Men ikke alle steder.",
    ]
    assert paragraphs(result, "Forbehold") == ["Der er ingen sammenligning."]
    assert result.glance() == ["Slags viden: Evaluering"]


def test_a_result_shows_only_the_bottom_lines_it_speaks_of(result: Document, site: Site) -> None:
    assert result.texts("//section[h2[contains(., 'Hvad kom der')]]//h3") == ["Arbejdsmiljø"]
    assert not site.page("resultater/laering-02/").all("//h2[contains(., 'Hvad kom der')]")


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
