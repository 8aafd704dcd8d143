"""What our scripts may lean on in a page: what the templates hand to them, and nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[1] / "plugins/videnbank/templates/assets/videnbank"
SCRIPTS = sorted(ASSETS.rglob("*.js"))

_LOOKUP = re.compile(
    r"\.(?:querySelector(?:All)?|closest|matches)(?:\?\.)?\((?P<only>[^()]+)\)"
    r"|\b(?:part|clickedLink)\((?P<within>\w[\w.]*), (?P<selector>[^()]+?)(?:, \w+)?\)"
)
_BY_NAME = re.compile(r"getElement(?:s?By\w+)")
_VALUE = re.compile(r"\[[^\]]*\]|:not\(\[[^)]*\)")
_ANY = re.compile(r"@(?:type|param|returns|template|typedef)\b[^\n]*\{[^\n]*\bany\b(?!:)")

PASSED_ON = {"lib/dom.js": "the functions that look up what other modules name"}
"""Where a selector is an argument, and why."""


def lookups(text: str) -> Iterator[str]:
    """Every selector in a script: strings, or the name of a constant."""
    for found in _LOOKUP.finditer(text):
        yield (found["only"] or found["selector"]).strip()


def selector_in(written: str, text: str) -> str:
    """The selector itself, also when a constant of the script holds it."""
    if written[0] in "\"'`":
        return written[1:-1]
    constant = re.search(rf"^const {re.escape(written)} = \"(.*)\";$", text, re.MULTILINE)
    assert constant, f"what is looked up by {written}?"
    return constant[1]


def styled_or_named(selector: str) -> bool:
    """Whether a selector has a class or an id outside the brackets of attributes."""
    return bool(re.search(r"[.#]", _VALUE.sub("", selector)))


def name_of(script: Path) -> str:
    return script.relative_to(ASSETS).as_posix()


def test_there_are_scripts_and_they_look_things_up() -> None:
    found = [selector for script in SCRIPTS for selector in lookups(script.read_text("utf-8"))]
    assert len(found) > len(SCRIPTS)
    assert any("data-videnbank-" in selector for selector in found)


@pytest.mark.parametrize("script", SCRIPTS, ids=name_of)
def test_a_script_attaches_to_data_and_elements_never_to_classes_or_ids(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert not _BY_NAME.search(text)
    if name_of(script) in PASSED_ON:
        return
    for written in lookups(text):
        assert not styled_or_named(selector_in(written, text)), written


@pytest.mark.parametrize("script", SCRIPTS, ids=name_of)
def test_nothing_has_just_any_type(script: Path) -> None:
    assert not _ANY.search(script.read_text(encoding="utf-8"))


@pytest.mark.parametrize("script", SCRIPTS, ids=name_of)
def test_no_script_replaces_what_belongs_to_the_browser(script: Path) -> None:
    assert not re.search(r"\b(?:globalThis|window)\.(?!name\b)\w+ = ", script.read_text("utf-8"))


@pytest.mark.parametrize(
    ("selector", "is_styled"),
    [
        ("[data-videnbank-find]", False),
        ("a[href^='?']", False),
        ("h2[id], h3[id]", False),
        ("input:not([type=checkbox], [type=radio])", False),
        (":scope > [data-videnbank-facet]", False),
        (".vb-card", True),
        ("a.headerlink", True),
        ("#vb-kilder", True),
        ("[data-videnbank-find] .vb-count", True),
    ],
)
def test_a_class_or_an_id_is_seen(selector: str, *, is_styled: bool) -> None:
    assert styled_or_named(selector) is is_styled


def test_a_lookup_is_seen_in_every_form() -> None:
    text = """
        page.querySelector(".a"); one.closest?.(".x"); two.matches('#b');
        part(this.form, "[c]", HTMLElement); part(card, \'[d="e"]\', HTMLElement);
        clickedLink(event, ".f");
    """
    assert list(lookups(text)) == ['".a"', '".x"', "'#b'", '"[c]"', "'[d=\"e\"]'", '".f"']


FIND_PAGE = ASSETS.parents[1] / "pages/find.html"
_IMPORT = re.compile(r'^import .* from "(?P<from>[^"]+)";$', re.MULTILINE)


def imported_by(script: Path) -> set[Path]:
    """The scripts that a script needs before it runs, and those that they need."""
    scripts: set[Path] = set()
    waiting = [script]
    while waiting:
        following = waiting.pop()
        for found in _IMPORT.finditer(following.read_text(encoding="utf-8")):
            imported = (following.parent / found["from"]).resolve()
            if imported not in scripts:
                scripts.add(imported)
                waiting.append(imported)
    return scripts


def test_the_page_for_finding_names_all_scripts_that_its_own_imports() -> None:
    template = FIND_PAGE.read_text(encoding="utf-8")
    named = re.findall(r'"((?:search|lib)/\w+)"', template)
    imported = imported_by(ASSETS / "search/page.js")
    assert len(imported) > 10
    assert named == sorted(named, key=lambda name: (not name.startswith("search/"), name))
    assert {f"{name}.js" for name in named} == {name_of(script) for script in imported}
