from __future__ import annotations

import io
import zipfile

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from tests.core.media.documents import (
    W,
    bytes_of,
    docx_of,
    odf,
    pdf,
    pdf_writer,
    photo,
    pptx,
    relations,
    slide,
    xlsx,
    zip_of,
)
from tests.core.media.test_pdf import xmp
from tests.core.media.violations import kinds, text_of
from videnbank.core.media.clean_file import clean_copy
from videnbank.core.media.pdf import xmp_text

COMMENTED = (
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Kaffe først</w:t></w:r>'
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
)


def word(body: str = COMMENTED) -> bytes:
    return docx_of(
        {
            "word/document.xml": (
                f'<w:document {W} xmlns:w14="w14" xmlns:mc="mc" mc:Ignorable="w14">'
                f"<w:body>{body}</w:body></w:document>"
            ),
            "word/_rels/document.xml.rels": relations(
                ("comments", "comments.xml"), ("image", "media/image1.jpg"), mode="Internal"
            ),
            "word/comments.xml": f"<w:comments {W}><w:comment w:author='En'/></w:comments>",
            "word/_rels/comments.xml.rels": relations(("x", "https://vpt.dk")),
            "word/people.xml": f"<w:people {W}><w:person/></w:people>",
            "word/settings.xml": (
                f'<w:settings {W}><w:attachedTemplate r="1"/><w:docVars><w:docVar/></w:docVars>'
                "<w:zoom/></w:settings>"
            ),
            "word/_rels/settings.xml.rels": relations(
                ("attachedTemplate", "file:///C:\\Users\\en")
            ),
            "word/media/image1.jpg": photo(place=True, owner=True),
            "docProps/core.xml": "<c><creator>En</creator><title>Kaffe</title></c>",
            "docProps/app.xml": "<c><Company>Sted</Company><Application>Word</Application></c>",
            "docProps/custom.xml": "<p><property>Sag</property></p>",
            "docProps/thumbnail.jpeg": photo(),
            "customXml/item1.xml": "<p>Sag</p>",
        }
    )


