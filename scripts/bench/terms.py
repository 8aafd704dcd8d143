"""The vocabulary that synthetic records choose from."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

VOCABULARY = Path("vocabulary.yml")
SYNONYMS = "synonyms"
"""The key of the vocabulary that holds no terms but groups of words."""

PLACES = Path("plugins/videnbank/data/places.csv")


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a list: the id that records use and the name that readers see."""

    id: str
    label: str

    @property
    def within_sentence(self) -> str:
        """The label as it stands inside a sentence."""
        return self.label[:1].lower() + self.label[1:]


Terms = Mapping[str, tuple[Term, ...]]
"""The values in use of each list, by the list's key in vocabulary.yml, and `municipalities`."""


def read_terms(project: Path) -> Terms:
    """Read the vocabulary of the project and the municipalities of today, without retired values."""
    vocabulary = yaml.safe_load((project / VOCABULARY).read_text(encoding="utf-8"))
    terms = {
        key: tuple(
            Term(entry["id"], entry["label"]) for entry in entries if "replaced_by" not in entry
        )
        for key, entries in vocabulary.items()
        if key != SYNONYMS
    }
    with (project / PLACES).open(encoding="utf-8", newline="") as file:
        terms["municipalities"] = tuple(
            Term(row["id"], row["name"])
            for row in csv.DictReader(file)
            if row["kind"] == "municipality" and not row["until"]
        )
    return terms
