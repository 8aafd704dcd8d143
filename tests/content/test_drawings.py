"""The drawings of the content speak one visual language, and each has its place on a page."""

import re
from collections import Counter
from dataclasses import astuple

import pytest

from tests.content.drawings import ROOT, SVG, Drawing, drawings, uses
from videnbank.core.drawing.palette import DARK, LIGHT

WIDEST = 360
"""Units: as wide as a page on a small phone, where one unit is then about a pixel."""
LEAST_SIZE = 14
"""Units: 11 pixels on a page of 320 pixels, where a drawing is 284 pixels wide."""
COLOURS = {*astuple(LIGHT), *astuple(DARK)}
LEAST_RECORDS_WITH_IMAGE = 24
LONGEST_ALT = 300
"""Characters: what a listener keeps in mind. Records have at most 200."""

ALL = drawings()
USES = uses()
each_drawing = pytest.mark.parametrize("drawing", ALL, ids=str)


def test_there_are_drawings_to_test() -> None:
    assert len(ALL) >= 30


@each_drawing
def test_a_drawing_says_what_it_is_and_in_which_language(drawing: Drawing) -> None:
    root = drawing.root
    assert root.get("lang") == "da"
    assert root.get("role") == "img"
    assert drawing.title
    (title,) = root.iter(f"{SVG}title")
    assert root.get("aria-labelledby") == title.get("id")


@each_drawing
def test_a_drawing_fits_a_phone_and_its_text_can_be_read_there(drawing: Drawing) -> None:
    width, height = drawing.size
    assert width <= WIDEST
    assert min(drawing.font_sizes, default=LEAST_SIZE) >= LEAST_SIZE
    root = drawing.root
    shown = float(root.get("width", "0")), float(root.get("height", "0"))
    assert shown[1] == pytest.approx(shown[0] * height / width, abs=0.5)


@each_drawing
def test_a_drawing_has_our_colours_and_no_others(drawing: Drawing) -> None:
    assert drawing.colours <= COLOURS
    assert not re.search(r"rgb|hsl|url\(", drawing.svg)
    assert not drawing.root.xpath("//@style | //@fill | //@stroke")


def test_a_class_looks_the_same_in_every_drawing() -> None:
    looks: dict[tuple[str, str], dict[str, list[str]]] = {}
    for drawing in ALL:
        for selector, declarations in drawing.rules.items():
            looks.setdefault(selector, {}).setdefault(declarations, []).append(str(drawing))
    assert {selector: look for selector, look in looks.items() if len(look) > 1} == {}


@each_drawing
def test_a_drawing_has_a_rule_for_every_class_and_no_other_rules(drawing: Drawing) -> None:
    classes = {
        name for element in drawing.root.iter("*") for name in element.get("class", "").split()
    }
    styled = {selector.removeprefix(".") for scheme, selector in drawing.rules if scheme == "light"}
    assert styled - {"text"} == classes


@each_drawing
def test_what_has_a_colour_has_another_one_in_the_dark(drawing: Drawing) -> None:
    coloured: dict[str, set[str]] = {"light": set(), "dark": set()}
    for (scheme, selector), declarations in drawing.rules.items():
        if "#" in declarations:
            coloured[scheme].add(selector)
    assert coloured["light"] == coloured["dark"]


def test_every_drawing_is_used_and_stands_once_on_a_page() -> None:
    assert {use.path for use in USES} == {drawing.path for drawing in ALL}
    times = Counter((use.page, use.path) for use in USES)
    assert [place for place, count in times.items() if count > 1] == []


def test_every_drawing_is_told_to_those_who_do_not_see_it() -> None:
    assert [str(use.page) for use in USES if not 20 <= len(use.alt) <= LONGEST_ALT] == []
    # Screen readers say themselves that it is a picture.
    assert [use.alt for use in USES if use.alt.lower().startswith(("billede", "tegning"))] == []


def test_every_area_and_track_has_a_picture() -> None:
    guides = {*ROOT.glob("docs/omraader/*.md"), *ROOT.glob("docs/spor/*.md")}
    assert len(guides) == 5 + 2
    assert guides <= {use.page for use in USES}


def test_enough_records_have_an_image() -> None:
    records = {use.page for use in USES if use.credit}
    assert len(records) >= LEAST_RECORDS_WITH_IMAGE
