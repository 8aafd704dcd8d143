"""What the page of a case or a result says came of it."""

from tests.plugins.built_site import Document, Site


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


def test_a_result_gives_question_answer_and_reservations(result: Document) -> None:
    assert result.paragraphs("Spørgsmålet") == ["Hvad betyder faste teams?"]
    assert result.paragraphs("Det korte svar") == [
        "Borgeren møder færre.",
        "Men ikke alle steder.",
    ]
    assert result.paragraphs("Forbehold") == ["Der er ingen sammenligning."]
    assert result.glance() == ["Slags viden: Evaluering"]


def test_a_result_shows_only_the_bottom_lines_it_speaks_of(result: Document, site: Site) -> None:
    assert result.texts("//section[h2[contains(., 'Hvad kom der')]]//h3") == ["Arbejdsmiljø"]
    assert not site.page("resultater/laering-02/").all("//h2[contains(., 'Hvad kom der')]")
