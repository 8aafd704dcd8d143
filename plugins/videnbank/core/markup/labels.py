"""The words that the parts of a body need, beside those of the author."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BodyLabels:
    """The texts of a body's parts.

    `boxes` are the titles of boxes by type; `footnote_return` has a place `{number}`.
    """

    boxes: tuple[tuple[str, str], ...]
    footnote_return: str
    task_done: str
    task_open: str

    def box(self, kind: str) -> str:
        """The title of a box without one of its own."""
        return dict(self.boxes).get(kind, "")


BOX_TYPES = ("note", "tip", "info", "warning", "danger", "example", "quote", "success")
"""The types of boxes, those of Material for MkDocs that say something different."""

ALERT_TYPES = {
    "NOTE": "note",
    "TIP": "tip",
    "IMPORTANT": "info",
    "WARNING": "warning",
    "CAUTION": "danger",
}
"""GitHub's alerts, and the type of box each becomes."""
