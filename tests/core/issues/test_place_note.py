import pytest

from videnbank.core.issues.place_note import noted_place, noting_place


def test_the_innermost_place_is_noted() -> None:
    with pytest.raises(RecursionError) as raised, noting_place("ude"), noting_place("inde"):
        raise RecursionError
    assert noted_place(raised.value) == "inde"


def test_a_cause_may_know_the_place() -> None:
    with pytest.raises(ValueError, match="x") as cause, noting_place("inde"):
        raise ValueError("x")
    error = RuntimeError()
    error.__cause__ = cause.value
    assert noted_place(error) == "inde"
    assert noted_place(RuntimeError()) == ""
