import pytest

from videnbank.core.issues.issue import Position
from videnbank.core.loading.yaml_positions import locate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.loading.yaml_text import yaml_text

HARD = "\u00a0"


@pytest.mark.parametrize(
    "source",
    [
        f"a:{HARD}1\n",
        f"a{HARD}:{HARD}1\n",
        f"a:{HARD} 1{HARD}\n",
        "a:\u202f1\n",
        "\u200ba: 1\n",
        "a\u200b: 1\n",
        "a:\u00ad 1\n",
        "\ufeffa: 1\n",
        f"{HARD}\na: 1\n",
    ],
)
def test_signs_round_a_field_are_taken_as_they_are_meant(source: str) -> None:
    assert parse_yaml(source, "index.md").values in ({"a": 1}, {"a": "1"})


def test_a_hard_space_is_an_indentation() -> None:
    source = f"a:\n{HARD}{HARD}- b:{HARD}1\n{HARD}{HARD}{HARD}{HARD}c: x\n"
    assert parse_yaml(source, "index.md").values == {"a": ({"b": 1, "c": "x"},)}


def test_a_list_in_brackets_has_ordinary_spaces() -> None:
    source = f"a: [{HARD}b,{HARD}c{HARD}]\nd: {{min:{HARD}1}}\n"
    assert parse_yaml(source, "index.md").values == {"a": ("b", "c"), "d": {"min": 1}}


def test_a_hard_space_inside_a_text_stays() -> None:
    assert parse_yaml(f'a: 10{HARD}%\nb: "[x]{HARD}y"\n', "index.md").values == {
        "a": f"10{HARD}%",
        "b": f"[x]{HARD}y",
    }


def test_a_value_is_located_as_the_file_has_it() -> None:
    source = "\u200b\u200ba: [\u00adb, c\u00ad\u00ad, d]\n"
    assert locate(source, ("a", 0)).position == Position(1, 8)
    assert locate(source, ("a", 1)).position == Position(1, 11)
    assert locate(source, ("a", 2)).position == Position(1, 16)
    assert locate(source, ("a",), key=True).position == Position(1, 3)


@pytest.mark.parametrize("source", ["a: b\x1bc\n", "a: b\u202ec\n", 'a: "b\\u202ec"\n'])
def test_a_sign_that_no_text_may_contain_is_named_and_left_out(source: str) -> None:
    parsed = parse_yaml(source, "index.md")
    assert [issue.code.value for issue in parsed.issues] == ["invisible-sign"]
    assert parsed.values == {"a": "bc"}


def test_a_sign_is_reported_once() -> None:
    assert len(parse_yaml("a: \x1b\nb: \x1b\x1b\nc: \x07\n", "index.md").issues) == 2


def test_an_address_keeps_its_invisible_signs_so_that_they_are_reported() -> None:
    parsed = parse_yaml("\u200burl: https://vpt.dk/\u200b\n", "index.md")
    assert parsed.values == {"url": "https://vpt.dk/\u200b"}


def test_plain_yaml_is_left_alone() -> None:
    assert yaml_text("a: 1\n").text == "a: 1\n"
    assert yaml_text("a: æ\n").removed == {}


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("a: #x y\n", ["text-after-hash"]),
        ("a: # en note\n", []),
        ("a:\n# en note\nb: 1\n", []),
        ("a: ! x\n", ["bad-yaml-start"]),
        ("a: {b:1}\n", ["bad-yaml-space"]),
    ],
)
def test_a_value_that_is_lost_is_told(source: str, codes: list[str]) -> None:
    assert [issue.code.value for issue in parse_yaml(source, "index.md").issues] == codes


def test_the_size_of_a_file_and_of_a_list_is_bounded() -> None:
    (issue,) = parse_yaml("a: [" + "b," * 60_000 + "]\n", "index.md").issues
    assert issue.code.value == "too-many-values"
    (issue,) = parse_yaml("a:\n" + "- b\n" * 2001, "index.md").issues
    assert issue.code.value == "too-many"
    assert not parse_yaml("a:\n" + "- b\n" * 2000, "index.md").issues
