from datetime import date
from typing import Any

import pytest

from videnbank.core.issues.issue import IssueCode, Position
from videnbank.core.loading.yaml_positions import SourceValue, locate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.dates import ImpossibleDate


def value(written: str) -> Any:
    parsed = parse_yaml(f"a: {written}\n", "index.md")
    assert not parsed.issues
    return (parsed.values or {}).get("a")


def codes(text: str) -> list[str]:
    return [issue.code.value for issue in parse_yaml(text, "index.md").issues]


def where(text: str) -> list[tuple[int, int]]:
    issues = parse_yaml(text, "index.md").issues
    return [(issue.position.line, issue.position.column) for issue in issues]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tekst", "tekst"),
        ('"12"', "12"),
        ("12", 12),
        ("-3", -3),
        ("12.50", 12.5),
        ("true", True),
        ("no", False),
        ("On", True),
        ("2016-04-15", date(2016, 4, 15)),
        ("2016-4-1", "2016-4-1"),
        ("2016-02-30", ImpossibleDate("2016-02-30")),
        ("2016-04-15 12:30:00", "2016-04-15 12:30:00"),
        ("2016-04", "2016-04"),
        ("[a, 1]", ("a", 1)),
        ("{b: 1}", {"b": 1}),
        ("=", "="),
        ("", None),
        ("~", None),
        ("{b: }", {}),
    ],
)
def test_values_are_what_their_author_sees(written: str, meant: Any) -> None:
    parsed = value(written)
    assert parsed == meant
    assert type(parsed) is type(meant)


@pytest.mark.parametrize(
    "written",
    ["017", "0x1F", "0b1", "1_000", "12:30", "1e3", "1.5e+400", ".inf", ".nan", "1.", ".5", "12,5"],
)
def test_what_only_yaml_calls_a_number_stays_text(written: str) -> None:
    assert value(written) == written


@pytest.mark.parametrize("written", ["9" * 19, "9" * 400, "9" * 400 + ".0", "0." + "1" * 30])
def test_a_number_with_more_figures_than_can_be_kept_stays_text(written: str) -> None:
    assert value(written) == written


def test_keys_are_text_whatever_they_look_like() -> None:
    parsed = parse_yaml('no: 1\n1: 2\ntrue: 3\n~: 4\n2016-04-15: 5\n"": 6\n', "index.md")
    assert parsed.values == {"no": 1, "1": 2, "true": 3, "~": 4, "2016-04-15": 5, "": 6}


