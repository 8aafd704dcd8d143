"""Writes what a screen reader says on eight pages, from the browser's own accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page as BrowserPage

import environment
from auditing.pages import Page, folder_on_server, largest_of_each, pages_of
from auditing.report import Finding, Report, table
from auditing.tool import FOLDER, MissingToolError
from browsing import NoBrowserError, opened
from serving import served

TEXTS = FOLDER / "speech"
"""One file a page, to be read through."""
_COMPARED = "/sammenlign/"
_KNOWN = "/resultater/hvad-ved-vi/"
_RECORDS = ("/cases/*/", "/vaerktoejer/*/", "/resultater/*/")
SHAPES = ("/", *_RECORDS, "/find/", "/omraader/*/", _KNOWN, _COMPARED)
ROLES = dict(part.split("=") for part in environment.WORDS["audit_speech_roles"].split("; "))
"""What is said for a role of ARIA, or of Chromium's own; other roles are not said."""
STATES = dict(part.split("=") for part in environment.WORDS["audit_speech_states"].split("; "))
"""What is said for a state, and between a role and its number."""
_CONTROLS = frozenset(
    {"link", "button", "textbox", "searchbox", "combobox", "checkbox", "radio", "image"}
)
_WHOLE = frozenset({"heading", "link", "button", "DisclosureTriangle", "image"})
"""Roles that are said with their name, and whose content is not said again."""
_SILENT = frozenset(ROLES[role] for role in ("group", "region", "figure", "cell"))
"""What wraps something else, and is named by what is in it."""
_SHOWN = 3
"""Letters: a line shorter than that is a sign that nobody can make sense of."""

Node = Mapping[str, Any]


def audit(site: Path) -> Report:
    """Write what is said of the largest page of each shape, and tell what cannot be right."""
    pages = pages_of(site)
    largest = largest_of_each(pages)
    findings: list[Finding] = []
    rows: list[list[str]] = []
    TEXTS.mkdir(parents=True, exist_ok=True)
    try:
        with served(site, below=folder_on_server(pages)) as root, opened() as browser:
            for shape in filter(largest.__contains__, SHAPES):
                address = largest[shape].address
                page = browser.new_page(locale="da-DK")
                query = _two_cases(pages) if shape == _COMPARED else ""
                page.goto(f"{root}{address}{query}", wait_until="networkidle")
                lines = list(spoken(tree_of(page)))
                page.close()
                name = address.strip("/").replace("/", "-") or "index"
                file = TEXTS / f"{name}.txt"
                file.write_text("\n".join(lines) + "\n", encoding="utf-8")
                findings += (Finding(f"/{address}", text) for text in oddities(lines))
                rows.append([str(file.relative_to(environment.ROOT)), str(len(lines))])
    except NoBrowserError as missing:
        raise MissingToolError(environment.WORDS["audit_no_chromium"]) from missing
    heads = [environment.WORDS["audit_speech_file"], environment.WORDS["audit_speech_lines"]]
    return Report("speech", findings, table(heads, rows))


def _two_cases(pages: Sequence[Page]) -> str:
    """The query that puts two cases side by side."""
    cases = [page for page in pages if page.is_record and page.shape == "/cases/*/"]
    return "?" + "&".join(f"r=case/{page.address.split('/')[1]}" for page in cases[:2])


def tree_of(page: BrowserPage) -> Sequence[Node]:
    """The accessibility tree of a page, as Chromium gives it."""
    session = page.context.new_cdp_session(page)
    nodes: Sequence[Node] = session.send("Accessibility.getFullAXTree")["nodes"]
    return nodes


def spoken(nodes: Sequence[Node]) -> Iterator[str]:
    """What is said of a tree, a line for each stop of the reader who goes through it."""
    by_id = {node["nodeId"]: node for node in nodes}
    yield from _spoken(nodes[0], by_id)


def said_around(name: str) -> bool:
    """Whether a name ends with the words that it begins with, as when a link in it repeats it."""
    words = name.split()
    halves = range(1, len(words) // 2 + 1)
    return any(words[:n] == words[-n:] and len("".join(words[:n])) > _SHOWN for n in halves)


def _spoken(node: Node, by_id: Mapping[str, Node]) -> Iterator[str]:
    role, name = _value(node, "role"), " ".join(_value(node, "name").split())
    ignored = node.get("ignored", False)
    children = [by_id[child] for child in node.get("childIds", ()) if child in by_id]
    if not ignored and role == "StaticText":
        if name:
            yield name
        return
    if not ignored and role in ROLES:
        is_link = role == "heading" and f"{ROLES['link']}, {name}" in _links(children, by_id)
        states = (*_states(node), *([ROLES["link"]] if is_link else ()))
        yield ", ".join(filter(None, (_role(node, role, children), name, *states)))
        if role in _WHOLE:
            if role == "heading":
                yield from (
                    line for line in _links(children, by_id) if line != f"{ROLES['link']}, {name}"
                )
            return
    for child in children:
        yield from _spoken(child, by_id)


def _links(nodes: Sequence[Node], by_id: Mapping[str, Node]) -> list[str]:
    """What is said of the links in a heading."""
    lines = [line for node in nodes for line in _spoken(node, by_id)]
    return [line for line in lines if line.startswith(f"{ROLES['link']}, ")]


def _role(node: Node, role: str, children: Sequence[Node]) -> str:
    said = ROLES[role]
    if role == "heading":
        return f"{said} {STATES['level']} {_property(node, 'level')}"
    if role == "list":
        items = sum(_value(child, "role") == "listitem" for child in children)
        return f"{said} {STATES['of']} {items}"
    return said


def _states(node: Node) -> Iterator[str]:
    if _value(node, "role") in {"DisclosureTriangle", "button", "combobox"}:
        expanded = _property(node, "expanded")
        if expanded is not None:
            yield STATES["expanded" if expanded else "collapsed"]
    if _property(node, "checked") == "true":
        yield STATES["checked"]
    if _property(node, "current") not in {None, "false"}:
        yield STATES["current"]


def _value(node: Node, name: str) -> str:
    return str(node.get(name, {}).get("value", "") or "")


def _property(node: Node, name: str) -> Any:
    return next(
        (one["value"].get("value") for one in node.get("properties", ()) if one["name"] == name),
        None,
    )


def oddities(lines: Sequence[str]) -> Iterator[str]:
    """What cannot be right in the words: nothing to say of a control, and the same twice in a row."""
    nameless = {ROLES[role] for role in _CONTROLS}
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line in nameless:
            yield environment.WORDS["audit_speech_nameless"].format(line=line)
        if any(said_around(part) for part in line.split(", ")):
            yield environment.WORDS["audit_speech_around"].format(line=line)
        if line == following and len(line) > _SHOWN and line not in _SILENT:
            yield environment.WORDS["audit_speech_twice"].format(line=line)