def members(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def with_parts(content: bytes, parts: dict[str, str | bytes]) -> bytes:
    """The archive with some parts added or put in place of others."""
    return zip_of({**members(content), **parts})


def test_a_word_document_loses_all_that_tells_of_people_and_keeps_its_text() -> None:
    content = word()
    copy = clean_copy(content)
    assert copy.remaining == ()
    assert kinds(copy.content) == []
    assert {kind.value for kind in copy.removed} == {
        *("authors", "comments", "custom-data", "thumbnail", "local-path"),
        *("picture-location", "picture-owner"),
    }
    parts = members(copy.content)
    assert "mc:Ignorable" in parts["word/document.xml"]
    assert "<w:t>Kaffe først</w:t>" in parts["word/document.xml"]
    assert "comment" not in parts["word/document.xml"]
    assert "media/image1.jpg" in parts["word/_rels/document.xml.rels"]
    assert "comments" not in parts["word/_rels/document.xml.rels"]
    assert "word/_rels/comments.xml.rels" not in parts
    assert "<w:zoom/>" in parts["word/settings.xml"]
    assert parts["docProps/core.xml"] == "<c><title>Kaffe</title></c>"


def test_what_would_change_the_text_is_left_to_a_person() -> None:
    copy = clean_copy(word(COMMENTED + "<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>"))
    assert [violation.kind.value for violation in copy.remaining] == ["tracked-changes"]


def test_lists_of_parts_do_not_name_what_is_gone() -> None:
    types = (
        '<Types><Override PartName="/word/document.xml" ContentType="d"/>'
        '<Override PartName="/word/comments.xml" ContentType="c"/></Types>'
    )
    content = zip_of(
        {
            "[Content_Types].xml": types,
            "word/document.xml": f"<w:document {W}/>",
            "word/comments.xml": f"<w:comments {W}><w:comment/></w:comments>",
        }
    )
    listed = members(clean_copy(content).content)["[Content_Types].xml"]
    assert "document" in listed
    assert "comments" not in listed


def test_notes_in_cells_go_with_their_boxes() -> None:
    sheet = '<sheetData/><legacyDrawing r:id="r1" xmlns:r="r"/>'
    content = xlsx(
        {"Tal": sheet},
        xl__comments1_xml="<comments>Hun er syg</comments>",
        xl__drawings__vmlDrawing1_vml='<x><ClientData ObjectType="Note"/></x>',
        xl__persons__person_xml="<p><person/></p>",
    )
    copy = clean_copy(content)
    assert kinds(copy.content) == []
    parts = members(copy.content)
    assert not [name for name in parts if "vml" in name or "comments" in name]
    assert "legacyDrawing" not in parts["xl/worksheets/sheet1.xml"]


def test_the_folder_of_a_workbook_and_comments_of_slides_go() -> None:
    workbook = (
        '<workbook><mc:Choice xmlns:mc="mc"><absPath url="C:\\Users\\en\\"/></mc:Choice></workbook>'
    )
    assert kinds(clean_copy(xlsx({}, xl__workbook_xml=workbook)).content) == []
    slides = pptx(slide(), ppt__comments__comment1_xml="<c><cm/></c>")
    assert kinds(clean_copy(slides).content) == []


def test_an_opendocument_file_keeps_its_type_first_and_uncompressed() -> None:
    body = (
        "<text:p>Kaffe<office:annotation><text:p>Hun er syg</text:p></office:annotation></text:p>"
    )
    meta = "<dc:creator>En</dc:creator><meta:generator>LO</meta:generator>"
    manifest = (
        '<m:manifest xmlns:m="m"><m:file-entry m:full-path="Thumbnails/thumbnail.png"/>'
        '<m:file-entry m:full-path="content.xml"/></m:manifest>'
    )
    content = odf(
        body,
        meta=meta,
    )
    content = with_parts(
        content,
        {"Thumbnails/thumbnail.png": photo("PNG"), "META-INF/manifest.xml": manifest},
    )
    copy = clean_copy(content)
    assert kinds(copy.content) == []
    assert copy.content[30:38] == b"mimetype"
    assert copy.content[38:].startswith(b"application/vnd.oasis")
    parts = members(copy.content)
    assert "Thumbnails" not in parts["META-INF/manifest.xml"]
    assert "content.xml" in parts["META-INF/manifest.xml"]
    assert "Kaffe" in parts["content.xml"]
    assert "LO" in parts["meta.xml"]


def test_a_pdf_loses_authors_notes_and_earlier_versions() -> None:
    writer = pdf_writer("Navnet, der er slettet")
    writer.add_metadata({"/Author": "En", "/Title": "Kaffe"})
    title = "<dc:title>Kaffe</dc:title>"
    xmp(writer, f"{title}<dc:creator>En</dc:creator>")
    writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text="Hun er syg"))
    writer.root_object[NameObject("/PieceInfo")] = DictionaryObject(
        {NameObject("/Illustrator"): TextStringObject("skitse")}
    )
    second = PdfWriter(io.BytesIO(bytes_of(writer)), incremental=True)
    second.add_metadata({"/Subject": "x"})
    content = bytes_of(second)
    copy = clean_copy(content)
    assert {kind.value for kind in copy.removed} == {
        *("authors", "comments", "earlier-version", "program-data"),
    }
    assert copy.remaining == ()
    reader = PdfReader(io.BytesIO(copy.content))
    assert reader.metadata is not None
    assert reader.metadata.title == "Kaffe"
    assert "slettet" in text_of(copy.content)
    assert title in xmp_text(reader)
    for word_ in (b"Hun er syg", b"skitse"):
        assert word_ not in copy.content


def test_a_pdf_without_properties_gets_none_of_a_person() -> None:
    assert kinds(clean_copy(pdf("Hej")).content) == []


def test_a_photo_is_cleaned() -> None:
    copy = clean_copy(photo(place=True))
    assert [kind.value for kind in copy.removed] == ["picture-location"]
    copy = clean_copy(photo(turned=True).replace(b"Exif", b"Exif"))
    assert copy.remaining == ()


@pytest.mark.parametrize(
    "content",
    [b"", b"Hej", zip_of({"a.txt": "x"}), pdf("Hej")[:200], docx_of({"word/document.xml": "<a"})],
)
def test_what_cannot_be_cleaned_is_an_error(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        clean_copy(content)


def test_the_same_file_gives_the_same_copy() -> None:
    assert clean_copy(word()).content == clean_copy(word()).content
