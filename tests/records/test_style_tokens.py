"""The colours that pictures take from the style sheet."""

from videnbank.core.catalogue.facet import FACETS
from videnbank.records.style_tokens import light_colour, mark_colours


def test_a_token_is_read_in_the_light_scheme() -> None:
    assert light_colour("brand-ink") == (255, 255, 255)
    assert sum(light_colour("paper")) > sum(light_colour("ink"))


def test_every_pattern_that_a_facet_may_have_has_a_colour() -> None:
    patterns = {
        f"{facet.marks.name}{number}"
        for facet in FACETS
        if facet.marks is not None
        for number in range(1, facet.marks.patterns + 1)
    }
    assert set(mark_colours()) == patterns
    assert mark_colours()["area1"] == light_colour("area-1")
