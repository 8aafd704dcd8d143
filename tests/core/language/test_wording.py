import pytest

from videnbank.core.language.wording import MissingWordingError, Wording, danish

WORDING = Wording(
    {
        "plain": "Kaffe",
        "braces": "et spænd {min: 16}",
        "named": "{a} og {b}",
        "n.one": "{n} time",
        "n.other": "{n} timer",
    }
)


def test_a_text_is_found_by_its_key() -> None:
    assert WORDING.text("plain") == "Kaffe"
    assert WORDING.text("named", a=1, b="to") == "1 og to"


def test_a_text_without_names_is_taken_as_it_is() -> None:
    assert WORDING.text("braces") == "et spænd {min: 16}"


def test_what_is_filled_in_is_not_filled_in_again() -> None:
    assert WORDING.text("named", a="{b}", b="{a}") == "{b} og {a}"


@pytest.mark.parametrize(("key", "values"), [("none", {}), ("named", {"a": 1}), ("none", {"a": 1})])
def test_a_missing_key_or_name_stops_the_program(key: str, values: dict[str, object]) -> None:
    with pytest.raises(MissingWordingError, match=key):
        WORDING.text(key, **values)


def test_one_is_singular_and_all_else_plural() -> None:
    assert WORDING.count("n", 1) == "1 time"
    assert WORDING.count("n", 0) == "0 timer"
    assert WORDING.count("n", 2) == "2 timer"


def test_a_number_may_be_written_in_its_own_way() -> None:
    assert WORDING.count("n", 2000, "2.000") == "2.000 timer"


def test_a_key_can_be_asked_for() -> None:
    assert WORDING.has("plain")
    assert not WORDING.has("n")


def test_the_danish_wording_is_read_once() -> None:
    assert danish() is danish()
    assert danish().text("menu.areas") == "Områder"
