"""Reads the descriptions of drawings, draws them, and checks the files that they were drawn to."""

from __future__ import annotations

from collections.abc import Iterator
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
class ReadDrawing:
    """What was read of one description: the drawing, or else the issues."""

    drawing: NewDrawing | None
    issues: tuple[Issue, ...] = ()


def drawing_names(project: Project) -> tuple[str, ...]:
    """The names of all descriptions, without their ending."""
    files = files_below(project.root / DRAWINGS_FOLDER)
    return tuple(
        file.name.removesuffix(_ENDING)
        for file in files
        if file.type is SourceType.FILE and file.name.endswith(_ENDING)
    )


def read_drawing_description(project: Project, name: str) -> ReadDrawing:
    """Draws the description `drawings/<name>.yml`, if it has no mistakes."""
    path = f"{DRAWINGS_FOLDER}/{name}{_ENDING}"
    file = read_text_file(project.root / path, path)
    if isinstance(file, Issue):
        return ReadDrawing(None, (file,))
    parsed = parse_yaml(file.text, path)
    issues = (*parsed.issues, *personal_number_issues(file))
    if parsed.values is None or issues:
        return ReadDrawing(None, issues)
    source = YamlSource(path, file.text)
    shape = parsed.values.get("shape")
    if shape is None:
        return ReadDrawing(None, (source.key_issue(IssueCode.MISSING_KEY, ("shape",)),))
    if shape not in SHAPES:
        return ReadDrawing(None, (_unknown_shape(str(shape), source),))
    result = validate(SHAPES[shape], parsed.values, source, Vocabulary.of({}))
    if result.model is None:
        return ReadDrawing(None, result.issues)
    return _drawn(project, name, result.model, file, source)


def drawing_issues(project: Project) -> Iterator[Issue]:
    """Every mistake of the descriptions, and every drawing that is another than its description."""
    owners: dict[str, str] = {}
    for name in drawing_names(project):
        read = read_drawing_description(project, name)
        yield from read.issues
        if read.drawing is None:
            continue
        path = f"{DRAWINGS_FOLDER}/{name}{_ENDING}"
        for file in read.drawing.files:
            if (other := owners.setdefault(file, path)) != path:
                yield Issue(
                    path, Position(), IssueCode.FILE_COLLISION, "files", (("other", other),)
                )
            elif not is_up_to_date(project, read.drawing, file):
                details = (("drawing", name), ("value", file))
                yield Issue(path, Position(), IssueCode.STALE_DRAWING, "", details)


def is_up_to_date(project: Project, drawing: NewDrawing, file: str) -> bool:
    """Whether a file is the drawing as it would be drawn now."""
    text = read_text_file(project.root / file, file)
    return isinstance(text, TextFile) and text.text == drawing.svg


def _drawn(
    project: Project, name: str, description: Description, file: TextFile, source: YamlSource
) -> ReadDrawing:
    issues = (*_file_issues(project, description, source),)
    try:
        svg = drawing_svg(description, file.path)
    except WordTooWideError as error:
        return ReadDrawing(None, (*issues, _word_issue(error.word, file)))
    if issues:
        return ReadDrawing(None, issues)
    return ReadDrawing(NewDrawing(name, description.files, svg))


def _file_issues(project: Project, description: Description, source: YamlSource) -> Iterator[Issue]:
    for place, name in enumerate(description.files):
        folder, _, last = name.rpartition("/")
        inside = name.startswith(("cases/", f"{project.docs}/")) and ".." not in name.split("/")
        is_named = last.endswith(_SVG) and last != _SVG
        if not (inside and is_named and (project.root / folder).is_dir()):
            yield source.issue(IssueCode.BAD_DRAWING_FILE, ("files", place), value=name)
        elif (ids := _source_ids(project, folder)) and description.source not in ids:
            yield source.issue(
                IssueCode.UNKNOWN_SOURCE,
                ("source",),
                value=description.source,
                suggestion=nearest(description.source, ids),
                allowed=", ".join(ids),
            )


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


def _unknown_shape(shape: str, source: YamlSource) -> Issue:
    return source.issue(
        IssueCode.UNKNOWN_TERM,
        ("shape",),
        value=shape,
        terms="shapes",
        suggestion=nearest(shape, SHAPES),
        allowed=", ".join(SHAPES),
    )
