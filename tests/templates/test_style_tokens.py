"""The colours of the frame, in both schemes: seen on every ground, and read as what they mean."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from videnbank.records.templates import TEMPLATES

STYLES = Path(TEMPLATES, "assets/videnbank/videnbank.css").read_text(encoding="utf-8")
VISIBLE = 3
"""WCAG 2.2, 1.4.11 and 2.4.13: the contrast of what shows a state."""
READABLE = 4.5
"""WCAG 2.2, 1.4.3: the contrast of text."""
GROUNDS = ("--vb-paper", "--vb-paper-raised", "--vb-paper-tinted", "--vb-brand-soft")
GREENS = ("--vb-brand", "--vb-brand-deep")

Colours = Mapping[str, str]


def declared(block: str) -> dict[str, str]:
    """The colours that a block of rules gives to our variables."""
    return dict(re.findall(r"(--vb-[\w-]+): (#[0-9a-f]{6});", block))


LIGHT, DARK = (
    declared(block) for block in re.findall(r":root \{(.*?)\n *\}", STYLES, re.DOTALL)[:2]
)
SCHEMES = {"light": LIGHT, "dark": {**LIGHT, **DARK}}


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG defines it."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
def test_the_focus_is_seen_on_every_ground(colours: Colours) -> None:
    for ground in GROUNDS:
        assert contrast(colours["--vb-focus"], colours[ground]) >= VISIBLE, ground
    assert contrast(colours["--vb-focus"], colours["--vb-focus-halo"]) >= VISIBLE


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
def test_the_focus_on_the_green_of_the_frame_is_its_ink(colours: Colours) -> None:
    frame = ".vb-header, .vb-footer, .vb-hero { --vb-focus: var(--vb-brand-ink); "
    assert frame in STYLES
    for green in GREENS:
        assert contrast(colours["--vb-brand-ink"], colours[green]) >= VISIBLE, green


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
def test_the_focus_does_not_read_as_a_mistake(colours: Colours) -> None:
    red, _, blue = (int(colours["--vb-focus"][at : at + 2], 16) for at in (1, 3, 5))
    assert blue > red


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
def test_a_field_on_the_green_of_the_frame_is_lighter_than_it(colours: Colours) -> None:
    for green in GREENS:
        assert luminance(colours["--vb-field"]) > luminance(colours[green])
        assert contrast(colours["--vb-field"], colours[green]) >= VISIBLE, green
    assert contrast(colours["--vb-field-ink"], colours["--vb-field"]) >= READABLE


@pytest.mark.parametrize("colours", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize(
    "ink", ["--vb-ink", "--vb-ink-soft", "--vb-link", "--vb-warm", "--vb-good", "--vb-bad"]
)
def test_text_is_read_on_every_ground(colours: Colours, ink: str) -> None:
    for ground in GROUNDS:
        assert contrast(colours[ink], colours[ground]) >= READABLE, ground
