"""Groups of synonyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def synonym_groups() -> Mapping[str, tuple[str, ...]]:
    """Lower-case word (`covid`) → the other words of its groups (`corona`, `pandemi`)."""
    file = files("videnbank").joinpath("data/index/synonym_groups.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    synonyms: dict[str, list[str]] = defaultdict(list)
    for group in (line.split() for line in lines if not line.startswith("#")):
        for word in group:
            synonyms[word] += (other for other in group if other != word)
    return MappingProxyType({word: tuple(others) for word, others in synonyms.items()})
