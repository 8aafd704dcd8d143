import pytest

from videnbank.core.loading.picture_credits import credited_pictures, needs_credit

CASE = "cases/a/index.md"


def test_the_pictures_of_the_front_matter_have_their_credit() -> None:
    values = {
        "image": {"src": "./en kop.png"},
        "pictures": ({"src": "billeder/to.jpg"}, {"src": 3}, {}, "tre.jpg"),
        "downloads": ({"src": "fire.jpg"},),
    }
    assert credited_pictures(values, CASE) == {"cases/a/en kop.png", "cases/a/billeder/to.jpg"}


@pytest.mark.parametrize(
    "values", [{}, {"pictures": "a.jpg"}, {"pictures": None, "image": "a.jpg"}, {"pictures": ()}]
)
def test_front_matter_without_pictures_credits_none(values: dict[str, object]) -> None:
    assert credited_pictures(values, "index.md") == frozenset()


def test_photos_need_a_credit_and_drawings_none() -> None:
    assert all(map(needs_credit, ["a.JPG", "b/c.png", "d.webp", "e.avif", "f.gif"]))
    assert not any(map(needs_credit, ["a.svg", "b.pdf", "png"]))