def test_an_empty_item_of_a_list_keeps_its_place() -> None:
    assert value("[a, ~, b]") == ("a", None, "b")


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("title: Kaffe: først\n", "bad-yaml-colon", (1, 13)),
        ("- a: b: c\n", "bad-yaml-colon", (1, 7)),
        ("a:\n\tb: 1\n", "bad-yaml-tab", (2, 1)),
        ("a:\n  b: 1\n\tc: 2\n", "bad-yaml-tab", (3, 1)),
        ('a: "b\n', "bad-yaml-quote", (1, 4)),
        ("a: 'b\nc: 1\n", "bad-yaml-quote", (1, 4)),
        ('a: "K:\\mappe"\n', "bad-yaml-backslash", (1, 7)),
        ('a: "\\ud800"\n', "bad-yaml-backslash", (1, 7)),
        ('a: "en "to" tre"\n', "bad-yaml-after-quote", (1, 9)),
        ('a: "en",\nb: 1\n', "bad-yaml-comma", (1, 8)),
        ("a: 'en' to\n", "bad-yaml-after-quote", (1, 8)),
        ('a: "en”\nb: 1\n', "typographic-quotes", (1, 4)),
        ("a: 'en’\nb: 1\n", "typographic-quotes", (1, 4)),
        ('a: “en"\nb: "to\n', "bad-yaml-quote", (2, 4)),
        ("a: “b: c”\nd: 1\n", "typographic-quotes", (1, 4)),
        ("title:Kaffe\nsummary: b\n", "bad-yaml-space", (1, 7)),
        ("a:\n  - b: 1\n  -c: 2\n", "bad-yaml-space", (3, 4)),
        ("a: [b\nc: 1\n", "bad-yaml-bracket", (1, 4)),
        ("a: {b: 1\nc: 1\n", "bad-yaml-bracket", (1, 4)),
        ("a: [b c] d\n", "bad-yaml-start", (1, 4)),
        ("a: [b](https://vpt.dk)\n", "bad-url", (1, 4)),
        ("a: {min: 1 max: 2}\n", "bad-yaml-comma", (1, 15)),
        ("a: [b,, c]\n", "bad-yaml-comma", (1, 7)),
        ("a: *b\n", "bad-yaml-start", (1, 4)),
        ("a: @b\n", "bad-yaml-start", (1, 4)),
        ("a: %b\n", "bad-yaml-start", (1, 4)),
        ("a: > b\n", "bad-yaml-start", (1, 4)),
        ("a: - b\n", "bad-yaml-dash", (1, 4)),
        ("a: 1\n- b: 2\nc: 3\n", "bad-yaml-dash", (2, 1)),
        ("a:\n  – b: 1\n    c: 2\n", "bad-yaml-look-alike", (2, 3)),
        ("a:\n  • b: 1\n    c: 2\n", "bad-yaml-look-alike", (2, 3)),
        ("a: 1\nb： 2\nc: 3\n", "bad-yaml-look-alike", (2, 2)),
        ("a: 1\nb = 2\nc: 3\n", "bad-yaml-look-alike", (2, 3)),
        ("a: 1\nb; 2\nc: 3\n", "bad-yaml-look-alike", (2, 2)),
        ("a: 1\nb 2\nc: 3\n", "bad-yaml-line", (2, 1)),
        ("a: 1\n<!-- b -->\nc: 3\n", "bad-yaml-line", (2, 1)),
        ("a: 1\n**b**\nc: 3\n", "bad-yaml-line", (2, 1)),
        ("a: 1\n\nTekst.\n\nMere.\n", "unclosed-front-matter", (3, 1)),
        ("a:\n  - b: 1\n   c: 2\n", "bad-yaml-indent", (3, 4)),
        ("a: b #1 og\n  mere\nc: 1\n", "text-after-hash", (1, 4)),
        ("a: 1\n=======\nb: 2\n", "conflict-marker", (2, 1)),
        ("a: 1\n--- x\n", "bad-yaml", (2, 1)),
        ("%YAML 9.9\n---\na: 1\n", "bad-yaml-line", (1, 1)),
    ],
)
def test_text_that_is_no_yaml_says_the_likely_cure(
    text: str, code: str, position: tuple[int, int]
) -> None:
    parsed = parse_yaml(text, "index.md")
    assert parsed.values is None
    assert codes(text) == [code]
    assert where(text) == [position]


def test_a_sign_that_may_not_stand_in_yaml_is_told_by_line_and_letter() -> None:
    assert codes("a: æøå\nb: æøå \x07\n") == ["invisible-sign"]
    assert where("a: æøå\nb: æøå \x07\n") == [(2, 8)]


@pytest.mark.parametrize("text", ["", "# intet\n", "[]\n", "- a\n", "tekst\n", "12\n", "~\n"])
def test_what_is_no_group_of_keys_gives_nothing(text: str) -> None:
    assert parse_yaml(text, "index.md").values is None
    assert codes(text) == ["not-keys-and-values"]


def test_a_key_that_stands_twice_is_told_with_the_first_place() -> None:
    parsed = parse_yaml("a: 1\nb: 2\na: 3\n", "index.md", 5)
    assert parsed.values == {"a": 1, "b": 2}
    (issue,) = parsed.issues
    assert (issue.code, issue.position) == (IssueCode.DUPLICATE_KEY, Position(7, 1))
    assert issue.details == (("line", "5"), ("value", "a"))


def test_a_list_or_a_group_is_no_key() -> None:
    assert codes("{a: 1}: 2\n") == ["not-keys-and-values"]
    assert codes("? [a]\n: 2\n") == ["not-keys-and-values"]


def test_aliases_are_refused_each_where_it_stands() -> None:
    parsed = parse_yaml("a: &x [1]\nb: *x\nc: &y tekst\nd: *y\n", "index.md")
    assert [issue.code for issue in parsed.issues] == [IssueCode.YAML_ALIAS] * 2
    assert parsed.values == {"a": (1,), "c": "tekst", "d": "tekst"}


def test_a_list_that_holds_itself_ends() -> None:
    assert codes("a: &x [*x]\n") == ["yaml-alias"]
    assert codes("a: &x {b: *x}\n") == ["yaml-alias"]


def test_aliases_that_grow_and_grow_are_not_followed() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40)
    )
    assert set(codes(bomb)) == {"yaml-alias"}


