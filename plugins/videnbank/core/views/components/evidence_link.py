"""Links to the evidence overview."""

from __future__ import annotations

from videnbank.core.catalogue.outcomes import (
    Scope,
    listed_outcomes,
    outcomes_of,
    telling_entries,
)
from videnbank.core.language.formats import number_text
from videnbank.core.routing.addresses import known_uri
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.site import Edition


def outcomes_text(edition: Edition, n: int) -> str:
    """`1 virkning`, `1.200 virkninger`."""
    return edition.wording.count("known.outcomes", n, number_text(n))


def total_text(edition: Edition, scope: Scope) -> str:
    """How many outcomes a scope has, and how many of its records tell of any."""
    entries = tuple(telling_entries(edition.catalogue, scope))
    told = [len(outcomes_of(entry.record)) for entry in entries]
    return edition.text(
        "known.total",
        outcomes=outcomes_text(edition, sum(told)),
        n=number_text(sum(map(bool, told))),
        records=number_text(len(entries)),
    )


def scope_href(edition: Edition, scope: Scope) -> str:
    """The address of the page of what is known in a scope."""
    return edition.addresses.of(known_uri(scope))


def known_link(edition: Edition) -> Link:
    """The link to the page of what is known in all of the bank."""
    return Link(edition.text("known.title"), scope_href(edition, Scope()))


def counted_known_link(edition: Edition) -> CountedLink:
    """The same link with the number of outcomes, and what they are."""
    link = known_link(edition)
    count = len(listed_outcomes(edition.catalogue))
    total = total_text(edition, Scope())
    return CountedLink(link.text, link.href, count, total, edition.text("known.lead"))
