"""Drawings opened by their addresses run nothing and fetch nothing, whatever they were made of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.server import serving
from tests.browser.watch import Watch
from videnbank.core.media.drawing import DrawingError, read_drawing

EVIL = "evil.invalid"
HIT = "document.documentElement.setAttribute('hit','1')"
PARTS = {
    "script": f"<script>{HIT}</script>",
    "script in HTML": f'<script xmlns="http://www.w3.org/1999/xhtml">{HIT}</script>',
    "handler": f'<rect width="9" height="9" onload="{HIT}" onclick="{HIT}"/>',
    "handler of an editor": f'<rect width="9" height="9" e:onload="{HIT}" xmlns:e="e"/>',
    "link": f'<a href="javascript:{HIT}"><text y="9">klik</text></a>',
    "HTML": f'<switch><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="{HIT}"/>'
    "</foreignObject><text>x</text></switch>",
    "metadata": f'<metadata><script xmlns="http://www.w3.org/2000/svg">{HIT}</script></metadata>',
    "escape in CSS": rf'<rect width="9" height="9" style="fill:\75rl(https://{EVIL}/a)"/>',
    "import": f'<style>@import "https://{EVIL}/a.css";</style>',
    "text after a child of a style": f'<style><g/>@import "https://{EVIL}/a.css";</style>',
    "CDATA": f"<style><![CDATA[rect{{fill:url(https://{EVIL}/a)}}]]></style><rect width='9'/>",
    "typeface": f"<style>@font-face{{font-family:a;src:url(https://{EVIL}/a)}}</style>"
    '<text font-family="a">x</text>',
    "use": f'<use href="https://{EVIL}/a.svg#a"/><use href="data:image/svg+xml,x#a"/>',
    "image": f'<image href="https://{EVIL}/a.png" width="9" height="9"/>',
    "filter": f'<filter id="f"><feImage href="https://{EVIL}/a.png"/></filter>'
    '<rect width="9" height="9" filter="url(#f)"/>',
    "base": f'<g xml:base="https://{EVIL}/"><use href="#a"/></g>',
    "animation": f'<a><animate attributeName="href" values="javascript:{HIT}"/></a>',
    "custom property": f'<rect style="--a:url(https://{EVIL}/a);fill:var(--a)"/>',
    "nothing": '<rect width="9" height="9" fill="red"/>',
}


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """The address of a folder of all drawings that are published, each as it is published."""
    folder: Path = tmp_path_factory.mktemp("drawings")
    for number, inner in enumerate(PARTS.values()):
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">{inner}</svg>'
        try:
            content = read_drawing(svg.encode()).svg
        except DrawingError:
            continue
        (folder / f"{number}.svg").write_bytes(content)
    with serving(folder) as url:
        yield url, sorted(file.name for file in folder.iterdir())


def test_a_published_drawing_does_nothing(opened: Open, drawings: tuple[str, list[str]]) -> None:
    url, names = drawings
    assert 0 < len(names) < len(PARTS)
    watch = without_favicon(opened(url))
    for name in names:
        page = watch.go(name)
        assert page.locator("svg").first.is_visible()
        page.mouse.click(9, 9)
        assert page.evaluate("document.documentElement.getAttribute('hit')") is None
    assert watch.misdeeds == []


def test_the_watch_sees_a_drawing_that_does_something(opened: Open, tmp_path: Path) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><script>{HIT}</script></svg>'
    (tmp_path / "a.svg").write_text(svg, encoding="utf-8")
    with serving(tmp_path) as url:
        page = without_favicon(opened(url)).go("a.svg")
        assert page.evaluate("document.documentElement.getAttribute('hit')") == "1"


def without_favicon(watch: Watch) -> Watch:
    """A page whose browser finds the icon that it asks for by itself."""
    watch.context.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    return watch
