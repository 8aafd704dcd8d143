from typing import Any

import pytest

from tests.core.records import OUTCOME, validated
from tests.core.sites import site_of
from videnbank.core.model.outcome import Outcome
from videnbank.core.site.link import Link
from videnbank.core.views.components.outcome_summary import (
    OutcomeLine,
    OutcomeSummary,
    outcome_summary,
)


def summary(*outcomes: dict[str, Any]) -> OutcomeSummary:
    return outcome_summary(
        site_of(), [validated(Outcome, {**OUTCOME, **changes}) for changes in outcomes]
    )


def line(*outcomes: dict[str, Any]) -> OutcomeLine:
    (only,) = summary(*outcomes).lines
    return only


def test_there_is_a_line_a_bottom_line_in_the_order_of_the_vocabulary() -> None:
    lines = summary({"bottom_line": "efficiency"}, {"bottom_line": "quality"}).lines
    assert [one.bottom_line for one in lines] == [
        Link("Velfærd og kvalitet", "#vb-bundlinje-quality"),
        Link("Effektiv opgaveløsning", "#vb-bundlinje-efficiency"),
    ]


def test_a_line_says_which_way_it_went_and_who_says_so() -> None:
    one = line({"direction": "mixed", "evidence": "reported"})
    assert (one.direction, one.direction_label, one.evidence_label) == (
        "mixed",
        "Blandet",
        "Fortalt",
    )


def test_a_long_finding_is_said_in_short_by_an_editor_and_never_cut() -> None:
    long = "Et langt fund. " * 20
    assert line({"finding": long}).text == long.strip()
    assert line({"finding": long, "short": "Et kort fund."}).text == "Et kort fund."


def test_the_best_known_outcome_stands_for_the_others_without_hiding_their_direction() -> None:
    told = {"finding": "A", "evidence": "reported", "direction": "better"}
    examined = {"finding": "B", "evidence": "evaluated", "direction": "worse"}
    planned = {"finding": "C", "evidence": "planned", "direction": "unknown"}
    one = line(planned, told, examined)
    assert (one.text, one.more) == ("B", "Og 2 mere: bedre og ukendt.")
    assert line(told, {**told, "finding": "D"}).more == "Og 1 mere: bedre."
    assert line(told).more == ""


@pytest.mark.parametrize(
    ("spoken_of", "silence"),
    [
        (("quality", "work-environment", "efficiency"), ""),
        (("quality", "efficiency"), "Kilderne siger intet om arbejdsmiljø."),
        (("quality",), "Kilderne siger intet om arbejdsmiljø og effektiv opgaveløsning."),
        ((), "Kilderne siger ikke, hvad der kom ud af det."),
    ],
)
def test_silence_is_said_in_one_sentence(spoken_of: tuple[str, ...], silence: str) -> None:
    outcomes = [{"bottom_line": bottom_line} for bottom_line in spoken_of]
    assert summary(*outcomes).silence == silence
