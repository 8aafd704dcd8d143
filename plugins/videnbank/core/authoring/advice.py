"""Advice of the check: what an editor should look at, which stops nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AdviceTopic(StrEnum):
    """What advice is about, in the order it is shown, by the key of its heading (`advice_on_…`)."""

    PERSONS = "persons"
    FILES = "files"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice on a file, with the lines it is about; a file that is no text has none."""

    topic: AdviceTopic
    kind: str
    path: str
    message: str
    lines: tuple[int, ...] = ()
