"""Reads an SVG drawing by an allow-list, and cleans it of what drawing programs add."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from xml.parsers import expat

from videnbank.core.issues.issue import IssueCode
from videnbank.core.media.drawing_css import UnsafeCssError, clean_style_sheet
from videnbank.core.media.drawing_node import DrawingNode
from videnbank.core.media.drawing_parts import (
    ANIMATIONS,
    ELEMENTS,
    HTML_TEXT,
    LEFT_OUT,
    PICTURES,
    SCRIPTS,
    SVG,
    TEXTS,
)
from videnbank.core.media.drawing_values import (
    BadSizeError,
    UnsafeAttributeError,
    check_size,
    clean_attribute,
    css_length,
    pixels,
)
from videnbank.core.media.drawing_weight import MAX_DEPTH, TooHeavyError, check_weight
from videnbank.core.media.file_problem import FileProblem, file_problem

MAX_DRAWING_BYTES = 1_000_000
"""Drawings of programs are some ten kB; a map of all municipalities is a few hundred."""

MAX_ELEMENTS = 20_000
"""A detailed map has some thousands."""

MAX_CSS = 200_000
"""Characters of CSS that differ from one another: programs repeat a few styles, of 200 each."""

_MAX_PROBLEMS = 5
"""More would not help the author: the cure is the same."""

_STYLESHEET = "xml-stylesheet"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing as it is published, and the texts in it that a reader or a program can read.

    `size` is its width and height in pixels, or None if it names them in other units or not at all.
    """

    svg: bytes
    texts: tuple[str, ...]
    size: tuple[int, int] | None = None


class DrawingError(Exception):
    """A drawing that cannot be published, with the reasons."""

    def __init__(self, problems: tuple[FileProblem, ...]) -> None:
        super().__init__(*(problem.code.value for problem in problems))
        self.problems = problems


def drawing_problems(data: bytes) -> list[FileProblem]:
    """Why a drawing cannot be published."""
    try:
        read_drawing(data)
    except DrawingError as error:
        return list(error.problems)
    return []


def read_drawing(data: bytes) -> Drawing:
    """A drawing, cleaned of what programs add: metadata, comments, editors' own marks.

    Raises:
        DrawingError: when it may run or load something, takes too much work, or cannot be read.
    """
    if len(data) > MAX_DRAWING_BYTES:
        raise DrawingError((_too_heavy("bytes"),))
    reader = _Reader()
    try:
        root = reader.read(data)
        if not reader.problems:
            check_weight(root)
    except TooHeavyError as error:
        reader.problems[_too_heavy(error.part)] = None
    except expat.ExpatError as error:
        reader.problems[_damaged("xml", "", error.lineno)] = None
    except (LookupError, ValueError):
        # The encoding that the file names is none that Python knows, or not one of single bytes.
        reader.problems[_damaged("xml", "", 1)] = None
    if reader.problems:
        raise DrawingError(tuple(reader.problems)[:_MAX_PROBLEMS])
    texts = (node.text() for node in root.all_elements() if node.name in TEXTS)
    labels = (node.attributes.get("aria-label", "") for node in root.all_elements())
    ids = (node.attributes.get("id", "") for node in root.all_elements())
    return Drawing(root.svg().encode(), tuple(filter(None, (*texts, *labels, *ids))), _size(root))


def _size(root: DrawingNode) -> tuple[int, int] | None:
    width, height = (pixels(root.attributes.get(key, "")) for key in ("width", "height"))
    return (width, height) if width and height else None


