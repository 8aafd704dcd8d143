from typing import Any

import pytest

from tests.core.records import MEASURE, OUTCOME, validated
from tests.core.sites import site_of
from videnbank.core.model.outcome import Outcome
from videnbank.core.views.components.outcome_panel import (
    BottomLinePanel,
    OutcomeView,
    bottom_line_panels,
)

MINUS = "\N{MINUS SIGN}"


def panels(*outcomes: Outcome) -> tuple[BottomLinePanel, ...]:
    return bottom_line_panels(site_of(), outcomes, {"kilde": 1})


def outcome(**changes: Any) -> Outcome:
    return validated(Outcome, {**OUTCOME, **changes})


def outcome_view(**changes: Any) -> OutcomeView:
    bottom_lines = panels(outcome(**changes))
    (view,) = (item for panel in bottom_lines for item in panel.outcomes)
    return view


def figures(**measure: Any) -> list[tuple[str, str]]:
    fields = {key: value for key, value in {**MEASURE, **measure}.items() if value is not None}
    return [(figure.label, figure.value) for figure in outcome_view(measure=fields).figures]


def test_there_are_three_in_their_fixed_order_even_without_a_word() -> None:
    bottom_lines = panels()
    assert [(panel.id, panel.label) for panel in bottom_lines] == [
        ("quality", "Velfærd og kvalitet"),
        ("work-environment", "Arbejdsmiljø"),
        ("efficiency", "Effektiv opgaveløsning"),
    ]
    assert [panel.outcomes for panel in bottom_lines] == [(), (), ()]


def test_outcomes_stand_under_their_own_in_the_order_they_were_written() -> None:
    bottom_lines = panels(
        outcome(bottom_line="efficiency", finding="A"),
        outcome(bottom_line="quality", finding="B"),
        outcome(bottom_line="efficiency", finding="C"),
    )
    assert [[item.finding for item in panel.outcomes] for panel in bottom_lines] == [
        ["B"],
        [],
        ["A", "C"],
    ]


@pytest.mark.parametrize(
    ("direction", "label"),
    [
        ("better", "Bedre"),
        ("worse", "Dårligere"),
        ("mixed", "Blandet"),
        ("unchanged", "Uændret"),
        ("unknown", "Ukendt"),
    ],
)
def test_a_finding_says_which_way_it_points(direction: str, label: str) -> None:
    view = outcome_view(direction=direction)
    assert (view.direction, view.direction_label) == (direction, label)


@pytest.mark.parametrize(
    ("evidence", "label"),
    [
        ("evaluated", "Evalueret"),
        ("reported", "Fortalt"),
        ("claimed", "Påstået"),
        ("planned", "Planlagt"),
    ],
)
def test_a_finding_says_how_well_it_is_known(evidence: str, label: str) -> None:
    view = outcome_view(evidence=evidence)
    assert (view.evidence, view.evidence_label) == (evidence, label)


def test_a_finding_without_figures_has_none() -> None:
    assert (outcome_view().indicator, outcome_view().figures) == ("", ())


def test_before_and_after_give_the_change() -> None:
    assert figures(before=20, after=16.4) == [
        ("Før", "20 dage"),
        ("Efter", "16,4 dage"),
        ("Ændring", f"{MINUS}3,6 dage"),
    ]
    assert figures(before=16.1, after=16.4)[-1] == ("Ændring", "+0,3 dage")
    assert figures(before=16, after=16)[-1] == ("Ændring", "0 dage")


def test_between_two_shares_lie_points() -> None:
    assert figures(before=10, after=4, unit="procent")[-1] == (
        "Ændring",
        f"{MINUS}6 procentpoint",
    )
    fields = figures(before=None, after=None, change=20, unit="procent")
    assert fields == [("Ændring", "20 procent")]


def test_spans_give_no_change() -> None:
    assert figures(before={"min": 16, "max": 20}, after=12) == [
        ("Før", "16\N{EN DASH}20 dage"),
        ("Efter", "12 dage"),
    ]


def test_a_change_that_the_source_gives_is_shown_as_it_says() -> None:
    assert figures(before=None, after=None, change=5) == [("Ændring", "5 dage")]
    assert figures(before=20, after=None, change={"min": 1, "max": 2}) == [
        ("Før", "20 dage"),
        ("Ændring", "1\N{EN DASH}2 dage"),
    ]


def test_a_number_out_of_others_is_a_count() -> None:
    assert figures(before=None, after=812, n=1040, unit="borgere") == [
        ("Antal", "812 borgere ud af 1.040")
    ]
    assert figures(before=None, after=812, unit="borgere") == [("Tal", "812 borgere")]
    assert figures(before=3, after=4, n=9)[1] == ("Efter", "4 dage ud af 9")


def test_what_is_only_nearly_so_says_so() -> None:
    assert figures(approximate=True, before=None, after=7) == [("Tal", "ca. 7 dage")]


def test_period_and_comparison_come_last() -> None:
    assert figures(period="2016", comparison="Året før")[-2:] == [
        ("Periode", "2016"),
        ("Sammenlignet med", "Året før"),
    ]
