"""Whether records name each other rightly, and whether their addresses get in each other's way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from videnbank.core.issues.issue import IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.model.record import Record, State
from videnbank.core.model.reference import Reference


@dataclass(frozen=True, slots=True)
class ReferenceProblem:
    """What is wrong with one reference, before it is known where in a file it stands."""

    code: IssueCode
    details: tuple[tuple[str, str], ...] = ()


def reference_problem(
    owner: Reference | None,
    target: Reference,
    records: Mapping[Reference, Record],
    names: Iterable[Reference],
    today: date,
) -> ReferenceProblem | None:
    """What is wrong on `today` when `owner` names `target`, or None.

    `records` are the records without mistakes; `names` are all that have a folder, so that a
    record with a mistake of its own does not make those that name it wrong as well. A
    hand-written page has no `owner`; it is always published.
    """
    value = ("value", str(target))
    if target == owner:
        return ReferenceProblem(IssueCode.SELF_REFERENCE)
    if target not in names:
        near = nearest(target.id, sorted(name.id for name in names if name.kind is target.kind))
        suggestion = ("suggestion", f"{target.kind.value}/{near}" if near else "")
        return ReferenceProblem(
            IssueCode.UNKNOWN_REFERENCE, (("kind", target.kind.value), suggestion, value)
        )
    record = records.get(target)
    if record is None:
        return None
    if record.state is State.WITHDRAWN:
        return ReferenceProblem(IssueCode.WITHDRAWN_REFERENCE, (value,))
    owning = records.get(owner) if owner is not None else None
    if owner is not None and (owning is None or owning.state is State.DRAFT):
        return None
    if record.state is State.DRAFT:
        return ReferenceProblem(IssueCode.DRAFT_REFERENCE, (value,))
    shown_from = owning.published if owning is not None else today
    if record.published > max(today, shown_from):
        return ReferenceProblem(
            IssueCode.LATER_REFERENCE, (("date", record.published.isoformat()), value)
        )
    return None


@dataclass(frozen=True, slots=True)
class AddressClaim:
    """That something wants an address: `owner` is the file that asks for it."""

    address: str
    owner: str


def address_conflicts(claims: Iterable[AddressClaim]) -> Iterator[tuple[AddressClaim, str]]:
    """Every claim to an address that an earlier claim has, with that claim's owner.

    Addresses are compared without regard to case, as some web servers and disks do.
    """
    taken: dict[str, str] = {}
    for claim in claims:
        key = claim.address.strip("/").lower()
        owner = taken.setdefault(key, claim.owner)
        if owner != claim.owner:
            yield claim, owner
