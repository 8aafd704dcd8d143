"""The audit's own reckoning: kinds of pages, bars, and what it says when a program is missing."""

import gzip
import shutil
import sys
import urllib.request
from argparse import Namespace
from email.message import Message
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError

import pytest

import environment
from auditing.__main__ import _report, main
from auditing.lighthouse import median_scores
from auditing.markup import EXEMPTIONS, is_exempt
from auditing.pages import Page, folder_on_server, largest_of_each, pages_of, shape_of
from auditing.report import Finding, Report, kilobytes, table
from auditing.scripts import rule_findings, type_findings
from auditing.tool import MissingToolError, output_of
from auditing.weighing import Weight, findings_of
from serving import Traffic, served


@pytest.mark.parametrize(
    ("address", "shape"),
    [
        ("", "/"),
        ("cases/", "/cases/"),
        ("cases/kaffe-foerst/", "/cases/*/"),
        ("nyheder/side-2/", "/nyheder/side-*/"),
        ("omraader/aeldre/styrket-borgerkontakt/", "/omraader/*/*/"),
        ("404.html", "/404.html"),
    ],
)
def test_an_address_tells_what_kind_of_page_it_is(address: str, shape: str) -> None:
    assert shape_of(address) == shape


RECORD = '<article data-videnbank-kind="case"></article>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A front page, two cases of different size, another page among them, an old address."""
    front = '<link rel="canonical" href="https://vpt.dk/videnbank/">'
    for name, text in {
        "index.html": f"<html><head>{front}</head>Forside</html>",
        "cases/a/index.html": f"<html>{RECORD}a</html>",
        "cases/b/index.html": f"<html>{RECORD}{'b' * 50}</html>",
        "cases/kort/index.html": f"<html>{'k' * 99}</html>",
        "cases/gammel/index.html": '<meta http-equiv="refresh" content="0; url=../a/">' + "x" * 99,
        "404.html": "<html>Findes ikke</html>",
        "main.1.min.css": "p { color: red }",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_largest_page_stands_for_its_kind_and_no_old_address_does(site: Path) -> None:
    pages = pages_of(site)
    largest = {shape: page.address for shape, page in largest_of_each(pages).items()}
    assert largest == {
        "/": "",
        "/404.html": "404.html",
        "/cases/*/": "cases/b/",
        "/cases/kort/": "cases/kort/",
    }
    assert [page.address for page in pages if page.is_record] == ["cases/a/", "cases/b/"]
    assert folder_on_server(pages) == "/videnbank/"


def test_the_site_is_served_compressed_below_its_folder(site: Path) -> None:
    traffic: Traffic = []
    with served(site, traffic, "/videnbank/") as address:
        case = asked(f"{address}cases/a/?q=1")
        stylesheet = asked(f"{address}main.1.min.css")
        without_slash = asked(f"{address}cases/a")
        unknown = asked(f"{address}findes/ikke/")
        outside = asked(address.replace("/videnbank/", "/robots.txt"))
    assert case.status == 200
    assert case.headers["Content-Encoding"] == "gzip"
    assert case.headers["Content-Type"] == "text/html; charset=utf-8"
    assert gzip.decompress(case.body) == f"<html>{RECORD}a</html>".encode()
    assert "immutable" in stylesheet.headers["Cache-Control"]
    assert without_slash.url == f"{address}cases/a/"
    assert (unknown.status, outside.status) == (404, 404)
    assert gzip.decompress(unknown.body) == b"<html>Findes ikke</html>"
    assert outside.headers["Content-Type"] == "text/plain"
    assert traffic[0][0] == "/videnbank/cases/a/?q=1"
    assert traffic[0][1] > len(case.body) + 100


class Answer(NamedTuple):
    """What the server gave."""

    status: int
    url: str
    headers: Message
    body: bytes


def asked(address: str) -> Answer:
    try:
        with urllib.request.urlopen(address) as given:  # noqa: S310 our own server
            return Answer(given.status, given.url, given.headers, given.read())
    except HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.url, refused.headers, refused.read())


def test_bytes_are_judged_by_the_bars_of_records_and_first_visits(site: Path) -> None:
    (site / "cases/a/index.html").write_text(
        f"<html>{RECORD}{'a' * 40_001}</html>", encoding="utf-8"
    )
    pages = pages_of(site)
    light, heavy = (Weight(1, 1, 1, 1, None, visit) for visit in (120_000, 120_001))
    assert [str(found) for found in findings_of(pages, {"/": light, "/find/": heavy})] == [
        "/cases/a/  HTML fylder 40,1 kB (højst 40,0)",
        "HTML fylder 20,1 kB på det midterste opslag (højst 20,0)",
        "/find/  et første besøg henter 120,0 kB (højst 120,0)",
    ]
    small = [Page("cases/b/", site / "cases/b/index.html")]
    assert findings_of(small, {"/": light}) == []


