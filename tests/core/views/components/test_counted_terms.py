from tests.core.records import case
from tests.core.sites import site_of
from videnbank.core.catalogue.facet import AREA, TOPIC
from videnbank.core.views.components.counted_terms import counted_terms


def test_a_value_has_its_count_its_page_and_what_it_means() -> None:
    site = site_of(case("a", topics=["boevl", "klager"]), case("b", topics=["boevl"]))
    boevl, klager = counted_terms(site, TOPIC)
    meaning = "Regler, skemaer og vaner, der tager tid uden at hjælpe opgaven."
    assert (boevl.text, boevl.href, boevl.count, boevl.definition) == (
        *("Bøvl i hverdagen", "emner/boevl/", 2),
        meaning,
    )
    assert (klager.text, klager.count, klager.definition) == ("Klager", 1, "")


def test_areas_stand_in_the_order_of_the_vocabulary_and_topics_in_that_of_the_alphabet() -> None:
    site = site_of(case("a", areas=["borger", "aeldre"], topics=["klager", "faste-teams"]))
    areas = [link.text for link in counted_terms(site, AREA)]
    assert areas[0] == "Ældre"
    assert areas.index("Ældre") < areas.index("Borger")
    assert [link.text for link in counted_terms(site, TOPIC)] == ["Faste teams", "Klager"]
