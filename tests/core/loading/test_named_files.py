import pytest

from tests.core.bodies import body_of
from videnbank.core.loading.named_files import body_files, target_uri


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Ingen.", set()),
        ("[a](a.pdf) ![b](b/c.png 'd')", {"cases/x/a.pdf", "cases/x/b/c.png"}),
        ("[a](<en fil.pdf>) [b](p%C3%A5ske.pdf)", {"cases/x/en fil.pdf", "cases/x/påske.pdf"}),
        ("[a][1]\n\n[1]: plan.pdf", {"cases/x/plan.pdf"}),
        ("Ord\n: [a](a.png)\n\n!!! note\n    ![b](b.png)\n\nc[^1]\n\n[^1]: [d](d.pdf)", None),
        ("[a](../y/a.pdf#side)", {"cases/y/a.pdf"}),
        ("[a](https://vpt.dk/a.pdf) [b](/a.pdf) [c](../../../a.pdf) [d](#e) [f](http://[x)", set()),
    ],
)
def test_a_body_names_the_files_it_shows_and_links_to(body: str, names: set[str] | None) -> None:
    expected = names if names is not None else {f"cases/x/{n}" for n in ("a.png", "b.png", "d.pdf")}
    assert body_files("cases/x/index.md", body_of(body)) == frozenset(expected)


def test_a_file_is_named_from_its_page() -> None:
    assert target_uri("om/index.md", "./a%20b.png?x#y") == "om/a b.png"
    assert target_uri("index.md", "../a.png") == ""


def test_nobody_knows_what_a_body_out_of_bounds_names() -> None:
    assert body_files("om.md", body_of("![a](b.png)\n\n" + ">" * 40 + "c")) is None
