import pytest
from pydantic import TypeAdapter, ValidationError

from videnbank.core.model.yes_no import YesNo

_YES_NO: TypeAdapter[bool] = TypeAdapter(YesNo)


@pytest.mark.parametrize("word", ["ja", "Ja", "JA", "ja\u200b", " ja\u00a0", "true", "sand", True])
def test_yes_is_yes(word: object) -> None:
    assert _YES_NO.validate_python(word) is True


@pytest.mark.parametrize("word", ["nej", "Nej", "false", "falsk", "no", False])
def test_no_is_no(word: object) -> None:
    assert _YES_NO.validate_python(word) is False


@pytest.mark.parametrize("word", ["måske", "", "1", 1, 0, "j"])
def test_other_values_are_neither(word: object) -> None:
    with pytest.raises(ValidationError):
        _YES_NO.validate_python(word)
