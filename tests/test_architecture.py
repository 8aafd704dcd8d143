"""Rules about the code that no linter knows."""

import ast
import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins/videnbank"
MODULES = sorted(file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py"))
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc", "shared"}
ABOUT_LETTERS = (
    "core/language/slug.py",
    "core/language/collation.py",
    "core/drawing/letter_widths.py",
    "core/index/",
    "core/markup/ordered_lists.py",
)
"""Modules about the language itself: its letters, endings and spellings, which no reader sees."""
DANISH = re.compile("[æøåÆØÅ]")
PARTICIPLES = {"found", "said", "told", "made", "shown", "passed", "near", "taken", "whole"}
"""Variables that say what happened to a value; its name is what it is (issues, text, result)."""
SHARED_NAMES: dict[str, str] = {"search": "the command has the name that one types"}
"""Public names that several modules may define, with the reason."""

DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
DOCUMENTED = (ast.Module, *DEFINITIONS)


def test_there_is_code_to_look_at() -> None:
    assert len(MODULES) > 40


def test_every_module_of_the_core_lies_in_a_room() -> None:
    loose = [name for name in MODULES if re.fullmatch(r"core/(views/)?\w+\.py", name)]
    assert sorted(loose) == ["core/__init__.py", "core/views/__init__.py"]


def test_no_module_is_a_drawer() -> None:
    assert [name for name in MODULES if DRAWERS & set(Path(name).with_suffix("").parts)] == []


@pytest.mark.parametrize("name", MODULES)
def test_danish_words_stand_in_the_wording_only(name: str) -> None:
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    docstrings = {id(node) for node in docstrings_of(tree)}
    danish = [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
        and DANISH.search(node.value)
    ]
    assert name.startswith(ABOUT_LETTERS) or danish == []


def test_a_public_name_is_defined_in_one_module_only() -> None:
    modules = modules_by_public_name()
    repeated = {name: files for name, files in modules.items() if len(files) > 1}
    assert {name: files for name, files in repeated.items() if name not in SHARED_NAMES} == {}
    assert set(SHARED_NAMES) <= set(repeated)


@pytest.mark.parametrize("name", MODULES)
def test_a_variable_is_named_for_what_it_is(name: str) -> None:
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    arguments = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    variables = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert (arguments | variables) & PARTICIPLES == set()


def modules_by_public_name() -> dict[str, list[str]]:
    """The modules that define each public class and function."""
    modules: dict[str, list[str]] = {}
    for name in MODULES:
        for node in ast.parse((PACKAGE / name).read_text(encoding="utf-8")).body:
            if isinstance(node, DEFINITIONS) and not node.name.startswith("_"):
                modules.setdefault(node.name, []).append(name)
    return modules


KINDS = {"Case", "Tool", "Result", "News"}
KNOW_KINDS = ("core/model/", "core/views/kinds/")


@pytest.mark.parametrize("name", [name for name in MODULES if not name.startswith(KNOW_KINDS)])
def test_no_module_asks_which_kind_of_record_it_has(name: str) -> None:
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    asked = [ast.unparse(node) for node in ast.walk(tree) if kinds_asked_for(node)]
    assert asked == []


def kinds_asked_for(node: ast.AST) -> set[str]:
    """The kinds that `isinstance(record, (Case, Tool))` or `case News():` tells apart."""
    match node:
        case ast.Call(func=ast.Name(id="isinstance"), args=[_, classes]):
            return {part.id for part in ast.walk(classes) if isinstance(part, ast.Name)} & KINDS
        case ast.MatchClass(cls=ast.Name(id=name)):
            return {name} & KINDS
    return set()


def test_a_question_for_a_kind_is_recognised() -> None:
    asked = """
isinstance(record, Case)
isinstance(entry.record, (Case, Result))
match record:
    case News(): pass
isinstance(page, RecordPage)
"""
    found = [kinds_asked_for(node) for node in ast.walk(ast.parse(asked))]
    assert sorted(map(sorted, filter(None, found))) == [["Case"], ["Case", "Result"], ["News"]]


READS_PACKAGE_DATA = "core/language/package_data.py"
READING = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob", "files", "scandir"}


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("core/")])
def test_the_core_reads_files_in_loading_and_package_data_in_one_module(name: str) -> None:
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    # A picture is opened from bytes.
    called = {name.rpartition(".")[2] for name in map(ast.unparse, calls) if name != "Image.open"}
    may_read = name == READS_PACKAGE_DATA or name.startswith("core/loading/")
    assert may_read or called & READING == set()


CHANGES = {
    "_SharedData",  # what the pages of a site share, made when the first of them asks
    "LoadCache",  # what is kept from one build of the preview to the next
    "LoadedProject",  # filled while a project is read
    "PdfWalk",  # filled while the objects of a PDF are looked at
    "ParsedYaml",  # filled while a text is read
    "SearchIndex",  # files its keys by skeleton when the first query asks
}


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("core/")])
def test_values_of_the_core_are_frozen_and_take_no_other_attributes(name: str) -> None:
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name not in CHANGES:
            made = [ast.unparse(decorator) for decorator in node.decorator_list]
            values = [text for text in made if text.startswith("dataclass")]
            assert all("frozen=True" in text and "slots=True" in text for text in values), values


UNITS = {"_MINUTES_AN_HOUR", "_MONTHS", "_PERCENT", "_MM"}
"""What is so by definition."""


@pytest.mark.parametrize("name", MODULES)
def test_a_figure_has_its_reason_beside_it(name: str) -> None:
    text = (PACKAGE / name).read_text(encoding="utf-8")
    lines = text.splitlines()
    silent = [
        lines[node.lineno - 1]
        for node in ast.parse(text).body
        if is_figure(node) and not has_reason(lines, node.lineno - 1, node.end_lineno or 0)
    ]
    assert silent == []


def has_reason(lines: list[str], first: int, after: int) -> bool:
    """Whether a text stands below it or a comment above it; lines that stand together share one."""
    above = lines[:first][::-1]
    together = takewhile(str.strip, above)
    below = dropwhile(lambda line: line[:1] not in {'"', ""}, lines[after:])
    commented = any(line.startswith("#") for line in together) or "#" in lines[first]
    return commented or next(below, "").startswith('"""')


def is_figure(node: ast.stmt) -> bool:
    """Whether it gives a constant numbers; 0 and 1 explain themselves, and the fields of an entry
    of a table are explained at its class."""
    if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
        return False
    if isinstance(node.value, ast.Call):
        return False
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    if isinstance(target, ast.Name) and target.id in UNITS:
        return False
    numbers = (
        part.value
        for part in ast.walk(node.value)
        if isinstance(part, ast.Constant) and type(part.value) in {int, float}
    )
    return any(number not in {0, 1} for number in numbers)


TESTS = Path(__file__).parent / "core"
OF_SEVERAL = {
    "loading/test_hostile_text.py": "all that reads",
    "views/test_pages.py": "pages of several rooms",
    "model/test_parts.py": "the parts of a record: sources, pictures, steps",
}


def test_a_test_module_of_the_core_has_the_room_and_the_name_of_what_it_tests() -> None:
    for file in TESTS.rglob("test_*.py"):
        name = file.relative_to(TESTS).as_posix()
        tested = PACKAGE / "core" / name.replace("test_", "", 1)
        assert name in OF_SEVERAL or tested.is_file(), name


def docstrings_of(tree: ast.Module) -> Iterator[ast.Constant]:
    """Texts that stand alone: docstrings, also those below an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED):
            for statement in node.body:
                if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                    yield statement.value
