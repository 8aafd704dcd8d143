import pytest

from videnbank.core.model.numbers import NumberSlip, danish_number, danish_range, number_slip


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("18,4", 18.4),
        ("18.4", 18.4),
        ("37.50", 37.5),
        ("1500", 1500),
        ("012", 12),
        ("+12", 12),
        ("-3", -3),
        ("\u22123", -3),
        ("–3", -3),
        ("1.500.000", 1_500_000),
        ("1.500.000,00", 1_500_000),
        ("1.000,5", 1000.5),
        ("1 500", 1500),
        ("1\u00a0500\u00a0000", 1_500_000),
        ("1\u202f500,25", 1500.25),
        ("12\u200b", 12),
        ("½", 0.5),
        ("1½", 1.5),
        ("2 ¼", 2.25),
        ("1/2", 0.5),
        ("1 3/4", 1.75),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, number: float) -> None:
    assert danish_number(text) == number


@pytest.mark.parametrize("text", ["1.500", "100.000", "-1.000", "1,500", "+1.250"])
def test_a_number_that_can_be_read_in_two_ways_is_none(text: str) -> None:
    assert danish_number(text) is None
    assert number_slip(text) is NumberSlip.AMBIGUOUS


@pytest.mark.parametrize(("text", "number"), [("1.500", 1500), ("100.000", 100_000)])
def test_where_no_decimals_can_be_meant_a_point_is_of_thousands(text: str, number: float) -> None:
    assert danish_number(text, integral=True) == number
    assert danish_number("1,500", integral=True) is None


@pytest.mark.parametrize(
    "text", ["", "tyve", "1.50.000", "1.5.2", "٣", "9" * 20, "1e9", "0x10", "30+", "1 5 00", "3/2"]
)
def test_other_texts_are_no_numbers(text: str) -> None:
    assert danish_number(text) is None


@pytest.mark.parametrize("text", ["5-7", "5 - 7", "5–7", "5 til 7", "5,0-7,0", "5\u00a0–\u00a07"])
def test_a_range_has_two_numbers(text: str) -> None:
    assert danish_range(text) == (5, 7)


@pytest.mark.parametrize("text", ["5", "1.500-2", "-5", "fem-syv", "5-"])
def test_other_texts_are_no_ranges(text: str) -> None:
    assert danish_range(text) is None


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("30-40", NumberSlip.RANGE),
        ("7:30", NumberSlip.CLOCK),
        ("ca. 5", NumberSlip.ABOUT),
        ("cirka 5", NumberSlip.ABOUT),
        ("10 %", NumberSlip.PERCENT),
        ("10 procent", NumberSlip.PERCENT),
        ("30+", NumberSlip.WORDS),
        ("over 100", NumberSlip.WORDS),
        ("5 timer", NumberSlip.WORDS),
        ("tyve", None),
    ],
)
def test_what_keeps_a_text_from_being_a_number_is_known(text: str, slip: NumberSlip | None) -> None:
    assert number_slip(text) is slip
