"""Pictures of the longest and strangest texts: nothing is cut or runs over another part."""

import io

import pytest
from PIL import Image

from videnbank.core.media.typeface import HEADINGS
from videnbank.core.views.sharing.picture import MarkedLabel, SharingPicture
from videnbank.records import sharing_canvas
from videnbank.records.sharing_canvas import (
    BRAND,
    FOOT,
    INK,
    MARGIN,
    PAPER,
    SUN,
    WHITE,
    draw_picture,
)
from videnbank.records.style_tokens import mark_colours

AREAS = tuple(
    MarkedLabel(label, f"area{number}")
    for number, label in enumerate(
        ["Ældre", "Børn", "Borgere med særlige behov", "Bruger", "Borger", "Andet"], start=1
    )
)
TITLES = [
    "Kort",
    "Trekanten: støtte til den svære samtale med en borger",
    "x" * 90,
    " ".join(["i"] * 45),
    "Arbejdsmiljørepræsentanternes " * 3,
    "Ål, ærter og Øl på åen",
]
TWELVE = tuple(MarkedLabel("Et område med et langt navn", f"area{n % 6 + 1}") for n in range(12))


def drawn(title: str, labels: tuple[MarkedLabel, ...] = AREAS, name: str = "Banken") -> Image.Image:
    assert HEADINGS.file is not None
    picture = SharingPicture("tool", "Værktøj", title, labels, name)
    content = draw_picture(picture, HEADINGS.file)
    assert content == draw_picture(picture, HEADINGS.file)
    return Image.open(io.BytesIO(content)).convert("RGB")


def colours(image: Image.Image, box: tuple[int, int, int, int]) -> set[tuple[int, ...]]:
    found = image.crop(box).getcolors(maxcolors=10_000)
    assert found is not None
    return {colour for _, colour in found if isinstance(colour, tuple)}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_stays_within_its_place(title: str) -> None:
    image = drawn(title)
    width, height = image.size
    foot = height - FOOT - 8
    assert WHITE in colours(image, (MARGIN, 130, width - MARGIN, foot))
    for margin in (
        (0, 0, MARGIN - 8, foot),
        (width - MARGIN + 8, 0, width, foot),
        (0, 0, width, 70),
        (0, foot - 14, width, foot),
    ):
        assert colours(image, margin) == {BRAND}
    assert colours(image, (0, foot, width, height - FOOT)) == {SUN}


@pytest.mark.parametrize("labels", [(), AREAS[:1], AREAS, TWELVE])
@pytest.mark.parametrize("name", ["Banken", "Foreningen for Meget Lange Navnes Store Vidensbank"])
def test_areas_and_name_stay_within_the_foot(labels: tuple[MarkedLabel, ...], name: str) -> None:
    image = drawn("Kort", labels, name)
    width, height = image.size
    assert colours(image, (0, height - FOOT, MARGIN - 8, height)) == {PAPER}
    assert colours(image, (width - MARGIN + 8, height - FOOT, width, height)) == {PAPER}
    assert colours(image, (0, height - 8, width, height)) == {PAPER}
    marks = {mark_colours()[label.mark] for label in labels}
    assert marks <= colours(image, (0, height - FOOT, width, height))


def test_the_title_of_every_mark_and_kind_is_drawn() -> None:
    for mark in mark_colours():
        image = drawn("Kort", (MarkedLabel("Navn", mark),))
        assert {mark_colours()[mark], INK} <= colours(image, (0, image.height - FOOT, *image.size))


def test_a_long_title_is_set_smaller() -> None:
    assert HEADINGS.file is not None
    sizes = [
        sharing_canvas._fitted_title(title, HEADINGS.file).font.size  # noqa: SLF001
        for title in ("Kort", "Ord i en titel " * 5, "Ord i en længere titel " * 8)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)
