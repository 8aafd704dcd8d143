"""A small site with prints, with a tool, a case and a result that have much to say and some that do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.plugins.built import Site, build
from tests.plugins.picture import drawn

BANK = """
    docs/omraader/aeldre.md
      | ---
      | title: Ældre
      | ---
      |
      | ## Det ved vi
      |
      | Se [kaffen](../cases/kaffe-foerst/index.md) og [vpt](https://vpt.dk/).
      |
      | ![To kopper](kopper.png)
    docs/omraader/kopper.png
    docs/vaerktoejer/trekanten/index.md
      | title: "Trekanten & den svære samtale"
      | duration: {min: 20, max: 40}
      | participants: {min: 2, who: "Leder og TRIO"}
      | steps:
      |   - {title: "Begynd med respekt", minutes: 5, text: "Sig goddag.", points: ["Hvem er I?"]}
      |   - {title: "Lav en aftale", text: "Skriv den ned."}
      | caution: ["Skriv et notat, når I taler om en afgørelse."]
      | image: {src: trekant.png, alt: "En trekant", credit: "Fremfærd", recognisable_people: false}
    docs/vaerktoejer/trekanten/trekant.png
    docs/vaerktoejer/kun-det-noedvendige/index.md
      | title: "Kun det nødvendige"
    docs/resultater/svar/index.md
      | title: "Et svar"
      | outcomes:
      |   - {bottom_line: work-environment, finding: "Færre sygedage.", direction: better, evidence: reported, source: kilde}
    cases/kaffe-foerst/index.md
      | title: "Kaffe først"
      | tools: [tool/trekanten]
      | outcomes:
      |   - {bottom_line: quality, finding: "Flere kender den, der kommer.", direction: better, evidence: reported, source: kilde}
    cases/uden-virkninger/index.md
      | title: "Uden virkninger"
"""


def with_prints(*others: str) -> list[Any]:
    """The plugins of a site with prints; MkDocs takes the list apart."""
    return [*others, {"videnbank/print": {"pdf": True}}]


def printed(root: Path, **options: Any) -> Site:
    """The bank built with its prints."""
    return build(drawn(root, BANK), plugins=with_prints("videnbank/records"), **options)
