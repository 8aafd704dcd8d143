"""Validation of references between records, and of address collisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from videnbank.core.issues.issue import IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.model.record import Record, State
from videnbank.core.model.reference import Reference


@dataclass(frozen=True, slots=True)
class ReferenceProblem:
    """An error in a reference, not yet located in a file."""

    code: IssueCode
    details: tuple[tuple[str, str], ...] = ()


def reference_problem(
    owner: Reference | None,
    target: Reference,
    records: Mapping[Reference, Record],
    known: Iterable[Reference],
    today: date,
) -> ReferenceProblem | None:
    """Check a reference from `owner` to `target` as of `today`; None when it is valid.

    `records` are the valid records; `known` are all records that have a folder, so that an error
    in one record does not cause errors in those that refer to it. A hand-written page has no
    `owner` and is always published.
    """
    value = ("value", str(target))
    if target == owner:
        return ReferenceProblem(IssueCode.SELF_REFERENCE)
    if target not in known:
        closest = nearest(target.id, sorted(name.id for name in known if name.kind is target.kind))
        suggestion = ("suggestion", f"{target.kind.value}/{closest}" if closest else "")
        return ReferenceProblem(
            IssueCode.UNKNOWN_REFERENCE, (("kind", target.kind.value), suggestion, value)
        )
    record = records.get(target)
    if record is None:
        return None
    if record.state is State.WITHDRAWN:
        return ReferenceProblem(IssueCode.WITHDRAWN_REFERENCE, (value,))
    source = records.get(owner) if owner is not None else None
    if owner is not None and (source is None or source.state is State.DRAFT):
        return None
    if record.state is State.DRAFT:
        return ReferenceProblem(IssueCode.DRAFT_REFERENCE, (value,))
    visible_from = source.published if source is not None else today
    if record.published > max(today, visible_from):
        return ReferenceProblem(
            IssueCode.LATER_REFERENCE, (("date", record.published.isoformat()), value)
        )
    return None
