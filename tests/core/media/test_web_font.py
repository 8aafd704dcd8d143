import io
import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from videnbank.core.language.package_data import package_text
from videnbank.core.media.typeface import HEADINGS
from videnbank.core.media.web_font import LETTERS, web_font
from videnbank.records.templates import TEMPLATES

LARGEST = 40_000
"""Bytes. A third of what a first visit may weigh (120 kB)."""
STYLES = Path(TEMPLATES, "assets/videnbank/videnbank.css").read_text(encoding="utf-8")


@cache
def original() -> bytes:
    assert HEADINGS.file is not None
    return HEADINGS.file.read_bytes()


@cache
def made() -> bytes:
    return web_font(original(), HEADINGS)


@pytest.fixture
def font() -> TTFont:
    return TTFont(io.BytesIO(made()))


def test_it_is_small(font: TTFont) -> None:
    assert font.flavor == "woff2"
    assert len(made()) <= LARGEST


def test_it_is_the_same_at_every_build() -> None:
    assert web_font(original(), HEADINGS) == made()


def test_it_has_the_letters_of_danish_headings(font: TTFont) -> None:
    letters = set(map(chr, font.getBestCmap()))
    assert set("ÆØÅæøåéÉüö0123456789 –’»«·→%½§&") <= letters
    # What its maker has not drawn is set in the fallback.
    assert set(LETTERS) - letters <= set("‑Ǿǿ")


def test_every_letter_of_our_own_words_is_asked_for() -> None:
    words = package_text("wording/da.yml")
    assert {letter for letter in words if letter.isalpha()} <= set(LETTERS)


def test_it_has_another_name_than_the_reserved_one_and_keeps_the_licence(font: TTFont) -> None:
    names = {name.nameID: str(name) for name in font["name"].names}
    assert (names[1], names[4], names[6]) == (HEADINGS.family, HEADINGS.family, "VidenbankSerif")
    assert "Copyright" in names[0]
    assert "SIL Open Font License" in names[13]
    assert not any("Plex" in text for text in names.values())


def test_its_figures_are_of_equal_width(font: TTFont) -> None:
    letters = font.getBestCmap()
    assert len({font["hmtx"][letters[ord(figure)]][0] for figure in "0123456789"}) == 1


def test_letters_are_kerned(font: TTFont) -> None:
    features = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    assert "kern" in features


def test_the_style_rules_know_it_by_its_name() -> None:
    assert f'font-family: "{HEADINGS.family}"; font-weight: {HEADINGS.weight} 700;' in STYLES


def test_the_fallbacks_reach_as_high_and_low_as_the_face(font: TTFont) -> None:
    pattern = (
        r"size-adjust: ([\d.]+)%; ascent-override: ([\d.]+)%; descent-override: ([\d.]+)%; "
        r"line-gap-override: 0%"
    )
    fallbacks = [[float(number) / 100 for number in one] for one in re.findall(pattern, STYLES)]
    assert len(fallbacks) == 2
    units, lines = font["head"].unitsPerEm, font["hhea"]
    assert lines.lineGap == 0
    for size, ascent, descent in fallbacks:
        assert size * ascent == pytest.approx(lines.ascent / units, abs=0.001)
        assert size * descent == pytest.approx(-lines.descent / units, abs=0.001)
