from __future__ import annotations

from pathlib import Path

import pytest

from videnbank.core.issues.issue import IssueCode
from videnbank.core.loading.media_checker import media_issues

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def codes(folder: Path, name: str, content: str) -> list[IssueCode]:
    (folder / name).write_text(content, encoding="utf-8")
    return [issue.code for issue in media_issues(folder, name)]


@pytest.mark.parametrize("name", ["a.png", "A.JPG", "bilag.pdf", "lyd.mp3", "tal.csv"])
def test_pictures_sound_and_documents_are_published(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, name, "x") == []


@pytest.mark.parametrize(
    "name", ["a.html", "a.js", "a.xhtml", "a.svgz", "a.exe", "README", "a.htm"]
)
def test_what_a_browser_could_run_is_refused(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, name, "x") == [IssueCode.UNSAFE_FILE]


def test_a_plain_drawing_with_its_own_style_is_published(tmp_path: Path) -> None:
    inner = (
        "<title>Tegning</title><style>@media (prefers-color-scheme: dark) {text{fill:#fff}}</style>"
        '<defs><marker id="pil"/></defs><path d="M0 0" marker-end="url(#pil)"/>'
        '<use href="#pil"/><text x="1">æøå</text>'
    )
    assert codes(tmp_path, "a.svg", SVG.format(inner)) == []


@pytest.mark.parametrize(
    "inner",
    [
        "<script>1</script>",
        '<g onload="x"/>',
        '<path d="M0" onClick="x"/>',
        '<a href="javascript:1"><text>x</text></a>',
        '<use href="other.svg#a"/>',
        '<use href=" javascript:1"/>',
        "<foreignObject/>",
        "<image/>",
        "<style>@import 'x'</style>",
        '<style>path{fill:url("x.png")}</style>',
        '<path style="fill:url(x.png)"/>',
        '<animate attributeName="href" values="javascript:1"/>',
        "<set/>",
        "<unclosed>",
        '<p xmlns="http://www.w3.org/1999/xhtml">x</p>',
    ],
)
def test_a_drawing_that_could_run_or_fetch_is_refused(tmp_path: Path, inner: str) -> None:
    assert codes(tmp_path, "a.svg", SVG.format(inner)) == [IssueCode.UNSAFE_DRAWING]


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE svg>", '<!doctype x [<!ENTITY a "b">]>', "<?xml-stylesheet href='x'?>"]
)
def test_a_drawing_with_declarations_is_refused(tmp_path: Path, head: str) -> None:
    assert codes(tmp_path, "a.svg", head + SVG.format("")) == [IssueCode.UNSAFE_DRAWING]


def test_a_drawing_that_is_no_text_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(b"\xff\xfe\x00")
    assert [issue.code for issue in media_issues(tmp_path, "a.svg")] == [IssueCode.BAD_ENCODING]
