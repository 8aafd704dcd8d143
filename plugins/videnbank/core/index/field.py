"""The fields of an indexed document, and how much a word in each of them weighs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class Field(StrEnum):
    """A field of a document; the names are those of the setting `field_weights`."""

    TITLE = "title"
    SUMMARY = "summary"
    TERMS = "terms"
    FINDINGS = "findings"
    STEPS = "steps"
    BODY = "body"
    SYNONYMS = "synonyms"


MOST_WEIGHT = 100
"""A larger weight would say no more: the other fields would already count for nothing."""

DEFAULT_WEIGHTS: Mapping[Field, float] = MappingProxyType(
    {
        Field.TITLE: 6.0,
        Field.SUMMARY: 3.0,
        Field.TERMS: 1.0,
        Field.FINDINGS: 1.5,
        Field.STEPS: 1.2,
        Field.BODY: 1.0,
        Field.SYNONYMS: 1.0,
    }
)
"""A title says in six words what a body says in four hundred. Each was varied alone on the queries
for tuning (`scripts/bench/search.py --tune`): a title of 3 gives a mean reciprocal rank of 0.922, 6 gives
0.927, 12 gives 0.930; a summary from 1.5 to 5 and findings from 0.7 to 2 change it by at most 0.003;
labels of terms give 0.930 at 1, 0.927 at 2 and 0.922 at 6, since many records share them; steps give
0.923 at 1 and 0.927 at 1.2; synonyms at 1.5 lose a query."""


class InvalidWeightError(ValueError):
    """A weight that cannot be used; the message is the name of its field."""


def field_weights(changes: Mapping[str, Any]) -> Mapping[Field, float]:
    """The weights of all fields, with those of a site in place of the usual ones.

    Raises:
        InvalidWeightError: when a name is no field, or its weight is no number from 0 to 100.
    """
    weights = dict(DEFAULT_WEIGHTS)
    for name, weight in changes.items():
        is_number = isinstance(weight, (int, float)) and not isinstance(weight, bool)
        if name not in list(Field) or not is_number or not 0 <= weight <= MOST_WEIGHT:
            raise InvalidWeightError(name)
        weights[Field(name)] = float(weight)
    return weights
