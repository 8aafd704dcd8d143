"""What the page of a tool says, and in which order."""

from tests.plugins.built_site import Document, Site


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
    assert tool.paragraphs("Vær opmærksom på") == ["Ikke til personalesager."]
    assert tool.paragraphs("Vejledningen er forkortet") == ["Vi har ikke set bilagene."]
