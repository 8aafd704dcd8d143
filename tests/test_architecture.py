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


def docstrings_of(tree: ast.Module) -> Iterator[ast.Constant]:
    """Texts that stand alone: docstrings, also those below an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED):
            for statement in node.body:
                if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                    yield statement.value
