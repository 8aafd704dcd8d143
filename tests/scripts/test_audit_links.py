"""What the audit's link check sees, on sites that are wrong in one way each."""

from pathlib import Path

import pytest
from lxml import html

from auditing.destinations import TargetKind, destination, is_sound_mail, is_sound_phone
from auditing.links import audit
from auditing.references import in_page, in_script, in_stylesheet

FRONT = '<a href="../../">F</a>'
ROOT = "https://vpt.dk/videnbank/"
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


def page(address: str, body: str = "", head: str = "") -> str:
    own = f'<link rel="canonical" href="{ROOT}{address}">'
    return f"<!doctype html><html><head>{own}{head}</head><body>{body}</body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A sound site of a front page and a case that lead to each other."""
    write(tmp_path, "index.html", page("", '<a href="cases/a/#x">A</a>'))
    write(tmp_path, "cases/a/index.html", page("cases/a/", f'<h1 id="x"></h1>{FRONT}'))
    list_pages(tmp_path, "", "cases/a/")
    return tmp_path


def write(site: Path, name: str, text: str) -> None:
    file = site / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def list_pages(site: Path, *addresses: str) -> None:
    places = "".join(f"<url><loc>{ROOT}{address}</loc></url>" for address in addresses)
    write(site, "sitemap.xml", SITEMAP.format(places))


def case_with(site: Path, body: str) -> list[str]:
    write(site, "cases/a/index.html", page("cases/a/", f'<h1 id="x"></h1>\n{body}{FRONT}'))
    return lines_of(site)


def lines_of(site: Path) -> list[str]:
    return [f"{'!' if reference.grave else '-'} {reference}" for reference in audit(site).findings]


def test_a_sound_site_has_no_findings(site: Path) -> None:
    report = audit(site)
    assert report.findings == []
    assert report.met


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<a href="../b/">B</a>', "../b/ findes ikke"),
        ('<a href="../../#y">F</a>', "../../#y: det sted findes ikke på siden"),
        ('<a href="#%C3%A6">F</a>', "#%C3%A6: det sted findes ikke på siden"),
        ('<a href="../a">A</a>', "../a mangler en skråstreg til sidst og koster læseren en omvej"),
        ('<a href="../../index.html">F</a>', "../../index.html skal skrives uden filens navn til sidst"),
        ('<a href="/cases/a/">A</a>', "/cases/a/ ligger uden for sidens mappe på serveren"),
        ('<a href="javascript:x">A</a>', "javascript:x er en slags adresse, som ingen browser skal følge"),
        ('<img src="kop.png">', "kop.png findes ikke"),
        ('<img srcset="kop.png 1x, kop2.png 2x">', "kop2.png findes ikke"),
        ('<video poster="kop.png"></video>', "kop.png findes ikke"),
        ('<form action="../find/"></form>', "../find/ findes ikke"),
        ('<p data-videnbank-figures="tal.json"></p>', "tal.json findes ikke"),
        (
            '<a href="mailto:sekretariatet@vpt">S</a>',
            "mailto:sekretariatet@vpt: e-mailadressen eller teksten til mailen er forkert skrevet",
        ),
        ('<a href="tel:tolv">T</a>', "tel:tolv: nummeret er forkert skrevet"),
    ],
)  # fmt: skip
def test_a_wrong_reference_is_told_with_its_line(site: Path, body: str, said: str) -> None:
    assert f"! cases/a/index.html:2  {said}" in case_with(site, body)


def test_a_file_is_another_one_in_other_letters(site: Path) -> None:
    write(site, "cases/a/Kop.png", "")
    assert case_with(site, '<img src="Kop.png">') == []
    assert case_with(site, '<img src="kop.png">') == ["! cases/a/index.html:2  kop.png findes ikke"]


def test_what_is_elsewhere_is_counted_and_not_fetched(site: Path) -> None:
    case_with(site, '<a href="https://a.example/x">1</a><a href="https://vpt.dk/om/">2</a>')
    assert "2 adresser på 2 andre servere er ikke hentet" in audit(site).lines[0]


