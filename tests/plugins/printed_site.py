"""A small project with prints: records with every optional field, and records with none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import write_project

PRINTED_PROJECT = """
    docs/omraader/aeldre.md
      | ---
      | title: Ældre
      | pictures: [{src: kopper.png, credit: "Os", recognisable_people: false}]
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


def plugins_with_prints(*other_plugins: str) -> list[Any]:
    """The plugins of a site with prints; a new list each time, since MkDocs mutates it."""
    return [*other_plugins, {"videnbank/print": {"pdf": True}}]


def build_with_prints(root: Path, **options: Any) -> Site:
    """Builds the project with its prints."""
    return build(
        write_project(root, PRINTED_PROJECT),
        plugins=plugins_with_prints("videnbank/records"),
        **options,
    )
