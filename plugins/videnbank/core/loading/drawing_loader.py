"""Reads the descriptions of drawings, draws them, and checks the files that they were drawn to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.project import RECORD_FILE, Project
from videnbank.core.drawing.description import Description, drawing_svg
from videnbank.core.drawing.registry import SHAPES
from videnbank.core.drawing.text_width import WordTooWideError
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.front_matter import split_front_matter
from videnbank.core.loading.personal_number_check import personal_number_issues
from videnbank.core.loading.source_tree import SourceType, files_below
from videnbank.core.loading.text_source import TextFile, read_text_file
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.vocabulary import Vocabulary

DRAWINGS_FOLDER = "drawings"
"""The folder of descriptions, below the project's root; a project may have none."""

_ENDING = ".yml"
_SVG = ".svg"


@dataclass(frozen=True, slots=True)
class NewDrawing:
    """A drawing as its description has it now; `files` are where it belongs in the project."""

    name: str
    files: tuple[str, ...]
    svg: str


@dataclass(frozen=True, slots=True)
class ReadDrawings:
    """The drawings of descriptions without mistakes, and all mistakes of the others."""

    drawings: tuple[NewDrawing, ...] = ()
    issues: tuple[Issue, ...] = ()


def drawing_names(project: Project) -> tuple[str, ...]:
    """The names of all descriptions, without their ending."""
    files = files_below(project.root / DRAWINGS_FOLDER)
    return tuple(
        file.name.removesuffix(_ENDING)
        for file in files
        if file.type is SourceType.FILE and file.name.endswith(_ENDING)
    )


def read_drawings(project: Project, names: Iterable[str]) -> ReadDrawings:
    """Draws the descriptions `drawings/<name>.yml`."""
    drawings: list[NewDrawing] = []
    issues: list[Issue] = []
    owners: dict[str, str] = {}
    for name in names:
        path = f"{DRAWINGS_FOLDER}/{name}{_ENDING}"
        drawing = _read(project, name, path, issues)
        if drawing is None:
            continue
        drawings.append(drawing)
        for file in drawing.files:
            if (other := owners.setdefault(file, path)) != path:
                details = (("other", other), ("taken", "twice"), ("value", file))
                issues.append(Issue(path, Position(), IssueCode.BAD_DRAWING_FILE, "files", details))
    return ReadDrawings(tuple(drawings), tuple(issues))


def drawing_issues(project: Project) -> Iterator[Issue]:
    """Every mistake of the descriptions, and every drawing that is another than its description."""
    read = read_drawings(project, drawing_names(project))
    yield from read.issues
    wrong = {issue.path for issue in read.issues}
    for drawing in read.drawings:
        path = f"{DRAWINGS_FOLDER}/{drawing.name}{_ENDING}"
        for file in drawing.files:
            if path not in wrong and not is_up_to_date(project, drawing, file):
                details = (("drawing", drawing.name), ("value", file))
                yield Issue(path, Position(), IssueCode.STALE_DRAWING, "", details)


def is_up_to_date(project: Project, drawing: NewDrawing, file: str) -> bool:
    """Whether a file is the drawing as it would be drawn now."""
    text = read_text_file(project.root / file, file)
    return isinstance(text, TextFile) and text.text == drawing.svg


def _read(project: Project, name: str, path: str, issues: list[Issue]) -> NewDrawing | None:
    file = read_text_file(project.root / path, path)
    if isinstance(file, Issue):
        issues.append(file)
        return None
    parsed = parse_yaml(file.text, path)
    mistakes = [*parsed.issues, *personal_number_issues(file)]
    issues += mistakes
    if parsed.values is None or mistakes:
        return None
    source = YamlSource(path, file.text)
    shape = parsed.values.get("shape")
    model = SHAPES.get(shape) if isinstance(shape, str) else None
    if model is None:
        issues.append(_shape_issue(shape, source))
        return None
    result = validate(model, parsed.values, source, Vocabulary.of({}))
    issues += result.issues
    if result.model is None:
        return None
    mistakes = list(_file_issues(project, result.model, source))
    try:
        svg = drawing_svg(result.model, path)
    except WordTooWideError as error:
        mistakes.append(_word_issue(error.word, file))
        svg = ""
    issues += mistakes
    return None if mistakes else NewDrawing(name, result.model.files, svg)


def _file_issues(project: Project, description: Description, source: YamlSource) -> Iterator[Issue]:
    for place, name in enumerate(description.files):
        folder, _, last = name.rpartition("/")
        # Windows would read a backslash as the end of a folder's name.
        is_named = last.endswith(_SVG) and last != _SVG and "\\" not in name
        if not (is_named and _is_content_folder(project, folder)):
            yield source.issue(IssueCode.BAD_DRAWING_FILE, ("files", place), value=name)
        elif _is_drawn_by_hand(project, name):
            at = ("files", place)
            yield source.issue(IssueCode.BAD_DRAWING_FILE, at, value=name, taken="by-hand")
        elif (ids := _source_ids(project, folder)) and description.source not in ids:
            yield source.issue(
                IssueCode.UNKNOWN_SOURCE,
                ("source",),
                value=description.source,
                suggestion=nearest(description.source, ids),
                allowed=", ".join(ids),
            )


def _is_content_folder(project: Project, folder: str) -> bool:
    """Whether a path is a folder of records or pages, itself and not by way of a link."""
    tops = (project.docs, *project.folders_outside_docs())
    if folder.partition("/")[0] not in tops:
        return False
    path = project.root / folder
    return path.is_dir() and path.resolve() == project.root.resolve() / folder


def _is_drawn_by_hand(project: Project, name: str) -> bool:
    """Whether a file is there that names no description, so that it would be lost."""
    path = project.root / name
    if not path.exists():
        return False
    text = read_text_file(path, name)
    return isinstance(text, Issue) or f"<!-- {DRAWINGS_FOLDER}/" not in text.text


def _source_ids(project: Project, folder: str) -> tuple[str, ...]:
    """The ids of the sources of the record in a folder; none if there is no record."""
    path = f"{folder}/{RECORD_FILE}"
    if not (project.root / path).is_file():
        return ()
    file = read_text_file(project.root / path, path)
    document = file if isinstance(file, Issue) else split_front_matter(file, required=False)
    if isinstance(document, Issue):
        return ()  # told by the check of the record
    sources = (parse_yaml(document.front_matter, path).values or {}).get("sources", ())
    items = sources if isinstance(sources, tuple) else ()
    return tuple(str(item["id"]) for item in items if isinstance(item, dict) and "id" in item)


def _word_issue(word: str, file: TextFile) -> Issue:
    lines = file.text.split("\n")
    line = next((number for number, text in enumerate(lines, 1) if word in text), 1)
    column = lines[line - 1].find(word) + 1 or 1
    details = (("value", word),)
    return Issue(file.path, Position(line, column), IssueCode.WORD_TOO_WIDE, details=details)


def _shape_issue(shape: object, source: YamlSource) -> Issue:
    if shape is None:
        return source.key_issue(IssueCode.MISSING_KEY, ("shape",))
    return source.issue(
        IssueCode.UNKNOWN_TERM,
        ("shape",),
        value=source.raw_value(("shape",)),
        terms="shapes",
        suggestion=nearest(source.raw_value(("shape",)), SHAPES),
        allowed=", ".join(SHAPES),
    )
