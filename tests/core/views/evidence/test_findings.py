"""The findings and measures of the evidence overview: which, in which order, and how many."""

from typing import Any

from tests.core.records import case, result
from tests.core.views.evidence.overviews import LINES, outcome, overview_of
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.views.evidence.findings import MAX_FINDINGS, SHOWN_FINDINGS
from videnbank.core.views.evidence.measures import MAX_MEASURES, SHOWN_MEASURES


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
