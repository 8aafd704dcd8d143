import re

import pytest

from videnbank.core.drawing.palette import CLASSES, DARK, LIGHT, Palette, style_sheet

LEAST_CONTRAST = 4.5
"""For text of any size (WCAG 2.2, 1.4.3)."""
LEAST_OF_SHAPES = 3
"""For what is no text but must be seen (WCAG 2.2, 1.4.11)."""


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_of_every_colour_can_be_read_on_paper_and_card(palette: Palette) -> None:
    for text in (palette.text, palette.accent, palette.line):
        for behind in (palette.paper, palette.card):
            assert contrast(text, behind) >= LEAST_CONTRAST


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_two_colours_of_signs_are_seen_on_paper(palette: Palette) -> None:
    for colour in (palette.line, palette.accent):
        assert contrast(colour, palette.paper) >= LEAST_OF_SHAPES


def test_a_style_sheet_has_the_rules_that_are_asked_for() -> None:
    sheet = style_sheet({"card", "open"})
    light, _, dark = sheet.partition("@media (prefers-color-scheme: dark)")
    assert re.findall(r"(\S+) {", light) == ["text", ".card", ".open"]
    assert "fill: #fdfbf7; stroke: #0f4f4c; stroke-width: 1.5;" in light
    # In the dark only colours differ; a rule without any is left out.
    assert ".card { fill: #14191a; stroke: #8fd0e4; }" in dark
    assert ".open" not in dark


def test_both_schemes_colour_the_same_classes() -> None:
    light, _, dark = style_sheet(CLASSES).partition("@media")
    coloured = set(re.findall(r"\.(\w+) {[^}]*#", light))
    assert coloured == set(re.findall(r"\.(\w+) {", dark))
