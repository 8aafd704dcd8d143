import pytest
from pydantic import TypeAdapter, ValidationError

from videnbank.core.model.phone import Phone

_PHONE: TypeAdapter[str] = TypeAdapter(Phone)


@pytest.mark.parametrize(
    "written",
    [
        12345678,
        "12345678",
        "12 34 56 78",
        "1234 5678",
        "12-34-56-78",
        "12.34.56.78",
        "12\u202f34\u202f56\u202f78",
        "12\u00a034\u00a056\u00a078",
        "12‑34‑56‑78",
        "12345678\u200b",
        "tlf. 12345678",
        "Tlf.: 12 34 56 78",
        "Telefon 12345678",
    ],
)
def test_a_number_is_grouped_in_pairs(written: object) -> None:
    assert _PHONE.validate_python(written) == "12 34 56 78"


@pytest.mark.parametrize(
    "written", [4512345678, "+4512345678", "+45 1234 5678", "(+45) 12345678", "0045 12345678"]
)
def test_the_code_of_denmark_is_kept(written: object) -> None:
    assert _PHONE.validate_python(written) == "+45 12 34 56 78"


@pytest.mark.parametrize("written", ["112", 1813, "114", "+46 8 123 45 67"])
def test_short_and_foreign_numbers_stay_as_they_are(written: object) -> None:
    assert _PHONE.validate_python(written) == str(written)


@pytest.mark.parametrize(
    "written",
    [
        "01234567",
        "1234567",
        "123456789",
        "12345678 / 87654321",
        "12345678 lokal 12",
        "1234",
        "+45 1234",
        "ring til os",
        True,
        12.5,
        "",
    ],
)
def test_other_values_are_no_phone_numbers(written: object) -> None:
    with pytest.raises(ValidationError):
        _PHONE.validate_python(written)
