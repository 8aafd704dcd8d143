"""Spellings of personal numbers, and figures that are none; the numbers are put together here."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.language.personal_numbers import (
    REDACTED,
    Span,
    personal_numbers,
    redact_personal_numbers,
)

DAY, MONTH, YEAR, SERIAL = "01", "01", "90", "1234"
PARTS = {
    "d": DAY,
    "m": MONTH,
    "y": YEAR,
    "yyyy": f"19{YEAR}",
    "date": DAY + MONTH + YEAR,
    "long": f"{DAY}{MONTH}19{YEAR}",
    "s": SERIAL,
    "s1": SERIAL[:2],
    "s2": SERIAL[2:],
    "replacement": f"6{DAY[1]}{MONTH}{YEAR}",
    "spread": " ".join(DAY + MONTH + YEAR),
    "spread_serial": " ".join(SERIAL),
    "wide": (DAY + MONTH + YEAR).translate({ord("0") + n: chr(0xFF10 + n) for n in range(10)}),
    "wide_serial": SERIAL.translate({ord("0") + n: chr(0xFF10 + n) for n in range(10)}),
    "arabic": (DAY + MONTH + YEAR).translate({ord("0") + n: chr(0x0660 + n) for n in range(10)}),
    "arabic_serial": SERIAL.translate({ord("0") + n: chr(0x0660 + n) for n in range(10)}),
    "bold": (DAY + MONTH + YEAR).translate({ord("0") + n: chr(0x1D7CE + n) for n in range(10)}),
    "bold_serial": SERIAL.translate({ord("0") + n: chr(0x1D7CE + n) for n in range(10)}),
    "entities": "".join(f"&#{ord(c)};" for c in DAY + MONTH + YEAR),
    "hex_entities": "".join(f"&#x{ord(c):x};" for c in SERIAL),
    "struck": "".join(f"{c}\u0336" for c in DAY + MONTH + YEAR),
    "letters": (DAY + MONTH + YEAR).replace("0", "O"),
    "letters_serial": SERIAL.replace("1", "l"),
    "keycaps": "".join(f"{c}\ufe0f\u20e3" for c in SERIAL),
}

DASHES_AND_SPACES = [
    "{date}-{s}",
    "{date} {s}",
    "{date}  {s}",
    "{date}{s}",
    "{date}\u2013{s}",
    "{date}\u2014{s}",
    "{date}\u2212{s}",
    "{date}\u2010{s}",
    "{date}\u2011{s}",
    "{date}\u2012{s}",
    "{date}\u2015{s}",
    "{date}\ufe63{s}",
    "{date}\uff0d{s}",
    "{date}\u2043{s}",
    "{date}\u00ad{s}",
    "{date}\u00ad-{s}",
    "{d}\u00ad{m}{y}-{s}",
    "{date}\u00a0{s}",
    "{date}\u2009{s}",
    "{date}\u202f{s}",
    "{date}\u2007{s}",
    "{date}\u3000{s}",
    "{date}\u200b{s}",
    "{date}-\u200b{s}",
    "{date}\u2060-\u2060{s}",
    "{date}\ufeff-{s}",
    "{date}\t{s}",
    "{date} - {s}",
    "{date}\u00a0\u2013\u00a0{s}",
    "{date}- {s}",
    "{date} -{s}",
    "{date}--{s}",
    "{date}---{s}",
    "{date} -- {s}",
    "{date}_{s}",
    "{date}/{s}",
    "{date} / {s}",
    "{date}.{s}",
    "{date}:{s}",
    "{date}\u00b7{s}",
]
PARTS_OF_THE_DATE = [
    "{d}-{m}-{y}-{s}",
    "{d}.{m}.{y}-{s}",
    "{d}/{m}/{y}-{s}",
    "{d}/{m}-{y}-{s}",
    "{d} {m} {y} {s}",
    "{d} {m} {y}-{s}",
    "{d} {m} {y} - {s}",
    "{d}/{m}/{y} {s}",
    "{d}.{m}.{y} {s}",
    "{d}. {m}. {y} - {s}",
    "{d}.{m}.{yyyy}-{s}",
    "{d}-{m}-{yyyy}-{s}",
    "{d}/{m}/{yyyy} {s}",
    "{d}\u2011{m}\u2011{y}\u2011{s}",
    "{d}{m}-{y}-{s}",
    "{long}-{s}",
    "{long} {s}",
    "{date}-{s1} {s2}",
    "{date} {s1} {s2}",
    "{spread} - {spread_serial}",
    "{spread}-{spread_serial}",
    "{spread} {spread_serial}",
    "{d} {m} {y} {s1} {s2}",
    "{replacement}-{s}",
    "{replacement} {s}",
    "{replacement}{s}",
]
DIGITS = [
    "{wide}-{wide_serial}",
    "{wide}{wide_serial}",
    "{arabic}-{arabic_serial}",
    "{bold}-{bold_serial}",
    "{date}-{wide_serial}",
    "{entities}-{s}",
    "{date}-{hex_entities}",
    "{struck}-{s}",
    "{date}-{keycaps}",
    "{letters}-{s}",
    "{date}-{letters_serial}",
    "{date}\u00e2\u20ac\u201c{s}",
    "{date}\u00c2\u00a0{s}",
]
MARKUP = [
    "{date}\\-{s}",
    "{date}\\_{s}",
    "{date}-**{s}**",
    "**{date}**-{s}",
    "**{date}**{s}",
    "*{date}*-*{s}*",
    "_{date}_-_{s}_",
    "`{date}`-`{s}`",
    "~~{date}~~-{s}",
    "{date}-<b>{s}</b>",
    "<b>{date}</b>-{s}",
    '{date}<span class="nummer">-</span>{s}',
    "{date}<wbr>-{s}",
    "{date}<br>{s}",
    "{date}<!-- nummer -->-{s}",
    "{date}&#45;{s}",
    "{date}&#x2d;{s}",
    "{date}&ndash;{s}",
    "{date}&nbsp;{s}",
    "{date}&nbsp;&ndash;&nbsp;{s}",
    "{date}&shy;{s}",
    "{date}&#8209;{s}",
    "{date}&hyphen;{s}",
    "{date}&minus;{s}",
    "[{date}](https://vpt.dk/)-{s}",
    "[{date}][1]-{s}",
    "{date}-[{s}](https://vpt.dk/a/ 'Side')",
    '{date}-[{s}](https://vpt.dk/ "Side")',
    "{date}-\n{s}",
    "{date}\n-{s}",
    "{date}\n{s}",
    "> {date}-\n> {s}",
    '"{date}\\u2013{s}"',
    '"{date}\\xa0{s}"',
    '"{date}\\u002d{s}"',
    '"{date}\\n{s}"',
]
PLACES = [
    "nr.{date}-{s}",
    "nr.{date}{s}",
    "nr. {date}{s}",
    "cpr={date}-{s}",
    "cpr={date}{s}",
    "cpr/{date}-{s}",
    "cpr/{date}{s}",
    "CPR:{date}-{s}",
    "CPR: {long}{s}",
    "CPR-nr. {long}{s}",
    "CPR-nummer:{date}{s}",
    "CPR {d} {m} {y} {s1} {s2}",
    "CPR. {date}, {date}-{s}",
    "CPR: {date};{s}",
    "registreret {date}{s}",
    "Kontoret: {date}{s}",
    "journalen {date} {s}",
    "regning {date} {s}",
    "CPR {date}, {s}",
    "| CPR | {date} | {s} |",
    "12.{date}-{s}",
    "{date}-{s}[^1]",
    "{date}-{s}<sup>2</sup>",
    "{date}-{s}-1",
    "{date}-{s} - 5",
    "{date}-{s}\u00b2",
    "\u00b2{date}-{s}",
    "({date})-{s}",
    "{date}-({s})",
    '"{date}"-"{s}"',
    "=={date}==-{s}",
    "https://vpt.dk/?q={date}+{s}",
    "personnummer {d}{m} {y}{s1} {s2}",
    "Personnr. {date}{s}",
    "cprnr{date}{s}",
    "https://vpt.dk/?cpr={date}{s}",
    "https://vpt.dk/?cpr={date}-{s}&a=1",
    "https://vpt.dk/?q=cpr%20{date}%2D{s}",
    "https://vpt.dk/borger/{date}-{s}/",
    "[her](sag-{date}-{s}.pdf)",
    "sag_{date}{s}.pdf",
    "{date}-{s}.docx",
    "{date}{s}-2.jpg",
    "2-{date}-{s}.jpg",
    "borger-{date}-{s}",
    "x-{date}-{s}",
    "#{date}-{s}",
    "## Borger {date}-{s}",
    "![{date}-{s}](a.jpg)",
    '![Et møde](a.jpg "{date}-{s}")',
    "{date}-{s}: ja",
    "label: {date}{s}",
    "({date}-{s})",
    "{date}-{s}/Jens",
    "{date}-{s}-Jens",
    "{date}-{s}@vpt.dk",
    "|{date}-{s}|",
    "a;{date}-{s};b",
    "1,{date}-{s},3",
    "3 {date}-{s} 4",
    "I 2019 {date}{s}.",
    "{date}-{s}.",
    "«{date}-{s}»",
    "M{date}-{s}",
]
SPELLINGS = [*DASHES_AND_SPACES, *PARTS_OF_THE_DATE, *DIGITS, *MARKUP, *PLACES]

OTHER_FIGURES = [
    # Phones, at home and abroad.
    "Tlf. 12 12 90 12",
    "+45 12 12 90 12",
    "+4512129012",
    "Ring 31 12 90 12 eller 34 56 78 90",
    "12129012 / 34567890",
    "+31 12 90 1234",
    "+31 1290 1234",
    "0031 12 90 12 34",
    "+46 10 190 12 34",
    "Telefon: 12 10 19 1234",
    "Tlf. 06 12 34 56 78",
    "+33 6 12 34 56 78",
    "12 10 15 20 30",
    "01 02 03 04 05 06",
    "0 1 0 1 9 0 1 2 3 4 5",
    "1 210 151 234 kr.",
    # Cases, letters and laws.
    "Sag 2019-123456-7890",
    "Sagsnr. 2019-010190-1234",
    "Journalnr. 19/12345",
    "J.nr. 2019-0123456",
    "Journalnummer 0101901234",
    "j.nr. 010190 1234",
    "KLE 00.01.00-P35-1-19",
    "Sag 120819/2019",
    "Dok.nr. 123456-12",
    "LOV nr 573 af 24/06/2005",
    "BEK nr. 1010 af 12/03/2011",
    "Lov nr. 1234 af 01-01-1990",
    "CPR-loven, jf. lovbekendtgørelse nr. 1010 af 23. juni 2023",
    "CPR-loven § 54, stk. 2, nr. 1",
    "Journalnr. 01.02.03-1234",
    "KLE 27.03.12-1234",
    "27.12.04-P20-1-12",
    "Sag EMN-2019-012345",
    # Books and articles.
    "ORCID 0000-0001-2345-6789",
    "ISBN 8702123456",
    "ISBN-10: 87-02-12345-6",
    "ISBN 978-87-02-12345-6",
    "ISBN 9788702123456",
    "ISSN 0101-9012",
    "ISSN 1603-1234 (trykt), 1603-1242",
    "doi:10.1177/0101901234",
    "https://doi.org/10.1080/010190-1234",
    "10.1016/j.jbi.2019.010190",
    "PMID 12089012",
    # Organisations, goods and money.
    "CVR 12 03 45 67",
    "CVR-nr. 12034567",
    "P-nummer 1003381234",
    "P-nr. 1003381234",
    "P-enhed 1003381234",
    "Organisationsnummer 556012-1234",
    "12.1901901234",
    "55.010190, 12.123456",
    "+71<000001019012345+12345678<",
    "Ooll00-Ol",
    "solo90-1234",
    "EAN 5798001234567",
    "EAN 57 98 00 12 34 567",
    "GLN 5790 0012 3456 7",
    "Konto 1234 0101901234",
    "Reg. 1234 konto 0101901234",
    "Kontonr. 1234-0101901234",
    "DK50 0040 0440 1162 43",
    "DK5000400101901234",
    "Faktura 0101901234",
    "1.010.190.123 kr.",
    "0,0101901234",
    "1010190123,45",
    # Dates with something after them.
    "01.01.2019 - 2020",
    "01.01.2019 1500 kr.",
    "31-12-2019 2500 kr.",
    "den 01.01.19-31.12.19",
    "01.01.2019-31.12.2020",
    "2019-01-01 1234",
    "10 11 12 - 2019",
    "010190 1500 kr.",
    "kl. 12.30-14.15",
    # What is no date, too short or too long.
    "320190-1234",
    "011390-1234",
    "310490-1234",
    "600190-1234",
    "000190-1234",
    "010190-123",
    "010190-12345",
    "01019012345",
    "010119901234",
    "97887123456789",
    "010190-xxxx",
    # Addresses.
    "https://vpt.dk/0101901234",
    "https://vpt.dk/artikel/0101901234/del",
    "https://vpt.dk/?id=0101901234",
    "www.vpt.dk/a_0101901234",
    "id=0101901234",
    "3b010190-1234-4abc-8def-0123456789ab",
]


FALSE_ALARMS = ["Referat {date}-1405.docx", "Tidsstempel 1612345678"]
"""Figures of the same form, a date and a time of day and a second of Unix time: no rule tells them apart."""


def texts(template: str) -> tuple[str, str]:
    """The text alone, and in a sentence."""
    text = template.format(**PARTS)
    return text, f"Der står {text} på sedlen."


@pytest.mark.parametrize("template", SPELLINGS)
def test_a_personal_number_is_seen_however_it_is_spelled(template: str) -> None:
    for text in texts(template):
        assert len(list(personal_numbers(text))) == 1


@pytest.mark.parametrize("figure", OTHER_FIGURES)
def test_another_figure_is_none(figure: str) -> None:
    for text in (figure, f"Der står {figure} på sedlen."):
        assert list(personal_numbers(text)) == []


@pytest.mark.parametrize("template", SPELLINGS)
def test_no_part_of_the_serial_number_is_left_when_redacted(template: str) -> None:
    for text in texts(template):
        redacted = redact_personal_numbers(text)
        assert REDACTED in redacted
        assert SERIAL not in redacted
        assert not list(personal_numbers(redacted))


@pytest.mark.parametrize("template", FALSE_ALARMS)
def test_a_figure_of_the_same_form_is_taken_for_a_number(template: str) -> None:
    assert len(list(personal_numbers(template.format(**PARTS)))) == 1


def test_the_list_is_as_long_as_it_promises() -> None:
    assert len(set(SPELLINGS)) >= 120
    assert len(set(OTHER_FIGURES)) >= 60


def test_the_number_is_told_where_it_stands_in_the_text() -> None:
    number = "{date}&nbsp;\u2013\n> **{s}**".format(**PARTS)
    before = "Æ &amp; *ø* å\u00ad "
    (span,) = personal_numbers(f"{before}{number}, slut")
    assert span == Span(len(before), len(before) + len(number) - len("**"))


def test_numbers_side_by_side_are_told_apart() -> None:
    number = "{date}-{s}".format(**PARTS)
    for between in (" ", ", ", "/", " – ", "\n"):
        assert len(list(personal_numbers(between.join([number] * 3)))) == 3


def test_a_text_of_many_scripts_is_read_alike() -> None:
    letters = "".join(map(chr, range(0x600, 0x700)))
    for template in DIGITS:
        assert len(list(personal_numbers(letters + " " + template.format(**PARTS)))) == 1


def test_a_word_counts_only_so_near_the_number_and_an_address_only_so_long() -> None:
    number = DAY + MONTH + YEAR + SERIAL
    with_century = f"{DAY}{MONTH}19{YEAR}{SERIAL}"
    assert not list(personal_numbers(f"ISBN {'x' * 10} {number}"))
    assert list(personal_numbers(f"ISBN {'x' * 11} {number}"))
    assert list(personal_numbers(f"CPR {'x' * 38} {with_century}"))
    assert not list(personal_numbers(f"CPR {'x' * 39} {with_century}"))
    assert not list(personal_numbers(f"https://vpt.dk/{'a' * 100}-{number}"))
    assert list(personal_numbers(f"https://vpt.dk/{'a' * 120}-{number}"))


SIGNS = st.sampled_from(
    [*"0190123 -./\\_*<>[]()&#;%x\n", "&nbsp;", "\u00ad", "cpr", "010190", "1234", "\u2013"]
)


@given(st.lists(SIGNS, max_size=60))
def test_any_text_has_its_numbers_in_order_and_each_of_them_covered(
    signs: list[str],
) -> None:
    text = "".join(signs)
    spans = list(personal_numbers(text))
    ends = [0, *(position for span in spans for position in (span.start, span.end)), len(text)]
    assert ends == sorted(ends)
    assert all(span.start < span.end for span in spans)
    assert redact_personal_numbers(text).count(REDACTED) == len(spans)


INVISIBLE = ["", "\u00ad", "\u200b", "\u2060", "\ufeff", "*", "**", "&shy;", "<b>", "</b>", "\\"]


@given(st.lists(st.sampled_from(INVISIBLE), min_size=9, max_size=9), st.sampled_from("- \u2013"))
def test_what_a_reader_does_not_see_hides_no_number(unseen: list[str], sign: str) -> None:
    digits = DAY + MONTH + YEAR + SERIAL
    parts = [digit + between for digit, between in zip(digits, [*unseen, ""], strict=True)]
    assert list(personal_numbers("".join(parts[:6]) + sign + "".join(parts[6:])))


LENGTH = 100_000
HEAVY = [
    "1",
    "-",
    " ",
    "1 ",
    "1-",
    "01 ",
    "01-",
    "0\u00ad",
    "1" + "\u00ad" * 50,
    "0 1 0 1 9 0 ",
    DAY + MONTH + YEAR + " ",
    f"{DAY}{MONTH}{YEAR}-{SERIAL} ",
    f"{DAY}{MONTH}{YEAR}{SERIAL}-",
    "&#48;",
    "&",
    "<",
    "<a ",
    "<!--",
    "[",
    "](",
    "\\",
    "\\x30",
    "%30",
    "\n ",
    "cpr ",
    "\u2013",
    "\u0663",
]


@pytest.mark.parametrize("unit", HEAVY)
def test_the_work_is_in_proportion_to_the_text(unit: str) -> None:
    # A megabyte takes ten times as long: a second or two on a slow machine, where backtracking takes minutes.
    text = unit * (LENGTH // len(unit))
    start = time.process_time()
    for _ in personal_numbers(text):
        pass
    assert time.process_time() - start < 1
