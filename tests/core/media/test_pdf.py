from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Highlight, Link, Text
from pypdf.errors import LimitReachedError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from tests.core.media.documents import bytes_of, number, pdf, pdf_writer, photo
from tests.core.media.violations import contents_of, kinds, text_of
from videnbank.core.media import pdf as reader
from videnbank.core.media import pdf_objects
from videnbank.core.media.contents import Notice, NoticeKind, Place, PlaceKind

Name = NameObject


def xmp(writer: PdfWriter, inner: str) -> None:
    stream = DecodedStreamObject()
    packet = (
        '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/">'
        f"{inner}</rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    )
    stream.set_data(packet.encode())
    writer.root_object[Name("/Metadata")] = writer._add_object(stream)  # noqa: SLF001


def annotated(subtype: str, **values: object) -> bytes:
    writer = pdf_writer("Hej")
    annotation = DictionaryObject(
        {
            Name("/Type"): Name("/Annot"),
            Name("/Subtype"): Name(subtype),
            Name("/Rect"): ArrayObject(FloatObject(n) for n in (0, 0, 9, 9)),
            **{Name(f"/{key}"): value for key, value in values.items()},
        }
    )
    writer.pages[0][Name("/Annots")] = ArrayObject(
        [writer._add_object(annotation)]  # noqa: SLF001
    )
    return bytes_of(writer)


def with_root(key: str, value: object) -> bytes:
    writer = pdf_writer("Hej")
    writer.root_object[Name(key)] = value
    return bytes_of(writer)


def action(kind: str) -> DictionaryObject:
    return DictionaryObject({Name("/S"): Name(kind), Name("/D"): TextStringObject("x")})


def scanned(*texts: str) -> bytes:
    writer = pdf_writer(*texts)
    for page, text in zip(writer.pages, texts, strict=True):
        if not text:
            page[Name("/Resources")] = DictionaryObject(
                {Name("/XObject"): DictionaryObject({Name("/I"): jpeg(writer)})}
            )
    return bytes_of(writer)


def jpeg(writer: PdfWriter, content: bytes = b"") -> object:
    image = StreamObject()
    image._data = content or photo()  # noqa: SLF001
    image.update(
        {
            Name("/Type"): Name("/XObject"),
            Name("/Subtype"): Name("/Image"),
            Name("/Width"): NumberObject(8),
            Name("/Height"): NumberObject(4),
            Name("/ColorSpace"): Name("/DeviceRGB"),
            Name("/BitsPerComponent"): NumberObject(8),
            Name("/Filter"): Name("/DCTDecode"),
        }
    )
    return writer._add_object(image)  # noqa: SLF001


def test_the_bounds_are_those_of_long_reports() -> None:
    assert reader.MAX_PAGES == 500
    assert reader.MAX_CONTENT_BYTES == 8_000_000
    assert reader.MAX_OPERATIONS == 600_000
    assert reader.MAX_LISTED_PAGES == 8
    assert reader.MAX_STRANGE_SHARE == 0.2
    assert pdf_objects.MAX_OBJECTS == 300_000
    assert pdf_objects.MAX_MISSING_OBJECTS == 50


def test_text_is_read_page_by_page() -> None:
    contents = contents_of(pdf("Kaffe", number()))
    assert contents.violations == ()
    assert contents.texts[1].text == number()
    assert contents.texts[1].place == Place(PlaceKind.PAGE, "2")


@pytest.mark.parametrize(
    ("name", "limit", "expected"),
    [
        ("MAX_PAGES", 1, "too-many-pages"),
        ("MAX_CONTENT_BYTES", 10, "too-much-data"),
        ("MAX_OPERATIONS", 3, "too-slow"),
    ],
)
def test_work_is_bounded(
    monkeypatch: pytest.MonkeyPatch, name: str, limit: int, expected: str
) -> None:
    monkeypatch.setattr(reader, name, limit)
    assert kinds(pdf("Hej", "Dav")) == [expected]


def test_work_that_the_library_bounds_is_too_much_and_no_damage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stop(_: object) -> None:
        raise LimitReachedError

    monkeypatch.setattr(reader, "report_on_objects", stop)
    assert kinds(pdf("Hej")) == ["too-slow"]


@pytest.mark.parametrize("key", ["/Author", "/Company", "/Manager"])
def test_authors_in_the_properties_are_refused(key: str) -> None:
    writer = pdf_writer("Hej")
    writer.add_metadata({key: "En person"})
    assert kinds(bytes_of(writer)) == ["authors"]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<dc:creator><rdf:li>En</rdf:li></dc:creator>", ["authors"]),
        ("<pdfx:Company>Sted</pdfx:Company>", ["authors"]),
        ('<rdf:Description pdfx:Company="Sted"/>', ["authors"]),
        ("<dc:title><rdf:li>Kaffe</rdf:li></dc:title><dc:creator/>", []),
    ],
)
def test_authors_in_the_packet_of_properties_are_refused(inner: str, expected: list[str]) -> None:
    writer = pdf_writer("Hej")
    xmp(writer, inner)
    assert kinds(bytes_of(writer)) == expected


