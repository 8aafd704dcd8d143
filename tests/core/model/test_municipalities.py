from collections import Counter

from videnbank.core.language.slug import ID_PATTERN, slug
from videnbank.core.model.municipalities import Region, municipalities


def test_there_are_98_in_five_regions() -> None:
    by_region = Counter(place.region for place in municipalities())
    assert len(municipalities()) == 98
    assert by_region == {
        Region.HOVEDSTADEN: 29,
        Region.SJAELLAND: 17,
        Region.SYDDANMARK: 22,
        Region.MIDTJYLLAND: 19,
        Region.NORDJYLLAND: 11,
    }


def test_no_code_id_or_name_stands_twice() -> None:
    places = municipalities()
    for values in (
        {place.code for place in places},
        {place.id for place in places},
        {place.name for place in places},
    ):
        assert len(values) == 98


def test_every_id_follows_from_the_name() -> None:
    for place in municipalities():
        assert ID_PATTERN.fullmatch(place.id)
        assert place.id == slug(place.name)


def test_codes_are_three_figures_in_order() -> None:
    codes = [place.code for place in municipalities()]
    assert codes == sorted(codes)
    assert all(len(code) == 3 and code.isdigit() for code in codes)
