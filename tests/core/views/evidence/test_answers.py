"""The answers in plain sentences, in every form that numbers can give them."""

from typing import Any

import pytest

from tests.core.records import OUTCOME, case, result
from tests.core.sites import site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.routing.addresses import evidence_uri
from videnbank.core.views.evidence.page import EvidencePage

BETTER, WORSE, MIXED, UNCHANGED, UNKNOWN = "better", "worse", "mixed", "unchanged", "unknown"


def outcomes(*directions: str, evidence: str = "evaluated") -> list[dict[str, Any]]:
    return [{**OUTCOME, "direction": way, "evidence": evidence} for way in directions]


def page_of(*entries: AnyEntry, scope: Scope | None = None) -> EvidencePage:
    return view_at(site_of(*entries), evidence_uri(scope or Scope()), EvidencePage)


def answer(examined: list[str], others: int = 0) -> str:
    """The answer on quality of findings in a result, so that no case is silent."""
    reported = outcomes(*[BETTER] * others, evidence="reported")
    return page_of(result("r", outcomes=[*outcomes(*examined), *reported])).answers[0].text


@pytest.mark.parametrize(
    ("directions", "sentence"),
    [
        (BETTER, "Det peger på noget bedre."),
        (WORSE, "Det peger på noget dårligere."),
        (MIXED, "Det er blandet."),
        (UNCHANGED, "Det viser ingen klar forskel."),
        (UNKNOWN, "Det siger ikke, hvilken vej det gik."),
    ],
)
def test_a_single_finding_is_told_alone(directions: str, sentence: str) -> None:
    assert answer([directions]) == f"Vi har ét fund, og det er målt eller evalueret. {sentence}"
    assert answer([directions], 3) == f"1 af 4 fund er målt eller evalueret. {sentence}"


def test_findings_that_agree_are_told_together() -> None:
    assert answer([BETTER] * 2) == (
        "Begge fund er målt eller evalueret. Begge peger på noget bedre."
    )
    assert answer([MIXED] * 3) == "Alle 3 fund er målt eller evalueret. Alle 3 er blandede."
    assert answer([WORSE] * 2, 1) == (
        "2 af 3 fund er målt eller evalueret. Begge peger på noget dårligere."
    )


def test_findings_that_differ_are_told_one_way_after_the_other() -> None:
    assert answer([BETTER, BETTER, WORSE], 2) == (
        "3 af 5 fund er målt eller evalueret: 2 peger på noget bedre, og 1 peger på noget dårligere."
    )
    assert answer([UNKNOWN, UNCHANGED, UNCHANGED, MIXED, WORSE, BETTER]) == (
        "Alle 6 fund er målt eller evalueret: 1 peger på noget bedre, 1 peger på noget dårligere,"
        " 1 er blandet, 2 viser ingen klar forskel, og 1 siger ikke, hvilken vej det gik."
    )


def test_what_nobody_examined_has_no_direction_in_the_answer() -> None:
    assert answer([], 1) == "Vi har ét fund, men ingen har målt eller evalueret det."
    assert answer([], 4) == "Vi har 4 fund, men ingen har målt eller evalueret dem."


def test_a_bottom_line_without_findings_says_so() -> None:
    quality, environment, _ = page_of(result("r", outcomes=outcomes(BETTER))).answers
    assert environment.text == "Vi har ingen fund."
    assert (quality.see, environment.see) == ("Se fundet", "")


def test_the_link_says_how_many_findings_it_leads_to() -> None:
    entry = result("r", outcomes=[*outcomes(BETTER, WORSE), OUTCOME])
    assert page_of(entry).answers[0].see == "Se de 2 fund"


@pytest.mark.parametrize(
    ("with_findings", "without", "silence"),
    [
        (1, 0, "Den eneste case siger noget om det."),
        (2, 0, "Hver af de 2 cases siger noget om det."),
        (1, 1, "1 af 2 cases siger ikke noget om det."),
        (2, 3, "3 af 5 cases siger ikke noget om det."),
    ],
)
def test_the_silent_cases_are_counted(with_findings: int, without: int, silence: str) -> None:
    speaking = [case(f"a{n}", outcomes=outcomes(BETTER)) for n in range(with_findings)]
    view = page_of(*speaking, *(case(f"b{n}") for n in range(without)))
    assert view.answers[0].text.endswith(f". {silence}")


def test_silence_of_all_cases_is_told_even_if_a_result_speaks() -> None:
    finding = result("r", outcomes=outcomes(BETTER))
    assert (
        page_of(case("a"), finding)
        .answers[0]
        .text.endswith("Den eneste case siger ikke noget om det.")
    )
    assert (
        page_of(case("a"), case("b"), finding)
        .answers[0]
        .text.endswith("Ingen af de 2 cases siger noget om det.")
    )


def test_a_finding_stated_again_is_counted_once() -> None:
    repeats = {"repeats": {"case": "case/a"}}
    again = result("r", covers=["case/a"], outcomes=[{**outcomes(WORSE)[0], **repeats}])
    assert (
        page_of(case("a", outcomes=outcomes(WORSE)), again)
        .answers[0]
        .text.startswith("Vi har ét fund")
    )


def test_a_scope_answers_for_itself() -> None:
    view = page_of(
        case("a", outcomes=outcomes(BETTER, WORSE)),
        case("b", areas=["boern"]),
        case("c", areas=["boern"], outcomes=outcomes(UNCHANGED)),
        scope=Scope("boern"),
    )
    assert view.answers[0].text == (
        "Vi har ét fund, og det er målt eller evalueret. Det viser ingen klar forskel."
        " 1 af 2 cases siger ikke noget om det."
    )


def test_the_caveats_never_leave_out_that_nothing_is_worse_or_caused() -> None:
    cause = "Tallene siger ikke, om det var indsatsen, der gjorde forskellen."
    assert page_of(result("r", outcomes=outcomes(BETTER))).caveats == (
        "Ingen fund peger på noget dårligere, men det, der lykkes, bliver oftere skrevet ned."
        f" {cause}"
    )
    assert page_of(result("r", outcomes=outcomes(WORSE, evidence="claimed"))).caveats == (
        f"Det, der lykkes, bliver oftere skrevet ned end det, der ikke gør. {cause}"
    )


def test_a_page_without_findings_has_no_answers() -> None:
    view = page_of(case("a"))
    assert (view.answers, view.caveats) == ((), "")
