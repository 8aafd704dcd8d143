"""A cleaned drawing as a tree, and as the text of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from videnbank.core.media.drawing_css import StyleRule
from videnbank.core.media.drawing_parts import SVG


@dataclass(frozen=True, slots=True, eq=False)
class DrawingNode:
    """An element with its attributes, its children and text, and the ids it names.

    `rules` are those of a style sheet, in place of its text.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[DrawingNode | str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    rules: list[StyleRule] = field(default_factory=list)

    @property
    def elements(self) -> Iterator[DrawingNode]:
        """The elements directly below."""
        return (child for child in self.children if isinstance(child, DrawingNode))

    def all_elements(self) -> Iterator[DrawingNode]:
        """This element and all below it, in document order."""
        yield self
        for child in self.elements:
            yield from child.all_elements()

    def text(self) -> str:
        """The text within, as a reader sees it: without the marks between its parts."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def svg(self) -> str:
        """The drawing as a file; the same tree gives the same text."""
        return "".join((f'<svg xmlns="{SVG}"', *self._rest(), "\n"))

    def _source(self) -> Iterator[str]:
        yield f"<{self.name}"
        yield from self._rest()

    def _rest(self) -> Iterator[str]:
        for name, value in self.attributes.items():
            yield f' {name}="{escape(value)}"'
        if not self.children and not self.rules:
            yield "/>"
            return
        yield ">"
        for rule in self.rules:
            yield escape(rule.text, quote=False)
        for child in self.children:
            if isinstance(child, str):
                yield escape(child, quote=False)
            else:
                yield from child._source()  # noqa: SLF001 a node of its own kind
        yield f"</{self.name}>"