def test_properties_are_read_as_text() -> None:
    writer = pdf_writer("Hej")
    writer.add_metadata({"/Subject": number()})
    xmp(writer, f"<dc:title>{number('')}</dc:title>")
    text = text_of(bytes_of(writer))
    assert number() in text
    assert number("") in text


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("/JavaScript", "script"),
        ("/Launch", "launch"),
        ("/ImportData", "launch"),
        ("/SubmitForm", "form"),
        ("/GoToR", "local-link"),
        ("/GoToE", "embedded-file"),
    ],
)
def test_actions_are_refused_wherever_they_hang(kind: str, expected: str) -> None:
    assert kinds(with_root("/OpenAction", action(kind))) == [expected]
    assert kinds(annotated("/Link", A=action(kind))) == [expected]


def test_scripts_and_attachments_of_the_document_are_refused() -> None:
    writer = pdf_writer("Hej")
    script = DictionaryObject({Name("/JS"): TextStringObject("app.alert(1)")})
    names = DictionaryObject({Name("/Names"): ArrayObject([TextStringObject("a"), script])})
    writer.root_object[Name("/Names")] = DictionaryObject({Name("/JavaScript"): names})
    assert kinds(bytes_of(writer)) == ["script"]
    writer = pdf_writer("Hej")
    writer.add_attachment("noter.txt", b"x")
    assert kinds(bytes_of(writer)) == ["embedded-file"]


def test_links_and_bookmarks_are_let_through_and_read() -> None:
    writer = pdf_writer("Hej")
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url=f"https://vpt.dk/{number()}"))
    writer.add_outline_item(title=f"Om {number('')}", page_number=0)
    content = bytes_of(writer)
    assert kinds(content) == []
    assert number() in text_of(content)
    assert number("") in text_of(content)


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (Text(rect=(0, 0, 9, 9), text="Hun er syg"), ["comments"]),
        (FreeText(rect=(0, 0, 9, 9), text="x"), ["comments"]),
        (
            Highlight(rect=(0, 0, 9, 9), quad_points=ArrayObject([FloatObject(0)] * 8)),
            [],
        ),
    ],
)
def test_notes_are_refused_and_marks_without_a_remark_are_not(
    annotation: DictionaryObject, expected: list[str]
) -> None:
    writer = pdf_writer("Hej")
    writer.add_annotation(0, annotation)
    assert kinds(bytes_of(writer)) == expected


@pytest.mark.parametrize(
    ("subtype", "values", "expected"),
    [
        ("/Redact", {}, ["unapplied-redaction"]),
        ("/Square", {"IC": ArrayObject([FloatObject(0)] * 3)}, ["covered-text"]),
        ("/Square", {}, []),
        ("/Highlight", {"Contents": TextStringObject("Hvem?")}, ["comments"]),
        ("/FileAttachment", {}, ["embedded-file"]),
        ("/RichMedia", {}, ["embedded-file"]),
        ("/Widget", {"FT": Name("/Tx"), "V": TextStringObject("x")}, ["form"]),
        ("/Caret", {}, ["tracked-changes"]),
    ],
)
def test_annotations_that_hide_or_carry_something_are_refused(
    subtype: str, values: dict[str, object], expected: list[str]
) -> None:
    assert kinds(annotated(subtype, **values)) == expected


