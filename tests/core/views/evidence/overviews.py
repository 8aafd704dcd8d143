"""Evidence overviews of a few records."""

from __future__ import annotations

from typing import Any

from tests.core.records import MEASURE, OUTCOME, VOCABULARY
from tests.core.sites import site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.routing.addresses import evidence_uri
from videnbank.core.site.site import Site
from videnbank.core.views.evidence.page import EvidencePage

ANALYSIS = WordAnalyzer(VOCABULARY, DanishDictionary())
LINES = ("quality", "work-environment", "efficiency")
AREAS = ("aeldre", "boern", "borgere-med-saerlige-behov", "bruger", "borger")
TRACKS = ("styrket-borgerkontakt", "frisaettende-ledelse-og-styring")
OUTSIDE = {"tracks": None, "outside_tracks": "Bestyrelsen har valgt det."}


def outcome(
    bottom_line: str = "quality",
    direction: str = "better",
    evidence: str = "reported",
    **changes: Any,
) -> dict[str, Any]:
    measure = {"measure": dict(MEASURE)} if evidence == "measured" else {}
    kind = {"bottom_line": bottom_line, "direction": direction, "evidence": evidence}
    return {**OUTCOME, **kind, **measure, **changes}


def overview(site: Site, scope: Scope | None = None) -> EvidencePage:
    return view_at(site, evidence_uri(scope or Scope()), EvidencePage)


def overview_of(*entries: AnyEntry, scope: Scope | None = None) -> EvidencePage:
    return overview(site_of(*entries), scope)
