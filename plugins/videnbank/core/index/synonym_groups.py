"""Groups of synonyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from videnbank.core.language.package_data import package_text


@cache
def synonym_groups() -> Mapping[str, tuple[str, ...]]:
    """Lower-case word (`covid`) → the other words of its groups (`corona`, `pandemi`)."""
    lines = package_text("data/index/synonym_groups.txt").splitlines()
    synonyms: dict[str, list[str]] = defaultdict(list)
    for group in (line.split() for line in lines if not line.startswith("#")):
        for word in group:
            synonyms[word] += (other for other in group if other != word)
    return MappingProxyType({word: tuple(others) for word, others in synonyms.items()})