def test_an_old_address_leads_on_to_a_page_that_is_not_old_itself(site: Path) -> None:
    refresh = '<meta http-equiv="refresh" content="0; url={}"><link rel="canonical" href="{}">'
    body = '<!doctype html><html><head>{}<meta name="robots" content="noindex"></head></html>'
    write(site, "gl/index.html", body.format(refresh.format("../cases/a/", f"{ROOT}cases/a/")))
    assert lines_of(site) == []
    assert case_with(site, '<a href="../../gl/">G</a>') == [
        "- cases/a/index.html:2  ../../gl/ er en gammel adresse"
    ]
    write(site, "gl2/index.html", body.format(refresh.format("../gl/", f"{ROOT}gl/")))
    assert "! gl2/index.html:1  ../gl/ er selv en gammel adresse" in lines_of(site)


def test_pages_that_no_page_links_to_are_listed(site: Path) -> None:
    write(site, "om/index.html", page("om/"))
    list_pages(site, "", "cases/a/", "om/")
    report = audit(site)
    assert [str(reference) for reference in report.findings] == ["/om/  ingen side linker hertil"]
    assert report.met


def test_the_list_for_search_engines_holds_every_page_and_no_other(site: Path) -> None:
    list_pages(site, "", "cases/b/")
    assert set(lines_of(site)) == {
        "! sitemap.xml  cases/b/ står på listen til søgemaskiner, men skal ikke findes der",
        "! sitemap.xml  /cases/a/ mangler på listen til søgemaskiner",
    }


def test_a_page_must_know_its_own_address(site: Path) -> None:
    write(site, "cases/a/index.html", page("cases/", '<h1 id="x"></h1>'))
    text = f"siden siger, at dens adresse er {ROOT}cases/, men den er {ROOT}cases/a/"
    assert f"! /cases/a/  {text}" in lines_of(site)


def test_stylesheets_and_scripts_are_read_too(site: Path) -> None:
    write(site, "a.css", "/* url(no.png) */\np { background: url('kop.png') }")
    write(site, "a.js", 'import { b } from "./b.js";')
    assert lines_of(site) == ["! a.css:2  kop.png findes ikke", "! a.js:1  ./b.js findes ikke"]


def test_addresses_are_found_wherever_they_stand() -> None:
    tree = html.document_fromstring('<a href="x">1</a><object data="y"></object><p data="z">')
    assert [(reference.url, reference.is_link) for reference in in_page(tree)] == [
        ("x", True),
        ("y", False),
    ]
    css = "@import 'a.css'; p { background: url(data:image/png;base64,x) url( b.png ) }"
    assert [reference.url for reference in in_stylesheet(css)] == ["a.css", "b.png"]
    script = 'const { a } = await import("./a.js");\nexport { b } from "../b.js";'
    assert [reference.url for reference in in_script(script)] == ["./a.js", "../b.js"]


@pytest.mark.parametrize(
    ("written", "kind", "path"),
    [
        ("../b/?q=1#s", TargetKind.INTERNAL, "cases/b/"),
        (f"{ROOT}om/", TargetKind.INTERNAL, "om/"),
        ("/videnbank/%C3%A6.pdf", TargetKind.INTERNAL, "æ.pdf"),
        ("/", TargetKind.OUTSIDE_FOLDER, "https://vpt.dk/"),
        ("../../../x", TargetKind.OUTSIDE_FOLDER, "https://vpt.dk/x"),
        ("https://vpt.dk/", TargetKind.EXTERNAL, "https://vpt.dk/"),
        ("//a.example/x", TargetKind.EXTERNAL, "https://a.example/x"),
    ],
)
def test_an_address_leads_inside_or_elsewhere(written: str, kind: TargetKind, path: str) -> None:
    assert destination(written, "cases/a/", ROOT)[:2] == (kind, path)


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("mailto:a@vpt.dk", True),
        ("mailto:a@vpt.dk?subject=Ret%20en%20fejl&body=P%C3%A5%20siden%3A%0D%0A", True),
        ("mailto:?subject=Se%20her&body=https%3A//vpt.dk/", True),
        ("mailto:", False),
        ("mailto:a@vpt", False),
        ("mailto:a@vpt.dk?subject=Ret+en+fejl", False),
        ("mailto:a@vpt.dk?subject=Ret en fejl", False),
        ("mailto:a@vpt.dk?subject=P%E5", False),
        ("mailto:a@vpt.dk?emne=Fejl", False),
        ("mailto:a@vpt.dk?subject=A&B", False),
    ],
)
def test_a_letter_must_come_out_as_it_was_meant(written: str, *, sound: bool) -> None:
    assert is_sound_mail(written) is sound


def test_a_number_can_be_called() -> None:
    assert is_sound_phone("tel:+4512345678")
    assert not is_sound_phone("tel:12 34 56 78")
