"""Rules about the code that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins/videnbank"
MODULES = sorted(file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py"))
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc", "shared"}
ABOUT_LETTERS = (
    "core/language/slug.py",
    "core/language/collation.py",
    "core/index/",
    "core/views/find/spelling_file.py",
)
"""Modules about the language itself: its letters, endings and spellings, which no reader sees."""
DANISH = re.compile("[æøåÆØÅ]")
PARTICIPLES = {"found", "said", "told", "made", "shown", "passed", "near", "taken", "whole"}
"""Variables that say what happened to a value; its name is what it is (issues, text, result)."""
ROOMS_WITHOUT_PARTICIPLES = (
    "core/authoring/",
    "core/index/",
    "core/issues/",
    "core/language/",
    "core/loading/",
    "core/views/prints/",
    "printing/",
    "records/",
    "search/",
)
NAMED_MODULES = [
    name
    for name in MODULES
    if name.startswith(ROOMS_WITHOUT_PARTICIPLES) and name != "core/loading/link_checker.py"
]
"""The rooms gone through so far, except for the link checker."""
SHARED_NAMES: dict[str, str] = {}
"""Public names that several modules may define, with the reason: they implement one protocol."""

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


@pytest.mark.parametrize("name", NAMED_MODULES)
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


def docstrings_of(tree: ast.Module) -> Iterator[ast.Constant]:
    """Texts that stand alone: docstrings, also those below an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED):
            for statement in node.body:
                if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                    yield statement.value
