from datetime import date

import pytest

from tests.core.records import TODAY, make_case
from videnbank.core.catalogue.visibility import has_page, is_listed, review_due

WITHDRAWN = {"state": "withdrawn", "withdrawn": {"reason": "Forældet.", "date": date(2026, 2, 1)}}


def test_a_record_has_no_page_before_its_date() -> None:
    coming = make_case(published=date(2026, 11, 23))
    assert not has_page(coming, TODAY, drafts=False)
    assert not has_page(coming, TODAY, drafts=True)
    assert has_page(coming, date(2026, 11, 23), drafts=False)


def test_a_draft_has_a_page_in_the_preview_only() -> None:
    draft = make_case(state="draft")
    assert not has_page(draft, TODAY, drafts=False)
    assert has_page(draft, TODAY, drafts=True)


def test_a_withdrawn_record_keeps_its_page_but_no_place_in_lists() -> None:
    withdrawn = make_case(**WITHDRAWN)
    assert has_page(withdrawn, TODAY, drafts=False)
    assert not is_listed(withdrawn)
    assert is_listed(make_case())


@pytest.mark.parametrize(
    ("since", "months", "due"),
    [
        (date(2026, 1, 5), 24, date(2028, 1, 5)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 12, 1), 120, date(2036, 12, 1)),
        (date(2100, 12, 31), 120, date(2110, 12, 31)),
    ],
)
def test_a_review_is_due_after_the_given_months(since: date, months: int, due: date) -> None:
    assert review_due(make_case(published=since, review_after=months)) == due


def test_the_last_review_counts_rather_than_publication() -> None:
    record = make_case(published=date(2024, 1, 5), reviewed=date(2026, 3, 1), review_after=6)
    assert review_due(record) == date(2026, 9, 1)