def test_several_rounds_count_by_their_median() -> None:
    runs = [{"categories": {"performance": {"score": score}}} for score in (0.9, 1, 0.98)]
    assert median_scores(runs, ["performance"]) == {"performance": 98}


def test_only_what_is_named_is_exempt() -> None:
    assert is_exempt("assets/stylesheets/main.57a0d79d.min.css", "Parse Error")
    assert not is_exempt("assets/videnbank/videnbank.css", "Parse Error")
    assert not is_exempt("index.html", "Stray end tag")
    highlight = "CSS: Parse Error. '(videnbank-read) { background-'"
    assert is_exempt("assets/videnbank/read_aloud.css", highlight)
    sheet = "assets/videnbank/videnbank.css"
    assert is_exempt(sheet, "CSS: “top”: “anchor(--vb-header bottom)” is not a “top” value. 'x'")
    assert is_exempt(sheet, "CSS: “anchor-name”: Property “anchor-name” doesn't exist. 'x'")
    assert not is_exempt(sheet, "CSS: “top”: “auto(bottom)” is not a “top” value. 'x'")
    assert not is_exempt("assets/videnbank/videnbank.css", highlight)
    assert not is_exempt("assets/videnbank/read_aloud.css", "CSS: Parse Error. '} }'")
    assert all(exemption.reason for exemption in EXEMPTIONS)


@pytest.mark.parametrize(
    ("job", "said"),
    [
        ("scripts", "Node mangler"),
        ("html", "Node mangler"),
        ("lighthouse", "Node mangler"),
        ("bytes", "Chromium mangler"),
    ],
)
def test_what_is_missing_is_said_and_the_bar_is_not_met(
    site: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    job: str,
    said: str,
) -> None:
    monkeypatch.setattr("auditing.tool.FOLDER", tmp_path_factory.mktemp("nothing"))
    monkeypatch.setattr("chromium.find", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    report = _report(job, site, Namespace(all=False, rounds=1))
    assert not report.met
    assert said in capsys.readouterr().out


def test_mistakes_of_type_have_their_place_in_the_repository() -> None:
    place = "plugins/videnbank/templates/assets/videnbank/lib/dom.js"
    output = (
        f"{place}(3,7): error TS2322: Type 'null' is not assignable.\n"
        "  It is explained here.\n"
        "error TS18003: No inputs were found.\n"
    )
    assert [str(found) for found in type_findings(output)] == [
        f"{place}:3  TS2322: Type 'null' is not assignable.",
        "error TS18003: No inputs were found.",
    ]
    assert list(type_findings("")) == []


def test_rules_miss_the_bar_and_notices_do_not() -> None:
    file = environment.ROOT / "plugins/a.js"
    output = "\n".join(
        f"::{level} title=lint/style/{rule},file={file},line=16,endLine=16,col=1,endColumn=2::Do not."
        for level, rule in (("error", "useConst"), ("warning", "noVar"), ("notice", "useIndexOf"))
    )
    findings = list(rule_findings(f"{output}\nlint ━━━━\n"))
    assert str(findings[0]) == "plugins/a.js:16  Do not.  [lint/style/useConst]"
    assert [found.grave for found in findings] == [True, True, False]


def test_a_program_may_say_by_its_end_that_it_found_mistakes() -> None:
    command = [sys.executable, "-c", "print('fundet'); raise SystemExit(1)"]
    assert output_of(command, may_end_with=(1,)).strip() == "fundet"
    with pytest.raises(MissingToolError):
        output_of(command)


def test_a_job_of_the_sources_builds_no_site(monkeypatch: pytest.MonkeyPatch) -> None:
    audited: list[Path] = []

    def audit(site: Path, _: Namespace) -> Report:
        audited.append(site)
        return Report("scripts", [])

    monkeypatch.setattr("auditing.__main__._jobs", lambda: {"scripts": audit, "html": audit})
    monkeypatch.setattr("environment.run", lambda *_: pytest.fail("a site was built"))
    monkeypatch.setattr("sys.argv", ["audit.py", "--only", "scripts"])
    assert main() == 0
    assert audited == [environment.ROOT]


def test_a_warning_does_not_miss_the_bar() -> None:
    assert Report("html", [Finding("a", "b", grave=False)]).met
    assert not Report("html", [Finding("a", "b")]).met


def test_figures_are_set_in_columns() -> None:
    assert kilobytes(17_340) == "17,3"
    assert table(["side", "kB"], [["/", "9,0"], ["/find/", "39,3"]]) == [
        "side      kB",
        "──────  ────",
        "/        9,0",
        "/find/  39,3",
    ]
