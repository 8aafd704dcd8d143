"""Gaps of the catalogue, as sentences."""

from dataclasses import replace

import pytest

from tests.core.records import DENMARK, OUTCOME, VOCABULARY, case, result, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.model.places import Region
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.status.documented_effects import effects_by_record
from videnbank.core.views.status.gaps import MAX_TOPICS_NAMED, Gap, gap_groups

TRACKS = list(VOCABULARY.ids(TermList.TRACKS))
AREAS = list(VOCABULARY.ids(TermList.AREAS))
LINES = list(VOCABULARY.ids(TermList.BOTTOM_LINES))
DOCUMENTED = [{**OUTCOME, "bottom_line": line, "evidence": "evaluated"} for line in LINES]


def groups(site: Site) -> dict[str, tuple[Gap, ...]]:
    gap_groups_of_site = gap_groups(site, effects_by_record(site.catalogue))
    return {group.heading: group.gaps for group in gap_groups_of_site}


def gaps(heading: str, *entries: AnyEntry) -> list[tuple[str, str]]:
    gaps_below_heading = groups(site_of(*entries)).get(heading, ())
    return [(gap.sentence.text, gap.sentence.href) for gap in gaps_below_heading]


def complete_case(number: int, **changes: object) -> AnyEntry:
    """A case that fills every cell, with an effect on every bottom line."""
    return case(
        f"full-{number}", **{"areas": AREAS, "tracks": TRACKS, "outcomes": DOCUMENTED, **changes}
    )


FULL = tuple(complete_case(number) for number in range(4))


def test_an_area_and_a_track_without_cases_are_named_and_their_cells_are_not() -> None:
    rest = [area for area in AREAS if area != "bruger"]
    entries = (case("a", areas=rest, tracks=TRACKS[:1]), tool("t", areas=["bruger"]))
    assert gaps("Områder og spor", *entries) == [
        ("Ingen cases i området Bruger", "omraader/bruger/"),
        (
            "Ingen cases på sporet Frisættende ledelse og styring",
            "spor/frisaettende-ledelse-og-styring/",
        ),
    ]


def test_a_cell_without_cases_is_named() -> None:
    others = [area for area in AREAS if area != "bruger"]
    entries = (
        case("a", areas=others, tracks=TRACKS),
        case("b", areas=["bruger"], tracks=TRACKS[1:]),
    )
    assert gaps("Områder og spor", *entries) == [
        (
            "Ingen cases i Bruger på sporet Styrket borgerkontakt",
            "omraader/bruger/styrket-borgerkontakt/",
        )
    ]


@pytest.mark.parametrize(
    ("records", "start"), [(0, "Ingen opslag har"), (1, "Kun 1"), (3, "Kun 3")]
)
def test_a_bottom_line_with_few_documented_effects_is_named(records: int, start: str) -> None:
    entries = [complete_case(n, outcomes=DOCUMENTED[:1]) for n in range(4)]
    entries += [
        result(f"r{n}", areas=AREAS, tracks=TRACKS, outcomes=DOCUMENTED[1:2])
        for n in range(records)
    ]
    texts = [
        text for text, _ in gaps("Dokumenterede virkninger", *entries) if "Arbejdsmiljø" in text
    ]
    assert len(texts) == 1
    assert texts[0].startswith(start)


def test_four_records_on_a_bottom_line_are_no_gap() -> None:
    assert gaps("Dokumenterede virkninger", *FULL) == []


def test_an_area_is_told_which_bottom_lines_it_lacks() -> None:
    others = [area for area in AREAS if area != "boern"]
    bare = case(
        "b",
        areas=["boern"],
        tracks=TRACKS,
        outcomes=[*DOCUMENTED[:1], {**OUTCOME, "bottom_line": LINES[1]}],
    )
    entries = (*(complete_case(n, areas=others) for n in range(4)), bare)
    assert gaps("Dokumenterede virkninger", *entries) == [
        (
            "Børn: ingen dokumenteret virkning på Arbejdsmiljø og Effektiv opgaveløsning",
            "omraader/boern/",
        )
    ]
    searched = replace(site_of(*entries), analysis=WordAnalyzer(VOCABULARY, {}))
    (gap,) = groups(searched)["Dokumenterede virkninger"]
    assert gap.sentence.href == "find/?area=boern"


