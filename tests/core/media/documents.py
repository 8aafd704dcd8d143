"""Makes small documents at run time: Office and OpenDocument files, PDFs, photos, recordings."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATION_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/{part}" ContentType="{kind}"/>{more}</Types>'
)
KINDS = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
}
ODF = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
            ("style", "style"),
            ("meta", "meta"),
            ("presentation", "presentation"),
            ("fo", "xsl-fo-compatible"),
            ("script", "script"),
            ("form", "form"),
        )
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def number(gap: str = "-") -> str:
    """What looks like a personal number, put together so that no file holds one."""
    return f"010{190}{gap}{12}{34}"


def zip_of(parts: Mapping[str, str | bytes], *, stored: bool = False) -> bytes:
    target = io.BytesIO()
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return target.getvalue()


def _office(main: str, parts: Mapping[str, str | bytes]) -> bytes:
    types = CONTENT_TYPES.format(part=main, kind=KINDS[main], more="")
    return zip_of({"[Content_Types].xml": types, **parts})


def docx(
    body: str = "<w:p><w:r><w:t>Kaffe først</w:t></w:r></w:p>", /, **parts: str | bytes
) -> bytes:
    """A Word document; further parts by their names with `__` for `/` and `_` for `.`."""
    return docx_of(
        {"word/document.xml": f"<w:document {W} {A} {R}><w:body>{body}</w:body></w:document>"}
        | named(parts)
    )


def docx_of(parts: Mapping[str, str | bytes]) -> bytes:
    return _office("word/document.xml", parts)


def named(parts: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """Parts by keyword: `docProps__core_xml` is `docProps/core.xml`."""
    return {
        ".".join(name.replace("__", "/").rsplit("_", 1)): content for name, content in parts.items()
    }


def run(text: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def relations(*targets: tuple[str, str], mode: str = "External") -> str:
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{RELATION_TYPES}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{lines}</Relationships>'


def xlsx(
    sheets: Mapping[str, str], states: Mapping[str, str] | None = None, /, **parts: str | bytes
) -> bytes:
    """A workbook: the XML of each sheet by its name."""
    entries = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"'
        f' state="{(states or {}).get(name, "visible")}"/>'
        for number, name in enumerate(sheets, start=1)
    )
    targets = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    files = {
        f"xl/worksheets/sheet{number}.xml": f"<worksheet {S}>{sheet}</worksheet>"
        for number, sheet in enumerate(sheets.values(), start=1)
    }
    workbook = f"<workbook {S} {R}><sheets>{entries}</sheets></workbook>"
    return _office(
        "xl/workbook.xml",
        {
            "xl/workbook.xml": workbook,
            "xl/_rels/workbook.xml.rels": relations(*targets, mode="Internal"),
            **files,
            **named(parts),
        },
    )


def cells(*values: str, row: str = "", cell: str = "", first: str = "A") -> str:
    texts = "".join(
        f'<c r="{chr(ord(first) + n)}1" t="inlineStr" {cell}><is><t>{value}</t></is></c>'
        for n, value in enumerate(values)
    )
    return f'<sheetData><row r="1" {row}>{texts}</row></sheetData>'


def pptx(*slides: str, **parts: str | bytes) -> bytes:
    """A presentation: the XML inside the tag of each slide, which begins with its attributes."""
    entries = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in range(1, len(slides) + 1))
    targets = [("slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1)]
    files = {
        f"ppt/slides/slide{n}.xml": f"<p:sld {P} {A} {slide}</p:sld>"
        for n, slide in enumerate(slides, start=1)
    }
    presentation = (
        f"<p:presentation {P} {R}><p:sldIdLst>{entries}</p:sldIdLst>"
        '<p:sldSz cx="9000" cy="5000"/></p:presentation>'
    )
    return _office(
        "ppt/presentation.xml",
        {
            "ppt/presentation.xml": presentation,
            "ppt/_rels/presentation.xml.rels": relations(*targets, mode="Internal"),
            **files,
            **named(parts),
        },
    )


def shape(text: str, position: tuple[int, int] = (0, 0), properties: str = "") -> str:
    x, y = position
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" {properties}/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{x}" y="{y}"/><a:ext cx="100" cy="100"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def slide(*shapes: str, attributes: str = "") -> str:
    return f"{attributes}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>"


def odf(body: str, kind: str = "text", /, *, styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument file of a kind: `text`, `spreadsheet` or `presentation`."""
    return zip_of(_odf_parts(body, kind, styles, meta))


def odf_with(**parts: str | bytes) -> bytes:
    """A text in OpenDocument with further parts."""
    return zip_of(_odf_parts("", "text", "", "") | named(parts))


def _odf_parts(body: str, kind: str, styles: str, meta: str) -> dict[str, str | bytes]:
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    manifest = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    properties = (
        f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>"
    )
    return {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": content,
        "meta.xml": properties,
        "META-INF/manifest.xml": manifest,
    }


def pdf_writer(*texts: str) -> PdfWriter:
    """A PDF with a page for each text."""
    writer = PdfWriter()
    for text in texts:
        page = writer.add_blank_page(200, 200)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
                NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})  # noqa: SLF001
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 10 100 Td ({text}) Tj ET".encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001
    return writer


def bytes_of(writer: PdfWriter) -> bytes:
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def pdf(*texts: str) -> bytes:
    return bytes_of(pdf_writer(*texts))


def photo(
    form: str = "JPEG", *, place: bool = False, owner: bool = False, turned: bool = False
) -> bytes:
    picture = Image.new("RGB", (8, 4), (200, 60, 20))
    exif = Image.Exif()
    if place:
        exif[0x8825] = {1: "N", 2: (55.0, 40.0, 33.0), 3: "E", 4: (12.0, 34.0, 5.0)}
    if owner:
        exif[0x013B] = "En fotograf"
    if turned:
        exif[0x0112] = 6
    target = io.BytesIO()
    picture.save(target, form, exif=exif)
    return target.getvalue()


def box(name: bytes, *inner: bytes) -> bytes:
    body = b"".join(inner)
    return struct.pack(">I4s", len(body) + 8, name) + body


def mp4(*tags: bytes, brand: bytes = b"isom") -> bytes:
    return box(b"ftyp", brand, b"\0\0\0\0") + box(b"moov", box(b"udta", *tags)) + box(b"mdat", b"x")


def mp3(*frames: tuple[bytes, bytes]) -> bytes:
    body = b"".join(name + struct.pack(">I", len(text)) + b"\0\0" + text for name, text in frames)
    size = bytes((len(body) >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + body + b"\xff\xfb\x90\x00" + b"\0" * 200
