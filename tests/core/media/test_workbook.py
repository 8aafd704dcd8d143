from __future__ import annotations

import pytest

from tests.core.media.documents import S, cells, number, photo, xlsx
from tests.core.media.violations import contents_of, kinds, text_of
from videnbank.core.media.contents import Place, PlaceKind, Violation, ViolationKind

FORMATS = (
    f'<styleSheet {S}><numFmts><numFmt numFmtId="170" formatCode="000000\\-0000"/>'
    '<numFmt numFmtId="171" formatCode=";;;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
)


def test_a_plain_workbook_hides_nothing() -> None:
    content = xlsx({"Tal": cells("Dato", "Antal")})
    assert kinds(content) == []
    assert "Dato\nAntal" in text_of(content)


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_refused_by_name(state: str) -> None:
    content = xlsx({"Tal": cells("1"), "Løn": cells("2")}, {"Løn": state})
    expected = Violation(ViolationKind.HIDDEN_SHEET, Place(PlaceKind.SHEET, "Løn"))
    assert contents_of(content).violations == (expected,)


@pytest.mark.parametrize(
    "sheet",
    [
        cells("x", row='hidden="1"'),
        cells("x", row='ht="0" customHeight="1"'),
        '<cols><col min="1" max="1" hidden="1"/></cols>' + cells("x"),
        '<cols><col min="2" max="3" width="0" customWidth="1"/></cols>' + cells("x", first="C"),
    ],
)
def test_hidden_rows_and_columns_are_refused_with_their_sheet(sheet: str) -> None:
    expected = Violation(ViolationKind.HIDDEN_CELLS, Place(PlaceKind.SHEET, "Tal"))
    assert contents_of(xlsx({"Tal": sheet})).violations == (expected,)


@pytest.mark.parametrize(
    "sheet",
    [
        '<cols><col min="4" max="16384" hidden="1"/></cols>' + cells("x"),
        '<sheetData><row r="9" hidden="1"><c r="A9"/></row></sheetData>',
        '<cols><col min="x" max="3" hidden="1"/></cols>' + cells("x"),
    ],
)
def test_what_is_hidden_and_empty_hides_nothing(sheet: str) -> None:
    assert kinds(xlsx({"Tal": sheet})) == []


def test_a_cell_of_the_format_that_shows_nothing_is_refused() -> None:
    assert kinds(xlsx({"Tal": cells("x", cell='s="2"')}, xl__styles_xml=FORMATS)) == ["hidden-text"]


def test_a_personal_number_stored_as_a_figure_gets_its_zero_back() -> None:
    figure = number("").lstrip("0")
    sheet = f'<sheetData><row><c r="A1" s="1"><v>{figure}</v></c></row></sheetData>'
    assert number("") in text_of(xlsx({"Tal": sheet}, xl__styles_xml=FORMATS))
    plain = sheet.replace('s="1"', 's="0"')
    assert number("") not in text_of(xlsx({"Tal": plain}, xl__styles_xml=FORMATS))


def test_shared_strings_are_read_also_those_of_deleted_cells() -> None:
    strings = f"<sst {S}><si><r><t>Kaf</t></r><r><t>fe</t></r></si><si><t>{number()}</t></si></sst>"
    sheet = '<sheetData><row><c r="A1" t="s"><v>0</v></c><c r="A2" t="s"><v>99</v></c></row></sheetData>'
    content = xlsx({"Tal": sheet}, xl__sharedStrings_xml=strings)
    (part,) = [p for p in contents_of(content).texts if p.place == Place(PlaceKind.SHEET, "Tal")]
    assert part.text == "Kaffe\n"
    assert number() in text_of(content)


@pytest.mark.parametrize(
    ("part", "content", "kind"),
    [
        ("xl__comments1_xml", "<comments/>", "comments"),
        ("xl__threadedComments__threadedComment1_xml", "<t/>", "comments"),
        ("xl__persons__person_xml", "<p><person/></p>", "authors"),
        ("xl__pivotCache__pivotCacheRecords1_xml", "<r/>", "pivot-data"),
        ("xl__connections_xml", "<c/>", "linked-data"),
        ("xl__externalLinks__externalLink1_xml", "<l/>", "linked-data"),
        ("xl__macrosheets__sheet1_xml", "<m/>", "macros"),
        ("xl__revisions__revisionLog1_xml", "<r/>", "tracked-changes"),
        ("xl__media__image1_jpeg", photo(place=True), "picture-location"),
        (
            "xl__drawings__drawing1_xml",
            '<d><srcRect l="20000"/></d>',
            "cropped-picture",
        ),
    ],
)
def test_what_a_workbook_keeps_besides_its_cells_is_refused(
    part: str, content: str | bytes, kind: str
) -> None:
    assert kinds(xlsx({"Tal": cells("x")}, **{part: content})) == [kind]


def test_the_folder_a_workbook_was_saved_in_is_refused() -> None:
    workbook = '<workbook><absPath url="C:\\Users\\en\\"/></workbook>'
    assert kinds(xlsx({}, xl__workbook_xml=workbook)) == ["local-path"]


def test_text_of_a_part_with_any_name_is_read() -> None:
    assert number() in text_of(xlsx({}, xl__andet_xml=f"<a>{number()}</a>"))


def test_values_of_pivot_tables_are_read() -> None:
    cache = f'<d><sharedItems><s v="{number()}"/></sharedItems></d>'
    assert number() in text_of(xlsx({}, xl__pivotCache__pivotCacheDefinition1_xml=cache))
