"""Every text that code and templates ask for is there, and none is there for nothing to say."""

import ast
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from inspect import get_annotations
from pathlib import Path

import pytest
import yaml

import videnbank.core.model
from videnbank.core.issues.issue import IssueCode
from videnbank.core.language.wording import danish
from videnbank.core.media.contents import ACTIVE, HEAVY, UNREADABLE, ViolationKind
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.mail_address import MailProblem
from videnbank.core.model.numbers import NumberSlip
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.model.web_address import AddressProblem

PACKAGE = Path(__file__).parents[1] / "plugins/videnbank"
CODE = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted(PACKAGE.rglob("*.html"))
SCRIPTS = sorted((PACKAGE / "templates/assets").rglob("*.js"))
KEYS = frozenset(danish().texts)
KEY = re.compile(r"[a-z_]+(\.[a-z_-]+)+")
VARIANTS = {
    IssueCode.BAD_DATE: ("day", "part", "short-year"),
    IssueCode.BAD_EMAIL: tuple(MailProblem),
    IssueCode.BAD_FILE_NAME: ("device", "ends", "forbidden", "invisible", "long"),
    IssueCode.BAD_NUMBER: tuple(NumberSlip),
    IssueCode.BAD_SHAPE: ("id", "phone"),
    IssueCode.BAD_LINK_SYNTAX: (
        *("space", "curly", "gap", "label", "unfinished", "definition", "other"),
    ),
    IssueCode.EMPTY_LINK: ("text", "address"),
    IssueCode.TOO_HEAVY: (
        "characters",
        "lines",
        "paragraph",
        "marks",
        "levels",
        "cells",
        "drawing",
    ),
    IssueCode.BAD_URL: tuple(AddressProblem),
    IssueCode.NOT_REPEATED: ("uncovered", "absent", "other"),
    IssueCode.OUT_OF_RANGE: ("least", "above", "most"),
    IssueCode.UNSAFE_DRAWING: (
        *("script", "outside", "picture", "text", "animation", "entity", "element"),
    ),
    IssueCode.DAMAGED_FILE: ("damaged",),
    IssueCode.ENCRYPTED_FILE: ("encrypted",),
    IssueCode.UNSAFE_ARCHIVE: ("unsafe-name", "symbolic-link", "nested-archive"),
    IssueCode.HIDDEN_CONTENT: tuple(
        kind.value for kind in ViolationKind if kind not in ACTIVE | HEAVY | UNREADABLE
    ),
    IssueCode.ACTIVE_CONTENT: tuple(kind.value for kind in ACTIVE),
    IssueCode.DAMAGED_DRAWING: ("xml", "root", "size"),
}
"""Mistakes whose text depends on a detail, and so have none of their own."""
ADDED = {"issues.did_you_mean", "issues.one_of"}
"""Sentences that follow the text of a mistake."""


def patterns_in(node: ast.expr) -> Iterator[str]:
    """The keys an argument can give, as regular expressions."""
    match node:
        case ast.Constant(value=str(text)) if KEY.fullmatch(text):
            yield re.escape(text)
        case ast.JoinedStr(values=parts):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
                for part in parts
            )
        case ast.IfExp(body=one, orelse=other):
            yield from patterns_in(one)
            yield from patterns_in(other)


