import pytest

from videnbank.core.language.signs import (
    ignorable_places,
    plain_signs,
    quoted_as_value,
    refused_sign,
    typographic_quotes,
    without_ignorable,
    without_ligatures,
)


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200d", "\u200e"])
def test_signs_without_meaning_are_left_out(sign: str) -> None:
    assert without_ignorable(f"{sign}Kaf{sign}fe{sign}") == "Kaffe"
    assert ignorable_places(f"a{sign}b{sign}") == (1, 3)


@pytest.mark.parametrize("text", ["👩\u200d⚕\ufe0f", "\u200fשלום", "می\u200cخواهم", "10\u00a0000"])
def test_signs_with_a_meaning_stay(text: str) -> None:
    assert without_ignorable(text) == text


def test_a_short_value_has_ordinary_signs() -> None:
    assert plain_signs("\u00a0vpt–2019\u200b") == "vpt-2019"
    assert plain_signs("−3\u202f000") == "-3 000"


@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ("\x1b", "control"),
        ("\x00", "control"),
        ("\x9b", "control"),
        ("\u202e", "direction"),
        ("\u2066", "direction"),
        ("\U000e0041", "tag"),
        ("\uf0b7", "private"),
        ("\ufffd", "lost"),
    ],
)
def test_signs_that_no_text_may_contain_have_a_kind(sign: str, kind: str) -> None:
    assert refused_sign(f"a{sign}b") == (kind, f"U+{ord(sign):04X}")


@pytest.mark.parametrize("text", ["Kaffe\tte\n", "æøå", "»ja«", "👩"])
def test_other_texts_have_no_such_sign(text: str) -> None:
    assert refused_sign(text) == ("", "")


def test_ligatures_are_letters() -> None:
    assert without_ligatures("ﬁnans og ﬂow") == "finans og flow"


@pytest.mark.parametrize(
    ("value", "quotes"),
    [("“a”", "“ ”"), ("”a”", "”"), ("»a«", "» «"), ("’a’", "’"), ("a”", "”"), ("a", ""), ("", "")],
)
def test_quotes_round_a_value_are_named(value: str, quotes: str) -> None:
    assert typographic_quotes(value) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“Kaffe først”", "“ ”"),
        ("”Kaffe først”", "”"),
        ("“Kaffe” først", "“ ”"),
        ('“Kaffe først"', "“"),
        ("»Kaffe først«", "» «"),
        ("„Kaffe først“", "„ “"),
        ("‘Kaffe’", "‘ ’"),
        ("»Kaffe« og »te«", ""),
        ("»Kaffe« først", ""),
        ("Mødet “Kaffe først” i Køge", ""),
        ("Mødet ”Kaffe først”", ""),
        ("’70’erne i Køge", ""),
        ("Kaffe", ""),
    ],
)
def test_a_text_may_contain_quotes_but_not_begin_with_them_as_if_of_yaml(
    text: str, quotes: str
) -> None:
    assert quoted_as_value(text) == quotes
