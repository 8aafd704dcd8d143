"""What holds for every page of a site."""

import json
import re
from collections import Counter
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.plugins.built_site import Document, Site, build
from tests.plugins.project_outline import write_project

LOADED = "//script/@src | //link[not(@rel='canonical')]/@href | //img/@src | //iframe/@src | //*[@srcset]/@srcset | //audio/@src | //video/@src | //source/@src | //object/@data"
DATA = "@type='application/json' or @type='application/ld+json'"
"""Types that no browser runs."""

ENGLISH = Path("templates", "partials", "languages", "en.html")
"""The theme's own words, below its folder."""
ALSO_DANISH = {"en", "ltr", "Type", "Tags", "Navigation", "Links"}


@pytest.fixture(params=["site", "preview", "flat_site", "repository"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """The sample project in each of its forms, and the site of this repository."""
    found: Site = request.getfixturevalue(request.param)
    return found


def test_every_page_is_in_danish_and_utf_8(any_site: Site) -> None:
    for page in map(any_site.page, any_site.addresses()):
        assert page.html.startswith("<!doctype html>"), page.address
        assert page.text("//html/@lang") == "da"
        assert page.text("//meta/@charset") == "utf-8"


def test_every_page_has_a_title_of_its_own(any_site: Site) -> None:
    titles = Counter(page.text("//head/title") for page in any_site.pages())
    assert [title for title, times in titles.items() if times > 1 or not title] == []


def test_every_page_says_what_it_is_about(any_site: Site) -> None:
    for page in any_site.pages():
        assert page.text("//meta[@name='description']/@content"), page.address


def test_every_page_has_one_main_heading(any_site: Site) -> None:
    for page in map(any_site.page, any_site.addresses()):
        assert len(page.all("//h1")) == 1, page.address
        assert page.text("//main//h1"), page.address


def test_no_heading_jumps_over_a_level(any_site: Site) -> None:
    for page in any_site.pages():
        levels = [
            int(h.tag[1]) for h in page.all("//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert jumps == [], (page.address, levels)


def test_no_heading_is_empty(any_site: Site) -> None:
    for page in any_site.pages():
        assert "" not in page.texts("//*[self::h1 or self::h2 or self::h3]"), page.address


def test_every_page_has_the_landmarks_and_a_way_past_them(any_site: Site) -> None:
    for page in any_site.pages():
        assert len(page.all("//main")) == 1
        assert len(page.all("//body/header")) == 1
        assert len(page.all("//body/footer")) == 1
        assert page.texts("//body/*[1]/@href") == [f"#{page.text('//main/@id')}"]
        names = page.texts("//nav/@aria-label")
        assert len(names) == len(page.all("//nav"))
        assert max(Counter(names).values()) == 1, (page.address, names)


def test_no_id_stands_twice(any_site: Site) -> None:
    for page in any_site.pages():
        assert repeated_ids(page) == [], page.address


def test_every_name_that_is_pointed_at_is_there(any_site: Site) -> None:
    for page in any_site.pages():
        ids = set(page.texts("//@id"))
        named = " ".join(page.texts("//@aria-labelledby | //@aria-describedby")).split()
        assert set(named) <= ids, page.address


def repeated_ids(page: Document) -> list[str]:
    return [name for name, times in Counter(page.texts("//@id")).items() if times > 1]


@pytest.mark.parametrize("path", ["cases/en/index.md", "docs/vaerktoejer/en/index.md"])
def test_a_heading_may_be_called_as_a_part_of_the_page(tmp_path: Path, path: str) -> None:
    extra = {
        "cases/en/index.md": [
            "barriers: [Nej.]",
            "advice: [Ja.]",
            "tools: [tool/to]",
            "topics: [klager]",
        ],
        "docs/vaerktoejer/en/index.md": [
            "steps: [{title: Et, text: To.}]",
            "caution: [Pas på.]",
            "shortened: Kort.",
            "audio: {src: lyd.mp3, seconds: 3, transcript: Hej.}",
            "downloads: [{src: lyd.mp3, title: Lyden}]",
        ],
    }[path]
    folder = path.removesuffix("index.md")
    headings = [
        *("Indhold", "Fakta", "Kort", "Trin", "Virkninger", "Bundlinje quality", "Kilder", "Kilde"),
        *("Kilde kilde", "Lyd", "Hent", "Advice", "Barriers", "Related", "Tools", "Caution"),
        *("Shortened", "Used in", "Results about", "Covers", "Question", "Conclusion"),
    ]
    project = write_project(
        tmp_path,
        "\n".join(
            [
                path,
                *(f"  | {line}" for line in [*extra, "---"]),
                *(f"  | ## {heading}\n  |\n  | Tekst." for heading in headings),
                *([f"{folder}lyd.mp3"] if any("lyd.mp3" in line for line in extra) else []),
                "docs/vaerktoejer/to/index.md",
                "cases/to/index.md",
                "  | topics: [klager]",
            ]
        ),
    )
    page = build(project).page(f"{folder.removeprefix('docs/')}")
    assert len(page.all("//div[@class='vb-record-body']/h2")) == len(headings)
    assert repeated_ids(page) == []


def test_a_heading_of_the_front_page_may_be_called_as_a_part_of_it(tmp_path: Path) -> None:
    names = ("Indhold", "Find", "Korte", "Områder", "Omraader", "Spor", "Tabel", "Nyest")
    project = write_project(
        tmp_path,
        "docs/index.md\n" + "\n".join(f"  | ## {name}\n  |\n  | Tekst." for name in names),
    )
    page = build(project).page()
    assert len(page.all("//div[@class='vb-hero-text']/h2")) == len(names)
    assert repeated_ids(page) == []


def test_nothing_is_loaded_from_anywhere_else(any_site: Site) -> None:
    for page in map(any_site.page, any_site.addresses()):
        for address in page.texts(LOADED):
            parts = urlsplit(address)
            assert (parts.scheme, parts.netloc) == ("", ""), (page.address, address)
        assert "@import" not in page.html
        assert (
            page.all(f"//script[not(@src) and not({DATA})] | //style | //*[@onclick or @onload]")
            == []
        )


def test_what_scripts_are_given_cannot_end_its_element(any_site: Site) -> None:
    given = re.compile(r'<script type="application/(?:ld\+)?json"[^>]*>(.*?)</script>', re.DOTALL)
    for page in any_site.pages():
        for said in given.findall(page.html):
            assert "<" not in said
            assert json.loads(said)


def test_no_page_makes_browsers_look_for_an_icon_elsewhere(any_site: Site) -> None:
    for page in map(any_site.page, any_site.addresses()):
        assert page.texts("//link[@rel='icon']/@href") != [], page.address


def test_our_own_style_sheets_load_nothing_but_the_typeface_beside_them(site: Site) -> None:
    ours = sorted((site.root / "assets/videnbank").glob("*.css"))
    assert len(ours) > 5
    for sheet in ours:
        text = sheet.read_text(encoding="utf-8")
        assert re.findall(r"@import|//[a-z]", text) == [], sheet.name
        loaded = re.findall(r"url\([^)]*\)", text)
        assert loaded == ['url("headings.woff2")'] * (sheet.name == "videnbank.css"), sheet.name


def test_every_page_asks_early_for_the_typeface_of_headings(any_site: Site) -> None:
    for page in any_site.pages():
        (preload,) = page.all("//link[@rel='preload'][@as='font']")
        assert preload.get("type") == "font/woff2"
        # Fonts are fetched without cookies; without the attribute it would be fetched twice.
        assert preload.get("crossorigin") == ""
        assert preload.get("href").endswith("assets/videnbank/headings.woff2")


def test_the_typeface_is_there_with_its_licence(site: Site) -> None:
    folder = site.root / "assets/videnbank"
    assert (folder / "headings.woff2").read_bytes().startswith(b"wOF2")
    assert b"SIL OPEN FONT LICENSE" in (folder / "headings-license.txt").read_bytes()


def test_no_english_word_of_the_theme_is_left(any_site: Site) -> None:
    theme = find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    table = (Path(theme.origin).parent / ENGLISH).read_text(encoding="utf-8")
    english = {text for _, text in re.findall(r'"([a-z.]+)": "([^"]+)"', table)} - ALSO_DANISH
    assert len(english) > 40
    for page in any_site.pages():
        said = set(
            page.texts("//body//text() | //@title | //@aria-label | //@alt | //@placeholder")
        )
        assert said & english == set(), page.address


def test_pictures_have_a_text_and_buttons_and_links_a_name(any_site: Site) -> None:
    for page in any_site.pages():
        assert page.all("//img[not(@alt)]") == []
        nameless = [a for a in page.all("//a[not(@aria-label)]") if not a.text_content().strip()]
        assert nameless == [], page.address


def test_nothing_is_left_unfilled(any_site: Site) -> None:
    for page in any_site.pages():
        texts = page.texts("//body//text() | //@title | //@content | //@href")
        assert not [t for t in texts if re.search(r"\{[a-z_]*\}|\{\{|%\}|\bNone\b", t)], (
            page.address
        )


def test_a_site_with_nothing_but_a_name_is_whole(tmp_path: Path) -> None:
    project = write_project(
        tmp_path,
        """
        mkdocs.yml
          | site_name: "Et & andet"
          | theme: {name: material, language: da, font: false}
          | plugins: [videnbank/records]
        """,
    )
    site = build(project)
    for page in site.pages():
        assert not [text for text in page.texts("//body//text()") if "None" in text], page.address
        assert len(page.all("//h1")) == 1
        assert page.text("//h1")
    assert site.page().text("//title") == "Et & andet"
    assert site.page("cases/").cards() == []
