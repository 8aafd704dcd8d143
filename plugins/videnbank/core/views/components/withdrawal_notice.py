"""The notice on a withdrawn record."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.language.formats import day_text
from videnbank.core.model.record import Record
from videnbank.core.site.link import Link
from videnbank.core.site.links import entry_link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class WithdrawalNotice:
    """When and why a record was withdrawn, and what to read instead."""

    heading: str
    reason: str
    successor: Link | None


def withdrawal_notice(site: Site, record: Record) -> WithdrawalNotice | None:
    """The notice of a withdrawn record; None for other records."""
    withdrawn = record.withdrawn
    if withdrawn is None:
        return None
    successors = site.catalogue.resolve((withdrawn.successor,) if withdrawn.successor else ())
    return WithdrawalNotice(
        heading=site.text("site.withdrawn_notice", date=day_text(withdrawn.date)),
        reason=withdrawn.reason,
        successor=entry_link(site, successors[0]) if successors else None,
    )