def asked_for(file: Path) -> Iterator[tuple[str, bool]]:
    """Every key pattern asked for in a module, and whether it is asked for in a number."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"text", "count"}
            and node.args
        ):
            for pattern in patterns_in(node.args[0]):
                if "\\." in pattern:
                    yield pattern, node.func.attr == "count"


@pytest.mark.parametrize("file", CODE, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_every_text_that_code_asks_for_is_there(file: Path) -> None:
    asked = {
        pattern + form
        for pattern, in_number in asked_for(file)
        for form in (("\\.one", "\\.other") if in_number else ("",))
    }
    assert {one for one in asked if not any(re.fullmatch(one, key) for key in KEYS)} == set()


def test_code_does_ask_for_texts() -> None:
    assert sum(1 for file in CODE for _ in asked_for(file)) > 80


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_every_text_that_a_template_asks_for_is_there(file: Path) -> None:
    asked = re.findall(r"""\bt\(\s*["']([^"']+)["']""", file.read_text(encoding="utf-8"))
    assert [key for key in asked if key not in KEYS] == []


OF_MODELS = ("issues.", "fields.", "terms.", "kinds_in_text.")
"""Texts that the tests below hold together with the codes, fields, lists and kinds they are about."""


def words_of_code() -> set[str]:
    """All that may fill the hole in a key: the names and the texts of code and scripts."""
    words: set[str] = set()
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str(text)):
                    words.update([text, *re.findall(r"[\w-]+", text)])
                case ast.Attribute(attr=name) | ast.Name(id=name) | ast.arg(arg=name):
                    words.add(name)
                case ast.keyword(arg=str(name)):
                    words.add(name)
    for file in SCRIPTS:
        words.update(re.findall(r"[\w-]+", file.read_text(encoding="utf-8")))
    return words


def keys_of_code() -> tuple[set[str], list[re.Pattern[str]]]:
    """The keys or their beginnings that stand in code and templates, and those with holes."""
    whole: set[str] = set()
    holed: set[str] = set()
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str(text)):
                    whole.add(text)
                case ast.JoinedStr(values=parts):
                    holed.add(
                        "".join(
                            re.escape(str(part.value)) if isinstance(part, ast.Constant) else "(.+)"
                            for part in parts
                        )
                    )
    for file in TEMPLATES:
        text = file.read_text(encoding="utf-8")
        whole.update(re.findall(r"""["']([a-z_]+(?:\.[\w-]+)+)["']""", text))
        holed.update(
            f"{re.escape(start)}(.+)"
            for start in re.findall(r"""\bt\(\s*["']([^"']+)["'] ~""", text)
        )
    keys = re.compile(r"[a-z_]+.*\\\.")
    return whole, [re.compile(pattern) for pattern in holed if keys.match(pattern)]


def dead(keys: Iterable[str]) -> set[str]:
    """The keys that nothing in code, templates or scripts can ask for."""
    words = words_of_code()
    whole, holed = keys_of_code()

    def is_alive(key: str) -> bool:
        form = re.sub(r"\.(one|two|other)$", "", key)
        if whole & {key, form}:
            return True
        matches = [
            match for pattern in holed for text in (key, form) if (match := pattern.fullmatch(text))
        ]
        if any(set(".".join(match.groups()).split(".")) <= words for match in matches):
            return True
        # Scripts get all texts below a key.
        parts = key.split(".")
        return any(
            ".".join(parts[:at]) in whole and parts[at] in words for at in range(1, len(parts))
        )

    return {key for key in keys if not is_alive(key)}


def test_no_text_is_there_for_nobody() -> None:
    assert dead(key for key in KEYS if not key.startswith(OF_MODELS)) == set()
    gone = {"facts.gone_long_ago", "site.header"}
    assert dead({*gone, "facts.where"}) == gone


def test_every_mistake_has_its_text() -> None:
    for code in IssueCode:
        forms = VARIANTS.get(code)
        keys = [f"issues.{code.value}-{form}" for form in forms] if forms else [f"issues.{code}"]
        assert [key for key in keys if key not in KEYS] == []


def test_every_text_of_a_mistake_belongs_to_one() -> None:
    for key in KEYS:
        if key.startswith("issues.") and key not in ADDED:
            name = key.removeprefix("issues.")
            assert any(name == code or name.startswith(f"{code}-") for code in IssueCode), key


def test_every_list_and_kind_has_its_word_in_a_sentence() -> None:
    assert {f"terms.{terms.value}" for terms in TermList} <= KEYS
    assert {f"kinds_in_text.{kind.value}" for kind in Kind} <= KEYS


def model_fields() -> Iterator[str]:
    for module in pkgutil.iter_modules(videnbank.core.model.__path__):
        name = f"{videnbank.core.model.__name__}.{module.name}"
        for shape in vars(importlib.import_module(name)).values():
            if (
                isinstance(shape, type)
                and issubclass(shape, FrozenModel)
                and shape.__module__ == name
            ):
                for field in get_annotations(shape):
                    if field in shape.model_fields:
                        yield f"fields.{shape.__name__.lower()}.{field}"


def test_every_field_is_explained_to_authors_and_no_other() -> None:
    # The fields of a page are those of MkDocs and Material, which their manuals explain; those of
    # terms and synonyms stand in vocabulary.yml, which explains itself.
    others = ("fields.pagefields.", "fields.term.", "fields.glossaryterm.", "fields.synonymlist.")
    fields = {key for key in model_fields() if not key.startswith(others)}
    assert PageFields.model_fields
    assert len(fields) > 80
    assert {key for key in KEYS if key.startswith("fields.")} == fields


def test_every_text_is_text_and_says_something() -> None:
    for key, text in danish().texts.items():
        assert isinstance(text, str), key
        assert text.strip(), key


def test_a_singular_has_its_plural() -> None:
    for key in KEYS:
        if key.endswith(".one"):
            assert f"{key.removesuffix('.one')}.other" in KEYS


def test_no_key_stands_twice() -> None:
    def walk(node: yaml.Node, above: str) -> Iterator[str]:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield f"{above}{key.value}"
                yield from walk(value, f"{above}{key.value}.")

    text = (PACKAGE / "wording/da.yml").read_text(encoding="utf-8")
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    counted = Counter(walk(root, ""))
    assert [key for key, times in counted.items() if times > 1] == []
