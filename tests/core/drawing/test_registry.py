import re
from itertools import pairwise

import pytest
from pydantic import ValidationError

from tests.core.drawing.descriptions import (
    DATA,
    LONG,
    SVG,
    boxes,
    described,
    drawn,
    elements,
    path_of,
)
from tests.core.drawing.fit import texts_beyond_their_place
from videnbank.core.drawing.canvas import INNER, MARGIN
from videnbank.core.drawing.registry import SHAPES
from videnbank.core.media.drawing import read_drawing

SHAPE_NAMES = sorted(SHAPES)
PERSON = "M"


def test_every_shape_is_tried() -> None:
    assert sorted(DATA) == SHAPE_NAMES


@pytest.mark.parametrize("shape", SHAPE_NAMES)
def test_a_drawing_passes_the_gate_with_all_that_is_in_it(shape: str) -> None:
    svg = drawn(shape)
    published = read_drawing(svg.encode())
    assert "Hvad tegningen viser" in published.texts
    for name in ("path", "rect", "circle", "text", "tspan"):
        assert published.svg.decode().count(f"<{name}") == len(elements(svg, name))


@pytest.mark.parametrize("shape", SHAPE_NAMES)
def test_no_text_leaves_its_place_in_a_wide_typeface(shape: str) -> None:
    assert texts_beyond_their_place(drawn(shape)) == []


@pytest.mark.parametrize("shape", SHAPE_NAMES)
def test_a_drawing_says_in_itself_what_to_be_careful_of(shape: str) -> None:
    words = " ".join("".join(map(str, text.itertext())) for text in elements(drawn(shape), "text"))
    assert words.endswith(LONG)


@pytest.mark.parametrize("shape", SHAPE_NAMES)
def test_a_drawing_has_the_rules_of_the_classes_it_uses_and_no_others(shape: str) -> None:
    svg = drawn(shape)
    used = {
        name
        for element in (*elements(svg, "*"), *elements(svg, "text"), *elements(svg, "tspan"))
        for name in element.get("class", "").split()
    }
    for name in ("path", "rect", "circle"):
        used |= {one for part in elements(svg, name) for one in part.get("class", "").split()}
    (sheet,) = elements(svg, "style")
    assert set(re.findall(r"\.([a-z]+) {", sheet.text or "")) == used


def test_the_height_is_that_of_what_is_drawn() -> None:
    svg = drawn("bars")
    height = float(elements(svg, "svg")[0].get("viewBox", "").split()[3])
    lowest = max(float(text.get("y", "0")) for text in elements(svg, "text"))
    assert lowest < height < lowest + 30


def test_bars_are_as_long_as_their_values_from_nought() -> None:
    before, after = boxes(drawn("bars"), "card")[0], boxes(drawn("bars"), "tip")[0]
    assert before.x == after.x == MARGIN
    assert before.width / after.width == pytest.approx(12.7 / 11.3, rel=0.01)


def test_a_value_of_nought_has_no_length() -> None:
    nought = ({"label": "Før", "value": 5}, {"label": "Efter", "value": 0})
    assert boxes(drawn("bars", bars=nought), "tip")[0].width == 0
    both = ({"label": "Før", "value": 0}, {"label": "Efter", "value": 0})
    assert boxes(drawn("bars", bars=both), "card")[0].width == 0


def test_the_value_of_a_bar_is_written_in_danish() -> None:
    assert ">12,7<" in drawn("bars")


def signs(svg: str, class_: str) -> int:
    """Pages are one subpath each."""
    return path_of(svg, class_).count("M")


def test_there_is_one_sign_for_each() -> None:
    group = {"sign": "page", "count": 20, "filled": 12, "unsure": 4, "label": "sider"}
    svg = drawn("pictograms", groups=(group,))
    assert signs(svg, "tip") == 12
    assert signs(svg, "hollow") - signs(svg, "unsure") == 4
    assert signs(svg, "unsure") == 4


def test_signs_are_counted_by_tens_where_their_label_is_beside_them() -> None:
    svg = drawn("pictograms", groups=({"sign": "page", "count": 9, "label": "sider"},))
    (text,) = (text for text in elements(svg, "text") if text.find(f"{SVG}tspan") is not None)
    assert float(text.get("x", "0")) > MARGIN + 100
    tall = {"sign": "page", "count": 100, "a_row": 10, "label": "sider"}
    assert "figure" in drawn("pictograms", groups=(tall,))


@pytest.mark.parametrize("part", ["filled", "unsure"])
def test_there_are_no_more_of_a_part_than_of_all(part: str) -> None:
    group = {"sign": "page", "count": 4, "label": "sider", part: 5}
    with pytest.raises(ValidationError, match="out-of-range"):
        drawn("pictograms", groups=(group,))


def test_days_stand_to_scale() -> None:
    x = [float(circle.get("cx", "0")) for circle in elements(drawn("day_line"), "circle")]
    steps = [right - left for left, right in pairwise(x)]
    assert [round(step / steps[0], 1) for step in steps] == [1, 2.2, 3.5]


def test_each_team_has_all_its_people() -> None:
    svg = drawn("teams")
    assert len(boxes(svg, "card")) == 9
    # A person is a head and shoulders; one more person and dot stand for what they mean.
    assert signs(svg, "tip") == 2 * (9 * 10 + 1)
    assert signs(svg, "dots") == 9 * 70 + 1


def test_phases_stand_to_scale_and_one_without_a_first_day_follows_the_last() -> None:
    svg = drawn("timeline")
    whole, *others = boxes(svg, "tip")
    assert whole.width == pytest.approx(INNER * 365 / 1095, rel=0.01)
    (opening,) = boxes(svg, "open")
    assert opening.x == pytest.approx(whole.x + whole.width, abs=0.2)
    assert others[0].x + others[0].width == pytest.approx(MARGIN + INNER, abs=0.2)


def test_a_phase_does_not_end_before_it_begins() -> None:
    phase = {"heading": "a", "when": "b", "start": "2017-01-01", "end": "2016-01-01"}
    with pytest.raises(ValidationError, match="backwards"):
        drawn("timeline", phases=(phase,))


def test_a_unit_stands_further_in_than_the_one_above_it() -> None:
    x = [box.x for box in boxes(drawn("organisation"), "card")]
    assert x == [18, 44, 70, 44, 18]


def test_what_is_not_known_has_a_broken_edge_and_no_sign() -> None:
    svg = drawn("findings")
    assert len(elements(svg, "circle")) == 7
    assert len(elements(svg, "circle", "open")) == 1
    assert len(elements(svg, "path", "line")) == 6
    assert len(boxes(drawn("steps"), "open")) == 1


def test_ways_out_stand_beside_each_other() -> None:
    *_, one, other = boxes(drawn("steps"), "card")
    assert one.y == other.y
    assert one.height == other.height
    assert one.x + one.width < other.x


def test_a_description_takes_what_its_shape_has_and_nothing_else() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        SHAPES["bars"].model_validate(described("bars", groups=()))
