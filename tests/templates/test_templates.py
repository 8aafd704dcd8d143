"""Templates escape their output and compute nothing.

MkDocs does not enable autoescaping, so an unescaped value would let any author inject markup and
scripts into the frame of a page.
"""

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from tests.plugins.project_outline import ROOT

PACKAGE = ROOT / "plugins" / "videnbank"
FOLDER = PACKAGE / "templates"
PRINTS = PACKAGE / "printing" / "templates"
TEMPLATES = sorted([*FOLDER.rglob("*.html"), *PRINTS.rglob("*.html")])
ESCAPES = {"e", "escape"}
MACROS = "show"
"""The template variable that holds the macros of all partials."""
SAFE = {
    "page.content",
    "page.lead",
    "page.rest",
    "base",
    "metadata.data",
    "view.messages",
    "view.known_values",
    "view.introduction",
}
"""Output that is safe unescaped: the sanitized body of a page and its parts, the relative path to the site's root
(escaped where it is set), messages, values and structured data for scripts, which are JSON without `<`
(tests/plugins/test_html.py), and the sanitized text of a booklet (`CleanHtml`)."""


@pytest.fixture(params=TEMPLATES, ids=lambda file: str(file.relative_to(PACKAGE)))
def template(request: pytest.FixtureRequest) -> nodes.Template:
    """The parsed template."""
    file: Path = request.param
    return jinja2.Environment(autoescape=False).parse(file.read_text(encoding="utf-8"))  # noqa: S701 as MkDocs' own


def outputs(template: nodes.Template) -> Iterator[nodes.Expr]:
    """Every expression that a template outputs."""
    for output in template.find_all(nodes.Output):
        yield from (node for node in output.nodes if not isinstance(node, nodes.TemplateData))


def dotted(node: nodes.Node) -> str:
    """`view.title` for the expression that reads so; empty for any other."""
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            parent = dotted(node.node)
            return f"{parent}.{node.attr}" if parent else ""
        case _:
            return ""


def own_macros(template: nodes.Template) -> set[str]:
    """The macros that a template defines or imports by name."""
    names = {macro.name for macro in template.find_all(nodes.Macro)}
    for imported in template.find_all(nodes.FromImport):
        names |= {name if isinstance(name, str) else name[1] for name in imported.names}
    return names


def is_macro(node: nodes.Expr, macros: set[str]) -> bool:
    if not isinstance(node, nodes.Call):
        return False
    name = dotted(node.node)
    return name in macros or name.startswith(f"{MACROS}.")


def is_escaped(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Filter) and node.name in ESCAPES


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 15


def test_every_value_shown_is_escaped(template: nodes.Template) -> None:
    macros = own_macros(template)
    bare = [
        (node.lineno, dotted(node) or node)
        for node in outputs(template)
        if not (is_escaped(node) or is_macro(node, macros) or dotted(node) in SAFE)
    ]
    assert bare == []


def test_the_way_to_the_root_is_escaped_where_it_is_made() -> None:
    shell = jinja2.Environment(autoescape=False).parse(  # noqa: S701 as MkDocs' own
        (FOLDER / "frame/shell.html").read_text(encoding="utf-8")
    )
    (base,) = (
        assign.node
        for assign in shell.find_all(nodes.Assign)
        if isinstance(assign.target, nodes.Name) and assign.target.name == "base"
    )
    assert isinstance(base, nodes.Expr)
    assert is_escaped(base)


def test_nothing_is_called_but_the_words_and_the_macros(template: nodes.Template) -> None:
    macros = own_macros(template)
    called = [
        (call.lineno, dotted(call.node))
        for call in template.find_all(nodes.Call)
        if dotted(call.node) != "t" and not is_macro(call, macros)
    ]
    assert called == []


def test_only_filters_and_tests_that_other_engines_know_are_used(
    template: nodes.Template,
) -> None:
    filters = {node.name for node in template.find_all(nodes.Filter)}
    assert filters <= ESCAPES | {"replace", "length", "join"}
    assert {node.name for node in template.find_all(nodes.Test)} <= {"defined", "none"}


def test_nothing_switches_escaping_off_or_runs_python(template: nodes.Template) -> None:
    unwanted = (nodes.ScopedEvalContextModifier, nodes.EvalContextModifier, nodes.ExprStmt)
    assert [type(node).__name__ for node in template.find_all(unwanted)] == []


def test_attributes_stand_in_quotes(template: nodes.Template) -> None:
    # Escaping cannot protect an unquoted attribute: a space would end its value.
    for output in template.find_all(nodes.Output):
        before = ""
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData):
                before = node.data
            else:
                tag = before[before.rfind("<") :]
                in_quotes = tag.count('"') % 2 == 1
                assert in_quotes or not before.endswith("="), (node.lineno, tag)
                before = ""
