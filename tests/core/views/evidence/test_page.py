"""The evidence overview: every count equals a plain recount, and omissions are stated."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.records import case, result
from tests.core.sites import page, site_of
from tests.core.views.evidence.overviews import (
    ANALYSIS,
    AREAS,
    LINES,
    OUTSIDE,
    TRACKS,
    outcome,
    overview,
    overview_of,
)
from videnbank.core.catalogue.outcomes import Scope, outcomes_in_scope
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.routing.addresses import EVIDENCE_PAGE, evidence_uri
from videnbank.core.routing.routes import scopes
from videnbank.core.site.profile import Profile
from videnbank.core.site.site import Site
from videnbank.core.views.evidence.grid import MAX_MARKS, truncate
from videnbank.core.views.evidence.page import EvidencePage

kinds = st.builds(
    outcome,
    st.sampled_from(LINES),
    st.sampled_from([direction.value for direction in Direction]),
    st.sampled_from([evidence.value for evidence in Evidence]),
)
records = st.lists(
    st.tuples(
        st.lists(st.sampled_from(AREAS), min_size=1, max_size=3, unique=True),
        st.lists(st.sampled_from(TRACKS), max_size=2, unique=True),
        st.lists(kinds, max_size=4),
    ),
    max_size=5,
)


def site_from(samples: list[tuple[list[str], list[str], list[dict[str, Any]]]]) -> Site:
    entries = []
    for number, (areas, tracks, outcomes) in enumerate(samples):
        make = case if number % 2 else result
        track_fields = {"tracks": tracks} if tracks else OUTSIDE
        entries.append(make(f"r{number}", areas=areas, outcomes=outcomes, **track_fields))
    return site_of(*entries)


@settings(max_examples=20)  # each renders all eighteen scopes
@given(records)
def test_every_count_is_a_plain_recount(samples: list[Any]) -> None:
    site = site_from(samples)
    for scope in scopes(site.catalogue):
        expected = [
            (outcome["bottom_line"], outcome["direction"], outcome["evidence"])
            for areas, tracks, outcomes in samples
            if scope.area in {None, *areas} and scope.track in {None, *tracks}
            for outcome in outcomes
        ]
        view = overview(site, scope)
        assert counted_in_table(view) == Counter(expected)
        assert counted_in_pictures(view) == Counter(expected)
        assert [group.sum.total for group in view.table.groups] == [
            sum(line == kind[0] for kind in expected) for line in LINES
        ]
        assert {share.id: share.count for share in view.shares} == {
            evidence.value: sum(evidence == kind[2] for kind in expected) for evidence in Evidence
        }
        current_counts = [
            link.count for menu in view.menus for link in menu.links if link.is_current
        ]
        assert current_counts == [len(expected), len(expected)]
        assert view.is_empty is not bool(expected)


def test_the_shares_fill_a_bar_to_a_tenth_of_a_hundredth() -> None:
    outcomes = [outcome(evidence=evidence) for evidence in ("evaluated", "reported", "claimed")]
    shares = overview_of(case("a", outcomes=outcomes)).shares
    assert [(share.x, share.width) for share in shares] == [
        *((0, 0), (0, 33.3), (33.3, 33.4), (66.7, 33.3), (100, 0)),
    ]


def counted_in_table(view: EvidencePage) -> Counter[tuple[str, ...]]:
    counts: Counter[tuple[str, ...]] = Counter()
    for group in view.table.groups:
        for direction, row in zip(Direction, group.rows, strict=True):
            assert row.total == sum(row.counts)
            for evidence, count in zip(Evidence, row.counts, strict=True):
                counts[group.id, direction.value, evidence.value] = count
    return +counts


def counted_in_pictures(view: EvidencePage) -> Counter[tuple[str, ...]]:
    counts: Counter[tuple[str, ...]] = Counter()
    for chart in view.charts:
        for row in chart.grid.rows:
            for evidence, cell in zip(Evidence, row.cells, strict=True):
                assert len(cell.marks) == cell.count
                counts[chart.id, row.direction, evidence.value] = cell.count
    return +counts


@settings(max_examples=20)
@given(records)
def test_rows_of_tracks_and_areas_are_recounts_too(samples: list[Any]) -> None:
    site = site_from(samples)
    tracks, areas = overview(site).groups
    for group, chosen in ((tracks, [Scope(track=t) for t in TRACKS]), (areas, map(Scope, AREAS))):
        for row, scope in zip(group.rows, chosen, strict=False):
            outcomes = outcomes_in_scope(site.catalogue, scope)
            examined = sum(o.outcome.evidence in {"measured", "evaluated"} for o in outcomes)
            assert row.total == f"{examined} af {len(outcomes)}"
            assert row.href == site.addresses.of(evidence_uri(scope))


def test_a_mark_says_all_and_leads_to_its_record() -> None:
    view = overview_of(case("a", title="Kaffe", outcomes=[outcome(evidence="evaluated")]))
    (mark,) = view.charts[0].grid.rows[0].cells[1].marks
    assert mark.title == ("Bedre, evalueret: Flere borgere kender den, der kommer. (Kaffe)")
    assert mark.href == "cases/a/#vb-virkninger"


def test_rows_are_as_high_on_every_bottom_line() -> None:
    view = overview_of(case("a", outcomes=[outcome() for _ in range(9)]))
    heights = {(chart.grid.height, *(row.y for row in chart.grid.rows)) for chart in view.charts}
    assert len(heights) == 1


def test_a_long_text_is_cut_between_words() -> None:
    assert truncate("Et\nto  tre", 20) == "Et to tre"
    assert truncate("Et to tre fire", 10) == "Et to tre…"
    assert truncate("Xylofonarbejdsmarked", 10) == "Xylofonar…"


def test_more_outcomes_than_can_be_told_apart_are_squares_of_true_size() -> None:
    many = [case(f"c{n}", outcomes=[outcome() for _ in range(4)]) for n in range(MAX_MARKS // 4)]
    rare = case("x", outcomes=[outcome(direction="worse", evidence="claimed")])
    view = overview_of(*many, rare)
    cells = [cell for chart in view.charts for row in chart.grid.rows for cell in row.cells]
    assert [cell.marks for cell in cells if cell.marks] == []
    assert sorted(cell.count for cell in cells if cell.square) == [1, MAX_MARKS]
    sides = sorted(cell.square.side for cell in cells if cell.square is not None)
    assert sides[1] / sides[0] == pytest.approx(MAX_MARKS**0.5, rel=0.02)
    assert view.chart_explanation.startswith("Firkantens størrelse")
    assert view.legend == ()
    assert len(overview_of(rare).legend) == len(Direction)


def test_squares_lead_to_the_search_where_there_is_one() -> None:
    many = [case(f"c{n}", outcomes=[outcome() for _ in range(5)]) for n in range(MAX_MARKS // 4)]
    site = site_of(*many)
    square = overview(site).charts[0].grid.rows[0].cells[2].square
    assert square is not None
    assert square.href == ""
    searched = overview(replace(site, analysis=ANALYSIS), Scope("aeldre"))
    square = searched.charts[0].grid.rows[0].cells[2].square
    assert square is not None
    assert square.href == "find/?evidence=reported&area=aeldre"


def test_a_bottom_line_leads_to_its_findings_and_they_to_the_search() -> None:
    entry = case("a", outcomes=[outcome(evidence="evaluated"), outcome("efficiency")])
    site = site_of(entry)
    assert [chart.see for chart in overview(site).charts] == [
        "Se fundet, der er målt eller evalueret",
        "",
        "",
    ]
    assert [group.search_href for group in overview(site).findings] == ["", "", ""]
    searchable = replace(site, analysis=ANALYSIS)
    groups = overview(searchable, Scope(track=TRACKS[0])).findings
    assert [group.search_href for group in groups] == [
        f"find/?effect=quality&track={TRACKS[0]}",
        "",
        "",
    ]


def test_silence_is_told_of_every_bottom_line() -> None:
    view = overview_of(case("a", outcomes=[outcome("efficiency")]), case("b"), result("c"))
    assert [chart.silent for chart in view.charts] == [
        "2 af 2 cases siger ikke noget om det.",
        "2 af 2 cases siger ikke noget om det.",
        "1 af 2 cases siger ikke noget om det.",
    ]
    assert view.total == "1 fund fra 1 af 3 cases og resultater"


def test_what_lies_outside_the_tracks_has_a_row_without_a_page() -> None:
    tracks, _ = overview_of(case("a", outcomes=[outcome()], **OUTSIDE)).groups
    assert [(row.text, row.href, row.total) for row in tracks.rows[2:]] == [
        ("Hører ikke til et spor", "", "0 af 1")
    ]
    tracks, _ = overview_of(case("a", outcomes=[outcome()])).groups
    assert len(tracks.rows) == 2


def test_a_part_is_divided_by_what_it_is_not_narrowed_to() -> None:
    entry = case("a", outcomes=[outcome()])
    labels = {
        scope: [group.label for group in overview_of(entry, scope=scope).groups]
        for scope in (Scope(), Scope("aeldre"), Scope(None, TRACKS[0]), Scope("aeldre", TRACKS[0]))
    }
    assert list(labels.values()) == [["Spor", "Område"], ["Spor"], ["Område"], []]


def test_a_part_says_which_it_is_and_how_to_get_to_the_others() -> None:
    view = overview_of(case("a", outcomes=[outcome()]), scope=Scope("aeldre", TRACKS[0]))
    assert view.title == "Hvad ved vi? Ældre: Styrket borgerkontakt"
    assert view.breadcrumbs[-1].href == "resultater/hvad-ved-vi/"
    areas, tracks = view.menus
    assert [link.href for link in areas.links[:2]] == [
        "resultater/hvad-ved-vi/alle-omraader/styrket-borgerkontakt/",
        "resultater/hvad-ved-vi/aeldre/styrket-borgerkontakt/",
    ]
    assert [link.href for link in tracks.links[:2]] == [
        "resultater/hvad-ved-vi/aeldre/",
        "resultater/hvad-ved-vi/aeldre/styrket-borgerkontakt/",
    ]
    assert [link.count_text for link in areas.links[:3]] == [
        "1 fund",
        "1 fund",
        "0 fund",
    ]


def test_a_bank_without_outcomes_says_so() -> None:
    view = overview_of()
    assert view.is_empty
    assert view.total == "0 fund fra 0 af 0 cases og resultater"


def test_it_leads_to_the_page_about_evidence_where_there_is_one() -> None:
    assert overview_of().about_evidence is None
    pages = (page("om/belaeg.md", "Belæg"),)
    site = site_of(pages=pages, profile=Profile(evidence_page="om/belaeg.md"))
    target = overview(site).about_evidence
    assert target is not None
    assert target.href == "om/belaeg/"


def test_the_files_are_explained_once() -> None:
    assert len(overview_of().columns) == 29
    assert overview_of(scope=Scope("aeldre")).columns == ()
    assert [link.href for link in overview_of(scope=Scope("aeldre")).files] == [
        "resultater/hvad-ved-vi/virkninger.csv",
        "resultater/hvad-ved-vi/virkninger.json",
    ]


def test_the_page_stands_below_the_results() -> None:
    assert site_of().addresses.of(EVIDENCE_PAGE) == "resultater/hvad-ved-vi/"
