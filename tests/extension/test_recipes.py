"""The recipes of CONTRIBUTING list existing files."""

import pytest

from tests.extension.package_copy import PACKAGE, recipe


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("add a field", {"kind": "tool"}),
        ("add a facet", {}),
        ("add a kind of record", {"kind": "tool"}),
        ("add a page made from the catalogue", {"room": "lists", "page": "terms_page"}),
        ("add a mistake", {}),
    ],
)
def test_every_file_in_a_recipe_exists(name: str, names: dict[str, str]) -> None:
    files = recipe(name, **names)
    assert files
    assert [file for file in files if not (PACKAGE / file).is_file()] == []
