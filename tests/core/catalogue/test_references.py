from datetime import date

import pytest

from tests.core.records import TODAY, make_case, make_tool, ref
from videnbank.core.catalogue.references import ReferenceProblem, reference_problem
from videnbank.core.issues.issue import IssueCode
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference

CASE, TOOL = ref("case/kaffe"), ref("tool/proevehandling")
WITHDRAWN = {"state": "withdrawn", "withdrawn": {"reason": "Forældet.", "date": date(2026, 2, 1)}}


def problem(
    owner: Record | None,
    target: Record | None,
    *,
    named: Reference = TOOL,
    page: bool = False,
) -> ReferenceProblem | None:
    known = {CASE: owner, TOOL: target}
    records = {name: record for name, record in known.items() if record is not None}
    return reference_problem(None if page else CASE, named, records, [CASE, TOOL], TODAY)


def code(*records: Record | None, page: bool = False) -> IssueCode | None:
    result = problem(*records, page=page)
    return result.code if result is not None else None


def test_a_published_record_may_be_referenced() -> None:
    assert code(make_case(), make_tool()) is None
    assert code(None, make_tool(), page=True) is None


def test_a_self_reference_is_an_error() -> None:
    result = problem(make_case(), None, named=CASE)
    assert result == ReferenceProblem(IssueCode.SELF_REFERENCE)


def test_an_unknown_reference_suggests_the_nearest_of_its_kind() -> None:
    result = problem(make_case(), make_tool(), named=ref("tool/proevehandlinger"))
    assert result is not None
    assert dict(result.details)["suggestion"] == "tool/proevehandling"
    result = problem(make_case(), make_tool(), named=ref("case/proevehandling"))
    assert result is not None
    assert dict(result.details)["suggestion"] == ""


def test_an_invalid_record_may_be_referenced() -> None:
    assert code(make_case(), None) is None


def test_a_withdrawn_record_is_an_error_even_from_a_draft() -> None:
    withdrawn = make_tool(**WITHDRAWN)
    assert code(make_case(), withdrawn) is IssueCode.WITHDRAWN_REFERENCE
    assert code(make_case(state="draft"), withdrawn) is IssueCode.WITHDRAWN_REFERENCE


def test_only_a_draft_may_reference_a_draft() -> None:
    draft = make_tool(state="draft")
    assert code(make_case(), draft) is IssueCode.DRAFT_REFERENCE
    assert code(None, draft, page=True) is IssueCode.DRAFT_REFERENCE
    assert code(make_case(state="draft"), draft) is None
    assert code(None, draft) is None


@pytest.mark.parametrize(
    ("owner_from", "target_from", "wrong"),
    [
        ("2026-01-05", "2027-01-01", True),
        ("2027-01-01", "2027-01-02", True),
        ("2027-01-02", "2027-01-01", False),
        ("2027-01-01", "2027-01-01", False),
        ("2026-01-05", "2026-03-01", False),
    ],
)
def test_a_record_may_not_reference_one_published_later(
    owner_from: str, target_from: str, *, wrong: bool
) -> None:
    owner, target = make_case(published=owner_from), make_tool(published=target_from)
    assert code(owner, target) is (IssueCode.LATER_REFERENCE if wrong else None)


def test_a_page_may_not_reference_a_future_record() -> None:
    later = make_tool(published="2027-01-01")
    assert code(None, later, page=True) is IssueCode.LATER_REFERENCE