def test_values_of_fields_are_read() -> None:
    content = annotated("/Widget", FT=Name("/Tx"), V=TextStringObject(number()))
    assert number() in text_of(content)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        (
            "/PieceInfo",
            DictionaryObject({Name("/Illustrator"): DictionaryObject()}),
            "program-data",
        ),
        ("/Collection", DictionaryObject(), "embedded-file"),
        ("/AcroForm", DictionaryObject({Name("/XFA"): ArrayObject()}), "form"),
        ("/Perms", DictionaryObject({Name("/Type"): Name("/Sig")}), "signature"),
        (
            "/OCProperties",
            DictionaryObject(
                {Name("/D"): DictionaryObject({Name("/OFF"): ArrayObject([NumberObject(1)])})}
            ),
            "hidden-layer",
        ),
    ],
)
def test_what_the_document_itself_holds_is_refused(
    key: str, value: DictionaryObject, expected: str
) -> None:
    assert kinds(with_root(key, value)) == [expected]


def test_a_photo_that_names_its_place_is_refused() -> None:
    writer = pdf_writer("Hej")
    resources = writer.pages[0]["/Resources"]
    assert isinstance(resources, DictionaryObject)
    resources[Name("/XObject")] = DictionaryObject({Name("/I"): jpeg(writer, photo(place=True))})
    assert kinds(bytes_of(writer)) == ["picture-location"]


def test_a_password_and_a_protection_are_refused() -> None:
    for password in ("kode", ""):
        writer = pdf_writer("Hej")
        writer.encrypt(password, "ejer", algorithm="RC4-128")
        assert kinds(bytes_of(writer)) == ["encrypted"]


def test_an_earlier_version_in_the_file_is_refused() -> None:
    first = pdf("Navnet, der er slettet")
    writer = PdfWriter(io.BytesIO(first), incremental=True)
    writer.add_metadata({"/Title": "x"})
    content = bytes_of(writer)
    assert content.startswith(first[:-9])
    assert kinds(content) == ["earlier-version"]


def test_a_scan_is_told_to_be_unread() -> None:
    assert contents_of(scanned("", "")).notices == (Notice(NoticeKind.UNREAD_SCAN),)
    some = contents_of(scanned("Hej", "", "Dav", ""))
    assert some.notices == (Notice(NoticeKind.UNREAD_SCAN, "2, 4"),)
    assert some.violations == ()
    many = contents_of(scanned("Hej", *[""] * 9))
    assert many.notices == (Notice(NoticeKind.UNREAD_SCAN, "2, 3, 4, 5, 6, 7, 8, 9, …"),)


def test_a_page_of_signs_without_letters_is_told_to_be_unread() -> None:
    assert contents_of(pdf("Hej", "\x01\x02\x03\x04a")).notices == (
        Notice(NoticeKind.UNREAD_SCAN, "2"),
    )


def test_an_empty_page_is_no_scan() -> None:
    assert contents_of(pdf("Hej", "")).notices == ()


@pytest.mark.parametrize("content", [pdf("Hej")[:60], pdf("Hej")[:200]])
def test_a_damaged_file_is_refused(content: bytes) -> None:
    assert kinds(content) == ["damaged"]


def test_a_file_of_references_that_lead_nowhere_is_damaged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_objects, "MAX_OBJECTS", 3)
    assert kinds(pdf("Hej")) == ["damaged"]


def test_nothing_is_written_while_a_damaged_file_is_read(
    capfd: pytest.CaptureFixture[str],
) -> None:
    contents_of(pdf("Hej").replace(b"startxref", b"startxxxx"))
    assert capfd.readouterr() == ("", "")


def test_pages_are_those_of_the_file() -> None:
    assert len(PdfReader(io.BytesIO(scanned("Hej", ""))).pages) == 2


def test_a_pdf_without_content_is_told_and_no_danger() -> None:
    contents = reader.read_pdf(b"%PDF-1.4\n")
    assert contents.violations == ()
    assert [notice.kind for notice in contents.notices] == [NoticeKind.EMPTY_PDF]
