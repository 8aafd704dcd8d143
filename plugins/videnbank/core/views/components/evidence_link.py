"""Links to the evidence overview."""

from __future__ import annotations

from videnbank.core.catalogue.outcomes import (
    Scope,
    outcome_entries,
    outcomes_in_scope,
)
from videnbank.core.language.formats import number_text
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.routing.addresses import evidence_uri
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.site import Site


def outcomes_text(site: Site, n: int) -> str:
    """`1 fund`, `1.200 fund`."""
    return site.wording.count("known.outcomes", n, number_text(n))


def outcome_total_text(site: Site, scope: Scope) -> str:
    """Number of findings in a scope, and of the records there that report any."""
    entries = tuple(outcome_entries(site.catalogue, scope))
    findings = outcomes_in_scope(site.catalogue, scope)
    return site.text(
        "known.total",
        outcomes=outcomes_text(site, len(findings)),
        n=number_text(sum(bool(outcomes_of(entry.record)) for entry in entries)),
        records=number_text(len(entries)),
    )


def evidence_href(site: Site, scope: Scope) -> str:
    """The address of the evidence overview of a scope."""
    return site.addresses.of(evidence_uri(scope))


def evidence_link(site: Site) -> Link:
    """Link to the evidence overview of the whole site."""
    return Link(site.text("known.title"), evidence_href(site, Scope()))


def counted_evidence_link(site: Site) -> CountedLink:
    """The same link with the number of outcomes and a description of the page."""
    link = evidence_link(site)
    count = len(outcomes_in_scope(site.catalogue))
    total = outcome_total_text(site, Scope())
    return CountedLink(link.text, link.href, count, total, site.text("known.lead"))
