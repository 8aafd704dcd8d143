"""The evidence overview: every count equals a plain recount, and omissions are stated."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.records import MEASURE, OUTCOME, VOCABULARY, case, result
from tests.core.sites import page, site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.outcomes import Scope, outcomes_in_scope
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.routing.addresses import EVIDENCE_PAGE, evidence_uri
from videnbank.core.routing.routes import scopes
from videnbank.core.site.profile import Profile
from videnbank.core.site.site import Site
from videnbank.core.views.evidence.findings import MAX_FINDINGS, SHOWN_FINDINGS
from videnbank.core.views.evidence.grid import MAX_MARKS, truncate
from videnbank.core.views.evidence.measures import MAX_MEASURES, SHOWN_MEASURES
from videnbank.core.views.evidence.page import EvidencePage

ANALYSIS = WordAnalyzer(VOCABULARY, DanishDictionary())
LINES = ("quality", "work-environment", "efficiency")
AREAS = ("aeldre", "boern", "borgere-med-saerlige-behov", "bruger", "borger")
TRACKS = ("styrket-borgerkontakt", "frisaettende-ledelse-og-styring")
OUTSIDE = {"tracks": None, "outside_tracks": "Bestyrelsen har valgt det."}


def outcome(
    bottom_line: str = "quality",
    direction: str = "better",
    evidence: str = "reported",
    **changes: Any,
) -> dict[str, Any]:
    measure = {"measure": dict(MEASURE)} if evidence == "measured" else {}
    kind = {"bottom_line": bottom_line, "direction": direction, "evidence": evidence}
    return {**OUTCOME, **kind, **measure, **changes}


def overview(site: Site, scope: Scope | None = None) -> EvidencePage:
    return view_at(site, evidence_uri(scope or Scope()), EvidencePage)


def overview_of(*entries: AnyEntry, scope: Scope | None = None) -> EvidencePage:
    return overview(site_of(*entries), scope)


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


def test_findings_are_those_someone_has_examined_in_turn_by_direction() -> None:
    outcomes = [
        outcome(evidence="reported", finding="Fortalt."),
        outcome(evidence="evaluated", finding="Godt."),
        outcome(evidence="measured", finding="Målt godt."),
        outcome(direction="unknown", evidence="measured", finding="Uvist."),
        outcome(direction="worse", evidence="evaluated", finding="Skidt."),
    ]
    quality, environment, _ = overview_of(case("a", outcomes=outcomes)).findings
    assert [finding.text for finding in quality.findings] == [
        "Målt godt.",
        "Skidt.",
        "Godt.",
        "Uvist.",
    ]
    assert quality.more.startswith("1 fund mere står kun i diagrammet")
    assert (environment.findings, environment.more) == ((), "")


def test_the_first_items_are_shown_and_the_others_folded() -> None:
    outcomes = [outcome(evidence="measured", finding=f"Fund {n}.") for n in range(5)]
    view = overview_of(case("a", outcomes=outcomes))
    quality = view.findings[0]
    assert [finding.text for finding in (*quality.findings, *quality.folded)] == [
        f"Fund {n}." for n in range(5)
    ]
    assert len(quality.findings) == SHOWN_FINDINGS
    assert (quality.fold, quality.more) == ("Vis 2 fund mere", "")
    assert (len(view.measured.outcomes), len(view.measured.folded)) == (SHOWN_MEASURES, 2)
    assert (view.measured.fold, view.measured.more) == ("Vis 2 tal mere", "")


def test_a_single_item_is_not_folded() -> None:
    outcomes = [outcome(evidence="measured") for _ in range(4)]
    view = overview_of(case("a", outcomes=outcomes))
    assert (len(view.findings[0].findings), view.findings[0].fold) == (4, "")
    assert (len(view.measured.outcomes), view.measured.fold) == (4, "")


def test_a_page_is_bounded_however_much_there_is() -> None:
    outcomes = [outcome(line, evidence="measured") for line in LINES for _ in range(13)]
    entries = [case(f"c{n}", outcomes=outcomes) for n in range(20)]
    for scope in (Scope(), Scope("aeldre")):
        view = overview_of(*entries, scope=scope)
        for group in view.findings:
            assert len(group.findings) + len(group.folded) == MAX_FINDINGS
            assert group.more == "240 fund mere står kun i diagrammet og i filerne"
        assert len(view.measured.outcomes) + len(view.measured.folded) == MAX_MEASURES
        assert view.measured.more == "Der er 740 tal mere i filerne."


def test_a_finding_stands_once_with_all_records_that_state_it() -> None:
    known = outcome(evidence="measured", finding="Målt.")
    again = {**known, "repeats": {"case": "case/a"}}
    view = overview_of(
        case("a", title="Casen", outcomes=[known]),
        result("r", title="Resultatet", covers=["case/a"], outcomes=[again]),
    )
    (finding,) = view.findings[0].findings
    assert finding.record.text == "Casen"
    assert [link.text for link in finding.also] == ["Resultatet"]
    (measured,) = view.measured.outcomes
    assert [link.href for link in measured.also] == ["resultater/r/#vb-virkninger"]
    assert view.total == "1 fund fra 2 af 2 cases og resultater"


def test_measures_with_before_and_after_come_first_and_claims_not_at_all() -> None:
    def figure(**measure: Any) -> dict[str, Any]:
        return {"measure": {"indicator": "Tal", "unit": "dage", **measure}}

    outcomes = [
        outcome(evidence="measured", **figure(change=-5)),
        outcome(evidence="measured", **figure(unit="procent", after=77)),
        outcome(evidence="measured", **figure(before=5, after=4)),
        outcome(evidence="claimed", **figure(before=5, after=1)),
    ]
    measured = overview_of(case("a", outcomes=outcomes)).measured
    assert [item.figures[0].value for item in measured.outcomes] == [
        "5 dage",
        "77 procent",
        "−5 dage",
    ]
    assert measured.unexamined.startswith("1 tal er ikke med her")


def test_the_limits_are_counted() -> None:
    outcomes = [
        outcome(evidence="measured"),
        outcome(evidence="evaluated", direction="worse"),
        outcome(),
    ]
    again = outcome(
        evidence="evaluated", direction="worse", repeats={"case": "case/a", "number": 2}
    )
    covering = result("r", covers=["case/a"], outcomes=[outcome(evidence="claimed"), again])
    limits = overview_of(case("a", outcomes=outcomes), covering).limits
    assert limits[1].startswith("2 af 4 fund er målt eller evalueret.")
    assert limits[2].startswith("1 er målt med tal. 1 af dem")
    assert "3 af 4 peger på noget bedre og 1 på noget dårligere" in limits[3]
    assert limits[4] == "1 fund står både i en case og i et resultat. Det tæller kun med én gang."
    assert len(overview_of().limits) == 2


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