def test_a_merge_is_refused_but_not_its_sign_in_quotes() -> None:
    assert codes("a: &x {b: 1}\nc:\n  <<: *x\n") == ["yaml-alias"]
    assert codes('"<<": 1\n') == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("!!python/object:os.system tekst", "tekst"),
        ("!raad tekst", "tekst"),
        ("!!binary aGVq", "aGVq"),
        ("!raad [a]", ("a",)),
        ("!raad {b: 1}", {"b": 1}),
        ("!!map tekst", "tekst"),
    ],
)
def test_a_tag_is_refused_and_the_value_read_as_text(written: str, meant: Any) -> None:
    parsed = parse_yaml(f"a: {written}\n", "index.md")
    assert [issue.code for issue in parsed.issues] == [IssueCode.YAML_TAG]
    assert parsed.values == {"a": meant}


def test_levels_are_counted() -> None:
    assert codes("a: " + "[" * 18 + "]" * 18) == []
    assert codes("a: " + "[" * 30 + "x" + "]" * 30) == ["too-deep"]
    assert codes("".join(" " * n + "a:\n" for n in range(100))) == ["too-deep"]


MANY = 300_000


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * MANY,
        "a: " + "{" * MANY,
        "a: " + "{b: [" * MANY,
        "a:\n  " + "- " * MANY,
        "- " * MANY,
        "? " * MANY,
        ": " * MANY,
        "? - " * MANY,
        "a: 1\n\n    " + "-   " * MANY,
        "a:\u2028" + "- " * MANY,
        "a:\x85" + "- " * MANY,
        "".join(" " * n + "a:\n" for n in range(1000)),
        "a:\n" + "".join(" " * (98 * n + 1) + "- " * 49 + "\n" for n in range(100)),
    ],
    ids=range(13),
)
def test_endless_levels_neither_crash_nor_hang(text: str) -> None:
    assert codes(text) == ["too-deep"]


def test_the_place_of_a_value_counts_letters_and_not_bytes() -> None:
    text = 'tags: ["æøå", "blå", {dyb: ["ærø", "øl"]}]\n'
    assert locate(text, ("tags", 0), 2) == SourceValue(Position(2, 8), "æøå", '"')
    assert locate(text, ("tags", 1), 2) == SourceValue(Position(2, 15), "blå", '"')
    assert locate(text, ("tags", 2, "dyb", 1), 2) == SourceValue(Position(2, 36), "øl", '"')


def test_the_place_of_a_key_is_another_than_its_values() -> None:
    text = "a:\n  b: 1\n"
    assert locate(text, ("a", "b")).position == Position(2, 6)
    assert locate(text, ("a", "b"), key=True).position == Position(2, 3)


def test_what_is_missing_stands_where_it_is_missing_from() -> None:
    text = "a:\n  - b: 1\n"
    assert locate(text, ("a", 0, "c"), 4, key=True).position == Position(5, 5)
    assert locate(text, ("x", "y"), 4).position == Position(4, 1)
    assert locate("", ("x",)).position == Position(1, 1)


def test_a_list_or_a_group_has_no_text_of_its_own() -> None:
    assert locate("a: [b]\n", ("a",)).raw == ""


def test_the_first_of_two_equal_keys_is_meant() -> None:
    assert locate("a: 1\na: 2\n", ("a",)).position == Position(1, 4)


def test_places_are_found_in_text_with_aliases() -> None:
    assert locate("a: &x [*x, b]\n", ("a", 1)).raw == "b"


THOUSANDS = (
    *("1.000", "12.345", "18.000", "100.000", "999.999", "-1.000", "+1.000", "-100.000"),
    *("1.234.567", "1.000.000", "1.000,5", "-12.345,75", "100.000,00"),
)


@pytest.mark.parametrize("written", THOUSANDS)
def test_a_danish_thousand_is_no_decimal_number(written: str) -> None:
    assert value(written) == written
    assert value(f"\n  - {written}") == (written,)
    assert value(f"\n  min: {written}\n  max: {written}") == {"min": written, "max": written}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("12.5", 12.5), ("0.125", 0.125), ("-0.500", -0.5), ("1.25", 1.25), ("1.0000", 1.0)],
)
def test_what_no_dane_takes_for_a_thousand_is_a_decimal_number(written: str, meant: float) -> None:
    assert value(written) == meant
    assert isinstance(value(written), float)
