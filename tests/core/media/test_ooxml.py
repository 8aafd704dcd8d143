from __future__ import annotations

import pytest

from tests.core.media.documents import box, docx, mp4, number, photo, relations, zip_of
from tests.core.media.violations import contents_of, kinds, text_of
from videnbank.core.media import ooxml
from videnbank.core.media.contents import PlaceKind
from videnbank.core.media.file_type import FileType, file_type
from videnbank.core.media.ooxml import MAX_XML_BYTES

CORE = "<c><{0}>En person</{0}></c>"


def test_a_document_may_have_as_much_text_as_a_report_of_1500_pages() -> None:
    assert MAX_XML_BYTES == 25_000_000


def test_a_document_with_more_text_is_too_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ooxml, "MAX_XML_BYTES", 100)
    assert kinds(docx()) == ["too-much-data"]


@pytest.mark.parametrize(
    ("part", "content", "kind"),
    [
        ("docProps__core_xml", CORE.format("creator"), "authors"),
        ("docProps__core_xml", CORE.format("lastModifiedBy"), "authors"),
        ("docProps__app_xml", CORE.format("Company"), "authors"),
        ("docProps__app_xml", CORE.format("Manager"), "authors"),
        ("docProps__custom_xml", "<p><property><v>Sag 1</v></property></p>", "custom-data"),
        ("customXml__item1_xml", "<p><sag>1</sag></p>", "custom-data"),
        ("docProps__thumbnail_jpeg", photo(), "thumbnail"),
        ("word__vbaProject_bin", b"x", "macros"),
        ("word__activeX__activeX1_xml", "<a/>", "macros"),
        ("word__webextensions__taskpanes_xml", "<a/>", "remote-content"),
        ("word__embeddings__Ark1_xlsx", b"x", "embedded-file"),
        ("_xmlsignatures__sig1_xml", "<a/>", "signature"),
        ("[trash]__0000_dat", b"x", "earlier-version"),
        ("noter_txt", b"x", "embedded-file"),
        ("word__afchunk1_mht", b"x", "embedded-file"),
        ("word__media__image1_png", zip_of({"a.txt": "x"}), "embedded-file"),
        ("word__media__image1_jpeg", photo(place=True), "picture-location"),
        ("word__media__image1_png", photo("PNG", owner=True), "picture-owner"),
        (
            "word__media__media1_mp4",
            mp4(box(b"\xa9xyz", b"\0\x12\x15\xc7+55.6761+012.5683/")),
            "recording-location",
        ),
    ],
)
def test_what_an_office_document_tells_besides_its_text_is_refused(
    part: str, content: str | bytes, kind: str
) -> None:
    assert kinds(docx(**{part: content})) == [kind]


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("docProps__core_xml", "<c><title>Kaffe</title><creator> </creator></c>"),
        ("docProps__app_xml", "<p><Application>Word</Application><Company></Company></p>"),
        ("customXml__item1_xml", '<b:Sources xmlns:b="x" SelectedStyle="APA"/>'),
        ("word__media__image1_jpeg", photo()),
        ("word__media__image1_emf", b"x"),
        ("word__printerSettings__printerSettings1_bin", b"x"),
    ],
)
def test_what_every_document_has_is_let_through(part: str, content: str | bytes) -> None:
    assert kinds(docx(**{part: content})) == []


@pytest.mark.parametrize(
    ("kind", "target", "expected"),
    [
        ("hyperlink", "https://vpt.dk", []),
        ("hyperlink", "mailto:post@vpt.dk", []),
        ("hyperlink", "file:///C:\\Users\\en\\x.docx", ["local-link"]),
        ("hyperlink", "\\\\server\\sag\\x.docx", ["local-link"]),
        ("hyperlink", "javascript:1", ["script"]),
        ("image", "https://sporing.example/x.png", ["remote-content"]),
        ("attachedTemplate", "https://x.example/a.dotm", ["remote-content"]),
        ("attachedTemplate", "file:///C:\\Users\\en\\Normal.dotm", ["local-path"]),
        ("oleObject", "https://x.example/a.xlsx", ["remote-content"]),
        ("externalLinkPath", "budget.xlsx", ["linked-data"]),
    ],
)
def test_relations_out_of_the_document_are_refused_where_they_tell_or_fetch(
    kind: str, target: str, expected: list[str]
) -> None:
    part = {"word___rels__document_xml_rels": relations((kind, target))}
    content = docx(**{"word___rels__document.xml_rels": part["word___rels__document_xml_rels"]})
    assert kinds(content) == expected


def test_properties_are_read_as_text_with_their_place() -> None:
    parts = contents_of(docx(docProps__core_xml=f"<c><description>{number()}</description></c>"))
    (part,) = [part for part in parts.texts if number() in part.text]
    assert part.place is not None
    assert part.place.kind is PlaceKind.PROPERTIES


@pytest.mark.parametrize("part", ["word__charts__chart1_xml", "word__diagrams__data1_xml"])
def test_charts_and_diagrams_are_read(part: str) -> None:
    assert number() in text_of(docx(**{part: f"<c><v>{number()}</v></c>"}))


@pytest.mark.parametrize(
    "xml",
    [
        "<w",
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16"),
        b"\xff\xff",
    ],
)
def test_xml_that_declares_or_is_malformed_is_damaged(xml: str | bytes) -> None:
    assert kinds(docx(word__footnotes_xml=xml)) == ["damaged"]


def test_text_of_a_part_with_any_name_is_read() -> None:
    assert number() in text_of(docx(word__hemmelig_xml=f"<a>{number()}</a>"))


def test_a_document_whose_main_part_has_another_name_is_one() -> None:
    types = "<T><O ContentType='x.wordprocessingml.document.main+xml'/></T>"
    content = zip_of(
        {"[Content_Types].xml": types, "word/document2.xml": f"<w><t>{number()}</t></w>"}
    )
    assert file_type(content) is FileType.WORD
    assert number() in text_of(content)


def test_deep_xml_is_read() -> None:
    deep = "<a>" * 50_000 + number() + "</a>" * 50_000
    assert number() in text_of(docx(word__footnotes_xml=deep))


def test_a_document_whose_parts_are_damaged_is_refused() -> None:
    content = bytearray(docx("<w:p/>" * 500))
    content[90:99] = b"\0" * 9
    assert zip_of({}) != content
    assert "damaged" in kinds_of_word(bytes(content))


def kinds_of_word(content: bytes) -> list[str]:
    return [v.kind.value for v in ooxml.read_ooxml(content, FileType.WORD).violations]
