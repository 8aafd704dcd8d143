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
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


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


def docstrings_of(tree: ast.Module) -> Iterator[ast.Constant]:
    """Texts that stand alone: docstrings, also those below an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED):
            for statement in node.body:
                if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                    yield statement.value
