"""The short text of an outcome promises no more than the outcome itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.content.figure_table import figures_in
from tests.content.unsourced import examined
from videnbank.core.language.wording import danish
from videnbank.core.model.optional_fields import outcomes_of

ROOT = Path(__file__).parents[2]
DISCLAIMERS = tuple(danish().texts["advice_on_content.words.disclaimer"].split("|"))


def faults(finding: str, short: str) -> Iterator[str]:
    """What a short text adds to its finding, or leaves out although the finding depends on it."""
    figures = figures_in([finding])
    for value in sorted(figures_in([short]).numbers):
        if not figures.have_number(value):
            yield f"{value:g} is not in the finding"
    caveats = [
        any(phrase in text.casefold() for phrase in DISCLAIMERS) for text in (finding, short)
    ]
    if caveats == [True, False]:
        yield "the caveat is left out"
    if " men " in f" {finding.casefold()} " and " men " not in f" {short.casefold()} ":
        yield "what speaks against it is left out"


def test_no_short_text_promises_more_than_its_finding() -> None:
    pairs = [
        (entry.path, outcome.finding, outcome.short)
        for entry in examined(ROOT).entries
        for outcome in outcomes_of(entry.record)
        if outcome.short
    ]
    assert len(pairs) > 10
    wrong = [
        f"{path}  {short}: {fault}"
        for path, finding, short in pairs
        for fault in faults(finding, short)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("finding", "short", "fault"),
    [
        ("12 af 30 klager blev lukket.", "13 klager blev lukket.", "13 is not in the finding"),
        ("Målet blev nået. Vi har ikke set tal.", "Målet blev nået.", "the caveat is left out"),
        ("Det hjalp. Men det tog tid.", "Det hjalp.", "what speaks against it is left out"),
    ],
)
def test_a_promise_too_much_is_noticed(finding: str, short: str, fault: str) -> None:
    assert list(faults(finding, short)) == [fault]
    assert list(faults(finding, finding)) == []