class _Reader:
    """Builds the tree of a drawing while expat reads it, without what is left out.

    Expat is given no document type and no entities, so no document can grow while it is read.
    """

    def __init__(self) -> None:
        self.problems: dict[FileProblem, None] = {}
        self._root: DrawingNode | None = None
        self._open: list[DrawingNode] = []
        self._skipped = 0
        self._count = 0
        self._bare = False
        self._css: set[str] = set()
        self._css_length = 0
        self._html_texts: set[DrawingNode] = set()
        self._parser = expat.ParserCreate(namespace_separator=" ")

    def read(self, data: bytes) -> DrawingNode:
        """The tree of a drawing; what it may not have is in `problems`.

        Raises:
            ExpatError: when it is no XML.
            TooHeavyError: when it has too many elements, or too deep ones.
        """
        parser = self._parser
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        parser.Parse(data.removeprefix(codecs.BOM_UTF8), True)
        assert self._root is not None
        return self._root

    def _refuse(self, what: str, value: str) -> None:
        self.problems[self._unsafe(what, value)] = None

    def _unsafe(self, what: str, value: str) -> FileProblem:
        line = self._parser.CurrentLineNumber
        return file_problem(IssueCode.UNSAFE_DRAWING, line=line, what=what, value=value)

    def _doctype(self, name: str, system: str | None, public: str | None, has_subset: bool) -> None:
        del name, system, public
        if has_subset:
            # Nothing more is read, since what follows may rest on the entities.
            raise DrawingError((self._unsafe("entity", "<!DOCTYPE"),))

    def _entity(self, name: str, is_parameter: int) -> None:
        del is_parameter
        self._refuse("entity", f"&{name};")

    def _instruction(self, target: str, data: str) -> None:
        if target == _STYLESHEET:
            self._refuse("outside", f"<?{target} {data[:40]}?>")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise TooHeavyError("elements")
        if self._skipped:
            self._skipped += 1
            return
        namespace, _, name = tag.rpartition(" ")
        if self._root is None:
            # Browsers draw nothing without the namespace; it is what the author meant.
            self._bare = namespace == "" and name == "svg"
            if not self._bare and (namespace, name) != (SVG, "svg"):
                self.problems[_damaged("root", f"<{name}>", self._parser.CurrentLineNumber)] = None
        if not self._is_kept(namespace, name):
            self._skipped = 1
            return
        if len(self._open) > MAX_DEPTH:
            raise TooHeavyError("depth")
        node = self._node(name, attributes)
        if self._open:
            self._open[-1].children.append(node)
        self._root = self._root or node
        self._open.append(node)

    def _is_kept(self, namespace: str, name: str) -> bool:
        if self._root is None:
            return True
        if namespace != SVG and not (self._bare and namespace == ""):
            return False
        if name in ELEMENTS or name == "a":
            return True
        if name in HTML_TEXT and self._open[-1].name == "switch":
            # Drawing programs put the same text beside it, for those that cannot show HTML.
            self._html_texts.add(self._open[-1])
        elif name not in LEFT_OUT:
            self._refuse(_what(name), f"<{name}>")
        return False

    def _node(self, name: str, attributes: dict[str, str]) -> DrawingNode:
        in_text = any(parent.name == "text" for parent in self._open)
        # Links do not work in a picture on a page.
        node = DrawingNode(("tspan" if in_text else "g") if name == "a" else name)
        for key, value in attributes.items():
            namespace, _, local = key.rpartition(" ")
            if name == "a" and local == "href":
                continue
            self._count_css(value, css_length(key, value))
            try:
                clean = clean_attribute(namespace, local, value)
                if self._root is None and key in {"width", "height"}:
                    check_size(key, value)
            except UnsafeAttributeError as error:
                what = "script" if local.lower().startswith("on") else "outside"
                self._refuse(what, error.source)
            except BadSizeError as error:
                self.problems[_damaged("size", error.source, self._parser.CurrentLineNumber)] = None
            else:
                if clean is not None:
                    node.attributes[clean.name] = clean.value
                    node.ids.update(clean.ids)
        return node

    def _count_css(self, source: str, length: int) -> None:
        if length and source not in self._css:
            self._css.add(source)
            self._css_length += length
            if self._css_length > MAX_CSS:
                raise TooHeavyError("rules")

    def _end(self, tag: str) -> None:
        del tag
        if self._skipped:
            self._skipped -= 1
            return
        node = self._open.pop()
        if node.name == "style":
            self._close_style(node)
        if node in self._html_texts and not any(child.children for child in node.elements):
            self._refuse("text", "<foreignObject>")

    def _close_style(self, node: DrawingNode) -> None:
        source = "".join(child for child in node.children if isinstance(child, str))
        node.children.clear()
        self._count_css(source, len(source))
        try:
            node.rules.extend(clean_style_sheet(source))
        except UnsafeCssError as error:
            self._refuse("outside", error.source[:60])

    def _text(self, text: str) -> None:
        if not self._skipped and self._open:
            self._open[-1].children.append(text)


def _what(name: str) -> str:
    if name in SCRIPTS:
        return "script"
    if name in PICTURES:
        return "picture"
    if name in HTML_TEXT:
        return "text"
    return "animation" if name in ANIMATIONS else "element"


def _too_heavy(part: str) -> FileProblem:
    return file_problem(IssueCode.TOO_HEAVY, what="drawing", part=part)


def _damaged(what: str, value: str, line: int) -> FileProblem:
    return file_problem(IssueCode.DAMAGED_DRAWING, line=line, what=what, value=value)