def test_a_cell_with_cases_but_no_documented_effect_is_named() -> None:
    others = [area for area in AREAS if area != "boern"]
    entries = (
        *(complete_case(n, areas=others) for n in range(4)),
        complete_case(5, areas=["boern"], tracks=TRACKS[:1]),
        complete_case(6, areas=["boern"], tracks=TRACKS[1:], outcomes=[OUTCOME]),
    )
    assert gaps("Dokumenterede virkninger", *entries) == [
        (
            "Ingen dokumenteret virkning i Børn på sporet Frisættende ledelse og styring",
            "omraader/boern/frisaettende-ledelse-og-styring/",
        )
    ]


def test_a_region_is_named_when_fewer_than_a_quarter_of_it_is_reached() -> None:
    reached = [
        place.id
        for region, count in {
            "hovedstaden": 8,
            "sjaelland": 4,
            "syddanmark": 6,
            "midtjylland": 5,
        }.items()
        for place in [place for place in DENMARK.municipalities if place.region == region][:count]
    ]
    assert gaps("Kommuner", case("a", municipalities=reached)) == [
        ("Kun 4 af 17 kommuner i Sjælland er med", "kommuner/"),
        ("Ingen af de 11 kommuner i Nordjylland er med", "kommuner/"),
    ]


@pytest.mark.parametrize(("reached", "is_gap"), [(1, True), (2, False)])
def test_a_quarter_of_a_region_is_no_gap(
    reached: int, monkeypatch: pytest.MonkeyPatch, *, is_gap: bool
) -> None:
    def places(_: Site, region: Region) -> tuple[tuple[str, ...], tuple[str, ...]]:
        with_cases = reached if region.id == "nordjylland" else 8
        return ("sted",) * with_cases, ("sted",) * (8 - with_cases)

    monkeypatch.setattr("videnbank.core.views.status.gaps.split_by_cases", places)
    sentences = [text for text, _ in gaps("Kommuner", case("a"))]
    assert sentences == (["Kun 1 af 8 kommuner i Nordjylland er med"] if is_gap else [])


def test_programmes_topics_and_tools_that_are_not_used_are_told_of() -> None:
    entries = (
        case("a", topics=["boevl"], tools=["tool/t"]),
        tool("t", topics=["boevl"]),
        tool("u", topics=["klager"]),
    )
    other_gaps = groups(site_of(*entries))["Programmer, emner og værktøjer"]
    assert [(gap.sentence.text, gap.sentence.href) for gap in other_gaps] == [
        ("Ingen cases fra programmet Fremfærd", "cases/"),
        ("2 emner har ingen opslag:", "emner/"),
        ("Et emne har kun ét opslag:", ""),
        ("1 af 2 værktøjer er ikke brugt i nogen case", "vaerktoejer/"),
    ]
    assert [link.text for link in other_gaps[1].links] == ["Faste teams", "Norske erfaringer"]
    assert [(link.text, link.href) for link in other_gaps[2].links] == [("Klager", "emner/klager/")]


def test_of_many_topics_some_are_named_and_the_rest_are_counted() -> None:
    topics = tuple(Term(id=f"emne-{n}", label=f"Emne {n}") for n in range(MAX_TOPICS_NAMED + 3))
    vocabulary = Vocabulary.of({**vocabulary_lists(), TermList.TOPICS: topics})
    site = site_of(case("a"))
    site = replace(site, catalogue=replace(site.catalogue, vocabulary=vocabulary))
    (gap,) = (gap for gap in groups(site)["Programmer, emner og værktøjer"] if gap.links)
    assert len(gap.links) == MAX_TOPICS_NAMED
    assert gap.more == "og 3 til"


def vocabulary_lists() -> dict[TermList, tuple[Term, ...]]:
    return {terms: tuple(VOCABULARY.lists[terms].values()) for terms in TermList}


def test_a_bank_without_cases_lacks_everything_and_a_full_one_nothing() -> None:
    assert groups(site_of(tool("t"))) == {}
    municipalities = [place.id for place in DENMARK.municipalities]
    topics = list(VOCABULARY.ids(TermList.TOPICS))
    entries = [
        complete_case(n, municipalities=municipalities, topics=topics, programme="fremfaerd")
        for n in range(4)
    ]
    assert groups(site_of(*entries)) == {}


def test_the_gaps_of_one_case_are_few_and_in_the_order_of_their_weight() -> None:
    gaps_by_heading = groups(site_of(case("a")))
    assert list(gaps_by_heading) == [
        *("Områder og spor", "Dokumenterede virkninger", "Kommuner"),
        "Programmer, emner og værktøjer",
    ]
    assert sum(map(len, gaps_by_heading.values())) <= 20
